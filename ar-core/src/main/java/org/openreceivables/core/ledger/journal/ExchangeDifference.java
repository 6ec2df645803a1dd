package org.openreceivables.core.ledger.journal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.ledger.EventMovements;
import org.openreceivables.core.ledger.ReceivablesLedger;
import org.openreceivables.core.ledger.event.AllocationId;
import org.openreceivables.core.ledger.event.EventId;
import org.openreceivables.core.ledger.event.Recorded;
import org.openreceivables.core.time.DateWindow;

/**
 * A gain or loss that was realised by one settlement, because what was used up stood at another value in the
 * books than what it settled.
 *
 * <p>USD 100.00 invoiced at EUR 92.00 and paid with USD 100.00 that stood at EUR 95.00: a gain of EUR 3.00. What
 * revaluations had added before is not in it; it is taken back apart.
 *
 * <p>One a settlement: an allocation, the credit used up and the item settled with it, whatever parts of both. Net
 * settled at EUR 2.52 more and tax at EUR 0.48 more are EUR 3.00; were one of them a cent of loss, gain and loss
 * count as one amount, in the journal too. Undoing takes back each settlement by itself: a payment that lost EUR
 * 4.00 by one allocation and gained EUR 5.20 by the next takes back a loss of EUR 4.00 and a gain of EUR 5.20 when
 * it is returned, not a gain of EUR 1.20. The differences up to a day add up to what stands on the accounts of
 * exchange gain and exchange loss together; those that gain, and what was taken back of them, to the account of
 * gains alone. Immutable.
 *
 * @param event the event
 * @param postingDate the day of the books
 * @param credit the item that was used up or paid back
 * @param item the item that was settled with it; empty for a refund
 * @param allocation the allocation that settled it, or that is undone; empty for a refund
 * @param amount positive for a gain, negative for a loss, in the currency of the books; never zero
 * @param cause how it came about
 */
public record ExchangeDifference(
    EventId event,
    LocalDate postingDate,
    OpenItemId credit,
    Optional<OpenItemId> item,
    Optional<AllocationId> allocation,
    Money amount,
    Cause cause) {

  /** How a difference came about. */
  public enum Cause {
    /** An item was settled with a credit: a payment, a credit note. */
    SETTLED,
    /** A credit was paid back. */
    REFUNDED,
    /** A settlement was undone: it takes back what that realised, so that a loss here undoes a gain. */
    UNDONE
  }

  /**
   * {@return every difference realised up to the end of a day as known now, in the order of the ledger}
   *
   * <p>An event that touches an item without a value in the currency has none; the journal names it. Costs every
   * event up to the day.
   *
   * @param ledger the ledger
   * @param booksCurrency the currency of the books
   * @param asOf the day of the books
   */
  public static List<ExchangeDifference> of(
      ReceivablesLedger ledger, CurrencyUnit booksCurrency, LocalDate asOf) {
    return of(
        ledger, booksCurrency, new DateWindow(LocalDate.MIN, asOf), Recorded.endOf(LocalDate.MAX));
  }

  /**
   * {@return every difference realised on some days as it was known at some time, in the order of the ledger}
   *
   * <p>Those of January and of February are together those up to the end of February. Costs the events of these
   * days, not those before them, and as known earlier those {@linkplain ReceivablesLedger#events(DateWindow, Recorded)
   * recorded since}.
   *
   * @param ledger the ledger
   * @param booksCurrency the currency of the books
   * @param days the first and the last day of the books
   * @param knownOn the last recording that counts
   */
  public static List<ExchangeDifference> of(
      ReceivablesLedger ledger, CurrencyUnit booksCurrency, DateWindow days, Recorded knownOn) {
    List<ExchangeDifference> all = new ArrayList<>();
    for (EventMovements e : ledger.events(days, knownOn)) {
      List<Valued> valued = e.movements().stream()
          .flatMap(m -> Valued.of(m, Optional.of(booksCurrency)).stream())
          .toList();
      if (valued.size() == e.movements().size()) {
        all.addAll(RealisedDifferences.of(e.event(), valued, booksCurrency));
      }
    }
    return all;
  }

  /** Whether it stands among gains: a reversal takes a gain back from gains, although it looks like a loss. */
  boolean isOfGains() {
    return amount.isPositive() != (cause == Cause.UNDONE);
  }
}
