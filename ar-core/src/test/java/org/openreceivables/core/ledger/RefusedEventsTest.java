package org.openreceivables.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openreceivables.core.Samples.C1;
import static org.openreceivables.core.Samples.C2;
import static org.openreceivables.core.Samples.day;
import static org.openreceivables.core.Samples.eur;
import static org.openreceivables.core.Samples.item;
import static org.openreceivables.core.ledger.Book.line;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.Problem;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.ledger.event.AllocationLine;
import org.openreceivables.core.ledger.event.EventStamp;
import org.openreceivables.core.ledger.event.ItemEvent;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.ledger.event.Recorded;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenItemKind;

/** Events that would leave money nowhere, or an item outside its day. */
class RefusedEventsTest {
  private final Book book = new Book();

  @Test
  void an_item_is_not_issued_before_its_day() {
    List<Problem> refused = book.issue(
        "2026-01-10",
        item("I-1", "100.00")
            .issueDate(day("2026-01-10"))
            .postingDate(day("2026-02-05"))
            .build());

    assertThat(refused).extracting(Problem::code).containsExactly(ProblemCodes.DATE_ORDER);
    assertThat(book.ledger.openItems(Book.END)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"DEDUCTION", "RESIDUAL", "TRANSFERRED"})
  void an_allocation_moves_nothing_to_nowhere(Effect effect) {
    book.invoice("2026-01-10", "I-1", "100.00");

    assertThat(book.allocate("2026-01-20", "A-1", line("I-1", effect, "50.00").build()))
        .extracting(Problem::code)
        .containsExactly(ProblemCodes.OUT_OF_RANGE);
    assertThat(book.find("I-1").open()).isEqualTo(book.find("I-1").original());
  }

  @ParameterizedTest
  @EnumSource(names = {"APPLIED", "MOVED", "REFUNDED", "RETURNED"})
  void an_allocation_uses_no_credit_for_nothing(Effect effect) {
    book.receive("2026-01-10", "P-1", "100.00");

    assertThat(
            book.allocate("2026-01-20", "A-1", line("ACC-P-1", effect, "50.00").build()))
        .extracting(Problem::code)
        .containsExactly(ProblemCodes.OUT_OF_RANGE);
    assertThat(book.find("ACC-P-1").open()).isEqualTo(book.find("ACC-P-1").original());
  }

  @Test
  void whatever_refuses_an_event_its_customer_is_incomplete() {
    book.invoice("2026-01-10", "I-1", "100.00");
    List<Problem> refused = book.allocate(
        "2026-01-20",
        "A-1",
        line("I-1", Effect.DISCOUNT, "2.00").offer(day("2026-01-20")).build());

    assertThat(refused).flatExtracting(Problem::taints).containsExactly(C1);
    assertThat(book.ledger.openItems(Book.END).incomplete()).containsExactly(C1);
  }

  @Test
  void a_customer_is_complete_again_once_the_mended_event_is_accepted() {
    LedgerEvent bad = book.allocated("2026-01-20", "A-1", Book.paid("I-1", "P-1", "100.00"));
    book.post(bad);
    book.post(ItemEvent.Issued.of(
        book.stamp("2026-01-10"), List.of(item("I-1", "100.00").customer(C2).build())));
    book.post(bad.withStamp(again(bad)));
    assertThat(book.ledger.openItems(Book.END).incomplete()).containsExactly(C2);
    book.receive("2026-01-20", "P-1", "100.00");
    EventStamp mended = again(bad);
    book.post(bad.withStamp(mended));

    assertThat(book.ledger.openItems(Book.END).incomplete()).isEmpty();
    assertThat(incomplete(mended.recorded().sequence())).isEmpty();
    assertThat(incomplete(mended.recorded().sequence() - 1)).containsExactly(C2);
    assertThat(incomplete(2)).isEmpty();
    ReceivablesLedger both = ReceivablesLedger.empty()
        .append(List.of(bad, book.allocated("2026-01-20", "A-9", Book.paid("I-9", "P-9", "1.00"))))
        .ledger()
        .merge(book.ledger);
    assertThat(both.openItems(Book.END).incomplete()).isEmpty();
  }

  @Test
  void an_event_whose_key_stands_on_another_one_is_lacking_for_good() {
    book.invoice("2026-01-10", "I-1", "100.00");
    LedgerEvent kept = book.ledger.events().get(0);
    LedgerEvent other = ItemEvent.Issued.of(
        again(kept), List.of(item("I-2", "5.00").customer(C2).build()));

    book.post(other);
    book.post(kept);
    book.invoice("2026-01-11", "I-3", "100.00");

    assertThat(book.ledger.openItems(Book.END).incomplete()).containsExactly(C2);
    assertThat(incomplete(1)).isEmpty();
    ReceivablesLedger elsewhere = ReceivablesLedger.of(List.of(ItemEvent.Issued.of(
        book.stamp("2026-01-10"), List.of(item("I-4", "5.00").build()))));
    assertThat(elsewhere.merge(book.ledger).openItems(Book.END).incomplete()).containsExactly(C2);
    assertThat(ReceivablesLedger.of(book.ledger.events()).openItems(Book.END).incomplete())
        .isEmpty();
  }

  private SortedSet<CustomerId> incomplete(long knownOn) {
    return book.ledger.openItems(Book.END, new Recorded(Book.END, knownOn)).incomplete();
  }

  /** The key of an event, recorded anew. */
  private EventStamp again(LedgerEvent event) {
    EventStamp next = book.stamp(event.postingDate().toString());
    return EventStamp.of(event.id(), event.postingDate(), next.recorded());
  }

