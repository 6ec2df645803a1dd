package org.openreceivables.matching.rule;

import java.util.Optional;
import org.openreceivables.core.payment.Payment;

/**
 * Tells money that pays no receivable: interest from the bank, an own transfer, a tax refund.
 *
 * <p>Asked before the match rules. Must be a pure function.
 *
 * <pre>{@code
 * NotReceivableRule ours = payment -> OUR_ACCOUNTS.contains(payment.payer().account())
 *     ? Optional.of("own transfer")
 *     : Optional.empty();
 * }</pre>
 */
@FunctionalInterface
public interface NotReceivableRule {

  /**
   * {@return what it is instead, such as {@code interest from the bank}; empty for a payment that may pay a
   * receivable}
   *
   * @param payment the payment
   */
  Optional<String> whatItIs(Payment payment);

  /** {@return every payment may pay a receivable} */
  static NotReceivableRule none() {
    return NoExceptions.NONE;
  }

  /** A constant, so that equal policies are equal. */
  enum NoExceptions implements NotReceivableRule {
    /** The only one. */
    NONE;

    @Override
    public Optional<String> whatItIs(Payment payment) {
      return Optional.empty();
    }

    @Override
    public String toString() {
      return "none";
    }
  }
}
