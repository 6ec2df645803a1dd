package org.openreceivables.matching.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.ledger.event.Recorded;
import org.openreceivables.core.money.ExchangeRate;
import org.openreceivables.core.money.ExchangeRates;

/**
 * Converted lines of one day whose sum is two cents beside the rate are posted in two events.
 *
 * <p>At EUR/KWD 0.5 KWD 0.001 are 0.2 cents; what lines use is rounded on the running sum of all days.
 */
class BatchesTest {
  private static final ExchangeRates RATES = ExchangeRates.of(List.of(rate("KWD"), rate("USD")));
  private static final String FIVE = """
      item INV-1 KWD 0.503 due 01-11 posted 01-10
      item INV-2 KWD 0.504 due 01-12 posted 01-20
      item INV-3 KWD 0.501 due 01-13 posted 01-10
      item INV-4 KWD 0.504 due 01-14 posted 01-25
      item INV-5 KWD 0.501 due 01-15 posted 01-10
      """;

  private static ExchangeRate rate(String to) {
    return new ExchangeRate(
        CurrencyUnit.EUR,
        CurrencyUnit.of(to),
        new BigDecimal("0.5"),
        LocalDate.of(2026, 1, 1),
        "bank");
  }

  /** The keys of the allocations; the ledger takes them. */
  private static List<String> posted(String text) {
    Books books = Books.of(text, p -> p.withForeignMoney(ForeignMoney.at(RATES)));
    AllocationResult result = books.allocate();
    LedgerLaws.theLedgerAgrees(books, result);
    return result.toEvents(new Recorded(LedgerLaws.LAST, 1)).stream()
        .filter(e -> e.kind().equals("Allocated"))
        .map(LedgerEvent::id)
        .map(id -> id.value().replaceAll("allocated/P-1/on-account@2026-|#[0-9]+$", ""))
        .toList();
  }

  /**
   * Running sums in cents 100.6, 201.4, 301.6, 402.4, 502.6, so that lines use 101, 100, 101, 100, 101. Those of 10 January
   * use 303 of KWD 1.505, worth 301; the first two of them use 202 of KWD 1.004, worth 200.8, which is a cent beside.
   */
  @Test
  void three_lines_that_are_rounded_up() {
    assertThat(posted(FIVE + """
        pay  P-1   10.00 on 01-10
        """)).containsExactly("01-10", "01-10#2", "01-20", "01-25");
  }

  /** INV-6 goes on to 603.4, so uses 100: those of 10 January use 403 of KWD 2.009, worth 401.8. */
  @Test
  void one_event_where_the_sum_of_all_is_right() {
    assertThat(posted(FIVE + """
        item INV-6 KWD 0.504 due 01-16 posted 01-10
        pay  P-1   10.00 on 01-10
        """)).containsExactly("01-10", "01-20", "01-25");
  }

  /** Euros have no rate; dollars have one of their own and are not added to the dinars. */
  @Test
  void each_rate_has_a_sum_of_its_own() {
    assertThat(posted(FIVE + """
        item INV-0 1.00 posted 01-10
        item INV-6 USD 1.00 posted 01-10
        pay  P-1   10.00 on 01-10
        """)).containsExactly("01-10", "01-10#2", "01-20", "01-25");
  }
}
