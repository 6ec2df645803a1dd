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
import org.openreceivables.examples.monthend.job.Data;
import org.openreceivables.examples.monthend.job.Run;
import org.openreceivables.examples.monthend.job.aging.AgeJob;
import org.openreceivables.examples.monthend.progress.StepTimes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code receivables age}: what was open on a day, by how late it was. */
@Command(
    name = "age",
    mixinStandardHelpOptions = true,
    description = "Ages open items or invoices as of a day, before any payment that is not in the "
        + "file. Without a file: the invoices of the bundled portfolio.")
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

  @Mixin
  ProgressOptions progress = new ProgressOptions();

  AgeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    output.check();
    StepTimes times = progress.begin(console);
    Run run = file.map(f -> own(f, times)).orElseGet(() -> bundled(times));
    times.step("print", () -> {
      output.print(run.report(), console.out());
      return Optional.empty();
    });
    return console.report(run.problems(), progress.lines(times));
  }

  private Run own(Path path, StepTimes times) {
    Data data = Data.of(times.step("read " + path, () -> {
      ColumnMapping mapping = files.receivables(invoices ? "invoices" : "items");
      RowReader<ReceivableRow> reader = invoices ? new InvoiceReader() : new ItemReader();
      return FileRead.of(
          mapping.table(path.toString(), Inputs.read("file", path)), mapping, reader);
    }));
    LocalDate day = asOf.orElseThrow(() -> new UsageException(
        "The option --as-of must be given with files of your own, such as --as-of 2026-03-31"));
    return times.step("age", () -> new AgeJob(day, AgingPolicy.standard()).run(data));
  }

  private Run bundled(StepTimes times) {
    InputOptions input = new InputOptions();
    input.asOf = asOf;
    InputOptions.Loaded loaded = input.load(times);
    Data data = Data.of(loaded.data().receivables()).withCustomers(loaded.data());
    return times.step("age", () -> new AgeJob(loaded.asOf(), AgingPolicy.standard()).run(data));
  }
}
