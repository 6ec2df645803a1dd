package org.openreceivables.examples.monthend;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.openreceivables.core.InvalidValueException;
import org.openreceivables.core.money.Amounts;
import org.openreceivables.examples.monthend.file.ColumnMapping;
import org.openreceivables.examples.monthend.file.Mappings;
import picocli.CommandLine.Option;

/** How the files are to be read. */
final class FileOptions {
  @Option(
      names = "--mapping",
      paramLabel = "NAME|FILE",
      description = "Mapping of the items or invoices: ibm, highradius or a properties file.")
  Optional<String> mapping = Optional.empty();

  @Option(
      names = "--column",
      paramLabel = "SETTING=VALUE",
      description = "One setting of that mapping: id=InvoiceNo, kind.RV=INVOICE, id.strip=.0, …")
  Map<String, String> columns = new LinkedHashMap<>();

  @Option(names = "--charset", description = "Charset of the files. Default: UTF-8.")
  Optional<String> charset = Optional.empty();

  @Option(names = "--separator", description = "Between fields. Default: found in the header.")
  Optional<String> separator = Optional.empty();

  @Option(names = "--decimal", paramLabel = "point|comma", description = "Decimal sign.")
  Optional<String> decimal = Optional.empty();

  @Option(names = "--grouping", description = "1,234 is one thousand two hundred thirty-four.")
  boolean grouping;

  @Option(
      names = "--dates",
      paramLabel = "PATTERN[|PATTERN]",
      description = "Form of dates, such as d.M.uuuu. Default: uuuu-MM-dd.")
  Optional<String> dates = Optional.empty();

  @Option(
      names = "--currency",
      paramLabel = "CODE",
      description = "Currency of rows that name none.")
  Optional<String> currency = Optional.empty();

  /** {@return the mapping of the items or invoices} */
  ColumnMapping receivables(String layout) {
    return mapping("--mapping", mapping, layout, columns);
  }

  /**
   * {@return a mapping: the named one or our own layout, then single settings, then what is said of all
   * files}
   */
  ColumnMapping mapping(
      String option, Optional<String> name, String layout, Map<String, String> single) {
    Map<String, String> settings = new TreeMap<>(
        name.map(n -> named(option, n)).orElseGet(() -> Mappings.bundled(layout).orElseThrow()));
    settings.putAll(single);
    charset.ifPresent(v -> settings.put("charset", v));
    separator.ifPresent(v -> settings.put("separator", v));
    decimal.ifPresent(v -> settings.put("decimal", v));
    dates.ifPresent(v -> settings.put("dates", v));
    currency.ifPresent(v -> settings.put("currency.default", code(v)));
    if (grouping) {
      settings.put("grouping", "true");
    }
    return ColumnMapping.of(settings);
  }

  private static String code(String text) {
    try {
      CurrencyUnit currency = Amounts.currency(text);
      if (!currency.isPseudoCurrency()) {
        return currency.getCode();
      }
    } catch (InvalidValueException e) {
      // Reported below, with the rule.
    }
    throw new UsageException(
        "The currency of --currency (" + text + ") must be a known ISO 4217 code such as EUR");
  }

  private static Map<String, String> named(String option, String name) {
    Path file = Path.of(name);
    return Mappings.bundled(name).orElseGet(() -> {
      if (!Files.exists(file)) {
        throw new UsageException("The mapping of " + option + " (" + name
            + ") must be a file or one of " + String.join(", ", Mappings.names()));
      }
      return Mappings.parse(
          new String(Inputs.read("mapping of " + option, file), StandardCharsets.UTF_8));
    });
  }
}
