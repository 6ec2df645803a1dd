package org.openreceivables.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openreceivables.core.Samples.EUR;
import static org.openreceivables.core.Samples.USD;
import static org.openreceivables.core.Samples.day;

import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.Problem;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.ledger.event.AllocationLine;
import org.openreceivables.core.ledger.event.BookEvent;
import org.openreceivables.core.openitem.BookValue;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenItem;

/** What items in other currencies stand at in the books when they are settled and revalued, by hand. */
class ForeignCurrencyTest extends ForeignBooks {
  @Nested
  class Settling {
    @Test
    void aShareLeavesWithWhatIsPaidAndTheLastPartTakesTheRest() {
      book.issue("2026-01-10", item("I-1", "USD 3.00", value("EUR 1.00", USD, "0.3333")));
      receive("2026-01-20", "P-1", "USD 3.00", value("EUR 1.10", USD, "0.3667"));

      book.allocate("2026-01-21", "A-1", paid("I-1", "P-1", "USD 1.00"));
      book.allocate("2026-01-22", "A-2", paid("I-1", "P-1", "USD 1.00"));
      book.allocate("2026-01-23", "A-3", paid("I-1", "P-1", "USD 1.00"));

      // 110 ÷ 3 = 36.67 → 37; 73 ÷ 2 = 36.5 → 37; the rest 36. 100 ÷ 3 = 33.33 → 33; 67 ÷ 2 = 33.5
      // → 34.
      assertThat(moved("2026-01-21", EUR))
          .isEqualTo("ACC-P-1 USD 1.00 EUR 0.37 EUR 0.00; I-1 USD -1.00 EUR -0.33 EUR 0.00");
      assertThat(moved("2026-01-22", EUR))
          .isEqualTo("ACC-P-1 USD 1.00 EUR 0.37 EUR 0.00; I-1 USD -1.00 EUR -0.34 EUR 0.00");
      assertThat(moved("2026-01-23", EUR))
          .isEqualTo("ACC-P-1 USD 1.00 EUR 0.36 EUR 0.00; I-1 USD -1.00 EUR -0.33 EUR 0.00");
      assertThat(carrying("I-1", EUR)).isEqualTo("EUR 0.00");
    }

    @Test
    void whatIsUndoneInAnyOrderComesBackToTheUnit() {
      book.issue("2026-01-10", item("I-1", "USD 3.00", value("EUR 1.00", USD, "0.3333")));
      receive("2026-01-20", "P-1", "USD 3.00", value("EUR 1.10", USD, "0.3667"));
      OpenItem before = book.find("I-1");
      OpenItem credit = book.find("ACC-P-1");
      book.allocate("2026-01-21", "A-1", paid("I-1", "P-1", "USD 1.00"));
      book.allocate("2026-01-22", "A-2", paid("I-1", "P-1", "USD 1.00"));

      book.reverse("2026-01-23", "A-1");
      assertThat(moved("2026-01-23", EUR))
          .isEqualTo("ACC-P-1 USD -1.00 EUR -0.37 EUR 0.00; I-1 USD 1.00 EUR 0.33 EUR 0.00");
      assertThat(carrying("I-1", EUR)).isEqualTo("EUR 0.66");
      book.reverse("2026-01-24", "A-2");

      assertThat(book.find("I-1")).isEqualTo(before);
      assertThat(book.find("ACC-P-1")).isEqualTo(credit);
    }

    @Test
    void discountAndWriteOffLeaveWithTheirShare() {
      book.issue("2026-01-10", item("I-1", "USD 100.00", value("EUR 92.00", USD, "0.92")));
      AllocationLine.Builder discount = AllocationLine.builder();
      discount.item(OpenItemId.of("I-1")).effect(Effect.DISCOUNT).amount(Money.parse("USD 2.00"));
      assertThat(book.allocate("2026-01-20", "A-1", discount.build())).isEmpty();
      assertThat(moved("2026-01-20", EUR)).isEqualTo("I-1 USD -2.00 EUR -1.84 EUR 0.00");
      AllocationLine.Builder rest = AllocationLine.builder();
      rest.item(OpenItemId.of("I-1")).effect(Effect.WRITTEN_OFF).amount(Money.parse("USD 98.00"));
      assertThat(book.writeOff("2026-03-01", "W-1", rest.build())).isEmpty();
      assertThat(moved("2026-03-01", EUR)).isEqualTo("I-1 USD -98.00 EUR -90.16 EUR 0.00");
    }

