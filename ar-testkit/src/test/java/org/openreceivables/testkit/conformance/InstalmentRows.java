package org.openreceivables.testkit.conformance;

import static org.openreceivables.testkit.conformance.ConformanceBooks.ACME;
import static org.openreceivables.testkit.conformance.ConformanceBooks.EUR;
import static org.openreceivables.testkit.conformance.ConformanceBooks.item;

import java.math.BigDecimal;
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
import org.openreceivables.core.document.Document;
import org.openreceivables.core.document.Invoice;
import org.openreceivables.core.ledger.ReceivablesLedger;
import org.openreceivables.core.ledger.event.AllocationId;
import org.openreceivables.core.ledger.event.AllocationLine;
import org.openreceivables.core.ledger.event.CashEvent;
import org.openreceivables.core.ledger.event.SettlementEvent;
import org.openreceivables.core.money.Percentage;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.settlement.PaymentScope;
import org.openreceivables.core.settlement.SettlementPolicy;
import org.openreceivables.core.terms.DueDateRule;
import org.openreceivables.core.terms.InstallmentRule;
import org.openreceivables.core.terms.PaymentTerms;
import org.openreceivables.matching.allocation.AllocationPolicies;
import org.openreceivables.matching.allocation.AllocationPolicy;

/** What is to be paid of a plan on a day, and what a plan does not take. */
final class InstalmentRows {
  private static final LocalDate PLANNED = LocalDate.of(2016, 1, 1);

  private InstalmentRows() {}

  static List<Row> rows() {
    return List.of(
        new Row.Under("ODOO-INST-2016-01-01", "odoo", InstalmentRows::offered),
        new Row.Under("ODOO-INST-2016-01-02", "odoo", InstalmentRows::offered),
        new Row.Under("ODOO-INST-2016-01-07", "odoo", InstalmentRows::offered),
        new Row.Under("ODOO-INST-2016-01-12", "odoo", InstalmentRows::offered),
        new Row.Under("ODOO-INST-AMT-114", "odoo", InstalmentRows::otherAmount),
        new Row.Under("ODOO-INST-BEFORE", "odoo", InstalmentRows::before),
        new Row.Under("ODOO-INST-MULTI", "odoo", InstalmentRows::severalInvoices),
        new Row.Passes("EPE-TERM-OVER", InstalmentRows::tooMuchForAnInstalment));
  }

  private static Map<String, ?> offered(Given given, UnaryOperator<AllocationPolicy> as) {
    SettlementPolicy odoo = as.apply(AllocationPolicies.odoo()).settlement();
    return Offer.of(odoo, plan(given), given.day("paymentDate")).shown();
  }

  private static Map<String, ?> otherAmount(Given given, UnaryOperator<AllocationPolicy> as) {
    SettlementPolicy odoo = as.apply(AllocationPolicies.odoo()).settlement();
    Offer offer = Offer.of(odoo, plan(given), given.day("paymentDate"));
    Money amount = given.money(EUR, "amount");
    if (amount.equals(offer.amount())) {
      throw new IllegalArgumentException("The amount must be another than what is offered");
    }
    return Map.of("mode", "full", "difference", offer.all().minus(amount));
  }

  private static Map<String, ?> before(Given given, UnaryOperator<AllocationPolicy> as) {
    SettlementPolicy odoo = as.apply(AllocationPolicies.odoo()).settlement();
    LocalDate issued = given.day("invoiceDate");
    OpenItems items = OpenItems.of(document("INV-1", given.money(EUR, "total"), issued));
    PaymentScope scope = new PaymentScope.DueBefore(given.day("before"));
    return Map.of("amount", quoted(odoo, items, scope, issued));
  }

  private static Map<String, ?> severalInvoices(Given given, UnaryOperator<AllocationPolicy> as) {
    SettlementPolicy odoo = as.apply(AllocationPolicies.odoo()).settlement();
    List<Document> invoices = new ArrayList<>();
    for (Given total : given.each("invoices")) {
      invoices.add(document("INV-" + invoices.size(), total.money(EUR), PLANNED));
    }
    OpenItems items = OpenItems.of(invoices.toArray(Document[]::new));
    return Offer.of(odoo, items, given.day("paymentDate")).shown();
  }

