package org.openreceivables.examples.monthend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.openreceivables.core.InvalidValueException;
import org.openreceivables.examples.monthend.generate.PortfolioCsv;
import org.openreceivables.examples.monthend.progress.StepTimes;
import org.openreceivables.testkit.portfolio.Portfolio;
import org.openreceivables.testkit.portfolio.PortfolioSpec;
import org.openreceivables.testkit.portfolio.Portfolios;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code receivables generate}: a made-up portfolio as files. */
@Command(
    name = "generate",
    mixinStandardHelpOptions = true,
    description = "Writes a made-up portfolio: customers, invoices, payments with what they were "
        + "really for, reminders and orders. The same options give the same bytes. Without "
        + "options besides --out: the bundled portfolio.")
final class GenerateCommand implements Callable<Integer> {
  private final Console console;

  @Option(
      names = "--items",
      paramLabel = "N",
      description = "How many open items the documents make, 100 to 10,000,000.")
  Optional<Long> items = Optional.empty();

  @Option(names = "--seed", paramLabel = "N", description = "Where all chance comes from.")
  Optional<Long> seed = Optional.empty();

  @Option(
      names = "--months",
      paramLabel = "N",
      description = "Over how many months documents are issued.")
  Optional<Integer> months = Optional.empty();

  @Option(names = "--as-of", paramLabel = "DATE", description = "The day of the books.")
  Optional<LocalDate> asOf = Optional.empty();

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      required = true,
      description = "Where to; close --dir FOLDER reads it.")
  Path out = Path.of(".");

  @Mixin
  ProgressOptions progress = new ProgressOptions();

  GenerateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Portfolio portfolio = Portfolios.of(spec());
    StepTimes times = progress.begin(console);
    times.step(String.format(Locale.ROOT, "write %,d items", portfolio.spec().items()), () -> {
      write(portfolio);
      return Optional.empty();
    });
    console
        .out()
        .print("Wrote " + String.format(Locale.ROOT, "%,d", portfolio.spec().items())
            + " items as of " + portfolio.spec().asOf() + " to " + out + "\n");
    return console.report(progress.lines(times));
  }

  private PortfolioSpec spec() {
    PortfolioSpec spec = Portfolios.bundled().spec();
    try {
      spec = items.map(spec::withItems).orElse(spec);
      spec = seed.map(spec::withSeed).orElse(spec);
      spec = months.map(spec::withMonths).orElse(spec);
      return asOf.map(spec::withAsOf).orElse(spec);
    } catch (InvalidValueException e) {
      throw new UsageException(
          String.valueOf(e.getMessage()).replace('\n', ' ').replaceAll("\\.$", ""));
    }
  }

  private void write(Portfolio portfolio) {
    try {
      Files.createDirectories(out);
    } catch (IOException e) {
      throw unwritable();
    }
    try {
      PortfolioCsv.write(portfolio, name -> Files.newBufferedWriter(out.resolve(name)));
    } catch (IOException | UncheckedIOException e) {
      throw unwritable();
    }
  }

  private UsageException unwritable() {
    return new UsageException("The folder of --out (" + out + ") must be writable");
  }
}
