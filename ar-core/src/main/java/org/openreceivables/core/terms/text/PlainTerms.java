package org.openreceivables.core.terms.text;

import org.openreceivables.core.Validated;
import org.openreceivables.core.terms.PaymentTerms;

/**
 * Payment terms as people write them: {@code 2/10 net 30}, {@code EOM + 10}, {@code 30% net 0, rest net 30}.
 *
 * <p>Case and blanks do not count. What is not said is the default of {@link PaymentTerms}.
 */
public final class PlainTerms {
  private PlainTerms() {}

  /**
   * {@return the terms that a text says, or one problem that points at the character where it stops to be
   * terms}
   *
   * @param text the text
   */
  public static Validated<PaymentTerms> parse(String text) {
    return Validated.of(() -> new PlainParser(text).terms());
  }

  /**
   * {@return the terms as text, which {@link #parse} reads as equal terms}
   *
   * @param terms any terms
   */
  public static String print(PaymentTerms terms) {
    return PlainPrinter.print(terms);
  }
}
