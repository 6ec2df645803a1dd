package org.openreceivables.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openreceivables.core.Samples.C1;
import static org.openreceivables.core.Samples.C2;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.ledger.event.LedgerEvent;

/** Two ledgers are equal when every question has the same answer. */
class LedgerEqualityTest {
  private final Book book = new Book();

  @Test
  void itDoesNotMatterHowTheEventsCameIn() {
    History history = History.of(new Random(5).longs(200).boxed().toList());
    List<LedgerEvent> shuffled = new ArrayList<>(history.ledger.events());
    Collections.shuffle(shuffled, new Random(5));
    ReceivablesLedger again = ReceivablesLedger.of(shuffled);

    assertThat(shuffled).hasSizeGreaterThan(50);
    assertThat(again).isEqualTo(history.ledger).hasSameHashCodeAs(history.ledger);
    assertThat(again).isNotSameAs(history.ledger).isEqualTo(again);
    assertThat(ReceivablesLedger.of(List.of())).isEqualTo(ReceivablesLedger.empty());
    assertThat(again).isNotEqualTo(ReceivablesLedger.empty()).isNotEqualTo(again.events());
  }

  @Test
  void anotherContentOfOneEventIsAnotherLedger() {
    LedgerEvent one = book.received("2026-01-11", "P-1", "60.00", C1);
    LedgerEvent other = new Book().received("2026-01-11", "P-1", "60.01", C1);

    assertThat(one.stamp()).isEqualTo(other.stamp());
    assertThat(ReceivablesLedger.of(List.of(one)))
        .isNotEqualTo(ReceivablesLedger.of(List.of(other)))
        .isEqualTo(ReceivablesLedger.of(List.of(one)));
  }

  @Test
  void aLedgerThatGoesOnIsAnotherOne() {
    book.invoice("2026-01-10", "I-1", "100.00");
    ReceivablesLedger before = book.ledger;
    book.receive("2026-01-11", "P-1", "60.00");

    assertThat(book.ledger).isNotEqualTo(before);
    assertThat(ReceivablesLedger.of(book.ledger.events())).isEqualTo(book.ledger);
  }

  @Test
  void aRefusedEventMakesItsCustomerIncompleteAndTheLedgerAnotherOne() {
    book.receive("2026-01-11", "P-1", "60.00");
    ReceivablesLedger whole = book.ledger;
    book.post(book.received("2026-01-12", "P-1", "5.00", C2));

    assertThat(book.ledger.events()).isEqualTo(whole.events());
    assertThat(book.ledger).isNotEqualTo(whole);
    assertThat(whole.merge(ReceivablesLedger.empty())).isEqualTo(whole);
    assertThat(ReceivablesLedger.empty().merge(book.ledger)).isEqualTo(book.ledger);
  }

  @Test
  void aLogMayHaveItsCountsAndNoNamesOrAmounts() {
    assertThat(ReceivablesLedger.empty()).hasToString("ReceivablesLedger of 0 events");
    book.receive("2026-01-11", "P-1", "60.00");
    book.post(book.received("2026-01-12", "P-1", "5.00", C2));
    book.post(book.received("2026-01-13", "P-1", "5.00", C2));

    assertThat(book.ledger).hasToString("ReceivablesLedger of 1 event, refused ones of 1 customer");
  }
}
