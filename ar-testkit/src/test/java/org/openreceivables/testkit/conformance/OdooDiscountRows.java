package org.openreceivables.testkit.conformance;

import static org.openreceivables.testkit.conformance.ConformanceBooks.EUR;
import static org.openreceivables.testkit.conformance.DiscountBooks.ISSUED;
import static org.openreceivables.testkit.conformance.DiscountBooks.LAST;
import static org.openreceivables.testkit.conformance.DiscountBooks.by;
import static org.openreceivables.testkit.conformance.DiscountBooks.cash;
import static org.openreceivables.testkit.conformance.DiscountBooks.discount;
import static org.openreceivables.testkit.conformance.DiscountBooks.document;
import static org.openreceivables.testkit.conformance.DiscountBooks.invoice;
import static org.openreceivables.testkit.conformance.DiscountBooks.only;
import static org.openreceivables.testkit.conformance.DiscountBooks.pay;
import static org.openreceivables.testkit.conformance.DiscountBooks.percent;
import static org.openreceivables.testkit.conformance.DiscountBooks.quote;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.joda.money.Money;
import org.openreceivables.core.document.Component;
import org.openreceivables.core.document.ComponentKind;
import org.openreceivables.core.money.Percentage;
import org.openreceivables.core.money.Rounding;
import org.openreceivables.core.openitem.ComponentKey;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.settlement.PaymentQuote;
import org.openreceivables.core.terms.DiscountBase;
import org.openreceivables.core.terms.DiscountTax;
import org.openreceivables.core.terms.DiscountTier;
import org.openreceivables.core.terms.PaymentTerms;
import org.openreceivables.matching.allocation.AllocationPolicies;
import org.openreceivables.matching.allocation.AllocationPolicy;
import org.openreceivables.matching.allocation.ItemSettlement;

/** Early-payment discounts of Odoo: on the whole, on the part without tax, or with the tax reduced before. */
final class OdooDiscountRows {
  private static final ComponentKey NET = new ComponentKey(ComponentKind.NET, "");
  private static final ComponentKey TAX = new ComponentKey(ComponentKind.TAX, "RATE");
  private static final ComponentKey UNTAXED = new ComponentKey(ComponentKind.NET, "UNTAXED");

  private OdooDiscountRows() {}

  static List<Row> rows() {
    return List.of(
        new Row.Under("ODOO-EPD-INCL", "odoo", OdooDiscountRows::payIfEarly),
        new Row.Under("ODOO-EPD-EXCL", "odoo", OdooDiscountRows::payIfEarly),
        new Row.Passes("ODOO-EPD-MIX-10", OdooDiscountRows::taxOnTheInvoice),
        new Row.Passes("ODOO-EPD-MIX-CN", OdooDiscountRows::taxOnTheCreditNote),
        new Row.Passes("ODOO-EPD-CASHROUND", OdooDiscountRows::cashRounded),
        new Row.Under("ODOO-EPD-1000", "odoo", OdooDiscountRows::untaxed),
        new Row.Under("ODOO-EPD-1725-05", "odoo", OdooDiscountRows::fixedTax),
        new Row.Under("ODOO-EPD-57-55", "odoo", OdooDiscountRows::fixedTax),
        new Row.Under("ODOO-EPD-MIXLINES", "odoo", OdooDiscountRows::twoLines),
        new Row.Under("ODOO-EPD-BATCH-EXCL", "odoo", OdooDiscountRows::batch),
        new Row.Under("ODOO-EPD-BATCH-MIX", "odoo", OdooDiscountRows::batch),
        new Row.Under("ODOO-EPD-BATCH-LATE", "odoo", OdooDiscountRows::batchWithOneLate),
        new Row.Under("ODOO-EPD-UNGROUPED", "odoo", OdooDiscountRows::eachByItself));
  }

  private static Map<String, ?> payIfEarly(Given given, UnaryOperator<AllocationPolicy> as) {
    AllocationPolicy odoo = as.apply(AllocationPolicies.odoo());
    OpenItem item = taxed(
        "INV-1",
        given.money(EUR, "base"),
        given.money(EUR, "tax"),
        given.text("percent"),
        given.text("mode"));
    return Map.of("payIfEarly", cash(quote(odoo.settlement(), item, LAST)));
  }

