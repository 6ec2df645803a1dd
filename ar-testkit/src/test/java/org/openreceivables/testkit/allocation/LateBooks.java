package org.openreceivables.testkit.allocation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.joda.money.Money;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.ledger.ReceivablesLedger;
import org.openreceivables.core.ledger.event.EventId;
import org.openreceivables.core.ledger.event.EventStamp;
import org.openreceivables.core.ledger.event.ItemEvent;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.ledger.event.Recorded;
import org.openreceivables.core.money.MoneyTotals;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.settlement.AllocationInstruction;
import org.openreceivables.matching.allocation.AllocationEngine;
import org.openreceivables.matching.allocation.AllocationPolicy;

/** Random books of which one payment becomes known late, kept by a host that allocates daily. */
record LateBooks(
    AllocationBooks books, AllocationPolicy policy, List<Payment> inTime, Payment late) {
  private static final Recorded START = new Recorded(LocalDate.of(2026, 12, 31), 0);

  /** None where there is no payment at all. */
  static List<LateBooks> of(AllocationBooks drawn, AllocationPolicy policy, long seed) {
    List<Payment> payments = new ArrayList<>();
    Set<PaymentId> ids = new HashSet<>();
    for (Payment p : drawn.payments()) {
      if (p.customer().isPresent() && !p.valueDate().isAfter(drawn.asOf()) && ids.add(p.id())) {
        payments.add(p.withPostingDate(p.valueDate()));
      }
    }
    if (payments.isEmpty()) {
      return List.of();
    }
    Payment late = payments.remove((int) Math.floorMod(seed, (long) payments.size()));
    return List.of(new LateBooks(drawn, policy, payments, late));
  }

  /** The late payment as it comes in: valued when it should have come, posted on the day of the books. */
  Payment arrived() {
    return late.withPostingDate(books.asOf());
  }

  /** The books where it came late. */
  ReceivablesLedger without() {
    return daily(inTime);
  }

  /** Settled items too, which still say when the charges on them are paid. */
  private static OpenItems all(ReceivablesLedger ledger, LocalDate day) {
    return ledger.allItems(day, Recorded.endOf(LocalDate.MAX));
  }

  /** The books where it came in time. */
  ReceivablesLedger inOrder() {
    List<Payment> all = new ArrayList<>(inTime);
    all.add(late);
    return daily(all);
  }

  private ReceivablesLedger daily(Collection<Payment> payments) {
    List<LedgerEvent> issues = new ArrayList<>();
    Set<LocalDate> days = new TreeSet<>(List.of(books.asOf(), late.valueDate()));
    inTime.forEach(p -> days.add(p.valueDate()));
    Recorded recorded = START;
    for (OpenItem item : books.items()) {
      recorded = recorded.next();
      issues.add(ItemEvent.Issued.of(
          EventStamp.of(EventId.of("issued/" + item.id()), item.postingDate(), recorded),
          List.of(item)));
      if (!item.postingDate().isAfter(books.asOf())) {
        days.add(item.postingDate());
      }
    }
    ReceivablesLedger ledger = ReceivablesLedger.of(issues);
    // The books of each day were open on it.
    AllocationEngine engine = AllocationEngine.of(policy.withBooksOpenFrom(Optional.empty()));
    for (LocalDate day : days) {
      Set<PaymentId> ids = new HashSet<>();
      List<Payment> today =
          payments.stream().filter(p -> p.valueDate().equals(day)).toList();
      today.forEach(p -> ids.add(p.id()));
      List<AllocationInstruction> said =
          books.instructions().stream().filter(i -> ids.contains(i.payment())).toList();
      Recorded next = ledger.lastRecorded().orElse(START).next();
      ledger = accepted(
          ledger, engine.allocate(all(ledger, day), today, said, day).toEvents(next, ledger));
    }
    return ledger;
  }

  /** What each payment was said to do, at most one thing each. */
  List<AllocationInstruction> said() {
    return books.instructions();
  }

  static ReceivablesLedger accepted(ReceivablesLedger ledger, List<LedgerEvent> events) {
    ReceivablesLedger.Appended appended = ledger.append(events);
    if (!appended.refused().isEmpty()) {
      throw new AssertionError("refused: " + appended.refused() + "\n" + events);
    }
    return appended.ledger();
  }

  /** What is open of each item and how the rest was settled. */
  SortedMap<String, String> picture(ReceivablesLedger ledger) {
    SortedMap<String, String> out = new TreeMap<>();
    for (OpenItem item : ledger.allItems(LocalDate.MAX, Recorded.endOf(LocalDate.MAX))) {
      out.put(item.id().value(), item.open() + " " + item.settled());
    }
    return out;
  }

  /** What others owe, with what was given up and without what was kept: only money in or out moves it. */
  static MoneyTotals worth(ReceivablesLedger ledger) {
    MoneyTotals sum = ledger.balance(LocalDate.MAX);
    for (OpenItem item : ledger.allItems(LocalDate.MAX, Recorded.endOf(LocalDate.MAX))) {
      for (Effect effect :
          List.of(Effect.DISCOUNT, Effect.TOLERANCE, Effect.FEE, Effect.WRITTEN_OFF)) {
        sum = sum.plus(item.settledBy(effect));
      }
      sum = sum.plus(item.settledBy(Effect.EXCESS_TAKEN).negated());
    }
    return sum;
  }

  /** What came late. */
  Money amount() {
    return late.amount();
  }
}
