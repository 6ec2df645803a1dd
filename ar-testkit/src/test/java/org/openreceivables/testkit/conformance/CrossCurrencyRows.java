package org.openreceivables.testkit.conformance;

import static org.openreceivables.testkit.conformance.ConformanceBooks.EUR;
import static org.openreceivables.testkit.conformance.ConformanceBooks.item;
import static org.openreceivables.testkit.conformance.FxBooks.INR;
import static org.openreceivables.testkit.conformance.FxBooks.INVOICE;
import static org.openreceivables.testkit.conformance.FxBooks.line;
import static org.openreceivables.testkit.conformance.FxBooks.rate;
import static org.openreceivables.testkit.conformance.FxBooks.settledFrom;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.ledger.event.AllocationId;
import org.openreceivables.core.ledger.event.SettlementEvent;
import org.openreceivables.core.money.ExchangeRate;
import org.openreceivables.core.openitem.BookValue;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;

/** Items settled in another currency, and by a credit that was booked at another rate. */
final class CrossCurrencyRows {
  private static final CurrencyUnit USD = CurrencyUnit.of("USD");
  private static final CurrencyUnit CHF = CurrencyUnit.of("CHF");

  private CrossCurrencyRows() {}

  static List<Row> rows() {
    return List.of(
        new Row.Passes("MF-ALLOC-01", CrossCurrencyRows::paidInFrancs),
        new Row.Passes("MF-ALLOC-02", CrossCurrencyRows::creditInEuros),
        new Row.Differs(
            "ODOO-FX-PARTIAL",
            CrossCurrencyRows::creditAtAnotherRate,
            Map.of("exchange.date", "2017-01-01"),
            new Row.Because.Switch(
                "6-ledger.md",
                "toEvents(first)",
                "posted on the later of the two documents' dates")));
  }

  private static Map<String, ?> paidInFrancs(Given given) {
    FxBooks books = new FxBooks();
    Given invoice = given.each("invoices").get(0);
    Given paid = given.each("payments").get(0);
    String id = invoice.text("id");
    issue(books, invoice);
    LocalDate day = paid.day("date");
    CurrencyUnit francs = CurrencyUnit.of(paid.text("currency"));
    Money gross = paid.money(francs, "amount");
    books.receive(ConformanceBooks.payment(paid.text("id"), gross, day));
    ExchangeRate rate = rate(EUR, CHF, given.in("rate").number("EURCHF"), day);
    Money amount = invoice.money(EUR, "payAmount");
    books.post(SettlementEvent.Allocated.of(
        books.stamp(day),
        AllocationId.of("A-1"),
        List.of(
            settledFrom(paid.text("id") + "/on-account", id, Effect.PAID, amount, gross, rate),
            line(id, Effect.DISCOUNT, invoice.money(EUR, "discount")),
            line(id, Effect.WRITTEN_OFF, invoice.money(EUR, "writeOff")))));
    OpenItem after = books.find(id, day);
    return Map.of(
        "lines",
        List.of(Map.of(
            "document", after.id(),
            "by", paid.text("id"),
            "allocated", after.settledBy(Effect.PAID),
            "discount", after.settledBy(Effect.DISCOUNT),
            "writeOff", after.settledBy(Effect.WRITTEN_OFF),
            "overUnder", after.open(),
            "date", books.last(day).postingDate())),
        "paymentUsed",
        gross.minus(books.find(paid.text("id") + "/on-account", day).open()),
        "invoiceOpen",
        after.open());
  }

  private static Map<String, ?> creditInEuros(Given given) {
    FxBooks books = new FxBooks();
    Given invoice = given.each("invoices").get(0);
    Given credit = given.each("invoices").get(1);
    issue(books, invoice);
    issue(books, credit);
    LocalDate day = credit.day("date");
    ExchangeRate rate = rate(EUR, CHF, given.in("rate").number("EURCHF"), day);
    Money amount = invoice.money(CHF, "payAmount");
    Money used = credit.money(EUR, "payAmount").negated();
    for (Given none : List.of(invoice, credit)) {
      for (String field : List.of("discount", "writeOff")) {
        require(none.money(EUR, field).isZero());
      }
    }
    String id = invoice.text("id");
    books.post(SettlementEvent.Allocated.of(
        books.stamp(day),
        AllocationId.of("A-1"),
        List.of(settledFrom(credit.text("id"), id, Effect.CREDITED, amount, used, rate))));
    OpenItem after = books.find(id, day);
    return Map.of(
        "lines",
        List.of(Map.of(
            "document", after.id(),
            "by", credit.text("id"),
            "allocated", after.settledBy(Effect.CREDITED),
            "discount", after.settledBy(Effect.DISCOUNT),
            "writeOff", after.settledBy(Effect.WRITTEN_OFF),
            "overUnder", after.open(),
            "currency", after.currency(),
            "date", books.last(day).postingDate())),
        "creditMemoOpen",
        books.find(credit.text("id"), day).open());
  }

  private static Map<String, ?> creditAtAnotherRate(Given given) {
    FxBooks books = new FxBooks();
    Given debit = given.in("debit");
    Given credit = given.in("credit");
    LocalDate day = debit.day("date");
    Money owed = debit.money(USD, "foreign");
    Money allowed = credit.money(USD, "foreign").negated();
    Money owedBase = debit.money(INR, "base");
    Money creditBase = credit.money(INR, "base").negated();
    books.issue(item("CN-1", OpenItemKind.CREDIT_NOTE, allowed, credit.day("date"))
        .addBookValue(new BookValue(creditBase, rate(allowed, creditBase, credit.day("date"))))
        .build());
    books.issue(item(INVOICE, OpenItemKind.INVOICE, owed, day)
        .addBookValue(new BookValue(owedBase, rate(owed, owedBase, day)))
        .build());
    books.apply("CN-1", INVOICE, Effect.CREDITED, owed, day);
    Money difference = books.realised(day);
    OpenItem invoice = books.find(INVOICE, day);
    OpenItem left = books.find("CN-1", day);
    return Map.of(
        "partial",
        Map.of("base", books.left("CN-1", day), "foreign", invoice.settledBy(Effect.CREDITED)),
        "exchange",
        Map.of(
            "base", difference.abs(),
            "kind", difference.isNegative() ? "loss" : "gain",
            "date", books.last(day).postingDate()),
        "residuals",
        Map.of("debit", residual(invoice), "credit", residual(left)));
  }

  private static Map<String, Money> residual(OpenItem item) {
    Money base = item.carrying(INR).orElseThrow();
    boolean credit = item.balance().isNegative();
    return Map.of("base", credit ? base.negated() : base, "foreign", item.balance());
  }

  private static void issue(FxBooks books, Given document) {
    boolean credit = document.text("kind").equals("CREDIT_MEMO");
    Money open = document.money(CurrencyUnit.of(document.text("currency")), "open");
    books.issue(item(
            document.text("id"),
            credit ? OpenItemKind.CREDIT_NOTE : OpenItemKind.INVOICE,
            open.abs(),
            document.day("date"))
        .build());
  }

  private static void require(boolean holds) {
    if (!holds) {
      throw new IllegalArgumentException("The case must not ask for it");
    }
  }
}
