package org.openreceivables.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openreceivables.core.Samples.C1;
import static org.openreceivables.core.Samples.C2;
import static org.openreceivables.core.Samples.day;
import static org.openreceivables.core.Samples.eur;
import static org.openreceivables.core.Samples.item;
import static org.openreceivables.core.ledger.Book.line;
import static org.openreceivables.core.ledger.Book.paid;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.InvalidValueException;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.Problem;
import org.openreceivables.core.ProblemCode;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.document.Component;
import org.openreceivables.core.document.ComponentKind;
import org.openreceivables.core.ledger.event.AllocationId;
import org.openreceivables.core.ledger.event.EventId;
import org.openreceivables.core.ledger.event.EventStamp;
import org.openreceivables.core.ledger.event.ItemEvent;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.ledger.event.Recorded;
import org.openreceivables.core.ledger.event.SettlementEvent;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenItem;

/** Keys of events, and events that come late. */
class LedgerBackdatingTest {
  private final Book book = new Book();

  @Nested
  class Keys {
    @Test
    void anItemAndAnAllocationComeOnceWhoeverTheyBelongTo() {
      book.invoice("2026-01-10", "I-1", "100.00");
      OpenItem theirs = item("I-1", "7.00").customer(C2).build();

      refused(book.issue("2026-01-11", theirs), ProblemCodes.DUPLICATE_ID);
      List<Problem> backdated = book.issue("2026-01-05", theirs);
      refused(backdated, ProblemCodes.DUPLICATE_ID);
      assertThat(backdated.get(0).taints()).containsExactly(C2);
      assertThat(backdated.get(0).message())
          .isEqualTo("The item (I-1) of Issued (E-3) must not be in the ledger already.");
      assertThat(balance("2026-12-31")).isEqualTo("[EUR 100.00]");
      refused(
          book.issue(
              "2026-01-12", item("I-2", "1.00").build(), item("I-2", "1.00").build()),
          ProblemCodes.DUPLICATE_ID);
    }

    @Test
    void anEventHandedInTwiceCountsOnce() {
      LedgerEvent event = book.received("2026-01-20", "P-1", "60.00", C1);

      ReceivablesLedger.Appended twice = ReceivablesLedger.empty().append(List.of(event, event));
      ReceivablesLedger.Appended again = twice.ledger().append(List.of(event));

      assertThat(twice.repeated()).isEqualTo(1);
      assertThat(again.repeated()).isEqualTo(1);
      assertThat(again.refused()).isEmpty();
      assertThat(again.ledger().events()).containsExactly(event);
    }

    @Test
    void allEventsOfAClashingKeyAreRefused() {
      Recorded recorded = new Recorded(Book.END, 1);
      EventStamp stamp = EventStamp.of(EventId.of("E"), day("2026-01-10"), recorded);
      LedgerEvent one = ItemEvent.Issued.of(stamp, List.of(item("I-1", "1.00").build()));
      LedgerEvent two =
          ItemEvent.Issued.of(stamp, List.of(item("I-2", "1.00").customer(C2).build()));

      ReceivablesLedger.Appended clash = ReceivablesLedger.empty().append(List.of(one, two));
      ReceivablesLedger.Appended turned = ReceivablesLedger.empty().append(List.of(two, one));

      assertThat(clash.refused())
          .extracting(Problem::code)
          .containsExactly(ProblemCodes.EVENT_CLASH, ProblemCodes.EVENT_CLASH);
      assertThat(turned.refused()).isEqualTo(clash.refused());
      assertThat(clash.ledger().events()).isEmpty();
      assertThat(clash.ledger().openItems(Book.END).incomplete()).containsExactly(C1, C2);
      ReceivablesLedger first = ReceivablesLedger.of(List.of(one));
      assertThat(first.append(List.of(two)).refused())
          .extracting(Problem::message)
          .containsExactly(
              "The id (E) of Issued (E) must not stand on another event with other content.");
      assertThatThrownBy(() -> ReceivablesLedger.of(List.of(one, two)))
          .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void recordingNeverGoesBack() {
      LedgerEvent one = book.received("2026-01-20", "P-1", "60.00", C1);
      LedgerEvent two = book.received("2026-01-19", "P-2", "60.00", C1);
      ReceivablesLedger ledger = ReceivablesLedger.of(List.of(two));

      assertThat(ledger.append(List.of(one)).refused())
          .extracting(Problem::message)
          .containsExactly("The recorded (2026-12-31#1) of Received (E-1)"
              + " must be after the event recorded before (2026-12-31#2).");
    }
  }

