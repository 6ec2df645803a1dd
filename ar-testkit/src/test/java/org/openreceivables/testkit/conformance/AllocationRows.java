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
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.document.Component;
import org.openreceivables.core.document.ComponentKind;
import org.openreceivables.core.document.Invoice;
import org.openreceivables.core.ledger.event.AllocationId;
import org.openreceivables.core.ledger.event.AllocationLine;
import org.openreceivables.core.ledger.event.SettlementEvent;
import org.openreceivables.core.money.Percentage;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.terms.DueDateRule;
import org.openreceivables.core.terms.InstallmentRule;
import org.openreceivables.core.terms.PaymentTerms;
import org.openreceivables.matching.allocation.Allocation;
import org.openreceivables.matching.allocation.AllocationPolicies;
import org.openreceivables.matching.allocation.AllocationPolicy;
import org.openreceivables.matching.allocation.ItemSettlement;

/** One payment and several items, or several of both, by an order. */
final class AllocationRows {
  private static final LocalDate ISSUED = LocalDate.of(2026, 1, 10);
  private static final LocalDate PAID = LocalDate.of(2026, 1, 20);

  private AllocationRows() {}

  static List<Row> rows() {
    return List.of(
        new Row.Passes("OF-APP-01", AllocationRows::inFull),
        new Row.Passes("EPR-CN-PART", AllocationRows::creditInPart),
        new Row.NotOurs("EPR-FILTER", "a search of open items by amount, for a screen"),
        new Row.Under("EPE-ORDER", "erpNext", AllocationRows::instalmentsInOrder),
        new Row.Under("EPR-FIFO", "erpNext", AllocationRows::firstInFirstOut),
        new Row.Under("ODOO-BUNCH", "odoo", AllocationRows::bunch),
        new Row.Under("ODOO-PAY-800-OPEN", "odoo", AllocationRows::tooLittle));
  }

  private static Map<String, ?> inFull(Given given) {
    ConformanceBooks books = new ConformanceBooks();
    LocalDate due = given.day("due");
    Money amount = given.money(EUR, "invoice");
    books.issue(item("INV-1", OpenItemKind.INVOICE, amount, given.day("invoiceDate"))
        .dueDate(due)
        .build());
    Allocation paid = books
        .allocate(due, payment("P-1", given.money(EUR, "payment"), due))
        .allocations()
        .get(0);
    return Map.of(
        "applied", paid.available().minus(paid.rest()),
        "paymentUnapplied", paid.rest(),
        "invoiceOpen", books.open("INV-1", due));
  }

  /** The host's own word, recorded as it is. */
  private static Map<String, ?> creditInPart(Given given) {
    ConformanceBooks books = new ConformanceBooks();
    books.issue(
        invoice("INV-1", given.money(EUR, "invoice"), ISSUED),
        creditNote("CN-1", given.money(EUR, "creditNote"), ISSUED, "INV-1"));
    AllocationLine.Builder line = AllocationLine.builder();
    line.item(OpenItemId.of("INV-1"))
        .effect(Effect.CREDITED)
        .amount(given.money(EUR, "apply"))
        .source(OpenItemId.of("CN-1"));
    books.post(SettlementEvent.Allocated.of(
        books.stamp(PAID), AllocationId.of("A-1"), List.of(line.build())));
    return Map.of(
        "invoiceOpen", books.open("INV-1", PAID), "creditNoteOpen", books.open("CN-1", PAID));
  }

