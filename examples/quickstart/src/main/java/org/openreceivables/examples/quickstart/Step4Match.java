package org.openreceivables.examples.quickstart;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.document.Component;
import org.openreceivables.core.document.ComponentKind;
import org.openreceivables.core.document.Invoice;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.payment.RemittanceAdvice;
import org.openreceivables.matching.MatchEngine;

/** Step 4: what four payments of one customer are for, and how sure that is. */
public final class Step4Match {
  private static final CustomerId ACME = CustomerId.of("ACME");

  private Step4Match() {}
  /**
   * Runs it.
   *
   * @param args none
   */
  public static void main(String[] args) {
    OpenItems items = OpenItems.of(
        invoice("INV-42", "1000.00"), invoice("INV-43", "500.00"), invoice("INV-44", "500.00"));
    List<Payment> payments = List.of(
        payment("P-1", "1000.00", "your inv 0042, thanks"),
        payment("P-2", "400.00", "INV-43"),
        payment("P-3", "500.00", ""),
        payment("P-4", "123.45", ""));
    LocalDate asOf = LocalDate.of(2026, 1, 31);
    MatchEngine.standard()
        .match(items, payments, asOf)
        .outcomes()
        .forEach(o -> System.out.println(o.summarize()));
  }

  private static Payment payment(String id, String amount, String text) {
    return Payment.builder()
        .id(PaymentId.of(id))
        .customer(ACME)
        .amount(Money.parse("EUR " + amount))
        .valueDate(LocalDate.of(2026, 1, 20))
        .remittance(RemittanceAdvice.ofText(text))
        .build();
  }

  private static Invoice invoice(String id, String amount) {
    return Invoice.builder()
        .id(DocumentId.of(id))
        .customer(ACME)
        .issueDate(LocalDate.of(2026, 1, 10))
        .addComponent(Component.of(ComponentKind.NET, Money.parse("EUR " + amount)))
        .build();
  }
}
