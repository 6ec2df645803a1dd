package org.openreceivables.matching.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openreceivables.matching.allocation.SwitchBooks.allocate;
import static org.openreceivables.matching.allocation.SwitchBooks.check;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.document.ComponentKind;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.settlement.ExcessDiscount;
import org.openreceivables.core.settlement.ToleranceLimit;
import org.openreceivables.core.settlement.TolerancePool;
import org.openreceivables.matching.allocation.order.AllocationOrder;
import org.openreceivables.matching.allocation.order.AllocationOrders;
import org.openreceivables.matching.allocation.order.ComponentOrder;

/** Debts whose items have parts that come before and behind those of their charges. */
class MixedDebtTest {
  private static final AllocationOrder BY_DEBT =
      AllocationOrders.oldestDueFirst().debtByDebt();
  private static final AllocationOrder EQUALS = AllocationOrder.by(
          "oldest due", Comparator.comparing(OpenItem::effectiveDueDate))
      .proRataAmongEquals()
      .debtByDebt();

  private static AllocationPolicy chargesFirst(AllocationPolicy policy) {
    return policy
        .withOrder(BY_DEBT)
        .withDesignations(policy.designations().withDebtorPaysChargesFirst(true));
  }

  private static Predicate<OpenItem> barred(LocalDate day) {
    return i -> i.legalTraits().timeBarredOn().filter(d -> !d.isAfter(day)).isPresent();
  }

  @Test
  void the_component_order_goes_through_the_whole_debt_whatever_the_ids() {
    for (String id : new String[] {"A", "Z"}) {
      check(p -> p.withOrder(BY_DEBT), """
          item INV-1 1010.00 due 01-10 parts NET 1000.00 INTEREST 10.00
          charge %s 30.00 of INV-1 parts INTEREST 30.00
          pay P-1 500.00 on 02-01
          """.formatted(id), id.equals("A") ? """
          P-1 A PAID INTEREST 30.00 open 0.00
          P-1 INV-1 PAID INTEREST 10.00 PAID NET 460.00 open 540.00
          P-1 rest 0.00
          """ : """
          P-1 INV-1 PAID INTEREST 10.00 PAID NET 460.00 open 540.00
          P-1 Z PAID INTEREST 30.00 open 0.00
          P-1 rest 0.00
          """);
    }
  }

  /** Costs, then the price, then interest: 10 of the charge, 90 of the invoice, and the interest waits. */
  @Test
  void a_charge_in_parts_comes_before_and_behind_its_item() {
    ComponentOrder credit = ComponentOrder.of(
        Set.of(ComponentKind.COST, ComponentKind.FEE, ComponentKind.PENALTY),
        Set.of(ComponentKind.NET, ComponentKind.TAX, ComponentKind.FREIGHT),
        Set.of(ComponentKind.INTEREST));
    check(p -> p.withOrder(BY_DEBT).withComponents(credit), """
        item INV-1 1000.00 due 01-10
        charge X 60.00 of INV-1 parts COST 10.00 INTEREST 50.00
        pay P-1 100.00 on 02-01
        """, """
        P-1 X PAID COST 10.00 open 50.00
        P-1 INV-1 PAID 90.00 open 910.00
        P-1 rest 0.00
        """);
  }

  /** 130 to 100: of EUR 110.00, EUR 62.17 and 47.83; the first has interest of its own beside that of its charge. */
  @Test
  void equal_debts_share_though_their_parts_are_mixed() {
    check(p -> p.withOrder(EQUALS), """
        item A 100.00 due 01-10 parts NET 90.00 INTEREST 10.00
        item B 100.00 due 01-10
        charge F 30.00 of A parts COST 20.00 INTEREST 10.00
        pay P-1 110.00 on 02-01
        """, """
        P-1 F PAID COST 20.00 PAID INTEREST 10.00 open 0.00
        P-1 A PAID INTEREST 10.00 PAID NET 22.17 open 67.83
        P-1 B PAID 47.83 open 52.17
        P-1 rest 0.00
        """);
  }

