package org.openreceivables.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openreceivables.core.Samples.C2;
import static org.openreceivables.core.Samples.EUR;
import static org.openreceivables.core.Samples.USD;

import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.ledger.event.BookEvent;
import org.openreceivables.core.ledger.event.ItemEvent;
import org.openreceivables.core.ledger.journal.JournalPolicy;
import org.openreceivables.core.openitem.Effect;

/** What a revaluation posts, and what takes it back, by hand. */
class JournalRevaluationTest extends JournalBooks {
  /** EAR-FX-REVAL: 80 to 85; then to 78, and paid at 83. */
  @Test
  void aRevaluationIsNotRealisedAndTakenBackByTheNextAndByThePayment() {
    post(item("I-1", "USD 100.00", value("INR 8000.00", USD, "80")));
    revalue("INR 8500.00", "85");
    assertThat(entry(INR)).isEqualTo("Dr RECEIVABLES INR 500.00, Cr UNREALISED_GAIN INR 500.00");

    revalue("INR 7800.00", "78");
    assertThat(entry(INR))
        .isEqualTo("Cr RECEIVABLES INR 700.00, Dr UNREALISED_GAIN INR 500.00,"
            + " Dr UNREALISED_LOSS INR 200.00");
    assertThat(entry(JournalPolicy.standard())).isEmpty();

    receiveWithCharges("P-1", "USD 100.00", "0.00", value("INR 8300.00", USD, "83"));
    allocate(settle("I-1", Effect.PAID, "USD 100.00", "ACC-P-1"));
    assertThat(entry(INR))
        .isEqualTo("Dr RECEIVABLES INR 500.00, Cr EXCHANGE_GAIN INR 300.00,"
            + " Cr UNREALISED_LOSS INR 200.00");

    book.reverse("2026-01-21", "A-1");
    assertThat(entry(INR))
        .isEqualTo("Cr RECEIVABLES INR 500.00, Dr EXCHANGE_GAIN INR 300.00,"
            + " Dr UNREALISED_LOSS INR 200.00");
  }

  @Test
  void aRevaluationBackToTheRateOfTheInvoiceTakesBackTheLastOne() {
    post(item("I-1", "USD 100.00", value("INR 8000.00", USD, "80")));
    revalue("INR 7000.00", "70");
    assertThat(entry(INR)).isEqualTo("Cr RECEIVABLES INR 1000.00, Dr UNREALISED_LOSS INR 1000.00");
    revalue("INR 8000.00", "80");
    assertThat(entry(INR)).isEqualTo("Dr RECEIVABLES INR 1000.00, Cr UNREALISED_LOSS INR 1000.00");
  }

  @Test
  void whatMovesToAnotherAccountTakesItsRevaluationWithIt() {
    post(item("I-1", "USD 100.00", value("EUR 92.00", USD, "0.92")).withControlAccount("A"));
    book.post(BookEvent.Revalued.of(
        book.stamp("2026-01-31"),
        OpenItemId.of("I-1"),
        Money.parse("USD 100.00"),
        value("EUR 95.00", USD, "0.95")));
    post(ItemEvent.Replaced.of(
        book.stamp("2026-02-01"),
        OpenItemId.of("I-1"),
        List.of(effect("I-1", Effect.TRANSFERRED, "USD 50.00")),
        List.of(item("I-2", "USD 50.00").withCustomer(C2).withControlAccount("B")),
        Book.REASON));

    assertThat(entry(EUR)).isEqualTo("Cr RECEIVABLES A EUR 47.50, Dr RECEIVABLES B EUR 47.50");
  }
}
