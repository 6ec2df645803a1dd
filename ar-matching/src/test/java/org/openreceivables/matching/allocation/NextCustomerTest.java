package org.openreceivables.matching.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openreceivables.matching.allocation.AllocationScenarioTest.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.UnaryOperator;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.money.ExchangeRate;
import org.openreceivables.core.money.ExchangeRates;
import org.openreceivables.core.settlement.ToleranceLimit;
import org.openreceivables.matching.allocation.order.AllocationOrders;

/** What is done for one customer is done for the next as if there were no other. */
class NextCustomerTest {
  private static AllocationResult allocate(UnaryOperator<AllocationPolicy> policy, String books) {
    return Books.of(books, policy).allocate();
  }

  /** C-2 has reasons, residual items and linked money of its own, behind two payments of C-1. */
  @Test
  void reasons_and_items_that_are_made_stand_with_their_own_payment() {
    String books = """
        item INV-0 10.00 by C-1
        item INV-1 100.00 by C-2
        pay  P-0   4.00 on 02-01 by C-1
        pay  P-1   5.00 on 02-02 by C-1
        pay  P-2   90.00 on 02-01 by C-2
        say  P-2   INV-1 PAID
        """;
    AllocationResult residual = allocate(p -> p.withShortPayment(ShortPayment.RESIDUAL), books);
    Allocation last = residual.allocations().get(2);
    assertThat(last.deductions()).hasSize(1);
    assertThat(last.settlements().get(0).reasons())
        .extracting(AllocationReason::summarize)
        .containsExactly(
            "designated by the debtor, place 1",
            "EUR 10.00 missing, followed up as a residual item");
    AllocationResult linked = allocate(p -> p.withPartial(PartialPayment.LINKED), books);
    assertThat(linked.allocations().get(2).waitsFor()).isEmpty();
    AllocationResult waits = allocate(
        p -> p.withPartial(PartialPayment.LINKED), books.replace("say  P-2   INV-1 PAID\n", ""));
    assertThat(waits.allocations().get(2).waitsFor()).contains(DocumentId.of("INV-1"));
  }

  /** INV-1, its document and what waits for P-2 are those of C-1. */
  @Test
  void what_another_customer_owes_is_not_found() {
    check("""
        item   INV-1 100.00 by C-1
        item   INV-3 30.00 by C-1 reserved P-2
        credit CN-1  10.00 by C-1 issued 01-10 for INV-1
        item   INV-2 100.00 by C-2 reserved P-3
        credit CN-2  10.00 by C-2 issued 01-10 for INV-1
        pay    P-0   5.00 on 02-01 by C-1
        say    P-0   INV-1 PAID 5.00
        pay    P-2   20.00 on 02-01 by C-2
        say    P-2   INV-1 PAID 20.00
        """, """
        CN-1 INV-1 CREDITED 10.00 open 90.00
        CN-1 rest 0.00
        P-0 INV-1 PAID 5.00 open 85.00
        P-0 rest 0.00
        P-2 rest 20.00 incomplete
        problem UNKNOWN_ITEM INV-1
        incomplete C-2
        """);
  }

  /** An item on hold that is named and paid is not passed over any more; nor does one in dollars count. */
  @Test
  void what_is_passed_over_is_counted_as_it_stands() {
    AllocationResult result = allocate(p -> p, """
        item INV-1 100.00 due 01-10 held
        item INV-2 100.00 due 01-20 held
        item INV-3 USD 100.00 due 01-20 held
        pay  P-0   CHF 1.00 on 02-01
        pay  P-1   130.00 on 02-01
        say  P-1   INV-1 PAID 100.00
        onward P-1
        pay  P-2   130.00 on 02-02
        say  P-2   INV-2 PAID 100.00
        onward P-2
        """);
    assertThat(result.allocations())
        .extracting(Allocation::restReasons)
        .containsExactly(
            List.of(new RestReason.NothingToPay(0)),
            List.of(new RestReason.NothingToPay(1)),
            List.of(new RestReason.NothingToPay(0)));
  }

