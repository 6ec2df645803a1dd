package org.openreceivables.matching.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.InvalidValueException;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.money.ExchangeRate;
import org.openreceivables.core.money.ExchangeRates;
import org.openreceivables.core.money.MoneyTotals;
import org.openreceivables.core.openitem.BookValue;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.matching.allocation.order.AllocationOrder;
import org.openreceivables.matching.allocation.order.AllocationOrders;
import org.openreceivables.matching.allocation.order.ComponentOrders;

/** What a result is asked for besides its allocations. */
class AllocationResultTest {
  private static final String BOOKS = """
      item   INV-1 1190.00 due 01-10 parts NET 1000.00 TAX 190.00 2% until 01-20
      item   INV-2 100.00 due 01-20
      item   INV-3 50.00 due 01-30
      credit CN-1  30.00 issued 01-05 for INV-2
      pay    P-1   1166.20 on 01-15
      pay    P-2   90.00 on 01-16
      say    P-3   INV-3 DEDUCTION 5.00 because DAMAGED
      pay    P-3   10.00 on 01-17
      """;

  private static AllocationResult allocate() {
    return BooksText.read(BOOKS).allocate();
  }

  private static List<OpenItem> items(Iterable<OpenItem> items) {
    List<OpenItem> out = new ArrayList<>();
    items.forEach(out::add);
    return out;
  }

  private static Money open(AllocationResult result, String id) {
    return result.items().find(OpenItemId.of(id)).orElseThrow().open();
  }

  /** EUR 1,166.20 and 23.80 of discount come back, on the parts they came from. */
  @Test
  void unapply_opens_the_items_and_frees_the_money() {
    OpenItemId paid = OpenItemId.of("P-1/on-account");
    AllocationResult without = allocate().unapply(paid);
    assertThat(without.items().find(OpenItemId.of("INV-1")))
        .isEqualTo(BooksText.read(BOOKS).items().find(OpenItemId.of("INV-1")));
    assertThat(open(without, "P-1/on-account")).isEqualTo(Money.parse("EUR 1166.20"));
    Allocation left = without.allocations().stream()
        .filter(a -> a.source().equals(paid))
        .findFirst()
        .orElseThrow();
    assertThat(left.settlements()).isEmpty();
    assertThat(left.rest()).isEqualTo(Money.parse("EUR 1166.20"));
    assertThat(left.restReasons()).containsExactly(new RestReason.Unapplied());
  }

  /** All taken back, in any order, is what was before, and every payment on account. */
  @Test
  void unapply_all_in_any_order_gives_the_items_before() {
    List<OpenItemId> sources = new ArrayList<>(
        allocate().allocations().stream().map(Allocation::source).toList());
    assertThat(sources).hasSize(4);
    for (int seed = 0; seed < 24; seed++) {
      Collections.shuffle(sources, new Random(seed));
      AllocationResult result = allocate();
      for (OpenItemId source : sources) {
        result = result.unapply(source);
      }
      List<OpenItem> before = items(BooksText.read(BOOKS).items());
      assertThat(items(result.items())).containsAll(before).hasSize(before.size() + 3);
      assertThat(open(result, "P-1/on-account")).isEqualTo(Money.parse("EUR 1166.20"));
      assertThat(open(result, "P-2/on-account")).isEqualTo(Money.parse("EUR 90.00"));
      assertThat(open(result, "P-3/on-account")).isEqualTo(Money.parse("EUR 10.00"));
    }
  }

  /** What was taken back and is allocated again does the same again. */
  @Test
  void unapply_then_apply_is_the_identity() {
    Books books = BooksText.read("""
        item INV-1 100.00 due 01-10 2% until 01-20
        item INV-2 100.00 due 01-20
        pay  P-1   150.00 on 01-15
        """);
    AllocationResult result = books.allocate();
    AllocationResult again = AllocationEngine.of(
            AllocationPolicy.standard().withCredits(CreditUse.LINKED_THEN_ORDER))
        .allocate(
            result.unapply(OpenItemId.of("P-1/on-account")).items(),
            List.of(),
            List.of(),
            books.asOf());
    assertThat(again.items()).isEqualTo(result.items());
  }

