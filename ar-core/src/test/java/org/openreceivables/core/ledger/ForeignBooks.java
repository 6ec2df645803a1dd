package org.openreceivables.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openreceivables.core.Samples.C1;
import static org.openreceivables.core.Samples.day;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.Problem;
import org.openreceivables.core.ProblemCode;
import org.openreceivables.core.ledger.event.AllocationLine;
import org.openreceivables.core.ledger.event.CashEvent;
import org.openreceivables.core.ledger.event.Recorded;
import org.openreceivables.core.money.ExchangeRate;
import org.openreceivables.core.openitem.BookValue;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.payment.Payment;

/** A ledger with items that stand at something in the currencies of the books. */
abstract class ForeignBooks {
  static final CurrencyUnit INR = CurrencyUnit.of("INR");
  static final CurrencyUnit CHF = CurrencyUnit.of("CHF");
  final Book book = new Book();

  List<Problem> receive(String date, String payment, String money, BookValue... values) {
    Payment.Builder builder = Payment.builder();
    builder
        .id(PaymentId.of(payment))
        .amount(Money.parse(money))
        .valueDate(day(date))
        .bookValues(List.of(values));
    return book.post(CashEvent.Received.of(
        book.stamp(date), builder.build(), C1, OpenItemId.of("ACC-" + payment)));
  }

  static AllocationLine paid(String item, String payment, String money) {
    return AllocationLine.builder()
        .item(OpenItemId.of(item))
        .effect(Effect.PAID)
        .amount(Money.parse(money))
        .source(OpenItemId.of("ACC-" + payment))
        .build();
  }

  String carrying(String id, CurrencyUnit books) {
    return book.find(id).carrying(books).map(Money::toString).orElse("none");
  }

  /** Every movement of a day: item, amount in its currency, at first and revalued in the books. */
  String moved(String date, CurrencyUnit books) {
    return movements()
        .filter(m -> m.postingDate().equals(day(date)))
        .map(m -> m.item() + " " + m.amount() + " " + m.book().first().in(books) + " "
            + m.book().revalued().in(books))
        .collect(Collectors.joining("; "));
  }

  Stream<LedgerMovement> movements() {
    return book.ledger.movements(Book.END, Recorded.endOf(LocalDate.MAX)).stream();
  }

  static void refused(List<Problem> problems, ProblemCode code, String value) {
    assertThat(problems).singleElement().satisfies(p -> {
      assertThat(p.code()).isEqualTo(code);
      assertThat(p.value()).isEqualTo(value);
    });
  }

  static ExchangeRate rate(CurrencyUnit from, CurrencyUnit to, String rate) {
    return new ExchangeRate(from, to, new BigDecimal(rate), day("2026-01-10"), "ECB");
  }

  static BookValue value(String money, CurrencyUnit from, String rate) {
    Money amount = Money.parse(money);
    return new BookValue(amount, rate(from, amount.getCurrencyUnit(), rate));
  }

  static OpenItem item(String id, String money, BookValue... values) {
    OpenItem.Builder builder = OpenItem.builder();
    builder
        .id(OpenItemId.of(id))
        .customer(C1)
        .kind(OpenItemKind.INVOICE)
        .document(DocumentId.of(id))
        .issueDate(day("2026-01-10"))
        .original(Money.parse(money))
        .open(Money.parse(money))
        .bookValues(List.of(values));
    return builder.build();
  }
}
