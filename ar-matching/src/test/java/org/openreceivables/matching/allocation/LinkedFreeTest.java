package org.openreceivables.matching.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openreceivables.matching.allocation.SwitchBooks.eur;

import java.util.List;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.settlement.AllocationInstruction;
import org.openreceivables.core.settlement.ExcessDiscount;
import org.openreceivables.core.settlement.SettlementPolicy;
import org.openreceivables.core.settlement.ToleranceLimit;

/** What waited for a document that is settled, or for an item of it: where it goes on to, and what it says. */
class LinkedFreeTest {
  private static AllocationResult allocate(SettlementPolicy settlement, String books) {
    return Books.of(books, p -> p.withPartial(PartialPayment.LINKED).withSettlement(settlement))
        .allocate();
  }

  private static AllocationResult allocate(String books) {
    return allocate(SettlementPolicy.standard(), books);
  }

  private static void check(String books, String expected) {
    assertThat(ResultText.of(allocate(books))).isEqualTo(expected);
  }

  private static Allocation of(AllocationResult result, String source) {
    return result.allocations().stream()
        .filter(a -> a.source().equals(OpenItemId.of(source)))
        .findFirst()
        .orElseThrow();
  }

  private static final RestReason STAYS =
      new RestReason.RestOnAccount(AllocationInstruction.Rest.BY_POLICY);

  /** EUR 120.00 for EUR 98.00: EUR 22.00 too much take the EUR 2.00 with them, and EUR 20.00 are left. */
  @Test
  void what_goes_on_loses_the_discount_where_it_is_too_much() {
    SettlementPolicy shrinks =
        SettlementPolicy.standard().withExcessDiscount(ExcessDiscount.SHRINK);
    String books = """
        policy credits order
        item   INV-1 200.00 due 01-10
        item   INV-2 100.00 due 01-20 2% until 02-10
        pay    P-1   120.00 on 01-06
        credit CN-1  200.00 issued 01-07 for INV-1
        """;
    assertThat(ResultText.of(allocate(shrinks, books))).isEqualTo("""
        P-1 INV-2 PAID 100.00 open 0.00 posted 01-07
        P-1 rest 20.00
        CN-1 INV-1 CREDITED 200.00 open 0.00
        CN-1 rest 0.00
        """);
    books =
        books.replace("pay    P-1   120.00 on 01-06", "money M-1 120.00 issued 01-06 for INV-1");
    assertThat(ResultText.of(allocate(shrinks, books))).isEqualTo("""
        M-1 INV-2 PAID 100.00 open 0.00 posted 01-07
        M-1 rest 20.00
        CN-1 INV-1 CREDITED 200.00 open 0.00
        CN-1 rest 0.00
        """);
  }

  /** EUR 98.00 are not too much: all of the discount is earned. */
  @Test
  void what_goes_on_keeps_the_discount_where_it_is_not() {
    SettlementPolicy shrinks =
        SettlementPolicy.standard().withExcessDiscount(ExcessDiscount.SHRINK);
    String books = """
        policy credits order
        item   INV-1 200.00 due 01-10
        item   INV-2 100.00 due 01-20 2% until 02-10
        pay    P-1   98.00 on 01-06
        credit CN-1  200.00 issued 01-07 for INV-1
        """;
    assertThat(ResultText.of(allocate(shrinks, books)))
        .startsWith("P-1 INV-2 PAID 98.00 DISCOUNT 2.00 open 0.00 posted 01-07\n");
    books = books.replace("pay    P-1   98.00 on 01-06", "money M-1 98.00 issued 01-06 for INV-1");
    assertThat(ResultText.of(allocate(shrinks, books)))
        .startsWith("M-1 INV-2 PAID 98.00 DISCOUNT 2.00 open 0.00 posted 01-07\n");
  }

  /** EUR 30.00 pay INV-2 exactly: nothing is left that could be kept, and two lines are all. */
  @Test
  void what_goes_on_and_is_used_up_has_no_excess() {
    SettlementPolicy keeps =
        SettlementPolicy.standard().withOverpayment(ToleranceLimit.upTo(eur("5.00")));
    AllocationResult result = allocate(keeps, """
        item   INV-1 100.00 due 01-10
        item   INV-2 30.00 due 01-20
        pay    P-1   30.00 on 01-06
        credit CN-1  100.00 issued 01-07 for INV-1
        """);
    assertThat(ResultText.of(result)).startsWith("P-1 INV-2 PAID 30.00 open 0.00 posted 01-07\n");
    assertThat(result.columns().size()).isEqualTo(2);
  }

