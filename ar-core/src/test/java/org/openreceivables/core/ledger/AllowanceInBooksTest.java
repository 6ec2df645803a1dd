package org.openreceivables.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openreceivables.core.Samples.C1;
import static org.openreceivables.core.Samples.EUR;
import static org.openreceivables.core.Samples.USD;

import java.util.List;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.InvalidValueException;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.ledger.event.AllocationId;
import org.openreceivables.core.ledger.event.BookEvent;
import org.openreceivables.core.ledger.event.SettlementEvent;
import org.openreceivables.core.ledger.journal.AccountRole;
import org.openreceivables.core.ledger.journal.Journal;
import org.openreceivables.core.ledger.journal.JournalLine;
import org.openreceivables.core.ledger.journal.JournalMapping;
import org.openreceivables.core.ledger.journal.JournalPolicy;
import org.openreceivables.core.ledger.journal.JournalPolicy.WriteOffMethod;
import org.openreceivables.core.openitem.BookValue;
import org.openreceivables.core.openitem.Effect;

/** An allowance that is built up and used in a currency of the books that is not the document's, by hand. */
class AllowanceInBooksTest extends JournalBooks {
  private static final JournalPolicy ALLOWANCE =
      policy(USD).withWriteOffs(WriteOffMethod.ALLOWANCE);

  private BookEvent.AllowanceChanged change(String day, String change, BookValue... values) {
    return BookEvent.AllowanceChanged.of(book.stamp(day), C1, Money.parse(change))
        .withBookValues(values);
  }

  /** What stands on every account in the end. */
  private String balances() {
    Journal journal = Journal.of(JournalMapping.of(ALLOWANCE), book.ledger, Book.END);
    assertThat(journal.problems()).isEmpty();
    TreeMap<AccountRole, Money> sums = new TreeMap<>();
    journal.entries().stream()
        .flatMap(e -> e.lines().stream())
        .forEach(l -> sums.merge(l.role(), l.amount(), Money::plus));
    sums.values().removeIf(Money::isZero);
    return sums.entrySet().stream()
        .map(e -> JournalLine.of(e.getKey(), e.getValue()).toString())
        .toList()
        .toString();
  }

  /** EUR 10.00 built up at 1.10, booked and written off at 1.12: the USD 0.20 lack on the allowance. */
  @Test
  void whatWasBuiltUpAtAnotherRateStaysOnTheAllowanceUntilTheNextChange() {
    post(item("I-1", "EUR 10.00", value("USD 11.20", EUR, "1.12")));
    post(change("2026-01-20", "EUR 10.00", value("USD 11.00", EUR, "1.10")));
    assertThat(entry(ALLOWANCE)).isEqualTo("Cr ALLOWANCE USD 11.00, Dr BAD_DEBT USD 11.00");

    assertThat(book.writeOff("2026-02-20", "W-1", effect("I-1", Effect.WRITTEN_OFF, "EUR 10.00")))
        .isEmpty();
    assertThat(entry(ALLOWANCE)).isEqualTo("Cr RECEIVABLES USD 11.20, Dr ALLOWANCE USD 11.20");
    assertThat(balances())
        .isEqualTo("[Dr ALLOWANCE USD 0.20, Cr REVENUE USD 11.20, Dr BAD_DEBT USD 11.00]");

    post(change("2026-02-28", "USD 0.20"));
    assertThat(balances()).isEqualTo("[Cr REVENUE USD 11.20, Dr BAD_DEBT USD 11.20]");
  }

