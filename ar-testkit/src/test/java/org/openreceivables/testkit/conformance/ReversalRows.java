package org.openreceivables.testkit.conformance;

import static org.openreceivables.testkit.conformance.ConformanceBooks.EUR;
import static org.openreceivables.testkit.conformance.ConformanceBooks.creditNote;
import static org.openreceivables.testkit.conformance.ConformanceBooks.invoice;
import static org.openreceivables.testkit.conformance.ConformanceBooks.item;
import static org.openreceivables.testkit.conformance.ConformanceBooks.payment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.joda.money.Money;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.ledger.event.CashEvent;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.matching.allocation.Allocation;
import org.openreceivables.matching.allocation.AllocationPolicies;
import org.openreceivables.matching.allocation.AllocationPolicy;
import org.openreceivables.matching.allocation.AllocationResult;
import org.openreceivables.matching.allocation.ItemSettlement;

/** Returns, refunds and credits that take each other back. */
final class ReversalRows {
  private static final LocalDate ISSUED = LocalDate.of(2026, 1, 10);
  private static final LocalDate PAID = LocalDate.of(2026, 1, 20);
  private static final LocalDate LATER = LocalDate.of(2026, 1, 25);

  private ReversalRows() {}

  static List<Row> rows() {
    return List.of(
        new Row.Under("EPR-1", "erpNext", ReversalRows::oneOfTwoTakenBack),
        new Row.Under("EPE-RETURN-NET", "erpNext", ReversalRows::farTooMuch),
        new Row.Passes("EPE-REFUND", ReversalRows::creditPaidBack),
        new Row.Under("ODOO-PAY-NET-REFUND", "odoo", ReversalRows::allLessCredit),
        new Row.Under("MF-ALLOC-05", "metasfresh", ReversalRows::paidOutAgainstReceipts),
        new Row.NotOurs(
            "FIN-VALID-01",
            "one allocation order a type of transaction, a default among them; an order by itself is"
                + " checked as the case asks"));
  }

  private static Map<String, ?> oneOfTwoTakenBack(Given given, UnaryOperator<AllocationPolicy> as) {
    AllocationPolicy policy = as.apply(AllocationPolicies.erpNext());
    ConformanceBooks books = new ConformanceBooks();
    books.issue(invoice("INV-1", given.money(EUR, "invoice"), ISSUED));
    List<Payment> payments = new ArrayList<>();
    for (Given amount : given.each("payments")) {
      payments.add(payment("P-" + payments.size(), amount.money(EUR), PAID));
    }
    books.allocate(policy, PAID, payments.toArray(Payment[]::new));
    Money both = books.open("INV-1", PAID);
    Money cancelled = given.money(EUR, "thenCancel");
    PaymentId id = payments.stream()
        .filter(p -> p.amount().equals(cancelled))
        .findFirst()
        .orElseThrow()
        .id();
    books.post(CashEvent.Returned.of(books.stamp(LATER), id, "cancelled"));
    return Map.of(
        "outstandingAfterBoth", both, "outstandingAfterCancel", books.open("INV-1", LATER));
  }

  private static Map<String, ?> farTooMuch(Given given, UnaryOperator<AllocationPolicy> as) {
    AllocationPolicy policy = as.apply(AllocationPolicies.erpNext());
    ConformanceBooks books = new ConformanceBooks();
    Money credit = given.money(EUR, "creditNote").negated();
    books.issue(invoice("INV-1", given.money(EUR, "invoice"), ISSUED));
    books.issue(creditNote("CN-1", credit, ISSUED, "INV-1"));
    Allocation paid = books
        .allocate(policy, PAID, payment("P-1", given.money(EUR, "payment"), PAID))
        .allocations()
        .get(1);
    return Map.of("netAllocated", paid.available().minus(paid.rest()), "unallocated", paid.rest());
  }

  private static Map<String, ?> creditPaidBack(Given given) {
    ConformanceBooks books = new ConformanceBooks();
    Money credit = given.money(EUR, "creditNoteOpen").negated();
    books.issue(item("CN-1", OpenItemKind.CREDIT_NOTE, credit, ISSUED).build());
    books.post(CashEvent.Refunded.of(
        books.stamp(PAID), OpenItemId.of("CN-1"), given.money(EUR, "refund")));
    return Map.of("creditNoteOpen", books.open("CN-1", PAID));
  }

  /** What is owed in all, which then closes everything to the cent. */
  private static Map<String, ?> allLessCredit(Given given, UnaryOperator<AllocationPolicy> as) {
    AllocationPolicy policy = as.apply(AllocationPolicies.odoo());
    ConformanceBooks books = new ConformanceBooks();
    int place = 0;
    for (Given bill : given.each("bills")) {
      place++;
      books.issue(invoice("INV-" + place, bill.money(EUR), ISSUED));
    }
    Money refund = given.money(EUR, "refund");
    books.issue(item("CN-1", OpenItemKind.CREDIT_NOTE, refund, ISSUED).build());
    Money due = books.ledger().openItems(PAID).balance().in(EUR);
    books.allocate(policy, PAID, payment("P-1", due, PAID));
    boolean oneForAll = given.text("grouped").equals("true");
    if (!oneForAll || books.ledger().openItems(PAID).size() > 0) {
      throw new IllegalStateException("One payment must close all");
    }
    return Map.of("payment", due);
  }

  /** Money paid out is owed by the customer until receipts cover it; the source signs it as paid out. */
  private static Map<String, ?> paidOutAgainstReceipts(
      Given given, UnaryOperator<AllocationPolicy> as) {
    AllocationPolicy policy = as.apply(AllocationPolicies.metasfresh());
    ConformanceBooks books = new ConformanceBooks();
    List<Payment> receipts = new ArrayList<>();
    LocalDate last = LocalDate.MIN;
    for (Given moved : given.each("payments")) {
      Money amount = moved.money(EUR, "amount");
      last = moved.day("date");
      if (amount.isNegative()) {
        books.issue(
            item(moved.text("id"), OpenItemKind.REFUND, amount.negated(), last).build());
      } else {
        receipts.add(payment(moved.text("id"), amount, last));
      }
    }
    AllocationResult result = books.allocate(policy, last, receipts.toArray(Payment[]::new));
    List<Map<String, ?>> lines = new ArrayList<>();
    for (Allocation a : result.allocations()) {
      for (ItemSettlement s : a.settlements()) {
        lines.add(Map.of(
            "document", s.after().id(),
            "by", a.payment().orElseThrow().id(),
            "allocated", s.by(Effect.PAID).negated(),
            "discount", s.by(Effect.DISCOUNT),
            "writeOff", s.by(Effect.WRITTEN_OFF),
            "overUnder", s.after().open().negated(),
            "date", s.postingDate()));
      }
    }
    return Map.of("lines", lines);
  }
}
