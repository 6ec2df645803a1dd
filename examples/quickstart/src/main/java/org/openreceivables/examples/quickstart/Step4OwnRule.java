package org.openreceivables.examples.quickstart;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.document.Component;
import org.openreceivables.core.document.ComponentKind;
import org.openreceivables.core.document.Invoice;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.payment.RemittanceAdvice;
import org.openreceivables.matching.MatchEngine;
import org.openreceivables.matching.MatchPolicy;
import org.openreceivables.matching.rule.Evidence;
import org.openreceivables.matching.rule.MatchProposal;
import org.openreceivables.matching.rule.MatchRule;
import org.openreceivables.matching.rule.MatchRules;

/** Step 4 with a rule of one's own: the payer quotes the last digits only, {@code #31}. */
public final class Step4OwnRule {
  private static final Component AMOUNT =
      Component.of(ComponentKind.NET, Money.parse("EUR 250.00"));

  private Step4OwnRule() {}
  /**
   * Runs it.
   *
   * @param args none
   */
  public static void main(String[] args) {
    MatchRule byLastDigits = (payment, candidates) -> {
      String digits = payment.remittance().text().replace("#", "-");
      return candidates.items().stream()
          .filter(i -> digits.startsWith("-") && i.document().value().endsWith(digits))
          .map(i -> MatchProposal.of(i, new Evidence.Custom("last digits", Map.of("at", digits))))
          .toList();
    };
    MatchPolicy policy = MatchPolicy.builder()
        .addRules(MatchRules.references(), MatchRules.numbersInText(), byLastDigits)
        .build();
    Payment.Builder payment = Payment.builder();
    payment.id(PaymentId.of("P-1")).customer(CustomerId.of("ACME")).amount(AMOUNT.amount());
    payment.valueDate(LocalDate.of(2026, 1, 20)).remittance(RemittanceAdvice.ofText("#31"));
    OpenItems items = OpenItems.of(invoice("INV-2026-31"), invoice("INV-2026-32"));
    System.out.println(MatchEngine.of(policy)
        .match(items, List.of(payment.build()), LocalDate.of(2026, 1, 31))
        .summarize());
  }

  private static Invoice invoice(String id) {
    Invoice.Builder invoice = Invoice.builder();
    invoice.id(DocumentId.of(id)).customer(CustomerId.of("ACME")).addComponent(AMOUNT);
    return invoice.issueDate(LocalDate.of(2026, 1, 10)).build();
  }
}
