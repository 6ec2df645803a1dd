package org.openreceivables.matching.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openreceivables.matching.allocation.ReallocationTest.id;
import static org.openreceivables.matching.allocation.ReallocationTest.inTime;
import static org.openreceivables.matching.allocation.ReallocationTest.late;
import static org.openreceivables.matching.allocation.ReallocationTest.open;
import static org.openreceivables.matching.allocation.ReallocationTest.reallocated;
import static org.openreceivables.matching.allocation.ReallocationTest.stamp;
import static org.openreceivables.matching.allocation.ReallocationTest.take;
import static org.openreceivables.matching.allocation.ReallocationTest.with;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.ledger.ReceivablesLedger;
import org.openreceivables.core.ledger.event.AllocationLine;
import org.openreceivables.core.ledger.event.EventId;
import org.openreceivables.core.ledger.event.ItemEvent;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.settlement.ReasonCode;

/** Late payments where something open was replaced since: by hand, or with money that is on account again. */
class ReplacedItemsTest {
  private static final ReasonCode PLAN =
      new ReasonCode("PLAN", "instalment plan", ReasonCode.TaxTreatment.UNCHANGED);

  /** All that is open of an item moves to another one. */
  static ReceivablesLedger replaced(
      ReceivablesLedger books, String day, String item, Effect effect, String row) {
    OpenItem by = BooksText.read(row).items().iterator().next();
    OpenItem from = books.openItems(LedgerLaws.LAST).find(OpenItemId.of(item)).orElseThrow();
    AllocationLine.Builder line = AllocationLine.builder();
    line.item(from.id()).effect(effect).amount(from.open());
    return take(
        books,
        List.of(ItemEvent.Replaced.of(
            stamp(books, "replaced-" + item, day),
            from.id(),
            List.of(line.build()),
            List.of(by),
            PLAN)));
  }

  /** The EUR 10.00 that P-1 left open became a plan: without P-1 it would be one over EUR 60.00. */
  @Test
  void an_allocation_whose_rest_was_replaced_by_hand_stays() {
    Books books = BooksText.read("item INV-1 60.00 due 01-31\npay P-1 50.00 on 01-20\n");
    ReceivablesLedger before = replaced(
        inTime(books),
        "02-03",
        "INV-1",
        Effect.TRANSFERRED,
        "item PLAN-1 10.00 issued 02-03 due 06-30");
    Reallocated done = reallocated(books, before, late("P-0 20.00 on 01-10"));
    assertThat(done.reversed()).isEmpty();
    assertThat(done.kept())
        .extracting(Reallocated.Kept::reason)
        .containsExactly(new Reallocated.RestsOn("Replaced", EventId.of("replaced-INV-1")));
    // EUR 20.00 of 10 January find nothing until the plan is posted, and stay on account by this
    // policy.
    assertThat(open(with(before, done), "12-31"))
        .containsExactlyInAnyOrder("PLAN-1 EUR 10.00", "P-0/on-account EUR 20.00");
  }

  /** What P-1 did not touch became a plan: P-0 pays INV-1, P-1 is applied again and pays INV-2. */
  @Test
  void an_item_replaced_by_hand_holds_up_no_other_money() {
    Books books = BooksText.read("""
        item INV-1 60.00 due 01-31
        item INV-2 60.00 due 02-28
        item INV-9 40.00 due 03-31
        pay  P-1   60.00 on 01-20
        """);
    ReceivablesLedger before = replaced(
        inTime(books),
        "01-25",
        "INV-9",
        Effect.TRANSFERRED,
        "item PLAN-9 40.00 issued 01-25 due 12-01");
    Reallocated done = reallocated(books, before, late("P-0 60.00 on 01-10"));
    assertThat(done.kept()).isEmpty();
    assertThat(done.reversed()).containsExactly(id("P-1/on-account@2026-01-20"));
    assertThat(open(with(before, done), "12-31")).containsExactly("PLAN-9 EUR 40.00");
  }

  /** P-1 paid nothing, but EUR 10.00 held back with it are an item of their own, which must not be made twice. */
  @Test
  void money_with_which_only_a_deduction_was_made_stays_on_account() {
    Books books = BooksText.read("""
        item INV-1 60.00 due 01-31
        pay  P-1   50.00 on 01-20
        say  P-1   INV-1 DEDUCTION 10.00 because DAMAGED
        keep P-1
        """);
    ReceivablesLedger before = inTime(books);
    String deduction = "INV-1/deduction/P-1/1 EUR 10.00";
    assertThat(open(before, "12-31"))
        .containsExactlyInAnyOrder("INV-1 EUR 50.00", deduction, "P-1/on-account EUR 50.00");
    Reallocated done = Reallocation.of(books.policy())
        .reallocate(
            before, List.of(late("P-0 20.00 on 01-10")), books.instructions(), LedgerLaws.LAST);
    assertThat(open(with(before, done), "12-31"))
        .containsExactlyInAnyOrder("INV-1 EUR 30.00", deduction, "P-1/on-account EUR 50.00");
  }
}
