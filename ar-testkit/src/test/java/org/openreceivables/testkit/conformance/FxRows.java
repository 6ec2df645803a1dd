package org.openreceivables.testkit.conformance;

import static org.openreceivables.testkit.conformance.ConformanceBooks.EUR;
import static org.openreceivables.testkit.conformance.FxBooks.INR;
import static org.openreceivables.testkit.conformance.FxBooks.INVOICE;
import static org.openreceivables.testkit.conformance.FxBooks.MONEY;
import static org.openreceivables.testkit.conformance.FxBooks.rate;
import static org.openreceivables.testkit.conformance.FxBooks.valued;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.ledger.LedgerMovement;
import org.openreceivables.core.money.ExchangeRate;
import org.openreceivables.core.money.ExchangeRates;
import org.openreceivables.core.money.Rounding;
import org.openreceivables.core.openitem.BookValue;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.revaluation.RevaluationEngine;
import org.openreceivables.core.revaluation.RevaluationPolicy;
import org.openreceivables.core.revaluation.RevaluationRun;

/** Items in other currencies than the books: conversion, realised differences, revaluation. */
final class FxRows {
  private static final CurrencyUnit USD = CurrencyUnit.of("USD");
  private static final CurrencyUnit KWD = CurrencyUnit.of("KWD");
  private static final LocalDate ISSUED = LocalDate.of(2026, 1, 10);
  private static final LocalDate PAID = LocalDate.of(2026, 1, 20);

  private FxRows() {}

  static List<Row> rows() {
    return List.of(
        new Row.Passes("ORA-FX-KWD", FxRows::converted),
        new Row.Passes("EAR-FX-REVAL", FxRows::revalued),
        new Row.Passes("EAR-FUTURE-FX-PART", FxRows::standingOnAccount),
        new Row.Passes("EPR-FX-DIFF", FxRows::paidInFull),
        new Row.Passes("EPE-FX-PART", FxRows::paidInPart));
  }

  private static Map<String, ?> converted(Given given) {
    ExchangeRate rate = rate(KWD, USD, given.number("rate"), PAID);
    return Map.of("accounted", rate.convert(given.money(KWD, "receipt"), Rounding.halfUp()));
  }

  /** The source shows the difference as a row of its own, on which nothing was invoiced. */
  private static Map<String, ?> revalued(Given given) {
    FxBooks books = new FxBooks();
    Given invoice = given.in("invoice");
    CurrencyUnit currency = CurrencyUnit.of(invoice.text("currency"));
    Money amount = invoice.money(currency, "amount");
    books.invoice(amount, rate(currency, invoice.number("rate"), ISSUED));
    ExchangeRate now = rate(currency, given.number("revaluationRate"), PAID);
    RevaluationRun run = RevaluationEngine.of(RevaluationPolicy.standard())
        .run(books.ledger().openItems(PAID), ExchangeRates.of(List.of(now)), INR, PAID);
    run.toEvents(books.stamp(PAID).recorded()).forEach(books::post);
    LedgerMovement moved = books.last(PAID);
    Money gain = run.line(OpenItemId.of(INVOICE)).orElseThrow().difference();
    return Map.of(
        "revaluationRow",
        Map.of(
            "invoiced",
            moved.amount(),
            "paid",
            gain.negated(),
            "outstanding",
            moved.book().in(INR)));
  }

  private static Map<String, ?> standingOnAccount(Given given) {
    FxBooks books = new FxBooks();
    Given invoice = given.in("invoice");
    Given coming = given.in("futurePayment");
    Money owed = invoice.money(USD, "usd");
    books.invoice(owed, rate(USD, invoice.number("rate"), ISSUED));
    books.receive(valued(coming.money(USD, "usd"), rate(USD, coming.number("rate"), PAID)));
    OpenItems open = books.ledger().openItems(PAID);
    OpenItem money = books.find(MONEY, PAID);
    return Map.of(
        "base",
        Map.of(
            "remaining", open.inBooks(INR).items().balance().in(INR),
            "future", money.carrying(INR).orElseThrow()),
        "party",
        Map.of("remaining", open.balance().in(USD), "future", money.open()));
  }

  private static Map<String, ?> paidInFull(Given given) {
    FxBooks books = new FxBooks();
    Money amount = given.money(EUR, "eur");
    books.invoice(amount, rate(EUR, given.number("invoiceRate"), ISSUED));
    books.receive(valued(amount, rate(EUR, given.number("paymentRate"), PAID)));
    books.apply(MONEY, INVOICE, Effect.PAID, amount, PAID);
    return Map.of("difference", books.realised(PAID), "totalCreditBase", books.left(INVOICE, PAID));
  }

  private static Map<String, ?> paidInPart(Given given) {
    FxBooks books = new FxBooks();
    Given invoice = given.in("invoice");
    Money owed = invoice.money(USD, "usd");
    books.invoice(owed, rate(USD, invoice.number("rate"), ISSUED));
    Money paid = given.in("payment").money(USD, "usd");
    Money inBank = given.in("payment").money(INR, "bankBase");
    books.receive(FxBooks.payment(paid, new BookValue(inBank, rate(paid, inBank, PAID))));
    books.apply(MONEY, INVOICE, Effect.PAID, paid, PAID);
    return Map.of(
        "exchangeLoss",
        books.realised(PAID).negated(),
        "openUsd",
        books.find(INVOICE, PAID).open());
  }
}
