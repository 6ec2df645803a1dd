package org.openreceivables.matching.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openreceivables.matching.allocation.SwitchBooks.eur;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.settlement.AllocationInstruction;
import org.openreceivables.core.settlement.ExcessDiscount;
import org.openreceivables.core.settlement.SettlementPolicy;
import org.openreceivables.core.settlement.ToleranceLimit;

/** Linked money that has paid an amount on an item, and whose rest comes there again, where other money waits. */
class LinkedBegunTest {
  private static final String BOOKS = """
      item  INV-1 100.00 due 01-10
      pay   P-1   20.00 on 01-05
      pay   P-2   79.70 on 01-06
      say   P-2   INV-1 PAID 10.00
      group P-2   INV-1
      """;

  private static final SettlementPolicy TOLERANT =
      SettlementPolicy.standard().withUnderpayment(ToleranceLimit.upTo(eur("0.50")));

  private static AllocationResult allocate(SettlementPolicy settlement, String books) {
    return Books.of(books, p -> p.withPartial(PartialPayment.LINKED).withSettlement(settlement))
        .allocate();
  }

  private static List<AllocationReason> rest(AllocationResult result, String source) {
    return result.allocations().stream()
        .filter(a -> a.source().equals(OpenItemId.of(source + "/on-account")))
        .findFirst()
        .orElseThrow()
        .restReasons();
  }

  /** EUR 69.70 and 20.00 of the EUR 90.00 that are open: both wait, and the stated amount stays. */
  @Test
  void too_little_waits_and_leaves_the_item_as_it_was() {
    AllocationResult result = allocate(SettlementPolicy.standard(), BOOKS);
    assertThat(ResultText.of(result)).isEqualTo("""
        P-1 rest 20.00
        P-2 INV-1 PAID 10.00 open 90.00
        P-2 rest 69.70
        """);
    assertThat(rest(result, "P-2"))
        .containsExactly(
            new RestReason.WaitsFor(DocumentId.of("INV-1"), eur("90.00"), eur("89.70")),
            new RestReason.RestOnAccount(AllocationInstruction.Rest.BY_POLICY));
  }

  /** EUR 0.30 are missing, within EUR 0.50. */
  @Test
  void what_is_missing_is_tolerated() {
    assertThat(ResultText.of(allocate(TOLERANT, BOOKS))).isEqualTo("""
        P-1 INV-1 PAID 20.00 TOLERANCE 0.30 open 0.00 posted 01-06
        P-1 rest 0.00
        P-2 INV-1 PAID 79.70 open 20.30
        P-2 rest 0.00
        """);
  }

  /** EUR 10.00 of the day stand on account, so that EUR 0.30 are not tolerated. */
  @Test
  void what_is_not_tolerated_in_the_end_waits() {
    AllocationResult result = allocate(TOLERANT, BOOKS + "pay P-3 10.00 on 01-06\nkeep P-3\n");
    assertThat(ResultText.of(result)).isEqualTo("""
        P-1 rest 20.00
        P-2 INV-1 PAID 10.00 open 90.00
        P-2 rest 69.70
        P-3 rest 10.00
        """);
  }

  /** EUR 40.00 were paid on 5 January; that the rest was tried with EUR 10.00 of the 8th does not change that. */
  @Test
  void what_was_paid_keeps_its_day() {
    AllocationResult result = allocate(SettlementPolicy.standard(), """
        item  INV-1 100.00 2% until 01-03
        pay   P-1   60.00 on 01-05
        say   P-1   INV-1 PAID 40.00
        group P-1   INV-1
        pay   P-2   10.00 on 01-08
        """);
    assertThat(ResultText.of(result)).isEqualTo("""
        P-1 INV-1 PAID 40.00 open 60.00
        P-1 rest 20.00
        P-2 rest 10.00
        """);
  }

  /** The discount was missed; tried first to see whether there is too much: EUR 85.00 and 5.00 of the 20.00. */
  @Test
  void what_is_tried_first_is_undone() {
    SettlementPolicy shrinks =
        SettlementPolicy.standard().withExcessDiscount(ExcessDiscount.SHRINK);
    String books = BOOKS.replace("due 01-10", "due 01-10 2% until 01-04").replace("79.70", "95.00");
    assertThat(ResultText.of(allocate(shrinks, books))).isEqualTo("""
        P-1 INV-1 PAID 5.00 open 0.00 posted 01-06
        P-1 rest 15.00
        P-2 INV-1 PAID 95.00 open 5.00
        P-2 rest 0.00
        """);
  }

