package org.openreceivables.matching.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openreceivables.matching.allocation.AskBooks.allocate;
import static org.openreceivables.matching.allocation.AskBooks.asked;
import static org.openreceivables.matching.allocation.SwitchBooks.eur;
import static org.openreceivables.matching.allocation.SwitchBooks.settling;
import static org.openreceivables.matching.allocation.SwitchReasons.reasons;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openreceivables.core.settlement.ExcessDiscount;
import org.openreceivables.core.settlement.PartialDiscount;
import org.openreceivables.core.settlement.ToleranceLimit;

/** Questions that are tried, of a customer who is not the first, about an item that is not its first. */
class TriedForLaterCustomerTest {
  private static final UnaryOperator<AllocationPolicy> SHRINK =
      settling(s -> s.withExcessDiscount(ExcessDiscount.SHRINK));

  /** Two items and two payments of the customer before, and an item that another payment closes. */
  private static final String BEFORE = """
      item X   10.00 issued 01-01 by C-0
      item Y   10.00 issued 01-02 by C-0
      pay  P-X 10.00 on 01-10 by C-0
      pay  P-Y 10.00 on 01-11 by C-0
      item H   10.00 issued 01-01 due 01-02
      pay  P-H 10.00 on 01-12
      """;

  /** 2 % of EUR 100.00 are EUR 2.00, and EUR 98.00 close it, two days late. */
  private static final String ITEM =
      BEFORE + "item I 100.00 issued 01-01 due 01-31 2% until 01-11 grace 3\n";

  /** An excess of EUR 1.00 takes EUR 1.00 of EUR 2.00. */
  @Test
  void at_stake_is_what_an_excess_leaves() {
    assertThat(pending(allocate(SHRINK, ITEM + "pay P 99.00 on 01-13\n")))
        .containsExactly("I: 2% discount until 2026-01-11 taken 2 days late on 2026-01-13,"
            + " within grace: EUR 1.00 waits for an answer");
  }

  /** An excess of EUR 2.00 takes all of it: nothing is asked, and why is said of this item alone. */
  @Test
  void why_a_yes_would_give_nothing() {
    UnaryOperator<AllocationPolicy> policy =
        settling(s -> s.withExcessDiscount(ExcessDiscount.SHRINK)
            .withPartialDiscount(PartialDiscount.COMPLETING));
    AllocationResult result = allocate(policy, ITEM + """
        item J    50.00 issued 01-01 due 02-20 10% until 02-20
        pay  P-J1 10.00 on 01-11
        say  P-J1 J PAID 10.00
        pay  P-J2 35.00 on 01-12
        say  P-J2 J PAID 35.00
        pay  P    100.00 on 01-13
        """);
    assertThat(result.decisions()).isEmpty();
    assertThat(reasons(result))
        .filteredOn(r -> r.contains("discount"))
        .containsExactly(
            "J: 10% discount not earned yet: EUR 10.00 paid, EUR 35.00 short of EUR 45.00",
            "J: 10% discount until 2026-02-20 earned on 2026-01-12, 39 days to spare",
            "I: 2% discount lost: EUR 100.00 paid, EUR 2.00 more than EUR 98.00");
  }

  /** 1 % is in time and given: EUR 98.00 of 99.00 earn EUR 0.99 of it, and with a Yes EUR 2.00, EUR 1.01 more. */
  @Test
  void at_stake_is_what_a_yes_gives_besides() {
    String two = ITEM.replace("grace 3", "grace 3 1% until 01-20");
    assertThat(pending(allocate(SHRINK, two + "pay P 98.00 on 01-13\n")))
        .containsExactly("I: 2% discount until 2026-01-11 taken 2 days late on 2026-01-13,"
            + " within grace: EUR 1.01 waits for an answer");
  }

  /** EUR 99.00 close it with 1 %, and with the EUR 1.00 that an excess of EUR 1.00 leaves of 2 %: the same. */
  @Test
  void not_where_an_excess_takes_what_a_yes_gives_besides() {
    String two = ITEM.replace("grace 3", "grace 3 1% until 01-20");
    AllocationResult result = allocate(SHRINK, two + "pay P 99.00 on 01-13\n");
    assertThat(result.decisions()).isEmpty();
    assertThat(reasons(result))
        .filteredOn(r -> r.contains("discount"))
        .containsExactly("I: 1% discount until 2026-01-20 earned on 2026-01-13, 7 days to spare");
  }

  /** EUR 100.00 on account close it, and the payment with which they are named answers for them. */
  @Test
  void at_stake_is_what_a_yes_gives_to_money_that_is_named() {
    AllocationResult result = allocate(p -> p, ITEM + """
        money C 100.00 issued 01-13
        pay   P 5.00 on 01-13
        use   P C
        say   P I PAID
        """);
    assertThat(asked(result))
        .containsExactly("2% discount on I until 2026-01-11, EUR 100.00 paid on 2026-01-13,"
            + " 2 days late: is it granted?");
    assertThat(pending(result))
        .containsExactly("I: 2% discount until 2026-01-11 taken 2 days late on 2026-01-13,"
            + " within grace: EUR 2.00 waits for an answer");
  }

  /** EUR 20.00 of another payment were in time: of EUR 79.00 is asked. */
  @Test
  void of_the_money_of_this_payment_alone() {
    AllocationResult result = allocate(SHRINK, ITEM + """
        pay P-1 20.00 on 01-11
        say P-1 I PAID 20.00
        pay P-2 79.00 on 01-13
        """);
    assertThat(asked(result))
        .containsExactly("2% discount on I until 2026-01-11, EUR 79.00 paid on 2026-01-13,"
            + " 2 days late: is it granted?");
  }

  /**
   * EUR 98.00 less what is tolerated, up to EUR 1.00, would close it, were there not EUR 5.00 of the same day: a part
   * forfeits it all.
   */
  @ParameterizedTest
  @CsvSource({"97.50, 0.50", "97.00, 1.00"})
  void why_a_yes_gives_nothing_where_a_tolerance_that_it_needs_is_not_given(
      String paid, String shortOf) {
    UnaryOperator<AllocationPolicy> policy =
        settling(s -> s.withPartialDiscount(PartialDiscount.FORFEIT)
            .withUnderpayment(ToleranceLimit.upTo(eur("1.00"))));
    String alone = ITEM + "pay P " + paid + " on 01-13\n";
    assertThat(allocate(policy, alone).decisions()).hasSize(1);
    AllocationResult result = allocate(policy, alone + "pay Q 5.00 on 01-13\n");
    assertThat(result.decisions()).isEmpty();
    assertThat(reasons(result))
        .contains("I: 2% discount forfeited: EUR " + paid + " paid, EUR " + shortOf
            + " short of EUR 98.00");
  }

  private static List<String> pending(AllocationResult result) {
    return reasons(result).stream()
        .filter(r -> r.contains("waits for an answer"))
        .toList();
  }
}
