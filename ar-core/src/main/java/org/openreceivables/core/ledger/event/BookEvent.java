package org.openreceivables.core.ledger.event;

import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.internal.Rules;
import org.openreceivables.core.openitem.BookValue;
import org.openreceivables.core.settlement.ReasonCode;

/** What changes in the books alone; what the customer owes stays as it is. */
public sealed interface BookEvent extends LedgerEvent {

  /**
   * An item in another currency was valued anew; what it was valued at before is reversed.
   *
   * <p>USD 100.00 booked at EUR 92.00 and revalued to EUR 95.00, then to EUR 90.00: a gain of EUR 3.00 that is
   * not realised, then its reversal and a loss of EUR 2.00.
   *
   * <p>Says how much was open, so that it stays right when something is backdated: valued at EUR 95.00 with USD
   * 100.00 open, the item stands at EUR 47.50 once a payment of USD 50.00 is posted before. Where nothing is
   * open any more, only the last revaluation is reversed.
   *
   * <p>A ledger takes it only when that is what is open on its posting date, as known when it comes in: USD 99.99 or
   * 100.01 of an item of which USD 100.00 are open is refused. What is backdated later may change what was open, and
   * with it the value, but does not make the event wrong: the ledger built again from its events takes it again.
   */
  @Value.Immutable
  sealed interface Revalued extends BookEvent, WithRevalued permits ImmutableRevalued {
    /** {@return the item} */
    OpenItemId item();

    /** {@return how much of it was open on the posting date when it was valued, more than zero} */
    Money open();

    /** {@return what that is worth now, with its rate} */
    BookValue value();

    @Override
    default String kind() {
      return "Revalued";
    }

    /**
     * {@return the event}
     *
     * @param stamp key and dates
     * @param item the item
     * @param open how much of it was open when it was valued, more than zero
     * @param value what that is worth now, with its rate
     */
    static Revalued of(EventStamp stamp, OpenItemId item, Money open, BookValue value) {
      return ImmutableRevalued.builder()
          .stamp(stamp)
          .item(item)
          .open(open)
          .value(value)
          .build();
    }
  }

  /**
   * What is expected to be lost of a customer's receivables changed. What is written off uses the allowance up by
   * itself, and is no change of this kind.
   *
   * <p>Books in another currency than the change need what it is worth there, since what is written off later is
   * taken from the allowance in that currency. EUR 10.00 expected to be lost at 1.10 build up USD 11.00; an
   * invoice over EUR 10.00 booked at USD 11.20 and written off takes USD 11.20, so that USD 0.20 are lacking. A
   * change of USD 0.20, in the currency of those books, sets it right.
   *
   * <p>Such a change is one of the journal in the currencies of the documents too, by USD 0.20, and books in a third
   * currency cannot post it. Give it a value of EUR 0.00, and books in EUR take it without an entry or a problem; a
   * host that keeps an allowance in the currencies of the documents besides leaves these events out of that journal
   * by a {@code JournalMapping} of its own.
   */
  @Value.Immutable
  sealed interface AllowanceChanged extends BookEvent, WithAllowanceChanged
      permits ImmutableAllowanceChanged {
    /** {@return the customer} */
    CustomerId customer();

    /** {@return by how much, negative for a release} */
    Money change();

    /**
     * {@return what the change is worth in other currencies of the books, one each, without its sign: USD 11.00 for
     * EUR -10.00 are USD -11.00}
     */
    List<BookValue> bookValues();

    /** {@return the control account of the receivables it is for; empty where there is only one} */
    @Value.Default
    default String controlAccount() {
      return "";
    }

    /** {@return why, where the host says so} */
    Optional<ReasonCode> reason();

    /**
     * {@return by how much in a currency of the books, negative for a release; empty where the event does not say}
     *
     * @param booksCurrency a currency of the books, that of the change or one of its values
     */
    default Optional<Money> changeIn(CurrencyUnit booksCurrency) {
      if (change().getCurrencyUnit().equals(booksCurrency)) {
        return Optional.of(change());
      }
      return bookValues().stream()
          .map(BookValue::amount)
          .filter(a -> a.getCurrencyUnit().equals(booksCurrency))
          .findFirst()
          .map(a -> change().isNegative() ? a.negated() : a);
    }

    @Override
    default String kind() {
      return "AllowanceChanged";
    }

    /** Checks the book values; called by every build. */
    @Value.Check
    default void check() {
      OnceEach.require(this, bookValues());
      CurrencyUnit currency = change().getCurrencyUnit();
      Rules rules = Rules.of(kind(), id(), customer());
      for (BookValue value : bookValues()) {
        rules
            .require(
                value.rate().from().equals(currency) && !value.rate().to().equals(currency),
                ProblemCodes.CURRENCY_MISMATCH,
                "bookValues",
                value.rate().from() + "/" + value.rate().to(),
                "must lead from " + currency + " to another currency")
            .require(
                !change().isZero() || value.amount().isZero(),
                ProblemCodes.OUT_OF_RANGE,
                "bookValues",
                value.amount(),
                "must be zero, as the change is, since it has no sign of its own",
                "Maybe the change must be one of " + value.amount().getCurrencyUnit());
      }
      rules.orThrow();
    }

    /**
     * {@return the event, without its optional fields, which its {@code with} methods set}
     *
     * @param stamp key and dates
     * @param customer the customer
     * @param change by how much, negative for a release
     */
    static AllowanceChanged of(EventStamp stamp, CustomerId customer, Money change) {
      return ImmutableAllowanceChanged.builder()
          .stamp(stamp)
          .customer(customer)
          .change(change)
          .build();
    }
  }
}
