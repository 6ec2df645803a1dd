package org.openreceivables.examples.quickstart.recipe;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.document.Component;
import org.openreceivables.core.document.ComponentKind;
import org.openreceivables.core.document.Invoice;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.matching.allocation.AllocationBook;
import org.openreceivables.matching.allocation.AllocationColumns;
import org.openreceivables.matching.allocation.AllocationDifference;
import org.openreceivables.matching.allocation.AllocationEngine;
import org.openreceivables.matching.allocation.AllocationPolicy;
import org.openreceivables.matching.allocation.AllocationResult;
import org.openreceivables.matching.allocation.order.AllocationOrders;

/** What another order or another payment would change, and what stands after an allocation is taken back. */
public final class AskWhatIf {
  private static final CustomerId ACME = CustomerId.of("ACME");
  private static final LocalDate TODAY = LocalDate.of(2026, 2, 1);

  private AskWhatIf() {}

  /** Runs it; the arguments are not read. */
  public static void main(String[] args) {
    OpenItems items = OpenItems.of(invoice("INV-1", "100.00", 10), invoice("INV-2", "50.00", 20));
    Payment payment = payment("P-1", "50.00");
    Payment more = payment("P-2", "75.00");
    AllocationEngine engine = AllocationEngine.standard();
    AllocationBook book = engine.prepare(items, TODAY);
    AllocationResult now = engine.allocate(book, List.of(payment), List.of());
    AllocationResult both = engine.allocate(book, List.of(payment, more), List.of());
    System.out.println(
        now.items().balance() + " open, and " + both.items().balance() + " with P-2");

    AllocationResult other = AllocationEngine.of(
            AllocationPolicy.standard().withOrder(AllocationOrders.smallestFirst()))
        .allocate(items, List.of(payment), List.of(), TODAY);
    now.diff(other).stream().map(AllocationDifference::summarize).forEach(System.out::println);

    OpenItems without = now.unapply(OpenItemId.of("P-1/on-account")).items();
    without.forEach(i -> System.out.println(i.id() + " " + i.side() + " " + i.open()));

    AllocationColumns lines = both.columns();
    for (int line = 0; line < lines.size(); line++) {
      System.out.println(lines.source(line) + ", " + lines.item(line) + ", " + lines.effect(line)
          + ", " + lines.minor(line));
    }
  }

  private static Payment payment(String id, String amount) {
    return Payment.builder()
        .id(PaymentId.of(id))
        .customer(ACME)
        .amount(Money.parse("EUR " + amount))
        .valueDate(TODAY)
        .build();
  }

  private static Invoice invoice(String id, String amount, int day) {
    return Invoice.builder()
        .id(DocumentId.of(id))
        .customer(ACME)
        .issueDate(LocalDate.of(2026, 1, day))
        .addComponent(Component.of(ComponentKind.NET, Money.parse("EUR " + amount)))
        .build();
  }
}
