package org.openreceivables.matching.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.payment.Payment;

/** Payments that were read before give what they give when they are handed over, run after run. */
class PaymentBookTest {
  private static final int TRIES = Integer.getInteger("allocation.tries", 300);

  private static String text(AllocationResult result) {
    StringBuilder out = new StringBuilder(ResultText.of(result));
    result.allocations().forEach(a -> {
      out.append(a.restReasons()).append('\n');
      a.settlements()
          .forEach(s -> s.reasons().forEach(r -> out.append(r.summarize()).append('\n')));
    });
    return out.toString().replace(", judged anew", "");
  }

  @Test
  void the_same_result_as_with_the_payments_themselves() {
    for (long seed = 0; seed < TRIES; seed++) {
      Books books = RandomBooks.of(seed);
      AllocationEngine engine = AllocationEngine.of(books.policy());
      AllocationBook items = engine.prepare(books.items(), books.asOf());
      List<Payment> shuffled = new ArrayList<>(books.payments());
      Collections.shuffle(shuffled, new Random(seed));
      PaymentBook payments = PaymentBook.of(shuffled);
      AllocationResult once = engine.allocate(items, payments, List.of());
      assertThat(once).isEqualTo(books.allocate());
      assertThat(engine.allocate(items, payments, List.of())).isEqualTo(once);
      assertThat(payments.payments()).containsExactlyInAnyOrderElementsOf(books.payments());
    }
  }

  /** The order is judged anew for each payment in one of the two, which therefore walks the long way. */
  @Test
  void the_short_walk_decides_what_the_long_one_does() {
    for (long seed = 0; seed < TRIES; seed++) {
      Books books = RandomBooks.of(seed);
      AllocationPolicy policy = books.policy();
      AllocationResult walked = books.allocate();
      AllocationResult judged = AllocationEngine.of(
              policy.withOrder(policy.order().judgedAnew()))
          .allocate(books.items(), books.payments(), books.instructions(), books.asOf());
      assertThat(text(walked)).isEqualTo(text(judged));
      assertThat(walked.items()).isEqualTo(judged.items());
      assertThat(walked.problems()).isEqualTo(judged.problems());
      assertThat(walked.later()).isEqualTo(judged.later());
    }
  }

  private static Payment payment(String id, LocalDate posted, LocalDate valued) {
    return BooksText.read("pay " + id + " 5.00 on 02-01")
        .payments()
        .get(0)
        .withPostingDate(posted)
        .withValueDate(valued);
  }

  private static List<String> inOrder(Payment... payments) {
    return PaymentBook.of(List.of(payments)).payments().stream()
        .map(p -> p.id().value())
        .toList();
  }

  /** By posting date, value date and id, whichever of them comes in order. */
  @Test
  void the_order_of_payments() {
    LocalDate one = BooksText.day("02-01");
    LocalDate two = BooksText.day("02-02");
    assertThat(inOrder(payment("P-2", one, one), payment("P-1", one, one)))
        .containsExactly("P-1", "P-2");
    assertThat(inOrder(payment("P-1", one, two), payment("P-2", one, one)))
        .containsExactly("P-2", "P-1");
    assertThat(inOrder(payment("P-1", two, one), payment("P-2", one, two)))
        .containsExactly("P-2", "P-1");
  }

  /**
   * Counted in days, 2 * 2^32 + 1 comes behind 2^32 + 2; the 32 bits of an int would be 1 and 2. Both are days of a
   * calendar, millions of years from now.
   */
  @Test
  void days_that_fit_no_int_are_in_order_too() {
    LocalDate later = LocalDate.ofEpochDay((2L << 32) + 1);
    LocalDate far = LocalDate.ofEpochDay((1L << 32) + 2);
    LocalDate near = BooksText.day("02-01");
    assertThat(inOrder(payment("P-1", later, near), payment("P-2", far, near)))
        .containsExactly("P-2", "P-1");
    assertThat(inOrder(payment("P-1", near, later), payment("P-2", near, far)))
        .containsExactly("P-2", "P-1");
  }