  /** EUR 160.00 close INV-1 before what waits is needed, and go on to INV-2: both are open after the try. */
  @Test
  void what_comes_after_it_in_the_try_is_undone_too() {
    SettlementPolicy shrinks =
        SettlementPolicy.standard().withExcessDiscount(ExcessDiscount.SHRINK);
    String books = BOOKS.replace("due 01-10", "due 01-10 2% until 01-04").replace("79.70", "160.00")
        + "item INV-2 50.00 due 01-20\nonward P-2\n";
    assertThat(ResultText.of(allocate(shrinks, books))).isEqualTo("""
        P-1 rest 20.00
        P-2 INV-1 PAID 100.00 open 0.00
        P-2 INV-2 PAID 50.00 open 0.00
        P-2 rest 10.00
        """);
  }

  /** EUR 100.00 close INV-1 alone: the EUR 3.00 that waited never paid it, and are no small excess over it to be kept. */
  @Test
  void what_was_not_needed_has_not_paid_the_item() {
    SettlementPolicy keeps =
        SettlementPolicy.standard().withOverpayment(ToleranceLimit.upTo(eur("5.00")));
    String books = """
        item  INV-1 100.00 2% until 01-04
        pay   P-1   3.00 on 01-05
        pay   P-2   100.00 on 01-06
        say   P-2   INV-1 PAID 10.00
        group P-2   INV-1
        """;
    for (String each : List.of(books, books.replace(" 2% until 01-04", ""))) {
      assertThat(ResultText.of(allocate(keeps, each))).isEqualTo("""
          P-1 rest 3.00
          P-2 INV-1 PAID 100.00 open 0.00
          P-2 rest 0.00
          """);
    }
  }

  /** Granted with P-2: EUR 49.00 and 49.00 earn EUR 1.00 each, both late; of P-3 it is asked, though P-2 named INV-2. */
  @Test
  void a_late_discount_that_is_granted_counts_for_what_waits_but_not_for_what_comes() {
    AllocationResult result = AskBooks.allocate(p -> p.withPartial(PartialPayment.LINKED), """
        item  INV-1 100.00 due 01-10 2% until 01-10 grace 5
        item  INV-2 100.00 due 01-20 2% until 01-10 grace 5
        pay   P-1   49.00 on 01-12
        pay   P-2   49.00 on 01-13
        say   P-2   INV-1 PAID 9.80
        group P-2   INV-1
        grant P-2   INV-1
        grant P-2   INV-2
        pay   P-3   98.00 on 01-14
        """);
    assertThat(ResultText.of(result)).isEqualTo("""
        P-1 INV-1 PAID 49.00 DISCOUNT 1.00 open 0.00 posted 01-13
        P-1 rest 0.00
        P-2 INV-1 PAID 49.00 DISCOUNT 1.00 open 50.00
        P-2 rest 0.00
        P-3 rest 98.00
        """);
    assertThat(AskBooks.asked(result))
        .containsExactly("2% discount on INV-2 until 2026-01-10, EUR 98.00 paid on 2026-01-14,"
            + " 4 days late: is it granted?");
  }

  /** INV-9 is reserved for P-2 and paid first; EUR 60.00 of it are the first by the order, behind no other. */
  @Test
  void what_closes_with_money_that_waits_is_the_first_of_its_walk() {
    AllocationResult result = allocate(TOLERANT, """
        item INV-9 50.00 due 01-09 reserved P-2
        item INV-1 100.00 due 01-10
        pay  P-1   40.00 on 01-05
        pay  P-2   110.00 on 01-06
        """);
    assertThat(ResultText.of(result)).isEqualTo("""
        P-1 INV-1 PAID 40.00 open 60.00 posted 01-06
        P-1 rest 0.00
        P-2 INV-9 PAID 50.00 open 0.00
        P-2 INV-1 PAID 60.00 open 0.00
        P-2 rest 0.00
        """);
    assertThat(result.allocations().get(1).settlements())
        .flatExtracting(ItemSettlement::reasons)
        .filteredOn(AllocationReason.Ordered.class::isInstance)
        .extracting(r -> ((AllocationReason.Ordered) r).decidedBy())
        .containsOnly("");
  }
}
