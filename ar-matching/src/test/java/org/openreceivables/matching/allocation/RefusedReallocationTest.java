package org.openreceivables.matching.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
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
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.Problem;
import org.openreceivables.core.ProblemCode;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.ledger.ReceivablesLedger;
import org.openreceivables.core.ledger.event.AllocationLine;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.ledger.event.SettlementEvent;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.settlement.AllocationInstruction;

/** What the books would refuse is not proposed, and said; closed days take nothing new. */
class RefusedReallocationTest {

  private static void staysAsItIs(Reallocated done, String allocation, ProblemCode code) {
    assertThat(done.reversed()).isEmpty();
    assertThat(done.problems()).hasSize(1);
    Problem problem = done.problems().get(0);
    assertThat(problem.code()).isEqualTo(code);
    assertThat(done.kept())
        .extracting(Reallocated.Kept::allocation, Reallocated.Kept::reason)
        .containsExactly(tuple(id(allocation), new Reallocated.NotPossible(problem)));
    assertThat(done.kept().get(0).reason().summarize()).isEqualTo(problem.message());
  }

  /** Another P-0 came on the 6th, before all that is read again: the ledger tells that the id is taken. */
  @Test
  void a_receipt_that_the_books_refuse() {
    Books books = BooksText.read("""
        item INV-1 60.00 due 01-31
        item INV-2 60.00 due 02-28
        pay  P-0   60.00 on 01-06
        pay  P-1   50.00 on 01-20
        """);
    ReceivablesLedger before = inTime(books);
    Reallocated done = reallocated(books, before, late("P-0 5.00 on 01-10"));
    staysAsItIs(done, "P-1/on-account@2026-01-20", ProblemCodes.EVENT_CLASH);
    assertThat(done.toEvents(next(before))).isEmpty();
  }

  /** A person has used the key under which the engine would post: P-0 is received, nothing else changes. */
  @Test
  void an_allocation_that_the_books_refuse() {
    Books books = BooksText.read("""
        item INV-1 60.00 due 01-31
        item INV-2 60.00 due 02-28
        item INV-7 10.00 by C-2
        pay  P-1   60.00 on 01-20
        pay  P-7   10.00 on 01-06 by C-3
        """);
    ReceivablesLedger paid = inTime(books);
    AllocationLine.Builder line = AllocationLine.builder();
    line.item(OpenItemId.of("INV-7"))
        .effect(Effect.PAID)
        .amount(Money.parse("EUR 10.00"))
        .source(OpenItemId.of("P-7/on-account"));
    ReceivablesLedger before = take(
        paid,
        List.of(SettlementEvent.Allocated.of(
            stamp(paid, "by-hand", "01-21"),
            id("P-0/on-account@2026-01-20"),
            List.of(line.build()))));
    Reallocated done = reallocated(books, before, late("P-0 60.00 on 01-10"));
    staysAsItIs(done, "P-1/on-account@2026-01-20", ProblemCodes.DUPLICATE_ID);
    assertThat(done.unassigned()).isEmpty();
    assertThat(open(with(before, done), "12-31"))
        .containsExactlyInAnyOrder("INV-2 EUR 60.00", "P-0/on-account EUR 60.00");
  }

  /** Received when the bank says, allocated on the first day that is open. */
  @Test
  void nothing_is_allocated_on_a_closed_day() {
    Books books = BooksText.read("item INV-1 60.00 due 01-31\n");
    ReceivablesLedger before = LedgerLaws.issued(books.items());
    List<LedgerEvent> events = Reallocation.of(
            books.policy().withBooksOpenFrom(BooksText.day("03-01")))
        .reallocate(
            before, List.of(late("P-0 30.00 on 01-10 posted 02-10")), List.of(), LedgerLaws.LAST)
        .toEvents(next(before));
    assertThat(events)
        .extracting(LedgerEvent::kind, LedgerEvent::postingDate)
        .containsExactly(
            tuple("Received", BooksText.day("02-10")), tuple("Allocated", BooksText.day("03-01")));
  }

  private static final String TWO = """
      item INV-1 60.00 due 01-31
      item INV-2 60.00 due 02-28
      pay  P-1   60.00 on 01-20
      """;

  private static Reallocated twiceSaid(String said) {
    Books books = BooksText.read(TWO);
    AllocationInstruction twice = BooksText.read(said).instructions().get(0);
    return Reallocation.of(books.policy())
        .reallocate(
            inTime(books),
            List.of(late("P-0 10.00 on 01-10"), late("P-9 20.00 on 01-11")),
            List.of(twice, twice),
            LedgerLaws.LAST);
  }

  /** Nobody knows what P-0 is for: it stays out; P-9 pays 20.00 of INV-1, P-1 the rest and 20.00 of INV-2. */
  @Test
  void a_late_payment_that_the_engine_refuses() {
    Reallocated done = twiceSaid("say P-0 INV-2 PAID 10.00");
    assertThat(done.unassigned()).extracting(p -> p.id().value()).containsExactly("P-0");
    assertThat(done.problems())
        .extracting(p -> p.code() + " " + p.id())
        .containsExactly(ProblemCodes.DUPLICATE_ID + " P-0");
    assertThat(done.kept()).isEmpty();
    ReceivablesLedger before = inTime(BooksText.read(TWO));
    assertThat(open(with(before, done), "12-31")).containsExactly("INV-2 EUR 40.00");
  }

  /** P-1 paid INV-1 and cannot be applied anew: so it stays, and P-0 and P-9 are on account. */
  @Test
  void a_payment_of_the_books_that_the_engine_refuses() {
    Reallocated done = twiceSaid("say P-1 INV-2 PAID 10.00");
    staysAsItIs(done, "P-1/on-account@2026-01-20", ProblemCodes.DUPLICATE_ID);
    assertThat(done.unassigned()).isEmpty();
    ReceivablesLedger before = inTime(BooksText.read(TWO));
    assertThat(open(with(before, done), "12-31"))
        .containsExactlyInAnyOrder(
            "INV-2 EUR 60.00", "P-0/on-account EUR 10.00", "P-9/on-account EUR 20.00");
  }
}