  @Nested
  class Backdating {
    @Test
    void aBackdatedEventCountsFromItsDay() {
      book.invoice("2026-01-10", "I-1", "100.00");
      book.receive("2026-01-20", "P-1", "60.00");
      Recorded before = new Recorded(Book.END, 2);

      book.invoice("2026-01-05", "I-0", "7.00");

      assertThat(balance("2026-01-06")).isEqualTo("[EUR 7.00]");
      assertThat(book.ledger.balance(day("2026-01-06"), before)).hasToString("[]");
      assertThat(book.ledger.balance(day("2026-01-20"), before)).hasToString("[EUR 40.00]");
      assertThat(book.ledger.openItems(day("2026-01-20"), before)).hasSize(2);
      assertThat(book.ledger.openItems(day("2026-01-20"))).hasSize(3);
    }

    @Test
    void oneThatMakesALaterEventImpossibleIsRefusedAndNamesIt() {
      book.invoice("2026-01-10", "I-1", "100.00");
      book.receive("2026-01-11", "P-1", "100.00");
      book.receive("2026-01-11", "P-2", "100.00");
      book.allocate("2026-01-20", "A-1", paid("I-1", "P-1", "100.00"));

      List<Problem> refused = book.allocate("2026-01-15", "A-2", paid("I-1", "P-2", "0.01"));

      refused(refused, ProblemCodes.ITEM_OVER_APPLIED);
      assertThat(refused.get(0).message())
          .startsWith("The postingDate (2026-01-15) of Allocated (E-5)"
              + " must not make the later event E-4 of 2026-01-20 impossible.\n"
              + "Maybe that event must be undone first:");
      assertThat(open("ACC-P-2")).isEqualTo(eur("100.00"));
      assertThat(balance("2026-12-31")).isEqualTo("[EUR -100.00]");
    }

    @Test
    void ofAnItemKnowsThatAKeyStandsOnOthersSinceItWasUndone() {
      reusable();
      book.reverse("2026-01-05", "X");
      book.allocate("2026-01-10", "X", paid("B", "P-2", "60.00"));
      ItemEvent.ChargeAdded charge = ItemEvent.ChargeAdded.of(
          book.stamp("2026-01-03"),
          OpenItemId.of("A"),
          Component.of(ComponentKind.FEE, eur("5.00")));

      assertThat(book.post(charge)).isEmpty();

      asInOrder();
      assertThat(book.ledger.isPosted(AllocationId.of("X"))).isTrue();
      assertThat(open("A")).isEqualTo(eur("105.00"));
      refused(
          book.allocate("2026-01-11", "X", paid("A", "P-1", "1.00")), ProblemCodes.DUPLICATE_ID);
      refused(
          book.allocate("2026-01-04", "X", paid("A", "P-1", "1.00")), ProblemCodes.DUPLICATE_ID);
      assertThat(book.reverse("2026-01-12", "X")).isEmpty();
      assertThat(open("B")).isEqualTo(eur("100.00"));
    }