  /** The source offers what is overdue, or else what is next, and everything where all is overdue. */
  private record Offer(String mode, Money amount, Money all) {
    static Offer of(SettlementPolicy odoo, OpenItems items, LocalDate day) {
      Money all = quoted(odoo, items, new PaymentScope.All(), day);
      Money overdue = quoted(odoo, items, new PaymentScope.Overdue(), day);
      if (overdue.equals(all)) {
        return new Offer("full", all, all);
      }
      return overdue.isZero()
          ? new Offer("next", quoted(odoo, items, new PaymentScope.Next(), day), all)
          : new Offer("overdue", overdue, all);
    }

    Map<String, ?> shown() {
      Money instead = mode.equals("full") ? Money.zero(EUR) : all;
      return Map.of("amount", amount, "mode", mode, "switchAmount", instead);
    }
  }

  private static Money quoted(
      SettlementPolicy odoo, OpenItems items, PaymentScope scope, LocalDate day) {
    return odoo.quote(items, scope, day).cash().in(EUR);
  }

  private static OpenItems plan(Given given) {
    List<OpenItem> items = new ArrayList<>();
    for (Given each : given.each("instalments")) {
      Money amount = each.money(EUR, "amount");
      items.add(item("INV-1/" + items.size(), OpenItemKind.INVOICE, amount, PLANNED)
          .dueDate(each.day("due"))
          .build());
    }
    OpenItems plan = OpenItems.of(items);
    if (!plan.balance().in(EUR).equals(given.money(EUR, "total"))) {
      throw new IllegalArgumentException("The instalments must add up to the total");
    }
    return plan;
  }

  /** 10 % at once, 30 % in five days, 60 % in ten. */
  private static Document document(String id, Money total, LocalDate issued) {
    PaymentTerms terms = PaymentTerms.builder()
        .addInstallment(percent("10", 0))
        .addInstallment(percent("30", 5))
        .addInstallment(new InstallmentRule.Balance(DueDateRule.days(10)))
        .build();
    return invoice(id, total, issued, terms);
  }

  private static Invoice invoice(String id, Money total, LocalDate issued, PaymentTerms terms) {
    Invoice.Builder invoice = Invoice.builder();
    return invoice
        .id(DocumentId.of(id))
        .customer(ACME)
        .issueDate(issued)
        .terms(terms)
        .addComponent(Component.of(ComponentKind.NET, total))
        .build();
  }

  private static InstallmentRule percent(String percent, int days) {
    return new InstallmentRule.Percent(Percentage.of(percent), DueDateRule.days(days));
  }

  /** Payments recorded as somebody else allocated them: none of it is taken over. */
  private static Map<String, ?> tooMuchForAnInstalment(Given given) {
    PaymentTerms.Builder terms = PaymentTerms.builder();
    BigDecimal sum = BigDecimal.ZERO;
    for (Given share : given.each("instalmentsPercent")) {
      sum = sum.add(share.number());
      terms.addInstallment(
          sum.compareTo(BigDecimal.valueOf(100)) == 0
              ? new InstallmentRule.Balance(DueDateRule.days(60))
              : percent(share.text(), 30));
    }
    ConformanceBooks books = new ConformanceBooks();
    Money total = given.money(EUR, "invoice");
    List<OpenItem> items = new ArrayList<>();
    OpenItems.of(invoice("INV-1", total, PLANNED, terms.build())).forEach(items::add);
    books.issue(items.toArray(OpenItem[]::new));
    boolean rejected = true;
    for (Given amount : given.each("allocations")) {
      String money = "P-" + items.size();
      books.post(CashEvent.Received.of(
          books.stamp(PLANNED),
          ConformanceBooks.payment(money, amount.money(EUR), PLANNED),
          ACME,
          OpenItemId.of(money)));
      AllocationLine.Builder line = AllocationLine.builder();
      line.item(items.remove(0).id())
          .effect(Effect.PAID)
          .amount(amount.money(EUR))
          .source(OpenItemId.of(money));
      ReceivablesLedger.Appended appended = books
          .ledger()
          .append(List.of(SettlementEvent.Allocated.of(
              books.stamp(PLANNED), AllocationId.of("A-1"), List.of(line.build()))));
      rejected &= appended.refused().size() == 1;
    }
    return Map.of("rejected", rejected);
  }
}
