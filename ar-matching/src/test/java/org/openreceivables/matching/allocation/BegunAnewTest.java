package org.openreceivables.matching.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.settlement.LateDiscount;
import org.openreceivables.core.settlement.ToleranceLimit;

/** What is decided of one customer leaves nothing to the next, nor to the same one where it is begun anew. */
class BegunAnewTest {
  private static UnaryOperator<AllocationPolicy> tolerant() {
    return SwitchBooks.settling(
        s -> s.withUnderpayment(ToleranceLimit.upTo(SwitchBooks.eur("5.00")))
            .withLateDiscount(LateDiscount.ASK));
  }

  /** EUR 50.00 are at hand for C-1, so that EUR 97.00 do not close INV-1; they close INV-2 of C-2. */
  @Test
  void what_may_not_be_missing_of_one_customer_may_be_of_the_next() {
    assertThat(ResultText.of(SwitchBooks.allocate(
            p -> tolerant().apply(p).withFullSettlement(FullSettlement.always()), """
            item INV-1 100.00
            pay  P-1   97.00 on 02-01
            pay  P-2   50.00 on 02-01
            keep P-2
            item INV-2 100.00 by C-2
            pay  P-3   97.00 on 02-01 by C-2
            """)))
        .isEqualTo("""
            P-1 rest 97.00
            P-2 rest 50.00
            P-3 INV-2 PAID 97.00 TOLERANCE 3.00 open 0.00
            P-3 rest 0.00
            """);
  }

  /**
   * First P-1 was to close INV-1 with EUR 3.00 tolerated, and P-3 to pay EUR 490.00 of INV-2; with EUR 50.00 at hand P-1
   * pays EUR 97.00 of INV-2, and P-3 EUR 403.00. P-0 of another customer is asked still.
   */
  @Test
  void what_was_asked_before_is_forgotten_for_that_customer_alone() {
    AllocationResult result = SwitchBooks.allocate(
        p -> tolerant()
            .apply(p)
            .withFullSettlement(
                FullSettlement.where("INV-1", i -> i.id().value().equals("INV-1"))),
        """
        item INV-0 1000.00 2% until 01-30 grace 5 by C-0
        pay  P-0   980.00 on 02-01 by C-0
        item INV-1 100.00 due 01-10
        item INV-2 500.00 due 01-20 2% until 01-30 grace 5
        pay  P-1   97.00 on 02-01
        pay  P-2   50.00 on 02-01
        keep P-2
        pay  P-3   490.00 on 02-01
        say  P-3   INV-2 PAID
        """);
    assertThat(AskBooks.asked(result))
        .containsExactly(
            "2% discount on INV-0 until 2026-01-30, EUR 980.00 paid on 2026-02-01, 2 days late:"
                + " is it granted?",
            "2% discount on INV-2 until 2026-01-30, EUR 97.00 paid on 2026-02-01, 2 days late:"
                + " is it granted?",
            "2% discount on INV-2 until 2026-01-30, EUR 403.00 paid on 2026-02-01, 2 days late:"
                + " is it granted?");
  }

  /** C-1 has an item made for EUR 10.00; of C-2 the first id is taken, and what is made has the next. */
  @Test
  void the_ids_of_the_next_customer_are_known() {
    AllocationResult result =
        SwitchBooks.allocate(p -> p.withShortPayment(ShortPayment.RESIDUAL), """
        item INV-1 100.00
        pay  P-1   90.00 on 02-01
        say  P-1   INV-1 PAID
        item INV-2 100.00 by C-2 due 01-10
        item INV-2/residual/P-2/1 10.00 by C-2 due 01-20
        pay  P-2   90.00 on 02-01 by C-2
        say  P-2   INV-2 PAID
        """);
    assertThat(result.allocations())
        .flatExtracting(Allocation::deductions)
        .extracting(d -> d.item().id().value())
        .containsExactly("INV-1/residual/P-1/1", "INV-2/residual/P-2/2");
  }

  /** P-1 of C-1 waits for a document that C-2 has a part of: EUR 40.00 and 30.00 of C-2 are EUR 30.00 too little. */
  @Test
  void what_waits_for_a_document_waits_for_its_own_customer() {
    AllocationResult result = SwitchBooks.allocate(p -> p.withPartial(PartialPayment.LINKED), """
        item INV-1/1 100.00
        pay  P-1     40.00 on 02-01
        item INV-1/2 100.00 by C-2
        pay  P-2     40.00 on 02-01 by C-2
        pay  P-3     30.00 on 02-02 by C-2
        """);
    assertThat(result.allocations().get(2).restReasons())
        .extracting(AllocationReason::summarize)
        .containsExactly("waits for document INV-1, EUR 30.00 short of EUR 100.00");
  }
}
