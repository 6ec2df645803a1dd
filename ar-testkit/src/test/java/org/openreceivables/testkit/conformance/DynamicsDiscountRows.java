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
import java.util.function.UnaryOperator;
import org.joda.money.Money;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.settlement.AllocationInstruction;
import org.openreceivables.core.settlement.InstructedAmount;
import org.openreceivables.core.settlement.PartialDiscount;
import org.openreceivables.core.settlement.PaymentQuote;
import org.openreceivables.core.terms.DiscountOffer;
import org.openreceivables.core.terms.DiscountTier;
import org.openreceivables.matching.allocation.Allocation;
import org.openreceivables.matching.allocation.AllocationPolicies;
import org.openreceivables.matching.allocation.AllocationPolicy;
import org.openreceivables.matching.allocation.ItemSettlement;

/** Discounts of Dynamics 365: parts earn their share where that is set up. */
final class DynamicsDiscountRows {
  private static final String PROFILE = "dynamics365";

  private DynamicsDiscountRows() {}

  static List<Row> rows() {
    return List.of(
        new Row.Under("D365-PD-98", PROFILE, DynamicsDiscountRows::paidInTime),
        new Row.Under("D365-PD-49", PROFILE, DynamicsDiscountRows::paidInTime),
        new Row.Under("D365-MULTI-0629", PROFILE, DynamicsDiscountRows::allInFull),
        new Row.Under("D365-MULTI-0701", PROFILE, DynamicsDiscountRows::allInFull),
        new Row.Under("D365-PART-500", PROFILE, DynamicsDiscountRows::part),
        new Row.Under("D365-PART-495x2", PROFILE, DynamicsDiscountRows::twoParts),
        new Row.Under("D365-DISC-OVERRIDE", PROFILE, DynamicsDiscountRows::overridden),
        new Row.Under("D365-PART-TWO-STEPS", PROFILE, DynamicsDiscountRows::twoParts),
        new Row.Under("D365-PART-297-700", PROFILE, DynamicsDiscountRows::twoParts),
        new Row.Under("D365-PART-297-693", PROFILE, DynamicsDiscountRows::twoParts),
        new Row.Under("D365-FULL-990", PROFILE, DynamicsDiscountRows::fullSettlement),
        new Row.Under("D365-CN-INV", PROFILE, DynamicsDiscountRows::credited));
  }

  /** Whether parts earn a discount is a field of the set-up; in some cases it is on. */
  static AllocationPolicy policy(Given given, UnaryOperator<AllocationPolicy> as) {
    AllocationPolicy profile = as.apply(AllocationPolicies.dynamics365());
    boolean on =
        given.has("discountOnPartials") && given.text("discountOnPartials").equals("true");
    return on
        ? profile.withSettlement(profile.settlement().withPartialDiscount(PartialDiscount.GROSS_UP))
        : profile;
  }

  private static Map<String, ?> paidInTime(Given given, UnaryOperator<AllocationPolicy> as) {
    OpenItem item = item(given, LAST);
    LocalDate day = given.text("withinDiscountPeriod").equals("true") ? LAST : LAST.plusDays(1);
    ItemSettlement paid = pay(policy(given, as), item, given.money(EUR, "payment"), day);
    if (!given.has("discountOnPartials")) {
      return Map.of(
          "discount", paid.by(Effect.DISCOUNT), "invoiceBalance", paid.after().open());
    }
    return Map.of(
        "discount", paid.by(Effect.DISCOUNT),
        "settled", paid.before().open().minus(paid.after().open()),
        "invoiceBalance", paid.after().open());
  }

  /** What is quoted is what closes everything. */
  private static Map<String, ?> allInFull(Given given, UnaryOperator<AllocationPolicy> as) {
    LocalDate day = given.day("paymentDate");
    if (!given.text("settle").equals("ALL_FULL")) {
      throw new IllegalArgumentException("Everything must be settled in full");
    }
    List<OpenItem> items = new ArrayList<>();
    for (Given each : given.each("invoices")) {
      OpenItem item =
          invoice(each.text("id"), each.money(EUR, "amount"), each.day("date"), tiers(each));
      items.add(item.withId(OpenItemId.of(each.text("id"))));
    }
    AllocationPolicy policy = policy(given, as);
    PaymentQuote quote = quote(policy.settlement(), items, day);
    Map<String, Money> settled = new LinkedHashMap<>();
    Map<String, Money> discounts = new LinkedHashMap<>();
    ConformanceBooks books = new ConformanceBooks();
    items.forEach(books::issue);
    Allocation paid = books
        .allocate(policy, day, payment("P-1", cash(quote), day))
        .allocations()
        .get(0);
    for (ItemSettlement s : paid.settlements()) {
      settled.put(s.after().id().value(), s.by(Effect.PAID));
      discounts.put(s.after().id().value(), s.by(Effect.DISCOUNT));
    }
    if (books.ledger().openItems(day).size() > 0) {
      throw new IllegalStateException("What is quoted must close all items");
    }
    return Map.of("payment", cash(quote), "settle", settled, "discount", discounts);
  }

