package org.openreceivables.core.ledger.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.ledger.event.CashEvent;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.openitem.BookValue;
import org.openreceivables.core.openitem.Effect;

/** What settling realises: source less target, both by the rates of their documents. */
final class RealisedDifferences {
  private RealisedDifferences() {}

  static List<ExchangeDifference> of(LedgerEvent event, List<Valued> moved, CurrencyUnit books) {
    List<ExchangeDifference> found = new ArrayList<>();
    for (SettledPair pair : SettledPair.of(moved)) {
      OpenItemId credit = pair.source().movement().item();
      Optional<OpenItemId> item = Optional.of(pair.target().movement().item());
      Money amount = pair.source().first().plus(pair.target().first());
      if (!amount.isZero()) {
        found.add(new ExchangeDifference(
            event.id(), event.postingDate(), credit, item, amount, pair.source().isUndone()));
      }
    }
    if (event instanceof CashEvent.Refunded e) {
      refund(e, moved, books).ifPresent(found::add);
    }
    return found;
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
            e.id(), e.postingDate(), e.credit(), Optional.empty(), d, false));
  }
}
