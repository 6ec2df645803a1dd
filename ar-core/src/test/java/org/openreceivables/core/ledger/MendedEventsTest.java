package org.openreceivables.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openreceivables.core.Samples.C1;
import static org.openreceivables.core.Samples.EUR;
import static org.openreceivables.core.Samples.USD;
import static org.openreceivables.core.Samples.eur;
import static org.openreceivables.core.ledger.Book.REASON;
import static org.openreceivables.core.ledger.Book.line;

import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.Problem;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.ledger.event.AllocationId;
import org.openreceivables.core.ledger.event.BookEvent;
import org.openreceivables.core.ledger.event.ItemEvent;
import org.openreceivables.core.ledger.event.SettlementEvent;
import org.openreceivables.core.ledger.journal.Journal;
import org.openreceivables.core.ledger.journal.JournalMapping;
import org.openreceivables.core.ledger.journal.JournalPolicy;
import org.openreceivables.core.ledger.journal.JournalPolicy.WriteOffMethod;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;

/** Money, settlements and books recorded wrongly, and what mends them: the table of the page on the ledger. */
class MendedEventsTest extends JournalBooks {
  private String entry() {
    return entry(JournalPolicy.standard());
  }

  @Nested
  class MoneyAndSettlements {
    /** The bank's part stays an expense, since the bank kept it. */
    @Test
    void aPaymentIsReturnedAndReceivedAnewUnderAnotherKey() {
      receiveWithCharges("P-1", "EUR 120.00", "0.50");
      assertThat(entry())
          .isEqualTo("Cr RECEIVABLES EUR 120.00, Dr CASH EUR 119.50, Dr BANK_CHARGES EUR 0.50");
      book.giveBack("2026-01-25", "P-1");
      assertThat(entry()).isEqualTo("Dr RECEIVABLES EUR 120.00, Cr CASH EUR 120.00");
      Book.refused(book.receive("2026-01-25", "P-1", "102.00"), ProblemCodes.DUPLICATE_ID);
      assertThat(book.receive("2026-01-25", "P-1b", "102.00")).isEmpty();
      assertThat(entry()).isEqualTo("Cr RECEIVABLES EUR 102.00, Dr CASH EUR 102.00");
    }

    @Test
    void aRefundIsReceivedAgain() {
      book.receive("2026-01-20", "P-1", "10.00");
      book.refund("2026-01-21", "ACC-P-1", "10.00");
      assertThat(entry()).isEqualTo("Dr RECEIVABLES EUR 10.00, Cr CASH EUR 10.00");
      book.receive("2026-01-22", "P-1b", "10.00");
      assertThat(entry()).isEqualTo("Cr RECEIVABLES EUR 10.00, Dr CASH EUR 10.00");
      assertThat(book.balance("2026-12-31")).isEqualTo("[EUR -10.00]");
    }

    @Test
    void anAllocationIsReversedAndMadeAgain() {
      book.invoice("2026-01-10", "I-1", "100.00");
      book.allocate("2026-01-20", "A-1", line("I-1", Effect.DISCOUNT, "2.00").build());
      book.reverse("2026-01-21", "A-1");
      assertThat(entry()).isEqualTo("Dr RECEIVABLES EUR 2.00, Cr DISCOUNT EUR 2.00");
      book.allocate("2026-01-22", "A-2", line("I-1", Effect.DISCOUNT, "2.00").build());
      assertThat(entry()).isEqualTo("Cr RECEIVABLES EUR 2.00, Dr DISCOUNT EUR 2.00");
    }

    /** One event with the lines of two payments: EUR 40.00 from P-2 are undone too, and P-2 is free again. */
    @Test
    void aReturnUndoesTheWholeAllocation() {
      book.invoice("2026-01-10", "I-1", "100.00");
      book.receive("2026-01-20", "P-1", "60.00");
      book.receive("2026-01-20", "P-2", "40.00");
      book.allocate(
          "2026-01-20", "A-1", Book.paid("I-1", "P-1", "60.00"), Book.paid("I-1", "P-2", "40.00"));
      book.giveBack("2026-01-25", "P-1");
      assertThat(book.open("I-1")).isEqualTo(eur("100.00"));
      assertThat(book.open("ACC-P-2")).isEqualTo(eur("40.00"));
    }

    @Test
    void aWriteOffIsRecoveredAndMadeAgain() {
      book.invoice("2026-01-10", "I-1", "119.00");
      book.writeOff(
          "2026-02-01", "W-1", line("I-1", Effect.WRITTEN_OFF, "119.00").build());
      post(SettlementEvent.Recovered.of(book.stamp("2026-02-02"), AllocationId.of("W-1")));
      assertThat(entry()).isEqualTo("Dr RECEIVABLES EUR 119.00, Cr BAD_DEBT EUR 119.00");
      book.writeOff(
          "2026-02-03", "W-2", line("I-1", Effect.WRITTEN_OFF, "119.00").build());
      assertThat(entry()).isEqualTo("Cr RECEIVABLES EUR 119.00, Dr BAD_DEBT EUR 119.00");
    }
  }

