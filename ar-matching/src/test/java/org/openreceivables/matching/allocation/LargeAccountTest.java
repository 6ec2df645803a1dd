package org.openreceivables.matching.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.Problem;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.settlement.ExcessDiscount;
import org.openreceivables.core.settlement.ToleranceLimit;
import org.openreceivables.matching.allocation.order.AllocationOrder;
import org.openreceivables.matching.allocation.order.AllocationOrders;

/** One customer with many items and payments costs no square of them; what is shorter decides the same. */
class LargeAccountTest {
  private static final int MANY = 1_000;
  private static final int TRIES = 150;

  private static Books large() {
    StringBuilder books = new StringBuilder();
    for (int i = 0; i < MANY; i++) {
      books.append("item INV-" + i + " " + (1 + i * 7 % 90) + ".00 due 0" + (1 + i % 6) + "-10\n");
      books.append("pay P-" + i + " " + (1 + i * 11 % 90) + ".00 on 0" + (1 + i % 6) + "-15\n");
    }
    return BooksText.read(books.toString());
  }

  private static AllocationResult allocate(Books books, AllocationPolicy policy) {
    return AllocationEngine.of(policy)
        .allocate(books.items(), books.payments(), books.instructions(), books.asOf());
  }

  /** Sorted anew for each payment, 1,000 items would be compared about 5,000,000 times. */
  @Test
  void an_order_that_payments_change_compares_few_items_a_payment() {
    AtomicLong compared = new AtomicLong();
    Comparator<OpenItem> byOpen = (a, b) -> {
      compared.incrementAndGet();
      return a.open().compareTo(b.open());
    };
    Books books = large();
    AllocationPolicy policy =
        books.policy().withOrder(AllocationOrder.by("smallest", byOpen).judgedAnew());
    AllocationResult result = allocate(books, policy);
    assertThat(result.columns().size()).isGreaterThan(MANY);
    assertThat(compared).hasValueBetween(MANY, 200L * MANY);
  }

  /** There are six days, so all is sorted six times, not once a payment. */
  @Test
  void an_order_that_goes_by_the_day_is_sorted_once_a_day() {
    AtomicLong compared = new AtomicLong();
    AllocationOrder order = AllocationOrder.byDay("past due", day -> (a, b) -> {
      compared.incrementAndGet();
      return Boolean.compare(
          !a.effectiveDueDate().isBefore(day), !b.effectiveDueDate().isBefore(day));
    });
    Books books = large();
    AllocationResult result = allocate(books, books.policy().withOrder(order));
    assertThat(result.columns().size()).isGreaterThan(MANY);
    assertThat(compared).hasValueBetween(MANY, 200L * MANY);
  }

  /** A credit that comes between two payments makes the larger item the smaller: 100.00 less 70.00, before 50.00. */
  @Test
  void an_item_that_changes_between_payments_changes_its_place() {
    Books books = BooksText.read("""
        item   INV-1 100.00
        item   INV-2 60.00
        pay    P-1   10.00 on 02-01
        credit CN-1  70.00 issued 03-01 for INV-1
        pay    P-2   40.00 on 04-01
        """);
    AllocationResult result =
        allocate(books, books.policy().withOrder(AllocationOrders.smallestFirst()));
    assertThat(lines(result))
        .containsExactly(
            "P-1/on-account INV-2 NET PAID EUR 10.00",
            "CN-1 INV-1 NET CREDITED EUR 70.00",
            "P-2/on-account INV-1 NET PAID EUR 30.00",
            "P-2/on-account INV-2 NET PAID EUR 10.00");
  }

  /** EUR 40.00 are EUR 10.00 too much and refused, so that all is open again, the smallest in front. */
  @Test
  void an_item_that_is_open_again_is_in_its_place_again() {
    Books books = BooksText.read("""
        item INV-1 10.00
        item INV-2 20.00
        pay  P-1   40.00 on 02-01
        pay  P-2   15.00 on 02-02
        """);
    AllocationPolicy policy = books.policy().withOrder(AllocationOrders.smallestFirst());
    assertThat(lines(allocate(books, policy.withOverpayment(Overpayment.REFUSE))))
        .containsExactly(
            "P-2/on-account INV-1 NET PAID EUR 10.00", "P-2/on-account INV-2 NET PAID EUR 5.00");
  }

  /** The credit note closes what P-1 left of INV-1: P-2 pays nothing, so its EUR 0.50 are no small excess over it. */
  @Test
  void an_item_that_a_credit_closed_has_no_place() {
    Books books = BooksText.read("""
        item   INV-1 10.00 2% until 04-30
        pay    P-1   5.00 on 02-01
        credit CN-1  4.90 issued 03-01 for INV-1
        pay    P-2   0.50 on 04-01
        """);
    ToleranceLimit small = ToleranceLimit.upTo(Money.parse("EUR 1.00"));
    AllocationPolicy policy = books
        .policy()
        .withOrder(AllocationOrders.smallestFirst())
        .withSettlement(books.policy().settlement().withOverpayment(small));
    Allocation last = allocate(books, policy).allocations().get(2);
    assertThat(last.rest()).isEqualTo(Money.parse("EUR 0.50"));
    assertThat(last.excessTaken()).isEqualTo(Money.parse("EUR 0.00"));
  }