    @Test
    void undoesThePostingOfItsDayAndNotTheOneThatCameAfter() {
      reusable();
      book.giveBack("2026-01-05", "P-1");
      book.allocate("2026-01-10", "X", paid("B", "P-2", "60.00"));

      assertThat(book.reverse("2026-01-03", "X")).isEmpty();

      asInOrder();
      assertThat(book.ledger.isPosted(AllocationId.of("X"))).isTrue();
      assertThat(open("B")).isEqualTo(eur("40.00"));
      refused(
          book.allocate("2026-01-11", "X", paid("A", "P-2", "1.00")), ProblemCodes.DUPLICATE_ID);
    }

    @Test
    void ofAnItemKnowsWriteOffsAndRefundsOfAKeyToo() {
      reusable();
      book.refund("2026-01-05", "ACC-P-1", "60.00", "X");
      book.writeOff("2026-01-10", "X", line("B", Effect.WRITTEN_OFF, "60.00").build());
      ItemEvent.DueDateChanged change = ItemEvent.DueDateChanged.of(
          book.stamp("2026-01-03"), OpenItemId.of("A"), day("2026-03-01"));

      assertThat(book.post(change)).isEmpty();

      asInOrder();
      assertThat(book.ledger.isPosted(AllocationId.of("X"))).isTrue();
      assertThat(book.post(
              SettlementEvent.Recovered.of(book.stamp("2026-01-12"), AllocationId.of("X"))))
          .isEmpty();
      assertThat(open("B")).isEqualTo(eur("100.00"));
    }

    @Test
    void aKeyMayBePostedBeforeAReturnedPaymentFreesIt() {
      book.invoice("2026-01-01", "A", "100.00");
      book.receive("2026-01-01", "P-1", "60.00");
      book.receive("2026-01-01", "P-2", "60.00");
      book.giveBack("2026-01-05", "P-1");
      book.allocate("2026-01-10", "X", paid("A", "P-2", "60.00"));

      assertThat(book.allocate("2026-01-02", "X", paid("A", "P-1", "60.00"))).isEmpty();

      asInOrder();
      assertThat(open("A")).isEqualTo(eur("40.00"));
      refused(
          book.allocate("2026-01-06", "X", paid("A", "P-2", "1.00")), ProblemCodes.DUPLICATE_ID);
    }

    /** Two items and two payments; X pays A from P-1 on the second day. */
    private void reusable() {
      book.invoice("2026-01-01", "A", "100.00");
      book.invoice("2026-01-01", "B", "100.00");
      book.receive("2026-01-01", "P-1", "60.00");
      book.receive("2026-01-01", "P-2", "60.00");
      book.allocate("2026-01-02", "X", paid("A", "P-1", "60.00"));
    }

    /** The books are what they were if every event had been recorded on its day. */
    private void asInOrder() {
      ReceivablesLedger inOrder = ReceivablesLedger.empty();
      long place = 0;
      for (LedgerEvent event : book.ledger.events()) {
        ReceivablesLedger.Appended next = inOrder.append(
            List.of(Stamps.recorded(event, new Recorded(event.postingDate(), place++))));
        assertThat(next.refused()).isEmpty();
        inOrder = next.ledger();
      }
      Recorded now = Recorded.endOf(LocalDate.MAX);
      assertThat(book.ledger.openItems(Book.END)).isEqualTo(inOrder.openItems(Book.END));
      assertThat(book.ledger.allItems(Book.END, now)).isEqualTo(inOrder.allItems(Book.END, now));
      assertThat(book.ledger.movements(Book.END, now)).isEqualTo(inOrder.movements(Book.END, now));
      assertThat(book.ledger.isPosted(AllocationId.of("X")))
          .isEqualTo(inOrder.isPosted(AllocationId.of("X")));
    }
  }

  private Money open(String id) {
    return book.find(id).open();
  }

  private String balance(String date) {
    return book.ledger.balance(day(date)).toString();
  }

  private static void refused(List<Problem> problems, ProblemCode code) {
    assertThat(problems).extracting(Problem::code).containsExactly(code);
  }
}
