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
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.ledger.ReceivablesLedger;
import org.openreceivables.core.ledger.event.AllocationLine;
import org.openreceivables.core.ledger.event.EventId;
import org.openreceivables.core.ledger.event.SettlementEvent;
import org.openreceivables.core.openitem.Effect;

/** Which allocations of later money stay as they are when a late payment comes, and why. */
class KeptAllocationsTest {
  private static final String TWO = """
      item INV-1 60.00 due 01-31
      item INV-2 60.00 due 02-28
      pay  P-1   70.00 on 01-20
      """;

  private static ReceivablesLedger byHand(
      ReceivablesLedger books, String id, String day, String item, String amount) {
    AllocationLine.Builder line = AllocationLine.builder();
    line.item(OpenItemId.of(item))
        .effect(Effect.PAID)
        .amount(Money.parse("EUR " + amount))
        .source(OpenItemId.of("P-1/on-account"));
    return take(
        books,
        List.of(SettlementEvent.Allocated.of(
            stamp(books, "by-hand-" + id, day), id(id), List.of(line.build()))));
  }

  /** Asked as of 15 January, what is posted on the 20th and 25th stays, by customer. */
  @Test
  void what_is_posted_later() {
    Books books = BooksText.read("""
        item INV-1 60.00 by C-1
        item INV-2 60.00 by C-2
        pay  P-1   60.00 on 01-25 by C-1
        pay  P-2   60.00 on 01-20 by C-2
        """);
    Reallocated done = Reallocation.of(books.policy())
        .reallocate(
            inTime(books),
            List.of(
                late("P-0 10.00 on 01-10 by C-1"),
                late("P-9 10.00 on 01-10 by C-2"),
                late("P-8 10.00 on 01-16 by C-2")),
            List.of(),
            BooksText.day("01-15"));
    assertThat(done.kept())
        .containsExactly(
            new Reallocated.Kept(
                CustomerId.of("C-1"),
                id("P-1/on-account@2026-01-25"),
                new Reallocated.PostedLater(BooksText.day("01-25"))),
            new Reallocated.Kept(
                CustomerId.of("C-2"),
                id("P-2/on-account@2026-01-20"),
                new Reallocated.PostedLater(BooksText.day("01-20"))));
    assertThat(done.later()).extracting(p -> p.id().value()).containsExactly("P-8");
  }

  /** EUR 60.00 by the engine, the 10.00 left by hand: the hand's work stays, and so the engine's. */
  @Test
  void what_shares_its_money_with_an_allocation_that_stays() {
    Books books = BooksText.read(TWO.replace("due 02-28", "due 02-28 held"));
    ReceivablesLedger before = byHand(inTime(books), "HAND-1", "01-21", "INV-2", "10.00");
    Reallocated done = reallocated(books, before, late("P-0 60.00 on 01-10"));
    assertThat(done.kept())
        .extracting(Reallocated.Kept::reason)
        .containsExactly(new Reallocated.MadeByHand(), new Reallocated.SameMoney(id("HAND-1")));
    assertThat(done.reversed()).isEmpty();
    assertThat(open(with(before, done), "12-31"))
        .containsExactlyInAnyOrder("P-0/on-account EUR 60.00", "INV-2 EUR 50.00");
  }

  /** Keys that look a little like the engine's: before their @ there is no key of a credit. */
  @ParameterizedTest
  @ValueSource(strings = {"@2026-01-21", "HAND @2026-01-21", "HAND@"})
  void what_was_made_by_hand_under_an_odd_key(String key) {
    Books books = BooksText.read(TWO.replace("due 02-28", "due 02-28 held"));
    ReceivablesLedger before = byHand(inTime(books), key, "01-21", "INV-2", "10.00");
    assertThat(reallocated(books, before, late("P-0 60.00 on 01-10")).kept())
        .extracting(Reallocated.Kept::reason)
        .containsExactly(new Reallocated.MadeByHand(), new Reallocated.SameMoney(id(key)));
  }

