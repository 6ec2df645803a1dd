package org.openreceivables.matching.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.Problem;
import org.openreceivables.core.money.ExchangeRate;
import org.openreceivables.core.money.ExchangeRates;
import org.openreceivables.core.settlement.ExcessDiscount;
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

  private static AllocationPolicy shrinks(AllocationPolicy policy) {
    return policy.withSettlement(policy.settlement().withExcessDiscount(ExcessDiscount.SHRINK));
  }

  /** To see whether it is too much a payment is tried first: what is wrong with it is said once. */
  @Test
  void what_is_wrong_is_found_once() {
    AllocationResult result = Books.of("""
        item INV-1 100.00 2% until 02-10
        pay  P-1   50.00 on 02-01
        say  P-1   INV-9 PAID 50.00
        """, UndoneTest::shrinks).allocate();
    assertThat(result.problems()).extracting(Problem::value).containsExactly("INV-9");
  }

  /** EUR 98.00 would close INV-1 with a late discount; refused for what they do not pay, they are not asked about it. */
  @Test
  void what_is_refused_is_not_asked_about() {
    AllocationResult result =
        AskBooks.allocate(p -> refuse(p).withFullSettlement(FullSettlement.always()), """
        item INV-1 100.00 2% until 01-31 grace 5
        pay  P-1   98.00 on 02-01
        """);
    assertThat(result.allocations().get(0).restReasons())
        .containsExactly(new RestReason.OverpaymentRefused(Money.parse("EUR 98.00")));
    assertThat(result.decisions()).isEmpty();
  }

  /** Nor has the try used up the first number of a deduction. */
  @Test
  void the_first_deduction_is_the_first() {
    AllocationResult result = Books.of("""
        item INV-1 100.00 2% until 02-10
        pay  P-1   50.00 on 02-01
        say  P-1   INV-1 DEDUCTION 5.00 because DAMAGED
        """, UndoneTest::shrinks).allocate();
    assertThat(result.allocations().get(0).deductions())
        .extracting(d -> d.item().id().value())
        .containsExactly("INV-1/deduction/P-1/1");
  }

  /** EUR 200.00 for EUR 119.00 are tried, paid and refused: P-2 finds all the parts. */
  @Test
  void what_was_tried_and_then_refused_leaves_all_parts() {
    assertThat(ResultText.of(Books.of("""
        item INV-1 119.00 2% until 02-10 parts NET 100.00 TAX 19.00
        pay  P-1   200.00 on 02-11
        pay  P-2   119.00 on 02-12
        """, p -> refuse(shrinks(p))).allocate())).isEqualTo("""
        P-1 rest 200.00 incomplete
        P-2 INV-1 PAID NET 100.00 PAID TAX 19.00 open 0.00
        P-2 rest 0.00 incomplete
        problem OUT_OF_RANGE EUR 200.00
        incomplete C-1
        """);
  }

  /** EUR 10.00 on account and EUR 95.00 close it together, and are refused for EUR 5.00: P-2 closes it. */
  @Test
  void what_closed_it_together_and_was_refused_leaves_it_open() {
    assertThat(ResultText.of(
            Books.of("""
        item  INV-1 100.00 2% until 01-10
        money M-1   10.00 issued 01-15
        pay   P-1   95.00 on 02-01
        use   P-1   M-1
        pay   P-2   100.00 on 02-02
        """, p -> refuse(shrinks(p)).withFullSettlement(FullSettlement.always()))
                .allocate()))
        .isEqualTo("""
        P-1 rest 95.00 incomplete
        P-2 INV-1 PAID 100.00 open 0.00
        P-2 rest 0.00 incomplete
        problem OUT_OF_RANGE EUR 95.00
        incomplete C-1
        """);
  }

  /** P-1 reached both items, and was refused: EUR 6.00 of INV-1 and 0.20 of INV-2 are no shortage of one payment. */
  @Test
  void a_refused_payment_joins_no_items() {
    PooledBooks.check(UndoneTest::refuse, """
        item INV-1 100.00 posted 02-05
        item INV-2 100.00 posted 02-05
        pay  P-1   250.00 on 02-01
        pay  P-2   94.00 on 02-05
        say  P-2   INV-1 PAID
        pay  P-3   99.80 on 02-05
        say  P-3   INV-2 PAID
        """, """
        P-1 rest 250.00 incomplete
        P-2 INV-1 PAID 94.00 open 6.00
        P-2 rest 0.00 incomplete
        P-3 INV-2 PAID 99.80 TOLERANCE 0.20 open 0.00
        P-3 rest 0.00 incomplete
        problem OUT_OF_RANGE EUR 250.00
        incomplete C-1
        """);
  }

  /** For the francs on account there is no rate: P-1, in euros, is refused for EUR 30.00, and lacks none. */
  @Test
  void a_refused_payment_says_nothing_of_other_money() {
    ExchangeRates dollars = ExchangeRates.of(List.of(new ExchangeRate(
        CurrencyUnit.EUR, CurrencyUnit.USD, BigDecimal.ONE, BooksText.day("02-01"), "bank")));
    AllocationResult result =
        Books.of("""
        item  INV-1 100.00
        money M-1   CHF 10.00 issued 01-15
        pay   P-1   130.00 on 02-01
        use   P-1   M-1
        """, p -> refuse(p).withForeignMoney(ForeignMoney.at(dollars))).allocate();
    assertThat(result.allocations())
        .filteredOn(a -> a.source().value().equals("P-1/on-account"))
        .flatExtracting(Allocation::restReasons)
        .containsExactly(new RestReason.OverpaymentRefused(Money.parse("EUR 30.00")));
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
