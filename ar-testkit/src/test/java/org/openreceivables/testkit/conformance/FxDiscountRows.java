package org.openreceivables.testkit.conformance;

import static org.openreceivables.testkit.conformance.FxBooks.INR;
import static org.openreceivables.testkit.conformance.FxBooks.INVOICE;
import static org.openreceivables.testkit.conformance.FxBooks.rate;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.ledger.LedgerMovement;
import org.openreceivables.core.ledger.event.Recorded;
import org.openreceivables.core.ledger.journal.ExchangeDifference;
import org.openreceivables.core.money.ExchangeRate;
import org.openreceivables.core.openitem.BookValue;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.settlement.PaymentScope;
import org.openreceivables.core.settlement.SettlementPolicy;

/** Discounts on items in USD, as the books in rupees see them. */
final class FxDiscountRows {
  private static final CurrencyUnit USD = CurrencyUnit.of("USD");
  private static final LocalDate ISSUED = LocalDate.of(2026, 1, 10);
  private static final LocalDate PAID = LocalDate.of(2026, 1, 20);

  private FxDiscountRows() {}

  static List<Row> rows() {
    return List.of(
        new Row.Passes("ERP-DISC-FX-BASE", FxDiscountRows::inBooks),
        new Row.Passes("ERP-DISC-FX-LOSS", FxDiscountRows::inBank));
  }

  private static Map<String, ?> inBooks(Given given) {
    OpenItem owed = item(given);
    Money cash = cash(owed);
    ExchangeRate rate = rate(USD, given.number("rate"), PAID);
    ConformanceBooks books = paid(owed, FxBooks.payment(cash, BookValue.of(cash, rate)));
    return Map.of(
        "paidBase", inBooks(books, Effect.PAID), "discountBase", inBooks(books, Effect.DISCOUNT));
  }

  private static Map<String, ?> inBank(Given given) {
    OpenItem owed = item(given);
    Money cash = cash(owed);
    Money inBank = given.money(INR, "bankReceived");
    BookValue value = new BookValue(inBank, rate(cash, inBank, PAID));
    ConformanceBooks books = paid(owed, FxBooks.payment(cash, value));
    Money difference = Money.total(
        INR,
        ExchangeDifference.of(books.ledger(), INR, PAID).stream()
            .map(ExchangeDifference::amount)
            .toList());
    return Map.of(
        "paidUsd", cash,
        "discountBase", inBooks(books, Effect.DISCOUNT),
        "exchangeLoss", difference.negated());
  }

  private static OpenItem item(Given given) {
    Money amount = given.money(USD, "usd");
    ExchangeRate rate = rate(USD, given.number("rate"), ISSUED);
    return ConformanceBooks.item(INVOICE, OpenItemKind.INVOICE, amount, ISSUED)
        .addBookValue(BookValue.of(amount, rate))
        .addDiscountOffer(DiscountBooks.percent(PAID, given.number("percent"), amount))
        .build();
  }

  private static Money cash(OpenItem item) {
    return SettlementPolicy.standard()
        .quote(OpenItems.of(List.of(item)), new PaymentScope.All(), PAID)
        .cash()
        .in(USD);
  }

  private static ConformanceBooks paid(OpenItem item, Payment payment) {
    ConformanceBooks books = new ConformanceBooks();
    books.issue(item);
    books.allocate(PAID, payment);
    return books;
  }

  /** What was settled of the invoice in one way, at what it stood at. */
  private static Money inBooks(ConformanceBooks books, Effect effect) {
    Money sum = Money.zero(INR);
    for (LedgerMovement m : books.ledger().movements(PAID, Recorded.endOf(LocalDate.MAX))) {
      boolean counts = m.cause() instanceof LedgerMovement.Settlement s && s.effect() == effect;
      sum = counts ? sum.minus(m.in(INR).orElseThrow()) : sum;
    }
    return sum;
  }
}
