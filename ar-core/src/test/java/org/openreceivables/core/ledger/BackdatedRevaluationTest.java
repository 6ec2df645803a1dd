package org.openreceivables.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.joda.money.CurrencyUnit.EUR;
import static org.joda.money.CurrencyUnit.USD;

import org.junit.jupiter.api.Test;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.ledger.event.BookEvent;

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

  private void revalue(String date, String money, String rate) {
    assertThat(book.post(
            BookEvent.Revalued.of(book.stamp(date), OpenItemId.of("I-1"), value(money, USD, rate))))
        .isEmpty();
  }
}
