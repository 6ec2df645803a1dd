package org.openreceivables.testkit.conformance;

import static org.openreceivables.testkit.conformance.ConformanceBooks.EUR;
import static org.openreceivables.testkit.conformance.ConformanceBooks.agreed;
import static org.openreceivables.testkit.conformance.ConformanceBooks.creditNote;
import static org.openreceivables.testkit.conformance.ConformanceBooks.instruction;
import static org.openreceivables.testkit.conformance.ConformanceBooks.payment;
import static org.openreceivables.testkit.conformance.DiscountBooks.ISSUED;
import static org.openreceivables.testkit.conformance.DiscountBooks.LAST;
import static org.openreceivables.testkit.conformance.DiscountBooks.cash;
import static org.openreceivables.testkit.conformance.DiscountBooks.discount;
import static org.openreceivables.testkit.conformance.DiscountBooks.invoice;
import static org.openreceivables.testkit.conformance.DiscountBooks.pay;
import static org.openreceivables.testkit.conformance.DiscountBooks.percent;
import static org.openreceivables.testkit.conformance.DiscountBooks.quote;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.settlement.AllocationInstruction;
import org.openreceivables.core.settlement.InstructedAmount;
import org.openreceivables.core.settlement.PaymentQuote;
import org.openreceivables.core.terms.DiscountTier;
import org.openreceivables.matching.allocation.Allocation;
import org.openreceivables.matching.allocation.AllocationPolicy;
import org.openreceivables.matching.allocation.ItemSettlement;

/** Discounts of Dynamics 365: parts earn their share. */
final class DynamicsDiscountRows {
  private DynamicsDiscountRows() {}

  static List<Row> rows() {
    return List.of(
        new Row.Passes("D365-PD-98", DynamicsDiscountRows::paidInTime),
        new Row.Passes("D365-PD-49", DynamicsDiscountRows::paidInTime),
        new Row.Passes("D365-MULTI-0629", DynamicsDiscountRows::allInFull),
        new Row.Passes("D365-MULTI-0701", DynamicsDiscountRows::allInFull),
        new Row.Passes("D365-PART-500", DynamicsDiscountRows::part),
        new Row.Passes("D365-PART-495x2", DynamicsDiscountRows::twoParts),
        new Row.Passes("D365-DISC-OVERRIDE", DynamicsDiscountRows::overridden),
        new Row.Passes("D365-CN-INV", DynamicsDiscountRows::credited));
  }

  private static Map<String, ?> paidInTime(Given given) {
    OpenItem item = item(given, LAST);
    LocalDate day = given.text("withinDiscountPeriod").equals("true") ? LAST : LAST.plusDays(1);
    ItemSettlement paid = pay(AllocationPolicy.standard(), item, given.money(EUR, "payment"), day);
    if (!given.has("discountOnPartials")) {
      return Map.of(
          "discount", paid.by(Effect.DISCOUNT), "invoiceBalance", paid.after().open());
    }
    // The default, GROSS_UP.
    given.text("discountOnPartials");
    return Map.of(
        "discount", paid.by(Effect.DISCOUNT),
        "settled", paid.before().open().minus(paid.after().open()),
        "invoiceBalance", paid.after().open());
  }

  /** What is quoted is what closes everything. */
  private static Map<String, ?> allInFull(Given given) {
    LocalDate day = given.day("paymentDate");
    if (!given.text("settle").equals("ALL_FULL")) {
      throw new IllegalArgumentException("Everything must be settled in full");
    }
    List<OpenItem> items = new ArrayList<>();
    for (Given each : given.each("invoices")) {
      DiscountTier[] tiers = each.each("tiers").stream()
          .map(t -> DiscountTier.percent(t.text("percent"), Integer.parseInt(t.text("days"))))
          .toArray(DiscountTier[]::new);
      OpenItem item = invoice(each.text("id"), each.money(EUR, "amount"), each.day("date"), tiers);
      items.add(item.withId(OpenItemId.of(each.text("id"))));
    }
    PaymentQuote quote = quote(items, day);
    Map<String, Money> settled = new LinkedHashMap<>();
    Map<String, Money> discounts = new LinkedHashMap<>();
    ConformanceBooks books = new ConformanceBooks();
    items.forEach(books::issue);
    Allocation paid =
        books.allocate(day, payment("P-1", cash(quote), day)).allocations().get(0);
    for (ItemSettlement s : paid.settlements()) {
      settled.put(s.after().id().value(), s.by(Effect.PAID));
      discounts.put(s.after().id().value(), s.by(Effect.DISCOUNT));
    }
    if (books.ledger().openItems(day).size() > 0) {
      throw new IllegalStateException("What is quoted must close all items");
    }
    return Map.of("payment", cash(quote), "settle", settled, "discount", discounts);
  }

