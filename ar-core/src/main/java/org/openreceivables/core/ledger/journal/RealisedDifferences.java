package org.openreceivables.core.ledger.journal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.ledger.LedgerMovement.Reopening;
import org.openreceivables.core.ledger.event.AllocationId;
import org.openreceivables.core.ledger.event.CashEvent;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.ledger.event.SettlementEvent;
import org.openreceivables.core.ledger.journal.ExchangeDifference.Cause;
import org.openreceivables.core.openitem.BookValue;
import org.openreceivables.core.openitem.Effect;

/** What settling realises: source less target, both by the rates of their documents. */
final class RealisedDifferences {
  private RealisedDifferences() {}

  static List<ExchangeDifference> of(LedgerEvent event, List<Valued> moved, CurrencyUnit books) {
    Map<Settlement, Money> sums = new LinkedHashMap<>();
    for (SettledPair pair : SettledPair.of(moved)) {
      sums.merge(
          Settlement.of(event, pair),
          pair.source().first().plus(pair.target().first()),
          Money::plus);
    }
    List<ExchangeDifference> found = new ArrayList<>();
    sums.forEach((s, amount) -> {
      if (!amount.isZero()) {
        found.add(new ExchangeDifference(
            event.id(),
            event.postingDate(),
            s.credit(),
            Optional.of(s.item()),
            s.allocation(),
            amount,
            s.cause()));
      }
    });
    if (event instanceof CashEvent.Refunded e) {
      refund(e, moved, books).ifPresent(found::add);
    }
    return found;
  }

  /**
   * Parts are settled apart, each rounded in the books by itself; for people they are one settlement. A payment
   * that comes back undoes several: each by itself, so that gains are taken back from gains, losses from losses.
   */
  private record Settlement(
      OpenItemId credit, OpenItemId item, Optional<AllocationId> allocation, Cause cause) {
    static Settlement of(LedgerEvent event, SettledPair pair) {
      OpenItemId credit = pair.source().movement().item();
      OpenItemId item = pair.target().movement().item();
      if (pair.target().movement().cause() instanceof Reopening undone) {
        return new Settlement(credit, item, Optional.of(undone.allocation()), Cause.UNDONE);
      }
      Optional<AllocationId> made = event instanceof SettlementEvent.Allocated e
          ? Optional.of(e.allocation())
          : Optional.empty();
      return new Settlement(credit, item, made, Cause.SETTLED);
    }
  }

  /** A refund for which more or less was paid than the credit stood at. */
  private static Optional<ExchangeDifference> refund(
      CashEvent.Refunded e, List<Valued> moved, CurrencyUnit books) {
    Optional<BookValue> paid =
        e.bookValues().stream().filter(v -> v.rate().to().equals(books)).findFirst();
    Money stood = moved.stream()
        .filter(v -> v.effect().equals(Optional.of(Effect.REFUNDED)))
        .map(Valued::first)
        .reduce(Money.zero(books), Money::plus);
    return paid.map(p -> stood.minus(p.amount()))
        .filter(d -> !d.isZero())
        .map(d -> new ExchangeDifference(
            e.id(),
            e.postingDate(),
            e.credit(),
            Optional.empty(),
            Optional.empty(),
            d,
            Cause.REFUNDED));
  }
}
