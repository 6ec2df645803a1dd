package org.openreceivables.examples.monthend.job.aging;

import java.time.LocalDate;
import java.util.List;
import org.openreceivables.aging.AgingEngine;
import org.openreceivables.aging.AgingPolicy;
import org.openreceivables.examples.monthend.job.Books;
import org.openreceivables.examples.monthend.job.Data;
import org.openreceivables.examples.monthend.job.ProblemTables;
import org.openreceivables.examples.monthend.job.Run;
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
   * @param data the files; only what was issued and settled counts
   */
  public Run run(Data data) {
    Books books = Books.of(data, asOf);
    ProblemTables problems = new ProblemTables(data.files(), books.refused());
    AgingTables tables = new AgingTables(
        AgingEngine.of(policy).age(books.open(), asOf),
        data.names(),
        problems,
        AgingTables.postedAfter(asOf, data.receivables()));
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
