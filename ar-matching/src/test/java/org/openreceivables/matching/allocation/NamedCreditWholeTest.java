package org.openreceivables.matching.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openreceivables.matching.allocation.SwitchBooks.settling;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.UnaryOperator;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.settlement.ExcessDiscount;
import org.openreceivables.core.settlement.PartialDiscount;
import org.openreceivables.core.settlement.ToleranceLimit;

/** Credits that are named with a payment, where items are paid whole or not at all: together they close them. */
class NamedCreditWholeTest {
  private static final List<UnaryOperator<AllocationPolicy>> BOTH =
      List.of(NamedCreditWholeTest::whole, NamedCreditWholeTest::linked);

  private static final String BOOKS = """
      item   A   100.00 issued 01-01 due 01-31
      credit CN  50.00  issued 01-02
      pay    P   50.00  on 01-10
      use    P   CN
      """;

  private static AllocationResult allocate(UnaryOperator<AllocationPolicy> policy, String books) {
    return Books.of(books, policy).allocate();
  }

  private static void check(UnaryOperator<AllocationPolicy> policy, String books, String expected) {
    assertThat(ResultText.of(allocate(policy, books))).isEqualTo(expected);
  }

  private static Money eur(String amount) {
    return Money.of(CurrencyUnit.EUR, new BigDecimal(amount));
  }