  private static Map<String, ?> taxOnTheInvoice(Given given) {
    Money net = given.money(EUR, "base");
    Money tax = percentOf(given.text("taxPercent"), taxable(given, net));
    return Map.of("tax", tax, "total", net.plus(tax));
  }

  /** The credit note takes back what the invoice said. */
  private static Map<String, ?> taxOnTheCreditNote(Given given) {
    Money taxable = taxable(given, given.money(EUR, "base"));
    return Map.of(
        "taxOnCreditNote", percentOf(given.text("taxPercent"), taxable), "taxBase", taxable);
  }

  private static Money taxable(Given given, Money net) {
    return terms(given.text("percent"), given.text("mode")).taxableAmount(net);
  }

  /** Its tests round cash up to the next step. */
  private static Map<String, ?> cashRounded(Given given) {
    Money total = given.money(EUR, "total");
    BigDecimal left = BigDecimal.valueOf(100).subtract(given.number("percent"));
    Rounding up = new Rounding(RoundingMode.UP, given.number("cashRounding"));
    return Map.of(
        "payIfEarly", new Percentage(left).of(total, up),
        "unrounded", total.getAmount().multiply(left).movePointLeft(2));
  }

  private static Map<String, ?> untaxed(Given given, UnaryOperator<AllocationPolicy> as) {
    AllocationPolicy odoo = as.apply(AllocationPolicies.odoo());
    DiscountTier tier = DiscountTier.percent(given.text("percent"), 10);
    OpenItem item = invoice("INV-1", given.money(EUR, "total"), given.day("invoiceDate"), tier);
    return closed(odoo, item, given.day("paid"));
  }

  private static Map<String, ?> closed(AllocationPolicy odoo, OpenItem item, LocalDate day) {
    PaymentQuote quote = quote(odoo.settlement(), item, day);
    ItemSettlement paid = pay(odoo, item, cash(quote), day);
    if (!paid.after().isSettled()) {
      throw new IllegalStateException("What is quoted must close the item");
    }
    return Map.of("payment", paid.by(Effect.PAID), "discount", paid.by(Effect.DISCOUNT));
  }

  /** A tax that is an amount by itself is left out of what the discount is taken of. */
  private static Map<String, ?> fixedTax(Given given, UnaryOperator<AllocationPolicy> as) {
    AllocationPolicy odoo = as.apply(AllocationPolicies.odoo());
    Money base = given.money(EUR, "base");
    Money tax = percentOf(given.text("taxPercent"), base);
    OpenItem item = only(document(
            "INV-1",
            ISSUED,
            PaymentTerms.net(30),
            new Component(ComponentKind.NET, "", base),
            new Component(ComponentKind.TAX, "RATE", tax),
            new Component(ComponentKind.TAX, "FIXED", given.money(EUR, "fixedTax"))))
        .withDiscountOffers(percent(LAST, given.number("percent"), base.plus(tax)));
    ItemSettlement paid = pay(odoo, item, cash(quote(odoo.settlement(), item, LAST)), LAST);
    return Map.of(
        "total", item.original(),
        "payment", paid.by(Effect.PAID),
        "discountBase", by(paid, Effect.DISCOUNT, NET),
        "discountTax", by(paid, Effect.DISCOUNT, TAX));
  }

