package org.openreceivables.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.ledger.event.AllocationId;
import org.openreceivables.core.ledger.event.AllocationLine;
import org.openreceivables.core.ledger.event.CashEvent;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.ledger.event.SettlementEvent;
import org.openreceivables.core.openitem.Effect;

/**
 * Gain and loss of every settlement by plain adding: each line of an allocation beside what its two movements were
 * worth, kept under the allocation and taken away with it. The judge of the differences and of their accounts.
 */
final class Realised {
  /** What gains and losses stand at, as the customer would call them: a gain is more than zero. */
  long gains;

  long losses;

  /** Every difference: event, allocation, credit, item, minor units. */
  final List<List<Object>> differences = new ArrayList<>();

  private final CurrencyUnit books;
  private final Map<PaymentId, OpenItemId> payments = new HashMap<>();
  private final Map<AllocationId, Map<List<OpenItemId>, Long>> standing = new LinkedHashMap<>();

  private Realised(CurrencyUnit books) {
    this.books = books;
  }

  static Realised of(List<EventMovements> events, CurrencyUnit books) {
    Realised realised = new Realised(books);
    events.forEach(realised::add);
    return realised;
  }

  private void add(EventMovements moved) {
    LedgerEvent event = moved.event();
    if (event instanceof SettlementEvent.Allocated e) {
      standing.put(e.allocation(), settled(e, moved.movements()));
      post(event, e.allocation(), 1);
    } else if (event instanceof SettlementEvent.Reversed e) {
      undo(event, e.allocation());
    } else if (event instanceof CashEvent.Received e) {
      payments.put(e.payment().id(), e.onAccount());
    } else if (event instanceof CashEvent.Returned e) {
      OpenItemId credit = Objects.requireNonNull(payments.get(e.payment()));
      List.copyOf(standing.keySet()).stream()
          .filter(a -> uses(a, credit))
          .forEach(a -> undo(event, a));
    } else if (event instanceof CashEvent.Refunded e) {
      e.reopens().forEach(a -> undo(event, a));
      refunded(e, moved.movements());
    }
  }

  private boolean uses(AllocationId allocation, OpenItemId credit) {
    return Objects.requireNonNull(standing.get(allocation)).keySet().stream()
        .anyMatch(pair -> pair.get(0).equals(credit));
  }

  /** The source of a line moves right before its item. */
  private Map<List<OpenItemId>, Long> settled(
      SettlementEvent.Allocated e, List<LedgerMovement> movements) {
    Iterator<LedgerMovement> next = movements.iterator();
    Map<List<OpenItemId>, Long> sums = new LinkedHashMap<>();
    for (AllocationLine line : e.lines()) {
      Optional<Long> used = line.source().map(source -> worth(next.next(), source));
      long settled = worth(next.next(), line.item());
      used.ifPresent(worth -> sums.merge(
          List.of(line.source().orElseThrow(), line.item()), worth + settled, Long::sum));
    }
    return sums;
  }

  private long worth(LedgerMovement movement, OpenItemId item) {
    assertThat(movement.item()).isEqualTo(item);
    return worth(movement);
  }

  private long worth(LedgerMovement movement) {
    Money amount = movement.amount();
    return amount.getCurrencyUnit().equals(books)
        ? amount.getAmountMinorLong()
        : movement.book().first().in(books).getAmountMinorLong();
  }

  private void undo(LedgerEvent event, AllocationId allocation) {
    post(event, allocation, -1);
    standing.remove(allocation);
  }

  private void post(LedgerEvent event, AllocationId allocation, int sign) {
    Objects.requireNonNull(standing.get(allocation)).forEach((pair, realised) -> {
      if (realised > 0) {
        gains += sign * realised;
      } else {
        losses += sign * realised;
      }
      if (realised != 0) {
        differences.add(List.of(event.id(), allocation, pair.get(0), pair.get(1), sign * realised));
      }
    });
  }

  private void refunded(CashEvent.Refunded e, List<LedgerMovement> movements) {
    e.bookValues().stream().filter(v -> v.rate().to().equals(books)).forEach(paid -> {
      long stood = movements.stream()
          .filter(m ->
              m.cause() instanceof LedgerMovement.Settlement s && s.effect() == Effect.REFUNDED)
          .mapToLong(this::worth)
          .sum();
      long realised = stood - paid.amount().getAmountMinorLong();
      gains += Math.max(realised, 0);
      losses += Math.min(realised, 0);
      if (realised != 0) {
        differences.add(List.of(e.id(), e.credit(), realised));
      }
    });
  }
}
