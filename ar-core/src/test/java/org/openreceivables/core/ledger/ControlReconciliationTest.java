package org.openreceivables.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openreceivables.core.Samples.day;
import static org.openreceivables.core.Samples.eur;
import static org.openreceivables.core.Samples.item;
import static org.openreceivables.core.ledger.Book.paid;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.ledger.event.EventId;
import org.openreceivables.core.ledger.event.Recorded;
import org.openreceivables.core.ledger.journal.AccountRole;
import org.openreceivables.core.ledger.journal.ControlFigures;
import org.openreceivables.core.ledger.journal.ControlReconciliation;
import org.openreceivables.core.ledger.journal.Journal;
import org.openreceivables.core.ledger.journal.JournalEntry;
import org.openreceivables.core.ledger.journal.JournalMapping;
import org.openreceivables.core.ledger.journal.JournalPolicy;
import org.openreceivables.core.ledger.journal.JournalPolicy.UnappliedMoney;
import org.openreceivables.core.openitem.OpenItems;

class ControlReconciliationTest {
  private final Book book = new Book();

  /** EARS-GLDIFF and more: 200.00 invoiced, 150.00 paid; 70.00 on another account. */
  @BeforeEach
  void post() {
    book.invoice("2026-01-10", "I-1", "200.00");
    book.receive("2026-01-20", "P-1", "150.00");
    book.allocate("2026-01-20", "A-1", paid("I-1", "P-1", "150.00"));
    book.issue("2026-01-21", item("I-2", "70.00").controlAccount("1200").build());
  }

  private OpenItems items() {
    return book.ledger.openItems(Book.END);
  }

  private List<LedgerMovement> movements() {
    return book.ledger.movements(Book.END, Recorded.endOf(LocalDate.MAX));
  }

  private List<JournalEntry> journal(JournalPolicy policy) {
    return Journal.of(JournalMapping.of(policy), book.ledger, Book.END).entries();
  }

  private ControlReconciliation with(ControlFigures control) {
    return ControlReconciliation.of(JournalPolicy.standard(), book.ledger, Book.END, control);
  }

  private ControlReconciliation ownWith(OpenItems items) {
    return ControlReconciliation.of(
        JournalPolicy.standard(),
        items,
        movements(),
        ControlFigures.of(journal(JournalPolicy.standard())));
  }

  private static ControlFigures.Posting posting(
      String event, String date, String account, String amount) {
    return new ControlFigures.Posting(
        EventId.of(event), day(date), AccountRole.RECEIVABLES, account, eur(amount));
  }

  /** The books of the host as they should be: the allocation moves nothing and is not in them. */
  private static List<ControlFigures.Posting> right() {
    return new ArrayList<>(List.of(
        posting("E-1", "2026-01-10", "", "200.00"),
        posting("E-2", "2026-01-20", "", "-150.00"),
        posting("E-4", "2026-01-21", "1200", "70.00")));
  }

  @Test
  void ourOwnJournalAgrees() {
    ControlReconciliation three =
        ControlReconciliation.of(JournalPolicy.standard(), book.ledger, Book.END);

    assertThat(three.agrees()).isTrue();
    assertThat(three.summarize()).isEqualTo("""
            RECEIVABLES: EUR 50.00 agrees
            RECEIVABLES 1200: EUR 70.00 agrees""");
  }

  @Test
  void unappliedMoneyApartIsALineOfItsOwn() {
    book.receive("2026-02-01", "P-2", "30.00");
    JournalPolicy apart = JournalPolicy.standard().withUnapplied(UnappliedMoney.APART);

    ControlReconciliation three = ControlReconciliation.of(apart, book.ledger, Book.END);

    assertThat(three.agrees()).isTrue();
    assertThat(three.summarize()).isEqualTo("""
            RECEIVABLES: EUR 50.00 agrees
            UNAPPLIED: EUR -30.00 agrees
            RECEIVABLES 1200: EUR 70.00 agrees""");
    ControlReconciliation swapped = ControlReconciliation.of(
        apart, book.ledger, Book.END, ControlFigures.of(journal(JournalPolicy.standard())));
    assertThat(swapped.events())
        .extracting(e -> e.event() + " " + e.cause() + " " + e.role())
        .containsExactly(
            "E-2 ONLY_POSTED RECEIVABLES",
            "E-2 NOT_POSTED UNAPPLIED",
            "E-3 NOT_POSTED RECEIVABLES",
            "E-3 NOT_POSTED UNAPPLIED",
            "E-5 ONLY_POSTED RECEIVABLES",
            "E-5 NOT_POSTED UNAPPLIED");
  }

