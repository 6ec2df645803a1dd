package org.openreceivables.matching.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.ledger.ReceivablesLedger;
import org.openreceivables.core.ledger.event.AllocationId;
import org.openreceivables.core.ledger.event.EventId;
import org.openreceivables.core.ledger.event.EventStamp;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.ledger.event.Recorded;
import org.openreceivables.core.ledger.event.SettlementEvent;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.settlement.ToleranceLimit;

class AllocationEventsTest {
  private static final Recorded FIRST = new Recorded(LedgerLaws.LAST, 1_000);

  private static List<String> ids(List<LedgerEvent> events) {
    return events.stream().map(LedgerEvent::id).map(EventId::value).toList();
  }

  @Test
  void a_payment_is_received_then_held_back_then_allocated_in_the_order_of_posting_dates() {
    Books books = BooksText.read("""
        item INV-1 100.00 posted 01-20
        item INV-2 100.00 due 03-01
        pay  P-1 120.00 on 01-10
        say  P-1 INV-1 PAID 100.00
        say  P-1 INV-2 DEDUCTION 30.00 because DAMAGED
        onward P-1
        pay  P-2 10.00 on 01-12 by C-2
        """);
    List<LedgerEvent> events = books.allocate().toEvents(FIRST);
    assertThat(ids(events))
        .containsExactly(
            "received/P-1",
            "deducted/INV-2/deduction/P-1/1",
            "allocated/P-1/on-account@2026-01-10#1002",
            "received/P-2",
            "allocated/P-1/on-account@2026-01-20#1004");
    assertThat(events)
        .extracting(e -> e.recorded().sequence())
        .containsExactly(1_000L, 1_001L, 1_002L, 1_003L, 1_004L);
    LedgerLaws.theLedgerAgrees(books, books.allocate());
  }

  @Test
  void money_on_account_that_is_used_again_on_the_same_day_of_the_books_has_another_key() {
    Books first = BooksText.read("""
        policy credits order
        item INV-1 100.00
        item INV-2 100.00 due 02-01 held
        pay  P-1 150.00 on 01-10
        """);
    AllocationResult one = first.allocate();
    ReceivablesLedger ledger =
        LedgerLaws.issued(first.items()).append(one.toEvents(FIRST)).ledger();
    OpenItems released = OpenItems.of(java.util.stream.StreamSupport.stream(
            ledger.openItems(LedgerLaws.LAST).spliterator(), false)
        .map(i -> i.withHolds(List.of()))
        .toList());
    AllocationResult two =
        new Books(first.policy(), released, List.of(), List.of(), LedgerLaws.LAST).allocate();
    List<LedgerEvent> events = two.toEvents(new Recorded(LedgerLaws.LAST, 2_000));
    assertThat(ids(events)).containsExactly("allocated/P-1/on-account@2026-01-10+100.00#2000");
    ReceivablesLedger.Appended appended = ledger.append(events);
    assertThat(appended.refused()).isEmpty();
    assertThat(appended.ledger().openItems(LedgerLaws.LAST)).hasSize(1);
    LedgerLaws.reconciles(appended.ledger());
  }

  @Test
  void what_was_undone_can_be_allocated_again() {
    Books first = BooksText.read("""
        policy credits order
        item INV-1 100.00
        pay  P-1 90.00 on 01-10
        """);
    ReceivablesLedger allocated = LedgerLaws.issued(first.items())
        .append(first.allocate().toEvents(FIRST))
        .ledger();
    LocalDate day = LedgerLaws.LAST;
    SettlementEvent.Reversed reversed = SettlementEvent.Reversed.of(
        EventStamp.of(EventId.of("undo"), day, new Recorded(day, 1_500)),
        AllocationId.of("P-1/on-account@2026-01-10"));
    ReceivablesLedger undone = allocated.append(List.of(reversed)).ledger();
    assertThat(undone.openItems(day)).hasSize(2);
    Books again = new Books(
        first.policy().withBooksOpenFrom(day), undone.openItems(day), List.of(), List.of(), day);
    ReceivablesLedger.Appended appended =
        undone.append(again.allocate().toEvents(new Recorded(day, 2_000)));
    assertThat(appended.refused()).isEmpty();
    assertThat(appended.ledger().openItems(day)).isEqualTo(allocated.openItems(day));
  }

