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
import org.joda.money.Money;
import org.openreceivables.core.document.Component;
import org.openreceivables.core.document.ComponentKind;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.settlement.AllocationInstruction;
import org.openreceivables.core.terms.DiscountOffer;
import org.openreceivables.matching.allocation.Allocation;
import org.openreceivables.matching.allocation.AllocationPolicy;

/** Discounts of Oracle Receivables: earned by the day, or given without being earned. */
final class OracleDiscountRows {
  private OracleDiscountRows() {}

  static List<Row> rows() {
    return List.of(
        new Row.Passes("ORA-DISC-990-EARLY", OracleDiscountRows::earned),
        new Row.Passes("ORA-DISC-990-LATE", OracleDiscountRows::late),
        new Row.Passes("ORA-DISC-1000-EARLY", OracleDiscountRows::tooMuch));
  }

  /** What is given though the day has passed would be late, and is nothing here. */
  private static Map<String, ?> earned(Given given) {
    OpenItem item = item(given);
    Allocation paid = paid(given, item, List.of());
    Money discount = paid.settlements().get(0).by(Effect.DISCOUNT);
    LocalDate last = item.discountOffers().get(0).lastDay();
    boolean inTime = !paid.valueDate().isAfter(last);
    Money zero = Money.zero(EUR);
    return Map.of(
        "earned", inTime ? discount : zero,
        "unearned", inTime ? zero : discount,
        "balance", paid.settlements().get(0).after().open());
  }

  /** A clerk may give the largest discount that was ever on offer. */
  private static Map<String, ?> late(Given given) {
    OpenItem item = item(given);
    Allocation left = paid(given, item, List.of());
    Money most = Money.zero(EUR);
    for (DiscountOffer offer : item.discountOffers()) {
      most = offer.full().isGreaterThan(most) ? offer.full() : most;
    }
    AllocationInstruction word = instruction(
        "P-1",
        List.of(
            agreed(item.id().value(), Effect.PAID, given.money(EUR, "receipt")),
            agreed(item.id().value(), Effect.DISCOUNT, most)));
    Allocation granted = paid(given, item, List.of(word));
    if (!granted.settlements().get(0).after().isSettled()) {
      throw new IllegalStateException("The receipt and the discount must close the invoice");
    }
    return Map.of(
        "earned", left.settlements().get(0).by(Effect.DISCOUNT),
        "unearnedMaximum", granted.settlements().get(0).by(Effect.DISCOUNT),
        "defaultDiscount", left.settlements().get(0).by(Effect.DISCOUNT));
  }

  private static Map<String, ?> tooMuch(Given given) {
    Allocation paid = paid(given, item(given), List.of());
    return Map.of(
        "earned", paid.settlements().get(0).by(Effect.DISCOUNT),
        "unapplied", paid.rest(),
        "balance", paid.settlements().get(0).after().open());
  }

  private static OpenItem item(Given given) {
    for (String allowed : List.of("unearnedAllowed", "partials")) {
      if (!given.text(allowed).equals("true")) {
        throw new IllegalArgumentException(allowed + " must be true");
      }
    }
    return only(document(
        "INV-1",
        given.day("invoiceDate"),
        DiscountBooks.terms(given.text("terms")),
        Component.of(ComponentKind.NET, given.money(EUR, "invoice"))));
  }

  private static Allocation paid(
      Given given, OpenItem item, List<AllocationInstruction> instructions) {
    ConformanceBooks books = new ConformanceBooks();
    books.issue(item);
    LocalDate day = given.day("receiptDate");
    Payment receipt = payment("P-1", given.money(EUR, "receipt"), day);
    return books
        .allocate(AllocationPolicy.standard(), day, List.of(receipt), instructions)
        .allocations()
        .get(0);
  }
}