  /** A discount without money is that of the credit by whose key it is posted: it goes back with it. */
  @Test
  void not_a_discount_given_beside_the_money() {
    Books books = BooksText.read(TWO.replace("70.00", "60.00"));
    ReceivablesLedger paid = inTime(books);
    AllocationLine.Builder line = AllocationLine.builder();
    line.item(OpenItemId.of("INV-2")).effect(Effect.DISCOUNT).amount(Money.parse("EUR 1.20"));
    String key = "P-1/on-account@2026-01-21+60.00";
    ReceivablesLedger before = take(
        paid,
        List.of(SettlementEvent.Allocated.of(
            stamp(paid, "discount", "01-21"), id(key), List.of(line.build()))));
    Reallocated done = reallocated(books, before, late("P-0 10.00 on 01-10"));
    assertThat(done.reversed()).containsExactly(id("P-1/on-account@2026-01-20"), id(key));
    // 10.00 and 60.00 of 120.00 are paid.
    assertThat(open(with(before, done), "12-31")).containsExactly("INV-2 EUR 50.00");
  }

  /** P-1 of C-1 paid what C-2 owes. */
  @Test
  void what_touches_other_accounts() {
    Books books = BooksText.read("""
        item INV-1 60.00 due 01-31 by C-1
        item INV-2 60.00 due 02-28 by C-2
        pay  P-1   70.00 on 01-20 by C-1
        """);
    ReceivablesLedger before =
        byHand(inTime(books), "P-1/on-account@2026-01-21", "01-21", "INV-2", "10.00");
    assertThat(reallocated(books, before, late("P-0 60.00 on 01-10")).kept())
        .extracting(Reallocated.Kept::reason)
        .contains(
            new Reallocated.OtherAccounts(List.of(CustomerId.of("C-1"), CustomerId.of("C-2"))));
  }

  /** C-2's money paid what C-1 owes: it is listed with C-2, whose money it is. */
  @Test
  void what_touches_other_accounts_is_listed_with_its_money() {
    Books books = BooksText.read("item INV-1 60.00 by C-1\npay P-1 70.00 on 01-20 by C-2\n");
    ReceivablesLedger before = byHand(inTime(books), "HAND-1", "01-21", "INV-1", "60.00");
    assertThat(reallocated(books, before, late("P-0 10.00 on 01-10 by C-2")).kept())
        .containsExactly(new Reallocated.Kept(
            CustomerId.of("C-2"),
            id("HAND-1"),
            new Reallocated.OtherAccounts(List.of(CustomerId.of("C-1"), CustomerId.of("C-2")))));
  }

  /** P-1 counts from the 6th, before P-0; what a person paid with it is named, but posted after the 15th. */
  @Test
  void what_was_named_of_money_that_counts_from_an_earlier_day() {
    Books books =
        BooksText.read(TWO.replace("on 01-20", "on 01-06").replace("02-28", "02-28 held"));
    ReceivablesLedger before = byHand(inTime(books), "HAND-1", "01-21", "INV-2", "10.00");
    assertThat(Reallocation.of(books.policy())
            .taking(List.of(id("HAND-1")))
            .reallocate(
                before, List.of(late("P-0 10.00 on 01-10")), List.of(), BooksText.day("01-15"))
            .kept())
        .containsExactly(new Reallocated.Kept(
            CustomerId.of("C-1"),
            id("HAND-1"),
            new Reallocated.PostedLater(BooksText.day("01-21"))));
  }

  /** A person took the money back and applied it again: that stays. */
  @Test
  void what_was_taken_back_by_a_person_and_applied_again() {
    Books books = BooksText.read("item INV-1 60.00\npay P-1 60.00 on 01-20\n");
    ReceivablesLedger paid = inTime(books);
    ReceivablesLedger undone = take(
        paid,
        List.of(SettlementEvent.Reversed.of(
            stamp(paid, "undo", "02-03"), id("P-1/on-account@2026-01-20"))));
    ReceivablesLedger before =
        byHand(undone, "P-1/on-account@2026-02-03", "02-03", "INV-1", "60.00");
    assertThat(reallocated(books, before, late("P-0 20.00 on 01-10")).kept())
        .extracting(Reallocated.Kept::reason)
        .containsExactly(new Reallocated.TakenBackByHand(EventId.of("undo")));
  }