  @Test
  void the_ledger_says_since_when_an_item_is_open() {
    book.invoice("2026-01-10", "I-1", "100.00");
    book.receive("2026-01-20", "P-1", "100.00");
    book.allocate("2026-01-20", "A-1", Book.paid("I-1", "P-1", "100.00"));
    book.reverse("2026-02-03", "A-1");
    OpenItemId item = OpenItemId.of("I-1");
    OpenItemId credit = OpenItemId.of("ACC-P-1");

    assertThat(book.ledger.lastOpened(List.of(item, credit), day("2026-02-02")))
        .isEqualTo(Map.of(item, day("2026-01-10"), credit, day("2026-01-20")));
    assertThat(book.ledger.lastOpened(List.of(item, credit), day("2026-02-03")))
        .isEqualTo(Map.of(item, day("2026-02-03"), credit, day("2026-02-03")));
    assertThat(book.ledger.lastOpened(
            List.of(credit, OpenItemId.of("I-2"), credit), day("2026-02-02")))
        .isEqualTo(Map.of(credit, day("2026-01-20")));
    assertThat(book.ledger.lastOpened(List.of(item, credit), day("2026-01-19")))
        .isEqualTo(Map.of(item, day("2026-01-10")));
  }

  @Test
  void every_line_of_a_long_allocation_counts() {
    book.receive("2026-01-20", "P-1", "100.00");
    AllocationLine[] lines = new AllocationLine[100];
    for (int i = 0; i < lines.length; i++) {
      book.invoice("2026-01-10", "I-" + i, "1.00");
      lines[i] = Book.paid("I-" + i, "P-1", "1.00");
    }

    assertThat(book.allocate("2026-01-20", "A-1", lines)).isEmpty();
    assertThat(book.ledger.openItems(Book.END)).isEmpty();
  }

  @Test
  void an_allocation_is_undone_though_what_was_left_of_its_credit_moved_on() {
    book.invoice("2026-01-10", "I-1", "60.00");
    book.receive("2026-01-20", "P-1", "100.00");
    book.allocate("2026-01-20", "A-1", Book.paid("I-1", "P-1", "60.00"));
    book.post(ItemEvent.Replaced.of(
        book.stamp("2026-01-25"),
        OpenItemId.of("ACC-P-1"),
        List.of(line("ACC-P-1", Effect.MOVED, "40.00").build()),
        List.of(item("M-1", OpenItemKind.ON_ACCOUNT, "40.00").build()),
        Book.REASON));

    assertThat(book.reverse("2026-02-01", "A-1")).isEmpty();
    assertThat(book.find("I-1").open()).isEqualTo(eur("60.00"));
    assertThat(book.find("ACC-P-1").open()).isEqualTo(eur("60.00"));
    assertThat(book.find("M-1").open()).isEqualTo(eur("40.00"));
    assertThat(book.giveBack("2026-02-02", "P-1"))
        .extracting(Problem::message)
        .containsExactly(
            "The payment (P-1) of Returned (E-6) must not have been refunded, kept or moved"
                + " (Replaced E-4: EUR 40.00).");
  }

  @Test
  void what_was_replaced_or_returned_late_is_so_afterwards() {
    book.invoice("2026-01-10", "I-1", "100.00");
    book.receive("2026-01-20", "P-1", "60.00");
    book.receive("2026-01-20", "P-2", "5.00");
    book.allocate("2026-01-20", "A-1", Book.paid("I-1", "P-1", "60.00"));
    book.invoice("2026-01-28", "I-2", "10.00");
    book.post(ItemEvent.Replaced.of(
        book.stamp("2026-01-25"),
        OpenItemId.of("I-1"),
        List.of(line("I-1", Effect.RESIDUAL, "40.00").build()),
        List.of(item("I-3", "40.00").build()),
        Book.REASON));
    assertThat(book.giveBack("2026-01-26", "P-2")).isEmpty();

    assertThat(book.reverse("2026-02-01", "A-1")).isEmpty();
    assertThat(book.find("I-1").open()).isEqualTo(eur("60.00"));
    assertThat(book.giveBack("2026-02-01", "P-2"))
        .extracting(Problem::code)
        .containsExactly(ProblemCodes.ALREADY_REVERSED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"39.99", "40.01"})
  void what_leaves_an_item_arrives_to_the_cent(String arrived) {
    book.invoice("2026-01-10", "I-1", "100.00");

    assertThat(book.post(ItemEvent.Replaced.of(
            book.stamp("2026-01-25"),
            OpenItemId.of("I-1"),
            List.of(line("I-1", Effect.RESIDUAL, "40.00").build()),
            List.of(item("I-3", arrived).build()),
            Book.REASON)))
        .extracting(Problem::code)
        .containsExactly(ProblemCodes.AMOUNTS_DO_NOT_ADD_UP);
  }

  @Test
  void of_several_rules_that_an_event_breaks_the_first_by_precedence_is_named() {
    book.invoice("2026-01-10", "I-1", "100.00");
    book.receive("2026-01-10", "P-1", "10.00");
    book.allocate("2026-01-20", "A-1", Book.paid("I-1", "P-1", "10.00"));

    assertThat(book.post(Book.notice(book.stamp("2026-02-10"), "I-1", 0, "2026-02-01", "USD 5.00")))
        .extracting(Problem::code)
        .containsExactly(ProblemCodes.CURRENCY_MISMATCH);
    assertThat(book.allocate(
            "2026-01-21", "A-1", line("I-1", Effect.DEDUCTION, "50.00").build()))
        .extracting(Problem::code)
        .containsExactly(ProblemCodes.DUPLICATE_ID);
    assertThat(book.writeOff(
            "2026-01-21", "A-1", line("I-1", Effect.DISCOUNT, "50.00").build()))
        .extracting(Problem::code)
        .containsExactly(ProblemCodes.DUPLICATE_ID);
  }
}