  /** It was said to be for INV-1 alone, so it pays nothing else; unless the rest was said to go by the order. */
  @Test
  void what_was_designated_stays_unless_its_rest_goes_on() {
    String books = """
        item   INV-1 100.00 due 01-10
        item   INV-2 25.00 due 01-20
        pay    P-1   30.00 on 01-06
        group  P-1   INV-1
        credit CN-1  100.00 issued 01-07 for INV-1
        """;
    check(books, """
        P-1 rest 30.00
        CN-1 INV-1 CREDITED 100.00 open 0.00
        CN-1 rest 0.00
        """);
    check(books + "onward P-1", """
        P-1 INV-2 PAID 25.00 open 0.00 posted 01-07
        P-1 rest 5.00
        CN-1 INV-1 CREDITED 100.00 open 0.00
        CN-1 rest 0.00
        """);
  }

  /** That INV-9 is not there is as true as before; that it waits for INV-1 is not. */
  @Test
  void only_what_it_waited_for_is_not_said_any_more() {
    AllocationResult result = allocate("""
        item   INV-1 100.00
        pay    P-1   30.00 on 01-05
        say    P-1   INV-9 PAID 5.00
        group  P-1   INV-1
        credit CN-1  100.00 issued 01-07 for INV-1
        """);
    assertThat(of(result, "P-1/on-account").restReasons())
        .containsExactly(new RestReason.UnknownDesignation(OpenItemId.of("INV-9")), STAYS);
  }

  /** When nothing was open in euros any more, dollars were: that they are paid a day later is not its business. */
  @Test
  void it_is_free_once() {
    AllocationResult result = allocate("""
        item   INV-1/1 100.00
        item   INV-1/2 USD 10.00
        pay    P-1     30.00 on 01-05
        credit CN-1    100.00 issued 01-07 for INV-1
        pay    P-2     USD 10.00 on 01-08
        """);
    assertThat(of(result, "P-1/on-account").restReasons())
        .containsExactly(
            new RestReason.NothingInCurrency(CurrencyUnit.EUR, 0, List.of(CurrencyUnit.USD)));
  }

  /** The euros of INV-1 are settled: USD 70.00, which were said to be for its dollars, wait as before. */
  @Test
  void what_was_designated_in_another_currency_waits_on() {
    AllocationResult result = allocate("""
        item   INV-1/1 USD 100.00
        item   INV-1/2 100.00
        pay    P-1     USD 70.00 on 01-05
        group  P-1     INV-1/1
        pay    P-2     30.00 on 01-05
        credit CN-1    100.00 issued 01-07 for INV-1
        """);
    assertThat(of(result, "P-1/on-account").waitsFor()).contains(DocumentId.of("INV-1"));
    assertThat(of(result, "P-2/on-account").waitsFor()).isEmpty();
  }

  /**
   * As if EUR 99.70 closed INV-1 within tolerance, P-2 would pay EUR 0.30 of it and 50.00 of INV-2, which P-0 closes. They
   * do not, for EUR 10.00 are at hand: P-2 is used up on INV-1, of which P-1 closes what is left, and P-0 waits as it said.
   */
  @Test
  void what_was_so_only_as_long_as_a_shortage_seemed_tolerated_is_not_said() {
    SettlementPolicy tolerant =
        SettlementPolicy.standard().withUnderpayment(ToleranceLimit.upTo(eur("0.50")));
    AllocationResult result = allocate(tolerant, """
        item  INV-1 100.00 due 01-10
        item  INV-2 100.00 due 01-20
        pay   P-0   60.00 on 01-03
        group P-0   INV-2
        pay   P-1   99.70 on 01-05
        group P-1   INV-1
        pay   P-3   10.00 on 01-05
        keep  P-3
        pay   P-2   50.30 on 01-06
        say   P-2   INV-1 PAID
        say   P-2   INV-2 PAID 50.00
        """);
    assertThat(ResultText.of(result)).isEqualTo("""
        P-0 rest 60.00
        P-1 INV-1 PAID 49.70 open 0.00 posted 01-06
        P-1 rest 50.00
        P-3 rest 10.00
        P-2 INV-1 PAID 50.30 open 49.70
        P-2 rest 0.00
        """);
    assertThat(of(result, "P-0/on-account").restReasons())
        .containsExactly(
            new RestReason.WaitsFor(DocumentId.of("INV-2"), eur("100.00"), eur("60.00")), STAYS);
  }

  /** EUR 100.00 of 110.00 wait by the order: EUR 90.00 close the first instalment, EUR 5.00 the second. */
  @Test
  void what_waits_by_the_order_closes_the_next_item_whatever_else_was_said() {
    check("""
        item   INV-0   10.00 due 01-05
        item   INV-1/1 110.00 due 01-10
        item   INV-1/2 30.00 due 01-20
        pay    P-1     110.00 on 01-05
        say    P-1     INV-0 PAID 10.00
        onward P-1
        pay    P-2     20.00 on 01-06
        say    P-2     INV-1/1 PAID 20.00
        pay    P-3     25.00 on 01-07
        say    P-3     INV-1/2 PAID 25.00
        """, """
        P-1 INV-0 PAID 10.00 open 0.00
        P-1 INV-1/1 PAID 90.00 open 0.00 posted 01-06
        P-1 INV-1/2 PAID 5.00 open 0.00 posted 01-07
        P-1 rest 5.00
        P-2 INV-1/1 PAID 20.00 open 90.00
        P-2 rest 0.00
        P-3 INV-1/2 PAID 25.00 open 5.00
        P-3 rest 0.00
        """);
  }

