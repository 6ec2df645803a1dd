package org.openreceivables.matching.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.settlement.PartialDiscount;
import org.openreceivables.core.settlement.SettlementPolicy;
import org.openreceivables.matching.allocation.comparison.FirstDifference;
import org.openreceivables.matching.allocation.comparison.PolicyComparison;
import org.openreceivables.matching.allocation.comparison.SwitchDifference;
import org.openreceivables.matching.allocation.law.LegalOrders;
import org.openreceivables.matching.allocation.order.AllocationOrders;
import org.openreceivables.matching.allocation.order.ComponentOrders;

/** Which switch is why the other policy did something else, and which only looks so, or has to go with it. */
class DecidingSwitchTest {
  private static final String CHARGES = "designations().debtorPaysChargesFirst()";

  private static AllocationPolicy standard() {
    return AllocationPolicy.standard();
  }

  private static AllocationPolicy spain() {
    return LegalOrders.spain().policy();
  }

  private static FirstDifference first(
      AllocationPolicy here, AllocationPolicy there, String books) {
    Books read = BooksText.read(books);
    List<FirstDifference> decided = PolicyComparison.of(here, there)
        .over(read.items(), read.payments(), read.instructions(), read.asOf())
        .decided();
    assertThat(decided).hasSize(1);
    return decided.get(0);
  }

  private static void place(FirstDifference first, String item, String here, String there) {
    assertThat(first.difference().item()).contains(OpenItemId.of(item));
    assertThat(first.difference().here()).isEqualTo(Money.parse("EUR " + here));
    assertThat(first.difference().there()).isEqualTo(Money.parse("EUR " + there));
  }

  private static List<String> names(List<SwitchDifference> switches) {
    return switches.stream().map(SwitchDifference::name).toList();
  }

  @Nested
  class MoneyThatWouldGoElsewhere {
    private static final String CREDIT = """
        item   A  100.00 due 01-20
        item   B  50.00 due 01-25
        credit CN 20.00 issued 01-22
        """;
    private static final String PART = """
        item A 100.00 due 01-20
        item B 50.00 due 01-25
        pay  P 20.00 on 02-01
        """;

    /** By the order alone the credit goes to A, where neither puts it; the default leaves it where it is. */
    @Test
    void a_credit_that_is_not_used_is_not_decided_by_the_order() {
      FirstDifference first = first(AllocationPolicies.metasfresh(), standard(), CREDIT);
      place(first, "B", "20.00", "0.00");
      assertThat(names(first.decidedBy())).containsExactly("credits()");
      assertThat(first.summarize())
          .isEqualTo("C-1, CN on B: EUR 20.00 here (place 1 by smallest, then id), EUR 0.00 there;"
              + " decided by credits(): here LINKED_THEN_ORDER; there LINKED_ONLY");
    }

    /** Used by the order of here it would go to A; by the order of there alone it is not used. */
    @Test
    void a_credit_comes_to_its_place_by_its_use_and_the_order_together() {
      FirstDifference first = first(standard(), AllocationPolicies.metasfresh(), CREDIT);
      place(first, "B", "0.00", "20.00");
      assertThat(names(first.decidedBy())).containsExactly("order()", "credits()");
      assertThat(first.takenAlong()).isEmpty();
    }

    /** EUR 20.00 close nothing. By the order alone they go to A. */
    @Test
    void what_closes_nothing_is_stopped_by_full_settlement() {
      AllocationPolicy smallest = standard().withOrder(AllocationOrders.smallestFirst());
      AllocationPolicy oracle = AllocationPolicies.oracleAutoCash(
          FullSettlement.always(),
          PartialDiscount.GROSS_UP,
          ComponentOrders.costsInterestPrincipal());
      FirstDifference first = first(smallest, oracle, PART);
      place(first, "B", "20.00", "0.00");
      assertThat(names(first.decidedBy())).containsExactly("fullSettlement()");
      assertThat(names(first(oracle, smallest, PART).decidedBy()))
          .containsExactly("order()", "fullSettlement()");
    }

