package org.openreceivables.examples.monthend.file;

import java.nio.charset.Charset;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.openreceivables.examples.monthend.file.csv.CsvSource;
import org.openreceivables.examples.monthend.file.csv.CsvTable;

/**
 * Which column of a file means what, and how its texts are read.
 *
 * <p>Written as settings, in a properties file or as options:
 *
 * <pre>
 * id=invoiceNumber          the column; with ? at the end it may be absent
 * currency.default=USD      what an empty or absent field means
 * id.strip=.0               taken away at either end: 1930571429.0 is 1930571429
 * customer.padLeft=10:0     digits alone are made so long: 200769623 is 0200769623
 * kind.RV=INVOICE           their word is ours
 * dates=M/d/uuuu            patterns, several with | between
 * decimal=comma             the decimal sign: point or comma
 * grouping=true             1,234 is 1234; otherwise it is refused as ambiguous
 * negative=credit           a negative amount is a credit note; otherwise it is refused
 * charset=windows-1252
 * separator=;
 * </pre>
 *
 * <p>Immutable.
 */
public final class ColumnMapping {
  private final Map<Field, FieldRule> rules;
  private final Dates dates;
  private final Numbers numbers;
  private final boolean negativeIsCredit;
  private final Optional<Charset> charset;
  private final Optional<Character> separator;

  ColumnMapping(
      Map<Field, FieldRule> rules,
      Dates dates,
      Numbers numbers,
      boolean negativeIsCredit,
      Optional<Charset> charset,
      Optional<Character> separator) {
    this.rules = Collections.unmodifiableMap(new EnumMap<>(rules));
    this.dates = dates;
    this.numbers = numbers;
    this.negativeIsCredit = negativeIsCredit;
    this.charset = charset;
    this.separator = separator;
  }

  /**
   * {@return the mapping that these settings describe}
   *
   * @param settings the settings; a later one has replaced an earlier one of the same name
   * @throws MappingException naming the setting that says something impossible
   */
  public static ColumnMapping of(Map<String, String> settings) {
    return new MappingParser().parse(settings);
  }

  FieldRule rule(Field field) {
    return rules.getOrDefault(field, FieldRule.NONE);
  }

  /** Whether anything can come of the field: a column or a default. */
  boolean has(Field field) {
    return rule(field).column().isPresent() || rule(field).otherwise().isPresent();
  }

  Dates dates() {
    return dates;
  }

  Numbers numbers() {
    return numbers;
  }

  /** {@return whether a negative amount is a credit note} */
  public boolean negativeIsCredit() {
    return negativeIsCredit;
  }

  /**
   * {@return the file as rows, by the charset and separator of this mapping}
   *
   * @param file the file as the user named it
   * @param bytes what is in it
   */
  public CsvTable table(String file, byte[] bytes) {
    return CsvSource.read(file, bytes, charset, separator);
  }
}