  @Test
  void aLostCentIsNamedByItemAndEvent() {
    List<ControlFigures.Posting> lost = right();
    lost.set(0, posting("E-1", "2026-01-10", "", "199.99"));
    ControlFigures host = ControlFigures.ofPostings(lost)
        .withOpenItems(
            Map.of(OpenItemId.of("I-1"), eur("49.99"), OpenItemId.of("I-2"), eur("70.00")));

    assertThat(with(host).summarize()).isEqualTo("""
            RECEIVABLES: items EUR 50.00, ledger EUR 50.00, control account EUR 49.99 differ
            RECEIVABLES 1200: EUR 70.00 agrees
            item I-1 OTHER_AMOUNT: EUR 50.00, not EUR 49.99
            event E-1 OTHER_AMOUNT on RECEIVABLES: moved EUR 200.00 on 2026-01-10, posted EUR 199.99 on \
            2026-01-10, items [I-1]""");
  }

  @Test
  void aCentLostBetweenItemsAndMovementsNamesTheItemThoughTheSumsAreRight() {
    OpenItems shifted = OpenItems.of(List.of(
        book.find("I-1").withControlAccount("1200").withOpen(eur("49.99")),
        book.find("I-2").withOriginal(eur("70.01")).withOpen(eur("70.01"))));

    ControlReconciliation three = ownWith(shifted);

    assertThat(three.agrees()).isFalse();
    assertThat(three.items())
        .extracting(Object::toString)
        .containsExactly(
            "I-1 OTHER_MOVEMENTS: EUR 49.99, not EUR 50.00",
            "I-2 OTHER_MOVEMENTS: EUR 70.01, not EUR 70.00");
  }

  @Test
  void balancesAloneShowTheAccountButNameNothing() {
    ControlReconciliation three = with(ControlFigures.ofBalances(List.of(
        new ControlFigures.Balance(AccountRole.RECEIVABLES, "", eur("200.00")),
        new ControlFigures.Balance(AccountRole.RECEIVABLES, "", eur("-150.00")),
        new ControlFigures.Balance(AccountRole.RECEIVABLES, "1200", eur("0.00")),
        new ControlFigures.Balance(AccountRole.RECEIVABLES, "1200", Money.parse("USD 5.00")))));

    assertThat(three.agrees()).isFalse();
    assertThat(three.events()).isEmpty();
    assertThat(three.lines())
        .filteredOn(l -> !l.agrees())
        .extracting(Object::toString)
        .containsExactly(
            "Line[role=RECEIVABLES, account=1200, items=EUR 70.00, ledger=EUR 70.00, control=EUR 0.00]",
            "Line[role=RECEIVABLES, account=1200, items=USD 0.00, ledger=USD 0.00, control=USD 5.00]");
  }

  /** 595.00 of cash is no control account; what stands on one that the policy does not use still is. */
  @Test
  void theWholeLedgerOfTheHostIsComparedByItsControlAccounts() {
    List<ControlFigures.Posting> all = right();
    all.add(on(AccountRole.REVENUE, "E-1", "-200.00"));
    all.add(on(AccountRole.CASH, "E-2", "150.00"));
    all.add(on(AccountRole.REVENUE, "E-4", "-70.00"));
    all.add(on(AccountRole.CASH, "RENT-1", "-595.00"));
    ControlFigures whole = ControlFigures.ofPostings(all);

    assertThat(with(whole).summarize()).isEqualTo("""
            RECEIVABLES: EUR 50.00 agrees
            RECEIVABLES 1200: EUR 70.00 agrees""");
    assertThat(with(whole).agrees()).isTrue();
    assertThat(with(ControlFigures.ofBalances(whole.balances())).agrees()).isTrue();

    all.add(on(AccountRole.UNAPPLIED, "E-2", "-1.00"));
    assertThat(with(ControlFigures.ofPostings(all)).summarize()).isEqualTo("""
            RECEIVABLES: EUR 50.00 agrees
            UNAPPLIED: items EUR 0.00, ledger EUR 0.00, control account EUR -1.00 differ
            RECEIVABLES 1200: EUR 70.00 agrees
            event E-2 ONLY_POSTED on UNAPPLIED: moved EUR 0.00, posted EUR -1.00 on 2026-01-20""");
  }

  private static ControlFigures.Posting on(AccountRole role, String event, String amount) {
    return new ControlFigures.Posting(EventId.of(event), day("2026-01-20"), role, "", eur(amount));
  }