    /**
     * EUR 60.00 on A 100.00, B 55.00 and C 50.00: all on A; C alone and EUR 10.00 left. By the order alone EUR 10.00 go to
     * B, by whole items alone EUR 55.00: neither puts anything there.
     */
    @Test
    void two_that_each_put_money_where_neither_policy_does_decide_together() {
      FirstDifference first = first(
          standard(),
          standard()
              .withOrder(AllocationOrders.smallestFirst())
              .withFullSettlement(FullSettlement.always()),
          """
          item A 100.00 due 01-10
          item B 55.00 due 01-20
          item C 50.00 due 01-25
          pay  P 60.00 on 02-01
          """);
      place(first, "A", "60.00", "0.00");
      assertThat(names(first.decidedBy())).containsExactly("order()", "fullSettlement()");
    }

    /** By the order B gets all of it instead of A; that EUR 49.00 settle 49.00 there and not 50.00 is another question. */
    @Test
    void the_same_place_in_another_amount_is_no_third_place() {
      FirstDifference first = first(
          standard(),
          standard()
              .withOrder(AllocationOrders.largestFirst())
              .withSettlement(
                  SettlementPolicy.standard().withPartialDiscount(PartialDiscount.PROPORTIONAL)),
          """
          item A 100.00 due 02-20 2% until 02-10
          item B 200.00 due 02-25 2% until 02-10
          pay  P 49.00 on 02-01
          """);
      place(first, "A", "50.00", "0.00");
      assertThat(names(first.decidedBy())).containsExactly("order()");
    }
  }

  @Nested
  class TakenAlong {
    /** B burdens more, A is due first; both are due when the credit and the payment come. */
    private static final String BOOKS = """
        item   A  100.00 due 01-20
        item   B  50.00 due 01-25 burden 1
        """;

    /** Without debts there are no charges to come first; no charge is in the books. */
    @Test
    void a_switch_that_cannot_stay_and_changes_nothing_does_not_decide() {
      FirstDifference first = first(spain(), standard(), BOOKS + "pay P 60.00 on 02-01");
      place(first, "B", "50.00", "0.00");
      assertThat(names(first.decidedBy())).containsExactly("order()");
      assertThat(first.takenAlong())
          .containsExactly(new SwitchDifference.Value(CHARGES, "true", "false"));
      assertThat(first.summarize())
          .endsWith("decided by order(): here B before A by \"most burdensome\"; there A before B"
              + " by \"oldest due\"; taken along, without effect: " + CHARGES
              + ": here true; there false");
    }

    /** The credit is left alone in Spain; used by its order it would go to B, and to A there. */
    @Test
    void beside_several_that_decide_together() {
      String books = BOOKS + "credit CN 20.00 issued 01-28";
      FirstDifference first = first(spain(), AllocationPolicies.dynamics365(), books);
      place(first, "A", "0.00", "20.00");
      assertThat(names(first.decidedBy())).containsExactly("order()", "credits()");
      assertThat(names(first.takenAlong())).containsExactly(CHARGES);
      FirstDifference back = first(AllocationPolicies.dynamics365(), spain(), books);
      assertThat(names(back.decidedBy())).containsExactly("credits()");
      assertThat(back.takenAlong()).isEmpty();
    }

    /** The debtor names A: by charges first EUR 10.00 of it go to F. Whose order it is matters only for what follows. */
    @Test
    void it_may_be_the_order() {
      FirstDifference first = first(standard(), spain(), BOOKS + """
          charge F 10.00 of A issued 01-20
          pay    P 60.00 on 02-01
          say    P A PAID 60.00
          """);
      place(first, "A", "60.00", "50.00");
      assertThat(names(first.decidedBy())).containsExactly(CHARGES);
      assertThat(names(first.takenAlong())).containsExactly("order()");
    }

    /** EUR 20.00 are said for A, EUR 40.00 go on: to A, which is due first, or to B; and EUR 10.00 of EUR 20.00 to F. */
    @Test
    void what_cannot_be_left_out_and_changes_something_decides() {
      FirstDifference first = first(standard(), spain(), BOOKS + """
          charge F 10.00 of A issued 01-20
          pay    P 60.00 on 02-01
          say    P A PAID 20.00
          onward P
          """);
      place(first, "A", "60.00", "10.00");
      assertThat(names(first.decidedBy())).containsExactly("order()", CHARGES);
      assertThat(first.takenAlong()).isEmpty();
    }
  }
}
