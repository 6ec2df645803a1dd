package org.openreceivables.examples.quickstart.recipe;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.ledger.event.AllocationLine;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.matching.allocation.Allocation;
import org.openreceivables.matching.allocation.AllocationEngine;
import org.openreceivables.matching.allocation.AllocationResult;
import org.openreceivables.matching.allocation.ItemSettlement;

/** A host that keeps its own tables: rows in, rows to write out, no ledger of ours. */
public final class OwnTables {
  private static final LocalDate TODAY = LocalDate.of(2026, 2, 1);

  private OwnTables() {}

  /** A row of the host's table of receivables. */
  private record Row(String id, String customer, LocalDate issued, String amount, String open) {}

  /** Runs it; the arguments are not read. */
  public static void main(String[] args) {
    List<Row> table = List.of(
        new Row("4711", "ACME", LocalDate.of(2026, 1, 10), "EUR 119.00", "EUR 19.00"),
        new Row("4712", "ACME", LocalDate.of(2026, 1, 15), "EUR 50.00", "EUR 50.00"));
    OpenItems items = OpenItems.of(table.stream().map(OwnTables::item).toList());
    Payment payment = Payment.builder()
        .id(PaymentId.of("P-1"))
        .customer(CustomerId.of("ACME"))
        .amount(Money.parse("EUR 70.00"))
        .valueDate(TODAY)
        .build();
    AllocationResult result =
        AllocationEngine.standard().allocate(items, List.of(payment), List.of(), TODAY);
    for (Allocation allocation : result.allocations()) {
      for (ItemSettlement settlement : allocation.settlements()) {
        OpenItem after = settlement.after();
        System.out.println("update " + after.id() + " set open = " + after.open());
        for (AllocationLine line : settlement.lines()) {
          System.out.println("insert " + line.item() + ", " + line.effect() + ", " + line.amount()
              + ", " + payment.id() + ", " + settlement.postingDate());
        }
      }
      OpenItem rest = allocation.sourceAfter();
      if (!rest.isSettled()) {
        System.out.println("insert " + rest.id() + ", " + rest.kind() + ", " + rest.open());
      }
    }
  }

  private static OpenItem item(Row row) {
    return OpenItem.builder()
        .id(OpenItemId.of(row.id()))
        .customer(CustomerId.of(row.customer()))
        .kind(OpenItemKind.INVOICE)
        .document(DocumentId.of(row.id()))
        .issueDate(row.issued())
        .original(Money.parse(row.amount()))
        .open(Money.parse(row.open()))
        .build();
  }
}