  @Test
  void customersWithRefusedDataAreNamed() {
    OpenItems tainted = items().withIncomplete(List.of(CustomerId.of("C-9")));

    ControlReconciliation three = ownWith(tainted);

    assertThat(three.agrees()).isTrue();
    assertThat(three.summarize()).endsWith("\ncustomer C-9 is incomplete");
  }

  /** One fault each in what the host posted or keeps open. */
  @Nested
  class PlantedInTheBooksOfTheHost {
    private List<String> events(List<ControlFigures.Posting> postings) {
      return with(ControlFigures.ofPostings(postings)).events().stream()
          .map(e -> e.event() + " " + e.cause() + " " + e.moved() + "/" + e.posted())
          .toList();
    }

    @Test
    void nothing() {
      assertThat(with(ControlFigures.ofPostings(right())).agrees()).isTrue();
    }

    @Test
    void missing() {
      List<ControlFigures.Posting> all = right();
      all.remove(1);
      assertThat(events(all)).containsExactly("E-2 NOT_POSTED EUR -150.00/EUR 0.00");
    }

    @Test
    void twice() {
      List<ControlFigures.Posting> all = right();
      all.add(all.get(1));
      assertThat(events(all)).containsExactly("E-2 POSTED_AGAIN EUR -150.00/EUR -300.00");
    }

    @Test
    void inTwoLinesIsNoFault() {
      List<ControlFigures.Posting> all = right();
      all.set(0, posting("E-1", "2026-01-10", "", "120.00"));
      all.add(posting("E-1", "2026-01-10", "", "80.00"));
      assertThat(events(all)).isEmpty();
    }

    @Test
    void otherSign() {
      List<ControlFigures.Posting> all = right();
      all.set(1, posting("E-2", "2026-01-20", "", "150.00"));
      assertThat(events(all)).containsExactly("E-2 OTHER_AMOUNT EUR -150.00/EUR 150.00");
    }

    @Test
    void doubleAmountInOneLineIsAnotherAmount() {
      List<ControlFigures.Posting> all = right();
      all.set(0, posting("E-1", "2026-01-10", "", "400.00"));
      assertThat(events(all)).containsExactly("E-1 OTHER_AMOUNT EUR 200.00/EUR 400.00");
    }

    @Test
    void otherDay() {
      List<ControlFigures.Posting> all = right();
      all.set(0, posting("E-1", "2026-01-09", "", "200.00"));
      ControlReconciliation three = with(ControlFigures.ofPostings(all));
      assertThat(three.lines()).allMatch(ControlReconciliation.Line::agrees);
      assertThat(three.agrees()).isFalse();
      assertThat(three.events())
          .extracting(Object::toString)
          .containsExactly("E-1 OTHER_DAY on RECEIVABLES: moved EUR 200.00 on 2026-01-10,"
              + " posted EUR 200.00 on 2026-01-09, items [I-1]");
    }

    @Test
    void otherAccount() {
      List<ControlFigures.Posting> all = right();
      all.set(2, posting("E-4", "2026-01-21", "", "70.00"));
      assertThat(events(all))
          .containsExactly(
              "E-4 ONLY_POSTED EUR 0.00/EUR 70.00", "E-4 NOT_POSTED EUR 70.00/EUR 0.00");
    }

    @Test
    void unknownEvent() {
      List<ControlFigures.Posting> all = right();
      all.add(posting("X-1", "2026-01-20", "", "1.00"));
      assertThat(events(all)).containsExactly("X-1 NOT_IN_LEDGER EUR 0.00/EUR 1.00");
    }

    /** Between the two days the control account was wrong, whatever it says in the end. */
    @Test
    void unknownEventThatIsTakenBackOnAnotherDay() {
      List<ControlFigures.Posting> all = right();
      all.add(posting("X-1", "2026-01-22", "", "7.00"));
      all.add(posting("X-1", "2026-02-03", "", "-7.00"));
      for (LocalDate asOf : List.of(day("2026-01-25"), Book.END)) {
        ControlReconciliation three = ControlReconciliation.of(
            JournalPolicy.standard(), book.ledger, asOf, ControlFigures.ofPostings(all));
        assertThat(three.lines()).allMatch(ControlReconciliation.Line::agrees);
        assertThat(three.agrees()).isFalse();
        assertThat(three.events())
            .extracting(Object::toString)
            .containsExactly("X-1 NOT_IN_LEDGER on RECEIVABLES: moved EUR 0.00, posted EUR 0.00"
                + " (EUR 7.00 on 2026-01-22, EUR -7.00 on 2026-02-03)");
      }
    }

