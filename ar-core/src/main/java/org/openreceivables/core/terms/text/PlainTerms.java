package org.openreceivables.core.terms.text;

import org.openreceivables.core.Validated;
import org.openreceivables.core.terms.PaymentTerms;

/**
 * Payment terms as people write them: {@code 2/10 net 30}, {@code EOM + 10}, {@code 30% net 0, rest net 30}.
 *
 * <p>A text is discounts, if any, then what is due when, then options, if any. Case and blanks do not count,
 * American and British spellings are both read, and what is not said is the default of {@link PaymentTerms}.
 * Dates below are for an invoice of 2024-01-20.
 *
 * <table>
 *   <caption>When it is due</caption>
 *   <tr><th>text</th><th>meaning</th><th>date</th></tr>
 *   <tr><td>{@code net 30}; {@code n/30}, {@code 30 days}, {@code due in 30 days}</td>
 *       <td>30 days after issue</td><td>2024-02-19</td></tr>
 *   <tr><td>{@code net 0}; {@code due on receipt}, {@code immediate}, {@code cash}</td>
 *       <td>at once</td><td>2024-01-20</td></tr>
 *   <tr><td>{@code net 2 months}</td><td>the same day two months later</td><td>2024-03-20</td></tr>
 *   <tr><td>{@code EOM}; {@code end of month}</td><td>end of the month</td><td>2024-01-31</td></tr>
 *   <tr><td>{@code EOM + 45}; {@code net 45 EOM}, {@code net 45, EOM}, {@code 45 days after end of
 *       month}</td>
 *       <td>end of the month, then 45 days</td><td>2024-03-16</td></tr>
 *   <tr><td>{@code net 45, then EOM}; {@code 45 days end of month}, {@code 45 days EOM}</td>
 *       <td>45 days, then the end of that month</td><td>2024-03-31</td></tr>
 *   <tr><td>{@code EOM + 2 months}; {@code end of quarter + 1 quarter}</td>
 *       <td>end of the second month, of the first quarter after</td><td>2024-03-31, 2024-06-30</td></tr>
 *   <tr><td>{@code 10th proximo}; {@code 10 prox}, {@code 10th of next month}</td>
 *       <td>day 10 of the next month</td><td>2024-02-10</td></tr>
 *   <tr><td>{@code 10th proximo, cut-off 15}</td><td>for issues behind the 15th a month later</td>
 *       <td>2024-03-10</td></tr>
 *   <tr><td>{@code 15th of the month + 2}; {@code 25th of the month}</td>
 *       <td>day 15 two months later; the next day 25</td><td>2024-03-15, 2024-01-25</td></tr>
 *   <tr><td>{@code up to 15th: 31st proximo; up to 31st: 15th of the month + 2}</td>
 *       <td>by the day of issue (SAP's day limits)</td><td>2024-03-15</td></tr>
 *   <tr><td>{@code next 25th}; {@code next Friday}</td><td>the first such day, today too</td>
 *       <td>2024-01-25, 2024-01-26</td></tr>
 *   <tr><td>{@code on 2024-12-24}</td><td>that day</td><td>2024-12-24</td></tr>
 *   <tr><td>{@code net 30 from delivery}; {@code on delivery} or {@code COD}</td>
 *       <td>from or on the date of order, shipment, delivery, receipt of goods (or ROG) or of invoice; here
 *       delivered on 2024-01-25</td><td>2024-02-24, 2024-01-25</td></tr>
 * </table>
 *
 * <p>American {@code EOM} behind a bare number means that the number is counted from the end of the month: "net 30
 * EOM" is 30 days after it, in dictionaries of trade as in X12 (code 12, "10 EOM"). Behind days, weeks or months the
 * order counts, as in the French "45 jours fin de mois": "45 days EOM" is 45 days, then the end of that month. Both
 * readings exist, 15 days apart; what is printed has only one, and "net 45 days EOM", which is half of each, is
 * refused.
 *
 * <p>Where one due date is said with {@code EOM} or {@code ROG} behind, discounts of so many days count from there
 * too (American Marketing Association, dictionary, "2/10, net 20, EOM"):
 *
 * <table>
 *   <caption>An invoice of 2026-06-16, goods received on 2026-06-20</caption>
 *   <tr><th>text</th><th>discount until</th><th>due</th></tr>
 *   <tr><td>{@code 2/10 net 30}</td><td>2026-06-26</td><td>2026-07-16</td></tr>
 *   <tr><td>{@code 2/EOM + 10, EOM + 30}; {@code 2/10 net 30 EOM}, {@code 2/10, net 30, EOM}</td>
 *       <td>2026-07-10</td><td>2026-07-30</td></tr>
 *   <tr><td>{@code 2/10, EOM + 30}; {@code 2/10 from issue, net 30 EOM}</td>
 *       <td>2026-06-26</td><td>2026-07-30</td></tr>
 *   <tr><td>{@code 2/EOM + 10 net 30}; {@code 2/10 EOM net 30}</td>
 *       <td>2026-07-10</td><td>2026-07-16</td></tr>
 *   <tr><td>{@code 2/10 from receipt of goods net 30 from receipt of goods}; {@code 2/10 n/30 ROG}</td>
 *       <td>2026-06-30</td><td>2026-07-20</td></tr>
 *   <tr><td>{@code 2/10 net 30 from receipt of goods}</td><td>2026-06-26</td><td>2026-07-20</td></tr>
 * </table>
 *
 * <p>Whatever is said, a discount ends no later than its instalment is due ({@code PaymentTerms.schedule}).
 *
 * <table>
 *   <caption>Discounts, before it</caption>
 *   <tr><th>text</th><th>meaning</th></tr>
 *   <tr><td>{@code 2/10 net 30}; {@code 2% 10, net 30}, {@code 2% within 10 days, net 30}</td>
 *       <td>2 % off within 10 days. Above 20 %, "50% 30 days" may be an instalment and is refused: {@code 50/30} is
 *       a discount, {@code 50% net 30} an instalment</td></tr>
 *   <tr><td>{@code 3/10 2/20 net 30}</td><td>several, each smaller and longer than the one before</td></tr>
 *   <tr><td>{@code 2/10 prox}, {@code 2/EOM}, {@code 2/10 EOM}, {@code 2/10 ROG}</td>
 *       <td>any last day: here the 10th of the next month, the end of the month, 10 days after that, 10 days
 *       from receipt of goods</td></tr>
 *   <tr><td>{@code EUR 20.00/10}; {@code 2% of EUR 500.00/10}</td>
 *       <td>an amount; a percentage of an agreed amount</td></tr>
 *   <tr><td>{@code 2/10 (3 days grace)}</td><td>{@code DiscountTier.graceDays()}</td></tr>
 * </table>
 *
 * <table>
 *   <caption>Instalments</caption>
 *   <tr><th>text</th><th>meaning</th></tr>
 *   <tr><td>{@code 30% net 0, 30% net 30, rest net 60}</td>
 *       <td>percentages of the whole, and the rest; 40% in place of the rest is read too</td></tr>
 *   <tr><td>{@code EUR 200.00 net 10, 25% of rest net 20, rest net 30}</td>
 *       <td>an amount, a quarter of what is left, and the rest</td></tr>
 *   <tr><td>{@code 1 of 3 net 10, rest EOM}</td><td>one of three equal parts, and the rest</td></tr>
 *   <tr><td>{@code 3 monthly instalments}; weekly and quarterly are read too</td>
 *       <td>equal parts after one, two and three months</td></tr>
 *   <tr><td>{@code 3 instalments net 30/60/90}; {@code 30/60/90}</td>
 *       <td>equal parts after 30, 60 and 90 days. Without {@code net} the days must be multiples of the first, at
 *       equal steps, from 10 on and within a year: {@code 2/10/30} and {@code 10/15/30} are refused, because some
 *       write them for {@code 2/10 net 30}, and {@code 12/24/2026} may be a day</td></tr>
 * </table>
 *
 * <table>
 *   <caption>Options, behind it, each with a comma</caption>
 *   <tr><th>text</th><th>meaning</th></tr>
 *   <tr><td>{@code discount on net amount}</td><td>{@code PaymentTerms.discountBase()}</td></tr>
 *   <tr><td>{@code tax corrected}, {@code tax unchanged}, {@code tax on invoice}</td>
 *       <td>{@code discountTax()}</td></tr>
 *   <tr><td>{@code rounded half-even}, {@code rounded to 0.05}, {@code rounded to 0.05 up}</td>
 *       <td>{@code rounding()}</td></tr>
 *   <tr><td>{@code no earlier than issue}; {@code due on issue at the earliest}</td>
 *       <td>{@code dueBeforeIssue()} {@code ON_ISSUE}</td></tr>
 *   <tr><td>{@code due dates rolled following}, {@code discount dates rolled preceding}, {@code dates rolled
 *       modified following}</td><td>{@code dueDateRoll()}, {@code discountRoll()}, both</td></tr>
 * </table>
 *
 * <p>The grammar, in which a step is "30 days", "EOM + 10", "10th proximo" or another of the first table:
 *
 * <pre>
 * terms    = { discount [","] } ( due | part { "," part } | equal ) { "," option }
 * discount = ( percent | currency amount | percent "% of" currency amount ) "/" step { "then" step } [from]
 *            [ "(" days "days grace)" ]
 * part     = ( percent "%" [ "of rest" ] | count "of" count | currency amount | "rest" ) due
 * due      = [ "net" ] step { "then" step } [from] | "on" ( date | delivery … )
 * equal    = count "monthly instalments" | count "instalments net" days { "/" days }
 * </pre>
 *
 * <p>{@code parse(print(t))} is {@code t}, for all terms whose amounts fit 64 bits of minor units and whose text
 * has at most 100,000 characters.
 */
public final class PlainTerms {
  private PlainTerms() {}

  /**
   * {@return the terms that a text says, or one problem that points at the character where it stops to be
   * terms}
   *
   * <p>{@code "2/10 nett 30"} gives {@link TermsProblem#UNEXPECTED_TEXT} at character 6, {@code "net 99999"}
   * gives {@link TermsProblem#IMPOSSIBLE_TERMS} at character 5. Takes time and memory in proportion to the
   * text, and never throws.
   *
   * @param text data of others, of any length
   */
  public static Validated<PaymentTerms> parse(String text) {
    return Validated.of(() -> new PlainParser(text).terms());
  }

  /**
   * {@return the terms as text, which {@link #parse} reads as equal terms}
   *
   * <p>In the first form of each row above, and only what is not the default.
   *
   * @param terms any terms
   */
  public static String print(PaymentTerms terms) {
    return PlainPrinter.print(terms);
  }
}
