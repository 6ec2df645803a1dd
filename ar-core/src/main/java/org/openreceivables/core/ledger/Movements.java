package org.openreceivables.core.ledger;

import java.util.List;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.openreceivables.core.money.MoneyTotals;

/** What entries moved. */
final class Movements {
  private Movements() {}

  static List<LedgerMovement> of(Stream<LedgerEntry> entries) {
    return entries.flatMap(e -> e.movements().stream()).toList();
  }

  static MoneyTotals total(Stream<LedgerEntry> entries) {
    List<Money> amounts =
        entries.flatMap(e -> e.movements().stream()).map(LedgerMovement::amount).toList();
    return MoneyTotals.of(amounts);
  }
}
