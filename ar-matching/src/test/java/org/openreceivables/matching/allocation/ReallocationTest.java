package org.openreceivables.matching.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.ledger.ReceivablesLedger;
import org.openreceivables.core.ledger.event.AllocationId;
import org.openreceivables.core.ledger.event.AllocationLine;
import org.openreceivables.core.ledger.event.CashEvent;
import org.openreceivables.core.ledger.event.EventId;
import org.openreceivables.core.ledger.event.EventStamp;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.ledger.event.Recorded;
import org.openreceivables.core.ledger.event.SettlementEvent;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.settlement.AllocationInstruction;
import org.openreceivables.core.settlement.ReasonCode;

/** Late payments, with what stands in the books afterwards worked out by hand. */
class ReallocationTest {
  private static final LocalDate LAST = LedgerLaws.LAST;
  private static final String TWO = """
      item INV-1 60.00 due 01-31
      item INV-2 60.00 due 02-28 2% until 01-25
      pay  P-1 60.00 on 01-20
      """;

  /** What came in time was received and allocated at once, as the engine does. */
  static ReceivablesLedger inTime(Books books) {
    ReceivablesLedger issued = LedgerLaws.issued(books.items());
    return take(issued, books.allocate().toEvents(new Recorded(LAST, 1_000)));
  }

  static ReceivablesLedger take(ReceivablesLedger books, List<LedgerEvent> events) {
    ReceivablesLedger.Appended appended = books.append(events);
    assertThat(appended.refused()).isEmpty();
    return appended.ledger();
  }

  static Payment late(String text) {
    return BooksText.read("pay " + text).payments().get(0);
  }

  static Reallocated reallocated(Books books, ReceivablesLedger ledger, Payment... late) {
    return Reallocation.of(books.policy()).reallocate(ledger, List.of(late), List.of(), LAST);
  }

  static Recorded next(ReceivablesLedger books) {
    return books.lastRecorded().orElseThrow().next();
  }

  static ReceivablesLedger with(ReceivablesLedger books, Reallocated done) {
    return take(books, done.toEvents(next(books)));
  }

  static List<String> open(ReceivablesLedger books, String day) {
    List<String> out = new ArrayList<>();
    for (OpenItem item : books.openItems(BooksText.day(day))) {
      out.add(item.id() + " " + item.open());
    }
    return out;
  }

  private static List<String> text(List<LedgerEvent> events) {
    return events.stream()
        .map(e ->
            e.postingDate().toString().substring(5) + " " + e.id().value().replaceAll("#.*", ""))
        .toList();
  }

  static AllocationId id(String id) {
    return AllocationId.of(id);
  }

  static EventStamp stamp(ReceivablesLedger books, String id, String day) {
    return EventStamp.of(EventId.of(id), BooksText.day(day), next(books));
  }

  /** EUR 10.00 of what P-1 left on account are paid back. */
  static ReceivablesLedger refunded(ReceivablesLedger paid) {
    return take(
        paid,
        List.of(CashEvent.Refunded.of(
            stamp(paid, "refund", "02-03"),
            OpenItemId.of("P-1/on-account"),
            Money.parse("EUR 10.00"))));
  }

  @Test
  void the_late_payment_pays_the_oldest_and_the_later_one_the_next_with_its_discount() {
    Books books = BooksText.read(TWO);
    ReceivablesLedger before = inTime(books);
    assertThat(open(before, "12-31")).containsExactly("INV-2 EUR 60.00");

    Reallocated done = reallocated(books, before, late("P-0 60.00 on 01-10 posted 03-02"));
    ReceivablesLedger after = with(before, done);

    assertThat(done.reversed()).containsExactly(id("P-1/on-account@2026-01-20"));
    assertThat(done.kept()).isEmpty();
    // 60.00 against 58.80: the discount of 1.20 is earned on 20 January, 1.20 stay on account.
    assertThat(open(after, "12-31")).containsExactly("P-1/on-account EUR 1.20");
    OpenItem second = after
        .allItems(LAST, Recorded.endOf(LocalDate.MAX))
        .find(OpenItemId.of("INV-2"))
        .orElseThrow();
    assertThat(second.settledBy(Effect.PAID)).isEqualTo(Money.parse("EUR 58.80"));
    assertThat(second.settledBy(Effect.DISCOUNT)).isEqualTo(Money.parse("EUR 1.20"));
    assertThat(text(done.toEvents(next(before))))
        .containsExactly(
            "01-20 reallocated/P-1/on-account@2026-01-20",
            "01-20 allocated/P-1/on-account@2026-01-20",
            "03-02 received/P-0",
            "03-02 allocated/P-0/on-account@2026-03-02");
    LedgerLaws.reconciles(after);
  }