  /** An excess counts for discount only, so that without offers the policy walks the long way to the same end. */
  @Test
  void items_kept_in_order_are_paid_as_items_sorted_anew() {
    List<AllocationOrder> orders = List.of(
        AllocationOrders.smallestFirst(),
        AllocationOrders.largestFirst(),
        AllocationOrders.pastDueFirst(),
        AllocationOrders.dueFirst().then(AllocationOrders.largestFirst()),
        AllocationOrders.pastDueFirst().then(AllocationOrders.smallestFirst()));
    int tried = 0;
    for (long seed = 0; seed < TRIES; seed++) {
      Books books = RandomBooks.of(seed);
      if (hasOffers(books)) {
        continue;
      }
      tried++;
      for (AllocationOrder order : orders) {
        AllocationPolicy policy = books.policy().withOrder(order);
        AllocationPolicy longer =
            policy.withSettlement(policy.settlement().withExcessDiscount(ExcessDiscount.FORFEIT));
        assertThat(allocate(books, policy)).isEqualTo(allocate(books, longer));
      }
    }
    assertThat(tried).isGreaterThan(TRIES / 4);
  }

  /** A payment that is refused leaves nothing behind: the others do what they do without it. */
  @Test
  void what_is_refused_is_undone_whatever_the_order() {
    int refused = 0;
    for (long seed = 0; seed < TRIES; seed++) {
      Books books = RandomBooks.of(seed);
      for (AllocationOrder order :
          List.of(AllocationOrders.oldestDueFirst(), AllocationOrders.smallestFirst())) {
        AllocationPolicy policy = books.policy().withOrder(order);
        AllocationResult result = allocate(books, policy.withOverpayment(Overpayment.REFUSE));
        List<String> out = result.problems().stream()
            .filter(p -> p.code() == ProblemCodes.OUT_OF_RANGE)
            .map(Problem::id)
            .toList();
        refused += out.size();
        List<Payment> others =
            books.payments().stream().filter(p -> !out.contains(p.id().value())).toList();
        AllocationResult without =
            AllocationEngine.of(policy).allocate(books.items(), others, List.of(), books.asOf());
        assertThat(lines(result)).isEqualTo(lines(without));
        for (OpenItem item : books.items()) {
          assertThat(result.items().find(item.id())).isEqualTo(without.items().find(item.id()));
        }
      }
    }
    assertThat(refused).isGreaterThan(TRIES);
  }

  private static boolean hasOffers(Books books) {
    for (OpenItem item : books.items()) {
      if (!item.discountOffers().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private static List<String> lines(AllocationResult result) {
    AllocationColumns c = result.columns();
    List<String> out = new ArrayList<>();
    for (int line = 0; line < c.size(); line++) {
      out.add(c.source(line) + " " + c.item(line) + " " + c.component(line) + " " + c.effect(line)
          + " " + c.money(line));
    }
    return out;
  }

  @Test
  void all_taken_back_at_once_are_as_taken_back_one_by_one() {
    for (long seed = 0; seed < 40; seed++) {
      AllocationResult result = RandomBooks.of(seed).allocate();
      List<OpenItemId> sources = new ArrayList<>();
      result.allocations().forEach(a -> sources.add(a.source()));
      Collections.shuffle(sources, new Random(seed));
      sources.subList(sources.size() / 2, sources.size()).clear();
      AllocationResult one = result;
      for (OpenItemId source : sources) {
        one = one.unapply(source);
      }
      AllocationResult atOnce = result.unapply(sources);
      assertThat(atOnce.items()).isEqualTo(one.items());
      assertThat(atOnce.allocations()).isEqualTo(one.allocations());
    }
  }

  /** Asked for each of 1,000 items that it settled, the rows of a source are read once. */
  @Test
  void the_rows_of_a_source_are_read_once() {
    AllocationRows rows = new AllocationRows();
    SourceRows own = new SourceRows(rows);
    for (int i = 0; i < MANY; i++) {
      assertThat(own.hasSettled(7, i, 0)).isFalse();
      Effect effect = i % 2 == 0 ? Effect.WRITTEN_OFF : Effect.PAID;
      rows.add(7, i, 0, effect, 0, 5, AllocationRows.Detail.NONE);
      rows.add(8, i + MANY, 0, effect, 0, 5, AllocationRows.Detail.NONE);
      assertThat(own.hasSettled(7, i, 0)).isTrue();
      assertThat(own.hasSettled(7, i + MANY, 0)).isFalse();
      assertThat(own.writtenOff(7, i, 0)).isEqualTo(i % 2 == 0 ? 5 : 0);
    }
    assertThat(own.steps()).isEqualTo(2L * MANY);
    assertThat(own.hasSettled(8, 0, 0)).isFalse();
    assertThat(own.hasSettled(8, MANY, 0)).isTrue();
    assertThat(own.hasSettled(8, MANY, 2)).isFalse();
  }

  /** Sixteen items are as many as there is room for at first. */
  @Test
  void as_many_items_as_there_is_room_for() {
    StringBuilder books = new StringBuilder("pay P-1 16.00 on 02-01\n");
    for (int i = 10; i < 26; i++) {
      books.append("item I-").append(i).append(" 1.00\n");
    }
    AllocationResult result = Books.of(
            books.toString(),
            p -> p.withSettlement(p.settlement().withExcessDiscount(ExcessDiscount.SHRINK)))
        .allocate();
    assertThat(result.allocations().get(0).settlements())
        .hasSize(16)
        .allMatch(s -> s.after().isSettled());
  }
}
