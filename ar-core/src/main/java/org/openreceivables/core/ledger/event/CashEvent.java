package org.openreceivables.core.ledger.event;

import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.openitem.BookValue;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.settlement.ReasonCode;

/** Money that came in, went back, or never came. */
public sealed interface CashEvent extends LedgerEvent {

  /**
   * A payment was received; it stands on account until it is allocated.
   *
   * <p>Money in another currency than that of the books says what it was worth there on the day: USD 20.00 for
   * which the bank credited EUR 18.00.
   */
  @Value.Immutable
  sealed interface Received extends CashEvent, WithReceived permits ImmutableReceived {
    /** {@return the payment} */
    Payment payment();

    /** {@return the account it is credited to} */
    CustomerId customer();

    /** {@return the key of the credit item that it becomes} */
    OpenItemId onAccount();

    /** {@return what it is worth in the currencies of the books, one each, where not as the payment says} */
    List<BookValue> bookValues();

    /** Checks that no currency of the books is named twice; called by every build. */
    @Value.Check
    default void check() {
      OnceEach.require(this, bookValues());
    }

    @Override
    default String kind() {
      return "Received";
    }

    /**
     * {@return the event, without its optional fields, which its {@code with} methods set}
     *
     * @param stamp key and dates
     * @param payment the payment
     * @param customer the account it is credited to
     * @param onAccount the key of the credit item that it becomes
     */
    static Received of(
        EventStamp stamp, Payment payment, CustomerId customer, OpenItemId onAccount) {
      return ImmutableReceived.builder()
          .stamp(stamp)
          .payment(payment)
          .customer(customer)
          .onAccount(onAccount)
          .build();
    }
  }

  /**
   * The bank took a payment back: whatever it settled is open again.
   *
   * <p>An allocation that used the money is undone as a whole: of EUR 100.00 that one {@code Allocated} settled with
   * EUR 60.00 of this payment and EUR 40.00 of another, EUR 100.00 are open again and the EUR 40.00 are on account
   * again. Record one {@code Allocated} a payment, and only its own is undone.
   *
   * <p>Refused while something else rests on the money, of which the refusal names the events, the latest first: a
   * refund, a move to another account, an excess that was kept.
   */
  @Value.Immutable
  sealed interface Returned extends CashEvent, WithReturned permits ImmutableReturned {
    /** {@return the payment} */
    PaymentId payment();

    /** {@return what the bank says, for example {@code AC04}} */
    String reason();

    @Override
    default String kind() {
      return "Returned";
    }

    /**
     * {@return the event}
     *
     * @param stamp key and dates
     * @param payment the payment
     * @param reason what the bank says, for example {@code AC04}
     */
    static Returned of(EventStamp stamp, PaymentId payment, String reason) {
      return ImmutableReturned.builder()
          .stamp(stamp)
          .payment(payment)
          .reason(reason)
          .build();
    }
  }

  /**
   * A credit was paid back to the customer.
   *
   * <p>Where the money paid was worth something else in the currency of the books than the credit stood at, the
   * difference is an exchange gain or loss.
   */
  @Value.Immutable
  sealed interface Refunded extends CashEvent, WithRefunded permits ImmutableRefunded {
    /** {@return the credit item} */
    OpenItemId credit();

    /** {@return how much} */
    Money amount();

    /** {@return allocations of that credit which are undone first, so that it is free to be paid back} */
    List<AllocationId> reopens();

    /**
     * {@return what the money paid was worth in the currencies of the books, one each, where not what the credit
     * stood at}
     */
    List<BookValue> bookValues();

    /** {@return why, where the host says so} */
    Optional<ReasonCode> reason();

    /** Checks that no currency of the books is named twice; called by every build. */
    @Value.Check
    default void check() {
      OnceEach.require(this, bookValues());
    }

    @Override
    default String kind() {
      return "Refunded";
    }

    /**
     * {@return the event, without its optional fields, which its {@code with} methods set}
     *
     * @param stamp key and dates
     * @param credit the credit item
     * @param amount how much
     */
    static Refunded of(EventStamp stamp, OpenItemId credit, Money amount) {
      return ImmutableRefunded.builder()
          .stamp(stamp)
          .credit(credit)
          .amount(amount)
          .build();
    }
  }
}
