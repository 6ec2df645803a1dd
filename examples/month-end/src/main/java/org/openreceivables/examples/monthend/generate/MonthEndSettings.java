package org.openreceivables.examples.monthend.generate;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.openreceivables.examples.monthend.file.MappingException;
import org.openreceivables.examples.monthend.file.Mappings;

/**
 * What holds for all files of a folder, in its {@code month-end.properties}: the day, and which amounts
 * close an item. Options come first.
 *
 * @param asOf the day, if it is said
 * @param tolerance how much too little still closes an item
 */
public record MonthEndSettings(Optional<LocalDate> asOf, List<Money> tolerance) {
  /** The name of the file. */
  public static final String FILE = "month-end.properties";

  private static final List<Money> TOLERANCE =
      List.of(Money.parse("EUR 0.50"), Money.parse("USD 0.50"));

  /**
   * Copies the list.
   *
   * @param asOf the day
   * @param tolerance how much too little still closes an item
   */
  public MonthEndSettings {
    tolerance = List.copyOf(tolerance);
  }

  /** {@return nothing said} */
  public static MonthEndSettings none() {
    return new MonthEndSettings(Optional.empty(), List.of());
  }

  /**
   * {@return the settings of a generated portfolio}
   *
   * @param asOf its day
   */
  static MonthEndSettings of(LocalDate asOf) {
    return new MonthEndSettings(Optional.of(asOf), TOLERANCE);
  }

  /**
   * {@return the settings in a text}
   *
   * @param text the text of the file
   * @throws MappingException naming the setting that says something impossible
   */
  public static MonthEndSettings parse(String text) {
    Map<String, String> settings = Mappings.parse(text);
    for (String key : settings.keySet()) {
      if (!key.equals("as-of") && !key.equals("tolerance")) {
        throw new MappingException(
            "The setting " + key + " in " + FILE + " must be as-of or tolerance");
      }
    }
    return new MonthEndSettings(
        Optional.ofNullable(settings.get("as-of")).map(MonthEndSettings::date),
        Optional.ofNullable(settings.get("tolerance"))
            .map(MonthEndSettings::amounts)
            .orElse(List.of()));
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text.strip());
    } catch (DateTimeException e) {
      throw new MappingException(
          "The setting as-of (" + text + ") must be a day that exists, such as 2026-03-31");
    }
  }

  private static List<Money> amounts(String text) {
    try {
      return Stream.of(text.split("\\|", -1))
          .map(String::strip)
          .map(Money::parse)
          .toList();
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw new MappingException(
          "The setting tolerance (" + text + ") must be amounts such as EUR 0.50 | USD 0.50");
    }
  }

  String print() {
    return asOf.map(day -> "as-of=" + day + "\n").orElse("")
        + (tolerance.isEmpty()
            ? ""
            : "tolerance="
                + tolerance.stream().map(Money::toString).collect(Collectors.joining(" | "))
                + "\n");
  }
}
