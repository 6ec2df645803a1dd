package org.openreceivables.core.ledger.journal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.ledger.event.CashEvent;
import org.openreceivables.core.ledger.event.LedgerEvent;
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
          Settlement.of(pair), pair.source().first().plus(pair.target().first()), Money::plus);
    }
    List<ExchangeDifference> found = new ArrayList<>();
    sums.forEach((s, amount) -> {
      if (!amount.isZero()) {
        found.add(new ExchangeDifference(
            event.id(), event.postingDate(), s.credit(), Optional.of(s.item()), amount, s.cause()));
      }
    });
    if (event instanceof CashEvent.Refunded e) {
      refund(e, moved, books).ifPresent(found::add);
    }
    return found;
  }

  /** Parts are settled apart, each rounded in the books by itself; for people they are one settlement. */
  private record Settlement(OpenItemId credit, OpenItemId item, Cause cause) {
    static Settlement of(SettledPair pair) {
      return new Settlement(
          pair.source().movement().item(),
          pair.target().movement().item(),
          pair.source().isUndone() ? Cause.UNDONE : Cause.SETTLED);
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
            e.id(), e.postingDate(), e.credit(), Optional.empty(), d, Cause.REFUNDED));
  }
}
