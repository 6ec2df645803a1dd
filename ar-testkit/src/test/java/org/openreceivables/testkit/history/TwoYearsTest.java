package org.openreceivables.testkit.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openreceivables.core.ledger.ReceivablesLedger;

/** Long histories, every report of which agrees with every other on each of 731 days. */
class TwoYearsTest {
  private static final HistorySpec SPEC = HistorySpec.twoYears().withSteps(80).withValued(100);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void everyReportAgreesOnEveryDay(long seed) {
    RandomHistory history = RandomHistory.of(SPEC, seed);
    ReceivablesLedger ledger =
        ReceivablesLedger.empty().append(history.offered()).ledger();
    assertThat(history.events()).hasSizeGreaterThan(50);
    int days = 0;
    for (LocalDate day = SPEC.firstDay(); !day.isAfter(SPEC.lastDay()); day = day.plusDays(1)) {
      Reckoning reckoned = Reckoning.of(history.events(), day);
      TieOut.requireAgreement(ledger, reckoned, day);
      for (CurrencyUnit books : SPEC.books()) {
        TieOut.requireAgreement(ControlSides.inBooks(ledger, reckoned, day, books));
      }
      days++;
    }
    assertThat(days).isEqualTo(731);
  }
}