  @Test
  void closed_days_of_the_books_stay_as_they_were() {
    Books books = BooksText.read(TWO);
    ReceivablesLedger before = inTime(books);
    LocalDate open = BooksText.day("03-01");
    Reallocated done = Reallocation.of(books.policy().withBooksOpenFrom(open))
        .reallocate(before, List.of(late("P-0 60.00 on 01-10 posted 03-02")), List.of(), LAST);
    ReceivablesLedger after = with(before, done);

    assertThat(done.toEvents(next(before))).noneMatch(e -> e.postingDate().isBefore(open));
    assertThat(open(after, "02-28")).isEqualTo(open(before, "02-28"));
    assertThat(open(after, "12-31")).containsExactly("P-1/on-account EUR 1.20");
    LedgerLaws.reconciles(after);
  }

  @Test
  void a_second_time_there_is_nothing_to_do() {
    Books books = BooksText.read(TWO);
    Payment late = late("P-0 60.00 on 01-10 posted 03-02");
    ReceivablesLedger before = inTime(books);
    Reallocated done = reallocated(books, before, late);
    ReceivablesLedger after = with(before, done);
    assertThat(reallocated(books, after, late).toEvents(next(after))).isEmpty();
    List<LedgerEvent> events = done.toEvents(next(before));
    assertThat(after.append(events).repeated()).isEqualTo(events.size());
  }

  @Test
  void what_comes_out_as_it_was_and_other_customers_are_not_touched() {
    Books books = BooksText.read("""
        item INV-1 100.00 due 01-31
        item INV-2 40.00 issued 01-22 due 02-28
        item INV-3 30.00 by C-2
        pay  P-1 60.00 on 01-20
        pay  P-2 30.00 on 01-21 by C-2
        """);
    ReceivablesLedger before = inTime(books);
    Reallocated done = reallocated(books, before, late("P-0 20.00 on 01-10"));
    assertThat(text(done.toEvents(next(before))))
        .containsExactly("01-10 received/P-0", "01-10 allocated/P-0/on-account@2026-01-10");
    assertThat(done.reversed()).isEmpty();
    assertThat(open(with(before, done), "12-31"))
        .containsExactly("INV-1 EUR 20.00", "INV-2 EUR 40.00");
  }

  @Test
  void money_is_applied_to_what_was_posted_by_its_day_unless_the_host_ran_later() {
    Books books = BooksText.read("""
        item INV-1 50.00
        item INV-2 40.00 issued 01-25 due 02-28
        pay  P-1 50.00 on 01-20
        """);
    ReceivablesLedger before = inTime(books);
    Payment late = late("P-0 50.00 on 01-10");
    assertThat(open(with(before, reallocated(books, before, late)), "12-31"))
        .containsExactly("P-1/on-account EUR 50.00", "INV-2 EUR 40.00");
    Reallocated monthly = Reallocation.of(books.policy())
        .withRunDays(List.of(BooksText.day("01-31")))
        .reallocate(before, List.of(late), List.of(), LAST);
    assertThat(open(with(before, monthly), "12-31")).containsExactly("P-1/on-account EUR 10.00");
  }

  @Test
  void a_payment_is_applied_as_it_comes_where_the_policy_says_so() {
    Books books = BooksText.read(TWO);
    ReceivablesLedger before = inTime(books);
    Reallocated done = Reallocation.of(books.policy())
        .withBackdated(Backdated.AS_IT_COMES)
        .reallocate(before, List.of(late("P-0 60.00 on 01-10")), List.of(), LAST);
    assertThat(done.reversed()).isEmpty();
    // INV-2 with the discount that the value date of P-0 earns.
    assertThat(open(with(before, done), "12-31")).containsExactly("P-0/on-account EUR 1.20");
  }

  @Test
  void what_was_said_of_payments_is_followed_again() {
    Books books = BooksText.read(TWO + "say P-1 INV-1 PAID 60.00\n");
    ReceivablesLedger before = inTime(books);
    List<AllocationInstruction> said = books.instructions();
    Payment late = late("P-0 30.00 on 01-10");
    Reallocated done =
        Reallocation.of(books.policy()).reallocate(before, List.of(late), said, LAST);
    // In time: P-0 pays 30.00 of INV-1, so P-1 can pay 30.00 of it only; the rest waits for a word.
    assertThat(open(with(before, done), "12-31"))
        .containsExactly("P-1/on-account EUR 30.00", "INV-2 EUR 60.00");
  }

