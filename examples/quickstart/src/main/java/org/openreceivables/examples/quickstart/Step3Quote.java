package org.openreceivables.examples.quickstart;

import java.time.LocalDate;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.document.Component;
import org.openreceivables.core.document.ComponentKind;
import org.openreceivables.core.document.Invoice;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.settlement.SettlementPolicy;
import org.openreceivables.core.settlement.SettlementQuote;
import org.openreceivables.core.settlement.ToleranceLimit;
import org.openreceivables.core.terms.DiscountTier;
import org.openreceivables.core.terms.PaymentTerms;

/** Between steps 3 and 4: which amounts close an item on a day, and why. */
public final class Step3Quote {
  private Step3Quote() {}

  /**
   * Runs it.
   *
   * @param args none
   */
  public static void main(String[] args) {
    Invoice invoice = Invoice.builder()
        .id(DocumentId.of("INV-3"))
        .customer(CustomerId.of("ACME"))
        .issueDate(LocalDate.of(2026, 1, 10))
        .terms(PaymentTerms.net(30).withDiscountTiers(DiscountTier.percent("2", 10)))
        .addComponent(Component.of(ComponentKind.NET, Money.parse("EUR 1000.00")))
        .build();
    OpenItem item = OpenItems.of(invoice).iterator().next();
    SettlementPolicy policy =
        SettlementPolicy.standard().withUnderpayment(ToleranceLimit.upTo(Money.parse("EUR 1.00")));
    for (LocalDate day : new LocalDate[] {LocalDate.of(2026, 1, 20), LocalDate.of(2026, 1, 21)}) {
      SettlementQuote quote = policy.options(item, day);
      System.out.println("on " + day);
      quote
          .options()
          .forEach(o -> System.out.println(
              "  " + o.least() + " to " + o.cash() + ": " + o.reason().summarize()));
      quote.refused().forEach(r -> System.out.println("  no: " + r.summarize()));
    }
  }
}
