package org.openreceivables.matching.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.Problem;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.settlement.LateDiscount;
import org.openreceivables.matching.allocation.order.AllocationOrders;

/** What does not fit 64 bits stays with its customer: that one is left as it is, and all others go on. */
class OverflowTest {
  /** Two items of JPY 5e18 each fit, their sum does not; C-2 comes behind C-1, with a payment that is named. */
  private static final String BOOKS = """
      item INV-1 JPY 5000000000000000000
      item INV-2 JPY 5000000000000000000
      item INV-3 100.00 by C-2
      pay  P-2   JPY 9 on 02-02
      pay  P-1   JPY 9 on 02-01
      pay  P-3   100.00 on 02-01 by C-2
      say  P-3   INV-3 PAID 100.00
      """;

  private static AllocationPolicy policy(AllocationPolicy policy) {
    return policy.withOrder(AllocationOrders.proRata()).withProcessing(Processing.VERTICAL);
  }

  @Test
  void the_sum_of_two_items() {
    AllocationResult result = Books.of(BOOKS, OverflowTest::policy).allocate();
    assertThat(result.unassigned())
        .extracting(Payment::id)
        .containsExactly(PaymentId.of("P-1"), PaymentId.of("P-2"));
    assertThat(result.problems())
        .extracting(Problem::code)
        .containsExactly(ProblemCodes.AMOUNT_OVERFLOW, ProblemCodes.AMOUNT_OVERFLOW);
    assertThat(result.items().find(OpenItemId.of("INV-1")).orElseThrow().open())
        .isEqualTo(Money.parse("JPY 5000000000000000000"));
    assertThat(result.items().find(OpenItemId.of("INV-3")).orElseThrow().isSettled())
        .isTrue();
    assertThat(result.allocations())
        .singleElement()
        .satisfies(a -> assertThat(a.rest()).isEqualTo(Money.parse("EUR 0.00")));
  }

  /** P-0 had paid INV-0, and INV-9 was not found, when P-1 overflowed: all of it is as if it had not been looked at. */
  @Test
  void what_was_decided_before_is_forgotten() {
    AllocationResult result = Books.of("""
        item INV-0 10.00
        pay  P-0   10.00 on 01-20
        say  P-0   INV-0 PAID 9.00
        say  P-0   INV-9 PAID 1.00
        item INV-8 5.00 by C-0
        pay  P-8   5.00 on 02-01 by C-0
        """ + BOOKS, OverflowTest::policy).allocate();
    assertThat(result.unassigned())
        .extracting(p -> p.id().value())
        .containsExactly("P-0", "P-1", "P-2");
    assertThat(result.problems())
        .extracting(p -> p.code() + " " + p.id())
        .containsExactly(
            ProblemCodes.AMOUNT_OVERFLOW + " P-0",
            ProblemCodes.AMOUNT_OVERFLOW + " P-1",
            ProblemCodes.AMOUNT_OVERFLOW + " P-2");
    assertThat(result.items().find(OpenItemId.of("INV-0")).orElseThrow().open())
        .isEqualTo(Money.parse("EUR 10.00"));
    assertThat(ResultText.of(result)).startsWith("""
        P-8 INV-8 PAID 5.00 open 0.00
        P-8 rest 0.00
        P-3 INV-3 PAID 100.00 open 0.00
        P-3 rest 0.00
        unassigned P-0
        """);
  }

  /** P-0 came three days late for its discount, and so did P-8 of another customer: only P-8 is to be decided. */
  @Test
  void what_was_to_be_decided_is_forgotten_for_that_customer_alone() {
    AllocationResult result = Books.of(
            """
        item INV-0 10.00 10% until 01-17 grace 5
        pay  P-0   9.00 on 01-20
        item INV-8 5.00 by C-0 10% until 01-17 grace 5
        pay  P-8   4.50 on 01-20 by C-0
        """ + BOOKS,
            p -> policy(p).withSettlement(p.settlement().withLateDiscount(LateDiscount.ASK)))
        .allocate();
    assertThat(result.decisions())
        .extracting(NeedsDecision::customer)
        .containsExactly(CustomerId.of("C-0"));
  }

  @Test
  void the_same_in_any_order_of_payments() {
    Books books = Books.of(BOOKS, OverflowTest::policy);
    List<Payment> payments = new ArrayList<>(books.payments());
    Collections.reverse(payments);
    assertThat(AllocationEngine.of(books.policy())
            .allocate(books.items(), payments, books.instructions(), books.asOf()))
        .isEqualTo(books.allocate());
  }

  /** One cent more than 64 bits hold: refused by itself, the other payment of the customer is applied. */
  @Test
  void one_payment() {
    AllocationResult result = Books.of("""
        item INV-1 100.00
        pay  P-2   100.00 on 02-01
        """, p -> p).allocate();
    Books books = Books.of("item INV-1 100.00", p -> p);
    List<Payment> payments =
        new ArrayList<>(List.of(result.allocations().get(0).payment().orElseThrow()));
    payments.add(payments
        .get(0)
        .withId(PaymentId.of("P-1"))
        .withAmount(Money.parse("EUR 92233720368547758.08")));
    AllocationResult both = AllocationEngine.of(books.policy())
        .allocate(books.items(), payments, List.of(), books.asOf());
    assertThat(both.unassigned()).extracting(Payment::id).containsExactly(PaymentId.of("P-1"));
    assertThat(both.problems())
        .extracting(Problem::code)
        .containsExactly(ProblemCodes.AMOUNT_OVERFLOW);
    assertThat(both.items().find(OpenItemId.of("INV-1")).orElseThrow().isSettled())
        .isTrue();
  }

  /** P-15 is of nobody, and was refused before P-1 and P-2 did not fit. */
  @Test
  void what_stays_unassigned_is_named_by_id_whatever_stood_in_its_way() {
    AllocationResult result = Books.of(
            BOOKS + "pay P-15 1.00 on 02-01 by nobody\n", OverflowTest::policy)
        .allocate();
    assertThat(result.unassigned())
        .extracting(p -> p.id().value())
        .containsExactly("P-1", "P-15", "P-2");
  }
}
