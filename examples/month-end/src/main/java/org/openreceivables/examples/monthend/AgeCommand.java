package org.openreceivables.examples.monthend;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.openreceivables.aging.AgingPolicy;
import org.openreceivables.examples.monthend.file.ColumnMapping;
import org.openreceivables.examples.monthend.file.FileRead;
import org.openreceivables.examples.monthend.file.RowReader;
import org.openreceivables.examples.monthend.file.record.InvoiceReader;
import org.openreceivables.examples.monthend.file.record.ItemReader;
import org.openreceivables.examples.monthend.file.record.ReceivableRow;
import org.openreceivables.examples.monthend.job.AgeJob;
import org.openreceivables.examples.monthend.job.Run;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code receivables age}: what was open on a day, by how late it was. */
@Command(
    name = "age",
    mixinStandardHelpOptions = true,
    description = "Ages open items or invoices as of a day. Without a file: the bundled sample, "
        + "before any payment.")
final class AgeCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "CSV file of open items, or of settled ones with the day of settlement.")
  Optional<Path> file = Optional.empty();

  @Option(names = "--invoices", description = "The file has invoices with terms, not items.")
  boolean invoices;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "The day. Needed with a file: the clock is never read.")
  Optional<LocalDate> asOf = Optional.empty();

  @Mixin
  FileOptions files = new FileOptions();

  @Mixin
  OutputOptions output = new OutputOptions();

  AgeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    output.check();
    FileRead<ReceivableRow> read =
        file.map(f -> read(f.toString(), Inputs.read("file", f))).orElseGet(this::readSample);
    LocalDate day = Sample.dayOr(asOf, file.isPresent());
    Run run = new AgeJob(day, AgingPolicy.standard()).run(read);
    output.print(run.report(), console.out());
    return console.report(run.problems());
  }

  private FileRead<ReceivableRow> readSample() {
    invoices = true;
    return read(Sample.INVOICES, Inputs.sample(Sample.INVOICES));
  }

  private FileRead<ReceivableRow> read(String name, byte[] bytes) {
    ColumnMapping mapping = files.receivables(invoices ? "invoices" : "items");
    RowReader<ReceivableRow> reader = invoices ? new InvoiceReader() : new ItemReader();
    return FileRead.of(mapping.table(name, bytes), mapping, reader);
  }
}
