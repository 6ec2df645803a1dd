package org.openreceivables.policy.credit;

import java.util.Optional;
import org.joda.money.Money;

/**
 * Who may approve limits up to an amount.
 *
 * @param upTo the highest limit, included; empty for any amount
 * @param authority who, for example {@code credit manager}
 */
public record ApprovalStep(Optional<Money> upTo, String authority) {

  /**
   * {@return someone who may approve limits up to an amount}
   *
   * @param amount the highest limit, included
   * @param authority who
   */
  public static ApprovalStep upTo(Money amount, String authority) {
    return new ApprovalStep(Optional.of(amount), authority);
  }

  /**
   * {@return someone who may approve any limit}
   *
   * @param authority who
   */
  public static ApprovalStep anyAmount(String authority) {
    return new ApprovalStep(Optional.empty(), authority);
  }
}
