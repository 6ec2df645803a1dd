package org.openreceivables.examples.quickstart;

import java.time.LocalDate;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.document.Component;
import org.openreceivables.core.document.ComponentKind;
import org.openreceivables.core.document.Invoice;
import org.openreceivables.core.money.Percentage;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.terms.DueDateRule;
import org.openreceivables.core.terms.InstallmentRule;
import org.openreceivables.core.terms.PaymentTerms;

/** Steps 1 and 2: an invoice in three instalments becomes three open items; every cent is kept. */
public final class Step1Invoice {
  private Step1Invoice() {}

  /**
   * Runs it.
   *
   * @param args none
   */
  public static void main(String[] args) {
    PaymentTerms thirds = PaymentTerms.builder()
        .addInstallment(new InstallmentRule.Percent(Percentage.of("33.33"), DueDateRule.days(0)))
        .addInstallment(new InstallmentRule.Percent(Percentage.of("33.33"), DueDateRule.days(30)))
        .addInstallment(new InstallmentRule.Balance(DueDateRule.endOfMonthPlus(60)))
        .build();
    Invoice invoice = Invoice.builder()
        .id(DocumentId.of("INV-2"))
        .customer(CustomerId.of("ACME"))
        .issueDate(LocalDate.of(2026, 1, 31))
        .terms(thirds)
        .addComponent(Component.of(ComponentKind.NET, Money.parse("EUR 84.04")))
        .addComponent(Component.tax("DE-19", Money.parse("EUR 15.97")))
        .build();
    for (OpenItem item : OpenItems.of(invoice)) {
      System.out.println(item.id() + " due " + item.dueDate().orElseThrow() + " " + item.open());
      item.parts().forEach(p -> System.out.println("  " + p.component().kind() + " " + p.open()));
    }
  }
}
