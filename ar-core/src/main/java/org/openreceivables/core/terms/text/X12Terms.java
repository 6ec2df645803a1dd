package org.openreceivables.core.terms.text;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.Validated;
import org.openreceivables.core.internal.Rules;
import org.openreceivables.core.terms.PaymentTerms;

/**
 * The payment terms of an X12 message (orders 850, invoices 810): one or more ITD segments.
 *
 * <p>{@code ITD*01*3*2**10**30~} is 2 % within 10 days, net 30. The elements are those of ASC X12 data segment
 * ITD; the type (ITD01) says how they are read:
 *
 * <table>
 *   <caption>Types of terms (data element 336)</caption>
 *   <tr><th>ITD01</th><th>example</th><th>plain terms</th></tr>
 *   <tr><td>01 basic, 08 basic discount, 22 cash discount</td><td>{@code ITD*01*3*2**10**30~}</td>
 *       <td>{@code 2/10 net 30}</td></tr>
 *   <tr><td>02 end of month: days count from it</td><td>{@code ITD*02*3*2**10**30~}</td>
 *       <td>{@code 2/EOM + 10, EOM + 30}</td></tr>
 *   <tr><td>03 fixed date</td><td>{@code ITD*03*3****20261224~}</td><td>{@code on 2026-12-24}</td></tr>
 *   <tr><td>04 instalment, one segment each</td>
 *       <td>{@code ITD*04*3*****30****40~ITD*04*3*****60****60~}</td>
 *       <td>{@code 40% net 30, rest net 60}</td></tr>
 *   <tr><td>05 discount not applicable</td><td>{@code ITD*05*3*****30~}</td><td>{@code net 30}</td></tr>
 *   <tr><td>09 proximo: ITD13 is a day of the next month, of the discount if there is one</td>
 *       <td>{@code ITD*09*3*2****30******10~}</td><td>{@code 2/10th proximo net 30}</td></tr>
 *   <tr><td>10 instant</td><td>{@code ITD*10*3~}</td><td>{@code net 0}</td></tr>
 *   <tr><td>12 ten days after the end of the month, of the discount if there is one</td>
 *       <td>{@code ITD*12*3*2**10**30~}</td><td>{@code 2/EOM + 10 net 30}</td></tr>
 *   <tr><td>23 due on receipt of invoice</td><td>{@code ITD*23~}</td>
 *       <td>{@code on receipt of invoice}</td></tr>
 * </table>
 *
 * <p>The basis date (ITD02) is a {@link org.openreceivables.core.terms.BaseDate}, that of issue if empty. A
 * discount (ITD03 or ITD08) needs its last day: ITD04, ITD05 or ITD13. Where both days and a date are given, the days
 * count, because the date follows from them for the one invoice; where that is so of the discount and of the due
 * date, both must run from one day, or the segment is refused: {@code ITD*01*3*2*20260120*10*20260301*30~} would be
 * counted from 2026-01-10 and 2026-01-30. Where both percentage and amount are given, the percentage counts, for the
 * amount follows in the same way; a percentage of 0 leaves the amount, and an amount of 0 is no discount. Several
 * segments with one due date are several discounts.
 *
 * <p>Instalments are percentages (ITD11), which add up to 100, or amounts (ITD10). The last of amounts is the rest and
 * has none of its own: {@code ITD*04*3*****30***50000~ITD*04*3*****60~} is {@code USD 500.00 net 30, rest net 60}. Were
 * an amount said there, it could only be checked against the invoice, and so it is refused rather than dropped. The
 * description (ITD12) is for people and is not read; a method of payment (ITD14) or late charge (ITD15) has no place
 * in terms and is refused.
 *
 * <p>Other types carry no rule, such as 14, "previously agreed upon": they are refused by name, as {@link
 * TermsProblem#TERMS_WITHOUT_RULE}. Immutable and thread-safe.
 */
public final class X12Terms {
  private static final X12Terms STANDARD = new X12Terms('*', '~');

  private final char element;
  private final char terminator;

  private X12Terms(char element, char terminator) {
    this.element = element;
    this.terminator = terminator;
  }

  /** {@return with the usual separators: {@code *} between elements, {@code ~} behind a segment} */
  public static X12Terms standard() {
    return STANDARD;
  }

  /**
   * {@return with other separators, which the head of a message (ISA) names}
   *
   * <p>A line break ends a segment as well, whatever the separators.
   *
   * @param element between two elements
   * @param terminator behind a segment
   * @throws org.openreceivables.core.InvalidValueException when they are the same, or one is a letter, a digit, a
   *     point or a blank
   */
  public static X12Terms separatedBy(char element, char terminator) {
    Rules.of("X12Terms", element + " and " + terminator)
        .require(
            element != terminator && isSeparator(element) && element != '\n' && element != '\r',
            ProblemCodes.OUT_OF_RANGE,
            "element",
            element,
            "must be a sign of its own")
        .require(
            isSeparator(terminator),
            ProblemCodes.OUT_OF_RANGE,
            "terminator",
            terminator,
            "must be a sign")
        .orThrow();
    return new X12Terms(element, terminator);
  }

  private static boolean isSeparator(char c) {
    return !Character.isLetterOrDigit(c) && c != '.' && c != ' ';
  }

  /**
   * {@return the terms that the segments say, or one problem that points at the element that does not fit}
   *
   * <p>As strict as the standard: lengths of elements, dates as CCYYMMDD, amounts in hundredths without a point
   * (1500 is EUR 15.00), capitals. Never throws.
   *
   * @param text ITD segments and nothing else
   * @param currency the currency of the document, in which amounts (ITD08, ITD10) are
   */
  public Validated<PaymentTerms> parse(String text, CurrencyUnit currency) {
    return Validated.of(() -> {
      SourceText source = new SourceText(text);
      source.requireLength();
      return new X12Parser(source, new X12Scanner(source, element, terminator).segments(), currency)
          .terms();
    });
  }

  /**
   * {@return the segments, each with its terminator; or what ITD cannot say, as {@link
   * TermsProblem#NO_SUCH_FORM}}
   *
   * <p>ITD knows percentages of up to 6 digits, up to 999 days, dates, EOM and proximo, and instalments in
   * percent or of amounts and a rest; it knows no cut-off, grace, rounding or moves to business days. What is printed is read as equal
   * terms by {@link #parse} with the currency of these.
   *
   * @param terms the terms
   */
  public Validated<String> print(PaymentTerms terms) {
    return Validated.of(() ->
        new X12Printer(terms).segments().stream().map(this::segment).collect(Collectors.joining()));
  }

  private String segment(Map<Integer, String> elements) {
    int last = elements.keySet().stream().mapToInt(Integer::intValue).max().orElse(1);
    return IntStream.rangeClosed(1, last)
        .mapToObj(number -> elements.getOrDefault(number, ""))
        .collect(Collectors.joining(
            String.valueOf(element), "ITD" + element, String.valueOf(terminator)));
  }
}