  /** Both later instalments were named: EUR 90.00 close the one, EUR 10.00 wait for the other; nobody pays the first. */
  @Test
  void what_was_designated_closes_the_next_item_that_was_named() {
    String books = """
        item   INV-1/0 1.00 due 01-05
        item   INV-1/1 110.00 due 01-10
        item   INV-1/2 30.00 due 01-20
        pay    P-1     100.00 on 01-05
        group  P-1     INV-1/1 INV-1/2
        pay    P-2     20.00 on 01-06
        say    P-2     INV-1/1 PAID 20.00
        """;
    assertThat(of(allocate(books), "P-1/on-account").restReasons())
        .containsExactly(
            STAYS, new RestReason.WaitsFor(DocumentId.of("INV-1"), eur("30.00"), eur("10.00")));
    check(books + "pay P-3 25.00 on 01-07\nsay P-3 INV-1/2 PAID 25.00\n", """
        P-1 INV-1/1 PAID 90.00 open 0.00 posted 01-06
        P-1 INV-1/2 PAID 5.00 open 0.00 posted 01-07
        P-1 rest 5.00
        P-2 INV-1/1 PAID 20.00 open 90.00
        P-2 rest 0.00
        P-3 INV-1/2 PAID 25.00 open 5.00
        P-3 rest 0.00
        """);
  }

  /** The first instalment was named alone: the EUR 10.00 that it leaves close nothing else of the document. */
  @Test
  void what_was_designated_closes_no_item_that_was_not() {
    check("""
        item   INV-1/1 110.00 due 01-10
        item   INV-1/2 30.00 due 01-20
        pay    P-1     100.00 on 01-05
        group  P-1     INV-1/1
        pay    P-2     20.00 on 01-06
        say    P-2     INV-1/1 PAID 20.00
        pay    P-3     25.00 on 01-07
        say    P-3     INV-1/2 PAID 25.00
        """, """
        P-1 INV-1/1 PAID 90.00 open 0.00 posted 01-06
        P-1 rest 10.00
        P-2 INV-1/1 PAID 20.00 open 90.00
        P-2 rest 0.00
        P-3 INV-1/2 PAID 25.00 open 5.00
        P-3 rest 0.00
        """);
  }

  /** The policy uses no credits: M-1, whose document is not there, stays; a payment that waits is no credit. */
  @Test
  void where_no_credits_are_used_payments_that_wait_are() {
    check("""
        policy credits none
        item  INV-1 100.00 due 01-10
        money M-1   30.00 issued 01-03 for INV-9
        pay   P-1   70.00 on 01-05
        pay   P-2   40.00 on 01-06
        say   P-2   INV-1 PAID 40.00
        """, """
        P-1 INV-1 PAID 60.00 open 0.00 posted 01-06
        P-1 rest 10.00
        P-2 INV-1 PAID 40.00 open 60.00
        P-2 rest 0.00
        """);
  }

  /** EUR 40.00 on account stay, unless the payment names them: EUR 60.00 alone do not close INV-1. */
  @Test
  void money_on_account_is_used_with_a_payment_only_where_it_is_named() {
    String books = """
        policy credits none
        item  INV-1 100.00 due 01-10
        money M-1   40.00 issued 01-03 for INV-1
        pay   P-1   60.00 on 01-05
        """;
    check(books, "P-1 rest 60.00\n");
    check(books + "use P-1 M-1\n", """
        M-1 INV-1 PAID 40.00 open 60.00 posted 01-05
        M-1 rest 0.00
        P-1 INV-1 PAID 60.00 open 0.00
        P-1 rest 0.00
        """);
  }

  /** Where part payments reduce items nothing waits: that EUR 30.00 do not pay INV-1 whole is said once. */
  @Test
  void where_nothing_is_linked_nothing_is_tried_again() {
    AllocationResult result =
        Books.of("""
        policy credits order
        item  INV-1 100.00
        money M-1   30.00 issued 01-03 for INV-9
        """, p -> p.withFullSettlement(FullSettlement.always())).allocate();
    assertThat(of(result, "M-1").restReasons())
        .containsExactly(
            new RestReason.NotWhole(OpenItemId.of("INV-1"), eur("100.00"), eur("30.00")));
  }
}
