package org.openreceivables.examples.quickstart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.Problem;
import org.openreceivables.core.Validated;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.openitem.OpenItems;

/** Step 2 for a host with its own database: one bad row is a problem, the others go on. */
public final class Step2BadRow {
  private Step2BadRow() {}

  /**
   * Runs it.
   *
   * @param args none
   */
  public static void main(String[] args) {
    List<OpenItem> good = new ArrayList<>();
    List<Problem> bad = new ArrayList<>();
    for (String[] row :
        new String[][] {{"I-1", "100.00"}, {"I-2", "-5.00"}, {"I-3", "20.00"}, {"I-3", "7.00"}}) {
      Validated<OpenItem> item = read(row[0], Money.parse("EUR " + row[1]));
      item.value().ifPresent(good::add);
      bad.addAll(item.problems());
    }
    OpenItems.Collected collected = OpenItems.collect(good, bad);
    System.out.println(collected.items());
    System.out.println("incomplete: " + collected.items().incomplete());
    collected.problems().forEach(System.out::println);
  }

  private static Validated<OpenItem> read(String id, Money amount) {
    OpenItem.Builder item = OpenItem.builder();
    item.id(OpenItemId.of(id))
        .customer(CustomerId.of("ACME"))
        .kind(OpenItemKind.INVOICE)
        .document(DocumentId.of(id))
        .issueDate(LocalDate.of(2026, 1, 10))
        .original(amount)
        .open(amount);
    return item.tryBuild();
  }
}
