package org.openreceivables.testkit.conformance;

import static org.openreceivables.testkit.conformance.ConformanceBooks.EUR;
import static org.openreceivables.testkit.conformance.ConformanceBooks.item;
import static org.openreceivables.testkit.conformance.ConformanceBooks.payment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.document.Component;
import org.openreceivables.core.document.ComponentKind;
import org.openreceivables.core.money.Rounding;
import org.openreceivables.core.openitem.LegalTraits;
import org.openreceivables.core.openitem.OpenComponent;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.settlement.AllocationInstruction;
import org.openreceivables.core.settlement.AllocationInstruction.Designation;
import org.openreceivables.core.settlement.InstructedAmount;
import org.openreceivables.matching.allocation.AllocationResult;
import org.openreceivables.matching.allocation.ItemSettlement;
import org.openreceivables.matching.allocation.law.LegalOrder;
import org.openreceivables.matching.allocation.law.LegalOrders;

/** Which debt, and which part of it, by the law of a country. */
final class LegalOrderRows {
  private static final LocalDate ISSUED = LocalDate.of(2024, 1, 1);
  private static final LocalDate PAID = LocalDate.of(2024, 6, 30);
  private static final BigDecimal DAYS_OF_A_YEAR = BigDecimal.valueOf(360);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private LegalOrderRows() {}

  static List<Row> rows() {
    return List.of(
        new Row.Passes("alloc-bgb367", LegalOrderRows::costsInterestPrincipal),
        new Row.Passes("alloc-bgb497-consumer", LegalOrderRows::consumerCredit),
        new Row.Passes("alloc-bgb366-choice", LegalOrderRows::debtorsChoice),
        new Row.Passes("alloc-it1193", g -> severalDebts(LegalOrders.italy(), g)),
        new Row.Passes("alloc-fr1342-10", g -> severalDebts(LegalOrders.france(), g)),
        new Row.Passes("alloc-ch86-creditor", LegalOrderRows::creditorsReceipt),
        new Row.Passes("alloc-us-rule", LegalOrderRows::unitedStatesRule),
        new Row.Passes("alloc-us-rule-small", LegalOrderRows::lessThanTheInterest),
        new Row.Passes("alloc-nl-643", LegalOrderRows::dutch),
        new Row.Passes("alloc-lump-sum-40", LegalOrderRows::lumpSum));
  }

  private static Map<String, ?> costsInterestPrincipal(Given given) {
    ItemSettlement paid = payOne(LegalOrders.germany(), claim(given), given);
    return Map.of(
        "applied",
        Map.of(
            "costs", paid(paid, ComponentKind.COST),
            "interest", paid(paid, ComponentKind.INTEREST),
            "principal", paid(paid, ComponentKind.NET)),
        "openPrincipal",
        open(paid, ComponentKind.NET));
  }

  private static Map<String, ?> consumerCredit(Given given) {
    ItemSettlement paid = payOne(LegalOrders.germanyConsumerCredit(), claim(given), given);
    return Map.of(
        "applied",
        Map.of(
            "costs", paid(paid, ComponentKind.COST),
            "interest", paid(paid, ComponentKind.INTEREST),
            "principal", paid(paid, ComponentKind.NET)),
        "openPrincipal",
        open(paid, ComponentKind.NET),
        "openInterest",
        open(paid, ComponentKind.INTEREST));
  }

  private static Map<String, ?> dutch(Given given) {
    ItemSettlement paid = payOne(LegalOrders.netherlands(), claim(given), given);
    return Map.of(
        "costs", paid(paid, ComponentKind.COST),
        "interest", paid(paid, ComponentKind.INTEREST),
        "principal", paid(paid, ComponentKind.NET));
  }

  private static Map<String, ?> debtorsChoice(Given given) {
    List<OpenItem> debts = new ArrayList<>();
    for (Given debt : given.each("debts")) {
      debts.add(invoice(debt).build());
    }
    AllocationResult result = allocate(
        LegalOrders.germany(),
        debts,
        given.money(EUR, "payment"),
        List.of(said(Designation.DEBTOR, given.text("designated"))));
    return Map.of("applied", applied(result, debts));
  }

