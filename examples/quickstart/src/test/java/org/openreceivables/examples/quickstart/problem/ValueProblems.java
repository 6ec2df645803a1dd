package org.openreceivables.examples.quickstart.problem;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.Problem;
import org.openreceivables.core.Validated;
import org.openreceivables.core.money.Amounts;
import org.openreceivables.core.money.ExchangeRate;
import org.openreceivables.core.money.ExchangeRates;
import org.openreceivables.core.openitem.BookValue;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.revaluation.RevaluationEngine;
import org.openreceivables.core.revaluation.RevaluationPolicy;
import org.openreceivables.core.terms.DiscountTier;
import org.openreceivables.core.terms.PaymentTerms;
import org.openreceivables.matching.allocation.AllocationEngine;

/** The examples of the pages of problems that a value has by itself or among others of its kind. */
final class ValueProblems {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 20);

  private ValueProblems() {}

  static List<Problem> missingValue() {
    Payment.Builder payment = Payment.builder();
    payment.id(PaymentId.of("P-1")).valueDate(LocalDate.of(2026, 1, 20));
    List<Problem> problems = payment.validate();
    return problems;
  }

  static List<Problem> invalidKey() {
    List<Problem> problems = Validated.of(() -> CustomerId.of("ACME ")).problems();
    return problems;
  }

  static List<Problem> unknownCurrency() {
    List<Problem> problems = Amounts.tryOf("EUX", new BigDecimal("119.00")).problems();
    return problems;
  }

  static List<Problem> tooManyDecimals() {
    List<Problem> problems = Amounts.tryOf("JPY", new BigDecimal("10.50")).problems();
    return problems;
  }

  static List<Problem> amountOverflow() {
    BigDecimal tooMuch = new BigDecimal("92233720368547758.08");
    List<Problem> problems = Amounts.tryOf("EUR", tooMuch).problems();
    return problems;
  }

  static List<Problem> duplicateId() {
    OpenItem first = item("4711", "EUR 119.00");
    OpenItem second = item("4711", "EUR 80.00");
    List<Problem> problems =
        OpenItems.collect(List.of(first, second), List.of()).problems();
    return problems;
  }

  static List<Problem> unknownPayer() {
    Payment.Builder payment = Payment.builder();
    payment.id(PaymentId.of("P-1")).amount(Money.parse("EUR 119.00")).valueDate(DAY);
    List<Problem> problems = AllocationEngine.standard()
        .allocate(OpenItems.none(), List.of(payment.build()), List.of(), DAY)
        .problems();
    return problems;
  }

  static List<Problem> unknownRate() {
    CurrencyUnit usd = CurrencyUnit.of("USD");
    CurrencyUnit eur = CurrencyUnit.of("EUR");
    ExchangeRate january =
        new ExchangeRate(usd, eur, new BigDecimal("0.92"), LocalDate.of(2026, 1, 31), "ECB");
    OpenItem dollars = item("4711", "USD 100.00");
    OpenItem valued = dollars.valued(BookValue.of(dollars.open(), january));
    List<Problem> problems = RevaluationEngine.of(RevaluationPolicy.standard())
        .run(OpenItems.of(List.of(valued)), ExchangeRates.none(), eur, LocalDate.of(2026, 2, 28))
        .problems();
    return problems;
  }

  static List<Problem> wrongSide() {
    OpenItem.Builder item = item("4711");
    item.original(Money.parse("EUR 119.00"))
        .open(Money.parse("EUR 19.00"))
        .putSettled(Effect.REFUNDED, Money.parse("EUR 100.00"));
    List<Problem> problems = item.validate();
    return problems;
  }

  static List<Problem> currencyMismatch() {
    Payment.Builder payment = Payment.builder();
    payment
        .id(PaymentId.of("P-1"))
        .amount(Money.parse("EUR 980.00"))
        .chargesWithheld(Money.parse("USD 1.50"))
        .valueDate(LocalDate.of(2026, 1, 20));
    List<Problem> problems = payment.validate();
    return problems;
  }

  static List<Problem> negativeAmount() {
    OpenItem.Builder item = item("4712");
    item.original(Money.parse("EUR 119.00")).open(Money.parse("EUR -19.00"));
    List<Problem> problems = item.validate();
    return problems;
  }

  static List<Problem> outOfRange() {
    Payment.Builder payment = Payment.builder();
    payment
        .id(PaymentId.of("P-1"))
        .amount(Money.parse("EUR 100.00"))
        .chargesWithheld(Money.parse("EUR 100.01"))
        .valueDate(LocalDate.of(2026, 1, 20));
    List<Problem> problems = payment.validate();
    return problems;
  }

  static List<Problem> dateOrder() {
    DiscountTier late = DiscountTier.percent("3", 20);
    DiscountTier early = DiscountTier.percent("2", 10);
    List<Problem> problems =
        Validated.of(() -> PaymentTerms.net(30).withDiscountTiers(late, early)).problems();
    return problems;
  }

  static List<Problem> amountsDoNotAddUp() {
    OpenItem.Builder item = item("4711");
    item.original(Money.parse("EUR 100.00")).open(Money.parse("EUR 119.00"));
    List<Problem> problems = item.validate();
    return problems;
  }

  private static OpenItem item(String id, String amount) {
    return item(id).original(Money.parse(amount)).open(Money.parse(amount)).build();
  }

  private static OpenItem.Builder item(String id) {
    OpenItem.Builder item = OpenItem.builder();
    return item.id(OpenItemId.of(id))
        .customer(CustomerId.of("ACME"))
        .kind(OpenItemKind.INVOICE)
        .document(DocumentId.of(id))
        .issueDate(LocalDate.of(2026, 1, 10));
  }
}
