package org.openreceivables.testkit.conformance;

import static org.openreceivables.testkit.conformance.ConformanceBooks.EUR;
import static org.openreceivables.testkit.conformance.ConformanceBooks.agreed;
import static org.openreceivables.testkit.conformance.ConformanceBooks.instruction;
import static org.openreceivables.testkit.conformance.ConformanceBooks.payment;
import static org.openreceivables.testkit.conformance.DiscountBooks.document;
import static org.openreceivables.testkit.conformance.DiscountBooks.only;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.joda.money.Money;
import org.openreceivables.core.document.Component;
import org.openreceivables.core.document.ComponentKind;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.settlement.AllocationInstruction;
import org.openreceivables.core.settlement.PartialDiscount;
import org.openreceivables.core.terms.DiscountOffer;
import org.openreceivables.matching.allocation.Allocation;
import org.openreceivables.matching.allocation.AllocationPolicies;
import org.openreceivables.matching.allocation.AllocationPolicy;
import org.openreceivables.matching.allocation.FullSettlement;
import org.openreceivables.matching.allocation.ItemSettlement;
import org.openreceivables.matching.allocation.order.ComponentOrders;

/** Discounts of Oracle Receivables: earned by the day, or given without being earned. */
final class OracleDiscountRows {
  private static final String PROFILE = "oracleAutoCash";

  private OracleDiscountRows() {}

  static List<Row> rows() {
    return List.of(
        new Row.Under("ORA-DISC-990-EARLY", PROFILE, OracleDiscountRows::earned),
        new Row.Under("ORA-DISC-990-LATE", PROFILE, OracleDiscountRows::late),
        new Row.Under("ORA-DISC-1000-EARLY", PROFILE, OracleDiscountRows::tooMuch),
        new Row.Under("ORA-DISC-1000-MID", PROFILE, OracleDiscountRows::earned),
        new Row.Under("ORA-DISC-1000-LATE", PROFILE, OracleDiscountRows::earned),
        new Row.Under("ORA-DISC-1000-WHOLE", PROFILE, OracleDiscountRows::earned),
        new Row.Under("ORA-DISC-CREDITED-WHOLE", PROFILE, OracleDiscountRows::credited),
        new Row.Under("ORA-DISC-CREDITED-PARTS", PROFILE, OracleDiscountRows::credited),
        new Row.Under("ORA-DISC-9810", PROFILE, OracleDiscountRows::tooMuch),
        new Row.Under("ORA-AUTOCASH-MATCH1800", PROFILE, OracleDiscountRows::withinGrace));
  }

  /** What is given though the day has passed would be late, and is nothing here. */
  private static Map<String, ?> earned(Given given, UnaryOperator<AllocationPolicy> as) {
    OpenItem item = item(given);
    Allocation paid = paid(given, as, item, List.of());
    Money discount = paid.settlements().get(0).by(Effect.DISCOUNT);
    boolean inTime =
        item.discountOffers().stream().anyMatch(o -> !paid.valueDate().isAfter(o.lastDay()));
    Money zero = Money.zero(EUR);
    return Map.of(
        "earned", inTime ? discount : zero,
        "unearned", inTime ? zero : discount,
        "balance", paid.settlements().get(0).after().open());
  }

  /** A clerk may give the largest discount that was ever on offer. */
  private static Map<String, ?> late(Given given, UnaryOperator<AllocationPolicy> as) {
    OpenItem item = item(given);
    Allocation left = paid(given, as, item, List.of());
    Money most = Money.zero(EUR);
    for (DiscountOffer offer : item.discountOffers()) {
      most = offer.full().isGreaterThan(most) ? offer.full() : most;
    }
    AllocationInstruction word = instruction(
        "P-1",
        List.of(
            agreed(item.id().value(), Effect.PAID, given.money(EUR, "receipt")),
            agreed(item.id().value(), Effect.DISCOUNT, most)));
    Allocation granted = paid(given, as, item, List.of(word));
    if (!granted.settlements().get(0).after().isSettled()) {
      throw new IllegalStateException("The receipt and the discount must close the invoice");
    }
    return Map.of(
        "earned", left.settlements().get(0).by(Effect.DISCOUNT),
        "unearnedMaximum", granted.settlements().get(0).by(Effect.DISCOUNT),
        "defaultDiscount", left.settlements().get(0).by(Effect.DISCOUNT));
  }

