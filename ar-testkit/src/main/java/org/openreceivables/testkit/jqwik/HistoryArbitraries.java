package org.openreceivables.testkit.jqwik;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.openreceivables.core.ledger.event.LedgerEvent;

/**
 * Random histories that a ledger accepts.
 *
 * <p>Invoices and credit notes of three customers in two currencies under two control accounts, payments,
 * allocations with discounts and differences, reversals, returned payments, refunds, write-offs and
 * recoveries, charges, replaced items. Recorded in the order of the list, but many of them backdated.
 */
public final class HistoryArbitraries {
  private HistoryArbitraries() {}

  /** {@return histories of up to about 40 events, posted in January 2026} */
  public static Arbitrary<List<LedgerEvent>> histories() {
    return Arbitraries.longs()
        .list()
        .ofMaxSize(60)
        .map(choices -> List.copyOf(RandomHistory.of(choices).events));
  }
}
