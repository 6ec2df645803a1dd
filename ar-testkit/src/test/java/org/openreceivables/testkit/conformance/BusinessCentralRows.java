package org.openreceivables.testkit.conformance;

import static org.openreceivables.testkit.conformance.ConformanceBooks.EUR;
import static org.openreceivables.testkit.conformance.ConformanceBooks.payment;
import static org.openreceivables.testkit.conformance.DiscountBooks.fixed;
import static org.openreceivables.testkit.conformance.DiscountBooks.invoice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.Money;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.money.Percentage;
import org.openreceivables.core.money.Proration;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.settlement.AllocationInstruction;
import org.openreceivables.core.settlement.LateDiscount;
import org.openreceivables.core.settlement.PartialDiscount;
import org.openreceivables.core.settlement.SettlementPolicy;
import org.openreceivables.core.settlement.ToleranceLimit;
import org.openreceivables.core.settlement.TolerancePool;
import org.openreceivables.core.terms.DiscountOffer;
import org.openreceivables.matching.allocation.Allocation;
import org.openreceivables.matching.allocation.AllocationPolicy;
import org.openreceivables.matching.allocation.ItemSettlement;

/**
 * Payment tolerance of Business Central: it works both ways, is shared by the invoices of one payment, and a
 * person answers whether a late discount is granted.
 */
final class BusinessCentralRows {
  private BusinessCentralRows() {}

