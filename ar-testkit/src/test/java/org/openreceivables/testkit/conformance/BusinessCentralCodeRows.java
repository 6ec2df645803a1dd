package org.openreceivables.testkit.conformance;

import static org.openreceivables.testkit.conformance.ConformanceBooks.EUR;
import static org.openreceivables.testkit.conformance.ConformanceBooks.item;
import static org.openreceivables.testkit.conformance.ConformanceBooks.payment;
import static org.openreceivables.testkit.conformance.DiscountBooks.ISSUED;
import static org.openreceivables.testkit.conformance.DiscountBooks.LAST;
import static org.openreceivables.testkit.conformance.DiscountBooks.fixed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.joda.money.Money;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.money.Percentage;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.settlement.AllocationInstruction;
import org.openreceivables.core.settlement.ItemGroup;
import org.openreceivables.core.settlement.LateDiscount;
import org.openreceivables.core.settlement.SettlementPolicy;
import org.openreceivables.core.settlement.ToleranceLimit;
import org.openreceivables.core.terms.DiscountOffer;
import org.openreceivables.matching.allocation.Allocation;
import org.openreceivables.matching.allocation.AllocationPolicies;
import org.openreceivables.matching.allocation.AllocationPolicy;

/** What the published code and tests of Business Central say, worked out in figures. */
final class BusinessCentralCodeRows {
  private static final String PROFILE = "businessCentral";
  private static final String CAPPED =
      "a limit that is never more than the amount or what is open of it";
  private static final String INVOICES = "a limit for invoices and not for charges";

  private BusinessCentralCodeRows() {}

  static List<Row> rows() {
    return List.of(
        new Row.Under("BC-MANUAL", PROFILE, BusinessCentralCodeRows::appliedToNothing),
        new Row.Under("BC-APPLIED-BY-DUE-DATE", PROFILE, BusinessCentralCodeRows::byDueDate),
        new Row.Under("BC-PART-480", PROFILE, BusinessCentralCodeRows::parts),
        new Row.Under("BC-PART-479.99", PROFILE, BusinessCentralCodeRows::parts),
        new Row.Under("BC-T-TOL-95", PROFILE, BusinessCentralCodeRows::late),
        new Row.Under("BC-POOL-900-100", PROFILE, BusinessCentralCodeRows::pooled),
        new Row.Under("BC-POOL-900-100-CAPPED", PROFILE, BusinessCentralCodeRows::pooled),
        new Row.Under("BC-POOL-900-100-BEYOND", PROFILE, BusinessCentralCodeRows::pooled),
        new Row.NotOurs("BC-TOL-SMALL", CAPPED),
        new Row.NotOurs("BC-TOL-REMAINING", CAPPED),
        new Row.NotOurs("BC-TOL-SMALL-TWO", CAPPED),
        new Row.NotOurs("BC-TOL-CHARGE", INVOICES),
        new Row.NotOurs("BC-TOL-CHARGE-BESIDE", INVOICES));
  }

  private static Map<String, ?> appliedToNothing(Given given, UnaryOperator<AllocationPolicy> as) {
    ConformanceBooks books = new ConformanceBooks();
    books.issue(ConformanceBooks.invoice("INV-1", given.money(EUR, "invoice"), ISSUED));
    Allocation paid = books
        .allocate(
            as.apply(AllocationPolicies.businessCentral()),
            LAST,
            payment("P-1", given.money(EUR, "payment"), LAST))
        .allocations()
        .get(0);
    return Map.of("invoiceOpen", books.open("INV-1", LAST), "paymentOpen", paid.rest());
  }

  private static Map<String, ?> byDueDate(Given given, UnaryOperator<AllocationPolicy> as) {
    ConformanceBooks books = new ConformanceBooks();
    List<OpenItem> owed = new ArrayList<>();
    for (Given each : given.each("invoices")) {
      owed.add(item("INV-" + owed.size(), OpenItemKind.INVOICE, each.money(EUR, "amount"), ISSUED)
          .dueDate(each.day("due"))
          .build());
    }
    owed.forEach(books::issue);
    AllocationPolicy profile = as.apply(AllocationPolicies.businessCentral());
    apply(books, profile, owed, given.money(EUR, "payment"), LAST);
    List<Money> balances =
        owed.stream().map(i -> books.open(i.id().value(), LAST)).toList();
    return Map.of("balances", balances);
  }

