package org.openreceivables.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.Samples;
import org.openreceivables.core.ledger.event.AllocationId;
import org.openreceivables.core.ledger.event.AllocationLine;
import org.openreceivables.core.ledger.event.CashEvent;
import org.openreceivables.core.ledger.event.ItemEvent;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.ledger.event.SettlementEvent;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItems;

/** What a history says by plain adding and taking away, without the ledger: the judge of its items. */
final class Tally {
  private final Map<OpenItemId, OpenItem> issued = new TreeMap<>();
  private final Map<OpenItemId, Long> charges = new HashMap<>();
  private final Map<OpenItemId, Map<Effect, Long>> settled = new HashMap<>();
  private final Map<PaymentId, OpenItem> payments = new HashMap<>();
  private final Map<AllocationId, List<AllocationLine>> active = new HashMap<>();

  /** The tally of what is posted up to the end of a day. */
  static Tally of(List<LedgerEvent> events, LocalDate asOf) {
    Tally tally = new Tally();
    events.stream()
        .filter(e -> !e.postingDate().isAfter(asOf))
        .sorted(Comparator.comparing(LedgerEvent::postingDate).thenComparing(LedgerEvent::recorded))
        .forEach(tally::add);
    return tally;
  }

  /**
   * Invariant 2, and with the items of payments invariant 1: original and charges are what was settled in
   * every way and what is open.
   */
  void requireConserved(OpenItems reported) {
    assertThat(reported.size()).isEqualTo(issued.size());
    for (OpenItem item : reported) {
      assertThat(issued).containsKey(item.id());
      OpenItem first = issued.getOrDefault(item.id(), item);
      Map<Effect, Long> effects = settled.getOrDefault(item.id(), Map.of());
      long charged = charges.getOrDefault(item.id(), 0L);
      long gone = effects.values().stream().mapToLong(Long::longValue).sum();
      assertThat(item.original()).isEqualTo(first.original());
      assertThat(item.charges().getAmountMinorLong()).as("charges").isEqualTo(charged);
      for (Effect effect : Effect.values()) {
        assertThat(item.settledBy(effect).getAmountMinorLong())
            .as("%s of %s", effect, item.id())
            .isEqualTo(effects.getOrDefault(effect, 0L));
      }
      assertThat(item.open().getAmountMinorLong())
          .as("open of %s", item.id())
          .isEqualTo(first.original().getAmountMinorLong() + charged - gone)
          .isNotNegative();
    }
  }

  private void add(LedgerEvent event) {
    if (event instanceof ItemEvent.Issued e) {
      e.items().forEach(i -> issued.put(i.id(), i));
    } else if (event instanceof ItemEvent.ChargeAdded e) {
      charges.merge(e.item(), e.charge().amount().getAmountMinorLong(), Long::sum);
    } else if (event instanceof ItemEvent.Replaced e) {
      e.lines().forEach(l -> settle(l, 1));
      e.replacements().forEach(i -> issued.put(i.id(), i));
    } else if (event instanceof SettlementEvent.Allocated e) {
      active.put(e.allocation(), e.lines());
      e.lines().forEach(l -> settle(l, 1));
    } else if (event instanceof SettlementEvent.WrittenOff e) {
      active.put(e.writeOff(), e.lines());
      e.lines().forEach(l -> settle(l, 1));
    } else if (event instanceof SettlementEvent.Reversed e) {
      undo(e.allocation());
    } else if (event instanceof SettlementEvent.Recovered e) {
      undo(e.writeOff());
    } else if (event instanceof CashEvent cash) {
      add(cash);
    }
  }

  private void add(CashEvent event) {
    if (event instanceof CashEvent.Received e) {
      OpenItem credit = Samples.item(e.onAccount().value(), "0.00")
          .original(e.payment().amount())
          .open(e.payment().amount())
          .build();
      issued.put(credit.id(), credit);
      payments.put(e.payment().id(), credit);
    } else if (event instanceof CashEvent.Refunded e) {
      e.reopens().forEach(this::undo);
      settle(e.credit(), Effect.REFUNDED, e.amount().getAmountMinorLong());
    } else if (event instanceof CashEvent.Returned e) {
      OpenItem credit = Objects.requireNonNull(payments.get(e.payment()));
      List.copyOf(active.entrySet()).stream()
          .filter(a -> a.getValue().stream()
              .anyMatch(l -> l.source().filter(credit.id()::equals).isPresent()))
          .forEach(a -> undo(a.getKey()));
      settle(credit.id(), Effect.RETURNED, credit.original().getAmountMinorLong());
    }
  }

  private void undo(AllocationId id) {
    Objects.requireNonNull(active.remove(id)).forEach(l -> settle(l, -1));
  }

  private void settle(AllocationLine line, int sign) {
    settle(line.item(), line.effect(), sign * line.amount().getAmountMinorLong());
    line.source()
        .ifPresent(s -> settle(s, Effect.APPLIED, sign * line.sourceAmount().getAmountMinorLong()));
  }

  private void settle(OpenItemId item, Effect effect, long amount) {
    settled.computeIfAbsent(item, i -> new HashMap<>()).merge(effect, amount, Long::sum);
  }
}
