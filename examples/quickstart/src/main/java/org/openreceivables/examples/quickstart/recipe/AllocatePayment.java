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
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.settlement.AllocationInstruction;
import org.openreceivables.core.settlement.InstructedAmount;
import org.openreceivables.core.settlement.SettlementPolicy;
import org.openreceivables.core.settlement.ToleranceLimit;
import org.openreceivables.matching.allocation.Allocation;
import org.openreceivables.matching.allocation.AllocationEngine;
import org.openreceivables.matching.allocation.AllocationPolicy;
import org.openreceivables.matching.allocation.AllocationResult;

/** One payment over two invoices: a part as the payer says, the rest by the order of the house. */
public final class AllocatePayment {
  private static final CustomerId ACME = CustomerId.of("ACME");

  private AllocatePayment() {}

  /** Runs it; the arguments are not read. */
  public static void main(String[] args) {
    OpenItems items = OpenItems.of(invoice("INV-1", "900.30", 10), invoice("INV-2", "500.00", 15));
    Payment payment = Payment.builder()
        .id(PaymentId.of("P-1"))
        .customer(ACME)
        .amount(Money.parse("EUR 1200.00"))
        .valueDate(LocalDate.of(2026, 2, 1))
        .build();
    AllocationInstruction word = AllocationInstruction.builder()
        .payment(payment.id())
        .addAmount(InstructedAmount.paid(OpenItemId.of("INV-2/1"), Money.parse("EUR 300.00")))
        .rest(AllocationInstruction.Rest.BY_ORDER)
        .build();
    AllocationPolicy policy = AllocationPolicy.standard()
        .withSettlement(SettlementPolicy.standard()
            .withUnderpayment(ToleranceLimit.upTo(Money.parse("EUR 0.50"))));
    AllocationResult result = AllocationEngine.of(policy)
        .allocate(items, List.of(payment), List.of(word), LocalDate.of(2026, 2, 1));
    for (Allocation allocation : result.allocations()) {
      allocation.settlements().forEach(s -> {
        System.out.println(
            s.after().id() + " " + s.by(Effect.PAID) + " paid, " + s.after().open() + " open");
        s.reasons().forEach(r -> System.out.println("  " + r.summarize()));
      });
      System.out.println("on account: " + allocation.rest());
    }
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
