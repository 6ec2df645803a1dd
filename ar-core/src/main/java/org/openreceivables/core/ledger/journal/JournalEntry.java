package org.openreceivables.core.ledger.journal;

import java.time.LocalDate;
import java.util.List;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.internal.Rules;
import org.openreceivables.core.ledger.event.EventId;
import org.openreceivables.core.money.MoneyTotals;

/**
 * One event in double entry; debits equal credits in every currency. Immutable.
 *
 * @param event the event
 * @param postingDate the day of the books
 * @param lines the lines
 */
public record JournalEntry(EventId event, LocalDate postingDate, List<JournalLine> lines) {

  /**
   * Checks the balance.
   *
   * @param event the event
   * @param postingDate the day of the books
   * @param lines the lines
   */
  public JournalEntry {
    lines = List.copyOf(lines);
    MoneyTotals sum = MoneyTotals.of(lines.stream().map(JournalLine::amount).toList());
    Rules.of("JournalEntry", event)
        .require(
            sum.isZero(), ProblemCodes.AMOUNTS_DO_NOT_ADD_UP, "lines", sum, "must balance to zero")
        .orThrow();
  }
}
