package org.openreceivables.testkit.conformance;

import static org.openreceivables.testkit.conformance.ConformanceBooks.ACME;
import static org.openreceivables.testkit.conformance.ConformanceBooks.EUR;
import static org.openreceivables.testkit.conformance.ConformanceBooks.payment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.joda.money.Money;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.document.Component;
import org.openreceivables.core.document.ComponentKind;
import org.openreceivables.core.document.Invoice;
import org.openreceivables.core.ledger.event.AllocationLine;
import org.openreceivables.core.money.Percentage;
import org.openreceivables.core.openitem.ComponentKey;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.settlement.PaymentQuote;
import org.openreceivables.core.settlement.PaymentScope;
import org.openreceivables.core.settlement.SettlementPolicy;
import org.openreceivables.core.terms.DiscountOffer;
import org.openreceivables.core.terms.DiscountRate;
import org.openreceivables.core.terms.DiscountTier;
import org.openreceivables.core.terms.PaymentTerms;
import org.openreceivables.matching.allocation.AllocationPolicy;
import org.openreceivables.matching.allocation.ItemSettlement;

/** Invoices with discounts, and what a day or a payment makes of them. */
final class DiscountBooks {
  static final LocalDate ISSUED = LocalDate.of(2026, 1, 10);
  /** The last day of the discounts that do not say theirs. */
  static final LocalDate LAST = LocalDate.of(2026, 1, 20);

  private static final Pattern TIER = Pattern.compile("(\\d+)/(\\d+)");

  private DiscountBooks() {}

  /** An invoice without parts, due in 30 days. */
  static OpenItem invoice(String id, Money amount, LocalDate issued, DiscountTier... tiers) {
    PaymentTerms terms = PaymentTerms.net(30).withDiscountTiers(tiers);
    return only(document(id, issued, terms, Component.of(ComponentKind.NET, amount)));
  }

  static OpenItem only(Invoice document) {
    return OpenItems.of(document).iterator().next();
  }

  static Invoice document(String id, LocalDate issued, PaymentTerms terms, Component... parts) {
    Invoice.Builder invoice = Invoice.builder();
    return invoice
        .id(DocumentId.of(id))
        .customer(ACME)
        .issueDate(issued)
        .terms(terms)
        .addComponents(parts)
        .build();
  }

  static DiscountOffer percent(LocalDate last, BigDecimal percent, Money base) {
    return DiscountOffer.of(last, new DiscountRate.Percent(new Percentage(percent)), base);
  }

  static DiscountOffer fixed(LocalDate last, Money amount, Money base) {
    return DiscountOffer.of(last, new DiscountRate.Fixed(amount), base);
  }

  /** Terms as {@code 10/10, 5/15, net 30}. */
  static PaymentTerms terms(String text) {
    List<DiscountTier> tiers = new ArrayList<>();
    Matcher tier = TIER.matcher(text);
    while (tier.find()) {
      tiers.add(DiscountTier.percent(tier.group(1), Integer.parseInt(tier.group(2))));
    }
    int net = Integer.parseInt(text.substring(text.indexOf("net ") + 4));
    return PaymentTerms.net(net).withDiscountTiers(tiers);
  }

  static PaymentQuote quote(OpenItem item, LocalDate day) {
    return quote(SettlementPolicy.standard(), item, day);
  }

  static PaymentQuote quote(List<OpenItem> items, LocalDate day) {
    return quote(SettlementPolicy.standard(), items, day);
  }

  static PaymentQuote quote(SettlementPolicy settlement, OpenItem item, LocalDate day) {
    return quote(settlement, List.of(item), day);
  }

  static PaymentQuote quote(SettlementPolicy settlement, List<OpenItem> items, LocalDate day) {
    return settlement.quote(OpenItems.of(items), new PaymentScope.All(), day);
  }

  static Money cash(PaymentQuote quote) {
    return quote.cash().in(EUR);
  }

  static Money discount(PaymentQuote quote) {
    return quote.discount().in(EUR);
  }

  /** What one payment makes of one item. */
  static ItemSettlement pay(AllocationPolicy policy, OpenItem item, Money amount, LocalDate day) {
    ConformanceBooks books = new ConformanceBooks();
    books.issue(item);
    return books
        .allocate(policy, day, payment("P-1", amount, day))
        .allocations()
        .get(books.allocated().size() - 1)
        .settlements()
        .get(0);
  }

  /** What was settled of one part in one way. */
  static Money by(ItemSettlement settled, Effect effect, ComponentKey part) {
    Money sum = Money.zero(EUR);
    for (AllocationLine line : settled.lines()) {
      boolean counts = line.effect() == effect && line.component().equals(part);
      sum = counts ? sum.plus(line.amount()) : sum;
    }
    return sum;
  }
}
