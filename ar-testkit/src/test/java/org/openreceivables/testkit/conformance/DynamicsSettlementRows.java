package org.openreceivables.testkit.conformance;

import static org.openreceivables.testkit.conformance.ConformanceBooks.EUR;
import static org.openreceivables.testkit.conformance.ConformanceBooks.payment;
import static org.openreceivables.testkit.conformance.DiscountBooks.ISSUED;
import static org.openreceivables.testkit.conformance.DiscountBooks.LAST;
import static org.openreceivables.testkit.conformance.DiscountBooks.invoice;
import static org.openreceivables.testkit.conformance.DiscountBooks.percent;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.joda.money.Money;
import org.openreceivables.core.Attributes;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.settlement.ExcessDiscount;
import org.openreceivables.core.settlement.SettlementPolicy;
import org.openreceivables.core.settlement.ToleranceLimit;
import org.openreceivables.matching.allocation.Allocation;
import org.openreceivables.matching.allocation.AllocationPolicies;
import org.openreceivables.matching.allocation.AllocationPolicy;
import org.openreceivables.matching.allocation.ItemSettlement;
import org.openreceivables.matching.allocation.order.AllocationOrder;

/** What Dynamics 365 settles first, and what becomes of too much and of too little. */
final class DynamicsSettlementRows {
  private static final String PROFILE = "dynamics365";
  private static final Attributes.Key<String> TYPE = Attributes.Key.of("type", String.class);

  private DynamicsSettlementRows() {}

  static List<Row> rows() {
    return List.of(
        new Row.Under("D365-SETTLE-PRIO", PROFILE, DynamicsSettlementRows::settled),
        new Row.Under("D365-SETTLE-DUE", PROFILE, DynamicsSettlementRows::settled),
        new Row.Under("D365-MULTI-1485", PROFILE, DynamicsSettlementRows::betterDiscount),
        new Row.Under("D365-OVER-UNSPEC", PROFILE, DynamicsSettlementRows::tooMuch),
        new Row.Under("D365-OVER-SPEC-WITHIN", PROFILE, DynamicsSettlementRows::tooMuch),
        new Row.Under("D365-OVER-SPEC-BEYOND", PROFILE, DynamicsSettlementRows::tooMuch),
        new Row.Under("D365-UNDER-1000", PROFILE, DynamicsSettlementRows::tooLittle));
  }

  /** The list of priorities is data of the set-up; without one the order of the profile counts. */
  private static Map<String, ?> settled(Given given, UnaryOperator<AllocationPolicy> as) {
    AllocationPolicy policy = as.apply(AllocationPolicies.dynamics365());
    ConformanceBooks books = new ConformanceBooks();
    for (Given each : given.each("items")) {
      books.issue(item(each));
    }
    LocalDate day = given.day("paymentDate");
    Allocation paid = books
        .allocate(
            given.has("priority") ? policy.withOrder(priority(given)) : policy,
            day,
            payment("P-1", given.money(EUR, "payment"), day))
        .allocations()
        .get(0);
    Map<String, Money> applied = new LinkedHashMap<>();
    Map<String, Money> remaining = new TreeMap<>();
    for (ItemSettlement s : paid.settlements()) {
      applied.put(s.after().id().value(), s.used());
    }
    books.ledger().openItems(day).forEach(left -> remaining.put(left.id().value(), left.balance()));
    return Map.of("applied", applied, "remaining", remaining);
  }

  private static OpenItem item(Given given) {
    Money amount = given.money(EUR, "amount");
    boolean invoice = given.text("type").equals("INVOICE");
    OpenItem item = ConformanceBooks.item(
            given.text("id"),
            invoice ? OpenItemKind.INVOICE : OpenItemKind.CHARGE,
            amount,
            given.day("date"))
        .dueDate(given.day("due"))
        .attributes(Attributes.none().with(TYPE, given.text("type")))
        .build();
    return given.has("discountDate")
        ? item.withDiscountOffers(
            percent(given.day("discountDate"), given.number("discountPercent"), amount))
        : item;
  }

