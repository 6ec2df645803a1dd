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
import java.util.function.UnaryOperator;
import org.joda.money.Money;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.money.Percentage;
import org.openreceivables.core.money.Proration;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.settlement.AllocationInstruction;
import org.openreceivables.core.settlement.ItemGroup;
import org.openreceivables.core.settlement.LateDiscount;
import org.openreceivables.core.settlement.SettlementPolicy;
import org.openreceivables.core.settlement.ToleranceLimit;
import org.openreceivables.core.terms.DiscountOffer;
import org.openreceivables.matching.allocation.Allocation;
import org.openreceivables.matching.allocation.AllocationPolicies;
import org.openreceivables.matching.allocation.AllocationPolicy;
import org.openreceivables.matching.allocation.ItemSettlement;
import org.openreceivables.testkit.conformance.Row.Because;

/**
 * Payment tolerance of Business Central: it works both ways, is shared by the invoices of one payment, and a
 * person answers whether a late discount is granted.
 */
final class BusinessCentralRows {
  private static final String PROFILE = "businessCentral";

  private BusinessCentralRows() {}

  static List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (String id : List.of(
        "1", "2", "3", "4A", "5A", "6A", "4B", "5B", "6B", "7", "8", "9", "10", "11", "12", "13",
        "14", "15")) {
      rows.add(new Row.Under("BC-TOL1-" + id, PROFILE, BusinessCentralRows::oneInvoice));
    }
    for (String id : List.of(
        "1", "2", "3", "4B", "5B", "6B", "7A", "8A", "9A", "10B", "11B", "12B", "13D", "14D", "15D",
        "16D", "17D", "18D", "19A", "20A", "21A", "22B", "23B", "24B", "25A", "26A", "27A", "28",
        "29", "30")) {
      rows.add(new Row.Under("BC-TOL2-" + id, PROFILE, BusinessCentralRows::twoInvoices));
    }
    rows.add(new Row.Differs(
        "BC-T-312699-full",
        given -> withinGrace(given, UnaryOperator.identity()),
        Map.of("allEntriesClosed", "false", "discountTolerance", "50.00"),
        new Because.SourceError("row 5A of its manual has the same set-up, with warnings off, and"
            + " grants the discount to who pays the whole")));
    rows.add(new Row.Under("BC-T-312699-disc", PROFILE, BusinessCentralRows::withinGrace));
    rows.add(new Row.Under("BC-T-613787", PROFILE, BusinessCentralRows::lateAndShort));
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

  private static Map<String, ?> oneInvoice(Given given, UnaryOperator<AllocationPolicy> as) {
    Given invoice = given.in("invoice");
    OpenItem item = item("INV-1", invoice);
    ToleranceLimit limit = ToleranceLimit.upTo(invoice.money(EUR, "maxTolerance"));
    Paid paid = pay(given, as, limit, List.of(item), List.of(given.text("acceptLateDiscount")));
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

  /**
   * In ten rows too much is paid, 10.00 for both invoices: that is kept on the payment here, as one amount. The source shows
   * -5.00 on each; how much of the 10.00 is whose is reckoned here, by amount, and not by the engine.
   */
  private static Map<String, ?> twoInvoices(Given given, UnaryOperator<AllocationPolicy> as) {
    List<OpenItem> items = new ArrayList<>();
    Money limit = Money.zero(EUR);
    for (Given invoice : given.each("invoices")) {
      items.add(item("INV-" + items.size(), invoice));
      limit = invoice.money(EUR, "maxTolerance");
    }
    List<String> answers =
        given.each("acceptLateDiscount").stream().map(Given::text).toList();
    Paid paid = pay(given, as, ToleranceLimit.upTo(limit), items, answers);
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

  /** The warnings are off, so that nobody is asked. */
  private static Map<String, ?> withinGrace(Given given, UnaryOperator<AllocationPolicy> as) {
    OpenItem item = item("INV-1", given.in("invoice"));
    Paid paid = pay(given, as, ToleranceLimit.none(), List.of(item), List.of("null"));
    return Map.of(
        "allEntriesClosed", paid.allClosed(), "discountTolerance", paid.discount(item, true));
  }

  private static Map<String, ?> lateAndShort(Given given, UnaryOperator<AllocationPolicy> as) {
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
    List<String> answer = List.of(given.text("acceptLateDiscount"));
    Paid paid = pay(given, as, limit.build(), List.of(item), answer);
    return Map.of(
        "allEntriesClosed", paid.allClosed(),
        "discountTolerance", paid.discount(item, true),
        "paymentTolerance", paid.of(item).by(Effect.TOLERANCE));
  }

  /** The limit works both ways, and is data; a person who refuses was asked: the warning is on. */
  private static AllocationPolicy policy(
      UnaryOperator<AllocationPolicy> as, ToleranceLimit limit, List<String> answers) {
    AllocationPolicy profile = as.apply(AllocationPolicies.businessCentral());
    SettlementPolicy settlement =
        profile.settlement().withUnderpayment(limit).withOverpayment(limit);
    return profile.withSettlement(
        answers.contains("false") ? settlement.withLateDiscount(LateDiscount.ASK) : settlement);
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

  /** Applies one payment to the invoices; an answer is true, false, or null where nobody is asked. */
  private static Paid pay(
      Given given,
      UnaryOperator<AllocationPolicy> as,
      ToleranceLimit limit,
      List<OpenItem> items,
      List<String> answers) {
    ConformanceBooks books = new ConformanceBooks();
    items.forEach(books::issue);
    LocalDate day = given.day("paymentDate");
    Payment money = payment("P-1", given.money(EUR, "payment"), day);
    AllocationInstruction.Builder answered = AllocationInstruction.builder();
    answered
        .payment(PaymentId.of("P-1"))
        .addGroup(new ItemGroup(items.stream().map(OpenItem::id).toList()))
        .lateDiscountsGranted(answered(items, answers, "true"))
        .lateDiscountsRefused(answered(items, answers, "false"));
    Allocation allocation = books
        .allocate(policy(as, limit, answers), day, List.of(money), List.of(answered.build()))
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