  private static Map<String, ?> part(Given given, UnaryOperator<AllocationPolicy> as) {
    ItemSettlement paid = pay(
        policy(given, as),
        item(given, given.day("discountDate")),
        given.money(EUR, "payment"),
        given.day("paymentDate"));
    return Map.of(
        "discount", paid.by(Effect.DISCOUNT),
        "settled", paid.before().open().minus(paid.after().open()),
        "invoiceBalance", paid.after().open());
  }

  private static Map<String, ?> twoParts(Given given, UnaryOperator<AllocationPolicy> as) {
    ConformanceBooks books = new ConformanceBooks();
    books.issue(
        given.has("tiers")
            ? invoice("INV-1", given.money(EUR, "invoice"), given.day("date"), tiers(given))
            : item(given, given.day("discountDate")));
    AllocationPolicy policy = policy(given, as);
    List<Money> discounts = new ArrayList<>();
    List<Money> balances = new ArrayList<>();
    for (Given each : given.each("payments")) {
      LocalDate day = each.day("date");
      Payment money = payment("P-" + discounts.size(), each.money(EUR, "amount"), day);
      List<AllocationInstruction> said = each.has("useCashDiscount")
          ? List.of(always(each, money, books.ledger().openItems(day).iterator().next()))
          : List.of();
      ItemSettlement paid = books
          .allocate(policy, day, List.of(money), said)
          .allocations()
          .get(0)
          .settlements()
          .get(0);
      discounts.add(paid.by(Effect.DISCOUNT));
      balances.add(paid.after().open());
    }
    return Map.of("discounts", discounts, "balances", balances);
  }

  /** The clerk gives what is left of the discount, whatever the day. */
  private static AllocationInstruction always(Given given, Payment money, OpenItem item) {
    if (!given.text("useCashDiscount").equals("ALWAYS")) {
      throw new IllegalArgumentException("The discount must always be taken");
    }
    DiscountOffer offer = item.discountOffers().get(0);
    String id = item.id().value();
    return instruction(
        money.id().value(),
        List.of(
            agreed(id, Effect.PAID, money.amount()),
            agreed(id, Effect.DISCOUNT, offer.full().minus(offer.taken()))));
  }

  /** More than enough money, of which the invoice takes what the other discount leaves. */
  private static Map<String, ?> overridden(Given given, UnaryOperator<AllocationPolicy> as) {
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
        .allocate(policy(given, as), LAST, List.of(payment("P-1", amount, LAST)), List.of(said))
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
  private static Map<String, ?> credited(Given given, UnaryOperator<AllocationPolicy> as) {
    ConformanceBooks books = new ConformanceBooks();
    OpenItem item = item(given, LAST);
    Money credit = given.money(EUR, "creditNote");
    books.issue(item, creditNote("CN-1", credit, ISSUED, item.document().value()));
    AllocationPolicy policy = policy(given, as);
    books.allocate(policy, ISSUED);
    OpenItem left = books.ledger().openItems(LAST).find(item.id()).orElseThrow();
    PaymentQuote before = quote(policy.settlement(), List.of(item), LAST);
    PaymentQuote after = quote(policy.settlement(), List.of(left), LAST);
    return Map.of(
        "creditApplied", cash(before).minus(cash(after)),
        "creditDiscount", discount(before).minus(discount(after)),
        "invoiceBalance", left.open());
  }

  /** The clerk marks the invoice as settled in full: what is missing is discount. */
  private static Map<String, ?> fullSettlement(Given given, UnaryOperator<AllocationPolicy> as) {
    Money amount = given.money(EUR, "invoice");
    Money money = given.money(EUR, "payment");
    OpenItem item = invoice("INV-1", amount, ISSUED);
    ConformanceBooks books = new ConformanceBooks();
    books.issue(item);
    String id = item.id().value();
    AllocationInstruction said = instruction(
        "P-1",
        List.of(agreed(id, Effect.PAID, money), agreed(id, Effect.DISCOUNT, amount.minus(money))));
    ItemSettlement paid = books
        .allocate(policy(given, as), LAST, List.of(payment("P-1", money, LAST)), List.of(said))
        .allocations()
        .get(0)
        .settlements()
        .get(0);
    return Map.of(
        "discount", paid.by(Effect.DISCOUNT), "invoiceBalance", paid.after().open());
  }

  static DiscountTier[] tiers(Given given) {
    return given.each("tiers").stream()
        .map(t -> DiscountTier.percent(t.text("percent"), Integer.parseInt(t.text("days"))))
        .toArray(DiscountTier[]::new);
  }

  private static OpenItem item(Given given, LocalDate last) {
    Money amount = given.money(EUR, "invoice");
    return invoice("INV-1", amount, last.minusDays(10))
        .withDiscountOffers(percent(last, given.number("discountPercent"), amount));
  }
}