  private static AllocationOrder priority(Given given) {
    List<String> types = given.each("priority").stream().map(Given::text).toList();
    AllocationOrder order = AllocationOrder.by(
        "type", Comparator.comparing(i -> types.indexOf(i.attributes().get(TYPE).orElseThrow())));
    for (Given then : given.each("then")) {
      order = then.text().equals("DATE_ASC")
          ? order.then("date", Comparator.comparing(OpenItem::issueDate))
          : order.then("voucher", Comparator.comparing(OpenItem::document));
    }
    return order;
  }

  private static Map<String, ?> betterDiscount(Given given, UnaryOperator<AllocationPolicy> as) {
    ConformanceBooks books = new ConformanceBooks();
    for (Given each : given.each("invoices")) {
      OpenItem item = invoice(
          each.text("id"),
          each.money(EUR, "amount"),
          each.day("date"),
          DynamicsDiscountRows.tiers(each));
      books.issue(item.withId(OpenItemId.of(each.text("id"))));
    }
    LocalDate day = given.day("paymentDate");
    Allocation paid = books
        .allocate(
            DynamicsDiscountRows.policy(given, as),
            day,
            payment("P-1", given.money(EUR, "payment"), day))
        .allocations()
        .get(0);
    Map<String, Money> settled = new TreeMap<>();
    Map<String, Money> discount = new TreeMap<>();
    for (ItemSettlement s : paid.settlements()) {
      settled.put(s.after().id().value(), s.by(Effect.PAID));
      discount.put(s.after().id().value(), s.by(Effect.DISCOUNT));
    }
    Map<String, Money> balance = new TreeMap<>();
    books.ledger().openItems(day).forEach(left -> balance.put(left.id().value(), left.open()));
    return Map.of("settle", settled, "discount", discount, "balance", balance);
  }

  /** Specific is another set-up, with a limit; unspecific has none. */
  private static Map<String, ?> tooMuch(Given given, UnaryOperator<AllocationPolicy> as) {
    if (!given.text("withinDiscountPeriod").equals("true")) {
      throw new IllegalArgumentException("The payment must be in time");
    }
    AllocationPolicy policy = as.apply(AllocationPolicies.dynamics365());
    if (given.text("mode").equals("SPECIFIC")) {
      SettlementPolicy specific = policy
          .settlement()
          .withExcessDiscount(ExcessDiscount.KEEP)
          .withOverpayment(ToleranceLimit.upTo(given.money(EUR, "maxOverUnder")));
      policy = policy.withSettlement(specific);
    }
    Money amount = given.money(EUR, "invoice");
    OpenItem owed = invoice("INV-1", amount, ISSUED)
        .withDiscountOffers(DiscountBooks.fixed(LAST, given.money(EUR, "discount"), amount));
    ConformanceBooks books = new ConformanceBooks();
    books.issue(owed);
    Allocation paid = books
        .allocate(policy, LAST, payment("P-1", given.money(EUR, "payment"), LAST))
        .allocations()
        .get(0);
    Map<String, Money> shown = new TreeMap<>(Map.of(
        "discount", paid.settlements().get(0).by(Effect.DISCOUNT),
        "paymentBalance", paid.rest(),
        "invoiceBalance", paid.settlements().get(0).after().open()));
    if (given.has("maxOverUnder")) {
      shown.put("difference", paid.excessTaken());
    }
    return shown;
  }

  private static Map<String, ?> tooLittle(Given given, UnaryOperator<AllocationPolicy> as) {
    AllocationPolicy profile = as.apply(AllocationPolicies.dynamics365());
    ToleranceLimit limit = ToleranceLimit.upTo(given.money(EUR, "maxOverUnder"));
    ItemSettlement paid = DiscountBooks.pay(
        profile.withSettlement(profile.settlement().withUnderpayment(limit)),
        invoice("INV-1", given.money(EUR, "invoice"), ISSUED),
        given.money(EUR, "payment"),
        LAST);
    return Map.of(
        "difference", paid.by(Effect.TOLERANCE), "invoiceBalance", paid.after().open());
  }
}
