package org.openreceivables.matching.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.Problem;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.money.ExchangeRate;
import org.openreceivables.core.money.ExchangeRates;
import org.openreceivables.core.settlement.LateDiscount;
import org.openreceivables.core.settlement.ToleranceLimit;

/** Items that are paid whole or not at all, by money in another currency. */
class WholeInOtherMoneyTest {
  private static final OpenItemId A = OpenItemId.of("A");

  /** EUR 95.00 close A with USD 10.00 of discount, if it is granted: nothing is said of it yet. */
  private static final String ASKED = """
      item A USD 100.00 due 01-31 10% until 01-11 grace 3
      item B USD 20.00  due 02-01
      pay  P 95.00 on 01-13
      """;

  private static ForeignMoney at(String usd) {
    return ForeignMoney.at(
        ExchangeRates.of(List.of(rate("USD", usd), rate("GBP", "1"), rate("PLN", "4.3"))));
  }

  private static ExchangeRate rate(String to, String rate) {
    return new ExchangeRate(
        CurrencyUnit.EUR,
        CurrencyUnit.of(to),
        new BigDecimal(rate),
        LocalDate.of(2026, 1, 1),
        "bank");
  }

  private static AllocationPolicy whole(AllocationPolicy policy) {
    return policy.withFullSettlement(FullSettlement.always()).withForeignMoney(at("1"));
  }

  private static AllocationPolicy asks(AllocationPolicy policy) {
    return whole(policy).withSettlement(policy.settlement().withLateDiscount(LateDiscount.ASK));
  }

  /** Allocates; the ledger takes all of it. */
  private static AllocationResult allocate(UnaryOperator<AllocationPolicy> policy, String text) {
    Books books = Books.of(text, policy);
    AllocationResult result = books.allocate();
    LedgerLaws.theLedgerAgrees(books, result);
    return result;
  }

  private static Allocation of(AllocationResult result, String source) {
    return result.allocations().stream()
        .filter(a -> a.source().equals(OpenItemId.of(source)))
        .findFirst()
        .orElseThrow();
  }

  private static RestReason notWhole(String needed, String left) {
    return new RestReason.NotWhole(A, Money.parse(needed), Money.parse(left));
  }

  private static void asksOfTheFirst(AllocationResult result) {
    assertThat(result.decisions())
        .singleElement()
        .isInstanceOfSatisfying(
            NeedsDecision.LateDiscountWaits.class, d -> assertThat(d.item()).isEqualTo(A));
  }

  /** At EUR/USD 1 B takes EUR 20.00, with the question about A as with a No to it. */
  @Test
  void what_is_only_tried_uses_no_money() {
    String paid = "P B PAID 20.00 open 0.00\nP rest 75.00\n";
    for (String first : List.of("USD", "GBP")) {
      AllocationResult result =
          allocate(WholeInOtherMoneyTest::asks, ASKED.replace("A USD", "A " + first));
      assertThat(ResultText.of(result)).isEqualTo(paid);
      asksOfTheFirst(result);
    }
    assertThat(ResultText.of(allocate(WholeInOtherMoneyTest::asks, ASKED + "deny P A\n")))
        .isEqualTo(paid);
  }

  /** EUR 95.00 at 1.1 are USD 104.50: USD 99.00 would close A, all of it pays B in part. */
  @Test
  void what_is_tried_for_one_item_is_there_for_one_that_takes_parts() {
    AllocationResult result = allocate(
        p -> asks(p)
            .withForeignMoney(at("1.1"))
            .withFullSettlement(FullSettlement.where("A", i -> i.id().equals(A))),
        ASKED.replace("100.00", "110.00").replace("20.00", "222.00"));
    assertThat(ResultText.of(result)).isEqualTo("P B PAID 104.50 open 117.50\nP rest 0.00\n");
    assertThat(of(result, "P/on-account").settlements().get(0).used())
        .isEqualTo(Money.parse("EUR 95.00"));
    asksOfTheFirst(result);
  }

  /** Nothing is paid, so that all EUR 90.00 are left: too much, and the payment is refused. */
  @Test
  void what_is_only_tried_is_too_much_still() {
    AllocationResult result = allocate(p -> asks(p).withOverpayment(Overpayment.REFUSE), """
            item A USD 100.00 due 01-31 10% until 01-11 grace 3
            pay  P 90.00 on 01-13
            """);
    assertThat(of(result, "P/on-account").restReasons())
        .contains(new RestReason.OverpaymentRefused(Money.parse("EUR 90.00")));
    assertThat(result.problems())
        .extracting(Problem::code)
        .containsExactly(ProblemCodes.OUT_OF_RANGE);
  }

