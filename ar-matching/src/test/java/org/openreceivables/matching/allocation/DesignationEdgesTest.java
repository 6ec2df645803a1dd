package org.openreceivables.matching.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.settlement.ExcessDiscount;
import org.openreceivables.core.settlement.LateDiscount;
import org.openreceivables.core.settlement.ToleranceLimit;
import org.openreceivables.matching.allocation.order.AllocationOrder;

/** What is designated, where money runs out, credits are named too, or a policy would have it otherwise. */
class DesignationEdgesTest {
  private static AllocationResult allocate(UnaryOperator<AllocationPolicy> policy, String books) {
    return Books.of(books, policy).allocate();
  }

  private static void check(UnaryOperator<AllocationPolicy> policy, String books, String expected) {
    assertThat(ResultText.of(allocate(policy, books))).isEqualTo(expected);
  }

  private static final String TWO = """
      item INV-1 100.00 due 01-10
      item INV-2 60.00 due 01-20
      pay  P-1   100.00 on 02-01
      """;

  @Test
  void what_is_designated_and_gets_nothing_says_so() {
    for (String said : List.of(
        "say P-1 INV-1 PAID\nsay P-1 INV-2 PAID",
        "say P-1 INV-1 PAID 100.00\nsay P-1 INV-2 PAID 60.00",
        "group P-1 INV-1\ngroup P-1 INV-2")) {
      Allocation one = allocate(p -> p, TWO + said).allocations().get(0);
      assertThat(one.rest()).isEqualTo(Money.parse("EUR 0.00"));
      assertThat(one.restReasons())
          .containsExactly(
              new RestReason.NothingLeft(OpenItemId.of("INV-2"), Money.parse("EUR 60.00")));
    }
    assertThat(allocate(
                p -> p,
                TWO.replace("P-1   100.00", "P-1   160.00")
                    + "say P-1 INV-1 PAID\nsay P-1 INV-2 PAID")
            .allocations()
            .get(0)
            .restReasons())
        .isEmpty();
  }

  private static List<String> reasons(String books) {
    return allocate(p -> p, books).allocations().get(0).restReasons().stream()
        .map(AllocationReason::summarize)
        .toList();
  }

  /** INV-1 got all EUR 60.00 there were: it is not true that nothing was left for it. */
  @Test
  void what_got_all_of_the_money_is_not_said_to_have_got_nothing() {
    for (String again : List.of("say P-1 INV-1 PAID", "group P-1 INV-1")) {
      assertThat(reasons("""
          item INV-1 100.00
          pay  P-1   60.00 on 02-01
          say  P-1   INV-1 PAID 60.00
          """ + again)).isEmpty();
    }
  }

  /** A discount by word alone is no money: of INV-2, EUR 60.00, EUR 58.00 were open when nothing was left. */
  @Test
  void what_was_settled_without_money_got_none() {
    assertThat(reasons(TWO + """
        say P-1 INV-2 DISCOUNT 2.00
        say P-1 INV-1 PAID
        say P-1 INV-2 PAID
        """))
        .containsExactly("nothing left for designated item INV-2, EUR 58.00 stays open");
  }

  /** EUR 0.50 of INV-2 were missing when P-2 had nothing left for it; tolerated at the end of the day, nobody misses them. */
  @Test
  void what_is_tolerated_in_the_end_was_not_missed() {
    assertThat(allocate(p -> p, """
        policy tolerance 1.00
        item INV-1 100.00
        item INV-2 60.00
        pay  P-1   59.50 on 02-01
        pay  P-2   100.00 on 02-01
        say  P-1   INV-2 PAID
        say  P-2   INV-1 PAID
        say  P-2   INV-2 PAID
        """).allocations())
        .allSatisfy(a -> assertThat(a.restReasons()).isEmpty());
  }

