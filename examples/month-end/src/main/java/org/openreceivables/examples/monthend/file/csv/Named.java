package org.openreceivables.examples.monthend.file.csv;

import java.util.Optional;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.payment.Payer;

/**
 * Whom or what a refused row names, as far as it can be read.
 *
 * @param customer the customer
 * @param item an item of the customer
 * @param payer how the bank reports the customer; unknown where it does not
 */
public record Named(Optional<CustomerId> customer, Optional<OpenItemId> item, Payer payer) {

  /** {@return nobody and nothing} */
  public static Named nobody() {
    return of(Optional.empty());
  }

  /**
   * {@return a customer, or nobody}
   *
   * @param customer the customer
   */
  public static Named of(Optional<CustomerId> customer) {
    return new Named(customer, Optional.empty(), Payer.unknown());
  }

  /**
   * {@return an item, or nothing}
   *
   * @param item the item
   */
  public static Named ofItem(Optional<OpenItemId> item) {
    return new Named(Optional.empty(), item, Payer.unknown());
  }
}
