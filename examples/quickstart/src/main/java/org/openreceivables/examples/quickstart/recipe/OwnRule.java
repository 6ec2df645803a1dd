package org.openreceivables.examples.quickstart.recipe;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.openreceivables.core.Attributes;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.document.Component;
import org.openreceivables.core.document.ComponentKind;
import org.openreceivables.core.document.Invoice;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.payment.RemittanceAdvice;
import org.openreceivables.matching.MatchEngine;
import org.openreceivables.matching.MatchPolicy;
import org.openreceivables.matching.MatchResult;
import org.openreceivables.matching.allocation.AllocationEngine;
import org.openreceivables.matching.rule.Evidence;
import org.openreceivables.matching.rule.MatchProposal;
import org.openreceivables.matching.rule.MatchRule;
import org.openreceivables.matching.rule.MatchRules;

/** A match rule of one's own: customers quote their order number, which only the host knows. */
public final class OwnRule {
  private static final CustomerId ACME = CustomerId.of("ACME");
  private static final Attributes.Key<String> ORDER = Attributes.Key.of("order", String.class);

  private OwnRule() {}

  private static MatchRule byOrderNumber() {
    return (payment, candidates) -> {
      List<String> words = List.of(payment.remittance().text().split("\\s+"));
      List<MatchProposal> found = new ArrayList<>();
      for (OpenItem item : candidates.items()) {
        String order = item.attributes().get(ORDER).orElse("");
        if (!order.isEmpty() && words.contains(order)) {
          Map<String, String> facts = Map.of("number", order);
          found.add(MatchProposal.of(item, new Evidence.Custom("order", facts)));
        }
      }
      return found;
    };
  }

  /** Runs it; the arguments are not read. */
  public static void main(String[] args) {
    MatchPolicy policy = MatchPolicy.builder()
        .addRules(MatchRules.references(), MatchRules.remittanceLines())
        .addRules(MatchRules.numbersInText(), byOrderNumber(), MatchRules.exactAmount())
        .build();
    LocalDate asOf = LocalDate.of(2026, 1, 31);
    OpenItems items =
        OpenItems.of(invoice("INV-1", "100.00", "PO-777"), invoice("INV-2", "100.00", "PO-778"));
    List<Payment> payments =
        List.of(payment("P-1", "100.00", "PO-778"), payment("P-2", "60.00", "PO-777"));
    MatchResult match = MatchEngine.of(policy).match(items, payments, asOf);
    System.out.println(match.summarize());
    System.out.println(AllocationEngine.standard()
        .allocate(items, match.accepted(), match.instructions(), asOf)
        .summarize());
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

  private static Invoice invoice(String id, String amount, String order) {
    return Invoice.builder()
        .id(DocumentId.of(id))
        .customer(ACME)
        .issueDate(LocalDate.of(2026, 1, 10))
        .addComponent(Component.of(ComponentKind.NET, Money.parse("EUR " + amount)))
        .attributes(Attributes.none().with(ORDER, order))
        .build();
  }
}