  private static Map<String, ?> tooMuch(Given given, UnaryOperator<AllocationPolicy> as) {
    Allocation paid = paid(given, as, item(given), List.of());
    return Map.of(
        "earned", paid.settlements().get(0).by(Effect.DISCOUNT),
        "unapplied", paid.rest(),
        "balance", paid.settlements().get(0).after().open());
  }

  /** The credit memo is for the invoice, and comes before the receipt. */
  private static Map<String, ?> credited(Given given, UnaryOperator<AllocationPolicy> as) {
    OpenItem item = item(given);
    ConformanceBooks books = new ConformanceBooks();
    books.issue(
        item,
        ConformanceBooks.creditNote(
            "CM-1", given.money(EUR, "creditMemo"), given.day("invoiceDate"), "INV-1"));
    LocalDate day = given.day("receiptDate");
    Payment receipt = payment("P-1", given.money(EUR, "receipt"), day);
    ItemSettlement paid = books
        .allocate(policy(as, parts(given)), day, receipt)
        .allocations()
        .get(1)
        .settlements()
        .get(0);
    return Map.of("earned", paid.by(Effect.DISCOUNT), "balance", paid.after().open());
  }

  /** The days of grace stand with the customer there, and on the offer here. */
  private static Map<String, ?> withinGrace(Given given, UnaryOperator<AllocationPolicy> as) {
    if (!given.text("discounts").equals("EARNED_ONLY")) {
      throw new IllegalArgumentException("The discount must be earned");
    }
    Given owed = given.in("invoice");
    OpenItem item = only(document(
        "INV-1",
        owed.day("date"),
        DiscountBooks.terms(owed.text("terms")),
        Component.of(ComponentKind.NET, owed.money(EUR, "amount"))));
    DiscountOffer offer = item.discountOffers().get(0);
    int grace = given.number("discountGraceDays").intValueExact();
    OpenItem graced = item.withDiscountOffers(new DiscountOffer(
        offer.lastDay(), grace, offer.rate(), offer.base(), offer.taken(), offer.cash()));
    ItemSettlement paid = DiscountBooks.pay(
        policy(as, PartialDiscount.GROSS_UP),
        graced,
        given.money(EUR, "receipt"),
        given.day("receiptDate"));
    return Map.of(
        "discount", paid.by(Effect.DISCOUNT),
        "applied", paid.by(Effect.PAID),
        "invoiceBalance", paid.after().open());
  }

  private static AllocationPolicy policy(
      UnaryOperator<AllocationPolicy> as, PartialDiscount parts) {
    return as.apply(AllocationPolicies.oracleAutoCash(
        FullSettlement.never(), parts, ComponentOrders.lineFirstTaxAfter()));
  }

  private static OpenItem item(Given given) {
    if (given.has("unearnedAllowed") && !given.text("unearnedAllowed").equals("true")) {
      throw new IllegalArgumentException("unearnedAllowed must be true");
    }
    return only(document(
        "INV-1",
        given.day("invoiceDate"),
        DiscountBooks.terms(given.text("terms")),
        Component.of(ComponentKind.NET, given.money(EUR, "invoice"))));
  }

  /** Whether parts earn a discount is a field of the terms. */
  private static PartialDiscount parts(Given given) {
    return given.text("partials").equals("true")
        ? PartialDiscount.GROSS_UP
        : PartialDiscount.COMPLETING;
  }

  private static Allocation paid(
      Given given,
      UnaryOperator<AllocationPolicy> as,
      OpenItem item,
      List<AllocationInstruction> instructions) {
    AllocationPolicy policy = policy(as, parts(given));
    ConformanceBooks books = new ConformanceBooks();
    books.issue(item);
    LocalDate day = given.day("receiptDate");
    Payment receipt = payment("P-1", given.money(EUR, "receipt"), day);
    return books
        .allocate(policy, day, List.of(receipt), instructions)
        .allocations()
        .get(0);
  }
}
