package org.openreceivables.core.ledger.journal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.ledger.ReceivablesLedger;
import org.openreceivables.core.ledger.event.EventId;

/**
 * A gain or loss that was realised by one settlement, because what was used up stood at another value in the
 * books than what it settled.
 *
 * <p>USD 100.00 invoiced at EUR 92.00 and paid with USD 100.00 that stood at EUR 95.00: a gain of EUR 3.00. What
 * revaluations had added before is not in it; it is taken back apart. Immutable.
 *
 * @param event the event
 * @param postingDate the day of the books
 * @param credit the item that was used up or paid back
 * @param item the item that was settled with it; empty for a refund
 * @param amount positive for a gain, negative for a loss, in the currency of the books
 * @param reversal whether it takes back what an earlier event realised
 */
public record ExchangeDifference(
    EventId event,
    LocalDate postingDate,
    OpenItemId credit,
    Optional<OpenItemId> item,
    Money amount,
    boolean reversal) {

  /**
   * {@return every difference realised up to the end of a day, in the order of the ledger}
   *
   * <p>An event that touches an item without a value in the currency has none; the journal names it.
   *
   * @param ledger the ledger
   * @param books the currency of the books
   * @param asOf the day of the books
   */
  public static List<ExchangeDifference> of(
      ReceivablesLedger ledger, CurrencyUnit books, LocalDate asOf) {
    List<ExchangeDifference> all = new ArrayList<>();
    EventMovements.of(ledger, asOf).forEach(e -> {
      List<Valued> valued = e.movements().stream()
          .flatMap(m -> Valued.of(m, Optional.of(books)).stream())
          .toList();
      if (valued.size() == e.movements().size()) {
        all.addAll(RealisedDifferences.of(e.event(), valued, books));
      }
    });
    return all;
  }
}