    @Test
    void unknownEventIsNamedEvenIfItIsTakenBackOnTheSameDayAndOfNothing() {
      List<ControlFigures.Posting> all = right();
      all.add(posting("X-1", "2026-01-22", "", "7.00"));
      all.add(posting("X-1", "2026-01-22", "", "-7.00"));
      all.add(posting("X-2", "2026-01-22", "1200", "0.00"));
      assertThat(events(all))
          .containsExactly(
              "X-1 NOT_IN_LEDGER EUR 0.00/EUR 0.00", "X-2 NOT_IN_LEDGER EUR 0.00/EUR 0.00");
    }

    @Test
    void bothSidesOfAnAllocationAreNoFaultUnlessTheyStandOnTwoDays() {
      List<ControlFigures.Posting> all = right();
      all.add(posting("E-3", "2026-01-20", "", "150.00"));
      all.add(posting("E-3", "2026-01-20", "", "-150.00"));
      assertThat(events(all)).isEmpty();
      all.set(4, posting("E-3", "2026-01-21", "", "-150.00"));
      assertThat(events(all)).containsExactly("E-3 OTHER_DAY EUR 0.00/EUR 0.00");
    }

    @Test
    void moreThanTheEventThatIsTakenBackLater() {
      List<ControlFigures.Posting> all = right();
      all.add(posting("E-1", "2026-01-22", "", "7.00"));
      all.add(posting("E-1", "2026-01-24", "", "-7.00"));
      ControlReconciliation three = with(ControlFigures.ofPostings(all));
      assertThat(three.events())
          .extracting(Object::toString)
          .containsExactly("E-1 OTHER_DAY on RECEIVABLES: moved EUR 200.00 on 2026-01-10,"
              + " posted EUR 200.00 (EUR 200.00 on 2026-01-10, EUR 7.00 on 2026-01-22,"
              + " EUR -7.00 on 2026-01-24), items [I-1]");
    }

    @Test
    void anEventOfALaterDayIsInTheLedgerAllTheSame() {
      ControlReconciliation three = ControlReconciliation.of(
          JournalPolicy.standard(),
          book.ledger,
          day("2026-01-20"),
          ControlFigures.ofPostings(right()));
      assertThat(three.events())
          .extracting(e -> e.event() + " " + e.cause())
          .containsExactly("E-4 ONLY_POSTED");
    }

    @Test
    void anEventThatWasRecordedLaterWasNotInTheLedgerThen() {
      ControlReconciliation then = ControlReconciliation.of(
          JournalPolicy.standard(),
          book.ledger,
          Book.END,
          new Recorded(day("2026-12-31"), 3),
          ControlFigures.ofPostings(right()));
      assertThat(then.events())
          .extracting(e -> e.event() + " " + e.cause())
          .containsExactly("E-4 NOT_IN_LEDGER");
    }

    @Test
    void movementsByThemselvesKnowTheEventsThatMovedSomething() {
      List<ControlFigures.Posting> all = right();
      all.add(posting("X-1", "2026-01-22", "", "7.00"));
      all.add(posting("X-1", "2026-01-23", "", "-7.00"));
      ControlReconciliation three = ControlReconciliation.of(
          JournalPolicy.standard(), items(), movements(), ControlFigures.ofPostings(all));
      assertThat(three.events())
          .extracting(e -> e.event() + " " + e.cause())
          .containsExactly("X-1 NOT_IN_LEDGER");
    }

    @Test
    void openItems() {
      ControlFigures host = ControlFigures.ofPostings(right())
          .withOpenItems(Map.of(
              OpenItemId.of("I-1"), eur("150.00"),
              OpenItemId.of("I-9"), eur("-3.00"),
              OpenItemId.of("I-8"), eur("0.00")));
      assertThat(with(host).items())
          .extracting(Object::toString)
          .containsExactly(
              "I-1 OTHER_AMOUNT: EUR 50.00, not EUR 150.00",
              "I-2 NOT_IN_LIST: EUR 70.00, not EUR 0.00",
              "I-9 ONLY_IN_LIST: EUR 0.00, not EUR -3.00");
    }

    @Test
    void openItemInAnotherCurrency() {
      ControlFigures host = ControlFigures.ofPostings(right())
          .withOpenItems(Map.of(
              OpenItemId.of("I-1"), Money.parse("USD 50.00"), OpenItemId.of("I-2"), eur("70.00")));
      assertThat(with(host).items())
          .extracting(Object::toString)
          .containsExactly("I-1 OTHER_AMOUNT: EUR 50.00, not USD 50.00");
    }
  }
}
