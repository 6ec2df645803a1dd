package org.openreceivables.examples.quickstart.recipe;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import org.openreceivables.aging.AgingEngine;
import org.openreceivables.aging.AgingReport;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.Problem;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.Validated;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.openitem.OpenItems;

/** Rows of a host, some of them bad: each is a problem with a place, and its customer is marked. */
public final class BadRows {
  private BadRows() {}

  /** Runs it; the arguments are not read. */
  public static void main(String[] args) {
    List<List<String>> rows = List.of(
        List.of("4711", "ACME", "2026-01-10", "EUR 119.00"),
        List.of("4712", "ACME", "2026-01-15", "EUR -50.00"),
        List.of("4713", "ZETA", "30.1.2026", "EUR 70.00"),
        List.of("4714", "OMEGA", "2026-01-30", "EUR 80.00"));
    List<OpenItem> good = new ArrayList<>();
    List<Problem> bad = new ArrayList<>();
    for (List<String> row : rows) {
      Validated<OpenItem> item = read(row);
      item.value().ifPresent(good::add);
      bad.addAll(item.problems());
    }
    OpenItems.Collected collected = OpenItems.collect(good, bad);
    collected.problems().forEach(System.out::println);
    AgingReport report = AgingEngine.standard().age(collected.items(), LocalDate.of(2026, 1, 31));
    report.rows().forEach(r -> System.out.println(r + (r.incomplete() ? ", incomplete" : "")));
    System.out.println("incomplete: " + report.incomplete());
  }

  /** A text that is no date is found by the host: the library takes dates, not texts. */
  private static Validated<OpenItem> read(List<String> row) {
    CustomerId customer = CustomerId.of(row.get(1));
    try {
      return OpenItem.builder()
          .id(OpenItemId.of(row.get(0)))
          .customer(customer)
          .kind(OpenItemKind.INVOICE)
          .document(DocumentId.of(row.get(0)))
          .issueDate(LocalDate.parse(row.get(2)))
          .original(Money.parse(row.get(3)))
          .open(Money.parse(row.get(3)))
          .tryBuild();
    } catch (DateTimeParseException e) {
      return new Validated.Invalid<>(List.of(new Problem(
          ProblemCodes.OUT_OF_RANGE,
          "OpenItem",
          row.get(0),
          "issueDate",
          row.get(2),
          "must be a date such as 2026-01-31",
          "",
          List.of(customer))));
    }
  }
}
