package org.openreceivables.testkit.conformance;

import static org.openreceivables.testkit.conformance.ConformanceBooks.EUR;
import static org.openreceivables.testkit.conformance.ConformanceBooks.payment;
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
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.settlement.PaymentQuote;
import org.openreceivables.core.settlement.SettlementOption;
import org.openreceivables.core.settlement.SettlementPolicy;
import org.openreceivables.core.terms.DiscountRate;
import org.openreceivables.core.terms.DiscountTier;
import org.openreceivables.core.terms.DueDateRule;
import org.openreceivables.core.terms.PaymentTerms;
import org.openreceivables.core.time.BusinessCalendar;
import org.openreceivables.core.time.RollConvention;
import org.openreceivables.matching.allocation.Allocation;
import org.openreceivables.matching.allocation.AllocationPolicies;
import org.openreceivables.matching.allocation.AllocationPolicy;
import org.openreceivables.matching.allocation.ItemSettlement;

/** Discounts of other systems and of textbooks: steps, grace, tax in them. */
final class DiscountRows {
  private static final ComponentKey NET = new ComponentKey(ComponentKind.NET, "");
  private static final ComponentKey TAX = new ComponentKey(ComponentKind.TAX, "RATE");

  private DiscountRows() {}

  static List<Row> rows() {
    return List.of(
        new Row.Under("MF-DISC-01", "metasfresh", DiscountRows::completed),
        new Row.Under("MF-DISC-02", "metasfresh", DiscountRows::completed),
        new Row.NotOurs(
            "MF-DISC-03", "a discount for early use on a credit note, which makes it worth more"),
        new Row.Under("MF-DISC-05", "metasfresh", DiscountRows::taxCorrected),
        new Row.Under("ID-DISC-03", "iDempiere", DiscountRows::stepsWithGrace),
        new Row.Under("ID-DISC-WEEKEND", "iDempiere", DiscountRows::nextBusinessDay),
        new Row.Passes("AX-DISC-01", DiscountRows::threeRates),
        new Row.Under("ERP-DISC-PCT", "erpNext", DiscountRows::netAndTax),
        new Row.Under("ERP-DISC-BILL", "erpNext", DiscountRows::grossAndTax),
        new Row.Passes("LSMB-DISC-NOW", DiscountRows::byDays),
        new Row.Passes("LSMB-DISC-LATE", DiscountRows::byDays),
        new Row.Passes("disc-effective-rates", TermsRows::yearlyCost),
        new Row.Passes("disc-partial-payment-grossup", DiscountRows::textbookPart));
  }

  /** The payment that completes the net amount earns the whole discount, in one run or in two. */
  private static Map<String, ?> completed(Given given, UnaryOperator<AllocationPolicy> as) {
    AllocationPolicy policy = as.apply(AllocationPolicies.metasfresh());
    Given invoice = given.in("invoice");
    LocalDate issued = invoice.day("date");
    String[] term = invoice.text("term").split("% | days", -1);
    OpenItem item = invoice(
        "I",
        invoice.money(EUR, "amount"),
        issued,
        DiscountTier.percent(term[0], Integer.parseInt(term[1])));
    ConformanceBooks books = new ConformanceBooks();
    books.issue(item);
    List<Payment> payments = new ArrayList<>();
    for (Given each : given.each("payments")) {
      LocalDate day = each.has("date") ? each.day("date") : issued;
      payments.add(payment(each.text("id"), each.money(EUR, "amount"), day));
    }
    List<Allocation> paid = new ArrayList<>();
    if (given.has("oneRun") && given.text("oneRun").equals("true")) {
      paid.addAll(books.allocate(policy, issued, payments, List.of()).allocations());
    } else {
      payments.forEach(p -> paid.addAll(books.allocate(policy, issued, p).allocations()));
    }
    List<Map<String, ?>> lines = new ArrayList<>();
    for (Allocation a : paid) {
      ItemSettlement s = a.settlements().get(0);
      lines.add(Map.of(
          "document", s.after().document(),
          "by", a.payment().orElseThrow().id(),
          "allocated", s.used(),
          "discount", s.by(Effect.DISCOUNT),
          "writeOff", s.by(Effect.WRITTEN_OFF),
          "overUnder", s.after().open()));
    }
    return Map.of("lines", lines, "open", books.ledger().balance(issued).in(EUR));
  }

  private static Map<String, ?> taxCorrected(Given given, UnaryOperator<AllocationPolicy> as) {
    AllocationPolicy policy = as.apply(AllocationPolicies.metasfresh());
    Money discount = given.money(EUR, "discount");
    OpenItem item = taxed(given.money(EUR, "invoice"), given.number("taxRate"));
    OpenItem offered =
        item.withDiscountOffers(DiscountBooks.fixed(LAST, discount, item.original()));
    ItemSettlement paid = pay(policy, offered, given.money(EUR, "payment"), LAST);
    return Map.of("open", paid.after().open(), "taxCorrection", by(paid, Effect.DISCOUNT, TAX));
  }

  private static Map<String, ?> stepsWithGrace(Given given, UnaryOperator<AllocationPolicy> as) {
    AllocationPolicy policy = as.apply(AllocationPolicies.iDempiere());
    int grace = given.number("graceDays").intValueExact();
    List<DiscountTier> tiers = new ArrayList<>();
    for (String name : List.of("tier1", "tier2")) {
      Given tier = given.in(name);
      DueDateRule until = DueDateRule.days(tier.number("days").intValueExact());
      Percentage off = new Percentage(tier.number("pct"));
      tiers.add(new DiscountTier(new DiscountRate.Percent(off), until, grace));
    }
    OpenItem item = invoice(
        "INV-1",
        given.money(EUR, "amount"),
        given.day("invoiceDate"),
        tiers.toArray(DiscountTier[]::new));
    List<Money> discounts = given.each("payDates").stream()
        .map(d -> discount(quote(policy.settlement(), item, LocalDate.parse(d.text()))))
        .toList();
    return Map.of("discount", discounts);
  }

