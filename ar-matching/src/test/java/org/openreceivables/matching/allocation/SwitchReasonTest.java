package org.openreceivables.matching.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openreceivables.matching.allocation.SwitchBooks.settling;
import static org.openreceivables.matching.allocation.SwitchReasons.reasons;

import java.util.List;
import java.util.function.UnaryOperator;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openreceivables.core.settlement.AllocationInstruction;
import org.openreceivables.core.settlement.ExcessDiscount;
import org.openreceivables.core.settlement.PartialDiscount;
import org.openreceivables.core.settlement.ToleranceLimit;
import org.openreceivables.core.settlement.TolerancePool;
import org.openreceivables.matching.allocation.order.ComponentOrders;

/** What each switch says of what it did to an item, word for word. */
class SwitchReasonTest {
  private static final ToleranceLimit FIVE = ToleranceLimit.upTo(Money.parse("EUR 5.00"));

  @Test
  void an_even_part() {
    assertThat(reasons(p -> p.withInAdvance(InAdvance.EVENLY), """
        item INV-1 10.00 due 01-20
        item INV-2 10.00 due 01-30
        pay  P-1   9.00 on 01-15
        """))
        .containsExactly(
            "INV-1: even part of EUR 9.00 over 2",
            "INV-1: nothing left, EUR 5.50 stays open",
            "INV-2: even part of EUR 9.00 over 2",
            "INV-2: nothing left, EUR 5.50 stays open");
  }

  /** EUR 30.00 are FEE 5.00 and NET 25.00; what closes all parts, or one part alone, chose none. */
  @Test
  void which_parts_were_paid_first() {
    String standard = "INV-1: parts by costs, interest, principal";
    assertThat(reasons(p -> p, """
        item INV-1 105.00 due 01-10 parts NET 100.00 FEE 5.00
        pay  P-1   30.00 on 02-01
        """)).contains(standard);
    assertThat(reasons(
            p -> p.withProcessing(Processing.VERTICAL)
                .withComponents(ComponentOrders.principalFirst()),
            """
            item INV-1 105.00 due 01-10 parts NET 100.00 FEE 5.00
            item INV-2 105.00 due 01-20 parts NET 100.00 FEE 5.00
            pay  P-1   30.00 on 02-01
            """))
        .contains("INV-1: parts by principal first, each of all items before the next");
    assertThat(reasons(p -> p, """
        item INV-1 105.00 due 01-10 parts NET 100.00 FEE 5.00
        item INV-2 100.00 due 01-20 parts NET 100.00
        pay  P-1   110.00 on 02-01
        """)).noneMatch(r -> r.contains("parts by"));
  }

  /** EUR 97.60 forfeit it, or are a part; being within EUR 0.50 of EUR 98.00 they earn it, and nothing else is said. */
  @ParameterizedTest
  @EnumSource(PartialDiscount.class)
  void a_discount_that_a_tolerated_shortage_does_not_lose(PartialDiscount partial) {
    assertThat(reasons(
            settling(s -> s.withPartialDiscount(partial)
                .withUnderpayment(ToleranceLimit.upTo(Money.parse("EUR 0.50")))),
            """
            item INV-1 100.00 2% until 02-10
            pay  P-1   97.60 on 02-01
            """))
        .containsExactlyInAnyOrder(
            "INV-1: place 1 by oldest due, then oldest issued, then id",
            "INV-1: 2% discount until 2026-02-10 earned on 2026-02-01, 9 days to spare",
            "INV-1: EUR 0.40 missing, within the tolerance of EUR 0.50 by EUR 0.10");
  }

  /** 2 % of EUR 1,000.00 are EUR 20.00: EUR 960.00 earn 19.59 of them, and 20.41 stay, EUR 0.41 of it discount. */
  @ParameterizedTest
  @EnumSource(names = {"RESIDUAL", "DEDUCTION"})
  void how_much_is_followed_up(ShortPayment as) {
    assertThat(reasons(p -> p.withShortPayment(as), """
        item INV-1 1000.00 2% until 02-10
        pay  P-1   960.00 on 02-01
        """))
        .contains("INV-1: EUR 20.00 missing, EUR 20.41 followed up as "
            + (as == ShortPayment.RESIDUAL ? "a residual item" : "a deduction"));
  }

