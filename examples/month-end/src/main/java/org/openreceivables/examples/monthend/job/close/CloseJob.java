package org.openreceivables.examples.monthend.job.close;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openreceivables.core.customer.Customer;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.examples.monthend.file.FileRead;
import org.openreceivables.examples.monthend.file.record.ReceivableRow;
import org.openreceivables.examples.monthend.table.Report;

/**
 * The files of a month end, as read.
 *
 * @param receivables items or invoices
 * @param payments payments, if there are any
 * @param customers customers, if there are any
 */
public record CloseJob(
    FileRead<ReceivableRow> receivables,
    Optional<FileRead<Payment>> payments,
    Optional<FileRead<Customer>> customers) {

  /**
   * {@return all tables of the run}
   *
   * @param monthEnd the job
   */
  public Run run(MonthEnd monthEnd) {
    List<Customer> known = customers.map(FileRead::values).orElse(List.of());
    MonthEnd.Closed closed = monthEnd.close(receivables, payments, known);
    CloseTables tables = new CloseTables(closed);
    ProblemTables problems = new ProblemTables(files(), closed.refused());
    AgingTables aging = new AgingTables(
        closed.aging(),
        Names.of(receivables).withCustomers(known),
        problems,
        AgingTables.postedAfter(closed.asOf(), receivables));
    Report report = new Report(
        "close",
        closed.asOf(),
        "aging",
        List.of(
            tables.outcomes(),
            tables.review(),
            tables.onAccount(),
            tables.summary(),
            aging.totals(),
            aging.customers(),
            tables.reconciliation(),
            tables.matches(),
            tables.allocations(),
            aging.items(),
            tables.journal(),
            problems.files(closed.asOf()),
            problems.problems()));
    return new Run(report, problems);
  }

  private List<FileRead<?>> files() {
    List<FileRead<?>> files = new ArrayList<>();
    customers.ifPresent(files::add);
    files.add(receivables);
    payments.ifPresent(files::add);
    return files;
  }
}
