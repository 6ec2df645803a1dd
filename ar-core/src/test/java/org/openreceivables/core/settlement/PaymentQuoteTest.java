package org.openreceivables.core.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.terms.DiscountOffer;
import org.openreceivables.core.terms.DiscountRate;

class PaymentQuoteTest {
  private static final SettlementPolicy POLICY =
      SettlementPolicy.standard().withUnderpayment(ToleranceLimit.upTo(Money.parse("EUR 1.00")));

  private static final OpenItems PLAN = OpenItems.of(List.of(
      item("A/1", "EUR 115.00", 1),
      item("A/2", "EUR 345.00", 6),
      item("A/3", "EUR 345.00", 11),
      item("B/1", "EUR 345.00", 11)));

  @Test
  void what_is_due_on_the_day_is_next_and_not_overdue() {
    assertThat(items(new PaymentScope.Next(), 6)).containsExactly("A/2");
    assertThat(items(new PaymentScope.Overdue(), 6)).containsExactly("A/1");
    assertThat(items(new PaymentScope.Overdue(), 7)).containsExactly("A/1", "A/2");
    assertThat(items(new PaymentScope.Overdue(), 1)).isEmpty();
  }

  @Test
  void next_is_everything_with_the_next_due_date() {
    assertThat(items(new PaymentScope.Next(), 7)).containsExactly("A/3", "B/1");
    assertThat(items(new PaymentScope.Next(), 12)).isEmpty();
  }

  @Test
  void before_a_day_leaves_that_day_out() {
    assertThat(items(new PaymentScope.DueBefore(day(6)), 1)).containsExactly("A/1");
    assertThat(items(new PaymentScope.DueBefore(day(7)), 1)).containsExactly("A/1", "A/2");
  }

  @Test
  void everything_is_added_up_by_currency_without_credits_and_what_is_settled() {
    OpenItems items = OpenItems.of(List.of(
        item("A/1", "EUR 115.00", 1),
        item("B/1", "USD 20.00", 1),
        item("C/1", "EUR 0.00", 1),
        item("D/1", "EUR 10.00", 1).withKind(OpenItemKind.CREDIT_NOTE)));
    PaymentQuote quote = POLICY.quote(items, new PaymentScope.All(), day(3));
    assertThat(quote.cash()).hasToString("[EUR 115.00, USD 20.00]");
    assertThat(quote.lines()).hasSize(2);
  }

  @Test
  void the_discount_of_the_day_is_taken_and_tolerance_is_not() {
    OpenItem item = item("A/1", "EUR 1000.00", 20);
    DiscountRate rate = new DiscountRate.Fixed(Money.parse("EUR 20.00"));
    OpenItems items = OpenItems.of(
        List.of(item.withDiscountOffers(DiscountOffer.of(day(10), rate, item.open()))));
    PaymentQuote early = POLICY.quote(items, new PaymentScope.All(), day(10));
    assertThat(early.cash()).hasToString("[EUR 980.00]");
    assertThat(early.discount()).hasToString("[EUR 20.00]");
    PaymentQuote late = POLICY.quote(items, new PaymentScope.All(), day(11));
    assertThat(late.cash()).hasToString("[EUR 1000.00]");
    assertThat(late.discount().isZero()).isTrue();
  }

  private static List<String> items(PaymentScope scope, int day) {
    return POLICY.quote(PLAN, scope, day(day)).lines().stream()
        .map(l -> l.item().value())
        .toList();
  }

  private static OpenItem item(String id, String amount, int due) {
    OpenItem.Builder item = OpenItem.builder();
    return item.id(OpenItemId.of(id))
        .customer(CustomerId.of("ACME"))
        .kind(OpenItemKind.INVOICE)
        .document(DocumentId.of(id.substring(0, 1)))
        .issueDate(LocalDate.of(2025, 12, 20))
        .dueDate(day(due))
        .original(Money.parse(amount))
        .open(Money.parse(amount))
        .build();
  }

  private static LocalDate day(int day) {
    return LocalDate.of(2026, 1, day);
  }
}