  /** EUR 0.40 too much are kept: nothing stays on account, whatever is said of a rest. */
  @Test
  void an_excess_over_what_was_designated_that_is_kept() {
    assertThat(reasons(
            settling(s -> s.withOverpayment(ToleranceLimit.upTo(Money.parse("EUR 0.50")))), """
            item INV-1 100.00
            pay  P-1   100.40 on 02-01
            say  P-1   INV-1 PAID 100.00
            """))
        .containsExactly(
            "INV-1: designated by the debtor, place 1",
            "rest: EUR 0.40 too much, kept within the limit of EUR 0.50 by EUR 0.10");
  }

  /** An amount is the first place of the instruction, the group the second: of the credit note, too. */
  @Test
  void the_place_of_a_group_that_a_named_credit_reduces() {
    assertThat(reasons(p -> p, """
        item   INV-1 10.00 due 01-10
        item   INV-2 50.00 due 01-20
        credit CN-1  40.00 issued 01-05
        pay    P-1   20.00 on 02-01
        use    P-1   CN-1
        say    P-1   INV-1 PAID
        group  P-1   INV-2
        """))
        .startsWith(
            "INV-1: designated by the debtor, place 1", "INV-2: designated by the debtor, place 2");
  }

  /** EUR 50.00 of the credit note were named for INV-2; the others stay though INV-1 is open. */
  @Test
  void a_named_credit_of_which_the_policy_uses_no_more() {
    assertThat(reasons(p -> p.withCredits(CreditUse.NONE), """
        item   INV-1 100.00 due 01-10
        item   INV-2 50.00 due 01-20
        credit CN-1  140.00 issued 01-05
        pay    P-1   5.00 on 02-01
        use    P-1   CN-1
        say    P-1   INV-2 PAID
        """))
        .contains("rest: of credits only what is linked or named is used, by policy")
        .doesNotContain("rest: no open item left");
  }

  /**
   * A is past due and comes first. Of the EUR 220.00 left D, due last, gets 100.00, C the next 100.00 and B 20.00:
   * against the order, which has B before C before D.
   */
  @Test
  void what_is_not_due_yet_is_paid_backwards() {
    String order = "oldest due, then oldest issued, then id";
    String turned = ": paid backwards, the last by " + order + " first";
    assertThat(reasons(p -> p.withInAdvance(InAdvance.LAST), """
        item A 100.00 due 01-10
        item B 100.00 due 02-28
        item C 100.00 due 03-31
        item D 100.00 due 04-30
        pay  P-1 320.00 on 02-01
        """))
        .containsExactly(
            "A: place 1 by " + order,
            "D: place 2, not due until 2026-04-30" + turned,
            "C: place 3, not due until 2026-03-31" + turned
                + ", behind the one before by oldest due turned round",
            "B: place 4, not due until 2026-02-28" + turned
                + ", behind the one before by oldest due turned round",
            "B: nothing left, EUR 80.00 stays open");
  }

  @Test
  void what_is_not_due_yet_is_paid_backwards_where_a_shortage_is_shared() {
    assertThat(reasons(
            p -> settling(s -> s.withUnderpayment(FIVE).withTolerancePool(TolerancePool.POOLED))
                .apply(p.withInAdvance(InAdvance.LAST)),
            """
            item A 100.00 due 02-28
            item B 100.00 due 03-31
            pay  P-1 192.00 on 02-01
            """))
        .contains(
            "B: place 1, not due until 2026-03-31: paid backwards, the last by oldest due, then"
                + " oldest issued, then id first")
        .noneMatch(r -> r.startsWith("A: place 2 by"));
  }

  /** The fee of Z first: that A, due before, comes behind it is not what the order says. */
  @Test
  void a_part_that_comes_first_does_not_claim_the_order() {
    assertThat(reasons(p -> p.withProcessing(Processing.VERTICAL), """
        item A 50.00 due 01-10
        item Z 60.00 due 01-20 parts NET 50.00 FEE 10.00
        pay  P-1 30.00 on 02-01
        """))
        .contains("A: place 2 by oldest due, then oldest issued, then id");
  }

