package org.openreceivables.examples.quickstart;

import java.time.LocalDate;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.document.Commitment;
import org.openreceivables.core.document.CommitmentKind;
import org.openreceivables.core.document.Component;
import org.openreceivables.core.document.ComponentKind;
import org.openreceivables.core.document.Invoice;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.policy.credit.CreditLimit;
import org.openreceivables.policy.credit.check.CreditAccount;
import org.openreceivables.policy.credit.check.CreditCheck;
import org.openreceivables.policy.credit.check.CreditCheckEngine;
import org.openreceivables.policy.credit.check.CreditCheckPolicy;
import org.openreceivables.policy.credit.check.CreditCheckRequest;

/** Step 8: may an order go out? What is counted, why it is held, and which payment would release it. */
public final class Step8CreditCheck {
  private static final CustomerId ACME = CustomerId.of("ACME");

  private Step8CreditCheck() {}

  /**
   * Runs it.
   *
   * @param args none
   */
  public static void main(String[] args) {
    Invoice invoice = Invoice.builder()
        .id(DocumentId.of("INV-1"))
        .customer(ACME)
        .issueDate(LocalDate.of(2026, 1, 15))
        .addComponent(Component.of(ComponentKind.NET, Money.parse("EUR 9000.00")))
        .build();
    CreditCheckRequest request = CreditCheckRequest.builder()
        .account(CreditAccount.builder()
            .customer(ACME)
            .limit(CreditLimit.of(Money.parse("EUR 10000.00")))
            .build())
        .items(OpenItems.of(invoice))
        .document(Commitment.builder()
            .id(DocumentId.of("ORDER-7"))
            .customer(ACME)
            .kind(CommitmentKind.ORDER)
            .amount(Money.parse("EUR 2000.00"))
            .build())
        .build();
    CreditCheckPolicy policy = CreditCheckPolicy.builder().maxOverdueDays(90).build();
    CreditCheck check = CreditCheckEngine.of(policy).check(request, LocalDate.of(2026, 3, 31));
    check.exposure().lines().forEach(System.out::println);
    System.out.println(check.summarize());
  }
}
