package org.openreceivables.examples.quickstart.recipe;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.openitem.LegalTraits;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.settlement.AllocationInstruction;
import org.openreceivables.core.settlement.AllocationInstruction.Assent;
import org.openreceivables.core.settlement.AllocationInstruction.Designation;
import org.openreceivables.core.settlement.InstructedAmount;
import org.openreceivables.matching.allocation.AllocationEngine;
import org.openreceivables.matching.allocation.AllocationPolicy;
import org.openreceivables.matching.allocation.law.LegalOrder;
import org.openreceivables.matching.allocation.law.LegalOrders;

/** The same payment by the law of three countries, and what a receipt changes. */
public final class AllocateByLaw {
  private static final CustomerId ACME = CustomerId.of("ACME");

  private AllocateByLaw() {}

  /** Runs it; the arguments are not read. */
  public static void main(String[] args) {
    LegalTraits pledged = LegalTraits.builder().securityRank(1).build();
    LegalTraits dear = LegalTraits.builder().burdenRank(8).build();
    OpenItem a =
        item("A", OpenItemKind.INVOICE, "1000.00", 10).legalTraits(pledged).build();
    OpenItem b = item("B", OpenItemKind.INVOICE, "800.00", 20).legalTraits(dear).build();
    OpenItem costs =
        item("COSTS", OpenItemKind.CHARGE, "40.00", 25).accessoryTo(b.id()).build();
    OpenItems items = OpenItems.of(List.of(a, b, costs));

    AllocationPolicy policy = AllocationPolicy.standard(); // your own, with its tolerance and more
    for (LegalOrder law :
        List.of(LegalOrders.germany(), LegalOrders.switzerland(), LegalOrders.englandAndWales())) {
      AllocationEngine engine = AllocationEngine.of(law.on(policy));
      System.out.println(law.name() + ": " + paid(engine, items, List.of()));
    }

    AllocationInstruction receipt = AllocationInstruction.builder()
        .payment(PaymentId.of("P-1"))
        .designatedBy(Designation.CREDITOR)
        .addAmount(InstructedAmount.builder().item(b.id()).build())
        .build();
    AllocationEngine swiss = AllocationEngine.of(LegalOrders.switzerland().on(policy));
    AllocationEngine german = AllocationEngine.of(LegalOrders.germany().on(policy));
    System.out.println("CH, the receipt says B: " + paid(swiss, items, List.of(receipt)));
    System.out.println("CH, the debtor objects: "
        + paid(swiss, items, List.of(receipt.withAssent(Assent.OBJECTED))));
    System.out.println("DE, the receipt says B: " + paid(german, items, List.of(receipt)));
  }

  private static String paid(
      AllocationEngine engine, OpenItems items, List<AllocationInstruction> said) {
    Payment payment = Payment.builder()
        .id(PaymentId.of("P-1"))
        .customer(ACME)
        .amount(Money.parse("EUR 900.00"))
        .valueDate(LocalDate.of(2026, 2, 1))
        .build();
    return engine
        .allocate(items, List.of(payment), said, payment.valueDate())
        .allocations()
        .get(0)
        .settlements()
        .stream()
        .map(s ->
            s.after().id() + " " + s.before().open().minus(s.after().open()).getAmount())
        .collect(Collectors.joining(", "));
  }

  private static OpenItem.Builder item(String id, OpenItemKind kind, String amount, int dueOn) {
    Money money = Money.parse("EUR " + amount);
    return OpenItem.builder()
        .id(OpenItemId.of(id))
        .customer(ACME)
        .kind(kind)
        .document(DocumentId.of(id))
        .issueDate(LocalDate.of(2026, 1, 5))
        .dueDate(LocalDate.of(2026, 1, dueOn))
        .original(money)
        .open(money);
  }
}