  /** The same, booked at 1.10 and revalued to USD 11.20: the gain that nobody realised is taken back. */
  @Test
  void whatARevaluationAddedIsTakenBackAndNotFromTheAllowance() {
    post(item("I-1", "EUR 10.00", value("USD 11.00", EUR, "1.10")));
    post(change("2026-01-20", "EUR 10.00", value("USD 11.00", EUR, "1.10")));
    post(BookEvent.Revalued.of(
        book.stamp("2026-01-31"),
        OpenItemId.of("I-1"),
        Money.parse("EUR 10.00"),
        value("USD 11.20", EUR, "1.12")));

    assertThat(book.writeOff("2026-02-20", "W-1", effect("I-1", Effect.WRITTEN_OFF, "EUR 10.00")))
        .isEmpty();
    assertThat(entry(ALLOWANCE))
        .isEqualTo(
            "Cr RECEIVABLES USD 11.20, Dr ALLOWANCE USD 11.00, Dr UNREALISED_EXCHANGE USD 0.20");
    assertThat(balances()).isEqualTo("[Cr REVENUE USD 11.00, Dr BAD_DEBT USD 11.00]");

    post(SettlementEvent.Recovered.of(book.stamp("2026-03-01"), AllocationId.of("W-1")));
    assertThat(entry(ALLOWANCE))
        .isEqualTo(
            "Dr RECEIVABLES USD 11.20, Cr ALLOWANCE USD 11.00, Cr UNREALISED_EXCHANGE USD 0.20");
  }

  @Test
  void aReleaseIsWorthItsValueWithTheSignOfTheChange() {
    post(change("2026-01-20", "EUR -10.00", value("USD 11.00", EUR, "1.10")));
    assertThat(entry(ALLOWANCE)).isEqualTo("Dr ALLOWANCE USD 11.00, Cr BAD_DEBT USD 11.00");
    assertThat(entry(policy(EUR).withWriteOffs(WriteOffMethod.ALLOWANCE)))
        .isEqualTo("Dr ALLOWANCE EUR 10.00, Cr BAD_DEBT EUR 10.00");
    assertThat(entry(policy(USD))).as("direct").isEmpty();
  }

  @Test
  void aChangeWithoutAValueInTheBooksIsNamedAndNotPosted() {
    post(change("2026-01-20", "EUR 10.00", value("GBP 8.00", EUR, "0.80")));
    Journal journal = Journal.of(JournalMapping.of(ALLOWANCE), book.ledger, Book.END);
    assertThat(journal.entries()).isEmpty();
    assertThat(journal.problems())
        .singleElement()
        .satisfies(p -> assertThat(p.message())
            .isEqualTo("The change (EUR 10.00) of AllowanceChanged (E-1) must have a book value in"
                + " USD, the currency of the books, to post event E-1."));
    assertThat(entry(policy(CurrencyUnit.GBP).withWriteOffs(WriteOffMethod.ALLOWANCE)))
        .isEqualTo("Cr ALLOWANCE GBP 8.00, Dr BAD_DEBT GBP 8.00");
  }

  @Test
  void valuesThatDoNotFitTheChangeAreRefusedWhenItIsBuilt() {
    BookValue usd = value("USD 11.00", EUR, "1.10");
    BookValue other = value("USD 11.20", EUR, "1.12");
    assertThatThrownBy(() -> change("2026-01-20", "EUR 10.00", usd, other))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage(
            "The bookValues (USD 11.20) of AllowanceChanged (E-1) must be the only one in USD.");
    refused("USD 10.00", "EUR/USD", usd);
    refused("GBP 10.00", "EUR/USD", usd);
    assertThatThrownBy(() -> change("2026-01-20", "EUR 0.00", usd))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("The bookValues (USD 11.00) of AllowanceChanged (E-4) must be zero, as the"
            + " change is, since it has no sign of its own.\nMaybe the change must be one of USD.");
    assertThat(change("2026-01-20", "EUR 0.00", value("USD 0.00", EUR, "1.10")).bookValues())
        .hasSize(1);
    assertThat(change("2026-01-20", "EUR 1.00", usd, value("GBP 0.80", EUR, "0.80"))
            .bookValues())
        .isEqualTo(List.of(usd, value("GBP 0.80", EUR, "0.80")));
  }

  private void refused(String change, String pair, BookValue... values) {
    assertThatThrownBy(() -> change("2026-01-20", change, values))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("The bookValues (" + pair + ") of AllowanceChanged")
        .hasMessageContaining("must lead from " + change.substring(0, 3) + " to another currency");
  }
}
