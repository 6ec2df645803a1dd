package org.openreceivables.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.joda.money.CurrencyUnit.EUR;
import static org.joda.money.CurrencyUnit.USD;
import static org.openreceivables.core.Samples.C2;

import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.Problem;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.ledger.event.BookEvent;
import org.openreceivables.core.ledger.event.ItemEvent;

/** What a revaluation does once a payment was posted before it. */
class BackdatedRevaluationTest extends ForeignBooks {
  @Test
  void nothingIsWorthAnythingOnceItWasPaidBefore() {
    book.issue("2026-01-10", item("I-1", "USD 100.00", value("EUR 92.00", USD, "0.92")));
    receive("2026-01-12", "P-1", "USD 100.00", value("EUR 93.00", USD, "0.93"));
    revalue("2026-01-31", "EUR 95.00", "0.95");
    assertThat(carrying("I-1", EUR)).isEqualTo("EUR 95.00");

    assertThat(book.allocate("2026-01-20", "A-1", paid("I-1", "P-1", "USD 100.00")))
        .isEmpty();

    assertThat(carrying("I-1", EUR)).isEqualTo("EUR 0.00");
    assertThat(moved("2026-01-20", EUR))
        .isEqualTo("ACC-P-1 USD 100.00 EUR 93.00 EUR 0.00; I-1 USD -100.00 EUR -92.00 EUR 0.00");
    assertThat(moved("2026-01-31", EUR)).isEmpty();
  }

  @Test
  void theLastRevaluationIsReversedThen() {
    book.issue("2026-01-10", item("I-1", "USD 100.00", value("EUR 92.00", USD, "0.92")));
    receive("2026-01-12", "P-1", "USD 100.00", value("EUR 93.00", USD, "0.93"));
    revalue("2026-01-31", "EUR 95.00", "0.95");
    revalue("2026-02-28", "EUR 90.00", "0.90");
    book.allocate("2026-02-10", "A-1", paid("I-1", "P-1", "USD 100.00"));
    book.reverse("2026-03-05", "A-1");

    assertThat(moved("2026-02-10", EUR))
        .isEqualTo("ACC-P-1 USD 100.00 EUR 93.00 EUR 0.00; I-1 USD -100.00 EUR -92.00 EUR -3.00");
    assertThat(moved("2026-02-28", EUR)).isEmpty();
    assertThat(carrying("I-1", EUR)).isEqualTo("EUR 92.00");
    revalue("2026-03-31", "EUR 91.00", "0.91");
    assertThat(carrying("I-1", EUR)).isEqualTo("EUR 91.00");
  }

  @Test
  void whatIsLeftIsWorthItsShareOnceAPartWasPaidBefore() {
    book.issue("2026-01-10", item("I-1", "USD 100.00", value("EUR 92.00", USD, "0.92")));
    receive("2026-01-12", "P-1", "USD 50.00", value("EUR 46.50", USD, "0.93"));
    revalue("2026-01-31", "EUR 95.00", "0.95");

    assertThat(book.allocate("2026-01-20", "A-1", paid("I-1", "P-1", "USD 50.00")))
        .isEmpty();

    assertThat(carrying("I-1", EUR)).isEqualTo("EUR 47.50");
    assertThat(moved("2026-01-31", EUR)).isEqualTo("I-1 USD 0.00 EUR 0.00 EUR 1.50");
  }

  @Test
  void backAtItsFirstRateWhatIsLeftStandsAtWhatIsLeftOfItsFirstValue() {
    book.issue("2026-01-10", item("I-1", "USD 3.00", value("EUR 1.00", USD, "0.3333")));
    receive("2026-01-12", "P-1", "USD 2.00", value("EUR 0.70", USD, "0.35"));
    revalue("2026-01-31", "USD 3.00", "EUR 1.10", "0.3667");
    revalue("2026-02-28", "USD 3.00", "EUR 1.00", "0.3333");
    book.allocate("2026-01-20", "A-1", paid("I-1", "P-1", "USD 1.00"));
    book.allocate("2026-01-21", "A-2", paid("I-1", "P-1", "USD 1.00"));

    // 1.00 - 0.33 - 0.34 = 0.33, and a third of 1.10 is 0.37.
    assertThat(moved("2026-01-31", EUR)).isEqualTo("I-1 USD 0.00 EUR 0.00 EUR 0.04");
    assertThat(moved("2026-02-28", EUR)).isEqualTo("I-1 USD 0.00 EUR 0.00 EUR -0.04");
    assertThat(carrying("I-1", EUR)).isEqualTo("EUR 0.33");
  }

  @Test
  void refusesToValueWhatCannotHaveBeenOpen() {
    book.issue("2026-01-10", item("I-1", "USD 100.00", value("EUR 92.00", USD, "0.92")));
    for (String open : List.of("USD 0.00", "EUR 100.00", "USD 99.99", "USD 100.01")) {
      refused(
          book.post(BookEvent.Revalued.of(
              book.stamp("2026-01-31"),
              OpenItemId.of("I-1"),
              Money.parse(open),
              value("EUR 95.00", USD, "0.95"))),
          ProblemCodes.OUT_OF_RANGE,
          open);
    }
  }

  @Test
  void whatWasOpenIsJudgedOnItsDayAsKnownThen() {
    book.issue("2026-01-10", item("I-1", "USD 100.00", value("EUR 92.00", USD, "0.92")));
    receive("2026-01-12", "P-1", "USD 50.00", value("EUR 46.50", USD, "0.93"));
    book.allocate("2026-02-10", "A-1", paid("I-1", "P-1", "USD 10.00"));

    assertThat(revalued("2026-01-31", "USD 90.00"))
        .extracting(Problem::message)
        .containsExactly(
            "The open (USD 90.00) of Revalued (E-4) must be what is open of item I-1 on"
                + " 2026-01-31 (USD 100.00).");
    assertThat(revalued("2026-01-31", "USD 100.00")).isEmpty();
    assertThat(revalued("2026-02-28", "USD 100.00")).hasSize(1);
    assertThat(revalued("2026-02-28", "USD 90.00")).isEmpty();
    assertThat(book.allocate("2026-01-20", "A-2", paid("I-1", "P-1", "USD 40.00")))
        .isEmpty();

    assertThat(revalued("2026-02-28", "USD 90.00")).hasSize(1);
    ReceivablesLedger again = ReceivablesLedger.of(book.ledger.events());
    assertThat(Asked.kept(again)).isEqualTo(Asked.kept(book.ledger));
    ReceivablesLedger other = ReceivablesLedger.of(List.of(ItemEvent.Issued.of(
        book.stamp("2026-01-10"), List.of(item("I-9", "USD 1.00").withCustomer(C2)))));
    assertThat(Asked.kept(ReceivablesLedger.of(other.merge(book.ledger).events())))
        .isEqualTo(Asked.kept(book.ledger.merge(other)));
  }

  private List<Problem> revalued(String date, String open) {
    return book.post(BookEvent.Revalued.of(
        book.stamp(date),
        OpenItemId.of("I-1"),
        Money.parse(open),
        value("EUR 95.00", USD, "0.95")));
  }

  private void revalue(String date, String open, String money, String rate) {
    assertThat(book.post(BookEvent.Revalued.of(
            book.stamp(date), OpenItemId.of("I-1"), Money.parse(open), value(money, USD, rate))))
        .isEmpty();
  }

  private void revalue(String date, String money, String rate) {
    assertThat(book.post(BookEvent.Revalued.of(
            book.stamp(date),
            OpenItemId.of("I-1"),
            Money.parse("USD 100.00"),
            value(money, USD, rate))))
        .isEmpty();
  }
}