  @Test
  void unapply_refuses_what_was_not_applied() {
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> allocate().unapply(OpenItemId.of("P-9/on-account")))
        .withMessageContaining("P-9/on-account")
        .withMessageContaining("must be a payment or credit that was applied");
  }

  @Test
  void diff_names_item_amounts_and_reasons() {
    Books due = BooksText.read("""
        item INV-1 100.00 due 01-10
        item INV-2 50.00 due 01-20
        pay  P-1   50.00 on 02-01
        """);
    AllocationResult other = AllocationEngine.of(
            AllocationPolicy.standard().withOrder(AllocationOrders.smallestFirst()))
        .allocate(due.items(), due.payments(), List.of(), due.asOf());
    assertThat(due.allocate().diff(due.allocate())).isEmpty();
    assertThat(due.allocate().diff(other))
        .extracting(AllocationDifference::summarize)
        .containsExactly(
            "P-1/on-account on INV-1: EUR 50.00 here (place 1 by oldest due, then oldest issued,"
                + " then id), EUR 0.00 there",
            "P-1/on-account on INV-2: EUR 0.00 here, EUR 50.00 there (place 1 by smallest,"
                + " then id)");
  }

  /** The same amount on the same item, but of other parts. */
  @Test
  void diff_names_how_where_only_that_differs() {
    String text = """
        item INV-1 110.00 parts NET 100.00 FEE 10.00
        pay  P-1   50.00 on 02-01
        """;
    assertThat(BooksText.read(text)
            .allocate()
            .diff(Books.of(text, p -> p.withComponents(ComponentOrders.principalFirst()))
                .allocate()))
        .extracting(AllocationDifference::summarize)
        .containsExactly("P-1/on-account on INV-1: {PAID FEE=EUR 10.00, PAID NET=EUR 40.00} here,"
            + " {PAID NET=EUR 50.00} there");
  }

  /** What one run leaves alone stays there as a whole: it is not gone. */
  @Test
  void diff_says_of_a_credit_that_was_left_alone_that_all_of_it_stays() {
    String text = """
        item   INV-1 70.00 due 01-10
        credit CN-1  100.00 issued 01-05 for INV-1
        """;
    assertThat(Books.of(text, p -> p.withCredits(CreditUse.NONE))
            .allocate()
            .diff(BooksText.read(text).allocate()))
        .extracting(AllocationDifference::summarize)
        .containsExactly(
            "CN-1 on INV-1: EUR 0.00 here, EUR 70.00 there (credit for document INV-1)",
            "rest of CN-1: EUR 100.00 here, EUR 30.00 there (of credits only what is linked or"
                + " named is used, by policy)");
  }

  /** A run changes nothing: the book can be asked again with other payments, and again with the same. */
  @Test
  void what_if_leaves_the_book_as_it_is() {
    Books books = BooksText.read(BOOKS);
    AllocationEngine engine = AllocationEngine.standard();
    AllocationBook book = engine.prepare(books.items(), books.asOf());
    AllocationResult first = engine.allocate(book, books.payments(), books.instructions());
    AllocationResult whatIf = engine.allocate(book, books.payments().subList(0, 1), List.of());
    assertThat(open(whatIf, "INV-3")).isEqualTo(Money.parse("EUR 50.00"));
    assertThat(engine.allocate(book, books.payments(), books.instructions())).isEqualTo(first);
    assertThat(first).isEqualTo(books.allocate());
  }

  @Test
  void a_book_serves_the_policy_it_was_made_for() {
    Books books = BooksText.read(BOOKS);
    AllocationBook book = AllocationEngine.standard().prepare(books.items(), books.asOf());
    AllocationEngine other = AllocationEngine.of(
        AllocationPolicy.standard().withOrder(AllocationOrders.smallestFirst()));
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> other.allocate(book, List.of(), List.of()))
        .withMessageContaining("must be the policy of the engine that uses it")
        .withMessageContaining("Maybe the book was prepared by another engine");
  }

  /** Both print the same; only their comparators differ, which are made anew. */
  @Test
  void a_comparator_that_is_made_twice_is_named_as_the_cause() {
    Books books = BooksText.read(BOOKS);
    AllocationPolicy once = ofLargestFirst();
    AllocationBook book = AllocationEngine.of(once).prepare(books.items(), books.asOf());
    assertThat(AllocationEngine.of(once).allocate(book, List.of(), List.of()).allocations())
        .isNotNull();
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(
            () -> AllocationEngine.of(ofLargestFirst()).allocate(book, List.of(), List.of()))
        .withMessageContaining("Maybe a comparator was made twice: keep one");
  }

  private static AllocationPolicy ofLargestFirst() {
    return AllocationPolicy.standard()
        .withOrder(AllocationOrder.by("largest", Comparator.comparing(OpenItem::original)));
  }

  /** Every line of the allocations, in the columns, and no other. */
  @Test
  void columns_are_the_lines() {
    AllocationResult result = allocate();
    List<String> columns = new ArrayList<>();
    AllocationColumns c = result.columns();
    for (int line = 0; line < c.size(); line++) {
      columns.add(c.source(line) + " " + c.item(line) + " " + c.component(line) + " "
          + c.effect(line) + " " + Money.ofMinor(c.currency(line), c.minor(line)));
    }
    assertThat(columns)
        .containsExactly(
            "CN-1 INV-2 NET CREDITED EUR 30.00",
            "P-1/on-account INV-1 NET PAID EUR 980.00",
            "P-1/on-account INV-1 TAX PAID EUR 186.20",
            "P-1/on-account INV-1 NET DISCOUNT EUR 20.00",
            "P-1/on-account INV-1 TAX DISCOUNT EUR 3.80",
            "P-2/on-account INV-2 NET PAID EUR 70.00",
            "P-2/on-account INV-3 NET PAID EUR 20.00",
            "P-3/on-account INV-3 NET DEDUCTION EUR 5.00",
            "P-3/on-account INV-3 NET PAID EUR 10.00");
  }

  /** More items than a customer has places for at first: none is lost where there is more room. */
  @Test
  void columns_of_many_lines() {
    StringBuilder books = new StringBuilder();
    for (int i = 10; i < 90; i++) {
      books.append("item I-").append(i).append(" 0.01\n");
    }
    AllocationResult result = BooksText.read(books + "pay P-1 2.00 on 02-01\n").allocate();
    assertThat(result.columns().size()).isEqualTo(80);
    assertThat(result.allocations().get(0).settlements()).hasSize(80);
    for (int line = 0; line < 80; line++) {
      assertThat(result.columns().item(line)).isEqualTo(OpenItemId.of("I-" + (line + 10)));
    }
    assertThat(result.allocations().get(0).rest()).isEqualTo(Money.parse("EUR 1.20"));
    assertThat(result.items().balance())
        .isEqualTo(MoneyTotals.of(List.of(Money.parse("EUR -1.20"))));
  }

  /** USD 100.00 at EUR 92.00: of four lines, what left the books comes back once. */
  @Test
  void unapply_brings_back_what_the_item_stood_at_in_the_books() {
    ExchangeRate rate = new ExchangeRate(
        CurrencyUnit.USD, CurrencyUnit.EUR, new BigDecimal("0.92"), BooksText.day("01-05"), "bank");
    Books books = BooksText.read("""
        item INV-1 USD 100.00 parts NET 80.00 TAX 20.00 2% until 02-10
        pay  P-1   USD 49.00 on 02-01
        """);
    OpenItem invoiced = books.items().find(OpenItemId.of("INV-1")).orElseThrow();
    OpenItem item = invoiced.withBookValues(List.of(new BookValue(Money.parse("EUR 92.00"), rate)));
    AllocationResult paid = AllocationEngine.of(books.policy())
        .allocate(OpenItems.of(List.of(item)), books.payments(), List.of(), books.asOf());
    assertThat(open(paid, "INV-1")).isEqualTo(Money.parse("USD 50.00"));
    assertThat(paid.unapply(OpenItemId.of("P-1/on-account")).items().find(item.id()))
        .contains(item);
  }

  /** CHF 94.05 paid EUR 95.00: what was used is money as it came; a discount uses none. */
  @Test
  void what_was_used_is_in_the_currency_of_the_money() {
    ExchangeRates rates = ExchangeRates.of(List.of(new ExchangeRate(
        CurrencyUnit.CHF, CurrencyUnit.EUR, new BigDecimal("1.01"), BooksText.day("02-01"), "b")));
    assertThat(Books.of("""
            item INV-1 100.00
            pay  P-1   CHF 50.00 on 02-01
            """, p -> p.withForeignMoney(ForeignMoney.at(rates)))
            .allocate()
            .allocations())
        .extracting(a -> a.settlements().get(0).used())
        .containsExactly(Money.parse("CHF 50.00"));
    assertThat(BooksText.read("""
            item INV-1 100.00 2% until 02-10
            pay  P-1   98.00 on 02-01
            """).allocate().allocations())
        .extracting(a -> a.settlements().get(0).used())
        .containsExactly(Money.parse("EUR 98.00"));
  }

  /** Without a word of it, no excess was kept, no refund is proposed and all rows could be read. */
  @Test
  void an_allocation_that_says_no_more() {
    Allocation made = BooksText.read("""
        pay P-1 5.00 on 02-01
        """).allocate().allocations().get(0);
    Allocation.Builder plain = Allocation.builder();
    plain
        .customer(made.customer())
        .source(made.source())
        .payment(made.payment())
        .valueDate(made.valueDate())
        .available(made.available())
        .rest(made.rest())
        .restReasons(made.restReasons())
        .sourceAfter(made.sourceAfter());
    assertThat(plain.build()).isEqualTo(made);
    assertThat(made.excessTaken()).isEqualTo(Money.parse("EUR 0.00"));
    assertThat(made.refundProposed()).isFalse();
    assertThat(made.incomplete()).isFalse();
  }
}
