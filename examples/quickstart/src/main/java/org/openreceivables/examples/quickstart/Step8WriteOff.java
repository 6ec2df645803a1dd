package org.openreceivables.examples.quickstart;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.customer.Customer;
import org.openreceivables.core.ledger.event.Recorded;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.policy.writeoff.Approval;
import org.openreceivables.policy.writeoff.ApprovalMatrix;
import org.openreceivables.policy.writeoff.Authority;
import org.openreceivables.policy.writeoff.SmallBalanceLimit;
import org.openreceivables.policy.writeoff.WriteOffEngine;
import org.openreceivables.policy.writeoff.WriteOffInput;
import org.openreceivables.policy.writeoff.WriteOffPolicy;
import org.openreceivables.policy.writeoff.WriteOffRules;
import org.openreceivables.policy.writeoff.WriteOffRun;

/** Step 8: what may be given up, why, who approves it, and the event that does it. */
public final class Step8WriteOff {
  private static final CustomerId ACME = CustomerId.of("ACME");
  private static final LocalDate DAY = LocalDate.of(2026, 3, 31);

  private Step8WriteOff() {}

  /** Runs it; the arguments are not read. */
  public static void main(String[] args) {
    SmallBalanceLimit small = SmallBalanceLimit.of(Money.parse("EUR 5.00"));
    WriteOffEngine engine = WriteOffEngine.of(WriteOffPolicy.builder()
        .addRules(WriteOffRules.smallBalance(small), WriteOffRules.aged(360))
        .approvals(
            ApprovalMatrix.builder().upTo("clerk", Money.parse("EUR 50.00")).build())
        .build());
    WriteOffInput input = WriteOffInput.of(
        OpenItems.of(List.of(item("A", "EUR 0.40"), item("B", "EUR 5.03"))),
        List.of(Customer.builder().id(ACME).name("Acme").build()));
    WriteOffRun run = engine.run(input, DAY);
    System.out.println(run.summarize());
    run.proposals().forEach(p -> System.out.println(p.summarize()));
    run.kept().forEach(k -> System.out.println(k.summarize()));
    Approval.Approver clerk = new Approval.Approver(Authority.of("clerk"), "u-17");
    List<Approval> answers = engine.approve(run.proposals(), clerk, input, DAY);
    answers.forEach(a -> System.out.println(a.summarize()));
    Approval.toEvents(answers, new Recorded(DAY, 1)).forEach(e -> System.out.println(e.id()));
  }

  private static OpenItem item(String id, String open) {
    OpenItem.Builder item = OpenItem.builder();
    item.id(OpenItemId.of(id)).customer(ACME).kind(OpenItemKind.INVOICE);
    item.document(DocumentId.of(id)).issueDate(LocalDate.of(2026, 1, 15));
    return item.original(Money.parse("EUR 119.00")).open(Money.parse(open)).build();
  }
}
