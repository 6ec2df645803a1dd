package org.openreceivables.policy.credit.score;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.ledger.ReceivablesLedger;
import org.openreceivables.core.ledger.event.AllocationId;
import org.openreceivables.core.ledger.event.AllocationLine;
import org.openreceivables.core.ledger.event.CashEvent;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.ledger.event.Recorded;
import org.openreceivables.core.ledger.event.SettlementEvent;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.openitem.OpenItems;

/** Reads payment experiences off the events of a ledger. */
final class LedgerExperiences {
  private static final Set<OpenItemKind> PAID_BY_CUSTOMERS =
      Set.of(OpenItemKind.INVOICE, OpenItemKind.DEBIT_NOTE);

  private final OpenItems items;
  private final Map<AllocationId, SettlementEvent> standing = new LinkedHashMap<>();
  private final Map<PaymentId, OpenItemId> onAccount = new HashMap<>();

  LedgerExperiences(ReceivablesLedger ledger, LocalDate asOf, Recorded knownOn) {
    items = ledger.allItems(asOf, knownOn);
    for (LedgerEvent event : ledger.events()) {
      if (!event.postingDate().isAfter(asOf) && event.recorded().compareTo(knownOn) <= 0) {
        follow(event);
      }
    }
  }

  /** Keeps what is applied or written off and not undone since. */
  private void follow(LedgerEvent event) {
    if (event instanceof SettlementEvent.Allocated allocated) {
      standing.put(allocated.allocation(), allocated);
    } else if (event instanceof SettlementEvent.WrittenOff writtenOff) {
      standing.put(writtenOff.writeOff(), writtenOff);
    } else if (event instanceof SettlementEvent.Reversed reversed) {
      standing.remove(reversed.allocation());
    } else if (event instanceof SettlementEvent.Recovered recovered) {
      standing.remove(recovered.writeOff());
    } else if (event instanceof CashEvent.Received received) {
      onAccount.put(received.payment().id(), received.onAccount());
    } else if (event instanceof CashEvent.Refunded refunded) {
      standing.keySet().removeAll(new HashSet<>(refunded.reopens()));
    } else if (event instanceof CashEvent.Returned returned) {
      Optional<OpenItemId> source = Optional.ofNullable(onAccount.get(returned.payment()));
      standing.values().removeIf(e -> lines(e).stream().anyMatch(l -> l.source().equals(source)));
    }
  }

  List<PaymentExperience> all() {
    List<PaymentExperience> all = new ArrayList<>();
    for (SettlementEvent event : standing.values()) {
      for (AllocationLine line : lines(event)) {
        items
            .find(line.item())
            .filter(LedgerExperiences::counts)
            .filter(i -> line.effect() == Effect.PAID || line.effect() == Effect.WRITTEN_OFF)
            .ifPresent(i -> all.add(new PaymentExperience(
                i.customer(),
                i.id(),
                line.amount(),
                i.effectiveDueDate(),
                line.effect() == Effect.PAID ? Optional.of(event.valueDate()) : Optional.empty())));
      }
    }
    for (OpenItem item : items) {
      if (counts(item) && !item.isSettled()) {
        all.add(new PaymentExperience(
            item.customer(), item.id(), item.open(), item.effectiveDueDate(), Optional.empty()));
      }
    }
    all.sort(Comparator.comparing(PaymentExperience::customer)
        .thenComparing(PaymentExperience::due)
        .thenComparing(PaymentExperience::item)
        .thenComparing(e -> e.paidOn().orElse(LocalDate.MAX))
        .thenComparing(PaymentExperience::amount));
    return List.copyOf(all);
  }

  private static boolean counts(OpenItem item) {
    return PAID_BY_CUSTOMERS.contains(item.kind());
  }

  private static List<AllocationLine> lines(SettlementEvent event) {
    if (event instanceof SettlementEvent.Allocated allocated) {
      return allocated.lines();
    }
    return event instanceof SettlementEvent.WrittenOff writtenOff ? writtenOff.lines() : List.of();
  }
}