  private static Map<String, ?> part(Given given) {
    ItemSettlement paid = pay(
        AllocationPolicy.standard(),
        item(given, given.day("discountDate")),
        given.money(EUR, "payment"),
        given.day("paymentDate"));
    return Map.of(
        "discount", paid.by(Effect.DISCOUNT),
        "settled", paid.before().open().minus(paid.after().open()),
        "invoiceBalance", paid.after().open());
  }

  private static Map<String, ?> twoParts(Given given) {
    ConformanceBooks books = new ConformanceBooks();
    books.issue(item(given, given.day("discountDate")));
    List<Money> discounts = new ArrayList<>();
    List<Money> balances = new ArrayList<>();
    for (Given each : given.each("payments")) {
      LocalDate day = each.day("date");
      Payment money = payment("P-" + discounts.size(), each.money(EUR, "amount"), day);
      ItemSettlement paid =
          books.allocate(day, money).allocations().get(0).settlements().get(0);
      discounts.add(paid.by(Effect.DISCOUNT));
      balances.add(paid.after().open());
    }
    return Map.of("discounts", discounts, "balances", balances);
  }

  /** More than enough money, of which the invoice takes what the other discount leaves. */
  private static Map<String, ?> overridden(Given given) {
    Money amount = given.money(EUR, "invoice");
    OpenItem item = invoice("INV-1", amount, ISSUED)
        .withDiscountOffers(
            DiscountBooks.fixed(LAST, given.money(EUR, "computedDiscount"), amount));
    ConformanceBooks books = new ConformanceBooks();
    books.issue(item);
    InstructedAmount.Builder rest = InstructedAmount.builder();
    AllocationInstruction said = instruction(
        "P-1",
        List.of(
            agreed(item.id().value(), Effect.DISCOUNT, given.money(EUR, "overrideDiscount")),
            rest.item(item.id()).build()));
    ItemSettlement paid = books
        .allocate(
            AllocationPolicy.standard(), LAST, List.of(payment("P-1", amount, LAST)), List.of(said))
        .allocations()
        .get(0)
        .settlements()
        .get(0);
    return Map.of(
        "cash", paid.by(Effect.PAID),
        "discount", paid.by(Effect.DISCOUNT),
        "invoiceBalance", paid.after().open());
  }

  /** What the credit takes off what is to be paid, and off the discount. */
  private static Map<String, ?> credited(Given given) {
    ConformanceBooks books = new ConformanceBooks();
    OpenItem item = item(given, LAST);
    Money credit = given.money(EUR, "creditNote");
    books.issue(item, creditNote("CN-1", credit, ISSUED, item.document().value()));
    books.allocate(ISSUED);
    OpenItem left = books.ledger().openItems(LAST).find(item.id()).orElseThrow();
    PaymentQuote before = quote(item, LAST);
    PaymentQuote after = quote(left, LAST);
    return Map.of(
        "creditApplied", cash(before).minus(cash(after)),
        "creditDiscount", discount(before).minus(discount(after)),
        "invoiceBalance", left.open());
  }

  private static OpenItem item(Given given, LocalDate last) {
    Money amount = given.money(EUR, "invoice");
    return invoice("INV-1", amount, last.minusDays(10))
        .withDiscountOffers(percent(last, given.number("discountPercent"), amount));
  }
}