  @Test
  void of_a_debt_in_proportion_nothing_is_tolerated_while_its_equal_has_nothing() {
    check(
        p -> p.withOrder(EQUALS)
            .withSettlement(p.settlement()
                .withUnderpayment(ToleranceLimit.upTo(SwitchBooks.eur("0.50")))
                .withTolerancePool(TolerancePool.POOLED)),
        """
        item A 1000.00 due 01-10
        item B 1000.00 due 01-10
        charge F 40.00 of A parts COST 40.00
        pay P-1 39.80 on 02-01
        """,
        """
        P-1 F PAID COST 20.29 open 19.71
        P-1 B PAID 19.51 open 980.49
        P-1 rest 0.00
        """);
  }

  /** Paid whole or not at all, A has its charge before it; then 30.00 are too little for B. */
  @Test
  void equal_debts_that_are_paid_whole_have_their_charges_first() {
    check(
        p -> p.withOrder(EQUALS)
            .withFullSettlement(
                FullSettlement.where("invoices", i -> i.accessoryTo().isEmpty())),
        """
        item A 100.00 due 01-10
        item B 100.00 due 01-10
        charge F 30.00 of A parts COST 30.00
        pay P-1 160.00 on 02-01
        """,
        """
        P-1 F PAID COST 30.00 open 0.00
        P-1 A PAID 100.00 open 0.00
        P-1 rest 30.00
        """);
  }

  /** EUR 1.60 short of I-1 are within both limits together, but its charge with a penalty comes first. */
  @Test
  void nothing_is_tolerated_together_while_a_part_of_the_debt_comes_first() {
    check(
        p -> p.withOrder(BY_DEBT)
            .withSettlement(p.settlement()
                .withUnderpayment(ToleranceLimit.upTo(SwitchBooks.eur("1.70")))
                .withTolerancePool(TolerancePool.POOLED)),
        """
        item A 100.00 due 01-10
        item B 3.00 due 01-20 parts NET 2.00 COST 1.00
        charge C 20.00 of B parts PENALTY 5.00 NET 15.00
        pay P-1 101.40 on 02-01
        """,
        """
        P-1 A PAID 100.00 open 0.00
        P-1 B PAID COST 1.00 open 2.00
        P-1 C PAID PENALTY 0.40 open 19.60
        P-1 rest 0.00
        """);
  }

  /** Parts are mixed, and an excess shrinks the discount: 1.00 too much leaves 1.00 of the 2.00 off. */
  @Test
  void mixed_parts_and_an_excess_that_shrinks_the_discount() {
    check(
        p -> p.withOrder(BY_DEBT)
            .withSettlement(p.settlement().withExcessDiscount(ExcessDiscount.SHRINK)),
        """
        item INV-1 110.00 due 02-10 2.00 until 02-05 parts NET 100.00 COST 10.00
        charge I 5.00 of INV-1 due 02-10 parts INTEREST 5.00
        pay P-1 114.00 on 02-01
        """,
        """
        P-1 INV-1 PAID COST 10.00 PAID NET 99.00 DISCOUNT NET 1.00 open 0.00
        P-1 I PAID INTEREST 5.00 open 0.00
        P-1 rest 0.00
        """);
  }

  /** The discount of mixed parts is judged once, on all that the item gets: 10, 5, 98 and 2 off. */
  @Test
  void mixed_parts_earn_their_discount_at_once() {
    check(p -> p.withOrder(BY_DEBT), """
        item INV-1 110.00 due 02-10 2.00 until 02-05 parts NET 100.00 COST 10.00
        charge I 5.00 of INV-1 due 02-10 parts INTEREST 5.00
        pay P-1 113.00 on 02-01
        """, """
        P-1 INV-1 PAID COST 10.00 PAID NET 98.00 DISCOUNT NET 2.00 open 0.00
        P-1 I PAID INTEREST 5.00 open 0.00
        P-1 rest 0.00
        """);
  }

