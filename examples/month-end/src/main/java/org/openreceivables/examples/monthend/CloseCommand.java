package org.openreceivables.examples.monthend;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.joda.money.Money;
import org.openreceivables.aging.AgingPolicy;
import org.openreceivables.core.customer.Customer;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.settlement.SettlementPolicy;
import org.openreceivables.core.settlement.ToleranceLimit;
import org.openreceivables.examples.monthend.file.ColumnMapping;
import org.openreceivables.examples.monthend.file.FileRead;
import org.openreceivables.examples.monthend.file.RowReader;
import org.openreceivables.examples.monthend.file.record.CustomerReader;
import org.openreceivables.examples.monthend.file.record.InvoiceReader;
import org.openreceivables.examples.monthend.file.record.ItemReader;
import org.openreceivables.examples.monthend.file.record.PaymentReader;
import org.openreceivables.examples.monthend.file.record.ReceivableRow;
import org.openreceivables.examples.monthend.job.CloseJob;
import org.openreceivables.examples.monthend.job.MonthEnd;
import org.openreceivables.examples.monthend.job.Proposals;
import org.openreceivables.examples.monthend.job.Run;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code receivables close}: the month end. */
@Command(
    name = "close",
    mixinStandardHelpOptions = true,
    description = "Closes the month: matches payments, allocates, posts, ages and reconciles. "
        + "Without files: the bundled sample.")
final class CloseCommand implements Callable<Integer> {
  private final Console console;

  @Option(names = "--items", paramLabel = "FILE", description = "Open items.")
  Optional<Path> items = Optional.empty();

  @Option(names = "--invoices", paramLabel = "FILE", description = "Invoices with terms.")
  Optional<Path> invoices = Optional.empty();

  @Option(names = "--payments", paramLabel = "FILE", description = "Payments received.")
  Optional<Path> payments = Optional.empty();

  @Option(
      names = "--customers",
      paramLabel = "FILE",
      description = "Customers with names and the accounts they pay from.")
  Optional<Path> customers = Optional.empty();

  @Option(
      names = "--payments-mapping",
      paramLabel = "NAME|FILE",
      description = "Mapping of the payments.")
  Optional<String> paymentsMapping = Optional.empty();

  @Option(
      names = "--payments-column",
      paramLabel = "SETTING=VALUE",
      description = "One setting of that mapping.")
  Map<String, String> paymentsColumns = new LinkedHashMap<>();

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "The day. Needed with files: the clock is never read.")
  Optional<LocalDate> asOf = Optional.empty();

  @Option(
      names = "--tolerance",
      paramLabel = "MONEY",
      description = "How much too little still closes an item, such as \"EUR 0.50\"; once a "
          + "currency. Default: nothing.")
  List<Money> tolerance = List.of();

  @Option(
      names = "--proposals",
      paramLabel = "ask|accept",
      description = "What is done with payments whose match is probable only. Default: ask, and "
          + "leave the money on account.")
  Proposals proposals = Proposals.ASK;

  @Mixin
  FileOptions files = new FileOptions();

  @Mixin
  OutputOptions output = new OutputOptions();

  CloseCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    output.check();
    boolean own =
        items.or(() -> invoices).or(() -> payments).or(() -> customers).isPresent();
    LocalDate day = Sample.dayOr(asOf, own);
    CloseJob job = own ? ownFiles() : sample();
    List<Money> limits = own || !tolerance.isEmpty() ? tolerance : Sample.TOLERANCE;
    if (limits.stream().map(Money::getCurrencyUnit).distinct().count() < limits.size()) {
      throw new UsageException("The option --tolerance must be given once a currency");
    }
    SettlementPolicy settlement = SettlementPolicy.builder()
        .underpayment(ToleranceLimit.upTo(limits.toArray(Money[]::new)))
        .build();
    MonthEnd monthEnd = new MonthEnd(day, settlement, proposals, AgingPolicy.standard());
    Run run = job.run(monthEnd);
    output.print(run.report(), console.out());
    return console.report(run.problems());
  }

  private CloseJob ownFiles() {
    if (items.isPresent() == invoices.isPresent()) {
      throw new UsageException("Either --items or --invoices must be given, and not both");
    }
    FileRead<ReceivableRow> receivables = items
        .map(f -> receivables(f, "items", new ItemReader()))
        .or(() -> invoices.map(f -> receivables(f, "invoices", new InvoiceReader())))
        .orElseThrow();
    return new CloseJob(
        receivables,
        payments.map(f -> payments(f.toString(), Inputs.read("file of --payments", f))),
        customers.map(f -> customers(f.toString(), Inputs.read("file of --customers", f))));
  }

  private FileRead<ReceivableRow> receivables(
      Path file, String layout, RowReader<ReceivableRow> reader) {
    ColumnMapping mapping = files.receivables(layout);
    byte[] bytes = Inputs.read("file of --" + layout, file);
    return FileRead.of(mapping.table(file.toString(), bytes), mapping, reader);
  }

  private FileRead<Payment> payments(String name, byte[] bytes) {
    ColumnMapping mapping =
        files.mapping("--payments-mapping", paymentsMapping, "payments", paymentsColumns);
    return FileRead.of(mapping.table(name, bytes), mapping, new PaymentReader());
  }

  private FileRead<Customer> customers(String name, byte[] bytes) {
    ColumnMapping mapping = files.mapping("--customers", Optional.empty(), "customers", Map.of());
    return FileRead.of(mapping.table(name, bytes), mapping, new CustomerReader());
  }

  private CloseJob sample() {
    ColumnMapping mapping = files.receivables("invoices");
    return new CloseJob(
        FileRead.of(
            mapping.table(Sample.INVOICES, Inputs.sample(Sample.INVOICES)),
            mapping,
            new InvoiceReader()),
        Optional.of(payments(Sample.PAYMENTS, Inputs.sample(Sample.PAYMENTS))),
        Optional.of(customers(Sample.CUSTOMERS, Inputs.sample(Sample.CUSTOMERS))));
  }
}
