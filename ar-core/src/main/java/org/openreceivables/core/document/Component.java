package org.openreceivables.core.document;

import org.joda.money.Money;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.internal.Rules;

/**
 * One part of a document's amount.
 *
 * <p>EUR 1,190.00 with 19 % tax is {@code NET 1,000.00} and {@code TAX "DE-19" 190.00}. Kind and code
 * together are unique within a document. Immutable.
 *
 * @param kind what it is
 * @param code the host's code, for example a tax code; empty for none
 * @param amount the amount, zero or more: a line that takes away is netted by the host or a credit note
 */
public record Component(ComponentKind kind, String code, Money amount) {

  /**
   * Checks the amount.
   *
   * @param kind what it is
   * @param code the host's code
   * @param amount the amount
   */
  public Component {
    Rules.of("Component", kind)
        .require(
            !amount.isNegative(),
            ProblemCodes.NEGATIVE_AMOUNT,
            "amount",
            amount,
            "must not be negative",
            "Maybe it belongs on a credit note")
        .orThrow();
  }

  /**
   * {@return a component without a code}
   *
   * @param kind what it is
   * @param amount the amount
   */
  public static Component of(ComponentKind kind, Money amount) {
    return new Component(kind, "", amount);
  }

  /**
   * {@return tax}
   *
   * @param code the tax code, for example {@code DE-19}
   * @param amount the amount
   */
  public static Component tax(String code, Money amount) {
    return new Component(ComponentKind.TAX, code, amount);
  }
}
