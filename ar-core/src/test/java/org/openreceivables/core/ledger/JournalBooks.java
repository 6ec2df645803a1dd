package org.openreceivables.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openreceivables.core.Samples.C1;
import static org.openreceivables.core.Samples.EUR;
import static org.openreceivables.core.Samples.USD;
import static org.openreceivables.core.Samples.day;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.ledger.event.AllocationId;
import org.openreceivables.core.ledger.event.AllocationLine;
import org.openreceivables.core.ledger.event.BookEvent;
import org.openreceivables.core.ledger.event.CashEvent;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.ledger.journal.ControlReconciliation;
import org.openreceivables.core.ledger.journal.Journal;
import org.openreceivables.core.ledger.journal.JournalLine;
import org.openreceivables.core.ledger.journal.JournalMapping;
import org.openreceivables.core.ledger.journal.JournalPolicy;
import org.openreceivables.core.money.ExchangeRate;
import org.openreceivables.core.openitem.BookValue;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.payment.Payment;

/** Foreign items, and the entries that their events make in a currency of the books. */
abstract class JournalBooks extends ForeignBooks {
  ControlReconciliation reconcile(JournalPolicy policy, LocalDate asOf) {
    return ControlReconciliation.of(policy, book.ledger, asOf);
  }

  static JournalPolicy policy(CurrencyUnit books) {
    return JournalPolicy.standard().withBooksCurrency(books);
  }

  void post(OpenItem item) {
    assertThat(book.issue("2026-01-10", item)).isEmpty();
  }

  void post(LedgerEvent event) {
    assertThat(book.post(event)).isEmpty();
  }

  void receiveWithCharges(String payment, String money, String charges, BookValue... values) {
    Money amount = Money.parse(money);
    Payment.Builder builder = Payment.builder();
    builder
        .id(PaymentId.of(payment))
        .amount(amount)
        .chargesWithheld(Money.parse(amount.getCurrencyUnit() + " " + charges))
        .valueDate(day("2026-01-20"))
        .bookValues(List.of(values));
    post(CashEvent.Received.of(
        book.stamp("2026-01-20"), builder.build(), C1, OpenItemId.of("ACC-" + payment)));
  }

  void allocate(AllocationLine... lines) {
    assertThat(book.allocate("2026-01-20", "A-1", lines)).isEmpty();
    assertThat(book.ledger.isPosted(AllocationId.of("A-1"))).isTrue();
  }

  void revalue(String money, String rate) {
    post(BookEvent.Revalued.of(
        book.stamp("2026-01-15"),
        OpenItemId.of("I-1"),
        book.find("I-1").open(),
        value(money, USD, rate)));
  }

  static AllocationLine settle(String item, Effect effect, String money, String source) {
    return AllocationLine.builder()
        .item(OpenItemId.of(item))
        .effect(effect)
        .amount(Money.parse(money))
        .source(OpenItemId.of(source))
        .build();
  }

  static AllocationLine cross(
      String item, Effect effect, String money, String source, String used) {
    ExchangeRate three = rate(EUR, CHF, "3");
    return settle(item, effect, money, source)
        .withSourceAmount(Money.parse(used))
        .withRate(three);
  }

  static AllocationLine effect(String item, Effect effect, String money) {
    return AllocationLine.builder()
        .item(OpenItemId.of(item))
        .effect(effect)
        .amount(Money.parse(money))
        .build();
  }

  String entry(CurrencyUnit books) {
    return entry(policy(books));
  }

  /** The entry of the event recorded last. */
  String entry(JournalPolicy policy) {
    LedgerEvent last = book.ledger.events().stream()
        .max((a, b) -> a.recorded().compareTo(b.recorded()))
        .orElseThrow();
    return Journal.of(JournalMapping.of(policy), book.ledger, Book.END).entries().stream()
        .filter(e -> e.event().equals(last.id()))
        .flatMap(e -> e.lines().stream())
        .map(JournalLine::toString)
        .collect(Collectors.joining(", "));
  }
}
