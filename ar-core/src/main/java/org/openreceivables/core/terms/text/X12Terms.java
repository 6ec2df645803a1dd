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
 * <p>TODO
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
   * {@return the terms that the segments say, or one problem that points at the character where they stop to}
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