  @Nested
  class Books {
    @Test
    void anAllowanceIsChangedBack() {
      post(BookEvent.AllowanceChanged.of(book.stamp("2026-01-31"), C1, eur("-40.00")));
      assertThat(entry(JournalPolicy.standard().withWriteOffs(WriteOffMethod.ALLOWANCE)))
          .isEqualTo("Dr ALLOWANCE EUR 40.00, Cr BAD_DEBT EUR 40.00");
    }

    /** USD 0.20 for the books in USD alone: they stand in the books of documents too, and no EUR books can post them. */
    @Test
    void anAllowanceInOneCurrencyOfTheBooksStandsInTheOthersAsAProblem() {
      post(BookEvent.AllowanceChanged.of(book.stamp("2026-01-31"), C1, Money.parse("USD 0.20")));
      JournalPolicy documents = JournalPolicy.standard().withWriteOffs(WriteOffMethod.ALLOWANCE);
      String both = "Cr ALLOWANCE USD 0.20, Dr BAD_DEBT USD 0.20";
      assertThat(entry(documents)).isEqualTo(both);
      assertThat(entry(documents.withBooksCurrency(USD))).isEqualTo(both);
      assertThat(problems(documents.withBooksCurrency(EUR))).hasSize(1);
    }

    /** A value of zero keeps the change out of the books in EUR, without a problem. */
    @Test
    void aValueOfZeroKeepsItOutOfThem() {
      post(BookEvent.AllowanceChanged.of(book.stamp("2026-01-31"), C1, Money.parse("USD 0.20"))
          .withBookValues(value("EUR 0.00", USD, "0.90")));
      JournalPolicy eur =
          JournalPolicy.standard().withWriteOffs(WriteOffMethod.ALLOWANCE).withBooksCurrency(EUR);
      assertThat(problems(eur)).isEmpty();
      assertThat(entry(eur)).isEmpty();
      assertThat(entry(eur.withBooksCurrency(USD)))
          .isEqualTo("Cr ALLOWANCE USD 0.20, Dr BAD_DEBT USD 0.20");
    }

    private List<Problem> problems(JournalPolicy policy) {
      return Journal.of(JournalMapping.of(policy), book.ledger, Book.END).problems();
    }

    @Test
    void anItemIsRevaluedAnewWhichTakesTheLastOneBack() {
      post(item("I-1", "USD 100.00", value("EUR 80.00", USD, "0.8")));
      revalue("EUR 85.00", "0.85");
      assertThat(entry(EUR)).isEqualTo("Dr RECEIVABLES EUR 5.00, Cr UNREALISED_EXCHANGE EUR 5.00");
      revalue("EUR 80.00", "0.8");
      assertThat(entry(EUR)).isEqualTo("Cr RECEIVABLES EUR 5.00, Dr UNREALISED_EXCHANGE EUR 5.00");
      assertThat(carrying("I-1", EUR)).isEqualTo("EUR 80.00");
    }

    /** An item without its value cannot be given one: it is credited and issued again, and its events stay unposted. */
    @Test
    void anItemWithoutItsValueStaysWithoutOne() {
      post(item("I-1", "USD 100.00"));
      OpenItem valued = item("I-1", "USD 100.00", value("EUR 80.00", USD, "0.8"));
      assertThat(book.post(ItemEvent.Corrected.of(
              book.stamp("2026-01-20"), OpenItemId.of("I-1"), valued, REASON)))
          .extracting(p -> p.code())
          .containsExactly(ProblemCodes.OUT_OF_RANGE);
      assertThat(carrying("I-1", EUR)).isEqualTo("none");
      assertThat(book.post(BookEvent.Revalued.of(
              book.stamp("2026-01-31"),
              OpenItemId.of("I-1"),
              Money.parse("USD 100.00"),
              value("EUR 80.00", USD, "0.8"))))
          .extracting(p -> p.code())
          .containsExactly(ProblemCodes.CURRENCY_MISMATCH);
      assertThat(reconcile(policy(EUR), Book.END).agrees()).isFalse();

      post(item("CN-1", "USD 100.00").withKind(OpenItemKind.CREDIT_NOTE));
      allocate(settle("I-1", Effect.CREDITED, "USD 100.00", "CN-1"));
      post(item("I-1b", "USD 100.00", value("EUR 80.00", USD, "0.8")));
      assertThat(entry(EUR)).isEqualTo("Dr RECEIVABLES EUR 80.00, Cr REVENUE EUR 80.00");
      assertThat(reconcile(policy(EUR), Book.END).agrees()).isTrue();
      assertThat(problems(policy(EUR))).hasSize(3);
    }
  }
}
