package org.openreceivables.examples.monthend.reference;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.openreceivables.core.reference.PaymentReference;
import org.openreceivables.core.reference.ReferenceFound;
import org.openreceivables.examples.monthend.table.Cell;
import org.openreceivables.examples.monthend.table.Column;
import org.openreceivables.examples.monthend.table.Table;

/**
 * References in a text as a table.
 *
 * <p>What is valid in one scheme is not shown as mistyped in another: {@code RF18 5390 0754 7034} is a good
 * reference of ISO 11649, whatever Finland would have for it.
 */
public final class FoundTable {
  /** Where something begins and ends. */
  private record Span(int from, int to) {
    static Span of(ReferenceFound found) {
      return new Span(found.position(), found.end());
    }
  }

  private FoundTable() {}

  /**
   * {@return what was found, by position}
   *
   * @param text the text
   * @param found what was found in it, by position
   */
  public static Table of(String text, List<ReferenceFound> found) {
    Table.Builder table = Table.named(
        "found",
        "References found",
        Column.of("place", "Line:column"),
        Column.forFiles("position"),
        Column.of("scheme", "Scheme"),
        Column.of("written", "As written"),
        Column.of("valid", "Valid"),
        Column.of("value", "Reference"),
        Column.forFiles("printed"),
        Column.of("reasons", "What is wrong"));
    Places places = new Places(text);
    Set<Span> valid =
        found.stream().filter(ReferenceFound::isValid).map(Span::of).collect(Collectors.toSet());
    for (ReferenceFound each : found) {
      if (!each.isValid() && valid.contains(Span.of(each))) {
        continue;
      }
      table.row(
          Cell.of(places.of(each.position())),
          Cell.of(each.position()),
          Cell.of(each.scheme()),
          Cell.of(each.written()),
          ReferenceTables.valid(each.isValid()),
          Cell.of(each.reference().value().map(PaymentReference::value).orElse("")),
          Cell.of(each.reference().value().map(PaymentReference::printed).orElse("")),
          ReferenceTables.wrong(each.reference()));
    }
    return table.build();
  }
}
