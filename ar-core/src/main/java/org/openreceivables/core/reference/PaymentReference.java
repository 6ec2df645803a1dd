package org.openreceivables.core.reference;

import org.openreceivables.core.internal.Rules;

/**
 * A valid structured reference: ISO 11649, value {@code RF18539007547034}, body {@code 539007547034}, printed
 * {@code RF18 5390 0754 7034}.
 *
 * <p>References are compared as texts, never as numbers: {@code RF185390075470Y} and {@code
 * RF18539007547034} have the same check sum and are two references. Immutable.
 *
 * @param scheme the name of the scheme that found it valid
 * @param value as it travels: no blanks, capitals
 * @param body what the creditor put in, without prefix and check digits
 * @param printed as it stands on paper
 */
public record PaymentReference(String scheme, String value, String body, String printed) {

  /**
   * Checks that no text is missing.
   *
   * @param scheme the name of the scheme
   * @param value as it travels
   * @param body what the creditor put in
   * @param printed as it stands on paper
   */
  public PaymentReference {
    Rules.requireKey("PaymentReference", scheme);
    Rules.requireKey("PaymentReference", value);
    Rules.requireKey("PaymentReference", body);
    Rules.requireKey("PaymentReference", printed);
  }

  /** {@return the scheme and the printed form: {@code ISO 11649 RF18 5390 0754 7034}} */
  @Override
  public String toString() {
    return scheme + " " + printed;
  }
}
