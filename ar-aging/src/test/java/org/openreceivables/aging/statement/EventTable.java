package org.openreceivables.aging.statement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.document.Component;
import org.openreceivables.core.document.ComponentKind;
import org.openreceivables.core.ledger.event.AllocationId;
import org.openreceivables.core.ledger.event.AllocationLine;
import org.openreceivables.core.ledger.event.CashEvent;
import org.openreceivables.core.ledger.event.EventId;
import org.openreceivables.core.ledger.event.EventStamp;
import org.openreceivables.core.ledger.event.ItemEvent;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.ledger.event.Recorded;
import org.openreceivables.core.ledger.event.SettlementEvent;
import org.openreceivables.core.openitem.ComponentKey;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.Hold;
import org.openreceivables.core.openitem.HoldCause;
import org.openreceivables.core.openitem.HoldEffect;
import org.openreceivables.core.openitem.OpenComponent;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.settlement.ReasonCode;
import org.openreceivables.core.time.DateWindow;

/**
 * Reads events from a text table: {@code posted | recorded | what | customer | on | amount | more}.
 *
 * <p>Row n is the event E-n, recorded as the n-th. An invoice of two amounts has net and tax; of one, none.
 * Where {@code more} names two due dates, the amounts are those of each of two instalments; of a payment it
 * is the value date.
 */
final class EventTable {
  private static final ReasonCode REASON =
      new ReasonCode("R", "any reason", ReasonCode.TaxTreatment.UNCHANGED);

  private final int number;
  private final List<String> cells;
  private final EventStamp stamp;

  private EventTable(int number, List<String> cells) {
    this.number = number;
    this.cells = cells;
    LocalDate recorded = LocalDate.parse(cells.get(1).isEmpty() ? cells.get(0) : cells.get(1));
    LocalDate posted = LocalDate.parse(cells.get(0));
    boolean valued = cells.get(2).equals("payment") && !cells.get(6).isEmpty();
    this.stamp = new EventStamp(
        EventId.of("E-" + number),
        valued ? LocalDate.parse(cells.get(6)) : posted,
        posted,
        new Recorded(recorded, number));
  }

  static List<LedgerEvent> events(String table) {
    List<LedgerEvent> events = new ArrayList<>();
    for (String line : table.lines().skip(1).toList()) {
      List<String> cells =
          Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
      events.add(new EventTable(events.size() + 1, cells).event());
    }
    return events;
  }

  private LedgerEvent event() {
    return switch (cells.get(2)) {
      case "invoice" -> issued(OpenItemKind.INVOICE);
      case "credit note" -> issued(OpenItemKind.CREDIT_NOTE);
      case "taken over" -> {
        OpenItem item = item(OpenItemKind.INVOICE, 1, day(more(0)));
        yield ItemEvent.Issued.of(stamp, List.of(item.withOpen(Money.parse(more(1)))));
      }
      case "payment" -> {
        Payment.Builder payment = Payment.builder();
        payment
            .id(PaymentId.of(on()))
            .amount(amounts().get(0))
            .valueDate(stamp.valueDate())
            .postingDate(stamp.postingDate());
        yield CashEvent.Received.of(stamp, payment.build(), customer(), OpenItemId.of(on() + "/1"));
      }
      case "pay" -> paid();
      case "undo" -> SettlementEvent.Reversed.of(stamp, AllocationId.of(on()));
      case "return" -> CashEvent.Returned.of(stamp, PaymentId.of(on()), "AC04");
      case "refund" ->
        CashEvent.Refunded.of(stamp, OpenItemId.of(on()), amounts().get(0));
      case "charge" ->
        ItemEvent.ChargeAdded.of(
            stamp,
            OpenItemId.of(on()),
            Component.of(ComponentKind.FEE, amounts().get(0)));
      case "transfer" -> transferred();
      case "write off" ->
        SettlementEvent.WrittenOff.of(
            stamp,
            AllocationId.of("W-" + number),
            lines(on(), Effect.WRITTEN_OFF, amounts()),
            REASON);
      case "recover" -> SettlementEvent.Recovered.of(stamp, AllocationId.of(on()));
      case "dispute", "block" -> held();
      default -> throw new IllegalArgumentException(cells.get(2));
    };
  }