  /**
   * PLN 20.01 at EUR/PLN 4.3 are EUR 4.6535, so EUR 4.65: a cent of it goes to the PLN 0.01, EUR 4.64 to the PLN 20.00,
   * which are EUR 4.6512. One part of PLN 20.01 takes EUR 4.65 too.
   */
  @Test
  void a_part_worth_less_than_a_cent_goes_with_the_others() {
    for (UnaryOperator<AllocationPolicy> policy : List.<UnaryOperator<AllocationPolicy>>of(
        WholeInOtherMoneyTest::whole, p -> p.withForeignMoney(at("1")))) {
      AllocationResult parts = allocate(policy, """
          item A PLN 20.01 due 01-31 parts NET 20.00 COST 0.01
          pay  P 25.00 on 01-13
          """);
      AllocationResult one = allocate(policy, """
          item A PLN 20.01 due 01-31
          pay  P 25.00 on 01-13
          """);
      ItemSettlement paid = of(parts, "P/on-account").settlements().get(0);
      assertThat(paid.after().open()).isEqualTo(Money.parse("PLN 0.00"));
      assertThat(paid.used()).isEqualTo(Money.parse("EUR 4.65"));
      assertThat(paid.lines())
          .extracting(l -> l.component().kind() + " " + l.sourceAmount())
          .containsExactlyInAnyOrder("COST EUR 0.01", "NET EUR 4.64");
      ItemSettlement same = of(one, "P/on-account").settlements().get(0);
      assertThat(same.used()).isEqualTo(Money.parse("EUR 4.65"));
      assertThat(paid.reasons())
          .extracting(AllocationReason::summarize)
          .containsAll(same.reasons().stream().map(AllocationReason::summarize).toList());
    }
  }

  /** Two cents for charges leave EUR 4.64 of 4.66 for the PLN 20.00. */
  @Test
  void each_part_may_be_a_cent_beside() {
    AllocationResult result = allocate(WholeInOtherMoneyTest::whole, """
        item A PLN 20.02 due 01-31 parts NET 20.00 COST 0.01 FEE 0.01
        pay  P 25.00 on 01-13
        """);
    assertThat(of(result, "P/on-account").settlements().get(0).lines())
        .extracting(l -> l.component().kind() + " " + l.sourceAmount())
        .containsExactlyInAnyOrder("COST EUR 0.01", "FEE EUR 0.01", "NET EUR 4.64");
  }

  /** A third cent would leave EUR 4.63 for PLN 20.00, two cents beside: the item is not begun. */
  @Test
  void an_item_of_too_many_such_parts_is_passed_over() {
    String books = """
        item A PLN 20.03 due 01-31 parts NET 20.00 COST 0.01 FEE 0.01 INTEREST 0.01
        item B PLN 4.30  due 02-01
        pay  P 25.00 on 01-13
        """;
    AllocationResult result = allocate(WholeInOtherMoneyTest::whole, books);
    assertThat(ResultText.of(result)).isEqualTo("P B PAID 4.30 open 0.00\nP rest 24.00\n");
    RestReason why =
        new RestReason.ItemWorthNothing(A, Money.parse("PLN 0.01"), Money.parse("EUR 0.01"), 0);
    assertThat(of(result, "P/on-account").restReasons()).containsExactly(why);
  }

  /** Where parts are paid in part too, what adds no cent stays open; PLN 0.03 add one, and are the first place. */
  @Test
  void a_part_that_stays_open_takes_no_reason_along() {
    AllocationResult result = allocate(p -> p.withForeignMoney(at("1")), """
        item A PLN 20.03 due 01-31 parts NET 20.00 COST 0.01 FEE 0.01 INTEREST 0.01
        pay  P 25.00 on 01-13
        """);
    ItemSettlement paid = of(result, "P/on-account").settlements().get(0);
    assertThat(paid.after().open().isPositive()).isTrue();
    assertThat(paid.reasons())
        .extracting(AllocationReason::summarize)
        .anyMatch(r -> r.startsWith("place 1 by "));
  }

  /** A credit is not put together with money across currencies: each says what it is short of by itself. */
  @Test
  void named_credits_and_money_do_not_join_in_another_currency() {
    AllocationResult result = allocate(WholeInOtherMoneyTest::whole, """
        item  A USD 100.00 due 01-31
        money C 50.00 issued 01-05
        pay   P 50.00 on 01-13
        use   P C
        """);
    assertThat(ResultText.of(result)).isEqualTo("C rest 50.00\nP rest 50.00\n");
    assertThat(result.allocations())
        .allSatisfy(a -> assertThat(a.restReasons()).contains(notWhole("USD 100.00", "USD 50.00")));
  }