  static List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (String id : List.of("1", "3", "4A", "6A", "8", "10", "11", "13", "14", "15")) {
      rows.add(new Row.Passes("BC-TOL1-" + id, BusinessCentralRows::oneInvoice));
    }
    for (String id : List.of(
        "2", "3", "4B", "6B", "7A", "8A", "12B", "13D", "15D", "16D", "18D", "21A", "27A", "28",
        "29")) {
      rows.add(new Row.Passes("BC-TOL2-" + id, BusinessCentralRows::twoInvoices));
    }
    rows.add(new Row.Passes("BC-T-312699-full", BusinessCentralRows::withinGrace));
    rows.add(new Row.Passes("BC-T-312699-disc", BusinessCentralRows::withinGrace));
    rows.add(new Row.Passes("BC-T-613787", BusinessCentralRows::lateAndShort));
    return List.copyOf(rows);
  }

  /** Paid invoices, in the order of the case. */
  private record Paid(ConformanceBooks books, List<OpenItem> items, Allocation allocation) {
    ItemSettlement of(OpenItem item) {
      return allocation.settlements().stream()
          .filter(s -> s.after().id().equals(item.id()))
          .findFirst()
          .orElseThrow();
    }

    boolean allClosed() {
      return books.ledger().openItems(LocalDate.MAX).size() == 0;
    }

    /** The discount of an item, where the payment was in time, or where it was late. */
    Money discount(OpenItem item, boolean late) {
      LocalDate last = item.discountOffers().get(0).lastDay();
      boolean counts = allocation.valueDate().isAfter(last) == late;
      return counts ? of(item).by(Effect.DISCOUNT) : Money.zero(EUR);
    }
  }

  private static Map<String, ?> oneInvoice(Given given) {
    Given invoice = given.in("invoice");
    OpenItem item = item("INV-1", invoice);
    ToleranceLimit limit = ToleranceLimit.upTo(invoice.money(EUR, "maxTolerance"));
    Paid paid = pay(given, policy(limit), List.of(item), List.of(given.text("acceptLateDiscount")));
    Money tolerated = paid.of(item).by(Effect.TOLERANCE).minus(paid.allocation().excessTaken());
    Map<String, Object> shown = new TreeMap<>(Map.of(
        "allEntriesClosed", paid.allClosed(),
        "standardDiscount", paid.discount(item, false),
        "discountTolerance", paid.discount(item, true),
        "paymentTolerance", tolerated));
    Money open = paid.of(item).after().open();
    if (!paid.allClosed()) {
      shown.put("remainingOn", open.isZero() ? "payment" : "invoice");
      shown.put("remaining", open.isZero() ? paid.allocation().rest() : open);
    }
    return shown;
  }

  /** The excess sits on the payment here; the source shows it on the invoices, by amount. */
  private static Map<String, ?> twoInvoices(Given given) {
    List<OpenItem> items = new ArrayList<>();
    Money limit = Money.zero(EUR);
    for (Given invoice : given.each("invoices")) {
      items.add(item("INV-" + items.size(), invoice));
      limit = invoice.money(EUR, "maxTolerance");
    }
    List<String> answers =
        given.each("acceptLateDiscount").stream().map(Given::text).toList();
    Paid paid = pay(given, policy(ToleranceLimit.upTo(limit)), items, answers);
    Money excess = paid.allocation().excessTaken();
    List<Money> kept = Proration.largestRemainder()
        .split(excess, items.stream().map(OpenItem::original).toList());
    List<Money> standard = new ArrayList<>();
    List<Money> late = new ArrayList<>();
    List<Money> tolerated = new ArrayList<>();
    for (OpenItem item : items) {
      standard.add(paid.discount(item, false));
      late.add(paid.discount(item, true));
      tolerated.add(paid.of(item).by(Effect.TOLERANCE).minus(kept.get(tolerated.size())));
    }
    return Map.of(
        "allEntriesClosed", paid.allClosed(),
        "standardDiscount", standard,
        "discountTolerance", late,
        "paymentTolerance", tolerated,
        "paymentToleranceTotal", Money.total(tolerated));
  }

  /** Nobody is asked where the whole is paid; who pays less the discount is granted it. */
  private static Map<String, ?> withinGrace(Given given) {
    OpenItem item = item("INV-1", given.in("invoice"));
    String answer = given.money(EUR, "payment").equals(item.open()) ? "null" : "true";
    Paid paid = pay(given, policy(ToleranceLimit.none()), List.of(item), List.of(answer));
    return Map.of(
        "allEntriesClosed", paid.allClosed(), "discountTolerance", paid.discount(item, true));
  }

  private static Map<String, ?> lateAndShort(Given given) {
    Given terms = given.in("terms");
    Given invoice = given.in("invoice");
    Money amount = invoice.money(EUR, "amount");
    LocalDate issued = invoice.day("date");
    LocalDate last = issued.plusDays(terms.number("discountDays").longValueExact());
    BigDecimal percent = terms.number("discountPercent");
    DiscountOffer offer = DiscountBooks.percent(last, percent, amount);
    OpenItem item = invoice("INV-1", amount, issued)
        .withDiscountOffers(graced(offer, terms.number("graceDays").intValueExact()));
    ToleranceLimit.Builder limit = ToleranceLimit.builder();
    limit
        .percent(new Percentage(given.in("tolerance").number("percent")))
        .addCap(given.in("tolerance").money(EUR, "maxAmount"));
    Paid paid =
        pay(given, policy(limit.build()), List.of(item), List.of(given.text("acceptLateDiscount")));
    return Map.of(
        "allEntriesClosed", paid.allClosed(),
        "discountTolerance", paid.discount(item, true),
        "paymentTolerance", paid.of(item).by(Effect.TOLERANCE));
  }

  private static AllocationPolicy policy(ToleranceLimit limit) {
    return AllocationPolicy.standard()
        .withSettlement(SettlementPolicy.standard()
            .withUnderpayment(limit)
            .withOverpayment(limit)
            .withTolerancePool(TolerancePool.POOLED)
            .withPartialDiscount(PartialDiscount.PROPORTIONAL)
            .withLateDiscount(LateDiscount.ASK));
  }

  private static OpenItem item(String id, Given given) {
    Money amount = given.money(EUR, "amount");
    LocalDate last = given.day("discountDate");
    int grace = Math.toIntExact(ChronoUnit.DAYS.between(last, given.day("discountGraceDate")));
    return invoice(id, amount, last.minusDays(10))
        .withDiscountOffers(graced(fixed(last, given.money(EUR, "discount"), amount), grace));
  }

  private static DiscountOffer graced(DiscountOffer offer, int days) {
    return new DiscountOffer(
        offer.lastDay(), days, offer.rate(), offer.base(), offer.taken(), offer.cash());
  }

  /** Pays the invoices with one payment; an answer is true, false, or null where nobody is asked. */
  private static Paid pay(
      Given given, AllocationPolicy policy, List<OpenItem> items, List<String> answers) {
    ConformanceBooks books = new ConformanceBooks();
    items.forEach(books::issue);
    LocalDate day = given.day("paymentDate");
    Payment money = payment("P-1", given.money(EUR, "payment"), day);
    AllocationInstruction.Builder answered = AllocationInstruction.builder();
    answered
        .payment(PaymentId.of("P-1"))
        .lateDiscountsGranted(answered(items, answers, "true"))
        .lateDiscountsRefused(answered(items, answers, "false"));
    Allocation allocation = books
        .allocate(policy, day, List.of(money), List.of(answered.build()))
        .allocations()
        .get(0);
    return new Paid(books, items, allocation);
  }

  private static List<OpenItemId> answered(
      List<OpenItem> items, List<String> answers, String answer) {
    List<OpenItemId> ids = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      if (answers.get(i).equals(answer)) {
        ids.add(items.get(i).id());
      }
    }
    return ids;
  }
}
