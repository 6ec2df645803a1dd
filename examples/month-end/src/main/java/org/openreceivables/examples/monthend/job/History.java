package org.openreceivables.examples.monthend.job;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.joda.money.Money;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.ledger.event.AllocationId;
import org.openreceivables.core.ledger.event.AllocationLine;
import org.openreceivables.core.ledger.event.CashEvent;
import org.openreceivables.core.ledger.event.EventId;
import org.openreceivables.core.ledger.event.EventStamp;
import org.openreceivables.core.ledger.event.ItemEvent;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.ledger.event.NoticeEvent;
import org.openreceivables.core.ledger.event.Recorded;
import org.openreceivables.core.ledger.event.SettlementEvent;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenComponent;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.Side;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.examples.monthend.file.record.NoticeRow;
import org.openreceivables.examples.monthend.file.record.ReceivableRow;

/**
 * What rows with dates say, as events: issued on this day, reminded of on that one, then paid in full.
 *
 * <p>A file of settled invoices so becomes a ledger, which knows what was open on any day. A settled
 * credit counts as paid back, since the file does not say what it was set against.
 */
public final class History {
  private record Dated(LocalDate day, int order, String id, Draft draft) {}

  /** An event that does not know its place yet. */
  private interface Draft {
    LedgerEvent at(EventStamp stamp);
  }

  private final List<Dated> drafts = new ArrayList<>();

  private History() {}

  /**
   * {@return the events in the order of their days, each recorded on its day}
   *
   * @param rows items or invoices
   * @param notices reminders that were sent
   */
  public static List<LedgerEvent> of(List<ReceivableRow> rows, List<NoticeRow> notices) {
    History history = new History();
    rows.forEach(history::add);
    // The same row twice says the same thing.
    notices.stream().distinct().forEach(history::add);
    history.drafts.sort(
        Comparator.comparing(Dated::day).thenComparing(Dated::order).thenComparing(Dated::id));
    List<LedgerEvent> events = new ArrayList<>();
    for (Dated each : history.drafts) {
      Recorded recorded = new Recorded(each.day(), events.size());
      events.add(each.draft().at(EventStamp.of(EventId.of(each.id()), each.day(), recorded)));
    }
    return events;
  }

  private void add(ReceivableRow row) {
    OpenItem first = row.items().get(0);
    String id = first.id().value();
    LocalDate posted = first.postingDate();
    add(posted, 0, "issued " + id, stamp -> ItemEvent.Issued.of(stamp, row.items()));
    row.settledOn().ifPresent(day -> {
      LocalDate later = day.isAfter(posted) ? day : posted;
      row.items().stream()
          .filter(item -> item.open().isPositive())
          .forEach(item -> settle(item, day, later));
    });
  }

  private void add(NoticeRow notice) {
    String id =
        "notice " + notice.level() + " " + notice.date() + " " + notice.item().value();
    add(
        notice.date(),
        1,
        id,
        stamp -> NoticeEvent.NoticeConfirmed.of(stamp, notice.item(), notice.level(), id));
  }

  private void settle(OpenItem item, LocalDate valued, LocalDate posted) {
    String id = item.id().value();
    if (item.side() == Side.CREDIT) {
      add(
          posted,
          3,
          "refunded " + id,
          stamp -> CashEvent.Refunded.of(stamp, item.id(), item.open()));
      return;
    }
    OpenItemId onAccount = OpenItemId.of("paid " + id);
    Payment.Builder payment = Payment.builder();
    payment
        .id(PaymentId.of("paid " + id))
        .customer(item.customer())
        .amount(item.open())
        .valueDate(valued)
        .postingDate(posted);
    Payment received = payment.build();
    add(
        posted,
        1,
        "received " + id,
        stamp -> CashEvent.Received.of(stamp, received, item.customer(), onAccount));
    add(
        posted,
        2,
        "allocated " + id,
        stamp -> SettlementEvent.Allocated.of(
            stamp, AllocationId.of("paid " + id), lines(item, onAccount)));
  }

  private static List<AllocationLine> lines(OpenItem item, OpenItemId source) {
    List<AllocationLine> lines = new ArrayList<>();
    for (OpenComponent part : item.parts()) {
      Money open = part.open();
      if (open.isPositive()) {
        AllocationLine.Builder line = AllocationLine.builder();
        line.item(item.id())
            .component(part.key())
            .effect(Effect.PAID)
            .amount(open)
            .source(source);
        lines.add(line.build());
      }
    }
    return lines;
  }

  private void add(LocalDate day, int order, String id, Draft draft) {
    drafts.add(new Dated(day, order, id, draft));
  }
}