  private static Map<String, ?> instalmentsInOrder(
      Given given, UnaryOperator<AllocationPolicy> as) {
    AllocationPolicy policy = as.apply(AllocationPolicies.erpNext());
    if (!given.text("rule").equals("due date ascending, then instalment")) {
      throw new IllegalArgumentException("The rule must be the default of allocation");
    }
    DueDateRule due = DueDateRule.days(20);
    PaymentTerms halves = PaymentTerms.builder()
        .addInstallment(new InstallmentRule.Percent(Percentage.of(50), due))
        .addInstallment(new InstallmentRule.Balance(due))
        .build();
    OpenItems items = OpenItems.of(
        document("A", "later invoice").terms(halves).build(),
        document("B", "earlier due invoice").terms(PaymentTerms.net(10)).build());
    ConformanceBooks books = new ConformanceBooks();
    items.forEach(books::issue);
    List<String> order = new ArrayList<>();
    for (ItemSettlement s : books
        .allocate(policy, PAID, payment("P-1", items.balance().in(EUR), PAID))
        .allocations()
        .get(0)
        .settlements()) {
      String name = s.after().references().get(0);
      boolean inParts = name.startsWith("later");
      order.add(inParts ? name + " instalment " + s.after().installment() : name);
    }
    return Map.of("order", order);
  }

  private static Invoice.Builder document(String id, String name) {
    Invoice.Builder invoice = Invoice.builder();
    return invoice
        .id(DocumentId.of(id))
        .customer(ConformanceBooks.ACME)
        .issueDate(ISSUED)
        .addComponent(Component.of(ComponentKind.NET, Money.of(EUR, 100)))
        .addReference(name);
  }

  private static Map<String, ?> firstInFirstOut(Given given, UnaryOperator<AllocationPolicy> as) {
    AllocationPolicy policy = as.apply(AllocationPolicies.erpNext());
    ConformanceBooks books = new ConformanceBooks();
    List<String> invoices = new ArrayList<>();
    for (Given each : given.each("invoices")) {
      String id = "INV-" + invoices.size();
      books.issue(invoice(id, each.money(EUR, "amount"), each.day("date")));
      invoices.add(id);
    }
    List<Payment> payments = new ArrayList<>();
    for (Given each : given.each("payments")) {
      payments.add(payment("P-" + payments.size(), each.money(EUR, "amount"), each.day("date")));
    }
    List<Map<String, ?>> lines = new ArrayList<>();
    for (Allocation a :
        books.allocate(policy, PAID, payments.toArray(Payment[]::new)).allocations()) {
      int place = payments.indexOf(a.payment().orElseThrow());
      for (ItemSettlement s : a.settlements()) {
        int invoice = invoices.indexOf(s.after().id().value());
        lines.add(Map.of("payment", place, "invoice", invoice, "amount", s.used()));
      }
    }
    List<Money> open = invoices.stream().map(i -> books.open(i, PAID)).toList();
    return Map.of("allocations", lines, "invoiceOpen", open);
  }

  private static Map<String, ?> bunch(Given given, UnaryOperator<AllocationPolicy> as) {
    AllocationPolicy policy = as.apply(AllocationPolicies.odoo());
    ConformanceBooks books = new ConformanceBooks();
    List<String> ids = new ArrayList<>();
    for (Given each : given.each("amounts")) {
      Money amount = each.money(EUR);
      String id = "I-" + ids.size();
      OpenItemKind kind = amount.isNegative() ? OpenItemKind.CREDIT_NOTE : OpenItemKind.INVOICE;
      books.issue(item(id, kind, amount.abs(), ISSUED).build());
      ids.add(id);
    }
    books.allocate(policy, PAID);
    List<Money> left = ids.stream().map(i -> books.open(i, PAID)).toList();
    return Map.of(
        "residuals", left, "fullyReconciled", books.ledger().openItems(PAID).size() == 0);
  }

  private static Map<String, ?> tooLittle(Given given, UnaryOperator<AllocationPolicy> as) {
    AllocationPolicy policy = as.apply(AllocationPolicies.odoo());
    ConformanceBooks books = new ConformanceBooks();
    int place = 0;
    for (Given each : given.each("invoices")) {
      place++;
      books.issue(invoice("INV-" + place, each.money(EUR), ISSUED));
    }
    if (!given.text("difference").equals("open")) {
      throw new IllegalArgumentException("The difference must stay open");
    }
    Money paid = given.money(EUR, "payment");
    Allocation allocation =
        books.allocate(policy, PAID, payment("P-1", paid, PAID)).allocations().get(0);
    return Map.of(
        "paymentResidual", allocation.rest(),
        "invoicesOpenTotal", books.ledger().balance(PAID).in(EUR));
  }
}
