package org.openreceivables.matching.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
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
