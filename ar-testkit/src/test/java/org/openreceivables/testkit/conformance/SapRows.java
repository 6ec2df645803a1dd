package org.openreceivables.testkit.conformance;

import static org.openreceivables.testkit.conformance.ConformanceBooks.EUR;
import static org.openreceivables.testkit.conformance.ConformanceBooks.payment;
import static org.openreceivables.testkit.conformance.DiscountBooks.ISSUED;
import static org.openreceivables.testkit.conformance.DiscountBooks.LAST;
import static org.openreceivables.testkit.conformance.DiscountBooks.invoice;
import static org.openreceivables.testkit.conformance.DiscountBooks.percent;

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
import org.openreceivables.core.settlement.ExcessDiscount;
import org.openreceivables.core.settlement.ItemGroup;
import org.openreceivables.core.settlement.SettlementPolicy;
import org.openreceivables.core.settlement.ToleranceLimit;
import org.openreceivables.matching.allocation.Allocation;
import org.openreceivables.matching.allocation.AllocationPolicies;
import org.openreceivables.matching.allocation.AllocationPolicy;
import org.openreceivables.matching.allocation.ItemSettlement;
import org.openreceivables.matching.allocation.PartialPayment;
import org.openreceivables.matching.allocation.ShortPayment;

/** Part payments and small differences in SAP. */
final class SapRows {
  private static final String PROFILE = "sapClassic";

  private SapRows() {}

  static List<Row> rows() {
    return List.of(
        new Row.Under("SAP-PARTIAL-800", PROFILE, SapRows::partPaid),
        new Row.Under("SAP-PARTIAL-3000", PROFILE, SapRows::partPaid),
        new Row.Under("SAP-RESIDUAL-800", PROFILE, SapRows::residual),
        new Row.Under("SAP-RESIDUAL-200", PROFILE, SapRows::residual),
        new Row.Under("SAP-PARTIAL-1069", PROFILE, SapRows::completed),
        new Row.Under("SAP-PARTIAL-DISCOUNT", PROFILE, SapRows::completed),
        new Row.Under("SAP-ADJUST-SHORT", PROFILE, SapRows::adjusted),
        new Row.Under("SAP-ADJUST-LOSS", PROFILE, SapRows::adjusted),
        new Row.Under("SAP-ADJUST-OVER", PROFILE, SapRows::adjusted));
  }

  private static Map<String, ?> partPaid(Given given, UnaryOperator<AllocationPolicy> as) {
    ConformanceBooks books = new ConformanceBooks();
    OpenItem item = invoice("INV-1", given.money(EUR, "invoice"), ISSUED);
    books.issue(item);
    pay(books, as.apply(AllocationPolicies.sapClassic()), item, given.money(EUR, "payment"), LAST);
    return Map.of(
        "invoiceOpen", books.open(item.id().value(), LAST),
        "paymentOpen", onAccount(books));
  }

  /** Whether a residual item is made is the clerk's choice, payment by payment. */
  private static Map<String, ?> residual(Given given, UnaryOperator<AllocationPolicy> as) {
    AllocationPolicy policy = as.apply(AllocationPolicies.sapClassic())
        .withPartial(PartialPayment.REDUCES)
        .withShortPayment(ShortPayment.RESIDUAL);
    ConformanceBooks books = new ConformanceBooks();
    OpenItem item = invoice("INV-1", given.money(EUR, "invoice"), ISSUED);
    books.issue(item);
    pay(books, policy, item, given.money(EUR, "payment"), LAST);
    List<Money> others = new ArrayList<>();
    books.ledger().openItems(LAST).forEach(left -> others.add(left.open()));
    return Map.of("invoiceOpen", books.open(item.id().value(), LAST), "residual", others.get(0));
  }

  /** What is open after each payment: of the invoice, and of the payments beside it. */
  private static Map<String, ?> completed(Given given, UnaryOperator<AllocationPolicy> as) {
    AllocationPolicy policy = as.apply(AllocationPolicies.sapClassic());
    ConformanceBooks books = new ConformanceBooks();
    Money amount = given.money(EUR, "invoice");
    OpenItem plain = invoice("INV-1", amount, ISSUED);
    OpenItem item = given.has("discountPercent")
        ? plain.withDiscountOffers(percent(LAST, given.number("discountPercent"), amount))
        : plain;
    books.issue(item);
    List<Money> invoice = new ArrayList<>();
    List<Money> payments = new ArrayList<>();
    for (Given each : given.each("payments")) {
      LocalDate day = ISSUED.plusDays(invoice.size() + 1L);
      pay(books, policy, item, each.money(EUR), day);
      invoice.add(books.open(item.id().value(), day));
      payments.add(onAccount(books));
    }
    return Map.of("invoiceOpen", invoice, "paymentsOpen", payments);
  }

  /**
   * A discount is adjusted up to an amount, there is no percentage of it; the loss has one, which the source leaves out: 100
   * leaves its amount alone. A discount that an excess lowers is another set-up: there is an amount for revenue.
   */
  private static Map<String, ?> adjusted(Given given, UnaryOperator<AllocationPolicy> as) {
    AllocationPolicy profile = as.apply(AllocationPolicies.sapClassic());
    SettlementPolicy settlement = profile.settlement();
    ToleranceLimit adjust =
        settlement.discountAdjustment().withCaps(given.money(EUR, "adjustDiscount"));
    ToleranceLimit loss = settlement
        .underpayment()
        .withCaps(given.money(EUR, "permittedLoss"))
        .withPercent(Percentage.of(100));
    settlement = settlement.withDiscountAdjustment(adjust).withUnderpayment(loss);
    if (given.text("adjustRevenue").equals("true")) {
      settlement = settlement.withExcessDiscount(ExcessDiscount.SHRINK);
    }
    Money amount = given.money(EUR, "invoice");
    OpenItem item = invoice("INV-1", amount, ISSUED)
        .withDiscountOffers(percent(LAST, given.number("discountPercent"), amount));
    ConformanceBooks books = new ConformanceBooks();
    books.issue(item);
    Allocation paid =
        pay(books, profile.withSettlement(settlement), item, given.money(EUR, "payment"), LAST);
    ItemSettlement settled = paid.settlements().get(0);
    return Map.of(
        "discount", settled.by(Effect.DISCOUNT),
        "loss", settled.by(Effect.TOLERANCE),
        "invoiceOpen", settled.after().open(),
        "paymentOpen", paid.rest());
  }

  /** The clerk selects the invoice. */
  private static Allocation pay(
      ConformanceBooks books, AllocationPolicy policy, OpenItem item, Money amount, LocalDate day) {
    String id = "P-" + day;
    AllocationInstruction.Builder selected = AllocationInstruction.builder();
    selected.payment(PaymentId.of(id)).addGroup(new ItemGroup(List.of(item.id())));
    List<Allocation> made = books
        .allocate(policy, day, List.of(payment(id, amount, day)), List.of(selected.build()))
        .allocations();
    return made.get(made.size() - 1);
  }

  private static Money onAccount(ConformanceBooks books) {
    Money sum = Money.zero(EUR);
    for (OpenItem left : books.ledger().openItems(LocalDate.MAX)) {
      sum = left.kind() == OpenItemKind.ON_ACCOUNT ? sum.plus(left.open()) : sum;
    }
    return sum;
  }
}
