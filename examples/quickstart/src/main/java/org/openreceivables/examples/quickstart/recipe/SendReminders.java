package org.openreceivables.examples.quickstart.recipe;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.document.Component;
import org.openreceivables.core.document.ComponentKind;
import org.openreceivables.core.document.Invoice;
import org.openreceivables.core.ledger.ReceivablesLedger;
import org.openreceivables.core.ledger.event.EventId;
import org.openreceivables.core.ledger.event.EventStamp;
import org.openreceivables.core.ledger.event.ItemEvent;
import org.openreceivables.core.ledger.event.Recorded;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.terms.PaymentTerms;
import org.openreceivables.policy.dunning.DunningEngine;
import org.openreceivables.policy.dunning.DunningFee;
import org.openreceivables.policy.dunning.DunningHistory;
import org.openreceivables.policy.dunning.DunningLevel;
import org.openreceivables.policy.dunning.DunningNotice;
import org.openreceivables.policy.dunning.DunningPolicy;
import org.openreceivables.policy.dunning.DunningRun;

/** Three runs; only the notices that were really sent are confirmed. */
public final class SendReminders {
  private static final LocalDate ISSUED = LocalDate.of(2026, 1, 10);

  private SendReminders() {}

  /** Runs it; the arguments are not read. */
  public static void main(String[] args) {
    ReceivablesLedger books = ReceivablesLedger.of(
        List.of(issued("INV-1", "ACME", "100.00", 1), issued("INV-2", "ZETA", "70.00", 2)));
    DunningPolicy policy = DunningPolicy.of(
        DunningLevel.of("Reminder", 7),
        DunningLevel.of("Demand", 21)
            .withInterval(14)
            .withFee(DunningFee.fixed(Money.parse("EUR 5.00"))));
    DunningEngine engine = DunningEngine.of(policy);
    int recorded = 3;
    for (LocalDate day : List.of(ISSUED.plusDays(7), ISSUED.plusDays(14), ISSUED.plusDays(21))) {
      DunningHistory history = DunningHistory.of(books.events());
      DunningRun run = engine.run(books.openItems(day), history, List.of(), day);
      System.out.println(run.summarize());
      List<DunningNotice> sent = new ArrayList<>();
      for (DunningNotice notice : run.notices()) {
        if (post(notice)) {
          sent.add(notice);
        }
      }
      run.notDunned().forEach(n -> System.out.println("  " + n.summarize()));
      Recorded first = new Recorded(day, recorded);
      var events =
          run.confirm(sent, n -> n.customer() + "-" + n.currency() + "-" + n.runDate(), first);
      books = books.append(events).ledger();
      recorded += events.size();
    }
    System.out.println(books.balance(ISSUED.plusDays(21)));
  }

  /** Stands for the host's letters: the first one to ZETA cannot be sent. */
  private static boolean post(DunningNotice notice) {
    boolean sent =
        !notice.customer().value().equals("ZETA") || notice.runDate().isAfter(ISSUED.plusDays(7));
    System.out.println("  " + notice.levelName() + " to " + notice.customer() + ", "
        + notice.payable() + " until " + notice.due() + (sent ? "" : ", not sent"));
    return sent;
  }

  private static ItemEvent issued(String id, String customer, String amount, int sequence) {
    Invoice invoice = Invoice.builder()
        .id(DocumentId.of(id))
        .customer(CustomerId.of(customer))
        .issueDate(ISSUED)
        .terms(PaymentTerms.net(0))
        .addComponent(Component.of(ComponentKind.NET, Money.parse("EUR " + amount)))
        .build();
    return ItemEvent.Issued.of(
        EventStamp.of(EventId.of("issued/" + id), ISSUED, new Recorded(ISSUED, sequence)),
        OpenItems.of(invoice).ofCustomer(invoice.customer()));
  }
}
