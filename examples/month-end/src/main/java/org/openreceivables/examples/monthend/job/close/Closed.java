package org.openreceivables.examples.monthend.job.close;

import java.util.List;
import org.openreceivables.aging.AgingReport;
import org.openreceivables.core.Problem;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.ledger.journal.ControlFigures;
import org.openreceivables.core.ledger.journal.ControlReconciliation;
import org.openreceivables.core.ledger.journal.Journal;
import org.openreceivables.core.ledger.journal.JournalEntry;
import org.openreceivables.core.ledger.journal.JournalMapping;
import org.openreceivables.core.ledger.journal.JournalPolicy;
import org.openreceivables.core.money.MoneyTotals;
import org.openreceivables.examples.monthend.job.Books;
import org.openreceivables.examples.monthend.job.match.Settled;

/**
 * A month that is closed.
 *
 * @param settled the payments
 * @param books the books after everything that was posted
 * @param writtenOff what was given up
 * @param charged what was charged with reminders
 * @param aging what is open by how late it is
 * @param reconciliation open items, ledger and control account side by side
 * @param journal the entries of all facts up to the day
 */
record Closed(
    Settled settled,
    Books books,
    MoneyTotals writtenOff,
    MoneyTotals charged,
    AgingReport aging,
    ControlReconciliation reconciliation,
    List<JournalEntry> journal) {

  static Closed of(
      Settled settled,
      Books books,
      MoneyTotals writtenOff,
      MoneyTotals charged,
      AgingReport aging) {
    List<JournalEntry> journal =
        Journal.of(JournalMapping.direct(), books.ledger(), books.asOf()).entries();
    return new Closed(
        settled,
        books,
        writtenOff,
        charged,
        aging,
        ControlReconciliation.of(
            JournalPolicy.standard(),
            books.open(),
            books.ledger().movements(books.asOf()),
            ControlFigures.of(journal)),
        journal);
  }

  /** What does not reconcile; nothing as long as the program is right. */
  List<Problem> disagreements() {
    return reconciliation.lines().stream()
        .filter(line -> !line.agrees())
        .map(Closed::disagreement)
        .toList();
  }

  private static Problem disagreement(ControlReconciliation.Line line) {
    return new Problem(
        ProblemCodes.AMOUNTS_DO_NOT_ADD_UP,
        "control account",
        line.account(),
        "sum of the open items",
        line.items().toString(),
        "must be that of the ledger (" + line.ledger() + ") and of the control account ("
            + line.control() + ")",
        "",
        List.of());
  }
}
