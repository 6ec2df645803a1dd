package org.openreceivables.examples.quickstart.recipe;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.customer.Customer;
import org.openreceivables.core.document.Component;
import org.openreceivables.core.document.ComponentKind;
import org.openreceivables.core.document.Invoice;
import org.openreceivables.core.ledger.ReceivablesLedger;
import org.openreceivables.core.ledger.event.AllocationId;
import org.openreceivables.core.ledger.event.EventId;
import org.openreceivables.core.ledger.event.EventStamp;
import org.openreceivables.core.ledger.event.ItemEvent;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.ledger.event.Recorded;
import org.openreceivables.core.ledger.event.SettlementEvent;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.settlement.ReasonCode;
import org.openreceivables.policy.writeoff.Approval;
import org.openreceivables.policy.writeoff.ApprovalMatrix;
import org.openreceivables.policy.writeoff.Authority;
import org.openreceivables.policy.writeoff.SmallBalanceLimit;
import org.openreceivables.policy.writeoff.WriteOffEngine;
import org.openreceivables.policy.writeoff.WriteOffInput;
import org.openreceivables.policy.writeoff.WriteOffPolicy;
import org.openreceivables.policy.writeoff.WriteOffRules;
import org.openreceivables.policy.writeoff.WriteOffRun;

/** What may be given up, who may approve it, and the events of what was approved. */
public final class ProposeWriteOffs {
  private static final CustomerId ACME = CustomerId.of("ACME");
  private static final CustomerId ZETA = CustomerId.of("ZETA");
  private static final LocalDate ISSUED = LocalDate.of(2025, 1, 10);
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);

  private ProposeWriteOffs() {}

  /** Runs it; the arguments are not read. */
  public static void main(String[] args) {
    ReceivablesLedger books = ReceivablesLedger.of(List.of(
        issued("INV-1", ACME, "3.20", 1),
        issued("INV-2", ZETA, "800.00", 2),
        issued("INV-3", ZETA, "6000.00", 3)));
    WriteOffPolicy policy = WriteOffPolicy.builder()
        .addRules(
            WriteOffRules.smallBalance(SmallBalanceLimit.of(Money.parse("EUR 5.00"))),
            WriteOffRules.uneconomic(SmallBalanceLimit.of(Money.parse("EUR 1000.00")), 360))
        .approvals(ApprovalMatrix.builder()
            .upTo("clerk", Money.parse("EUR 50.00"))
            .upTo("head of credit", Money.parse("EUR 5000.00"))
            .build())
        .build();
    WriteOffEngine engine = WriteOffEngine.of(policy);
    WriteOffInput now =
        WriteOffInput.of(books.openItems(TODAY), List.of(customer(ACME), customer(ZETA)));
    WriteOffRun run = engine.run(now, TODAY);
    run.proposals().forEach(p -> System.out.println(p.summarize()));
    run.kept().forEach(k -> System.out.println(k.summarize()));

    Approval.Approver clerk = new Approval.Approver(Authority.of("clerk"), "user 17");
    List<Approval> answers = engine.approve(run.proposals(), clerk, now, TODAY);
    answers.forEach(a -> System.out.println(a.summarize()));
    ReceivablesLedger after =
        books.append(Approval.toEvents(answers, new Recorded(TODAY, 4))).ledger();
    System.out.println(books.balance(TODAY) + " before, " + after.balance(TODAY) + " after");

    OpenItem lost = after.openItems(TODAY).find(OpenItemId.of("INV-3/1")).orElseThrow();
    ReasonCode closed = new ReasonCode("INSOLVENT", "no assets", ReasonCode.TaxTreatment.CORRECTED);
    EventStamp stamp = EventStamp.of(EventId.of("by-hand/INV-3/1"), TODAY, new Recorded(TODAY, 9));
    LedgerEvent byHand =
        SettlementEvent.WrittenOff.whole(stamp, AllocationId.of("W-1"), lost, closed);
    ReceivablesLedger lower = after.append(List.of(byHand)).ledger();
    System.out.println(lower.balance(TODAY) + " after INV-3");

    EventStamp later = EventStamp.of(EventId.of("back/INV-3/1"), TODAY, new Recorded(TODAY, 10));
    LedgerEvent recovered = SettlementEvent.Recovered.of(later, AllocationId.of("W-1"));
    ReceivablesLedger again = lower.append(List.of(recovered)).ledger();
    System.out.println(again.balance(TODAY) + " with INV-3 again");
  }

  private static ItemEvent issued(String id, CustomerId customer, String amount, int sequence) {
    Invoice invoice = Invoice.builder()
        .id(DocumentId.of(id))
        .customer(customer)
        .issueDate(ISSUED)
        .addComponent(Component.of(ComponentKind.NET, Money.parse("EUR " + amount)))
        .build();
    return ItemEvent.Issued.of(
        EventStamp.of(EventId.of("issued/" + id), ISSUED, new Recorded(ISSUED, sequence)),
        OpenItems.of(invoice).ofCustomer(customer));
  }

  private static Customer customer(CustomerId id) {
    return Customer.builder().id(id).name(id.value()).build();
  }
}