  /** Applied as it comes, a payment takes nothing back, so that there is nothing to say of what stays. */
  @Test
  void nothing_is_said_of_what_stays_where_a_payment_is_applied_as_it_comes() {
    Books books = BooksText.read(TWO.replace("due 02-28", "due 02-28 held"));
    ReceivablesLedger before = byHand(inTime(books), "HAND-1", "01-21", "INV-2", "10.00");
    assertThat(Reallocation.of(books.policy())
            .withBackdated(Backdated.AS_IT_COMES)
            .reallocate(before, List.of(late("P-0 60.00 on 01-10")), List.of(), LedgerLaws.LAST)
            .kept())
        .isEmpty();
  }

  /** Each of two customers has a late payment: what each paid is taken back once. */
  @Test
  void two_customers_are_applied_anew_each_on_its_own() {
    Books books = BooksText.read("""
        item INV-1 60.00 by C-1
        item INV-2 60.00 by C-2
        pay  P-1   60.00 on 01-20 by C-1
        pay  P-2   60.00 on 01-20 by C-2
        """);
    ReceivablesLedger before = inTime(books);
    Reallocated done = reallocated(
        books, before, late("P-0 10.00 on 01-10 by C-1"), late("P-9 20.00 on 01-10 by C-2"));
    assertThat(done.reversed())
        .containsExactly(id("P-1/on-account@2026-01-20"), id("P-2/on-account@2026-01-20"));
    assertThat(open(with(before, done), "12-31"))
        .containsExactlyInAnyOrder("P-1/on-account EUR 10.00", "P-2/on-account EUR 20.00");
    assertThat(done.runs()).isNotEmpty().allMatch(r -> r.items().incomplete().isEmpty());
    assertThat(done).hasToString("2 allocations taken back, 0 allocations kept, 8 events");
  }

  /**
   * In time EUR 30.00 of P-1 were on account on the 25th, when INV-2 came; INV-3 came three days later, though it is
   * due before it.
   */
  @Test
  void money_on_account_pays_what_came_first() {
    Books books = BooksText.read("""
        policy credits order
        item INV-1 50.00 due 01-31
        item INV-2 40.00 issued 01-25 due 03-31
        item INV-3 40.00 issued 01-28 due 02-15
        pay  P-1   50.00 on 01-20
        """);
    ReceivablesLedger before = inTime(books);
    Reallocated done = reallocated(books, before, late("P-0 30.00 on 01-10"));
    assertThat(open(with(before, done), "12-31"))
        .containsExactlyInAnyOrder("INV-2 EUR 10.00", "INV-3 EUR 40.00");
  }

  /** What was said of P-1 counts on its own day; what was said of P-0 cannot be followed. */
  @Test
  void a_word_is_a_problem_only_where_it_cannot_be_followed() {
    Books books = BooksText.read(TWO + "say P-1 INV-1 PAID 20.00\nsay P-0 INV-9 PAID 10.00\n");
    Books known = new Books(
        books.policy(),
        books.items(),
        books.payments(),
        books.instructions().subList(0, 1),
        books.asOf());
    Reallocated done = Reallocation.of(books.policy())
        .reallocate(
            inTime(known),
            List.of(late("P-0 10.00 on 01-10")),
            books.instructions(),
            LedgerLaws.LAST);
    assertThat(done.problems())
        .extracting(p -> p.code() + " " + p.id())
        .containsExactly(ProblemCodes.UNKNOWN_ITEM + " P-0");
  }

  @Test
  void each_reason_is_a_sentence() {
    assertThat(List.of(
            new Reallocated.SameMoney(id("A-1")),
            new Reallocated.MadeByHand(),
            new Reallocated.TakenBackByHand(EventId.of("undo")),
            new Reallocated.OtherAccounts(List.of(CustomerId.of("C-1"), CustomerId.of("C-2"))),
            new Reallocated.PostedLater(BooksText.day("01-25"))))
        .extracting(Reallocated.Reason::summarize)
        .containsExactly(
            "A-1 of the same money stays",
            "it was not made by the engine, and not named",
            "its money was taken back by undo",
            "it concerns [C-1, C-2]",
            "it is posted on 2026-01-25");
  }
}
