package org.openreceivables.policy.dunning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.customer.Customer;
import org.openreceivables.core.ledger.ReceivablesLedger;
import org.openreceivables.core.ledger.event.EventId;
import org.openreceivables.core.ledger.event.EventStamp;
import org.openreceivables.core.ledger.event.ItemEvent;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.ledger.event.Recorded;
import org.openreceivables.core.money.Rounding;
import org.openreceivables.core.openitem.Hold;
import org.openreceivables.core.openitem.HoldCause;
import org.openreceivables.core.openitem.HoldEffect;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.time.DateWindow;
import org.openreceivables.policy.dunning.DunningHistory.PastNotice;

/** Short ways to say what tests say often. */
final class Dun {
  static final CustomerId C1 = CustomerId.of("C-1");

  private Dun() {}

  static LocalDate day(String date) {
    return LocalDate.parse(date);
  }

  static Money eur(String amount) {
    return Money.parse("EUR " + amount);
  }

  static OpenItem.Builder itemOf(String id, String amount, String due) {
    OpenItem.Builder builder = OpenItem.builder();
    builder
        .id(OpenItemId.of(id))
        .customer(C1)
        .kind(OpenItemKind.INVOICE)
        .document(DocumentId.of("D-" + id))
        .issueDate(day(due).minusDays(30))
        .dueDate(day(due))
        .original(Money.parse(amount))
        .open(Money.parse(amount));
    return builder;
  }

  static OpenItem item(String id, String amount, String due) {
    return itemOf(id, amount, due).build();
  }

  static OpenItem credit(String id, String amount, String date) {
    return itemOf(id, amount, date)
        .kind(OpenItemKind.CREDIT_NOTE)
        .issueDate(day(date))
        .build();
  }

  static Customer.Builder customer() {
    Customer.Builder builder = Customer.builder();
    builder.id(C1).name("One Ltd");
    return builder;
  }

  static Hold hold(String id, HoldCause cause, DateWindow window, String... part) {
    Hold.Builder builder = Hold.builder();
    builder.id(id).cause(cause).window(window).addEffect(HoldEffect.DUN);
    Arrays.stream(part).findFirst().map(Money::parse).ifPresent(builder::part);
    return builder.build();
  }

  /** Levels by days past due, with intervals of so many days. */
  static DunningPolicy levels(int interval, int... days) {
    DunningPolicy.Builder builder = DunningPolicy.builder();
    for (int i = 0; i < days.length; i++) {
      builder.addLevel(DunningLevel.of("L" + (i + 1), days[i]).withInterval(i == 0 ? 0 : interval));
    }
    return builder.build();
  }

  static DunningRun run(
      DunningPolicy policy, String date, DunningHistory history, OpenItem... items) {
    return run(policy, date, history, List.of(), items);
  }

  static DunningRun run(
      DunningPolicy policy,
      String date,
      DunningHistory history,
      List<Customer> customers,
      OpenItem... items) {
    return DunningEngine.of(policy)
        .run(OpenItems.of(List.of(items)), history, customers, day(date));
  }

  static DunningHistory noticed(PastNotice... notices) {
    return DunningHistory.ofNotices(List.of(notices));
  }

  static PastNotice notice(String item, int level, String date) {
    return new PastNotice(
        OpenItemId.of(item),
        Optional.of(DocumentId.of("D-" + item)),
        "N-" + date,
        level,
        day(date),
        Optional.empty(),
        List.of());
  }

  /** What became of each item: {@code I-1 0>1} where it is dunned, {@code I-1 =0} where its level stays. */
  static String levels(DunningRun run) {
    List<String> out = new ArrayList<>();
    for (DunningNotice notice : run.notices()) {
      notice
          .lines()
          .forEach(l -> out.add(l.item().id() + " " + l.previousLevel() + ">" + l.level()));
      notice.accompanying().forEach(a -> out.add(a.item().id() + " with"));
    }
    run.notDunned().forEach(n -> out.add(n.item().id() + " =" + n.level()));
    return out.stream().sorted().collect(Collectors.joining(", "));
  }

  /** Why the only item without a notice is without one. */
  static List<NotDunnedReason> why(DunningRun run) {
    return run.notDunned().get(0).reasons();
  }

  static DunningNotice.Line line(DunningRun run) {
    return run.notices().get(0).lines().get(0);
  }

  /** Runs day after day, each run confirmed as a whole: the days on which the item rose, with its level. */
  static String sent(DunningPolicy policy, OpenItem item, String from, String to) {
    List<PastNotice> past = new ArrayList<>();
    StringBuilder out = new StringBuilder();
    for (LocalDate d = day(from); !d.isAfter(day(to)); d = d.plusDays(1)) {
      DunningRun run = run(policy, d.toString(), DunningHistory.ofNotices(past), item);
      for (DunningNotice n : run.notices()) {
        int level = n.lines().get(0).level();
        out.append(d.toString().substring(5)).append(':').append(level).append(' ');
        past.add(new PastNotice(
            item.id(),
            Optional.of(item.document()),
            "N-" + d,
            level,
            d,
            Optional.of(n.due()),
            n.lines().get(0).charges()));
      }
    }
    return out.toString().strip();
  }

  /** Books with these items, and all events since. */
  static ReceivablesLedger books(OpenItem... items) {
    List<LedgerEvent> events = new ArrayList<>();
    for (OpenItem item : items) {
      events.add(ItemEvent.Issued.of(stamp(item.issueDate(), events.size() + 1), List.of(item)));
    }
    return ReceivablesLedger.of(events);
  }

  static EventStamp stamp(LocalDate date, int sequence) {
    return EventStamp.of(
        EventId.of("E-" + sequence), date, new Recorded(day("2020-01-01"), sequence));
  }

  /** Runs on the books, confirms all, and gives back the books after. */
  static ReceivablesLedger confirm(DunningPolicy policy, ReceivablesLedger books, String date) {
    DunningRun run = runBooks(policy, books, date);
    long place = 1L + books.events().size();
    ReceivablesLedger.Appended after = books.append(run.toEvents(
        n -> "N-" + n.customer() + "-" + n.currency() + "-" + date,
        new Recorded(day("2020-01-01"), place)));
    if (!after.refused().isEmpty()) {
      throw new AssertionError(after.refused());
    }
    return after.ledger();
  }

  static DunningRun runBooks(DunningPolicy policy, ReceivablesLedger books, String date) {
    return DunningEngine.of(policy)
        .run(
            books.openItems(day(date)),
            DunningHistory.of(books, day(date)),
            List.of(customer().build()),
            day(date));
  }

  /** What a fee comes to on one item. */
  static Money charged(DunningFee fee, OpenItem item) {
    DunningPolicy policy =
        DunningPolicy.of(DunningLevel.of("1", 1).withFee(fee)).withRounding(Rounding.halfUp());
    return run(policy, "2024-03-01", DunningHistory.none(), item)
        .notices()
        .get(0)
        .charged();
  }
}
