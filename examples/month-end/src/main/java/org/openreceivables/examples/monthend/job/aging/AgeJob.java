package org.openreceivables.examples.monthend.job.aging;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.openreceivables.aging.AgingEngine;
import org.openreceivables.aging.AgingPolicy;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.ledger.ReceivablesLedger;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.examples.monthend.file.FileRead;
import org.openreceivables.examples.monthend.file.record.ReceivableRow;
import org.openreceivables.examples.monthend.table.Report;

/** Ages a file of items or invoices as of a day. */
public final class AgeJob {
  private final LocalDate asOf;
  private final AgingPolicy policy;

  /**
   * Makes the job.
   *
   * @param asOf the day
   * @param policy the switches of the report
   */
  public AgeJob(LocalDate asOf, AgingPolicy policy) {
    this.asOf = asOf;
    this.policy = policy;
  }

  /**
   * {@return all tables of the run}
   *
   * @param file the file as read
   */
  public Run run(FileRead<ReceivableRow> file) {
    ReceivablesLedger.Appended books = ReceivablesLedger.empty().append(History.of(file.values()));
    // Rows that could not be used make the picture of their customers incomplete.
    SortedSet<CustomerId> incomplete = new TreeSet<>();
    Stream.concat(file.problems().stream(), books.refused().stream())
        .forEach(p -> incomplete.addAll(p.taints()));
    OpenItems open = books.ledger().openItems(asOf).withIncomplete(incomplete);
    ProblemTables problems = new ProblemTables(List.of(file), books.refused());
    AgingTables tables = new AgingTables(
        AgingEngine.of(policy).age(open, asOf),
        Names.of(file),
        problems,
        AgingTables.postedAfter(asOf, file));
    Report report = new Report(
        "age",
        asOf,
        "aging",
        List.of(
            tables.totals(),
            tables.customers(),
            tables.items(),
            problems.files(asOf),
            problems.problems()));
    return new Run(report, problems);
  }
}
