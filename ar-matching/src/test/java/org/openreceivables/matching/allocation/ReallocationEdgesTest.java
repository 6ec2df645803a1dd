package org.openreceivables.matching.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openreceivables.matching.allocation.ReallocationTest.id;
import static org.openreceivables.matching.allocation.ReallocationTest.inTime;
import static org.openreceivables.matching.allocation.ReallocationTest.late;
import static org.openreceivables.matching.allocation.ReallocationTest.next;
import static org.openreceivables.matching.allocation.ReallocationTest.open;
import static org.openreceivables.matching.allocation.ReallocationTest.reallocated;
import static org.openreceivables.matching.allocation.ReallocationTest.refunded;
import static org.openreceivables.matching.allocation.ReallocationTest.take;
import static org.openreceivables.matching.allocation.ReallocationTest.with;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.ledger.ReceivablesLedger;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.ledger.event.Recorded;

/** The keys and days of a re-allocation, and money that is not what it was when it came. */
class ReallocationEdgesTest {
  private static final LocalDate LAST = LedgerLaws.LAST;

  private static List<String> keys(Reallocated done) {
    return done.toEvents(new Recorded(LAST, 5_000)).stream()
        .map(LedgerEvent::id)
        .map(Object::toString)
        .toList();
  }

  /** A receipt has one key for ever; what may be done again has its place in the order of recording. */
  @Test
  void the_keys_of_events() {
    Books books = BooksText.read("""
        item INV-1 60.00 due 01-31
        item INV-2 60.00 due 02-28
        pay  P-1   60.00 on 01-20
        """);
    assertThat(keys(reallocated(books, inTime(books), late("P-0 60.00 on 01-10 posted 03-02"))))
        .containsExactly(
            "reallocated/P-1/on-account@2026-01-20#5000",
            "allocated/P-1/on-account@2026-01-20#5001",
            "received/P-0",
            "allocated/P-0/on-account@2026-03-02#5003");
  }

  private static Books residuals(String text) {
    return Books.of(text, p -> p.withShortPayment(ShortPayment.RESIDUAL));
  }

  @Test
  void the_key_of_a_residual_item() {
    Books books = residuals("item INV-1 60.00");
    assertThat(keys(reallocated(books, inTime(books), late("P-0 50.00 on 01-10"))))
        .containsExactly(
            "received/P-0",
            "deducted/INV-1/residual/P-0/1#5001",
            "allocated/P-0/on-account@2026-01-10#5002");
  }

  /** The EUR 10.00 are open from 10 January on, so that P-1 pays them on the 20th, though all is posted in March. */
  @Test
  void what_is_decided_does_not_depend_on_the_days_that_are_closed() {
    Books books = residuals("item INV-1 60.00\npay P-1 60.00 on 01-20\n");
    ReceivablesLedger before = inTime(books);
    Reallocated done = Reallocation.of(books.policy().withBooksOpenFrom(BooksText.day("03-01")))
        .reallocate(before, List.of(late("P-0 50.00 on 01-10 posted 03-02")), List.of(), LAST);
    assertThat(open(with(before, done), "12-31")).containsExactly("P-1/on-account EUR 50.00");
  }

  private static List<String> byMonth(Books books, String paid, String asOf) {
    ReceivablesLedger before = inTime(books);
    Reallocated done = Reallocation.of(books.policy())
        .withRunDays(List.of(BooksText.day("01-31"), BooksText.day("02-28")))
        .reallocate(before, List.of(late(paid)), List.of(), BooksText.day(asOf));
    return open(with(before, done), "12-31");
  }

  /** Money of 10 January was applied at its end, before INV-1 came; that of February at its end, or earlier if asked so. */
  @Test
  void money_is_applied_at_the_end_of_its_month() {
    Books books = BooksText.read("item INV-1 60.00 issued 02-20\n");
    assertThat(byMonth(books, "P-0 60.00 on 01-10", "12-31"))
        .containsExactlyInAnyOrder("INV-1 EUR 60.00", "P-0/on-account EUR 60.00");
    assertThat(byMonth(books, "P-0 60.00 on 02-10", "12-31")).isEmpty();
    assertThat(byMonth(books, "P-0 60.00 on 02-10", "02-15"))
        .containsExactlyInAnyOrder("INV-1 EUR 60.00", "P-0/on-account EUR 60.00");
    assertThat(byMonth(books, "P-0 60.00 on 03-10", "12-31")).isEmpty();
  }

  /** EUR 10.00 of 70.00 were paid back: EUR 70.00 are not applied anew, nor are the EUR 60.00 by this policy. */
  @Test
  void money_of_which_a_part_was_refunded_stays_on_account() {
    Books books = BooksText.read("item INV-1 60.00\npay P-1 70.00 on 01-20\nkeep P-1\n");
    ReceivablesLedger before = refunded(inTime(books));
    Reallocated done = reallocated(books, before, late("P-0 5.00 on 01-10"));
    assertThat(open(with(before, done), "12-31"))
        .containsExactlyInAnyOrder("INV-1 EUR 55.00", "P-1/on-account EUR 60.00");
  }

  /** P-1 paid EUR 40.00 of INV-1, and 20.00 more when it was used again; P-0 comes first and pays it all. */
  @Test
  void what_one_payment_did_in_two_steps_is_taken_back() {
    Books books = BooksText.read("""
        policy credits order
        item INV-1 60.00
        pay  P-1   60.00 on 01-20
        say  P-1   INV-1 PAID 40.00
        keep P-1
        """);
    ReceivablesLedger once = inTime(books);
    ReceivablesLedger before = take(
        once,
        new Books(books.policy(), once.openItems(LAST), List.of(), List.of(), LAST)
            .allocate()
            .toEvents(next(once)));
    assertThat(open(before, "12-31")).isEmpty();
    Reallocated done = reallocated(books, before, late("P-0 60.00 on 01-10"));
    assertThat(done.reversed())
        .containsExactly(id("P-1/on-account@2026-01-20"), id("P-1/on-account@2026-01-20+40.00"));
    assertThat(open(with(before, done), "12-31")).containsExactly("P-1/on-account EUR 60.00");
  }
}