  /** The receipt names the younger of two debts, which the law would pay last. */
  private static Map<String, ?> creditorsReceipt(Given given) {
    Money amount = given.money(EUR, "payment");
    String named = given.text("creditorDesignates");
    OpenItem younger =
        item(named, OpenItemKind.INVOICE, amount, ISSUED.plusDays(1)).build();
    OpenItem older = item("older", OpenItemKind.INVOICE, amount, ISSUED).build();
    AllocationResult result = allocate(
        LegalOrders.switzerland(),
        List.of(younger, older),
        amount,
        List.of(said(Designation.CREDITOR, named)));
    return Map.of("applied", applied(result, List.of(younger)));
  }

  private static Map<String, ?> severalDebts(LegalOrder law, Given given) {
    List<OpenItem> debts = new ArrayList<>();
    for (Given debt : given.each("debts")) {
      boolean due = debt.text("due").equals("true");
      debts.add(invoice(debt)
          .dueDate(due ? debt.day("date") : PAID.plusDays(1))
          .legalTraits(traits(debt))
          .build());
    }
    AllocationResult result = allocate(law, debts, given.money(EUR, "payment"), List.of());
    List<String> order =
        debts.stream().sorted(law.order().on(PAID)).map(i -> i.id().value()).toList();
    return Map.of("order", order, "applied", applied(result, debts));
  }

  /** The higher rate burdens more; so does what the debtor has more interest to discharge. */
  private static LegalTraits traits(Given debt) {
    LegalTraits.Builder traits = LegalTraits.builder();
    if (debt.has("secured")) {
      traits.securityRank(debt.text("secured").equals("true") ? 1 : 0);
    }
    String burden = debt.has("ratePct") ? "ratePct" : "interestRank";
    return traits.burdenRank(debt.number(burden).intValueExact()).build();
  }

  private static Map<String, ?> unitedStatesRule(Given given) {
    OpenItem owed = withInterest(given);
    ItemSettlement paid = payOne(LegalOrders.unitedStates(), owed, given);
    return Map.of(
        "interest", paid(paid, ComponentKind.INTEREST),
        "principalPaid", paid(paid, ComponentKind.NET),
        "balance", paid.after().open());
  }

  private static Map<String, ?> lessThanTheInterest(Given given) {
    OpenItem owed = withInterest(given);
    ItemSettlement paid = payOne(LegalOrders.unitedStates(), owed, given);
    return Map.of(
        "interestAccrued", owed.parts().get(1).open(),
        "interestPaid", paid(paid, ComponentKind.INTEREST),
        "interestCarried", open(paid, ComponentKind.INTEREST),
        "principal", open(paid, ComponentKind.NET));
  }

  /** Simple interest for days of a year of 360, rounded half up once. */
  private static OpenItem withInterest(Given given) {
    Money principal = given.money(CurrencyUnit.USD, "principal");
    Money interest = Rounding.halfUp()
        .ratio(
            principal,
            given.number("ratePct").multiply(given.number("days")),
            HUNDRED.multiply(DAYS_OF_A_YEAR));
    return item("LOAN", OpenItemKind.INVOICE, principal.plus(interest), ISSUED)
        .addComponents(part(ComponentKind.NET, principal), part(ComponentKind.INTEREST, interest))
        .build();
  }