    @Test
    void aReturnedPaymentGivesBackWhatItStoodAt() {
      book.issue("2026-01-10", item("I-1", "USD 100.00", value("EUR 92.00", USD, "0.92")));
      receive("2026-01-20", "P-1", "USD 60.00", value("EUR 54.00", USD, "0.90"));
      book.allocate("2026-01-20", "A-1", paid("I-1", "P-1", "USD 60.00"));

      assertThat(book.giveBack("2026-01-25", "P-1")).isEmpty();

      assertThat(moved("2026-01-25", EUR))
          .isEqualTo("ACC-P-1 USD -60.00 EUR -54.00 EUR 0.00; I-1 USD 60.00 EUR 55.20 EUR 0.00; "
              + "ACC-P-1 USD 60.00 EUR 54.00 EUR 0.00");
      assertThat(carrying("I-1", EUR)).isEqualTo("EUR 92.00");
    }

    @Test
    void aRecordedPaymentIsWorthWhatTheBankGaveForIt() {
      // USD 100.00 at 50, then USD 20.00 for which the bank gave INR 900.00: 100.00 too little.
      book.issue("2026-01-10", item("I-1", "USD 100.00", value("INR 5000.00", USD, "50")));
      receive("2026-01-20", "P-1", "USD 20.00", value("INR 900.00", USD, "45"));
      book.allocate("2026-01-20", "A-1", paid("I-1", "P-1", "USD 20.00"));

      assertThat(carrying("I-1", INR)).isEqualTo("INR 4000.00");
      assertThat(movements()
              .filter(m -> m.cause() instanceof LedgerMovement.Settlement)
              .map(m -> m.book().in(INR).toString()))
          .containsExactly("INR 900.00", "INR -1000.00");
    }
  }

  @Nested
  class Revaluing {
    @Test
    void eachRunReversesTheLast() {
      book.issue("2026-01-10", item("I-1", "USD 100.00", value("EUR 92.00", USD, "0.92")));
      revalue("2026-01-31", value("EUR 95.00", USD, "0.95"));
      revalue("2026-02-28", value("EUR 90.00", USD, "0.90"));

      assertThat(moved("2026-01-31", EUR)).isEqualTo("I-1 USD 0.00 EUR 0.00 EUR 3.00");
      assertThat(moved("2026-02-28", EUR))
          .isEqualTo("I-1 USD 0.00 EUR 0.00 EUR -3.00; I-1 USD 0.00 EUR 0.00 EUR -2.00");
      assertThat(carrying("I-1", EUR)).isEqualTo("EUR 90.00");
      assertThat(book.ledger.lastOpened(List.of(OpenItemId.of("I-1")), Book.END))
          .containsEntry(OpenItemId.of("I-1"), day("2026-01-10"));
    }

    @Test
    void backToTheFirstRateIsAsIfNeverRevalued() {
      BookValue first = value("EUR 92.00", USD, "0.92");
      book.issue("2026-01-10", item("I-1", "USD 100.00", first));
      OpenItem before = book.find("I-1");
      revalue("2026-01-31", value("EUR 95.00", USD, "0.95"));
      revalue("2026-02-28", first);

      assertThat(moved("2026-02-28", EUR)).isEqualTo("I-1 USD 0.00 EUR 0.00 EUR -3.00");
      assertThat(book.find("I-1")).isEqualTo(before);
    }

    @Test
    void whatWasRevaluedLeavesWithWhatIsPaid() {
      book.issue("2026-01-10", item("I-1", "USD 100.00", value("EUR 92.00", USD, "0.92")));
      revalue("2026-01-31", value("EUR 95.00", USD, "0.95"));
      receive("2026-02-10", "P-1", "USD 50.00", value("EUR 47.00", USD, "0.94"));
      book.allocate("2026-02-10", "A-1", paid("I-1", "P-1", "USD 50.00"));

      assertThat(carrying("I-1", EUR)).isEqualTo("EUR 47.50");
      book.reverse("2026-02-11", "A-1");
      assertThat(moved("2026-02-11", EUR))
          .isEqualTo("ACC-P-1 USD -50.00 EUR -47.00 EUR 0.00; I-1 USD 50.00 EUR 46.00 EUR 1.50");
      assertThat(carrying("I-1", EUR)).isEqualTo("EUR 95.00");
    }

    @Test
    void anItemWithoutAValueInThatCurrencyIsNotRevalued() {
      book.issue("2026-01-10", item("I-1", "USD 100.00"));
      refused(
          revalue("2026-01-31", value("EUR 95.00", USD, "0.95")),
          ProblemCodes.CURRENCY_MISMATCH,
          "USD/EUR");
    }

    private List<Problem> revalue(String date, BookValue value) {
      return book.post(BookEvent.Revalued.of(
          book.stamp(date), OpenItemId.of("I-1"), Money.parse("USD 100.00"), value));
    }
  }
}
