package org.openreceivables.examples.quickstart.problem;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.aging.statement.StatementAccount;
import org.openreceivables.aging.statement.StatementRequest;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.InvalidValueException;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.Problem;
import org.openreceivables.core.document.Component;
import org.openreceivables.core.document.ComponentKind;
import org.openreceivables.core.ledger.ReceivablesLedger;
import org.openreceivables.core.ledger.event.AllocationId;
import org.openreceivables.core.ledger.event.AllocationLine;
import org.openreceivables.core.ledger.event.BookEvent;
import org.openreceivables.core.ledger.event.CashEvent;
import org.openreceivables.core.ledger.event.EventId;
import org.openreceivables.core.ledger.event.EventStamp;
import org.openreceivables.core.ledger.event.ItemEvent;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.ledger.event.Recorded;
import org.openreceivables.core.ledger.event.SettlementEvent;
import org.openreceivables.core.ledger.journal.Journal;
import org.openreceivables.core.ledger.journal.JournalMapping;
import org.openreceivables.core.ledger.journal.JournalPolicy;
import org.openreceivables.core.ledger.journal.JournalPolicy.WriteOffMethod;
import org.openreceivables.core.money.ConversionRate;
import org.openreceivables.core.money.ExchangeRate;
import org.openreceivables.core.money.Rounding;
import org.openreceivables.core.openitem.BookValue;
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

/** Calls that raise a problem in other ways than the example of its page. */
final class RaisedBy {
  private static final CustomerId ACME = CustomerId.of("ACME");
  private static final LocalDate DAY = LocalDate.of(2026, 1, 31);
  private static final OpenItemId MONEY = OpenItemId.of("P-1/on-account");
  private static final ReasonCode SMALL =
      new ReasonCode("SMALL", "not worth a letter", ReasonCode.TaxTreatment.UNCHANGED);
  private static final Hold HOLD = Hold.builder()
      .id("H-1")
      .cause(HoldCause.DISPUTE)
      .window(DateWindow.always())
      .addEffects(HoldEffect.DUN)
      .build();
  private static final List<LedgerEvent> EVENTS = List.of(
      issued(1, item("INV-1", "EUR 100.00")),
      received(2, "P-1", MONEY),
      ItemEvent.Held.of(stamp(3), OpenItemId.of("INV-1"), HOLD),
      allocated(4, "A-1", "EUR 40.00"));
  private static final ReceivablesLedger BOOKS = ReceivablesLedger.of(EVENTS);

  private RaisedBy() {}

  static List<Problem> currencyMismatch() {
    Component ten = Component.of(ComponentKind.NET, Money.parse("EUR 10.00"));
    Money usd = Money.parse("USD 1.00");
    ExchangeRate rate =
        new ExchangeRate(CurrencyUnit.USD, CurrencyUnit.EUR, new BigDecimal("0.95"), DAY, "ECB");
    BookValue value = new BookValue(Money.parse("EUR 95.00"), rate);
    List<Problem> problems = new ArrayList<>();
    problems.addAll(thrown(() -> new OpenComponent(ten, usd)));
    problems.addAll(thrown(() -> item("INV-2", "EUR 100.00").valued(value)));
    problems.addAll(thrown(() -> new BookValue(usd, rate)));
    problems.addAll(thrown(() -> value.inProportion(ten.amount(), Money.parse("USD 100.00"))));
    problems.addAll(thrown(() -> value.inProportion(usd, ten.amount())));
    problems.addAll(
        thrown(() -> new ConversionRate.Direct(rate).convert(ten.amount(), Rounding.halfUp())));
    problems.addAll(refused(allocated(5, "A-2", "USD 1.00")));
    problems.addAll(refused(CashEvent.Refunded.of(stamp(5), MONEY, usd)));
    problems.addAll(refused(ItemEvent.ChargeAdded.of(
        stamp(5), OpenItemId.of("INV-1"), Component.of(ComponentKind.FEE, usd))));
    problems.addAll(refused(ItemEvent.Replaced.of(
        stamp(5),
        OpenItemId.of("INV-1"),
        List.of(AllocationLine.builder()
            .item(OpenItemId.of("INV-1"))
            .effect(Effect.RESIDUAL)
            .amount(Money.parse("EUR 1.00"))
            .build()),
        List.of(item("INV-1/R", "USD 1.00")),
        SMALL)));
    JournalPolicy dollars = JournalPolicy.standard()
        .withBooksCurrency(CurrencyUnit.USD)
        .withWriteOffs(WriteOffMethod.ALLOWANCE);
    LedgerEvent allowance = BookEvent.AllowanceChanged.of(stamp(5), ACME, ten.amount());
    problems.addAll(
        Journal.of(JournalMapping.of(dollars), ReceivablesLedger.of(List.of(allowance)), DAY)
            .problems());
    return problems;
  }

