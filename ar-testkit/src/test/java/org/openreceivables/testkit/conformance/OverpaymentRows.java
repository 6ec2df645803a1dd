package org.openreceivables.testkit.conformance;

import static org.openreceivables.testkit.conformance.ConformanceBooks.EUR;
import static org.openreceivables.testkit.conformance.ConformanceBooks.invoice;
import static org.openreceivables.testkit.conformance.ConformanceBooks.item;
import static org.openreceivables.testkit.conformance.ConformanceBooks.payment;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.joda.money.Money;
import org.openreceivables.core.money.Percentage;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.settlement.SettlementPolicy;
import org.openreceivables.core.settlement.ToleranceLimit;
import org.openreceivables.matching.allocation.Allocation;
import org.openreceivables.matching.allocation.AllocationPolicies;
import org.openreceivables.matching.allocation.AllocationPolicy;
import org.openreceivables.matching.allocation.FullSettlement;
import org.openreceivables.matching.allocation.order.AllocationOrders;

/** Too much money, or too little for an item that is only taken whole. */
final class OverpaymentRows {
  private static final LocalDate ISSUED = LocalDate.of(2026, 1, 10);
  private static final LocalDate PAID = LocalDate.of(2026, 1, 20);

  private OverpaymentRows() {}

  static List<Row> rows() {
    return List.of(
        new Row.Under("MF-DISC-06", "metasfresh", OverpaymentRows::centsKept),
        new Row.Passes("TRY-PAY-OVER", OverpaymentRows::keptOrCredit),
        new Row.Passes("TRY-RULE-80", OverpaymentRows::wholeOnly),
        new Row.Passes("CRM-TOL-0-990", OverpaymentRows::matchedWhole),
        new Row.Passes("CRM-TOL-0-1010", OverpaymentRows::matchedWhole),
        new Row.Passes("CRM-TOL-1-1010", OverpaymentRows::matchedWhole));
  }

  /** What the source calls a discount below zero is an excess that is kept. */
  private static Map<String, ?> centsKept(Given given, UnaryOperator<AllocationPolicy> as) {
    ConformanceBooks books = new ConformanceBooks();
    books.issue(invoice("INV-1", given.money(EUR, "invoice"), ISSUED));
    Money kept = given.money(EUR, "discount").negated();
    Allocation paid = pay(
        books,
        keeping(as.apply(AllocationPolicies.metasfresh()), kept),
        given.money(EUR, "payment"));
    return Map.of(
        "allocated", paid.available().minus(paid.rest()),
        "invoicePaid", books.open("INV-1", PAID).isZero(),
        "paymentLeft", books.open("P-1/on-account", PAID));
  }

  private static Map<String, ?> keptOrCredit(Given given) {
    Money owed = given.money(EUR, "invoice");
    Money amount = given.money(EUR, "payment");
    ConformanceBooks keeps = new ConformanceBooks();
    keeps.issue(invoice("INV-1", owed, ISSUED));
    Allocation kept = pay(keeps, keeping(AllocationPolicy.standard(), amount.minus(owed)), amount);
    ConformanceBooks leaves = new ConformanceBooks();
    leaves.issue(invoice("INV-1", owed, ISSUED));
    pay(leaves, AllocationPolicy.standard(), amount);
    Money credit = leaves.ledger().balance(PAID).in(EUR);
    return Map.of(
        "ifWriteOff", Map.of("writeOff", kept.excessTaken().negated()),
        "ifOverpayment", Map.of("creditBalance", credit));
  }

  /** By due date, then account; of one account items are only paid whole. */
  private static Map<String, ?> wholeOnly(Given given) {
    ConformanceBooks books = new ConformanceBooks();
    int place = 0;
    for (Given each : given.each("open")) {
      place++;
      LocalDate due = each.text("maturity").equals("start") ? ISSUED : PAID;
      books.issue(item("INV-" + place, OpenItemKind.INVOICE, each.money(EUR, "amount"), ISSUED)
          .dueDate(due)
          .controlAccount(each.text("account"))
          .build());
    }
    Map<String, Boolean> whole = new TreeMap<>();
    for (String account : List.of("1", "2")) {
      whole.put(account, given.in("onlyFull").text(account).equals("true"));
    }
    AllocationPolicy policy = AllocationPolicy.builder()
        .order(AllocationOrders.oldestDueFirst()
            .then("account", Comparator.comparing(OpenItem::controlAccount)))
        .fullSettlement(
            FullSettlement.where("account", i -> whole.getOrDefault(i.controlAccount(), false)))
        .build();
    Allocation paid = pay(books, policy, given.money(EUR, "receipt"));
    Map<String, Money> balance = new TreeMap<>();
    whole.keySet().forEach(account -> balance.put(account, Money.zero(EUR)));
    for (OpenItem left : books.ledger().openItems(PAID)) {
      balance.merge(left.controlAccount(), left.balance(), Money::plus);
    }
    return Map.of("balance", balance, "unallocated", paid.rest());
  }

  /** An invoice is for a payment that closes it, within tolerance where it is too low. */
  private static Map<String, ?> matchedWhole(Given given) {
    ToleranceLimit.Builder limit = ToleranceLimit.builder();
    limit.percent(Percentage.of(given.text("tolerancePercent")));
    ConformanceBooks books = new ConformanceBooks();
    books.issue(invoice("INV-1", given.money(EUR, "invoice"), ISSUED));
    SettlementPolicy tolerant = SettlementPolicy.standard().withUnderpayment(limit.build());
    AllocationPolicy policy = policy(tolerant).withFullSettlement(FullSettlement.always());
    Allocation paid = pay(books, policy, given.money(EUR, "payment"));
    boolean givenUp =
        paid.settlements().stream().anyMatch(s -> s.by(Effect.TOLERANCE).isPositive());
    return Map.of("matched", !paid.settlements().isEmpty(), "writeOffProposed", givenUp);
  }

  private static AllocationPolicy keeping(AllocationPolicy policy, Money most) {
    return policy.withSettlement(policy.settlement().withOverpayment(ToleranceLimit.upTo(most)));
  }

  private static AllocationPolicy policy(SettlementPolicy settlement) {
    return AllocationPolicy.standard().withSettlement(settlement);
  }

  private static Allocation pay(ConformanceBooks books, AllocationPolicy policy, Money amount) {
    return books
        .allocate(policy, PAID, payment("P-1", amount, PAID))
        .allocations()
        .get(0);
  }
}
