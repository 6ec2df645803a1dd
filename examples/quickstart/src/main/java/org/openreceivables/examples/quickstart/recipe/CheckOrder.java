package org.openreceivables.examples.quickstart.recipe;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.document.Commitment;
import org.openreceivables.core.document.CommitmentKind;
import org.openreceivables.core.document.Component;
import org.openreceivables.core.document.ComponentKind;
import org.openreceivables.core.document.Invoice;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.terms.PaymentTerms;
import org.openreceivables.policy.credit.CreditLimit;
import org.openreceivables.policy.credit.check.CreditAccount;
import org.openreceivables.policy.credit.check.CreditCheck;
import org.openreceivables.policy.credit.check.CreditCheckEngine;
import org.openreceivables.policy.credit.check.CreditCheckPolicy;
import org.openreceivables.policy.credit.check.CreditCheckRequest;

/** Two orders against a limit: one may go out, the other must wait, and for what. */
public final class CheckOrder {
  private static final CustomerId ACME = CustomerId.of("ACME");
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);

  private CheckOrder() {}

  /** Runs it; the arguments are not read. */
  public static void main(String[] args) {
    OpenItems items = OpenItems.of(invoice("INV-1", "9000.00", 1), invoice("INV-2", "400.00", 20));
    CreditAccount account = CreditAccount.builder()
        .customer(ACME)
        .limit(CreditLimit.of(Money.parse("EUR 10000.00")))
        .build();
    CreditCheckPolicy policy = CreditCheckPolicy.standard().withMaxOverdueDays(30);
    for (Commitment order : List.of(order("SO-1", "600.00"), order("SO-2", "2000.00"))) {
      CreditCheckRequest request = CreditCheckRequest.builder()
          .account(account)
          .document(order)
          .items(items)
          .build();
      CreditCheck check = CreditCheckEngine.of(policy).check(request, TODAY);
      System.out.println(check.summarize());
      check.exposure().lines().forEach(l -> System.out.println("  " + l));
    }
  }

  private static Commitment order(String id, String amount) {
    return Commitment.builder()
        .id(DocumentId.of(id))
        .customer(ACME)
        .kind(CommitmentKind.ORDER)
        .amount(Money.parse("EUR " + amount))
        .build();
  }

  private static Invoice invoice(String id, String amount, int day) {
    return Invoice.builder()
        .id(DocumentId.of(id))
        .customer(ACME)
        .issueDate(LocalDate.of(2026, 3, day))
        .terms(PaymentTerms.net(14))
        .addComponent(Component.of(ComponentKind.NET, Money.parse("EUR " + amount)))
        .build();
  }
}
