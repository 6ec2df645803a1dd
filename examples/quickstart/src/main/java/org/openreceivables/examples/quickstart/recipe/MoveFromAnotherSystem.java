package org.openreceivables.examples.quickstart.recipe;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
import org.openreceivables.core.settlement.AllocationInstruction;
import org.openreceivables.core.settlement.ItemGroup;
import org.openreceivables.core.settlement.ToleranceLimit;
import org.openreceivables.matching.allocation.AllocationEngine;
import org.openreceivables.matching.allocation.AllocationPolicies;
import org.openreceivables.matching.allocation.AllocationPolicy;

/** Last month's payments once more, under the profile of the old system, beside what the old system made of them. */
public final class MoveFromAnotherSystem {
  private static final LocalDate TODAY = LocalDate.of(2026, 2, 1);

  private MoveFromAnotherSystem() {}

  /** Runs it; the arguments are not read. */
  public static void main(String[] args) {
    OpenItems items = OpenItems.of(invoice("INV-1"), invoice("INV-2"));
    Payment payment = Payment.builder()
        .id(PaymentId.of("P-1"))
        .customer(CustomerId.of("ACME"))
        .amount(Money.parse("EUR 1990.00"))
        .valueDate(TODAY)
        .build();
    AllocationInstruction applied = AllocationInstruction.builder()
        .payment(payment.id())
        .addGroup(new ItemGroup(List.of(OpenItemId.of("INV-1/1"), OpenItemId.of("INV-2/1"))))
        .build();
    ToleranceLimit five = ToleranceLimit.upTo(Money.parse("EUR 5.00"));
    AllocationPolicy profile = AllocationPolicies.businessCentral(five);
    AllocationPolicy ours = AllocationPolicy.standard();
    Map<OpenItemId, Money> theirs = Map.of(
        OpenItemId.of("INV-1/1"), Money.parse("EUR 0.00"),
        OpenItemId.of("INV-2/1"), Money.parse("EUR 0.00"));
    for (AllocationPolicy policy :
        List.of(profile, ours.withSettlement(ours.settlement().withUnderpayment(five)))) {
      OpenItems after = AllocationEngine.of(policy)
          .allocate(items, List.of(payment), List.of(applied), TODAY)
          .items();
      System.out.println(after.balance() + " open");
      theirs.forEach((id, there) -> {
        Money here = after.find(id).orElseThrow().open();
        if (!here.equals(there)) {
          System.out.println(id + ": " + here + " open here, " + there + " there");
        }
      });
    }
  }

  private static Invoice invoice(String id) {
    return Invoice.builder()
        .id(DocumentId.of(id))
        .customer(CustomerId.of("ACME"))
        .issueDate(LocalDate.of(2026, 1, 10))
        .addComponent(Component.of(ComponentKind.NET, Money.parse("EUR 1000.00")))
        .build();
  }
}
