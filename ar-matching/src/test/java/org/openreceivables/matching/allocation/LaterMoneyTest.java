package org.openreceivables.matching.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openreceivables.matching.allocation.ReallocationTest.id;
import static org.openreceivables.matching.allocation.ReallocationTest.inTime;
import static org.openreceivables.matching.allocation.ReallocationTest.late;
import static org.openreceivables.matching.allocation.ReallocationTest.next;
import static org.openreceivables.matching.allocation.ReallocationTest.open;
import static org.openreceivables.matching.allocation.ReallocationTest.reallocated;
import static org.openreceivables.matching.allocation.ReallocationTest.stamp;
import static org.openreceivables.matching.allocation.ReallocationTest.take;
import static org.openreceivables.matching.allocation.ReallocationTest.with;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.ledger.ReceivablesLedger;
import org.openreceivables.core.ledger.event.CashEvent;
import org.openreceivables.core.ledger.event.ItemEvent;
import org.openreceivables.core.ledger.event.ItemOrigin;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenItem;

/** A late payment of 10 January: which money and credits count later, and are taken back for it. */
class LaterMoneyTest {
  private static final String TWO = """
      policy credits order
      item INV-1 60.00 due 01-31
      item INV-2 60.00 due 02-28
      """;

  /** What is open as of the last day, applied by the engine. */
  private static ReceivablesLedger applied(Books books, ReceivablesLedger ledger) {
    AllocationResult result = AllocationEngine.of(books.policy())
        .allocate(ledger.openItems(LedgerLaws.LAST), List.of(), List.of(), LedgerLaws.LAST);
    return take(ledger, result.toEvents(next(ledger), ledger));
  }

  /** INV-1 was paid on 20 January; EUR 30.00 of P-0 pay it now, and the other money INV-2 with what it has left. */
  private static void isTakenBack(Books books, ReceivablesLedger before, String allocation) {
    assertThat(open(before, "12-31")).containsExactly("INV-2 EUR 60.00");
    Reallocated done = reallocated(books, before, late("P-0 30.00 on 01-10"));
    assertThat(done.reversed()).containsExactly(id(allocation));
    assertThat(done.kept()).isEmpty();
    assertThat(open(with(before, done), "12-31")).containsExactly("INV-2 EUR 30.00");
  }

  @Test
  void a_credit_note_issued_since() {
    Books books = BooksText.read(TWO + "credit CN-1 60.00 issued 01-20\n");
    isTakenBack(books, inTime(books), "CN-1@2026-01-20");
  }

  @Test
  void a_credit_note_taken_over_from_other_books_since() {
    Books books = BooksText.read(TWO);
    OpenItem credit =
        BooksText.read("credit CN-1 60.00 issued 01-20\n").items().iterator().next();
    ReceivablesLedger issued = LedgerLaws.issued(books.items());
    ReceivablesLedger before = applied(
        books,
        take(
            issued,
            List.of(ItemEvent.Issued.of(stamp(issued, "taken-over", "01-20"), List.of(credit))
                .withOrigin(ItemOrigin.OTHER_BOOKS))));
    isTakenBack(books, before, "CN-1@2026-01-20");
  }

  /** C-2 paid it on the 6th, before P-0; it is C-1's from the 20th on. */
  @Test
  void money_moved_from_another_customer_since() {
    Books books = BooksText.read(TWO + "pay P-5 60.00 on 01-06 by C-2\n");
    ReceivablesLedger moved = ReplacedItemsTest.replaced(
        inTime(books), "01-20", "P-5/on-account", Effect.MOVED, "money MOVED 60.00 issued 01-20");
    isTakenBack(books, applied(books, moved), "MOVED@2026-01-20");
  }

  /** On account under the host's own id it counts as a credit does: from the 20th, when it was posted. */
  @Test
  void money_on_account_under_an_id_of_the_host() {
    Books books = BooksText.read(TWO);
    ReceivablesLedger issued = LedgerLaws.issued(books.items());
    ReceivablesLedger before = applied(
        books,
        take(
            issued,
            List.of(CashEvent.Received.of(
                stamp(issued, "got", "01-20"),
                late("P-1 60.00 on 01-06 posted 01-20"),
                CustomerId.of("C-1"),
                OpenItemId.of("CASH-1")))));
    isTakenBack(books, before, "CASH-1@2026-01-20");
  }

  /** The bank valued it on the 6th, so it counts before P-0, though it was posted after: P-0 pays the next. */
  @Test
  void not_money_that_counts_from_an_earlier_day() {
    Books books = BooksText.read(TWO + "pay P-1 60.00 on 01-06 posted 01-20\n");
    ReceivablesLedger before = inTime(books);
    Reallocated done = reallocated(books, before, late("P-0 50.00 on 01-10"));
    assertThat(done.reversed()).isEmpty();
    assertThat(done.kept()).isEmpty();
    assertThat(open(with(before, done), "12-31")).containsExactly("INV-2 EUR 10.00");
  }

  /** What it paid was not posted on the 6th: applied anew it would have paid INV-2. */
  @Test
  void not_even_where_it_waited_for_its_item() {
    Books books = BooksText.read(TWO.replace("due 01-31", "issued 01-12 due 01-31")
        + "pay P-1 60.00 on 01-06 posted 01-20\n");
    ReceivablesLedger before = inTime(books);
    assertThat(open(before, "12-31")).containsExactly("INV-2 EUR 60.00");
    Reallocated done = reallocated(books, before, late("P-0 50.00 on 01-10"));
    assertThat(done.reversed()).isEmpty();
    assertThat(open(with(before, done), "12-31")).containsExactly("INV-2 EUR 10.00");
  }
}
