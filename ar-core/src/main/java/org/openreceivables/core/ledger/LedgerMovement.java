package org.openreceivables.core.ledger;

import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.ledger.event.AllocationId;
import org.openreceivables.core.ledger.event.EventId;
import org.openreceivables.core.money.ExchangeRate;
import org.openreceivables.core.openitem.BookShare;
import org.openreceivables.core.openitem.ComponentKey;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.settlement.ReasonCode;

/**
 * What one event changed on one part of one item.
 *
 * <p>The amount is as the customer's balance sees it: an invoice of EUR 100.00 moves it by EUR 100.00, its
 * payment by EUR -100.00. The balance of any day is the sum of the movements up to it. Immutable.
 *
 * @param event the event
 * @param postingDate the day of the books
 * @param item the item
 * @param kind what the item is
 * @param customer the account
 * @param controlAccount the general-ledger account that controls the item; empty where there is only one
 * @param component the part of the item
 * @param cause what happened
 * @param amount by how much the balance moved, in the currency of the item; zero where only its value in
 *     the books moved
 * @param book by how much what it stands at in other currencies of the books moved; empty for an item that
 *     is not valued in any
 */
public record LedgerMovement(
    EventId event,
    LocalDate postingDate,
    OpenItemId item,
    OpenItemKind kind,
    CustomerId customer,
    String controlAccount,
    ComponentKey component,
    Cause cause,
    Money amount,
    BookShare book) {

  /** What happened. */
  public sealed interface Cause {}

  /**
   * The item came into being by a document or payment.
   *
   * @param kind its kind
   */
  public record Issue(OpenItemKind kind) implements Cause {}

  /** The item was taken over from other books: what it stands for is not new. */
  public record TakeOver() implements Cause {}

  /** The item takes the place of another one, wholly or for a part. */
  public record Replacement() implements Cause {}

  /**
   * The item was valued anew in a currency of the books; what is owed stays.
   *
   * @param rate the rate of the revaluation
   */
  public record Revaluation(ExchangeRate rate) implements Cause {}

  /**
   * The last revaluation of the item was taken back, as each one does with the one before.
   *
   * @param rate the rate of the revaluation that is taken back
   */
  public record RevaluationReversal(ExchangeRate rate) implements Cause {}

  /** A charge was added. */
  public record Charge() implements Cause {}

  /**
   * A part was settled.
   *
   * @param effect in which way
   * @param reason why, where something was held back or given up and the event says so
   */
  public record Settlement(Effect effect, Optional<ReasonCode> reason) implements Cause {}

  /**
   * A settlement was undone.
   *
   * @param effect in which way it had been settled
   * @param reason why it had been settled
   * @param allocation the allocation or write-off that is undone; one event may undo several
   */
  public record Reopening(Effect effect, Optional<ReasonCode> reason, AllocationId allocation)
      implements Cause {}

  /**
   * {@return by how much the balance moved in a currency of the books, if the item is valued in it or stands
   * in it}
   *
   * @param booksCurrency a currency of the books
   */
  public Optional<Money> in(CurrencyUnit booksCurrency) {
    if (amount.getCurrencyUnit().equals(booksCurrency)) {
      return Optional.of(amount);
    }
    return book.isValuedIn(booksCurrency) ? Optional.of(book.in(booksCurrency)) : Optional.empty();
  }
}
