package org.openreceivables.examples.monthend;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.Money;
import org.openreceivables.examples.monthend.file.ColumnMapping;
import org.openreceivables.examples.monthend.file.FileRead;
import org.openreceivables.examples.monthend.file.RowReader;
import org.openreceivables.examples.monthend.file.record.CustomerReader;
import org.openreceivables.examples.monthend.file.record.InvoiceReader;
import org.openreceivables.examples.monthend.file.record.ItemReader;
import org.openreceivables.examples.monthend.file.record.NoticeReader;
import org.openreceivables.examples.monthend.file.record.OrderReader;
import org.openreceivables.examples.monthend.file.record.PaymentReader;
import org.openreceivables.examples.monthend.file.record.ReceivableRow;
import org.openreceivables.examples.monthend.file.record.TruthReader;
import org.openreceivables.examples.monthend.generate.MonthEndSettings;
import org.openreceivables.examples.monthend.job.Data;
import org.openreceivables.examples.monthend.progress.Steps;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The files of a month end, and its day. */
final class InputOptions {
  /** The layouts; in a folder, and in the bundled portfolio, the names of the files without .csv. */
  static final List<String> LAYOUTS =
      List.of("customers", "invoices", "items", "notices", "orders", "payments", "truth");

  @Option(
      names = "--dir",
      paramLabel = "FOLDER",
      description = "Folder with invoices.csv or items.csv and, if there are any, customers.csv, "
          + "payments.csv, notices.csv, orders.csv, truth.csv, month-end.properties.")
  Optional<Path> dir = Optional.empty();

  @Option(names = "--items", paramLabel = "FILE", description = "Open items.")
  Optional<Path> items = Optional.empty();

  @Option(names = "--invoices", paramLabel = "FILE", description = "Invoices with terms.")
  Optional<Path> invoices = Optional.empty();

  @Option(names = "--payments", paramLabel = "FILE", description = "Payments received.")
  Optional<Path> payments = Optional.empty();

  @Option(
      names = "--customers",
      paramLabel = "FILE",
      description = "Customers with names, the accounts they pay from, and credit limits.")
  Optional<Path> customers = Optional.empty();

  @Option(names = "--notices", paramLabel = "FILE", description = "Reminders that were sent.")
  Optional<Path> notices = Optional.empty();

  @Option(
      names = "--orders",
      paramLabel = "FILE",
      description = "Orders and deliveries that are not invoiced.")
  Optional<Path> orders = Optional.empty();

  @Option(
      names = "--truth",
      paramLabel = "FILE",
      description = "What the payments were really for: matches are judged by it.")
  Optional<Path> truth = Optional.empty();

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
      description = "The day. Needed with files that do not say it: the clock is never read.")
  Optional<LocalDate> asOf = Optional.empty();

  @Mixin
  FileOptions files = new FileOptions();

  /**
   * What was read.
   *
   * @param data the files
   * @param asOf the day
   * @param tolerance how much too little still closes an item, unless an option says so
   */
  record Loaded(Data data, LocalDate asOf, List<Money> tolerance) {}

  /** Reads all files. */
  Loaded load(Steps steps) {
    Map<String, Path> given = given();
    boolean own = dir.isPresent() || !given.isEmpty();
    Source.Set found = own
        ? dir.map(Source::folder).orElseGet(InputOptions::nothing)
        : steps.step("make the bundled portfolio", Source::bundled);
    Map<String, Source> sources = new TreeMap<>(found.byLayout());
    if (given.containsKey("items") || given.containsKey("invoices")) {
      sources.keySet().removeAll(List.of("items", "invoices"));
    }
    given.forEach((layout, file) -> sources.put(layout, Source.of("file of --" + layout, file)));
    if (dir.isPresent() && !sources.containsKey("items") && !sources.containsKey("invoices")) {
      throw new UsageException("The folder of --dir (" + dir.get()
          + ") must have a file invoices.csv or items.csv, unless --invoices or --items names one");
    }
    if (sources.containsKey("items") == sources.containsKey("invoices")) {
      throw new UsageException("Either --items or --invoices must be given, and not both");
    }
    LocalDate day = asOf.or(() -> found.settings().asOf())
        .orElseThrow(() -> new UsageException("The option --as-of must be given with files of your"
            + " own, such as --as-of 2026-03-31"));
    return new Loaded(read(sources, steps), day, found.settings().tolerance());
  }

  private static Source.Set nothing() {
    return new Source.Set(Map.of(), MonthEndSettings.none());
  }

  private Map<String, Path> given() {
    Map<String, Path> given = new TreeMap<>();
    items.ifPresent(f -> given.put("items", f));
    invoices.ifPresent(f -> given.put("invoices", f));
    payments.ifPresent(f -> given.put("payments", f));
    customers.ifPresent(f -> given.put("customers", f));
    notices.ifPresent(f -> given.put("notices", f));
    orders.ifPresent(f -> given.put("orders", f));
    truth.ifPresent(f -> given.put("truth", f));
    return given;
  }

  private Data read(Map<String, Source> sources, Steps steps) {
    String layout = sources.containsKey("items") ? "items" : "invoices";
    RowReader<ReceivableRow> reader =
        layout.equals("items") ? new ItemReader() : new InvoiceReader();
    return new Data(
        read(sources, layout, reader, steps).orElseThrow(),
        read(sources, "customers", new CustomerReader(), steps),
        read(sources, "payments", new PaymentReader(), steps),
        read(sources, "notices", new NoticeReader(), steps),
        read(sources, "orders", new OrderReader(), steps),
        read(sources, "truth", new TruthReader(), steps));
  }

  private <T> Optional<FileRead<T>> read(
      Map<String, Source> sources, String layout, RowReader<T> reader, Steps steps) {
    return Optional.ofNullable(sources.get(layout))
        .map(source -> steps.step("read " + source.name(), () -> {
          ColumnMapping mapping = mapping(layout);
          return FileRead.of(mapping.table(source.name(), source.bytes().get()), mapping, reader);
        }));
  }

  private ColumnMapping mapping(String layout) {
    return switch (layout) {
      case "items", "invoices" -> files.receivables(layout);
      case "payments" ->
        files.mapping("--payments-mapping", paymentsMapping, layout, paymentsColumns);
      default -> files.mapping("--" + layout, Optional.empty(), layout, Map.of());
    };
  }
}