  private static Allocation of(AllocationResult result, String source) {
    return result.allocations().stream()
        .filter(a -> a.source().equals(OpenItemId.of(source)))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void credit_and_money_together_close_the_item() {
    BOTH.forEach(policy -> check(policy, BOOKS, """
        CN A CREDITED 50.00 open 50.00
        CN rest 0.00
        P A PAID 50.00 open 0.00
        P rest 0.00
        """));
  }

  /** The EUR 50.00 on account are for document B, and were named for A: that they are linked is no reason. */
  @Test
  void named_for_an_item_of_another_document_it_is_not_linked_to_that() {
    AllocationResult result = allocate(NamedCreditWholeTest::whole, """
        item  A 100.00 due 01-10
        money M 50.00 issued 01-05 for B
        pay   P 50.00 on 02-01
        use   P M
        """);
    assertThat(ResultText.of(result)).startsWith("M A PAID 50.00 open 50.00");
    assertThat(of(result, "M").settlements().get(0).reasons())
        .noneMatch(AllocationReason.LinkedCredit.class::isInstance)
        .anyMatch(AllocationReason.Ordered.class::isInstance);
  }

  /** EUR 80.00 of EUR 100.00: nothing is applied, and both say so. */
  @Test
  void where_they_do_not_suffice_nothing_is_applied_and_both_say_so() {
    String books = BOOKS.replace("pay    P   50.00", "pay    P   30.00");
    AllocationResult result = allocate(NamedCreditWholeTest::whole, books);
    assertThat(ResultText.of(result)).isEqualTo("CN rest 50.00\nP rest 30.00\n");
    RestReason missing = new RestReason.NotWhole(OpenItemId.of("A"), eur("100.00"), eur("80.00"));
    assertThat(of(result, "CN").restReasons()).contains(missing);
    assertThat(of(result, "P/on-account").restReasons()).contains(missing);
    result = allocate(NamedCreditWholeTest::linked, books);
    assertThat(ResultText.of(result)).isEqualTo("CN rest 50.00\nP rest 30.00\n");
    RestReason waits = new RestReason.WaitsFor(DocumentId.of("A"), eur("100.00"), eur("80.00"));
    assertThat(of(result, "CN").restReasons()).contains(waits);
    assertThat(of(result, "P/on-account").restReasons()).contains(waits);
  }

  /** EUR 20.00 and 30.00 of credit and EUR 50.00 close A; of EUR 60.00, EUR 10.00 are left. */
  @Test
  void several_credits_and_money_together() {
    String books = BOOKS.replace("credit CN  50.00  issued 01-02", """
        credit CN  20.00  issued 01-02
        credit CM  30.00  issued 01-03""") + "use P CM\n";
    BOTH.forEach(policy -> check(policy, books.replace("pay    P   50.00", "pay P 60.00"), """
        CN A CREDITED 20.00 open 80.00
        CN rest 0.00
        CM A CREDITED 30.00 open 50.00
        CM rest 0.00
        P A PAID 50.00 open 0.00
        P rest 10.00
        """));
  }

  /** EUR 60.00 and 50.00 of credit close A without money: EUR 10.00 of credit and all the money are left. */
  @Test
  void credits_alone_together() {
    String books = BOOKS.replace("credit CN  50.00  issued 01-02", """
        credit CN  60.00  issued 01-02
        credit CM  50.00  issued 01-03""") + "use P CM\n";
    BOTH.forEach(policy -> check(policy, books, """
        CN A CREDITED 60.00 open 40.00
        CN rest 0.00
        CM A CREDITED 40.00 open 0.00
        CM rest 10.00
        P rest 50.00
        """));
  }

  @Test
  void money_on_account_that_is_named() {
    BOTH.forEach(policy -> check(policy, BOOKS.replace("credit", "money "), """
        CN A PAID 50.00 open 50.00
        CN rest 0.00
        P A PAID 50.00 open 0.00
        P rest 0.00
        """));
  }

  /** 2 % of the EUR 50.00 that the credit leaves are EUR 1.00: EUR 49.00 close it, EUR 48.99 are a cent short of 99.00. */
  @Test
  void the_discount_is_given_on_what_the_credit_leaves() {
    String books = BOOKS.replace("due 01-31", "due 01-31 2% until 01-10");
    BOTH.forEach(policy -> check(policy, books.replace("P   50.00", "P 49.00"), """
        CN A CREDITED 50.00 open 50.00
        CN rest 0.00
        P A PAID 49.00 DISCOUNT 1.00 open 0.00
        P rest 0.00
        """));
    AllocationResult result =
        allocate(NamedCreditWholeTest::whole, books.replace("P   50.00", "P 48.99"));
    RestReason missing = new RestReason.NotWhole(OpenItemId.of("A"), eur("99.00"), eur("98.99"));
    assertThat(of(result, "CN").restReasons()).contains(missing);
    assertThat(of(result, "P/on-account").restReasons()).contains(missing);
  }

  /** A is passed over; B is closed by the credit and the money. */
  @Test
  void the_next_item_is_tried_too() {
    check(NamedCreditWholeTest::whole, BOOKS + "item B 80.00 issued 01-01 due 02-01\n", """
        CN A CREDITED 50.00 open 50.00
        CN rest 0.00
        P A PAID 50.00 open 0.00
        P rest 0.00
        """);
    check(
        NamedCreditWholeTest::whole,
        BOOKS.replace("pay    P   50.00", "pay    P   30.00")
            + "item B 80.00 issued 01-01 due 02-01\n",
        """
        CN B CREDITED 50.00 open 30.00
        CN rest 0.00
        P B PAID 30.00 open 0.00
        P rest 0.00
        """);
  }

  /** USD 50.00 are no part of EUR 100.00: EUR 50.00 alone do not close it. */
  @Test
  void a_credit_of_another_currency_is_not_counted() {
    String books = BOOKS.replace("credit CN  50.00", "credit CN USD 50.00");
    assertThat(of(allocate(NamedCreditWholeTest::whole, books), "P/on-account").restReasons())
        .contains(new RestReason.NotWhole(OpenItemId.of("A"), eur("100.00"), eur("50.00")));
    BOTH.forEach(policy -> assertThat(ResultText.of(allocate(policy, books)))
        .doesNotContain(" A ")
        .contains("P rest 50.00\n"));
  }

  /** EUR 0.50 are missing, and not tolerated while EUR 5.00 of that day stand on account: then nothing is applied. */
  @Test
  void what_is_not_tolerated_in_the_end_was_not_whole() {
    String books = BOOKS.replace("P   50.00", "P 49.50");
    for (UnaryOperator<AllocationPolicy> way : BOTH) {
      UnaryOperator<AllocationPolicy> policy =
          settling(s -> s.withUnderpayment(ToleranceLimit.upTo(eur("1.00")))).andThen(way)::apply;
      check(policy, books, """
          CN A CREDITED 50.00 open 50.00
          CN rest 0.00
          P A PAID 49.50 TOLERANCE 0.50 open 0.00
          P rest 0.00
          """);
      check(
          policy,
          books + "pay Q 5.00 on 01-10\nkeep Q\n",
          "CN rest 50.00\nP rest 49.50\nQ rest 5.00\n");
    }
  }

  /** 2 % of the EUR 50.00 that the credit leaves are EUR 1.00: EUR 52.00 are EUR 3.00 more than 49.00, and lose it. */
  @Test
  void an_excess_of_the_money_takes_the_discount_on_what_the_credit_leaves() {
    String books = BOOKS.replace("due 01-31", "due 01-31 2% until 01-10");
    for (UnaryOperator<AllocationPolicy> way : BOTH) {
      UnaryOperator<AllocationPolicy> policy =
          settling(s -> s.withExcessDiscount(ExcessDiscount.SHRINK)).andThen(way)::apply;
      check(policy, books.replace("P   50.00", "P 52.00"), """
          CN A CREDITED 50.00 open 50.00
          CN rest 0.00
          P A PAID 50.00 open 0.00
          P rest 2.00
          """);
    }
  }

  /** The Yes about P, of which EUR 90.00 do not suffice, is none about Q: EUR 98.00 wait for their own answer. */
  @Test
  void an_answer_counts_for_what_is_named_alone() {
    String books = """
        item  A 100.00 issued 01-01 due 01-31 2% until 01-08 grace 5
        money M 40.00 issued 01-02
        pay   P 50.00 on 01-10
        use   P M
        grant P A
        pay   Q 98.00 on 01-11
        """;
    AllocationResult result = AskBooks.allocate(NamedCreditWholeTest::whole, books);
    assertThat(ResultText.of(result)).isEqualTo("M rest 40.00\nP rest 50.00\nQ rest 98.00\n");
    assertThat(result.decisions()).hasSize(1);
  }

  /** M, of a day on which A was free, is used up by B; EUR 50.00 of a later day do not close A. */
  @Test
  void money_that_is_used_up_earns_nothing_for_what_is_named_with_it() {
    String books = """
        item  B 50.00 issued 01-01 due 01-10
        item  A 100.00 issued 01-01 due 01-25 100% until 01-20
        money M 50.00 issued 01-15
        pay   P 50.00 on 02-01
        use   P M
        """;
    BOTH.forEach(policy -> check(policy, books, """
        M B PAID 50.00 open 0.00
        M rest 0.00
        P rest 50.00
        """));
  }

  /** EUR 40.00 and 30.00 are too little for EUR 100.00; both wait, and EUR 30.00 more close it with them. */
  @Test
  void money_on_account_that_is_named_waits_with_the_payment() {
    check(NamedCreditWholeTest::linked, """
        item  INV-1 100.00
        money M-1   40.00 issued 01-04
        pay   P-1   30.00 on 01-05
        use   P-1   M-1
        pay   P-2   30.00 on 01-06
        """, """
        M-1 INV-1 PAID 40.00 open 60.00 posted 01-06
        M-1 rest 0.00
        P-1 INV-1 PAID 30.00 open 30.00 posted 01-06
        P-1 rest 0.00
        P-2 INV-1 PAID 30.00 open 0.00
        P-2 rest 0.00
        """);
  }

  /** The dollars that are named are of no use: EUR 98.00 close it with EUR 2.00 of discount, which 1.00 forfeit. */
  @Test
  void what_is_named_in_another_currency_does_not_hold_up_the_payment() {
    check(
        p -> linked(p).withSettlement(p.settlement().withPartialDiscount(PartialDiscount.FORFEIT)),
        """
        item  INV-1 100.00 2% until 02-10
        money M-1   USD 5.00 issued 01-05
        pay   P-1   1.00 on 02-01
        pay   P-2   98.00 on 02-02
        use   P-2   M-1
        """,
        """
        P-1 rest 1.00
        P-2 INV-1 PAID 98.00 DISCOUNT 2.00 open 0.00
        P-2 rest 0.00
        """);
  }

  /** On the 3rd the money on account pays in advance, of which the last comes first; on the 20th it is overdue. */
  @Test
  void each_is_paid_in_advance_or_not_by_its_own_day() {
    AllocationResult result = allocate(p -> whole(p).withInAdvance(InAdvance.LAST), """
        item  A 100.00 issued 01-01 due 01-13
        money M 40.00 issued 01-03
        pay   P 60.00 on 01-20
        use   P M
        """);
    assertThat(ResultText.of(result)).isEqualTo("""
        M A PAID 40.00 open 60.00
        M rest 0.00
        P A PAID 60.00 open 0.00
        P rest 0.00
        """);
    assertThat(of(result, "M").settlements().get(0).reasons())
        .hasAtLeastOneElementOfType(AllocationReason.Backwards.class);
    assertThat(of(result, "P/on-account").settlements().get(0).reasons())
        .hasAtLeastOneElementOfType(AllocationReason.Ordered.class)
        .doesNotHaveAnyElementsOfTypes(AllocationReason.Backwards.class);
  }

  private static AllocationPolicy whole(AllocationPolicy policy) {
    return policy.withFullSettlement(FullSettlement.always());
  }

  private static AllocationPolicy linked(AllocationPolicy policy) {
    return policy.withPartial(PartialPayment.LINKED);
  }
}
