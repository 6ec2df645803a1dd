package org.openreceivables.testkit.conformance;

import static org.openreceivables.testkit.conformance.ConformanceBooks.EUR;
import static org.openreceivables.testkit.conformance.ConformanceBooks.item;
import static org.openreceivables.testkit.conformance.ConformanceBooks.payment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.joda.money.Money;
import org.openreceivables.core.openitem.Hold;
import org.openreceivables.core.openitem.HoldCause;
import org.openreceivables.core.openitem.HoldEffect;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.openitem.Side;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.settlement.PartialDiscount;
import org.openreceivables.core.settlement.PaymentScope;
import org.openreceivables.core.settlement.SettlementPolicy;
import org.openreceivables.core.terms.DiscountOffer;
import org.openreceivables.core.time.DateWindow;
import org.openreceivables.matching.MatchEngine;
import org.openreceivables.matching.MatchPolicy;
import org.openreceivables.matching.allocation.Allocation;
import org.openreceivables.matching.allocation.AllocationPolicies;
import org.openreceivables.matching.allocation.AllocationPolicy;
import org.openreceivables.matching.allocation.FullSettlement;
import org.openreceivables.matching.allocation.order.ComponentOrders;
import org.openreceivables.matching.rule.MatchRules;

/** A rule set of Oracle AutoCash: what the amount may be for, and what is done when it is for nothing. */
final class AutoCashRow {
  private static final String PROFILE = "oracleAutoCash";

  private AutoCashRow() {}

  static List<Row> rows() {
    return List.of(
        new Row.Under("ORA-AUTOCASH-600", PROFILE, AutoCashRow::oldestFirst),
        new Row.Under("ORA-AUTOCASH-600-WHOLE", PROFILE, AutoCashRow::oldestFirst),
        new Row.Under("ORA-AUTOCASH-CREDIT", PROFILE, AutoCashRow::creditsTakePart));
  }

  private static Map<String, ?> oldestFirst(Given given, UnaryOperator<AllocationPolicy> as) {
    ConformanceBooks books = new ConformanceBooks();
    int grace = given.number("discountGraceDays").intValueExact();
    for (Given each : given.each("invoices")) {
      Money amount = each.money(EUR, "amount");
      LocalDate last = each.day("discountDate");
      DiscountOffer offer = DiscountBooks.fixed(last, each.money(EUR, "discount"), amount);
      books.issue(item(each.text("id"), OpenItemKind.INVOICE, amount, last.minusDays(10))
          .dueDate(each.day("due"))
          .addDiscountOffer(new DiscountOffer(
              offer.lastDay(), grace, offer.rate(), offer.base(), offer.taken(), offer.cash()))
          .build());
    }
    if (!given.text("discounts").equals("EARNED_ONLY")) {
      throw new IllegalArgumentException("The options must be those of the row");
    }
    boolean partsTaken = given.text("partials").equals("true");
    AllocationPolicy policy =
        policy(as, partsTaken ? FullSettlement.never() : FullSettlement.always());
    LocalDate day = given.day("date");
    OpenItems items = books.ledger().openItems(day);
    Payment receipt = payment("P-1", given.money(EUR, "receipt"), day);
    List<String> failed = new ArrayList<>();
    List<List<Object>> applied = new ArrayList<>();
    Map<String, Money> remaining = new TreeMap<>();
    Money unapplied = Money.zero(EUR);
    for (Given rule : given.each("rules")) {
      if (rule.text().equals("OLDEST_FIRST")) {
        Allocation paid = books.allocate(policy, day, receipt).allocations().get(0);
        unapplied = paid.rest();
        paid.settlements().forEach(s -> applied.add(List.of(s.after().id(), s.used())));
        books.ledger().openItems(day).forEach(left -> {
          if (left.side() == Side.DEBIT) {
            remaining.put(left.id().value(), left.open());
          }
        });
      } else if (!explains(rule.text(), items, receipt)) {
        failed.add(rule.text());
      }
    }
    return Map.of(
        "openBalance", items.balance().in(EUR),
        "rulesFailed", failed,
        "applied", applied,
        "remaining", remaining,
        "unapplied", unapplied);
  }

  private static AllocationPolicy policy(
      UnaryOperator<AllocationPolicy> as, FullSettlement partialReceipts) {
    return as.apply(AllocationPolicies.oracleAutoCash(
        partialReceipts, PartialDiscount.GROSS_UP, ComponentOrders.lineFirstTaxAfter()));
  }

  /** What was left of earlier receipts waits for somebody to apply it: it is on hold. */
  private static Map<String, ?> creditsTakePart(Given given, UnaryOperator<AllocationPolicy> as) {
    LocalDate day = given.day("date");
    Given owed = given.in("invoice");
    Given credit = given.in("creditMemo");
    Money before = given.money(EUR, "unappliedBefore");
    Hold.Builder unapplied = Hold.builder();
    unapplied
        .id("unapplied")
        .cause(HoldCause.BLOCK)
        .window(DateWindow.always())
        .addEffect(HoldEffect.ALLOCATE);
    ConformanceBooks books = new ConformanceBooks();
    books.issue(
        item("INV", OpenItemKind.INVOICE, owed.money(EUR, "amount"), day.minusDays(30))
            .dueDate(owed.day("due"))
            .build(),
        item("CM", OpenItemKind.CREDIT_NOTE, credit.money(EUR, "amount"), day.minusDays(30))
            .dueDate(credit.day("due"))
            .build(),
        item("OLD", OpenItemKind.ON_ACCOUNT, before, day.minusDays(30))
            .addHold(unapplied.build())
            .build());
    Payment receipt = payment("P-1", given.money(EUR, "receipt"), day);
    List<Allocation> made =
        books.allocate(policy(as, FullSettlement.never()), day, receipt).allocations();
    return Map.of(
        "invoiceOpen", books.open("INV", day),
        "creditMemoOpen", books.open("CM", day),
        "unapplied", made.get(made.size() - 1).rest(),
        "unappliedBefore", books.open("OLD", day));
  }

  private static boolean explains(String rule, OpenItems items, Payment receipt) {
    return switch (rule) {
      case "MATCH_PAYMENT_WITH_INVOICE" ->
        !MatchEngine.of(MatchPolicy.standard().withRules(MatchRules.exactAmount()))
            .match(items, List.of(receipt), receipt.valueDate())
            .accepted()
            .isEmpty();
      case "CLEAR_THE_ACCOUNT" ->
        SettlementPolicy.standard()
            .quote(items, new PaymentScope.All(), receipt.valueDate())
            .cash()
            .in(EUR)
            .equals(receipt.amount());
      default -> throw new IllegalArgumentException("The rule (" + rule + ") must be known");
    };
  }
}