  @Test
  void an_allocation_on_which_a_refund_rests_stays_and_is_listed() {
    Books books = BooksText.read("item INV-1 60.00 due 01-31\npay P-1 70.00 on 01-20\n");
    ReceivablesLedger before = refunded(inTime(books));
    Reallocated done = reallocated(books, before, late("P-0 60.00 on 01-10"));
    assertThat(done.kept())
        .extracting(Reallocated.Kept::allocation, Reallocated.Kept::reason)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(
            id("P-1/on-account@2026-01-20"),
            new Reallocated.RestsOn("Refunded", EventId.of("refund"))));
    assertThat(open(with(before, done), "12-31")).containsExactly("P-0/on-account EUR 60.00");
    assertThat(done.summarize()).contains("Refunded refund rests on it");
  }

  @Test
  void an_allocation_of_an_item_written_off_since_stays_until_it_is_recovered() {
    Books books = BooksText.read("item INV-1 60.00\npay P-1 55.00 on 01-20\n");
    ReceivablesLedger paid = inTime(books);
    OpenItem left = paid.openItems(LAST).find(OpenItemId.of("INV-1")).orElseThrow();
    ReceivablesLedger before = take(
        paid,
        List.of(SettlementEvent.WrittenOff.whole(
            stamp(paid, "w", "02-03"),
            id("W-1"),
            left,
            new ReasonCode("SMALL", "", ReasonCode.TaxTreatment.UNCHANGED))));
    Payment late = late("P-0 10.00 on 01-10");
    assertThat(reallocated(books, before, late).kept())
        .extracting(Reallocated.Kept::reason)
        .containsExactly(new Reallocated.RestsOn("WrittenOff", EventId.of("w")));
    ReceivablesLedger recovered =
        take(before, List.of(SettlementEvent.Recovered.of(stamp(before, "r", "02-04"), id("W-1"))));
    Reallocated done = reallocated(books, recovered, late);
    assertThat(done.kept()).isEmpty();
    assertThat(open(with(recovered, done), "12-31")).containsExactly("P-1/on-account EUR 5.00");
  }

  @Test
  void what_the_payer_held_back_stays_in_an_item_of_its_own() {
    Books books = BooksText.read("""
        item INV-1 60.00
        pay  P-1 50.00 on 01-20
        say  P-1 INV-1 PAID 50.00
        say  P-1 INV-1 DEDUCTION 10.00 because DAMAGED
        """);
    ReceivablesLedger before = inTime(books);
    Reallocated done = reallocated(books, before, late("P-0 20.00 on 01-10"));
    assertThat(done.kept()).hasSize(1);
    assertThat(done.kept().get(0).reason())
        .isInstanceOfSatisfying(
            Reallocated.RestsOn.class, r -> assertThat(r.kind()).isEqualTo("Replaced"));
    with(before, done);
  }

  @Test
  void an_allocation_made_by_hand_stays_unless_it_is_named() {
    Books books = BooksText.read("item INV-1 60.00\nitem INV-2 60.00 due 02-01\n");
    ReceivablesLedger issued = LedgerLaws.issued(books.items());
    Payment first = late("P-1 60.00 on 01-20");
    AllocationLine.Builder line = AllocationLine.builder();
    line.item(OpenItemId.of("INV-1"))
        .effect(Effect.PAID)
        .amount(Money.parse("EUR 60.00"))
        .source(OpenItemId.of("P-1/on-account"));
    ReceivablesLedger received = take(
        issued,
        List.of(CashEvent.Received.of(
            stamp(issued, "got", "01-20"),
            first,
            first.customer().orElseThrow(),
            OpenItemId.of("P-1/on-account"))));
    ReceivablesLedger before = take(
        received,
        List.of(SettlementEvent.Allocated.of(
            stamp(received, "hand", "01-20"), id("HAND-1"), List.of(line.build()))));
    Payment late = late("P-0 60.00 on 01-10");
    assertThat(reallocated(books, before, late).kept())
        .extracting(Reallocated.Kept::reason)
        .containsExactly(new Reallocated.MadeByHand());
    Reallocated named = Reallocation.of(books.policy())
        .taking(List.of(id("HAND-1")))
        .reallocate(before, List.of(late), List.of(), LAST);
    assertThat(named.reversed()).containsExactly(id("HAND-1"));
    assertThat(open(with(before, named), "12-31")).isEmpty();
  }

  @Test
  void money_that_a_person_took_back_stays_on_account() {
    Books books = BooksText.read("item INV-1 60.00\npay P-1 60.00 on 01-20\n");
    ReceivablesLedger paid = inTime(books);
    ReceivablesLedger before = take(
        paid,
        List.of(SettlementEvent.Reversed.of(
            stamp(paid, "undo", "02-03"), id("P-1/on-account@2026-01-20"))));
    Reallocated done = reallocated(books, before, late("P-0 20.00 on 01-10"));
    assertThat(open(with(before, done), "12-31"))
        .containsExactlyInAnyOrder("INV-1 EUR 40.00", "P-1/on-account EUR 60.00");
  }

  @Test
  void payments_that_cannot_be_taken_are_named_and_the_others_go_on() {
    Books books = BooksText.read(TWO);
    ReceivablesLedger before = inTime(books);
    Reallocated done = Reallocation.of(books.policy())
        .reallocate(
            before,
            List.of(
                late("P-1 61.00 on 01-10"),
                late("P-8 5.00 on 01-10 by nobody"),
                late("P-9 60.00 on 01-10")),
            List.of(),
            LAST);
    assertThat(done.unassigned())
        .extracting(Payment::id)
        .containsExactly(PaymentId.of("P-1"), PaymentId.of("P-8"));
    assertThat(done.problems())
        .extracting(p -> p.code())
        .containsExactly(ProblemCodes.UNKNOWN_PAYER, ProblemCodes.DUPLICATE_ID);
    assertThat(open(with(before, done), "12-31")).containsExactly("P-1/on-account EUR 1.20");
  }
}
