package org.openreceivables.matching.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openreceivables.matching.allocation.Compared.TWO;
import static org.openreceivables.matching.allocation.Compared.compare;
import static org.openreceivables.matching.allocation.Compared.decided;
import static org.openreceivables.matching.allocation.Compared.tolerating;
import static org.openreceivables.matching.allocation.SwitchBooks.eur;
import static org.openreceivables.matching.allocation.SwitchBooks.settling;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.settlement.PartialDiscount;
import org.openreceivables.matching.allocation.comparison.ComparisonResult;
import org.openreceivables.matching.allocation.comparison.FirstDifference;
import org.openreceivables.matching.allocation.comparison.SwitchDifference;
import org.openreceivables.matching.allocation.order.AllocationOrders;
import org.openreceivables.matching.allocation.order.ComponentOrders;

/** Two policies over the same payments, and the switch that decided where amounts differ. */
class PolicyComparisonTest {
  @Nested
  class Order {
    @Test
    void names_the_two_items_and_the_criterion_of_each_side() {
      ComparisonResult result = compare(
          p -> p.withOrder(AllocationOrders.smallestFirst()), TWO + "pay P-1 50.00 on 02-01");
      assertThat(result.summarize())
          .isEqualTo("C-1, P-1/on-account on INV-1: EUR 50.00 here (place 1 by oldest due, then"
              + " oldest issued, then id), EUR 0.00 there; decided by order(): here INV-1 before INV-2"
              + " by \"oldest due\"; there INV-2 before INV-1 by \"smallest\"");
      assertThat(result.decided())
          .singleElement()
          .extracting(FirstDifference::decidedBy)
          .isEqualTo(List.of(new SwitchDifference.Order(
              "oldest due, then oldest issued, then id",
              "smallest, then id",
              new SwitchDifference.Choice(
                  OpenItemId.of("INV-1"), OpenItemId.of("INV-2"), "oldest due", false),
              new SwitchDifference.Choice(
                  OpenItemId.of("INV-2"), OpenItemId.of("INV-1"), "smallest", false))));
    }

    /** Past due are INV-1 and INV-2 for both; of them the one pays the oldest first, the other the largest. */
    @Test
    void names_the_first_criterion_of_a_chain_that_tells_the_items_apart() {
      assertThat(decided(compare(
              p -> p.withOrder(
                  AllocationOrders.pastDueFirst().then(AllocationOrders.oldestDueFirst())),
              p -> p.withOrder(
                  AllocationOrders.pastDueFirst().then(AllocationOrders.largestFirst())),
              """
              item INV-1 40.00 due 01-10
              item INV-2 60.00 due 01-20
              item INV-3 90.00 due 03-01
              pay  P-1   50.00 on 02-01
              """)))
          .containsExactly(
              "order(): here INV-1 before INV-2 by \"oldest due\"; there INV-2 before INV-1"
                  + " by \"largest\"");
    }

    /** INV-3 alone is past due, and the first there; here INV-1 is the smallest. */
    @Test
    void tells_one_chain_from_another_of_the_same_end() {
      assertThat(decided(compare(
              p -> p.withOrder(AllocationOrders.smallestFirst()),
              p -> p.withOrder(
                  AllocationOrders.pastDueFirst().then(AllocationOrders.smallestFirst())),
              """
              item INV-1 40.00 due 02-10
              item INV-2 60.00 due 02-20
              item INV-3 90.00 due 01-20
              pay  P-1   40.00 on 02-01
              """)))
          .containsExactly(
              "order(): here INV-1 before INV-3 by \"smallest\"; there INV-3 before INV-1"
                  + " by \"past due\"");
    }

    /** EUR 60.00 on EUR 100.00 and 50.00: all on the first, or EUR 40.00 and 20.00. */
    @Test
    void says_that_equal_items_share() {
      ComparisonResult result =
          compare(p -> p.withOrder(AllocationOrders.proRata()), TWO + "pay P-1 60.00 on 02-01");
      assertThat(decided(result))
          .containsExactly(
              "order(): here INV-1 before INV-2 by \"oldest due\"; there INV-1 and INV-2"
                  + " pro rata");
      assertThat(result.decided().get(0).difference().there()).isEqualTo(eur("40.00"));
    }

    @Test
    void says_what_is_done_where_no_two_items_tell() {
      assertThat(decided(compare(
              p -> p.withOrder(AllocationOrders.asInstructed()), TWO + "pay P-1 50.00 on 02-01")))
          .containsExactly(
              "order(): here pays what nobody designated, too, by oldest due, then oldest issued, then"
                  + " id; there pays only what is designated");
    }