  private LedgerEvent issued(OpenItemKind kind) {
    List<OpenItem> items = new ArrayList<>();
    for (int i = 0; i < Math.max(1, more().size()); i++) {
      items.add(item(kind, i + 1, more().isEmpty() ? stamp.postingDate() : day(more(i))));
    }
    return ItemEvent.Issued.of(stamp, items);
  }

  private OpenItem item(OpenItemKind kind, int installment, LocalDate due) {
    Money whole = amounts().stream().reduce(Money::plus).orElseThrow();
    OpenItem.Builder item = OpenItem.builder();
    item.id(OpenItemId.of(on() + "/" + installment))
        .customer(customer())
        .kind(kind)
        .document(DocumentId.of(on()))
        .installment(installment)
        .issueDate(due.isBefore(stamp.postingDate()) ? due : stamp.postingDate())
        .dueDate(due)
        .original(whole)
        .open(whole);
    if (amounts().size() > 1) {
      item.addComponents(
          OpenComponent.of(Component.of(ComponentKind.NET, amounts().get(0))),
          OpenComponent.of(Component.tax("T", amounts().get(1))));
    }
    return item.build();
  }

  /** {@code on} is the credit and the item; {@code more} an effect and its amounts. */
  private LedgerEvent paid() {
    String[] ids = on().split(" ", -1);
    Effect effect = ids[0].startsWith("CN") ? Effect.CREDITED : Effect.PAID;
    List<AllocationLine> lines = new ArrayList<>();
    for (AllocationLine line :
        lines(ids[1], effect, amounts(), Optional.of(OpenItemId.of(ids[0])))) {
      lines.add(line);
    }
    if (!more().isEmpty()) {
      lines.addAll(lines(
          ids[1],
          Effect.valueOf(more(0)),
          more().stream().skip(1).map(Money::parse).toList()));
    }
    return SettlementEvent.Allocated.of(stamp, AllocationId.of("A-" + number), lines);
  }

  private LedgerEvent transferred() {
    String document = on().substring(0, on().indexOf('/'));
    OpenItem.Builder arrived = OpenItem.builder();
    arrived
        .id(OpenItemId.of(document + "/T"))
        .customer(customer())
        .kind(OpenItemKind.INVOICE)
        .document(DocumentId.of(document))
        .issueDate(stamp.postingDate())
        .original(amounts().get(0))
        .open(amounts().get(0));
    return ItemEvent.Replaced.of(
        stamp,
        OpenItemId.of(on()),
        lines(on(), Effect.TRANSFERRED, amounts()),
        List.of(arrived.build()),
        REASON);
  }

  private LedgerEvent held() {
    Hold.Builder hold = Hold.builder();
    hold.id("H-" + number)
        .cause(cells.get(2).equals("block") ? HoldCause.BLOCK : HoldCause.DISPUTE)
        .addEffect(HoldEffect.DUN)
        .window(DateWindow.from(stamp.postingDate()))
        .part(amounts().stream().findFirst());
    return ItemEvent.Held.of(stamp, OpenItemId.of(on()), hold.build());
  }

  private static List<AllocationLine> lines(String item, Effect effect, List<Money> amounts) {
    return lines(item, effect, amounts, Optional.empty());
  }

  /** One amount settles the whole item, two its net and its tax. */
  private static List<AllocationLine> lines(
      String item, Effect effect, List<Money> amounts, Optional<OpenItemId> source) {
    List<AllocationLine> lines = new ArrayList<>();
    for (int i = 0; i < amounts.size(); i++) {
      AllocationLine.Builder line = AllocationLine.builder();
      line.item(OpenItemId.of(item)).effect(effect).amount(amounts.get(i)).source(source);
      if (i == 1) {
        line.component(new ComponentKey(ComponentKind.TAX, "T"));
      }
      lines.add(line.build());
    }
    return lines;
  }

  private CustomerId customer() {
    return CustomerId.of(cells.get(3));
  }

  private String on() {
    return cells.get(4);
  }

  private List<Money> amounts() {
    return split(cells.get(5)).stream().map(Money::parse).toList();
  }

  private List<String> more() {
    return split(cells.get(6));
  }

  private String more(int i) {
    return more().get(i);
  }

  private static List<String> split(String cell) {
    return cell.isEmpty()
        ? List.of()
        : Arrays.stream(cell.split(",", -1)).map(String::strip).toList();
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}
