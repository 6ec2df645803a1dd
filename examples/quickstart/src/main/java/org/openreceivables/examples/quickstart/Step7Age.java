package org.openreceivables.examples.quickstart;

import java.time.LocalDate;
import org.joda.money.Money;
import org.openreceivables.aging.AgedItem;
import org.openreceivables.aging.AgingEngine;
import org.openreceivables.aging.AgingPolicy;
import org.openreceivables.aging.AgingReport;
import org.openreceivables.aging.AgingScheme;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.document.Component;
import org.openreceivables.core.document.ComponentKind;
import org.openreceivables.core.document.Invoice;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.terms.PaymentTerms;

/** Step 7: who owes how much for how long, in buckets of your own, by customers aged apart and merged. */
public final class Step7Age {
  private static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);

  private Step7Age() {}

  /**
   * Runs it.
   *
   * @param args none
   */
  public static void main(String[] args) {
    AgingEngine engine = AgingEngine.of(AgingPolicy.standard().withScheme(AgingScheme.of(14, 28)));
    OpenItems acme =
        OpenItems.of(invoice("A", "ACME", "EUR 100.00", 1), invoice("B", "ACME", "JPY 5000", 2));
    OpenItems zeta =
        OpenItems.of(invoice("C", "ZETA", "EUR 70.00", 17), invoice("D", "ZETA", "EUR 30.00", 18));
    AgingReport report = engine.age(acme, AS_OF).merge(engine.age(zeta, AS_OF));
    System.out.println(report.summarize());
    for (AgedItem item : report.items()) {
      System.out.println(item.summarize());
    }
  }

  private static Invoice invoice(String id, String customer, String amount, int day) {
    return Invoice.builder()
        .id(DocumentId.of(id))
        .customer(CustomerId.of(customer))
        .issueDate(LocalDate.of(2026, 3, day))
        .terms(PaymentTerms.net(0))
        .addComponent(Component.of(ComponentKind.NET, Money.parse(amount)))
        .build();
  }
}