  /** Costs as a part of the invoice, and as a charge that is an item of its own, come to the same. */
  private static Map<String, ?> lumpSum(Given given) {
    Money invoice = given.money(EUR, "invoice");
    Money costs = given.money(EUR, "lumpSum");
    Money interest = given.money(EUR, "interest");
    OpenItem whole = item("INV-1", OpenItemKind.INVOICE, invoice.plus(costs).plus(interest), ISSUED)
        .addComponents(
            part(ComponentKind.NET, invoice),
            part(ComponentKind.COST, costs),
            part(ComponentKind.INTEREST, interest))
        .build();
    ItemSettlement paid = payOne(LegalOrders.germany(), whole, given);
    Map<String, Money> asPart = Map.of(
        "costs", paid(paid, ComponentKind.COST),
        "principal", paid(paid, ComponentKind.NET),
        "openPrincipal", open(paid, ComponentKind.NET));

    OpenItem principal = item("INV-1", OpenItemKind.INVOICE, invoice, ISSUED).build();
    OpenItem charge = item("CHARGE-1", OpenItemKind.CHARGE, costs, PAID)
        .addComponent(part(ComponentKind.COST, costs))
        .accessoryTo(principal.id())
        .build();
    AllocationResult result = allocate(
        LegalOrders.germany(), List.of(principal, charge), given.money(EUR, "payment"), List.of());
    Map<String, Money> asItem = Map.of(
        "costs", applied(result, charge),
        "principal", applied(result, principal),
        "openPrincipal", invoice.minus(applied(result, principal)));
    if (!asItem.equals(asPart)) {
      throw new IllegalStateException("Part " + asPart + " and item " + asItem + " must agree");
    }
    return asItem;
  }

  /** One claim with costs and interest as its parts. */
  private static OpenItem claim(Given given) {
    Money principal = given.money(EUR, "principal");
    Money interest = given.money(EUR, "interest");
    Money costs = given.money(EUR, "costs");
    return item("CLAIM", OpenItemKind.INVOICE, principal.plus(interest).plus(costs), ISSUED)
        .addComponents(
            part(ComponentKind.NET, principal),
            part(ComponentKind.INTEREST, interest),
            part(ComponentKind.COST, costs))
        .build();
  }

  private static OpenItem.Builder invoice(Given debt) {
    return item(debt.text("id"), OpenItemKind.INVOICE, debt.money(EUR, "amount"), debt.day("date"));
  }

  private static OpenComponent part(ComponentKind kind, Money amount) {
    return OpenComponent.of(Component.of(kind, amount));
  }

  private static AllocationInstruction said(Designation by, String named) {
    InstructedAmount.Builder amount = InstructedAmount.builder();
    return ConformanceBooks.instruction(
            "P-1", List.of(amount.item(OpenItemId.of(named)).build()))
        .withDesignatedBy(by);
  }

  private static ItemSettlement payOne(LegalOrder law, OpenItem owed, Given given) {
    return allocate(law, List.of(owed), given.money(owed.currency(), "payment"), List.of())
        .allocations()
        .get(0)
        .settlements()
        .get(0);
  }

  private static AllocationResult allocate(
      LegalOrder law, List<OpenItem> debts, Money amount, List<AllocationInstruction> said) {
    ConformanceBooks books = new ConformanceBooks();
    books.issue(debts.toArray(OpenItem[]::new));
    return books.allocate(law.policy(), PAID, List.of(payment("P-1", amount, PAID)), said);
  }

  private static Map<String, Money> applied(AllocationResult result, List<OpenItem> debts) {
    Map<String, Money> out = new LinkedHashMap<>();
    debts.forEach(debt -> out.put(debt.id().value(), applied(result, debt)));
    return out;
  }

  private static Money applied(AllocationResult result, OpenItem debt) {
    return result.allocations().get(0).settlements().stream()
        .filter(s -> s.before().id().equals(debt.id()))
        .map(s -> s.before().open().minus(s.after().open()))
        .findFirst()
        .orElse(Money.zero(debt.currency()));
  }

  private static Money paid(ItemSettlement settled, ComponentKind kind) {
    return open(settled.before(), kind).minus(open(settled.after(), kind));
  }

  private static Money open(ItemSettlement settled, ComponentKind kind) {
    return open(settled.after(), kind);
  }

  private static Money open(OpenItem item, ComponentKind kind) {
    return item.components().stream()
        .filter(c -> c.component().kind() == kind)
        .map(OpenComponent::open)
        .findFirst()
        .orElse(Money.zero(item.currency()));
  }
}