  /** EUR 30.94 wait for INV-1, which EUR 69.06 more close later: INV-2 was designated too, and gets none of them. */
  @Test
  void what_is_used_up_later_where_it_waited_says_so_of_the_other_items() {
    AllocationResult result = allocate(p -> p.withPartial(PartialPayment.LINKED), """
        item  INV-1 100.00 due 01-10
        item  INV-2 66.67  due 01-20
        pay   P-0   30.94  on 02-01
        pay   P-1   69.06  on 02-02
        group P-0   INV-1 INV-2
        """);
    Allocation waited = result.allocations().get(0);
    assertThat(waited.rest()).isEqualTo(Money.parse("EUR 0.00"));
    assertThat(waited.restReasons())
        .containsExactly(
            new RestReason.NothingLeft(OpenItemId.of("INV-2"), Money.parse("EUR 66.67")));
    assertThat(result.allocations().get(1).restReasons()).isEmpty();
  }

  /** INV-2 is open, but in francs: that is another mistake than a number that nobody knows. */
  @Test
  void an_item_in_another_currency_is_not_unknown() {
    for (String said :
        List.of("say P-1 INV-2 PAID", "say P-1 INV-2 PAID 60.00", "group P-1 INV-2")) {
      AllocationResult result = allocate(p -> p, """
          item INV-1 100.00
          item INV-2 CHF 60.00
          pay  P-1   100.00 on 02-01
          """ + said);
      assertThat(result.allocations().get(0).restReasons())
          .startsWith(
              new RestReason.WrongCurrency(OpenItemId.of("INV-2"), Money.parse("CHF 60.00")))
          .doesNotHaveAnyElementsOfTypes(RestReason.UnknownDesignation.class);
      assertThat(result.problems())
          .singleElement()
          .hasToString(
              "CURRENCY_MISMATCH: The item (INV-2) of AllocationInstruction (P-1) must be owed in the"
                  + " currency of the payment.");
    }
  }

  /** Where the instruction leaves the rest to the policy, the policy decided. */
  @Test
  void who_keeps_a_rest_on_account_is_told() {
    String books = """
        item INV-1 100.00
        pay  P-1   130.00 on 02-01
        say  P-1   INV-1 PAID
        """;
    assertThat(reasons(books))
        .containsExactly("the rest of what was designated stays on account, by policy");
    assertThat(reasons(books + "keep P-1"))
        .containsExactly("the rest stays on account, as instructed");
  }

  /** An order of a host may compare amounts, which is possible in one currency only. */
  @Test
  void items_of_two_currencies_are_never_compared() {
    AllocationOrder smallest =
        AllocationOrder.by("smallest", Comparator.comparing(OpenItem::open)).judgedAnew();
    check(p -> p.withOrder(smallest), """
        item   INV-1 100.00 due 01-10
        item   INV-2 CHF 60.00 due 01-20
        credit CN-1  70.00
        pay    P-1   30.00 on 02-01
        use    P-1   CN-1
        group  P-1   INV-1 INV-2
        """, """
        CN-1 INV-1 CREDITED 70.00 open 30.00
        CN-1 rest 0.00 incomplete
        P-1 INV-1 PAID 30.00 open 0.00
        P-1 rest 0.00 incomplete
        problem CURRENCY_MISMATCH INV-2
        incomplete C-1
        """);
  }

  @Test
  void credits_that_are_named_reduce_the_items_of_groups_too() {
    check(p -> p, """
        item   INV-1 100.00 due 01-10
        item   INV-2 60.00 due 01-20
        credit CN-1  70.00
        pay    P-1   90.00 on 02-01
        use    P-1   CN-1
        group  P-1   INV-2
        group  P-1   INV-1
        """, """
        CN-1 INV-2 CREDITED 60.00 open 0.00
        CN-1 INV-1 CREDITED 10.00 open 90.00
        CN-1 rest 0.00
        P-1 INV-1 PAID 90.00 open 0.00
        P-1 rest 0.00
        """);
  }

