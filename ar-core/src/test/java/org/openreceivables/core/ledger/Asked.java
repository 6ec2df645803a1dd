package org.openreceivables.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.ledger.event.Recorded;
import org.openreceivables.core.money.MoneyTotals;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItems;

/** Everything that a ledger says of one day as it was known at one time. */
record Asked(
    OpenItems open,
    OpenItems all,
    MoneyTotals balance,
    List<LedgerMovement> movements,
    Map<OpenItemId, LocalDate> lastOpened) {

  static final Recorded NOW = Recorded.endOf(LocalDate.MAX);

  /** The last day of opening is asked as known now. */
  static Asked of(ReceivablesLedger ledger, LocalDate asOf, Recorded knownOn) {
    return new Asked(
        ledger.openItems(asOf, knownOn),
        ledger.allItems(asOf, knownOn),
        ledger.balance(asOf, knownOn),
        ledger.movements(asOf, knownOn),
        knownOn.equals(NOW) ? lastOpened(ledger, asOf) : Map.of());
  }

  /** Asked for every item that there ever was. */
  private static Map<OpenItemId, LocalDate> lastOpened(ReceivablesLedger ledger, LocalDate asOf) {
    List<OpenItemId> ids = new ArrayList<>(List.of(OpenItemId.of("of nobody")));
    ledger.head.items.forEach((id, trail) -> ids.add(id));
    return new TreeMap<>(ledger.lastOpened(ids, asOf));
  }

  /** The judge: sorts, leaves out what was posted or recorded later, and applies the rest one by one. */
  static Asked naive(List<LedgerEvent> events, LocalDate asOf, Recorded knownOn) {
    LedgerState state = new LedgerState();
    List<LedgerEntry> entries = new ArrayList<>();
    events.stream()
        .filter(e -> !e.postingDate().isAfter(asOf) && e.recorded().compareTo(knownOn) <= 0)
        .sorted(Comparator.comparing(LedgerEvent::postingDate).thenComparing(LedgerEvent::recorded))
        .forEach(e -> entries.add(state.replay(e)));
    Map<OpenItemId, OpenItem> items = new TreeMap<>();
    Map<OpenItemId, LocalDate> lastOpened = new TreeMap<>();
    List<LedgerMovement> movements = new ArrayList<>();
    for (LedgerEntry entry : entries) {
      entry.after().forEach(item -> items.put(item.id(), item));
      movements.addAll(entry.movements());
    }
    for (LedgerMovement movement : movements) {
      if (!(movement.cause() instanceof LedgerMovement.Settlement)
          && !movement.amount().isZero()) {
        lastOpened.put(movement.item(), movement.postingDate());
      }
    }
    return new Asked(
        OpenItems.of(items.values().stream().filter(i -> !i.isSettled()).toList()),
        OpenItems.of(items.values()),
        MoneyTotals.of(movements.stream().map(LedgerMovement::amount).toList()),
        movements,
        knownOn.equals(NOW) ? lastOpened : Map.of());
  }

  static void requireSame(ReceivablesLedger actual, ReceivablesLedger expected) {
    assertThat(actual.events()).isEqualTo(expected.events());
    List<Recorded> known = Stream.concat(
            expected.events().stream().map(LedgerEvent::recorded).skip(3).limit(1), Stream.of(NOW))
        .toList();
    for (int day = -1; day <= History.DAYS; day += 8) {
      for (Recorded then : known) {
        LocalDate asOf = History.FIRST.plusDays(day);
        assertThat(of(actual, asOf, then)).isEqualTo(of(expected, asOf, then));
      }
    }
  }

  /** All that a ledger keeps by key, as text. */
  static List<String> kept(ReceivablesLedger ledger) {
    List<String> kept = new ArrayList<>();
    ledger.head.items.forEach((k, t) -> kept.add(k + "=" + t.value));
    ledger.head.open().forEach((k, v) -> kept.add(k + " open=" + v));
    ledger.head.allocations.forEach((k, t) -> kept.add(k + "=" + t.value));
    ledger.head.payments.forEach((k, t) -> kept.add(k + "=" + t.value));
    ledger.head.returned.forEach((k, t) -> kept.add(k + " returned " + t.value));
    kept.add("taken in " + ledger.head.takenIn());
    ledger.ids.forEach((k, v) -> kept.add(k + "=" + v));
    ledger.timeline.entries().forEach(e -> kept.add(e.toString()));
    kept.sort(Comparator.naturalOrder());
    return kept;
  }
}
