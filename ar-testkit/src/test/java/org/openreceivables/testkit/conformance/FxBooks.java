package org.openreceivables.testkit.conformance;

import static org.openreceivables.testkit.conformance.ConformanceBooks.ACME;
import static org.openreceivables.testkit.conformance.ConformanceBooks.item;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.ledger.LedgerMovement;
import org.openreceivables.core.ledger.ReceivablesLedger;
import org.openreceivables.core.ledger.event.AllocationId;
import org.openreceivables.core.ledger.event.AllocationLine;
import org.openreceivables.core.ledger.event.CashEvent;
import org.openreceivables.core.ledger.event.EventId;
import org.openreceivables.core.ledger.event.EventStamp;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.ledger.event.Recorded;
import org.openreceivables.core.ledger.event.SettlementEvent;
import org.openreceivables.core.money.ExchangeRate;
import org.openreceivables.core.openitem.BookValue;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.payment.Payment;

/** Books in rupees with items in other currencies. */
final class FxBooks {
  static final CurrencyUnit INR = CurrencyUnit.of("INR");
  static final String INVOICE = "INV-1";
  static final String MONEY = "P-1/on-account";
  private static final LocalDate ISSUED = LocalDate.of(2026, 1, 10);
  private static final LocalDate PAID = LocalDate.of(2026, 1, 20);

  private final ConformanceBooks books = new ConformanceBooks();

  ReceivablesLedger ledger() {
    return books.ledger();
  }

  EventStamp stamp(LocalDate day) {
    return books.stamp(day);
  }

  void post(LedgerEvent event) {
    books.post(event);
  }

  void issue(OpenItem item) {
    books.issue(item);
  }

  void invoice(Money amount, ExchangeRate rate) {
    issue(item(INVOICE, OpenItemKind.INVOICE, amount, ISSUED)
        .addBookValue(BookValue.of(amount, rate))
        .build());
  }

  void receive(Payment payment) {
    post(CashEvent.Received.of(
        stamp(payment.postingDate()), payment, ACME, OpenItemId.of(payment.id() + "/on-account")));
  }

  /** Settles an item from a source in the same currency. */
  void apply(String source, String item, Effect effect, Money amount, LocalDate day) {
    AllocationLine.Builder line = AllocationLine.builder();
    line.item(OpenItemId.of(item)).effect(effect).amount(amount).source(OpenItemId.of(source));
    post(SettlementEvent.Allocated.of(stamp(day), AllocationId.of("A-1"), List.of(line.build())));
  }

  OpenItem find(String item, LocalDate day) {
    return ledger()
        .allItems(day, Recorded.endOf(LocalDate.MAX))
        .find(OpenItemId.of(item))
        .orElseThrow();
  }

  LedgerMovement last(LocalDate day) {
    List<LedgerMovement> all = ledger().movements(day, Recorded.endOf(LocalDate.MAX));
    return all.get(all.size() - 1);
  }

  /** By how much the last event changed the balance in the books. */
  Money realised(LocalDate day) {
    return inBooks(day, "");
  }

  /** What left the books of an item with the last event. */
  Money left(String item, LocalDate day) {
    return inBooks(day, item).abs();
  }

  private Money inBooks(LocalDate day, String item) {
    EventId event = last(day).event();
    Money sum = Money.zero(INR);
    for (LedgerMovement m : ledger().movements(day, Recorded.endOf(LocalDate.MAX))) {
      boolean counts =
          m.event().equals(event) && (item.isEmpty() || m.item().value().equals(item));
      sum = counts ? sum.plus(m.book().in(INR)) : sum;
    }
    return sum;
  }

  static AllocationLine settledFrom(
      String source, String item, Effect effect, Money amount, Money used, ExchangeRate rate) {
    AllocationLine.Builder line = AllocationLine.builder();
    return line.item(OpenItemId.of(item))
        .effect(effect)
        .amount(amount)
        .source(OpenItemId.of(source))
        .sourceAmount(used)
        .rate(rate)
        .build();
  }

  static AllocationLine line(String item, Effect effect, Money amount) {
    AllocationLine.Builder line = AllocationLine.builder();
    return line.item(OpenItemId.of(item)).effect(effect).amount(amount).build();
  }

  static Payment valued(Money amount, ExchangeRate rate) {
    return payment(amount, BookValue.of(amount, rate));
  }

  static Payment payment(Money amount, BookValue value) {
    return ConformanceBooks.payment("P-1", amount, PAID).withBookValues(value);
  }

  static ExchangeRate rate(CurrencyUnit from, BigDecimal rate, LocalDate day) {
    return rate(from, INR, rate, day);
  }

  static ExchangeRate rate(CurrencyUnit from, CurrencyUnit to, BigDecimal rate, LocalDate day) {
    return new ExchangeRate(from, to, rate, day, "the case");
  }

  /** The rate that two amounts say, to ten decimals. */
  static ExchangeRate rate(Money amount, Money worth, LocalDate day) {
    BigDecimal rate = worth.getAmount().divide(amount.getAmount(), 10, RoundingMode.HALF_UP);
    return rate(amount.getCurrencyUnit(), worth.getCurrencyUnit(), rate, day);
  }
}