  private static Map<String, ?> parts(Given given, UnaryOperator<AllocationPolicy> as) {
    Money amount = given.money(EUR, "invoice");
    OpenItem owed = item("INV-1", OpenItemKind.INVOICE, amount, ISSUED)
        .addDiscountOffer(fixed(LAST, given.money(EUR, "discount"), amount))
        .build();
    ConformanceBooks books = new ConformanceBooks();
    books.issue(owed);
    List<Money> discounts = new ArrayList<>();
    List<Money> balances = new ArrayList<>();
    for (Given each : given.each("payments")) {
      LocalDate day = ISSUED.plusDays(discounts.size() + 1L);
      Allocation paid = apply(
          books,
          as.apply(AllocationPolicies.businessCentral()),
          List.of(owed),
          each.money(EUR),
          day);
      discounts.add(paid.settlements().get(0).by(Effect.DISCOUNT));
      balances.add(books.open("INV-1", day));
    }
    return Map.of("discounts", discounts, "balances", balances);
  }

  /** A day late, with a day of grace; the warning is on, and a person accepts. */
  private static Map<String, ?> late(Given given, UnaryOperator<AllocationPolicy> as) {
    Money amount = given.in("invoice").money(EUR, "amount");
    DiscountOffer offer = fixed(LAST, given.in("invoice").money(EUR, "discount"), amount);
    OpenItem owed = item("INV-1", OpenItemKind.INVOICE, amount, ISSUED)
        .addDiscountOffer(new DiscountOffer(
            offer.lastDay(), 1, offer.rate(), offer.base(), offer.taken(), offer.cash()))
        .build();
    AllocationPolicy profile = as.apply(AllocationPolicies.businessCentral());
    AllocationInstruction.Builder accepted = AllocationInstruction.builder();
    accepted.payment(PaymentId.of("P-1")).addGroup(new ItemGroup(List.of(owed.id())));
    if (given.text("acceptDiscountTolerance").equals("true")) {
      accepted.addLateDiscountsGranted(owed.id());
    }
    ConformanceBooks books = new ConformanceBooks();
    books.issue(owed);
    LocalDate day = LAST.plusDays(1);
    Allocation paid = books
        .allocate(
            profile.withSettlement(profile.settlement().withLateDiscount(LateDiscount.ASK)),
            day,
            List.of(payment("P-1", given.money(EUR, "statementAmount"), day)),
            List.of(accepted.build()))
        .allocations()
        .get(0);
    return Map.of(
        "appliedToInvoice", amount.minus(books.open("INV-1", day)),
        "discountInApplication", paid.settlements().get(0).by(Effect.DISCOUNT),
        "bankLineApplied", paid.available().minus(paid.rest()));
  }

  /** The invoices stand in the order of their due dates. */
  private static Map<String, ?> pooled(Given given, UnaryOperator<AllocationPolicy> as) {
    AllocationPolicy profile = as.apply(AllocationPolicies.businessCentral());
    SettlementPolicy settlement = profile.settlement();
    ToleranceLimit limit = settlement
        .underpayment()
        .withPercent(new Percentage(given.number("percent")))
        .withCaps(given.money(EUR, "cap"));
    ConformanceBooks books = new ConformanceBooks();
    List<OpenItem> owed = new ArrayList<>();
    for (Given each : given.each("invoices")) {
      owed.add(item("INV-" + owed.size(), OpenItemKind.INVOICE, each.money(EUR), ISSUED)
          .dueDate(LAST.plusDays(owed.size()))
          .build());
    }
    owed.forEach(books::issue);
    Allocation paid = apply(
        books,
        profile.withSettlement(settlement.withUnderpayment(limit).withOverpayment(limit)),
        owed,
        given.money(EUR, "payment"),
        LAST);
    List<Money> tolerances = new ArrayList<>();
    List<Money> balances = new ArrayList<>();
    for (OpenItem each : owed) {
      paid.settlements().stream()
          .filter(s -> s.after().id().equals(each.id()))
          .forEach(s -> tolerances.add(s.by(Effect.TOLERANCE)));
      balances.add(books.open(each.id().value(), LAST));
    }
    return Map.of("tolerances", tolerances, "balances", balances);
  }

  private static Allocation apply(
      ConformanceBooks books,
      AllocationPolicy policy,
      List<OpenItem> items,
      Money amount,
      LocalDate day) {
    String id = "P-" + day;
    AllocationInstruction.Builder applied = AllocationInstruction.builder();
    applied
        .payment(PaymentId.of(id))
        .addGroup(new ItemGroup(items.stream().map(OpenItem::id).toList()));
    return books
        .allocate(policy, day, List.of(payment(id, amount, day)), List.of(applied.build()))
        .allocations()
        .get(0);
  }
}
