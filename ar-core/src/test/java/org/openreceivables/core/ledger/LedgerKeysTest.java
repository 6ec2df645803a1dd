package org.openreceivables.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openreceivables.core.Samples.C1;
import static org.openreceivables.core.Samples.C2;
import static org.openreceivables.core.Samples.day;
import static org.openreceivables.core.Samples.eur;
import static org.openreceivables.core.Samples.item;
import static org.openreceivables.core.ledger.Book.line;
import static org.openreceivables.core.ledger.Book.paid;

import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.Problem;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.ledger.event.AllocationId;
import org.openreceivables.core.ledger.event.ItemEvent;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenItem;

/** Keys of allocations that come again, and whom a refused event is about. */
class LedgerKeysTest {
  private final Book book = new Book();

  /** X pays A from P-1 on the 2nd, is undone on the 3rd, and pays B from P-2 from the 10th on. */
  private void postedTwice() {
    book.invoice("2026-01-01", "A", "100.00");
    book.invoice("2026-01-01", "B", "100.00");
    book.receive("2026-01-01", "P-1", "60.00");
    book.receive("2026-01-01", "P-2", "60.00");
    book.allocate("2026-01-02", "X", paid("A", "P-1", "60.00"));
    book.reverse("2026-01-03", "X");
    book.allocate("2026-01-10", "X", paid("B", "P-2", "60.00"));
  }

  @Test
  void a_key_is_taken_for_the_days_between_where_a_return_undoes_it_again() {
    postedTwice();
    book.giveBack("2026-01-08", "P-1");

    assertThat(book.allocate("2026-01-05", "X", paid("A", "P-1", "60.00"))).isEmpty();

    assertThat(openOn("2026-01-06", "A")).isEqualTo(eur("40.00"));
    assertThat(openOn("2026-01-09", "A")).isEqualTo(eur("100.00"));
    assertThat(openOn("2026-01-11", "B")).isEqualTo(eur("40.00"));
    Asked.requireSame(book.ledger, ReceivablesLedger.of(book.ledger.events()));
    assertThat(book.reverse("2026-01-12", "X")).isEmpty();
    assertThat(openOn("2026-01-12", "B")).isEqualTo(eur("100.00"));
  }

  @Test
  void a_key_is_not_taken_where_the_next_posting_would_find_it_taken() {
    postedTwice();
    List<String> before = Asked.kept(book.ledger);

    List<Problem> refused = book.allocate("2026-01-05", "X", paid("A", "P-1", "60.00"));

    assertThat(refused).extracting(Problem::code).containsExactly(ProblemCodes.DUPLICATE_ID);
    assertThat(refused.get(0).message())
        .startsWith("The postingDate (2026-01-05) of Allocated (E-8)"
            + " must not make the later event E-7 of 2026-01-10 impossible.");
    assertThat(Asked.kept(book.ledger)).isEqualTo(before);
  }

  @Test
  void a_backdated_reversal_frees_the_key_for_a_posting_in_between() {
    postedTwice();

    assertThat(book.allocate("2026-01-05", "Y", paid("A", "P-1", "60.00"))).isEmpty();
    assertThat(book.reverse("2026-01-06", "Y")).isEmpty();
    assertThat(book.allocate("2026-01-07", "Y", paid("B", "P-1", "40.00"))).isEmpty();

    assertThat(book.ledger.isPosted(AllocationId.of("Y"))).isTrue();
    assertThat(openOn("2026-01-11", "B")).isEqualTo(eur("0.00"));
    assertThat(openOn("2026-01-05", "A")).isEqualTo(eur("40.00"));
    assertThat(openOn("2026-01-11", "A")).isEqualTo(eur("100.00"));
  }

  @Test
  void a_refused_refund_is_about_the_customers_whose_items_it_would_reopen() {
    book.issue("2026-01-10", item("I-2", "100.00").customer(C2).build());
    book.receive("2026-01-11", "P-1", "60.00");
    book.allocate("2026-01-20", "A-1", paid("I-2", "P-1", "60.00"));

    List<Problem> refused = book.refund("2026-01-21", "ACC-P-1", "60.01", "A-1");

    assertThat(refused).extracting(Problem::code).containsExactly(ProblemCodes.SOURCE_OVERDRAWN);
    assertThat(refused.get(0).taints()).containsExactly(C1, C2);
  }

  @Test
  void a_refused_return_is_about_the_customers_whose_items_were_paid() {
    book.issue("2026-01-10", item("I-2", "50.00").customer(C2).build());
    book.receive("2026-01-11", "P-1", "60.00");
    book.allocate("2026-01-20", "A-1", paid("I-2", "P-1", "50.00"));
    book.refund("2026-01-21", "ACC-P-1", "10.00");

    List<Problem> refused = book.giveBack("2026-01-22", "P-1");

    assertThat(refused).extracting(Problem::code).containsExactly(ProblemCodes.DEPENDENTS_EXIST);
    assertThat(refused.get(0).taints()).containsExactly(C1, C2);
  }

  /** The entry of the return moved the first item; once X is undone before it, it moves another one. */
  @Test
  void an_entry_that_moves_other_items_than_before_is_known_by_those() {
    book.invoice("2026-01-01", "A", "100.00");
    book.invoice("2026-01-01", "B", "100.00");
    book.receive("2026-01-01", "P-1", "60.00");
    book.allocate("2026-01-02", "X", paid("A", "P-1", "60.00"));
    book.giveBack("2026-01-10", "P-1");

    assertThat(book.reverse("2026-01-05", "X")).isEmpty();
    assertThat(book.allocate("2026-01-06", "Y", paid("B", "P-1", "60.00"))).isEmpty();
    assertThat(book.writeOff(
            "2026-01-07", "W", line("A", Effect.WRITTEN_OFF, "100.00").build()))
        .isEmpty();

    assertThat(openOn("2026-01-12", "A")).isEqualTo(eur("0.00"));
    assertThat(openOn("2026-01-12", "B")).isEqualTo(eur("100.00"));
    assertThat(book.ledger.movements(day("2026-12-31"), Asked.NOW).stream()
            .filter(m -> m.postingDate().equals(day("2026-01-10")))
            .map(m -> m.item().value()))
        .containsExactlyInAnyOrder("B", "ACC-P-1", "ACC-P-1");
  }

  @Test
  void a_description_of_another_item_is_refused_and_changes_nothing() {
    book.invoice("2026-01-10", "I-1", "100.00");
    book.invoice("2026-01-20", "I-2", "50.00");
    List<String> before = Asked.kept(book.ledger);
    OpenItem other = item("I-2", "50.00").build();

    for (String date : List.of("2026-01-21", "2026-01-15")) {
      assertThat(book.post(
              ItemEvent.Corrected.of(book.stamp(date), OpenItemId.of("I-1"), other, Book.REASON)))
          .extracting(Problem::code)
          .containsExactly(ProblemCodes.OUT_OF_RANGE);
    }
    assertThat(Asked.kept(book.ledger)).isEqualTo(before);
  }

  private Money openOn(String date, String id) {
    return book.ledger
        .allItems(day(date), Asked.NOW)
        .find(OpenItemId.of(id))
        .orElseThrow()
        .open();
  }
}