  @Test
  void a_shortage_added_to_the_discount() {
    assertThat(reasons(
            settling(s -> s.withDiscountAdjustment(ToleranceLimit.upTo(Money.parse("EUR 2.00")))),
            """
            item INV-1 1000.00 2% until 02-10
            pay  P-1   978.50 on 02-01
            """))
        .contains("INV-1: EUR 1.50 missing, added to the discount, within the limit of EUR 2.00"
            + " by EUR 0.50");
  }

  /** EUR 98.00 would have closed it with 2.00: of EUR 99.00 one is too much, and the discount is 1.00; of 98.00 whole. */
  @Test
  void a_discount_that_an_excess_reduces() {
    UnaryOperator<AllocationPolicy> shrink =
        settling(s -> s.withExcessDiscount(ExcessDiscount.SHRINK));
    String item = "item INV-1 100.00 2% until 02-10\n";
    String reduced =
        "INV-1: 2% discount reduced by EUR 1.00: EUR 99.00 paid, EUR 1.00 more than" + " EUR 98.00";
    assertThat(reasons(shrink, item + "pay P-1 99.00 on 02-01")).contains(reduced);
    assertThat(reasons(shrink, item + "pay P-1 98.00 on 02-01"))
        .noneMatch(r -> r.contains("reduced"));
    assertThat(reasons(shrink, item + "pay P-1 100.00 on 02-01"))
        .contains("INV-1: 2% discount lost: EUR 100.00 paid, EUR 2.00 more than EUR 98.00");
  }

  @Test
  void a_shortage_tolerated_with_those_of_other_items() {
    assertThat(reasons(
            settling(s -> s.withUnderpayment(FIVE).withTolerancePool(TolerancePool.POOLED)), """
            item INV-1 100.00 due 01-10
            item INV-2 300.00 due 01-20
            pay  P-1   392.00 on 02-01
            """))
        .containsExactly(
            "INV-1: place 1 by oldest due, then oldest issued, then id",
            "INV-1: EUR 8.00 missing on all items paid together, within their tolerance of"
                + " EUR 10.00 by EUR 2.00, EUR 3.00 of it here",
            "INV-2: place 2 by oldest due, then oldest issued, then id, behind the one before by"
                + " oldest due",
            "INV-2: EUR 8.00 missing on all items paid together, within their tolerance of"
                + " EUR 10.00 by EUR 2.00, EUR 5.00 of it here");
  }

  /** EUR 10.00 may be missing on both, and 10.01 are: INV-2 gets what is left, and 10.01 are more than its 5.00, too. */
  @Test
  void a_shortage_not_tolerated_with_those_of_other_items() {
    assertThat(reasons(
            settling(s -> s.withUnderpayment(FIVE).withTolerancePool(TolerancePool.POOLED)), """
            item INV-1 100.00 due 01-10
            item INV-2 300.00 due 01-20
            pay  P-1   389.99 on 02-01
            """))
        .contains(
            "INV-2: EUR 10.01 missing, outside the tolerance of EUR 5.00 by EUR 5.01",
            "INV-2: EUR 10.01 missing on all items paid together, outside their tolerance of"
                + " EUR 10.00 by EUR 0.01")
        .noneMatch(r -> r.startsWith("INV-1: EUR"));
  }

  @Test
  void a_short_payment_followed_up() {
    String books = """
        item INV-1 119.00
        pay  P-1   100.00 on 02-01
        """;
    assertThat(reasons(p -> p.withShortPayment(ShortPayment.RESIDUAL), books))
        .contains("INV-1: EUR 19.00 missing, followed up as a residual item");
    assertThat(reasons(p -> p.withShortPayment(ShortPayment.DEDUCTION), books))
        .contains("INV-1: EUR 19.00 missing, followed up as a deduction");
  }