  /** USD 5.00 are of 01-05, in time: USD 90.00 would do. EUR 95.00 are asked about, and close it alone with a Yes. */
  @Test
  void a_named_credit_of_the_items_own_currency_keeps_no_question_back() {
    String books = """
        item  A USD 100.00 due 01-31 10% until 01-11 grace 3
        money C USD 5.00 issued 01-05
        pay   P 95.00 on 01-13
        use   P C
        """;
    AllocationResult result = allocate(WholeInOtherMoneyTest::asks, books);
    assertThat(ResultText.of(result)).isEqualTo("C rest 5.00\nP rest 95.00\n");
    asksOfTheFirst(result);
    assertThat(of(result, "C").restReasons()).contains(notWhole("USD 90.00", "USD 5.00"));
    assertThat(of(result, "P/on-account").restReasons())
        .contains(notWhole("USD 100.00", "USD 95.00"));
    assertThat(ResultText.of(allocate(WholeInOtherMoneyTest::asks, books + "grant P A\n")))
        .isEqualTo("""
            C rest 5.00
            P A PAID 90.00 DISCOUNT 10.00 open 0.00
            P rest 5.00
            """);
  }

  private static List<String> used(String parts) {
    AllocationResult result =
        allocate(p -> p.withForeignMoney(at("1")), "item A " + parts + "\npay P 25.00 on 01-13\n");
    return of(result, "P/on-account").settlements().get(0).lines().stream()
        .map(l -> l.component().kind() + " " + l.sourceAmount())
        .toList();
  }

  /** PLN 4.30 are EUR 1.00, PLN 0.01 no cent: that of the part that has most to spare, of the larger, of the first. */
  @Test
  void which_part_leaves_a_cent_to_another() {
    assertThat(used("PLN 4.31 parts FEE 4.30 NET 0.01"))
        .containsExactly("FEE EUR 0.99", "NET EUR 0.01");
    assertThat(used("PLN 12.91 parts FEE 4.30 INTEREST 8.60 NET 0.01"))
        .containsExactly("FEE EUR 1.00", "INTEREST EUR 1.99", "NET EUR 0.01");
    assertThat(used("PLN 8.61 parts FEE 4.30 INTEREST 4.30 NET 0.01"))
        .containsExactly("FEE EUR 0.99", "INTEREST EUR 1.00", "NET EUR 0.01");
  }

  private static AllocationPolicy asksInDinars(AllocationPolicy policy) {
    return asks(policy)
        .withForeignMoney(ForeignMoney.at(ExchangeRates.of(List.of(rate("KWD", "0.5")))));
  }

  /**
   * KWD 0.001 at 0.5 is 0.2 cents. B takes KWD 0.003 of 0.010, so a cent (0.6); with its discount A would need KWD 0.004,
   * which add none (1.4). Without it KWD 0.008, which are more than is left: so much is said, and not that A is worth
   * nothing.
   */
  @Test
  void what_is_worth_nothing_only_where_it_is_tried_is_not_said() {
    AllocationResult result = allocate(WholeInOtherMoneyTest::asksInDinars, """
        item B KWD 0.003 due 01-30
        item A KWD 0.008 due 01-31 50% until 01-11 grace 3
        pay  P 0.02 on 01-13
        """);
    assertThat(ResultText.of(result)).isEqualTo("P B PAID 0.003 open 0.000\nP rest 0.01\n");
    assertThat(result.decisions()).isEmpty();
    assertThat(of(result, "P/on-account").restReasons())
        .containsExactly(notWhole("KWD 0.008", "KWD 0.007"));
  }

  /** KWD 0.001 for A adds no cent. KWD 0.090 would close B, which is asked about; A is open for its own reason still. */
  @Test
  void what_is_worth_nothing_stays_so_when_another_item_was_tried() {
    AllocationResult result = allocate(WholeInOtherMoneyTest::asksInDinars, """
        item A KWD 0.001 due 01-30
        item B KWD 0.100 due 01-31 10% until 01-11 grace 3
        pay  P 0.19 on 01-13
        """);
    assertThat(result.decisions()).hasSize(1);
    assertThat(of(result, "P/on-account").restReasons())
        .contains(new RestReason.ItemWorthNothing(
            A, Money.parse("KWD 0.001"), Money.parse("EUR 0.01"), 0));
  }

  /**
   * EUR 4.65 are PLN 20.00 of 20.03, and PLN 0.03 tolerated, but three parts of PLN 0.01 are too many: nothing is paid,
   * and nothing denied to the PLN 15.00 that close what PLN 5.00 by word leave.
   */
  @Test
  void what_is_passed_over_denies_no_tolerance() {
    AllocationResult result = allocate(
        p -> whole(p)
            .withSettlement(
                p.settlement().withUnderpayment(ToleranceLimit.upTo(Money.parse("PLN 0.10")))),
        """
        item A PLN 20.03 due 01-31 parts NET 20.00 COST 0.01 FEE 0.01 INTEREST 0.01
        pay  P 4.65 on 01-13
        pay  Q PLN 5.00 on 01-13
        say  Q A PAID
        pay  R PLN 15.00 on 01-14
        """);
    assertThat(ResultText.of(result)).isEqualTo("""
        P rest 4.65
        Q A PAID COST 0.01 PAID FEE 0.01 PAID INTEREST 0.01 PAID NET 4.97 open 15.03
        Q rest 0.00
        R A PAID NET 15.00 TOLERANCE NET 0.03 open 0.00
        R rest 0.00
        """);
  }
}
