package org.openreceivables.matching.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openreceivables.matching.allocation.Compared.TWO;
import static org.openreceivables.matching.allocation.Compared.compare;
import static org.openreceivables.matching.allocation.Compared.decided;
import static org.openreceivables.matching.allocation.Compared.tolerating;
import static org.openreceivables.matching.allocation.SwitchBooks.eur;
import static org.openreceivables.matching.allocation.SwitchBooks.settling;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.settlement.LateDiscount;
import org.openreceivables.core.settlement.PartialDiscount;
import org.openreceivables.core.settlement.ReasonCode;
import org.openreceivables.core.settlement.ReasonCode.TaxTreatment;
import org.openreceivables.matching.allocation.comparison.ComparisonResult;
import org.openreceivables.matching.allocation.comparison.PolicyComparison;
import org.openreceivables.matching.allocation.comparison.SwitchDifference;
import org.openreceivables.matching.allocation.order.AllocationOrders;
import org.openreceivables.matching.allocation.order.ComponentOrders;

/** Two policies over the same payments that differ in no amount, by several switches, or not at all. */
class PolicyComparisonEdgesTest {
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
}
