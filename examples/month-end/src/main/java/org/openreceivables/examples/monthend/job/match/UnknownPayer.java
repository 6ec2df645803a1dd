package org.openreceivables.examples.monthend.job.match;

import java.util.List;
import org.openreceivables.core.payment.Payment;

/**
 * A payment of nobody known, which is applied to nothing.
 *
 * @param payment the payment
 * @param why why nobody is known, in words
 */
public record UnknownPayer(Payment payment, List<String> why) {

  /**
   * Copies the list.
   *
   * @param payment the payment
   * @param why why nobody is known
   */
  public UnknownPayer {
    why = List.copyOf(why);
  }
}