  static List<Problem> eventClash() {
    List<Problem> problems = new ArrayList<>();
    LedgerEvent one = issued(5, item("INV-5", "EUR 5.00"));
    LedgerEvent other = issued(5, item("INV-5", "EUR 6.00"));
    problems.addAll(BOOKS.append(List.of(one, other)).refused());
    ReceivablesLedger copy = ReceivablesLedger.of(EVENTS.subList(0, 1));
    problems.add(thrown(() -> BOOKS.merge(copy)).get(0));
    return problems;
  }

  static List<Problem> duplicateId() {
    List<Problem> problems = new ArrayList<>();
    problems.addAll(refused(issued(5, item("INV-1", "EUR 5.00"))));
    problems.addAll(refused(received(5, "P-1", OpenItemId.of("P-1/again"))));
    problems.addAll(refused(received(5, "P-2", MONEY)));
    problems.addAll(refused(ItemEvent.Held.of(stamp(5), OpenItemId.of("INV-1"), HOLD)));
    problems.addAll(refused(allocated(5, "A-1", "EUR 1.00")));
    ExchangeRate rate =
        new ExchangeRate(CurrencyUnit.EUR, CurrencyUnit.USD, new BigDecimal("1.20"), DAY, "ECB");
    BookValue value = new BookValue(Money.parse("USD 12.00"), rate);
    OpenItem ten = item("INV-2", "EUR 10.00");
    problems.addAll(thrown(() -> ten.withBookValues(List.of(value, value))));
    ReceivablesLedger others = ReceivablesLedger.of(List.of(
        issued(6, item("INV-1", "EUR 7.00")), received(7, "P-1", OpenItemId.of("P-1/other"))));
    problems.addAll(thrown(() -> BOOKS.merge(others)));
    StatementAccount acme = StatementAccount.of(ACME);
    problems.addAll(thrown(() -> StatementRequest.of(DAY, DAY, Recorded.endOf(DAY))
        .withAccounts(acme, new StatementAccount("all", acme.customers()))));
    return problems;
  }

  private static List<Problem> thrown(Runnable call) {
    return catchThrowableOfType(InvalidValueException.class, call::run).problems();
  }

  private static List<Problem> refused(LedgerEvent event) {
    return BOOKS.append(List.of(event)).refused();
  }

  private static LedgerEvent issued(int sequence, OpenItem item) {
    return ItemEvent.Issued.of(stamp(sequence), List.of(item));
  }

  private static LedgerEvent received(int sequence, String id, OpenItemId onAccount) {
    Payment.Builder payment = Payment.builder();
    payment.id(PaymentId.of(id)).amount(Money.parse("EUR 60.00")).valueDate(DAY);
    return CashEvent.Received.of(stamp(sequence), payment.build(), ACME, onAccount);
  }

  private static LedgerEvent allocated(int sequence, String id, String amount) {
    AllocationLine.Builder line = AllocationLine.builder();
    line.item(OpenItemId.of("INV-1"))
        .effect(Effect.PAID)
        .amount(Money.parse(amount))
        .source(MONEY);
    return SettlementEvent.Allocated.of(
        stamp(sequence), AllocationId.of(id), List.of(line.build()));
  }

  private static OpenItem item(String id, String amount) {
    OpenItem.Builder item = OpenItem.builder();
    return item.id(OpenItemId.of(id))
        .customer(ACME)
        .kind(OpenItemKind.INVOICE)
        .document(DocumentId.of(id))
        .issueDate(LocalDate.of(2026, 1, 10))
        .original(Money.parse(amount))
        .open(Money.parse(amount))
        .build();
  }

  private static EventStamp stamp(int sequence) {
    return EventStamp.of(EventId.of("E-" + sequence), DAY, new Recorded(DAY, sequence));
  }
}