  @Test
  void a_credit_for_its_document() {
    assertThat(reasons(p -> p, """
        item   INV-1 100.00
        credit CN-1  130.00 issued 01-12 for INV-1
        """))
        .containsExactly(
            "INV-1: credit for document INV-1",
            "rest: of credits only what is linked or named is used, by policy");
  }

  @Test
  void what_the_creditor_said() {
    Books books = BooksText.read("""
        item INV-1 100.00
        pay  P-1   40.00 on 02-01
        say  P-1   INV-1 PAID
        """);
    List<AllocationInstruction> said = List.of(
        books.instructions().get(0).withDesignatedBy(AllocationInstruction.Designation.CREDITOR));
    assertThat(reasons(AllocationEngine.standard()
            .allocate(books.items(), books.payments(), said, books.asOf())))
        .containsExactly(
            "INV-1: designated by the creditor, place 1",
            "INV-1: nothing left, EUR 60.00 stays open");
  }

  /** EUR 97.60 said to be for the second item: what was said stays among the reasons, that a part forfeits does not. */
  @ParameterizedTest
  @EnumSource(PartialDiscount.class)
  void of_a_later_item_that_was_designated_too(PartialDiscount partial) {
    assertThat(reasons(
            settling(s -> s.withPartialDiscount(partial)
                .withUnderpayment(ToleranceLimit.upTo(Money.parse("EUR 0.50")))),
            """
            item INV-1 10.00 due 01-31
            item INV-2 100.00 due 02-28 2% until 02-10
            pay  P-1   97.60 on 02-01
            say  P-1   INV-2 PAID 97.60
            """))
        .containsExactlyInAnyOrder(
            "INV-2: designated by the debtor, place 1",
            "INV-2: 2% discount until 2026-02-10 earned on 2026-02-01, 9 days to spare",
            "INV-2: EUR 0.40 missing, within the tolerance of EUR 0.50 by EUR 0.10");
  }

  /** EUR 40.00 wait and EUR 65.00 come, EUR 7.00 more than EUR 98.00: no EUR 2.00 are left to say that they are earned. */
  @Test
  void no_discount_that_a_part_would_earn_where_an_excess_takes_it() {
    AllocationResult result = Books.of(
            """
            item I   100.00 2% until 02-10
            pay  P-1 40.00 on 02-01
            pay  P-2 65.00 on 02-02
            """,
            p -> p.withPartial(PartialPayment.LINKED)
                .withSettlement(p.settlement().withExcessDiscount(ExcessDiscount.SHRINK)))
        .allocate();
    assertThat(ResultText.of(result)).isEqualTo("""
        P-1 I PAID 40.00 open 60.00 posted 02-02
        P-1 rest 0.00
        P-2 I PAID 60.00 open 0.00
        P-2 rest 5.00
        """);
    assertThat(reasons(result)).noneMatch(r -> r.contains("earned"));
  }

  /** P-1 paid the fee: P-2 finds one part open, and chooses none. */
  @Test
  void what_is_left_in_one_part_is_not_chosen() {
    assertThat(reasons(p -> p, """
        item INV-1 110.00 parts NET 100.00 FEE 10.00
        pay  P-1   10.00 on 02-01
        pay  P-2   50.00 on 02-02
        """))
        .filteredOn(r -> r.contains("costs, interest, principal"))
        .hasSize(1);
  }

  /** The discount alone closes INV-1 when its turn comes. */
  @Test
  void the_turn_of_what_needed_no_money() {
    assertThat(reasons(p -> p, """
        item INV-1 10.00 due 01-10 100% until 02-10
        pay  P-1   0.50 on 02-01
        """))
        .contains("INV-1: place 1 by oldest due, then oldest issued, then id");
  }

  /** 7 % of EUR 0.05 are no cent: EUR 0.01 is tolerated, and no discount is said to be earned. */
  @Test
  void what_is_tolerated_beside_a_discount_of_nothing() {
    assertThat(reasons(settling(s -> s.withUnderpayment(FIVE)), """
        item INV-1 0.05 7% until 02-10
        pay  P-1   0.04 on 02-01
        """))
        .hasSize(2)
        .noneMatch(r -> r.contains("discount"));
  }
}
