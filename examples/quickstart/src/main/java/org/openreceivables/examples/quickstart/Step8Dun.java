package org.openreceivables.examples.quickstart;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.document.Component;
import org.openreceivables.core.document.ComponentKind;
import org.openreceivables.core.document.Invoice;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.ledger.event.Recorded;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.terms.PaymentTerms;
import org.openreceivables.policy.dunning.DunningEngine;
import org.openreceivables.policy.dunning.DunningHistory;
import org.openreceivables.policy.dunning.DunningNotice;
import org.openreceivables.policy.dunning.DunningRun;

/** Step 8: who is reminded today, who is not and why; what is sent becomes events, and levels rise. */
public final class Step8Dun {
  private Step8Dun() {}

  /**
   * Runs it.
   *
   * @param args none
   */
  public static void main(String[] args) {
    DunningEngine engine = DunningEngine.standard();
    OpenItems items =
        OpenItems.of(invoice("A", "ACME", "EUR 100.00", 1), invoice("B", "ZETA", "EUR 70.00", 5));
    LocalDate monday = LocalDate.of(2026, 3, 9);
    DunningRun first = engine.run(items, DunningHistory.none(), List.of(), monday);
    print(first);
    List<LedgerEvent> sent = first.toEvents(n -> "N-" + n.customer(), new Recorded(monday, 1));
    print(engine.run(items, DunningHistory.of(sent), List.of(), monday.plusWeeks(2)));
  }

  private static void print(DunningRun run) {
    System.out.println(run.summarize());
    run.notices().stream().map(DunningNotice::summarize).forEach(System.out::println);
    run.notDunned().forEach(item -> System.out.println(item.summarize()));
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