  /** The key of the fifth has the hash 0, and there was room for four: what is empty is nobody's. */
  @Test
  void a_customer_whose_hash_is_nothing() {
    List<Payment> payments = new ArrayList<>();
    for (String customer : List.of("C-1", "C-2", "C-3", "C-4", "f5a5a608")) {
      payments.add(payment("P-" + customer, BooksText.day("02-01"), BooksText.day("02-01"))
          .withCustomer(CustomerId.of(customer)));
    }
    assertThat("f5a5a608".hashCode()).isZero();
    assertThat(PaymentBook.of(payments).payments()).isEqualTo(payments);
  }

  /** One book of payments serves any policy and any day: nothing of a run stays in it. */
  @Test
  void another_day_and_other_books() {
    Books books = BooksText.read("""
        item INV-1 100.00 due 01-30
        pay  P-2   30.00 on 02-03
        pay  P-1   50.00 on 02-01
        """);
    PaymentBook payments = PaymentBook.of(books.payments());
    AllocationEngine engine = AllocationEngine.standard();
    AllocationResult early = engine.allocate(
        engine.prepare(books.items(), books.asOf().withDayOfYear(33)), payments, List.of());
    assertThat(ResultText.of(early)).isEqualTo("""
        P-1 INV-1 PAID 50.00 open 50.00
        P-1 rest 0.00
        later P-2
        """);
    Books others = BooksText.read("item INV-7 10.00 due 01-30\nitem INV-8 1.00 by C-0\n");
    AllocationResult other =
        engine.allocate(engine.prepare(others.items(), books.asOf()), payments, List.of());
    assertThat(ResultText.of(other)).isEqualTo("""
        P-1 INV-7 PAID 10.00 open 0.00
        P-1 rest 40.00
        P-2 rest 30.00
        """);
    assertThat(payments).hasToString("PaymentBook of 2 payments");
  }

  @Test
  void payments_of_nobody_are_counted_too() {
    Payment known = BooksText.read("pay P-1 5.00 on 02-01").payments().get(0);
    Payment payerless = Payment.builder()
        .from(known)
        .id(PaymentId.of("P-2"))
        .customer(Optional.empty())
        .build();
    assertThat(PaymentBook.of(List.of(known, payerless))).hasToString("PaymentBook of 2 payments");
  }

  /** Columns name payment and money as the allocations do. */
  @Test
  void columns_with_ids_and_money() {
    AllocationResult result = BooksText.read("""
            item   INV-1 100.00 due 01-30
            credit CN-1  40.00 issued 01-02 for INV-1
            pay    P-1   50.00 on 02-01
            """).allocate();
    AllocationColumns columns = result.columns();
    assertThat(columns.paymentId(0)).isEmpty();
    assertThat(columns.money(0)).hasToString("EUR 40.00");
    assertThat(columns.paymentId(1)).hasToString("Optional[P-1]");
    assertThat(columns.money(1)).hasToString("EUR 50.00");
  }

  @Nested
  class PlantedFaults {
    /** The comparison sees a walk that takes items that are set aside. */
    @Test
    void a_walk_over_an_item_on_hold_is_seen() {
      Books held = BooksText.read("item INV-1 10.00 held\npay P-1 5.00 on 02-01\n");
      Books free = BooksText.read("item INV-1 10.00\npay P-1 5.00 on 02-01\n");
      assertThat(text(held.allocate())).isNotEqualTo(text(free.allocate()));
    }

    /** Among the random books there are many that walk the short way, and many that may not. */
    @Test
    void both_ways_are_walked() {
      int plain = 0;
      int odd = 0;
      for (long seed = 0; seed < TRIES; seed++) {
        Books books = RandomBooks.of(seed);
        AllocationBook items =
            AllocationEngine.of(books.policy()).prepare(books.items(), books.asOf());
        for (boolean each : items.plain) {
          plain += each ? 1 : 0;
          odd += each ? 0 : 1;
        }
      }
      assertThat(plain).isGreaterThan(TRIES);
      assertThat(odd).isGreaterThan(TRIES / 2);
    }
  }
}
