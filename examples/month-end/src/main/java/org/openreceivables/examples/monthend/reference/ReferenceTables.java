package org.openreceivables.examples.monthend.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openreceivables.core.Problem;
import org.openreceivables.core.Validated;
import org.openreceivables.core.reference.PaymentReference;
import org.openreceivables.core.reference.ReferenceProblem;
import org.openreceivables.core.reference.ReferenceScheme;
import org.openreceivables.core.reference.ReferenceSchemes;
import org.openreceivables.examples.monthend.table.Cell;
import org.openreceivables.examples.monthend.table.Column;
import org.openreceivables.examples.monthend.table.Table;

/** References as tables. */
public final class ReferenceTables {
  /** Bodies of which each scheme takes one. */
  private static final List<String> EXAMPLES = List.of("20240017", "3012024000000001", "12-34-56");

  private ReferenceTables() {}

  /**
   * One reference read by one scheme.
   *
   * @param text the reference as it came
   * @param scheme the name of the scheme; empty where it looks like none
   * @param read what it is, or what is wrong with it
   */
  public record Reading(String text, String scheme, Validated<PaymentReference> read) {

    /** {@return whether every check is passed} */
    public boolean isValid() {
      return read.value().isPresent();
    }
  }

  /**
   * {@return what each of the schemes says of a reference}
   *
   * @param text the reference
   * @param schemes the schemes
   */
  public static List<Reading> readBy(List<ReferenceScheme> schemes, String text) {
    return schemes.stream().map(s -> new Reading(text, s.name(), s.parse(text))).toList();
  }

  /**
   * {@return every scheme of the library that takes a reference; where none does, those of which only the check
   * digits are wrong, else one reading without a scheme}
   *
   * @param text the reference
   */
  public static List<Reading> readByAny(String text) {
    List<Reading> all = readBy(ReferenceSchemes.all(), text);
    List<Reading> valid = all.stream().filter(Reading::isValid).toList();
    if (!valid.isEmpty()) {
      return valid;
    }
    List<Reading> nearly = all.stream()
        .filter(r -> r.read().problems().stream()
            .allMatch(p -> p.code() == ReferenceProblem.WRONG_CHECK_DIGITS))
        .toList();
    return nearly.isEmpty()
        ? List.of(new Reading(
            text,
            "",
            ReferenceProblem.WRONG_CHARACTER.refuse(
                text, "text", text, "must look like a reference of some scheme")))
        : nearly;
  }

  /**
   * {@return the readings, with the printed form or what is wrong}
   *
   * @param readings the readings
   */
  public static Table checked(List<Reading> readings) {
    Table.Builder table = Table.named(
        "references",
        "References checked",
        Column.of("reference", "Reference"),
        Column.of("scheme", "Scheme"),
        Column.of("valid", "Valid"),
        Column.forFiles("value"),
        Column.forFiles("body"),
        Column.of("printed", "Printed"),
        Column.of("reasons", "What is wrong"));
    for (Reading reading : readings) {
      Optional<PaymentReference> value = reading.read().value();
      table.row(
          Cell.of(reading.text()),
          Cell.of(reading.scheme()),
          valid(reading.isValid()),
          Cell.of(value.map(PaymentReference::value).orElse("")),
          Cell.of(value.map(PaymentReference::body).orElse("")),
          Cell.of(value.map(PaymentReference::printed).orElse("")),
          wrong(reading.read()));
    }
    return table.build();
  }

  /**
   * {@return references that were made}
   *
   * @param made the references
   */
  public static Table created(List<PaymentReference> made) {
    Table.Builder table = Table.named(
        "references",
        "References created",
        Column.of("scheme", "Scheme"),
        Column.of("value", "As it travels"),
        Column.of("printed", "Printed"),
        Column.forFiles("body"),
        Column.forFiles("reasons"));
    for (PaymentReference each : made) {
      table.row(
          Cell.of(each.scheme()),
          Cell.of(each.value()),
          Cell.of(each.printed()),
          Cell.of(each.body()),
          Cell.because("check digits by " + each.scheme()));
    }
    return table.build();
  }

  /** {@return the schemes of the library, each with an example} */
  public static Table schemes() {
    Table.Builder table = Table.named(
        "schemes",
        "Schemes of payment references",
        Column.of("scheme", "Scheme"),
        Column.of("country", "Country"),
        Column.forFiles("body"),
        Column.of("value", "As it travels"),
        Column.of("printed", "Printed"),
        Column.forFiles("reasons"));
    for (ReferenceScheme scheme : ReferenceSchemes.all()) {
      PaymentReference example = EXAMPLES.stream()
          .flatMap(body -> scheme.create(body).value().stream())
          .findFirst()
          .orElseThrow();
      table.row(
          Cell.of(scheme.name()),
          Cell.of(SchemeNames.country(scheme)),
          Cell.of(example.body()),
          Cell.of(example.value()),
          Cell.of(example.printed()),
          Cell.because("an example"));
    }
    return table.build();
  }

  static Cell valid(boolean valid) {
    return Cell.of(valid ? "yes" : "no");
  }

  /** What is wrong, without what the row says already. */
  static Cell wrong(Validated<PaymentReference> read) {
    List<String> reasons = new ArrayList<>();
    for (Problem p : read.problems()) {
      String value = p.field().equals("text") ? "" : " (" + p.value() + ")";
      reasons.add("the " + p.field() + value + " " + p.rule());
    }
    return Cell.of(reasons);
  }
}
