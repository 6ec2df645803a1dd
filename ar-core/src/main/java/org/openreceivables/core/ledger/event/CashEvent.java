package org.openreceivables.core.ledger.event;

import java.util.List;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.payment.Payment;

/** Money that came in, went back, or never came. */
public sealed interface CashEvent extends LedgerEvent {

  /**
   * A payment was received; it stands on account until it is allocated.
   *
   * @param stamp key and dates
   * @param payment the payment
   * @param customer the account it is credited to
   * @param onAccount the key of the credit item that it becomes
   */
  record Received(EventStamp stamp, Payment payment, CustomerId customer, OpenItemId onAccount)
      implements CashEvent {}

  /**
   * The bank took a payment back: whatever it settled is open again.
   *
   * @param stamp key and dates
   * @param payment the payment
   * @param reason what the bank says, for example {@code AC04}
   */
  record Returned(EventStamp stamp, PaymentId payment, String reason) implements CashEvent {}

  /**
   * A credit was paid back to the customer.
   *
   * @param stamp key and dates
   * @param credit the credit item
   * @param amount how much
   * @param reopens allocations of that credit which are undone first, so that it is free to be paid back
   */
  record Refunded(EventStamp stamp, OpenItemId credit, Money amount, List<AllocationId> reopens)
      implements CashEvent {
    /**
     * Copies the list.
     *
     * @param stamp key and dates
     * @param credit the credit item
     * @param amount how much
     * @param reopens allocations that are undone first
     */
    public Refunded {
      reopens = List.copyOf(reopens);
    }
  }
}
