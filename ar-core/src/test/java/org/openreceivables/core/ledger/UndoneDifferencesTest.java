package org.openreceivables.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openreceivables.core.Samples.EUR;
import static org.openreceivables.core.Samples.USD;

import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.ledger.event.AllocationId;
import org.openreceivables.core.ledger.event.AllocationLine;
import org.openreceivables.core.ledger.event.CashEvent;
import org.openreceivables.core.ledger.journal.AccountRole;
import org.openreceivables.core.ledger.journal.ExchangeDifference;
import org.openreceivables.core.ledger.journal.ExchangeDifference.Cause;
import org.openreceivables.core.ledger.journal.Journal;
import org.openreceivables.core.ledger.journal.JournalMapping;
import org.openreceivables.core.openitem.Effect;

/**
 * USD 200.00 that stand at EUR 184.00, paid with EUR 185.20: USD 100.00 at 0.88 lose 4.00, the rest at 0.972 gains
 * 5.20. Whatever undoes both leaves nothing on either account.
 */
class UndoneDifferencesTest extends JournalBooks {

  @BeforeEach
  void settleWithALossAndWithAGain() {
    post(item("I-1", "USD 200.00", value("EUR 184.00", USD, "0.92")));
    receiveWithCharges("P-1", "EUR 185.20", "0.00");
    assertThat(book.allocate("2026-01-20", "A-1", half("EUR 88.00", "0.88"))).isEmpty();
    assertThat(book.allocate("2026-01-21", "A-2", half("EUR 97.20", "0.972"))).isEmpty();
    assertThat(on(AccountRole.EXCHANGE_LOSS)).isEqualTo("EUR 4.00");
    assertThat(on(AccountRole.EXCHANGE_GAIN)).isEqualTo("EUR -5.20");
  }

  @Test
  void aPaymentThatComesBackTakesBackTheLossAndTheGain() {
    assertThat(book.giveBack("2026-01-25", "P-1")).isEmpty();

    assertThat(entry(EUR))
        .isEqualTo("Dr RECEIVABLES EUR 184.00, Cr CASH EUR 185.20,"
            + " Dr EXCHANGE_GAIN EUR 5.20, Cr EXCHANGE_LOSS EUR 4.00");
    nothingIsLeft();
    assertThat(ExchangeDifference.of(book.ledger, EUR, Book.END).stream()
            .filter(d -> d.cause() == Cause.UNDONE))
        .extracting(d -> d.allocation().map(AllocationId::value).orElse("") + " " + d.amount())
        .containsExactly("A-2 EUR -5.20", "A-1 EUR 4.00");
  }

  @Test
  void aRefundThatOpensBothAgainTakesBackTheLossAndTheGain() {
    post(CashEvent.Refunded.of(
            book.stamp("2026-01-25"), OpenItemId.of("ACC-P-1"), Money.parse("EUR 185.20"))
        .withReopens(AllocationId.of("A-1"), AllocationId.of("A-2")));

    assertThat(entry(EUR))
        .isEqualTo("Dr RECEIVABLES EUR 184.00, Cr CASH EUR 185.20,"
            + " Dr EXCHANGE_GAIN EUR 5.20, Cr EXCHANGE_LOSS EUR 4.00");
    nothingIsLeft();
  }

  @Test
  void aPaymentThatComesBackTakesBackWhatWasNotReversedBefore() {
    assertThat(book.reverse("2026-01-22", "A-1")).isEmpty();
    assertThat(book.giveBack("2026-01-25", "P-1")).isEmpty();

    nothingIsLeft();
  }

  private void nothingIsLeft() {
    assertThat(on(AccountRole.EXCHANGE_LOSS)).isEqualTo("EUR 0.00");
    assertThat(on(AccountRole.EXCHANGE_GAIN)).isEqualTo("EUR 0.00");
  }

  private String on(AccountRole role) {
    return Journal.of(JournalMapping.of(policy(EUR)), book.ledger, Book.END).entries().stream()
        .flatMap(e -> e.lines().stream())
        .filter(l -> l.role() == role)
        .map(l -> l.amount())
        .reduce(Money.zero(EUR), Money::plus)
        .toString();
  }

  private static AllocationLine half(String euros, String rate) {
    return settle("I-1", Effect.PAID, "USD 100.00", "ACC-P-1")
        .withSourceAmount(Money.parse(euros))
        .withRate(rate(USD, EUR, rate));
  }
}