  @Test
  void money_that_was_looked_at_and_not_used_has_another_key_when_it_is() {
    Books first = BooksText.read("""
        policy credits order
        item INV-1 10.00 100% until 01-15
        item INV-2 5.00 due 02-01 held
        pay  P-1 5.00 on 01-10
        """);
    LocalDate day = LedgerLaws.LAST;
    ReceivablesLedger ledger = LedgerLaws.issued(first.items())
        .append(first.allocate().toEvents(FIRST))
        .ledger();
    OpenItems released = OpenItems.of(
        java.util.stream.StreamSupport.stream(ledger.openItems(day).spliterator(), false)
            .map(i -> i.withHolds(List.of()))
            .toList());
    List<LedgerEvent> events = new Books(first.policy(), released, List.of(), List.of(), day)
        .allocate()
        .toEvents(new Recorded(day, 2_000), ledger);
    assertThat(ids(events)).containsExactly("allocated/P-1/on-account@2026-01-10/2#2000");
    assertThat(ledger.append(events).refused()).isEmpty();
  }

  @Test
  void closed_days_of_the_books_stay_as_they_are() {
    Books books = BooksText.read("""
        item INV-1 100.00 posted 01-02
        pay  P-1 90.00 on 01-05
        """);
    LocalDate open = LocalDate.of(2026, 2, 1);
    Books closed = new Books(
        books.policy().withBooksOpenFrom(open),
        books.items(),
        books.payments(),
        books.instructions(),
        LedgerLaws.LAST);
    ReceivablesLedger ledger = LedgerLaws.issued(closed.items())
        .append(closed.allocate().toEvents(FIRST))
        .ledger();
    assertThat(ledger.openItems(open.minusDays(1))).hasSize(2);
    assertThat(ledger.openItems(open)).hasSize(1);
    LedgerLaws.reconciles(ledger);
  }

  @Test
  void what_was_held_back_stands_in_an_item_of_its_own_with_its_tax() {
    Books books = BooksText.read("""
        item INV-1 119.00 parts NET 100.00 TAX 19.00
        pay  P-1 107.10 on 01-10
        say  P-1 INV-1 PAID 107.10
        say  P-1 INV-1 DEDUCTION 5.95 because DAMAGED
        say  P-1 INV-1 DEDUCTION 5.95 because LATE
        """);
    AllocationResult result = books.allocate();
    assertThat(result.items())
        .filteredOn(i -> i.id().value().contains("deduction"))
        .extracting(i -> i.id() + " " + i.kind() + " " + i.open() + " "
            + i.components().stream().map(c -> c.open().toString()).toList())
        .containsExactly(
            "INV-1/deduction/P-1/1 DEDUCTION EUR 5.95 [EUR 5.00, EUR 0.95]",
            "INV-1/deduction/P-1/2 DEDUCTION EUR 5.95 [EUR 5.00, EUR 0.95]");
    LedgerLaws.theLedgerAgrees(books, result);
  }

  @Test
  void what_was_held_back_stays_under_its_control_account() {
    Books books = BooksText.read("""
        item INV-1 119.00
        pay  P-1 107.10 on 01-10
        say  P-1 INV-1 DEDUCTION 5.95 because DAMAGED
        """);
    List<OpenItem> items = new ArrayList<>();
    books.items().forEach(i -> items.add(i.withControlAccount("1210")));
    AllocationResult result = AllocationEngine.of(books.policy())
        .allocate(OpenItems.of(items), books.payments(), books.instructions(), books.asOf());
    assertThat(result.items())
        .filteredOn(i -> i.kind() == OpenItemKind.DEDUCTION)
        .extracting(OpenItem::controlAccount)
        .containsExactly("1210");
  }

  @Test
  void nothing_has_no_events() {
    assertThat(BooksText.read("").allocate().toEvents(FIRST)).isEmpty();
  }

  /** INV-1 is posted ten days after the money; the EUR 0.50 too much are kept with it, not before. */
  @Test
  void a_small_excess_is_kept_on_the_day_of_the_item_that_was_paid_last() {
    Books books = Books.of(
        """
        item INV-1 100.00 posted 01-20
        pay  P-1   100.50 on 01-10
        """,
        p -> p.withSettlement(
            p.settlement().withOverpayment(ToleranceLimit.upTo(Money.parse("EUR 1.00")))));
    assertThat(ids(books.allocate().toEvents(FIRST)))
        .containsExactly("received/P-1", "allocated/P-1/on-account@2026-01-20#1001");
    LedgerLaws.theLedgerAgrees(books, books.allocate());
  }

  /** Twice before, this money was looked at on the day and took nothing: the third time has number 3. */
  @Test
  void each_time_that_took_nothing_has_a_number_of_its_own() {
    AllocationResult result = BooksText.read("""
        policy credits order
        item  INV-1 100.00
        money M-1   90.00 issued 01-10
        """).allocate();
    String key = "M-1@2026-01-10";
    Set<AllocationId> posted = Set.of(AllocationId.of(key), AllocationId.of(key + "/2"));
    assertThat(ids(AllocationEvents.of(result, FIRST, Map.of(), posted::contains)))
        .containsExactly("allocated/" + key + "/3#1000");
  }
}
