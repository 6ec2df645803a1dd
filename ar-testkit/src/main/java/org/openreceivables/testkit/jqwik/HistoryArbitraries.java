package org.openreceivables.testkit.jqwik;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomDistribution;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.testkit.history.HistorySpec;
import org.openreceivables.testkit.history.RandomHistory;

/**
 * Random histories that a ledger accepts, and that shrink to a few events where a property fails.
 *
 * <p>Recorded in the order of the list, but many of the events backdated.
 */
public final class HistoryArbitraries {
  private static final HistorySpec JANUARY =
      HistorySpec.twoYears().withFirstDay(LocalDate.of(2026, 1, 1)).withDays(31);

  private HistoryArbitraries() {}

  /** {@return histories of up to about 40 events, posted in January 2026} */
  public static Arbitrary<List<LedgerEvent>> histories() {
    return choices(60).map(choices -> RandomHistory.of(JANUARY, choices).events());
  }

  /**
   * {@return histories of up to as many tries as the spec says, each with the events that must be refused}
   *
   * @param spec what they are made of
   */
  public static Arbitrary<RandomHistory> histories(HistorySpec spec) {
    return choices(spec.steps()).map(choices -> RandomHistory.of(spec, choices));
  }

  private static Arbitrary<List<Long>> choices(int most) {
    // Of all sizes alike: small ones are no fault of their own, and most faults need many events.
    return Arbitraries.longs()
        .list()
        .ofMaxSize(most)
        .withSizeDistribution(RandomDistribution.uniform());
  }
}