  private static Map<String, ?> twoLines(Given given, UnaryOperator<AllocationPolicy> as) {
    AllocationPolicy odoo = as.apply(AllocationPolicies.odoo());
    List<Given> lines = given.each("lines");
    Money taxed = lines.get(0).each().get(0).money(EUR);
    Money tax = percentOf(lines.get(0).each().get(1).text(), taxed);
    Money untaxed = lines.get(1).each().get(0).money(EUR);
    if (!lines.get(1).each().get(1).text().equals("null")) {
      throw new IllegalArgumentException("The second line must be without tax");
    }
    OpenItem item = only(document(
        "INV-1",
        ISSUED,
        terms(given.text("percent"), given.text("mode")),
        new Component(ComponentKind.NET, "", taxed),
        new Component(ComponentKind.TAX, "RATE", tax),
        new Component(ComponentKind.NET, "UNTAXED", untaxed)));
    ItemSettlement paid = pay(odoo, item, cash(quote(odoo.settlement(), item, LAST)), LAST);
    return Map.of(
        "total", item.original(),
        "payment", paid.by(Effect.PAID),
        "discount",
            Map.of(
                "untaxed", by(paid, Effect.DISCOUNT, UNTAXED),
                "taxedBase", by(paid, Effect.DISCOUNT, NET),
                "tax", by(paid, Effect.DISCOUNT, TAX)));
  }

  private static Map<String, ?> batch(Given given, UnaryOperator<AllocationPolicy> as) {
    AllocationPolicy odoo = as.apply(AllocationPolicies.odoo());
    List<OpenItem> items = new ArrayList<>();
    for (Given each : given.each("invoices")) {
      Money net = each.each().get(0).money(EUR);
      Money tax = each.each().get(1).money(EUR);
      String id = "INV-" + items.size();
      items.add(taxed(id, net, tax, given.text("percent"), given.text("mode")));
    }
    PaymentQuote quote = quote(odoo.settlement(), items, LAST);
    if (!given.text("mode").equals("mixed")) {
      return Map.of("payment", cash(quote), "discount", discount(quote));
    }
    Money total = Money.total(items.stream().map(OpenItem::original).toList());
    return Map.of("total", total, "payment", cash(quote), "discount", discount(quote));
  }

  private static Map<String, ?> batchWithOneLate(Given given, UnaryOperator<AllocationPolicy> as) {
    AllocationPolicy odoo = as.apply(AllocationPolicies.odoo());
    List<OpenItem> items = new ArrayList<>();
    DiscountTier tier =
        DiscountTier.percent(given.text("percent"), Integer.parseInt(given.text("days")));
    for (Given each : given.each("invoices")) {
      items.add(invoice("INV-" + items.size(), each.money(EUR, "total"), each.day("date"), tier));
    }
    PaymentQuote quote = quote(odoo.settlement(), items, given.day("paid"));
    return Map.of("payment", cash(quote), "discount", discount(quote));
  }

  private static Map<String, ?> eachByItself(Given given, UnaryOperator<AllocationPolicy> as) {
    AllocationPolicy odoo = as.apply(AllocationPolicies.odoo());
    List<Money> payments = new ArrayList<>();
    for (Given each : given.each("invoices")) {
      String percent = each.text("percent");
      DiscountTier[] tiers = percent.equals("null")
          ? new DiscountTier[0]
          : new DiscountTier[] {DiscountTier.percent(percent, 10)};
      OpenItem item = invoice("INV-" + payments.size(), each.money(EUR, "total"), ISSUED, tiers);
      payments.add(cash(quote(odoo.settlement(), item, LAST)));
    }
    return Map.of("payments", payments);
  }

  private static OpenItem taxed(String id, Money net, Money tax, String percent, String mode) {
    return only(document(
        id,
        ISSUED,
        terms(percent, mode),
        new Component(ComponentKind.NET, "", net),
        new Component(ComponentKind.TAX, "RATE", tax)));
  }

  private static PaymentTerms terms(String percent, String mode) {
    DiscountTax tax = switch (mode) {
      case "included" -> DiscountTax.CORRECTED;
      case "excluded" -> DiscountTax.UNCHANGED;
      case "mixed" -> DiscountTax.ON_INVOICE;
      default -> throw new IllegalArgumentException(mode);
    };
    return PaymentTerms.net(30)
        .withDiscountTiers(DiscountTier.percent(percent, 10))
        .withDiscountBase(
            tax == DiscountTax.CORRECTED ? DiscountBase.GROSS : DiscountBase.NET_OF_TAX)
        .withDiscountTax(tax);
  }

  private static Money percentOf(String percent, Money base) {
    return Percentage.of(percent).of(base, Rounding.halfUp());
  }
}
