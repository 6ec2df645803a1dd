package org.openreceivables.matching.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openreceivables.matching.allocation.SwitchBooks.eur;
import static org.openreceivables.matching.allocation.SwitchBooks.settling;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.settlement.LateDiscount;
import org.openreceivables.core.settlement.PartialDiscount;
import org.openreceivables.core.settlement.ReasonCode;
import org.openreceivables.core.settlement.ReasonCode.TaxTreatment;
import org.openreceivables.core.settlement.ToleranceLimit;
import org.openreceivables.matching.allocation.comparison.ComparisonResult;
import org.openreceivables.matching.allocation.comparison.FirstDifference;
import org.openreceivables.matching.allocation.comparison.PolicyComparison;
import org.openreceivables.matching.allocation.comparison.SwitchDifference;
import org.openreceivables.matching.allocation.order.AllocationOrders;
import org.openreceivables.matching.allocation.order.ComponentOrders;

/** Two policies over the same payments, and the switch that decided where they differ. */
class PolicyComparisonTest {
  private static final String TWO = """
      item INV-1 100.00 due 01-10
      item INV-2 50.00 due 01-20
      """;

  private static ComparisonResult compare(
      UnaryOperator<AllocationPolicy> here, UnaryOperator<AllocationPolicy> there, String books) {
    Books read = BooksText.read(books);
    AllocationPolicy standard = AllocationPolicy.standard();
    return PolicyComparison.of(here.apply(standard), there.apply(standard))
        .over(read.items(), read.payments(), read.instructions(), read.asOf());
  }

  private static ComparisonResult compare(UnaryOperator<AllocationPolicy> there, String books) {
    return compare(p -> p, there, books);
  }

  private static UnaryOperator<AllocationPolicy> tolerating(String amount) {
    return settling(s -> s.withUnderpayment(ToleranceLimit.upTo(eur(amount))));
  }

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

  /** All amounts are the same. */
  @Nested
  class BesidesAmounts {
    @Test
    void the_day_of_posting() {
      ComparisonResult result = compare(p -> p.withBooksOpenFrom(LocalDate.of(2026, 2, 1)), """
          item INV-1 100.00 due 01-10
          pay  P-1   40.00 on 01-20
          """);
      assertThat(result.here().diff(result.there())).isEmpty();
      assertThat(result.differences())
          .extracting(AllocationDifference::summarize)
          .containsExactly("P-1/on-account on INV-1: {PAID NET on 2026-01-20=EUR 40.00} here,"
              + " {PAID NET on 2026-02-01=EUR 40.00} there");
      assertThat(decided(result)).containsExactly("booksOpenFrom(): here none; there 2026-02-01");
    }

    @Test
    void a_rest_that_is_proposed_to_be_paid_back() {
      ComparisonResult result = compare(p -> p.withOverpayment(Overpayment.REFUND_PROPOSAL), """
          item INV-1 100.00 due 01-10
          pay  P-1   130.00 on 01-20
          """);
      assertThat(result.decided().get(0).difference().waysThere())
          .isEqualTo(Map.of("REFUND PROPOSED", eur("30.00")));
      assertThat(decided(result))
          .containsExactly("overpayment(): here ON_ACCOUNT; there REFUND_PROPOSAL");
    }

    @Test
    void the_reason_of_what_was_paid_short() {
      UnaryOperator<AllocationPolicy> moved = p -> p.withShortPayment(ShortPayment.DEDUCTION);
      assertThat(decided(compare(
              moved,
              moved.andThen(p ->
                  p.withShortPaymentReason(new ReasonCode("FREIGHT", "", TaxTreatment.UNCHANGED)))
                  ::apply,
              """
              item INV-1 119.00 due 01-10
              pay  P-1   100.00 on 01-20
              """)))
          .containsExactly(
              "shortPaymentReason(): here SHORT, tax UNCHANGED; there FREIGHT, tax" + " UNCHANGED");
    }

    /** EUR 980.00 three days late: nobody is asked, or a person is. */
    @Test
    void what_a_person_is_asked() {
      assertThat(decided(compare(
              settling(s -> s.withLateDiscount(LateDiscount.REFUSE)),
              settling(s -> s.withLateDiscount(LateDiscount.ASK)),
              """
              item INV-1 1000.00 due 02-04 2% until 01-15 grace 5
              pay  P-1   980.00 on 01-18
              """)))
          .containsExactly("settlement().lateDiscount(): here REFUSE; there ASK");
    }

    /** The amounts of C-1 differ, so that its later day of posting is not told; C-2 has nothing else. */
    @Test
    void amounts_come_first() {
      assertThat(compare(
                  p -> p.withBooksOpenFrom(LocalDate.of(2026, 3, 1))
                      .withOrder(AllocationOrders.smallestFirst()),
                  TWO + """
                  item INV-9 10.00 due 01-10 by C-2
                  pay  P-1   50.00 on 02-01
                  pay  P-9   10.00 on 02-01 by C-2
                  """)
              .decided())
          .extracting(d -> d.customer() + " " + d.decidedBy().get(0).name())
          .containsExactly("C-1 order()", "C-2 booksOpenFrom()");
    }
  }

