package org.openreceivables.examples.monthend.job;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.openreceivables.aging.AgingEngine;
import org.openreceivables.aging.AgingPolicy;
import org.openreceivables.aging.AgingReport;
import org.openreceivables.core.Problem;
import org.openreceivables.core.ledger.ReceivablesLedger;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.examples.monthend.file.FileRead;
import org.openreceivables.examples.monthend.file.ReceivableRow;
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
   * {@return the aging of what was open on the day, from the dates in the file}
   *
   * @param file the file as read
   */
  public AgingReport age(FileRead<ReceivableRow> file) {
    ReceivablesLedger.Appended books = ReceivablesLedger.empty().append(History.of(file.values()));
    List<OpenItem> open = new ArrayList<>();
    books.ledger().openItems(asOf).forEach(open::add);
    // Rows that could not be used make the picture of their customers incomplete.
    List<Problem> problems = new ArrayList<>(file.problems());
    problems.addAll(books.refused());
    OpenItems items = OpenItems.collect(open, problems).items();
    return AgingEngine.of(policy).age(items, asOf);
  }

  /**
   * {@return all tables of the run}
   *
   * @param file the file as read
   */
  public Report run(FileRead<ReceivableRow> file) {
    AgingReport report = age(file);
    AgingTables tables = new AgingTables(report, Names.of(file));
    ProblemTables problems = new ProblemTables(List.of(file));
    return new Report(
        "age",
        asOf,
        "aging",
        List.of(
            tables.totals(),
            tables.customers(),
            tables.items(),
            problems.files(asOf),
            problems.problems()));
  }
}