  /** Named beside nothing else, it goes where the money goes: by the order. */
  @Test
  void credits_that_are_named_alone_go_by_the_order() {
    check(p -> p, """
        item   INV-1 100.00 due 01-10
        item   INV-2 60.00 due 01-20
        credit CN-1  70.00
        pay    P-1   90.00 on 02-01
        use    P-1   CN-1
        """, """
        CN-1 INV-1 CREDITED 70.00 open 30.00
        CN-1 rest 0.00
        P-1 INV-1 PAID 30.00 open 0.00
        P-1 INV-2 PAID 60.00 open 0.00
        P-1 rest 0.00
        """);
  }

  /** Money on account has no instruction that could hold the answer; named with a payment, that one's counts. */
  @Test
  void nobody_is_asked_about_money_on_account() {
    String books = """
        item  INV-1 100.00 2% until 01-15 grace 5
        money M-1   98.00 issued 01-17 for INV-1
        """;
    UnaryOperator<AllocationPolicy> ask =
        p -> p.withSettlement(p.settlement().withLateDiscount(LateDiscount.ASK));
    AllocationResult result = allocate(ask, books);
    assertThat(result.decisions()).isEmpty();
    assertThat(ResultText.of(result)).isEqualTo("""
        M-1 INV-1 PAID 98.00 open 2.00
        M-1 rest 0.00
        """);
    check(ask, books.replace(" for INV-1", "") + """
        pay   P-1 1.00 on 01-30
        use   P-1 M-1
        say   P-1 INV-1 PAID
        grant P-1 INV-1
        """, """
        M-1 INV-1 PAID 98.00 DISCOUNT 2.00 open 0.00
        M-1 rest 0.00
        P-1 rest 1.00
        """);
  }

  /** Linked part payments are the habit where nobody says otherwise; the debtor said what these EUR 40.00 are for. */
  @Test
  void a_part_that_is_stated_reduces_the_item_though_part_payments_are_linked() {
    check(p -> p.withPartial(PartialPayment.LINKED), """
        item INV-1 100.00
        pay  P-1   40.00 on 02-01
        say  P-1   INV-1 PAID 40.00
        """, """
        P-1 INV-1 PAID 40.00 open 60.00
        P-1 rest 0.00
        """);
  }

  /** INV-2 got nothing of P-1, whoever pays it in the end. */
  @Test
  void what_is_paid_by_other_money_later_got_nothing_all_the_same() {
    AllocationResult result =
        allocate(p -> p, TWO + "pay P-2 60.00 on 02-02\nsay P-1 INV-1 PAID\nsay P-1 INV-2 PAID\n");
    assertThat(result.items().find(OpenItemId.of("INV-2")).orElseThrow().isSettled())
        .isTrue();
    assertThat(result.allocations().get(0).restReasons())
        .containsExactly(
            new RestReason.NothingLeft(OpenItemId.of("INV-2"), Money.parse("EUR 60.00")));
  }

  /** P-1 paid a part of INV-1 that day, but P-2 has nothing left for it. */
  @Test
  void what_another_payment_paid_is_not_of_this_one() {
    AllocationResult result = allocate(p -> p, """
        item  INV-1 100.00 due 01-10
        item  INV-2 60.00 due 01-20
        pay   P-1   40.00 on 02-01
        group P-1   INV-1
        pay   P-2   50.00 on 02-01
        say   P-2   INV-2 PAID
        say   P-2   INV-1 PAID
        """);
    assertThat(result.allocations().get(1).restReasons())
        .containsExactly(
            new RestReason.NothingLeft(OpenItemId.of("INV-1"), Money.parse("EUR 60.00")));
  }

  /** EUR 98.00 and 0.50 would leave EUR 0.50 of EUR 99.00: that forfeits the discount, and INV-1 takes all. */
  @Test
  void what_would_have_been_paid_with_a_discount_that_is_lost_says_so() {
    AllocationResult result = allocate(
        p -> p.withSettlement(p.settlement().withExcessDiscount(ExcessDiscount.FORFEIT)), """
        item  INV-1 100.00 due 01-10 2% until 02-10
        item  INV-2 0.50 due 01-20
        pay   P-1   99.00 on 02-01
        group P-1   INV-1 INV-2
        """);
    assertThat(ResultText.of(result)).isEqualTo("""
        P-1 INV-1 PAID 99.00 open 1.00
        P-1 rest 0.00
        """);
    assertThat(result.allocations().get(0).restReasons())
        .containsExactly(
            new RestReason.NothingLeft(OpenItemId.of("INV-2"), Money.parse("EUR 0.50")));
  }

