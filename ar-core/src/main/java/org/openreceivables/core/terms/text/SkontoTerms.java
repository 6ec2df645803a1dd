package org.openreceivables.core.terms.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.Validated;
import org.openreceivables.core.internal.Rules;
import org.openreceivables.core.internal.text.KeyText;
import org.openreceivables.core.money.Percentage;
import org.openreceivables.core.terms.DiscountRate;
import org.openreceivables.core.terms.DiscountTier;
import org.openreceivables.core.terms.DueDateRule;
import org.openreceivables.core.terms.InstallmentRule;
import org.openreceivables.core.terms.PaymentTerms;

/**
 * The payment terms of an XRechnung: field BT-20, in which lines such as {@code #SKONTO#TAGE=7#PROZENT=2.00#} are
 * early-payment discounts and all others free text.
 *
 * <p>The form is that of rule BR-DE-18 of the German standard XRechnung 3.0, a usage of the European norm EN
 * 16931, which itself knows a due date (BT-9) and free text only. 7 days 2 %, 14 days 1 % and net 30 are
 *
 * <pre>
 * #SKONTO#TAGE=7#PROZENT=2.00#
 * #SKONTO#TAGE=14#PROZENT=1.00#
 * #SKONTO#TAGE=30#PROZENT=0.00#
 * </pre>
 *
 * <p>On EUR 1,000.00 issued on 2026-01-10 that is EUR 20.00 off until 2026-01-17, EUR 10.00 until 2026-01-24 and
 * the whole on 2026-02-09. A line of 0.00 % gives the days after which all is due; without one the due date is
 * BT-9, which the host knows. {@code BASISBETRAG=500.00#} behind the percentage says what it is taken of, where
 * that is not the whole amount due. Immutable.
 *
 * @param terms the terms
 * @param notes the lines that are free text, as they came, without line breaks
 */
public record SkontoTerms(PaymentTerms terms, List<String> notes) {
  private static final String FORMAT = "XRechnung";

  /**
   * Checks that each note is one line that is no discount.
   *
   * @param terms the terms
   * @param notes lines that neither begin with # nor have a line break; a # behind a carriage return begins one
   */
  public SkontoTerms {
    notes = List.copyOf(notes);
    Rules rules = Rules.of("SkontoTerms", "notes");
    for (String note : notes) {
      rules.require(
          SkontoParser.isNote(note),
          ProblemCodes.OUT_OF_RANGE,
          "note",
          KeyText.printable(note),
          "must be one line and must not begin with #");
    }
    rules.orThrow();
  }

  /**
   * {@return terms without free text}
   *
   * @param terms the terms
   */
  public static SkontoTerms of(PaymentTerms terms) {
    return new SkontoTerms(terms, List.of());
  }

  /**
   * {@return the terms of a BT-20, or one problem that points at the character where a line stops to be a
   * discount}
   *
   * <p>As strict as BR-DE-18: capitals, no blanks within a line, two decimals with a point, a line break behind
   * each, and, where there are discounts, behind the last text between two # of the free text too. The order of the
   * lines does not count. Stricter where no terms are so: a percentage above 100, a {@code BASISBETRAG} that is not
   * above zero or with 0.00 %, a longer discount that is not smaller, more days than those of 0.00 %, two lines of
   * 0.00 %; and a discount behind a carriage return alone, which the rule takes for free text, is refused.
   *
   * @param bt20 the text
   * @param currency the currency of the invoice (BT-5), in which a {@code BASISBETRAG} is
   * @param due when all is due, unless a line of 0.00 % says so: usually {@code DueDateRule.on} of BT-9
   */
  public static Validated<SkontoTerms> parse(String bt20, CurrencyUnit currency, DueDateRule due) {
    return Validated.of(() -> new SkontoParser(bt20, currency).terms(due));
  }

  /**
   * {@return the free text and then the discounts, each line with its line break; or what XRechnung cannot say,
   * as {@link TermsProblem#NO_SUCH_FORM}}
   *
   * <p>It can say percentages with two decimals within so many days of issue, and one due date. Days after which
   * all is due are a line of 0.00 %; another due date is not in the text, but in BT-9. What is printed is read
   * as equal terms by {@link #parse} with the currency and due date of these.
   */
  public Validated<String> print() {
    return Validated.of(() -> {
      check();
      StringBuilder out = new StringBuilder();
      notes.forEach(note -> out.append(note).append('\n'));
      for (DiscountTier tier : terms.discountTiers()) {
        entry(out, tier.until(), tier.rate());
      }
      DueDateRule due = terms.installments().get(0).due();
      if (due instanceof DueDateRule.Days) {
        entry(out, due, new DiscountRate.Percent(Percentage.of(0)));
      }
      return out.toString();
    });
  }

  private void check() {
    Unsayable unsayable = new Unsayable(terms, FORMAT);
    List<InstallmentRule> parts = terms.installments();
    unsayable.require(parts.size() == 1, "installments", parts.size(), "one due date");
    List<CurrencyUnit> currencies = terms.discountTiers().stream()
        .map(DiscountTier::rate)
        .filter(DiscountRate.PercentOf.class::isInstance)
        .map(rate -> ((DiscountRate.PercentOf) rate).agreed().getCurrencyUnit())
        .distinct()
        .toList();
    unsayable.require(currencies.size() <= 1, "agreed", currencies, "in one currency");
    for (DiscountTier tier : terms.discountTiers()) {
      unsayable
          .require(
              !isBeyond(tier.until(), parts.get(0).due()),
              "until",
              tier.until(),
              "no later than the due date (" + parts.get(0).due() + ")")
          .require(
              tier.until() instanceof DueDateRule.Days, "until", tier.until(), "days from issue")
          .require(
              isSayable(tier.rate()),
              "rate",
              tier.rate(),
              "a percentage, of an amount or not, with at most two decimals");
    }
    unsayable.orThrow();
  }

  private static boolean isBeyond(DueDateRule until, DueDateRule due) {
    return until instanceof DueDateRule.Days u
        && due instanceof DueDateRule.Days d
        && u.days() > d.days();
  }

  private static boolean isSayable(DiscountRate rate) {
    if (rate instanceof DiscountRate.PercentOf p) {
      BigDecimal agreed = p.agreed().getAmount().stripTrailingZeros();
      return agreed.scale() <= 2 && p.percentage().value().scale() <= 2;
    }
    return rate instanceof DiscountRate.Percent p && p.percentage().value().scale() <= 2;
  }

  private static void entry(StringBuilder out, DueDateRule until, DiscountRate rate) {
    int days = until instanceof DueDateRule.Days d ? d.days() : 0;
    Percentage percentage = rate instanceof DiscountRate.PercentOf p
        ? p.percentage()
        : ((DiscountRate.Percent) rate).percentage();
    out.append("#SKONTO#TAGE=")
        .append(days)
        .append("#PROZENT=")
        .append(two(percentage.value()))
        .append('#');
    if (rate instanceof DiscountRate.PercentOf p) {
      Money agreed = p.agreed();
      out.append("BASISBETRAG=").append(two(agreed.getAmount())).append('#');
    }
    out.append('\n');
  }

  private static String two(BigDecimal number) {
    return number.setScale(2, RoundingMode.UNNECESSARY).toPlainString();
  }
}
