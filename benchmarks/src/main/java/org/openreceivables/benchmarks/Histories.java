package org.openreceivables.benchmarks;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.ledger.event.AllocationId;
import org.openreceivables.core.ledger.event.AllocationLine;
import org.openreceivables.core.ledger.event.CashEvent;
import org.openreceivables.core.ledger.event.EventId;
import org.openreceivables.core.ledger.event.EventStamp;
import org.openreceivables.core.ledger.event.ItemEvent;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.ledger.event.Recorded;
import org.openreceivables.core.ledger.event.SettlementEvent;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.payment.Payment;

/**
 * The events of made-up books of two years, in order: invoices, each paid in full by a payment of its own
 * when so many invoices are open. The same on every run and machine.
 */
final class Histories {
  static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
  static final int DAYS = 730;
  private static final int CUSTOMERS = 5_000;

  private Histories() {}

  /** So many events, rounded down; once they are reached, and from then on, so many items are open. */
  static List<LedgerEvent> of(int events, int open) {
    List<LedgerEvent> all = new ArrayList<>(events);
    Deque<Integer> unpaid = new ArrayDeque<>();
    for (int i = 0; all.size() + 3 <= events; i++) {
      LocalDate day = FIRST.plusDays((long) all.size() * DAYS / events);
      all.add(ItemEvent.Issued.of(stamp(all.size(), day), List.of(invoice(i, day))));
      unpaid.add(i);
      if (unpaid.size() > open) {
        int paid = unpaid.remove();
        all.add(CashEvent.Received.of(
            stamp(all.size(), day), payment(paid, day), customer(paid), credit(paid)));
        all.add(SettlementEvent.Allocated.of(
            stamp(all.size(), day), AllocationId.of("A-" + paid), List.of(line(paid))));
      }
    }
    return all;
  }

  /** What a user would write: the open amount of every item in a map, event by event, without a check. */
  static Map<OpenItemId, Money> naive(List<LedgerEvent> events, LocalDate asOf) {
    Map<OpenItemId, Money> open = new HashMap<>();
    for (LedgerEvent event : events) {
      if (event.postingDate().isAfter(asOf)) {
        continue;
      }
      if (event instanceof ItemEvent.Issued e) {
        e.items().forEach(item -> open.put(item.id(), item.open()));
      } else if (event instanceof CashEvent.Received e) {
        open.put(e.onAccount(), e.payment().amount());
      } else if (event instanceof SettlementEvent.Allocated e) {
        for (AllocationLine line : e.lines()) {
          open.computeIfPresent(line.item(), (id, m) -> m.minus(line.amount()));
          line.source()
              .ifPresent(s -> open.computeIfPresent(s, (id, m) -> m.minus(line.sourceAmount())));
        }
      }
    }
    open.values().removeIf(Money::isZero);
    return open;
  }

  /** An invoice of its own on a day, recorded after a number of events. */
  static LedgerEvent more(int recorded, LocalDate day) {
    return ItemEvent.Issued.of(stamp(recorded, day), List.of(invoice(recorded + 100_000_000, day)));
  }

  private static EventStamp stamp(int number, LocalDate day) {
    return EventStamp.of(
        EventId.of("E-" + number), day, new Recorded(FIRST.plusDays(DAYS), number));
  }

  private static OpenItem invoice(int i, LocalDate day) {
    OpenItem.Builder item = OpenItem.builder();
    item.id(OpenItemId.of("I-" + i))
        .customer(customer(i))
        .kind(OpenItemKind.INVOICE)
        .document(DocumentId.of("D-" + i))
        .issueDate(day)
        .dueDate(day.plusDays(30))
        .original(amount(i))
        .open(amount(i));
    return item.build();
  }

  private static Payment payment(int i, LocalDate day) {
    Payment.Builder payment = Payment.builder();
    payment.id(PaymentId.of("P-" + i)).customer(customer(i)).amount(amount(i)).valueDate(day);
    return payment.build();
  }

  private static AllocationLine line(int i) {
    AllocationLine.Builder line = AllocationLine.builder();
    line.item(OpenItemId.of("I-" + i)).effect(Effect.PAID).amount(amount(i)).source(credit(i));
    return line.build();
  }

  private static OpenItemId credit(int i) {
    return OpenItemId.of("ACC-" + i);
  }

  private static Money amount(int i) {
    return Money.ofMinor(CurrencyUnit.EUR, 1_000 + (i * 7_919L) % 500_000);
  }

  private static CustomerId customer(int i) {
    return CustomerId.of("C-" + (i * 13L) % CUSTOMERS);
  }
}
