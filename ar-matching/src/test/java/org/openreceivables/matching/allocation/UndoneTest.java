package org.openreceivables.matching.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.settlement.LateDiscount;
import org.openreceivables.core.settlement.ToleranceLimit;
import org.openreceivables.matching.allocation.order.AllocationOrders;

/** A payment that is refused as a whole leaves no trace but the refusal. */
class UndoneTest {
  private static AllocationPolicy refuse(AllocationPolicy policy) {
    return policy.withOverpayment(Overpayment.REFUSE);
  }

  private static AllocationResult allocate(String books) {
    return Books.of(books, UndoneTest::refuse).allocate();
  }

  @Test
  void no_reasons_deductions_or_questions() {
    AllocationResult result = Books.of(
            """
            item INV-1 100.00 2% until 01-31 grace 5
            pay  P-1   130.00 on 02-01
            say  P-1   INV-1 DEDUCTION 5.00 because DAMAGED
            say  P-1   INV-1 PAID 95.00
            keep P-1
            """, p -> refuse(p).withSettlement(p.settlement().withLateDiscount(LateDiscount.ASK)))
        .allocate();
    Allocation refused = result.allocations().get(0);
    assertThat(refused.settlements()).isEmpty();
    assertThat(refused.deductions()).isEmpty();
    assertThat(refused.restReasons())
        .containsExactly(new RestReason.OverpaymentRefused(Money.parse("EUR 35.00")));
    assertThat(result.decisions()).isEmpty();
  }

  /** CN-1 was named with the payment that is refused, and is there for the next with all its parts. */
  @Test
  void a_credit_that_was_named_can_be_used_again() {
    assertThat(ResultText.of(allocate("""
        item   INV-1 60.00
        credit CN-1  60.00 issued 01-12 parts NET 50.00 TAX 10.00
        pay    P-1   30.00 on 02-01
        use    P-1   CN-1
        say    P-1   INV-1 PAID 30.00
        pay    P-2   0.00 on 02-02
        use    P-2   CN-1
        say    P-2   INV-1 PAID
        """))).isEqualTo("""
        CN-1 INV-1 CREDITED 60.00 open 0.00
        CN-1 rest 0.00 incomplete
        P-1 rest 30.00 incomplete
        P-2 rest 0.00 incomplete
        problem OUT_OF_RANGE EUR 30.00
        incomplete C-1
        """);
  }

  /** The shortage of EUR 0.50 is judged as P-0 left it. */
  @Test
  void what_is_to_be_judged_stays_with_the_payment_before() {
    Allocation before = Books.of(
            """
            item INV-1 100.00
            pay  P-0   99.50 on 02-01
            pay  P-1   5.00 on 02-01
            """,
            p -> refuse(p)
                .withSettlement(
                    p.settlement().withUnderpayment(ToleranceLimit.upTo(Money.parse("EUR 1.00")))))
        .allocate()
        .allocations()
        .get(0);
    assertThat(before.settlements().get(0).reasons())
        .contains(
            new AllocationReason.MoneyAtHand(Money.parse("EUR 0.50"), Money.parse("EUR 5.00")));
  }

  /** P-1 closed INV-1 and found nothing else open, and is refused: P-2 finds INV-1 behind INV-0, which is closed. */
  @Test
  void what_it_closed_is_found_behind_what_was_closed_before() {
    for (String said : List.of("", "say P-1 INV-1 PAID")) {
      assertThat(ResultText.of(Books.of(
                  """
                  item INV-0 10.00 due 01-05
                  item INV-1 100.00 due 01-10
                  pay  P-0   10.00 on 01-20
                  pay  P-1   150.00 on 02-01
                  pay  P-2   100.00 on 02-02
                  """ + said,
                  p -> refuse(p)
                      .withSettlement(p.settlement()
                          .withOverpayment(ToleranceLimit.upTo(Money.parse("EUR 1.00")))))
              .allocate()))
          .isEqualTo("""
              P-0 INV-0 PAID 10.00 open 0.00
              P-0 rest 0.00 incomplete
              P-1 rest 150.00 incomplete
              P-2 INV-1 PAID 100.00 open 0.00
              P-2 rest 0.00 incomplete
              problem OUT_OF_RANGE EUR 150.00
              incomplete C-1
              """);
    }
  }

  /** The smallest first: EUR 60.00 would have been open of INV-1, but P-1 is refused, and EUR 80.00 of INV-2 are less. */
  @Test
  void what_it_paid_in_part_has_its_place_in_the_order_again() {
    assertThat(ResultText.of(
            Books.of("""
                item INV-0 5.00
                item INV-1 100.00
                item INV-2 80.00
                pay  P-0   5.00 on 01-20
                pay  P-1   50.00 on 02-01
                say  P-1   INV-1 PAID 40.00
                keep P-1
                pay  P-2   90.00 on 02-02
                """, p -> refuse(p).withOrder(AllocationOrders.smallestFirst()))
                .allocate()))
        .isEqualTo("""
            P-0 INV-0 PAID 5.00 open 0.00
            P-0 rest 0.00 incomplete
            P-1 rest 50.00 incomplete
            P-2 INV-2 PAID 80.00 open 0.00
            P-2 INV-1 PAID 10.00 open 90.00
            P-2 rest 0.00 incomplete
            problem OUT_OF_RANGE EUR 50.00
            incomplete C-1
            """);
  }
}