  private static Map<String, ?> nextBusinessDay(Given given, UnaryOperator<AllocationPolicy> as) {
    AllocationPolicy policy = as.apply(AllocationPolicies.iDempiere());
    Given tier = given.in("tier1");
    PaymentTerms terms = PaymentTerms.net(30)
        .withDiscountTiers(
            DiscountTier.percent(tier.text("pct"), tier.number("days").intValueExact()))
        .withDiscountRoll(RollConvention.FOLLOWING);
    Component net = Component.of(ComponentKind.NET, given.money(EUR, "amount"));
    OpenItem item = OpenItems.of(
            BusinessCalendar.weekdays(), document("INV-1", given.day("invoiceDate"), terms, net))
        .iterator()
        .next();
    List<Money> discounts = given.each("payDates").stream()
        .map(d -> discount(quote(policy.settlement(), item, LocalDate.parse(d.text()))))
        .toList();
    return Map.of("discount", discounts);
  }

  /** Where there is no discount nothing closes the item with one. */
  private static Map<String, ?> threeRates(Given given) {
    Money amount = given.money(EUR, "amount");
    LocalDate issued = given.day("invoiceDate");
    int days = Math.toIntExact(ChronoUnit.DAYS.between(issued, given.day("due")));
    List<Money> discounts = new ArrayList<>();
    List<Money> remaining = new ArrayList<>();
    for (Given rate : given.each("pct")) {
      DiscountTier[] tiers = rate.number().signum() == 0
          ? new DiscountTier[0]
          : new DiscountTier[] {DiscountTier.percent(rate.text(), days)};
      OpenItem item = invoice("INV-1", amount, issued, tiers);
      discounts.add(discount(quote(item, issued)));
      remaining.add(SettlementPolicy.standard().options(item, issued).options().stream()
          .filter(o -> o.discount().isPositive())
          .map(SettlementOption::cash)
          .findFirst()
          .orElse(Money.zero(EUR)));
    }
    return Map.of("discount", discounts, "remainingAfterDiscount", remaining);
  }

  private static Map<String, ?> netAndTax(Given given, UnaryOperator<AllocationPolicy> as) {
    AllocationPolicy policy = as.apply(AllocationPolicies.erpNext());
    Money net = given.money(EUR, "net");
    Money tax = new Percentage(given.number("taxPercent")).of(net, Rounding.halfUp());
    OpenItem item = taxed(net, tax);
    LocalDate day = ISSUED.plusDays(given.number("day").longValueExact());
    PaymentQuote quote = quote(policy.settlement(), offered(item, given), day);
    ItemSettlement paid = pay(policy, offered(item, given), cash(quote), day);
    return Map.of(
        "payment", paid.by(Effect.PAID),
        "discount", paid.by(Effect.DISCOUNT),
        "incomePart", by(paid, Effect.DISCOUNT, NET),
        "taxPart", by(paid, Effect.DISCOUNT, TAX));
  }

  private static Map<String, ?> grossAndTax(Given given, UnaryOperator<AllocationPolicy> as) {
    AllocationPolicy policy = as.apply(AllocationPolicies.erpNext());
    OpenItem item = offered(taxed(given.money(EUR, "total"), given.number("taxPercent")), given);
    ItemSettlement paid = pay(policy, item, cash(quote(policy.settlement(), item, LAST)), LAST);
    return Map.of(
        "payment", paid.by(Effect.PAID),
        "incomePart", by(paid, Effect.DISCOUNT, NET),
        "taxPart", by(paid, Effect.DISCOUNT, TAX));
  }

  private static Map<String, ?> byDays(Given given) {
    int days = given.number("discountDays").intValueExact();
    OpenItem item = invoice(
        "INV-1",
        given.money(EUR, "total"),
        ISSUED,
        DiscountTier.percent(given.text("percent"), days));
    PaymentQuote quote = quote(item, ISSUED.plusDays(given.number("day").longValueExact()));
    return Map.of("discount", discount(quote), "due", cash(quote));
  }

  private static Map<String, ?> textbookPart(Given given) {
    Money amount = given.money(EUR, "invoice");
    OpenItem item = invoice("INV-1", amount, ISSUED)
        .withDiscountOffers(percent(LAST, given.number("discountPct"), amount));
    ItemSettlement paid = pay(AllocationPolicy.standard(), item, given.money(EUR, "payment"), LAST);
    return Map.of(
        "settled", amount.minus(paid.after().open()),
        "discount", paid.by(Effect.DISCOUNT),
        "open", paid.after().open());
  }

  private static OpenItem offered(OpenItem item, Given given) {
    return item.withDiscountOffers(percent(LAST, given.number("percent"), item.original()));
  }

  /** The tax in a gross amount. */
  private static OpenItem taxed(Money gross, BigDecimal rate) {
    Money tax = Rounding.halfUp().ratio(gross, rate, rate.add(BigDecimal.valueOf(100)));
    return taxed(gross.minus(tax), tax);
  }

  private static OpenItem taxed(Money net, Money tax) {
    return only(document(
        "INV-1",
        ISSUED,
        PaymentTerms.net(30),
        new Component(ComponentKind.NET, "", net),
        new Component(ComponentKind.TAX, "RATE", tax)));
  }
}