  /** P-1 is refused as a whole; INV-1 has all its parts again, and INV-2 is on hold still. */
  @Test
  void what_a_refused_payment_took_is_there_for_the_next() {
    AllocationResult result = allocate(p -> p.withOverpayment(Overpayment.REFUSE), """
        item INV-1 119.00 due 01-10 parts NET 100.00 TAX 19.00
        item INV-2 10.00 due 01-20 held
        pay  P-1   200.00 on 02-01
        say  P-1   INV-2 PAID 10.00
        say  P-1   INV-1 PAID 119.00
        pay  P-2   11.90 on 02-02
        """);
    assertThat(ResultText.of(result)).isEqualTo("""
        P-1 rest 200.00 incomplete
        P-2 INV-1 PAID NET 10.00 PAID TAX 1.90 open 107.10
        P-2 rest 0.00 incomplete
        problem OUT_OF_RANGE EUR 200.00
        incomplete C-1
        """);
  }

  @Test
  void three_currencies_of_one_customer() {
    check("""
        item INV-1 EUR 10.00
        item INV-2 USD 10.00
        item INV-3 CHF 10.00
        item INV-4 GBP 10.00
        pay  P-1   GBP 4.00 on 02-01
        pay  P-2   USD 3.00 on 02-01
        pay  P-3   CHF 2.00 on 02-01
        pay  P-4   EUR 1.00 on 02-01
        """, """
        P-1 INV-4 PAID 4.00 open 6.00
        P-1 rest 0.00
        P-2 INV-2 PAID 3.00 open 7.00
        P-2 rest 0.00
        P-3 INV-3 PAID 2.00 open 8.00
        P-3 rest 0.00
        P-4 INV-1 PAID 1.00 open 9.00
        P-4 rest 0.00
        """);
  }

  /** The euros are due between the dollars. */
  @Test
  void currencies_stand_together_whatever_is_due_first() {
    check("""
        item INV-1 EUR 10.00 due 01-20
        item INV-2 USD 10.00 due 01-10
        item INV-3 USD 10.00 due 01-30
        pay  P-1   USD 15.00 on 02-01
        """, """
        P-1 INV-2 PAID 10.00 open 0.00
        P-1 INV-3 PAID 5.00 open 5.00
        P-1 rest 0.00
        """);
  }

  /** A credit passes over the instalments that are settled and those of another currency. */
  @Test
  void a_credit_finds_what_is_open_of_its_document() {
    check("""
        item   INV-1/1 100.00 due 01-10
        item   INV-1/2 USD 100.00 due 01-20
        item   INV-1/3 100.00 due 01-30
        credit CN-1    100.00 issued 01-12 for INV-1
        credit CN-2    30.00 issued 01-13 for INV-1
        """, """
        CN-1 INV-1/1 CREDITED 100.00 open 0.00
        CN-1 rest 0.00
        CN-2 INV-1/3 CREDITED 30.00 open 70.00
        CN-2 rest 0.00
        """);
  }

  /** Three hundred payments, of which P-77 came twice. */
  @Test
  void one_id_of_many_that_came_twice_is_found() {
    StringBuilder books = new StringBuilder("pay P-77 1.00 on 02-01\n");
    for (int i = 0; i < 300; i++) {
      books.append("pay P-").append(i).append(" 1.00 on 02-01\n");
    }
    AllocationResult result = allocate(p -> p, books.toString());
    assertThat(result.unassigned()).hasSize(2).allMatch(p -> p.id().value().equals("P-77"));
    assertThat(result.allocations())
        .hasSize(299)
        .allMatch(a -> a.rest().equals(Money.parse("EUR 1.00")));
  }

  /** P-2 of C-2 is not what INV-1 of C-1 waits for, and INV-2 waits for another payment. */
  @Test
  void what_waits_for_a_payment_of_one_id_is_sought_among_the_own_items_only() {
    check("""
        item INV-1 30.00 by C-1 reserved P-2
        item INV-2 100.00 by C-2 reserved P-3
        pay  P-1   5.00 on 02-01 by C-1
        pay  P-2   20.00 on 02-01 by C-2
        """, """
        P-1 rest 5.00
        P-2 rest 20.00
        """);
  }

  /** EUR 5.00 of C-1 stand on account on that day; EUR 0.50 are missing on what C-2 owes. */
  @Test
  void money_at_hand_is_the_customers_own() {
    check("""
        policy tolerance 1.00
        item INV-1 10.00 by C-1
        item INV-2 100.00 by C-2
        pay  P-1   10.00 on 02-01 by C-1
        pay  P-2   5.00 on 02-01 by C-1
        pay  P-3   99.50 on 02-01 by C-2
        """, """
        P-1 INV-1 PAID 10.00 open 0.00
        P-1 rest 0.00
        P-2 rest 5.00
        P-3 INV-2 PAID 99.50 TOLERANCE 0.50 open 0.00
        P-3 rest 0.00
        """);
  }

