package org.openreceivables.testkit.conformance;

import static org.openreceivables.testkit.conformance.ConformanceBooks.ACME;
import static org.openreceivables.testkit.conformance.ConformanceBooks.EUR;
import static org.openreceivables.testkit.conformance.ConformanceBooks.EVERY_CREDIT;
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
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.document.Component;
import org.openreceivables.core.document.ComponentKind;
import org.openreceivables.core.document.CreditNote;
import org.openreceivables.core.ledger.event.CashEvent;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.openitem.Side;
import org.openreceivables.matching.allocation.Allocation;
import org.openreceivables.matching.allocation.AllocationPolicies;
import org.openreceivables.matching.allocation.AllocationPolicy;

/** Credits, what is paid too much, and money that goes back. */
final class CreditRows {
  private static final LocalDate ISSUED = LocalDate.of(2026, 1, 10);
  private static final LocalDate PAID = LocalDate.of(2026, 1, 20);
  private static final LocalDate LATER = LocalDate.of(2026, 1, 25);
  private static final OpenItemId MONEY = OpenItemId.of("P-1/on-account");

  private CreditRows() {}

  static List<Row> rows() {
    return List.of(
        new Row.Passes("KB-BAL-02", CreditRows::refundThatReopens),
        new Row.Passes("KB-CR-01", CreditRows::lessMoreAndEqual),
        new Row.Passes("KB-CR-02", CreditRows::drafted),
        new Row.Passes("OF-APP-02", CreditRows::refundAgainstPayment),
        new Row.Passes("MA-PAY-01", CreditRows::restPaidBack),
        new Row.Passes("MA-PAY-02", CreditRows::creditThenRestPaidBack),
        new Row.Under("EPE-OVER", "erpNext", CreditRows::tooMuch),
        new Row.Passes("TRY-RULE-OVERFLOW", CreditRows::overflow));
  }

  /** The refund takes the allocation back; what was not paid back is applied again. */
  private static Map<String, ?> refundThatReopens(Given given) {
    ConformanceBooks books = new ConformanceBooks();
    List<String> invoices = new ArrayList<>();
    for (Given each : given.each("items")) {
      String id = "INV-" + invoices.size();
      books.issue(invoice(id, each.money(EUR), ISSUED));
      invoices.add(id);
    }
    Money paid = given.in("payments").each().get(0).money(EUR);
    books.allocate(PAID, payment("P-1", paid, PAID));
    if (given.text("itemAdjusted").equals("true")) {
      throw new IllegalArgumentException("The items must stay as they are");
    }
    books.post(CashEvent.Refunded.of(books.stamp(LATER), MONEY, given.money(EUR, "refund"))
        .withReopens(books.allocated()));
    books.allocate(EVERY_CREDIT, LATER);
    return Map.of("balance", books.ledger().balance(LATER).in(EUR));
  }

  private static Map<String, ?> lessMoreAndEqual(Given given) {
    List<Money> balances = new ArrayList<>();
    List<Money> left = new ArrayList<>();
    for (Given credit : given.each("credits")) {
      ConformanceBooks books = new ConformanceBooks();
      books.issue(
          invoice("INV-1", given.money(EUR, "invoice"), ISSUED),
          creditNote("CN-1", credit.money(EUR), ISSUED, "INV-1"));
      books.allocate(PAID);
      balances.add(books.open("INV-1", PAID));
      left.add(books.open("CN-1", PAID));
    }
    return Map.of("invoiceBalance", balances, "accountCredit", left);
  }

  /** A document counts from the event that issues it. */
  private static Map<String, ?> drafted(Given given) {
    ConformanceBooks books = new ConformanceBooks();
    CreditNote.Builder note = CreditNote.builder();
    CreditNote draft = note.id(DocumentId.of("CN-1"))
        .customer(ACME)
        .issueDate(ISSUED)
        .addComponent(Component.of(ComponentKind.NET, given.money(EUR, "credit")))
        .build();
    Money before = credit(books);
    OpenItems.of(draft).forEach(books::issue);
    return Map.of("availableWhenDraft", before, "availableWhenCommitted", credit(books));
  }

  private static Money credit(ConformanceBooks books) {
    Money sum = Money.zero(EUR);
    for (OpenItem item : books.ledger().openItems(PAID)) {
      sum = item.side() == Side.CREDIT ? sum.plus(item.open()) : sum;
    }
    return sum;
  }

  /** Money that was paid out before a payment covers it is owed by the customer until then. */
  private static Map<String, ?> refundAgainstPayment(Given given) {
    ConformanceBooks books = new ConformanceBooks();
    books.issue(
        item("OUT-1", OpenItemKind.REFUND, given.money(EUR, "refund"), ISSUED).build());
    Allocation paid = pay(books, given.money(EUR, "payment"));
    return Map.of("paymentUnapplied", paid.rest(), "refundUnapplied", books.open("OUT-1", PAID));
  }

  private static Map<String, ?> restPaidBack(Given given) {
    ConformanceBooks books = new ConformanceBooks();
    books.issue(invoice("INV-1", given.money(EUR, "bill"), ISSUED));
    Allocation paid = pay(books, given.money(EUR, "payment"));
    return Map.of(
        "applied", paid.available().minus(paid.rest()),
        "unappliedBeforeRefund", paid.rest(),
        "unappliedAfterRefund", refund(books, given));
  }

  private static Map<String, ?> creditThenRestPaidBack(Given given) {
    ConformanceBooks books = new ConformanceBooks();
    books.issue(
        invoice("INV-1", given.money(EUR, "invoice"), ISSUED),
        creditNote("CN-1", given.money(EUR, "creditInvoice"), ISSUED, "INV-1"));
    books.allocate(ISSUED);
    Money unpaid = books.open("INV-1", ISSUED);
    Allocation paid = pay(books, given.money(EUR, "payment"));
    return Map.of(
        "unpaidAfterCredit", unpaid,
        "applied", paid.available().minus(paid.rest()),
        "unappliedBeforeRefund", paid.rest(),
        "unappliedAfterRefund", refund(books, given));
  }

  private static Map<String, ?> tooMuch(Given given, UnaryOperator<AllocationPolicy> as) {
    ConformanceBooks books = new ConformanceBooks();
    books.issue(invoice("INV-1", given.money(EUR, "invoice"), ISSUED));
    Money amount = given.money(EUR, "payment");
    Allocation paid = books
        .allocate(as.apply(AllocationPolicies.erpNext()), PAID, payment("P-1", amount, PAID))
        .allocations()
        .get(0);
    return Map.of("allocated", paid.available().minus(paid.rest()), "unallocated", paid.rest());
  }

  /** The account for the rest is the money on account, a credit of the customer. */
  private static Map<String, ?> overflow(Given given) {
    ConformanceBooks books = new ConformanceBooks();
    Given open = given.each("open").get(0);
    String account = open.text("account");
    OpenItem owed = invoice("INV-1", open.money(EUR, "amount"), ISSUED);
    books.issue(owed.withControlAccount(account));
    Allocation paid = pay(books, given.money(EUR, "receipt"));
    Money rest = paid.sourceAfter().balance();
    return Map.of("balance", Map.of(account, books.open("INV-1", PAID), "overflow", rest));
  }

  private static Allocation pay(ConformanceBooks books, Money amount) {
    return books.allocate(PAID, payment("P-1", amount, PAID)).allocations().get(0);
  }

  private static Money refund(ConformanceBooks books, Given given) {
    books.post(CashEvent.Refunded.of(books.stamp(LATER), MONEY, given.money(EUR, "refund")));
    return books.open(MONEY.value(), LATER);
  }
}
