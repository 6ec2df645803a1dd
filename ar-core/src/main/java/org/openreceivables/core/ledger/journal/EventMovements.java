package org.openreceivables.core.ledger.journal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.openreceivables.core.ledger.LedgerMovement;
import org.openreceivables.core.ledger.ReceivablesLedger;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.ledger.event.Recorded;

/** An event with what it moved. */
record EventMovements(LedgerEvent event, List<LedgerMovement> movements) {

  static List<EventMovements> of(ReceivablesLedger ledger, LocalDate asOf) {
    return of(ledger, asOf, Recorded.endOf(LocalDate.MAX));
  }

  /** Events and movements stand in the same order, so both are walked once. */
  static List<EventMovements> of(ReceivablesLedger ledger, LocalDate asOf, Recorded knownOn) {
    List<LedgerMovement> movements = ledger.movements(asOf, knownOn);
    List<EventMovements> all = new ArrayList<>();
    int next = 0;
    for (LedgerEvent event : ledger.events()) {
      if (event.postingDate().isAfter(asOf) || event.recorded().compareTo(knownOn) > 0) {
        continue;
      }
      int first = next;
      while (next < movements.size() && movements.get(next).event().equals(event.id())) {
        next++;
      }
      all.add(new EventMovements(event, movements.subList(first, next)));
    }
    return all;
  }
}