  /** EUR 2.00 are missing on INV-1, and EUR 5.00 are at hand for it; nothing is for INV-2. */
  @Test
  void money_at_hand_for_what_is_missing_is_the_customers_own() {
    check("""
        policy tolerance 1.00
        item INV-1 10.00 by C-1
        item INV-2 100.00 by C-2
        pay  P-1   13.00 on 02-01 by C-1
        say  P-1   INV-1 PAID 8.00
        keep P-1
        pay  P-3   99.50 on 02-01 by C-2
        """, """
        P-1 INV-1 PAID 8.00 open 2.00
        P-1 rest 5.00
        P-3 INV-2 PAID 99.50 TOLERANCE 0.50 open 0.00
        P-3 rest 0.00
        """);
  }

  /** EUR 40.00 of C-1 wait for the same document: C-2 has EUR 30.00 and 50.00 for it. */
  @Test
  void what_waits_for_a_document_is_the_customers_own() {
    AllocationResult result = allocate(p -> p.withPartial(PartialPayment.LINKED), """
        item INV-1/1 100.00 by C-1
        pay  P-1     40.00 on 01-05 by C-1
        item INV-1/2 100.00 by C-2
        pay  P-2     30.00 on 01-05 by C-2
        pay  P-3     50.00 on 01-06 by C-2
        """);
    assertThat(result.allocations().get(2).restReasons())
        .containsExactly(new RestReason.WaitsFor(
            DocumentId.of("INV-1"), Money.parse("EUR 100.00"), Money.parse("EUR 80.00")));
  }

  /** P-1 is refused with the item on hold that it named; the credit finds one item set aside. */
  @Test
  void what_a_refused_payment_named_is_set_aside_again() {
    AllocationResult result = allocate(
        p -> p.withOverpayment(Overpayment.REFUSE).withCredits(CreditUse.LINKED_THEN_ORDER), """
        item   INV-1 100.00 due 01-10
        item   INV-2 10.00 due 01-20 held
        pay    P-1   200.00 on 02-01
        say    P-1   INV-2 PAID 10.00
        say    P-1   INV-1 PAID 100.00
        credit CN-1  130.00 issued 02-05
        """);
    assertThat(ResultText.of(result)).isEqualTo("""
        P-1 rest 200.00 incomplete
        CN-1 INV-1 CREDITED 100.00 open 0.00
        CN-1 rest 30.00 incomplete
        problem OUT_OF_RANGE EUR 200.00
        incomplete C-1
        """);
    assertThat(result.allocations().get(1).restReasons())
        .containsExactly(new RestReason.NothingToPay(1));
  }

  /** EUR 10.00 for USD 3.00 at 1.00 are refused; nobody has paid the dollars, and nothing is tolerated. */
  @Test
  void a_refused_payment_lends_no_tolerance() {
    ExchangeRates even = ExchangeRates.of(List.of(new ExchangeRate(
        CurrencyUnit.EUR, CurrencyUnit.USD, BigDecimal.ONE, BooksText.day("02-01"), "bank")));
    AllocationResult result = allocate(
        p -> p.withOverpayment(Overpayment.REFUSE)
            .withForeignMoney(ForeignMoney.at(even))
            .withSettlement(
                p.settlement().withUnderpayment(ToleranceLimit.upTo(Money.parse("USD 5.00")))),
        """
        item INV-1 USD 3.00
        pay  P-1   10.00 on 02-01
        """);
    assertThat(ResultText.of(result)).isEqualTo("""
        P-1 rest 10.00 incomplete
        problem OUT_OF_RANGE EUR 10.00
        incomplete C-1
        """);
    assertThat(result.items().find(OpenItemId.of("INV-1")).orElseThrow().open())
        .isEqualTo(Money.parse("USD 3.00"));
  }

  /** By what is open, the smallest first: the dollars stand together, the francs between them by id do not part them. */
  @Test
  void currencies_stand_together_where_the_order_is_found_anew_for_each_payment() {
    assertThat(ResultText.of(allocate(p -> p.withOrder(AllocationOrders.smallestFirst()), """
        item INV-1 EUR 10.00
        item INV-2 USD 20.00
        item INV-3 CHF 10.00
        item INV-4 USD 10.00
        pay  P-1   USD 15.00 on 02-01
        """)))
        .isEqualTo("""
        P-1 INV-4 PAID 10.00 open 0.00
        P-1 INV-2 PAID 5.00 open 15.00
        P-1 rest 0.00
        """);
  }
}