  @Nested
  class SeveralSwitches {
    /** All three differ, and what is over changes nothing here: the order alone makes it so. */
    @Test
    void the_one_that_does_it_alone_is_named() {
      assertThat(decided(compare(
              tolerating("0.50")
                  .andThen(p -> p.withOrder(AllocationOrders.smallestFirst())
                      .withOverpayment(Overpayment.REFUND_PROPOSAL))::apply,
              TWO + "pay P-1 50.00 on 02-01")))
          .singleElement()
          .asString()
          .startsWith("order(): here ");
    }

    /**
     * EUR 150.00 over two items of NET 100.00 and FEE 10.00 leave the fee of the first open only where parts come before
     * items and net before fees. The third switch has no part in it.
     */
    @Test
    void those_that_do_it_only_together_are_named_together() {
      ComparisonResult result = compare(
          p -> p.withComponents(ComponentOrders.principalFirst())
              .withProcessing(Processing.VERTICAL)
              .withOverpayment(Overpayment.NEXT_ITEMS_DUE),
          """
          item INV-1 110.00 due 01-10 parts NET 100.00 FEE 10.00
          item INV-2 110.00 due 01-20 parts NET 100.00 FEE 10.00
          pay  P-1   150.00 on 02-01
          """);
      assertThat(result.decided().get(0).difference().here()).isEqualTo(eur("110.00"));
      assertThat(result.decided().get(0).difference().there()).isEqualTo(eur("100.00"));
      assertThat(decided(result))
          .containsExactly(
              "components(): at step 1 here FEE by costs, interest, principal; there NET by"
                  + " principal first",
              "processing(): here HORIZONTAL; there VERTICAL");
      assertThat(result.summarize()).contains("principal first, together with processing(): ");
    }

    /** A residual item is for items that are paid short, and of linked part payments none is. */
    @Test
    void a_policy_that_contradicts_itself_is_no_step_between() {
      assertThat(decided(compare(
              p -> p.withPartial(PartialPayment.LINKED),
              p -> p.withShortPayment(ShortPayment.RESIDUAL),
              """
              item INV-1 100.00 due 01-10
              pay  P-1   40.00 on 02-01
              """)))
          .containsExactly(
              "partial(): here LINKED; there REDUCES",
              "shortPayment(): here STAYS_OPEN; there RESIDUAL");
    }

    @Test
    void customers_differ_in_switches_of_their_own() {
      ComparisonResult result = compare(
          tolerating("0.50").andThen(p -> p.withOrder(AllocationOrders.smallestFirst()))::apply,
          TWO + """
          item INV-8 100.00 due 01-10 by C-2
          item INV-9 100.00 due 01-10 by C-3
          pay  P-1   50.00 on 02-01
          pay  P-8   99.50 on 02-01 by C-2
          pay  P-9   40.00 on 02-01 by C-3
          """);
      assertThat(result.decided())
          .extracting(d -> d.customer() + " " + d.decidedBy().get(0).name())
          .containsExactly("C-1 order()", "C-2 settlement().underpayment()");
      assertThat(result.decided(CustomerId.of("C-2"))).contains(result.decided().get(1));
      assertThat(result.decided(CustomerId.of("C-3"))).isEmpty();
    }
  }

  @Nested
  class NoDifference {
    /** EUR 98.00 are whole for both. */
    @Test
    void other_policies_that_do_the_same() {
      ComparisonResult result =
          compare(settling(s -> s.withPartialDiscount(PartialDiscount.COMPLETING)), """
          item INV-1 100.00 due 02-04 2% until 01-15
          pay  P-1   98.00 on 01-15
          """);
      assertThat(result.differences()).isEmpty();
      assertThat(result.decided()).isEmpty();
      assertThat(result.summarize()).isEmpty();
      assertThat(result.here().allocations()).isEqualTo(result.there().allocations());
    }

    @Test
    void the_switches_are_told_whatever_they_do() {
      AllocationPolicy standard = AllocationPolicy.standard();
      assertThat(PolicyComparison.of(standard, standard).switches()).isEmpty();
      assertThat(PolicyComparison.of(
                  standard, tolerating("5.00").apply(standard).withOverpayment(Overpayment.REFUSE))
              .switches())
          .extracting(SwitchDifference::summarize)
          .containsExactly(
              "settlement().underpayment(): here none; there EUR 5.00",
              "overpayment(): here ON_ACCOUNT; there REFUSE");
    }
  }

  private static List<String> decided(ComparisonResult result) {
    return result.decided().stream()
        .flatMap(d -> d.decidedBy().stream())
        .map(SwitchDifference::summarize)
        .toList();
  }
}