    /** The credit of EUR 30.00 is used before that of EUR 60.00, though it is the later. */
    @Test
    void begins_with_the_money_that_is_applied_first() {
      ComparisonResult result = compare(
          p -> p.withCredits(CreditUse.LINKED_THEN_SMALLEST),
          p -> p.withCredits(CreditUse.LINKED_THEN_SMALLEST)
              .withOrder(AllocationOrders.largestFirst()),
          """
          item   INV-1 20.00 due 01-10
          item   INV-2 500.00 due 01-20
          credit CN-1  60.00 issued 01-06
          credit CN-2  30.00 issued 01-06
          """);
      assertThat(result.decided())
          .extracting(d -> d.difference().source())
          .containsExactly(OpenItemId.of("CN-2"));
    }
  }

  @Nested
  class OtherSwitches {
    /** EUR 490.00 of EUR 980.00 settle EUR 500.00, or EUR 490.00. */
    @Test
    void part_payment_in_the_discount_period() {
      ComparisonResult result =
          compare(settling(s -> s.withPartialDiscount(PartialDiscount.PROPORTIONAL)), """
          item INV-1 1000.00 due 02-04 2% until 01-15
          pay  P-1   490.00 on 01-15
          """);
      assertThat(decided(result))
          .containsExactly("settlement().partialDiscount(): here GROSS_UP; there PROPORTIONAL");
      assertThat(result.decided().get(0).difference().here()).isEqualTo(eur("500.00"));
      assertThat(result.decided().get(0).difference().there()).isEqualTo(eur("490.00"));
    }

    @Test
    void tolerance() {
      assertThat(decided(compare(tolerating("0.50"), """
              item INV-1 100.00 due 01-10
              pay  P-1   99.50 on 02-01
              """)))
          .containsExactly("settlement().underpayment(): here none; there EUR 0.50");
    }

    @Test
    void what_is_over_after_a_designated_item() {
      assertThat(decided(compare(
              p -> p.withOverpayment(Overpayment.NEXT_ITEMS_DUE),
              TWO + "pay P-1 130.00 on 02-01\nsay P-1 INV-1 PAID 100.00")))
          .containsExactly("overpayment(): here ON_ACCOUNT; there NEXT_ITEMS_DUE");
    }

    @Test
    void which_part_first_with_the_step_of_this_item() {
      assertThat(compare(p -> p.withComponents(ComponentOrders.principalFirst()), """
              item INV-1 110.00 parts NET 100.00 FEE 10.00
              pay  P-1   50.00 on 02-01
              """)
              .decided()
              .get(0)
              .decidedBy())
          .containsExactly(new SwitchDifference.Components(
              "costs, interest, principal", "principal first", 1, "FEE", "NET"));
    }

    /** Both pay the fee first, then tax and net together, or tax alone. */
    @Test
    void which_part_first_at_a_later_step() {
      assertThat(decided(compare(p -> p.withComponents(ComponentOrders.taxLast()), """
              item INV-1 129.00 parts NET 100.00 TAX 19.00 FEE 10.00
              pay  P-1   50.00 on 02-01
              """)))
          .containsExactly(
              "components(): at step 2 here NET + TAX by costs, interest, principal; there"
                  + " NET by tax last");
    }

    /** EUR 90.00: EUR 10.00 and 80.00 of the first, or both EUR 10.00 and EUR 70.00 of the first. */
    @Test
    void items_or_parts_first() {
      assertThat(decided(compare(p -> p.withProcessing(Processing.VERTICAL), """
              item INV-1 110.00 due 01-10 parts NET 100.00 FEE 10.00
              item INV-2 110.00 due 01-20 parts NET 100.00 FEE 10.00
              pay  P-1   90.00 on 02-01
              """)))
          .containsExactly("processing(): here HORIZONTAL; there VERTICAL");
    }

    @Test
    void credits() {
      ComparisonResult result = compare(p -> p.withCredits(CreditUse.LINKED_THEN_ORDER), TWO + """
          credit CN-1 60.00 issued 01-10
          """);
      assertThat(decided(result))
          .containsExactly("credits(): here LINKED_ONLY; there LINKED_THEN_ORDER");
      assertThat(result.decided().get(0).difference().item()).contains(OpenItemId.of("INV-1"));
    }

    @Test
    void what_is_not_due_yet() {
      assertThat(decided(
              compare(p -> p.withInAdvance(InAdvance.LAST), TWO + "pay P-1 50.00 on 01-06")))
          .containsExactly("inAdvance(): here NEXT; there LAST");
    }
  }
}
