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
import org.openreceivables.core.ledger.journal.AccountRole;
import org.openreceivables.core.ledger.journal.Journal;
import org.openreceivables.core.ledger.journal.JournalLine;
import org.openreceivables.core.ledger.journal.JournalMapping;
import org.openreceivables.core.ledger.journal.JournalPolicy;
import org.openreceivables.core.openitem.Effect;

/** What a revaluation posts, and what takes it back, by hand. */
class JournalRevaluationTest extends JournalBooks {
  /** EAR-FX-REVAL: 80 to 85; then to 78, and paid at 83. */
  @Test
  void aRevaluationIsNotRealisedAndTakenBackByTheNextAndByThePayment() {
    post(item("I-1", "USD 100.00", value("INR 8000.00", USD, "80")));
    revalue("INR 8500.00", "85");
    assertThat(entry(INR))
        .isEqualTo("Dr RECEIVABLES INR 500.00, Cr UNREALISED_EXCHANGE INR 500.00");

    revalue("INR 7800.00", "78");
    assertThat(entry(INR))
        .isEqualTo("Cr RECEIVABLES INR 700.00, Dr UNREALISED_EXCHANGE INR 700.00");
    assertThat(entry(JournalPolicy.standard())).isEmpty();

    receiveWithCharges("P-1", "USD 100.00", "0.00", value("INR 8300.00", USD, "83"));
    allocate(settle("I-1", Effect.PAID, "USD 100.00", "ACC-P-1"));
    assertThat(entry(INR))
        .isEqualTo("Dr RECEIVABLES INR 500.00, Cr EXCHANGE_GAIN INR 300.00,"
            + " Cr UNREALISED_EXCHANGE INR 200.00");

    book.reverse("2026-01-21", "A-1");
    assertThat(entry(INR))
        .isEqualTo("Cr RECEIVABLES INR 500.00, Dr EXCHANGE_GAIN INR 300.00,"
            + " Dr UNREALISED_EXCHANGE INR 200.00");
  }

  @Test
  void aRevaluationBackToTheRateOfTheInvoiceTakesBackTheLastOne() {
    post(item("I-1", "USD 100.00", value("INR 8000.00", USD, "80")));
    revalue("INR 7000.00", "70");
    assertThat(entry(INR))
        .isEqualTo("Cr RECEIVABLES INR 1000.00, Dr UNREALISED_EXCHANGE INR 1000.00");
    revalue("INR 8000.00", "80");
    assertThat(entry(INR))
        .isEqualTo("Dr RECEIVABLES INR 1000.00, Cr UNREALISED_EXCHANGE INR 1000.00");
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

  /**
   * A part payment takes back EUR 1.20 of a gain of EUR 3.00 and is undone when the rest is valued at a loss of
   * EUR 2.00: the item stands at a gain of EUR 1.20 and a loss of EUR 2.00, of which it knows the sum.
   */
  @Test
  void nothingStaysUnrealisedWhereAGainComesBackOnAnItemValuedAtALoss() {
    post(item("I-1", "USD 100.00", value("EUR 92.00", USD, "0.92")));
    revalue("EUR 95.00", "0.95");
    receiveWithCharges("P-1", "USD 40.00", "0.00", value("EUR 38.00", USD, "0.95"));
    allocate(settle("I-1", Effect.PAID, "USD 40.00", "ACC-P-1"));
    revalueOn("2026-01-25", "EUR 53.20", "0.886667");
    book.reverse("2026-01-26", "A-1");
    assertThat(unrealised()).isEqualTo("EUR 0.80");

    revalueOn("2026-01-31", "EUR 92.00", "0.92");

    assertThat(book.find("I-1").bookShare().revalued().isZero()).isTrue();
    assertThat(unrealised()).isEqualTo("EUR 0.00");
  }

  private String unrealised() {
    return Journal.of(JournalMapping.of(policy(EUR)), book.ledger, Book.END).entries().stream()
        .flatMap(e -> e.lines().stream())
        .filter(l -> l.role() == AccountRole.UNREALISED_EXCHANGE)
        .map(JournalLine::amount)
        .reduce(Money.zero(EUR), Money::plus)
        .toString();
  }

  private void revalueOn(String date, String money, String rate) {
    post(BookEvent.Revalued.of(
        book.stamp(date), OpenItemId.of("I-1"), book.find("I-1").open(), value(money, USD, rate)));
  }
}
