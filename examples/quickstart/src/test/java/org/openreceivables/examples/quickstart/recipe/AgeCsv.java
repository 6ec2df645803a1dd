package org.openreceivables.examples.quickstart.recipe;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.aging.AgingEngine;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.Problem;
import org.openreceivables.core.Validated;
import org.openreceivables.core.money.Amounts;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.openitem.OpenItems;

/** Ages a CSV file that the host reads with a library of its own. */
final class AgeCsv {
  private static final String FILE = """
      number;customer;issued;due;open
      4711;ACME;2026-01-10;2026-02-09;690.00
      4712;ACME;2026-02-10;;-50.00
      4713;ZETA;2026-03-01;2026-03-31;70.005
      """;

  private AgeCsv() {}

  static void main(String[] args) {
    List<OpenItem> good = new ArrayList<>();
    List<Problem> bad = new ArrayList<>();
    for (NamedCsvRecord row : CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(FILE)) {
      Validated<OpenItem> item = Validated.of(() -> item(row));
      item.value().ifPresent(good::add);
      item.problems().stream()
          .map(p -> p.about("OpenItem", row.getField("number"), customer(row)))
          .forEach(bad::add);
    }
    OpenItems.Collected read = OpenItems.collect(good, bad);
    read.problems().forEach(System.out::println);
    LocalDate asOf = LocalDate.of(2026, 3, 31);
    System.out.println(AgingEngine.standard().age(read.items(), asOf).summarize());
  }

  private static OpenItem item(NamedCsvRecord row) {
    Money balance = Amounts.of(CurrencyUnit.EUR, new BigDecimal(row.getField("open")));
    OpenItemKind kind = balance.isNegative() ? OpenItemKind.CREDIT_NOTE : OpenItemKind.INVOICE;
    return OpenItem.builder()
        .id(OpenItemId.of(row.getField("number")))
        .customer(customer(row))
        .kind(kind)
        .document(DocumentId.of(row.getField("number")))
        .issueDate(LocalDate.parse(row.getField("issued")))
        .dueDate(Optional.of(row.getField("due")).filter(d -> !d.isEmpty()).map(LocalDate::parse))
        .original(balance.abs())
        .open(balance.abs())
        .build();
  }

  private static CustomerId customer(NamedCsvRecord row) {
    return CustomerId.of(row.getField("customer"));
  }
}