  /** INV-1 needed no money, and none was left: nothing of it stays open. */
  @Test
  void what_a_discount_closes_by_itself_does_not_say_so() {
    AllocationResult result = allocate(p -> p, """
        item  INV-1 10.00 due 01-10 100% until 02-10
        item  INV-2 60.00 due 01-20
        pay   P-1   50.00 on 02-01
        group P-1   INV-1 INV-2
        """);
    assertThat(ResultText.of(result)).isEqualTo("""
        P-1 INV-1 DISCOUNT 10.00 open 0.00
        P-1 INV-2 PAID 50.00 open 10.00
        P-1 rest 0.00
        """);
    assertThat(result.allocations().get(0).restReasons()).isEmpty();
    assertThat(SwitchReasons.reasons(result))
        .contains(
            "INV-1: designated by the debtor, place 1", "INV-2: designated by the debtor, place 1");
  }

  /** Twice EUR 3.00 of INV-2 are more than EUR 5.00 that may be written off on it. */
  @Test
  void what_is_written_off_twice_counts_together() {
    check(p -> p.withWriteOffLimit(ToleranceLimit.upTo(Money.parse("EUR 5.00"))), """
        item INV-1 100.00 due 01-10
        item INV-2 60.00 due 01-20
        pay  P-1   50.00 on 02-01
        say  P-1   INV-2 PAID 50.00
        say  P-1   INV-2 WRITTEN_OFF 3.00 because GOODWILL
        say  P-1   INV-2 WRITTEN_OFF 3.00 because GOODWILL
        """, """
        P-1 INV-2 PAID 50.00 WRITTEN_OFF 3.00 open 7.00
        P-1 rest 0.00 incomplete
        problem OUT_OF_RANGE EUR 6.00
        incomplete C-1
        """);
  }

  /** P-1 closed INV-1: what P-2 and M-1 name is open no more, though M-1 is there for it. */
  @Test
  void what_another_payment_closed_is_unknown_to_a_credit_too() {
    check(p -> p, """
        item  INV-1 100.00 due 01-10
        pay   P-1   100.00 on 02-01
        money M-1   10.00 issued 02-02
        pay   P-2   20.00 on 02-02
        use   P-2   M-1
        say   P-2   INV-1 PAID
        """, """
        P-1 INV-1 PAID 100.00 open 0.00
        P-1 rest 0.00 incomplete
        P-2 rest 20.00 incomplete
        problem UNKNOWN_ITEM INV-1
        incomplete C-1
        """);
  }

  /** A discount of nothing that is said is nothing that was done. */
  @Test
  void what_is_said_of_nothing_is_no_reason() {
    assertThat(SwitchReasons.reasons(p -> p, """
        item INV-1 100.00
        pay  P-1   50.00 on 02-01
        say  P-1   INV-1 PAID 50.00
        say  P-1   INV-1 DISCOUNT 0.00
        """))
        .filteredOn(r -> r.contains("designated"))
        .containsExactly("INV-1: designated by the debtor, place 1");
  }

  /** M-1 is used up by INV-1, and P-1 too: nothing is left for which the discount would close INV-2. */
  @Test
  void a_credit_that_is_used_up_closes_nothing_with_a_discount() {
    check(p -> p, """
        item  INV-1 100.00 due 01-10
        item  INV-2 10.00 due 01-20 100% until 02-10
        money M-1   10.00 issued 01-15
        pay   P-1   90.00 on 02-01
        use   P-1   M-1
        say   P-1   INV-1 PAID
        say   P-1   INV-2 PAID
        """, """
        M-1 INV-1 PAID 10.00 open 90.00
        M-1 rest 0.00
        P-1 INV-1 PAID 90.00 open 0.00
        P-1 rest 0.00
        """);
  }
}