  @Test
  void the_reasons_of_mixed_parts_have_their_places() {
    var reasons =
        allocate(p -> p.withOrder(BY_DEBT), """
        item INV-1 110.00 due 01-10 parts NET 100.00 COST 10.00
        charge I 5.00 of INV-1 parts INTEREST 5.00
        item INV-2 50.00 due 01-20
        pay P-1 130.00 on 02-01
        """).allocations().get(0).settlements().stream()
            .map(s -> s.reasons().get(0).summarize())
            .toList();
    String by = "oldest due, then oldest issued, then id, debt by debt";
    assertThat(reasons)
        .containsExactly(
            "place 1 by " + by,
            "place 2 by " + by + ", behind the one before by costs, interest, principal",
            "place 3 by " + by + ", behind the one before by oldest due");
  }

  @Test
  void every_currency_is_looked_at_where_rates_may_convert_what_is_left_out() {
    AllocationOrder order =
        AllocationOrders.oldestDueFirst().leavingOut("time-barred", MixedDebtTest::barred);
    String books = """
        item INV-1 USD 100.00 due 01-10 barred 02-01
        item INV-2 USD 100.00 due 01-11
        pay P-1 10.00 on 02-01
        """;
    assertThat(allocate(p -> p.withOrder(order), books).allocations().get(0).restReasons())
        .containsExactly(
            new RestReason.NothingInCurrency(CurrencyUnit.EUR, 0, List.of(CurrencyUnit.USD)));
    assertThat(
            allocate(p -> p.withOrder(order), books.replace("due 01-11", "due 01-11 barred 02-01"))
                .allocations()
                .get(0)
                .restReasons())
        .containsExactly(new RestReason.NothingToPay(0));
  }

  /** Nothing of this debt is paid whole or not at all: costs 10, interest 20, as without the switch. */
  @Test
  void what_binds_other_items_leaves_a_debt_part_by_part() {
    check(
        p -> p.withOrder(BY_DEBT)
            .withFullSettlement(
                FullSettlement.where("advance", item -> item.id().value().startsWith("ADV"))),
        """
        item INV-1 110.00 due 01-10 parts NET 100.00 COST 10.00
        charge I 20.00 of INV-1 parts INTEREST 20.00
        pay P-1 30.00 on 02-01
        """,
        """
        P-1 INV-1 PAID COST 10.00 open 100.00
        P-1 I PAID INTEREST 20.00 open 0.00
        P-1 rest 0.00
        """);
  }

  /** All is named with all that is open of it: all is closed, in whatever order, though interest stands amid. */
  @Test
  void what_is_named_whole_is_closed_in_any_order() {
    String books = """
        item INV 110.00 due 01-10 parts NET 100.00 COST 10.00
        charge I 20.00 of INV parts INTEREST 20.00
        pay P-1 130.00 on 02-01
        """;
    for (String said : List.of(
        "say P-1 INV PAID 110.00\nsay P-1 I PAID 20.00",
        "say P-1 I PAID 20.00\nsay P-1 INV PAID 110.00")) {
      AllocationResult result = allocate(MixedDebtTest::chargesFirst, books + said);
      assertThat(result.items()).allMatch(OpenItem::isSettled);
      assertThat(result.allocations().get(0).restReasons()).isEmpty();
    }
    String three = """
        item INV 100.00 due 01-10
        charge C1 30.00 of INV parts COST 10.00 INTEREST 20.00
        charge C2 15.00 of INV parts COST 15.00
        pay P-1 145.00 on 02-01
        """;
    for (String said : List.of("C1 C2 INV", "C2 C1 INV", "INV C1 C2", "INV C2 C1")) {
      StringBuilder all = new StringBuilder(three);
      for (String id : said.split(" ", -1)) {
        String amount = id.equals("INV") ? "100.00" : id.equals("C1") ? "30.00" : "15.00";
        all.append("say P-1 ").append(id).append(" PAID ").append(amount).append('\n');
      }
      assertThat(allocate(MixedDebtTest::chargesFirst, all.toString()).items())
          .as(said)
          .allMatch(OpenItem::isSettled);
    }
  }
}
