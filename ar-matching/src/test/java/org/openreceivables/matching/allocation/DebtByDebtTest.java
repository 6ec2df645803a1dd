package org.openreceivables.matching.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openreceivables.matching.allocation.SwitchBooks.allocate;
import static org.openreceivables.matching.allocation.SwitchBooks.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.InvalidValueException;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.document.ComponentKind;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.matching.allocation.order.AllocationOrder;
import org.openreceivables.matching.allocation.order.AllocationOrders;
import org.openreceivables.matching.allocation.order.ComponentGroup;
import org.openreceivables.matching.allocation.order.ComponentOrder;
import org.openreceivables.matching.allocation.order.ComponentOrders;
import org.openreceivables.matching.allocation.order.Debts;

/** An item and the charges on it are one debt, where the order says so. */
class DebtByDebtTest {
  private static final AllocationOrder BY_DEBT =
      AllocationOrders.oldestDueFirst().debtByDebt();
  private static final AllocationOrder EQUALS = AllocationOrder.by(
          "oldest due", Comparator.comparing(OpenItem::effectiveDueDate))
      .proRataAmongEquals()
      .debtByDebt();
  /** One object, so that orders that leave out the same are equal. */
  private static final Function<LocalDate, Predicate<OpenItem>> BARRED = DebtByDebtTest::barred;

  private static final String COSTS = """
      item INV-1 1000.00 due 01-10
      item INV-2 500.00 due 01-20
      charge F-1 40.00 of INV-1 due 03-01 parts COST 40.00
      pay P-1 1000.00 on 03-02
      """;

  /** 40 of costs, 960 of the invoice: what the lump sum of EUR 40.00 leaves open is principal. */
  @Test
  void costs_of_an_invoice_come_before_it() {
    check(p -> p.withOrder(BY_DEBT), COSTS, """
        P-1 F-1 PAID COST 40.00 open 0.00
        P-1 INV-1 PAID 960.00 open 40.00
        P-1 rest 0.00
        """);
    check(p -> p, COSTS, """
        P-1 INV-1 PAID 1000.00 open 0.00
        P-1 rest 0.00
        """);
  }

  @Test
  void the_component_order_says_what_of_a_debt_comes_first() {
    String books = """
        item INV-1 100.00 due 01-10
        charge C-2 5.00 of INV-1 due 02-10 parts INTEREST 5.00
        charge C-1 7.00 of INV-1 due 02-20
        charge C-3 1.00 of C-2 due 02-25 parts COST 1.00
        item INV-0 100.00 due 01-11
        pay P-1 150.00 on 03-02
        """;
    // Costs, of which C-1 says nothing better, then interest, then the price; C-3 is on C-2, on
    // INV-1.
    check(p -> p.withOrder(BY_DEBT), books, """
        P-1 C-1 PAID 7.00 open 0.00
        P-1 C-3 PAID COST 1.00 open 0.00
        P-1 C-2 PAID INTEREST 5.00 open 0.00
        P-1 INV-1 PAID 100.00 open 0.00
        P-1 INV-0 PAID 37.00 open 63.00
        P-1 rest 0.00
        """);
    check(p -> p.withOrder(BY_DEBT).withComponents(ComponentOrders.principalFirst()), books, """
        P-1 INV-1 PAID 100.00 open 0.00
        P-1 C-2 PAID INTEREST 5.00 open 0.00
        P-1 C-1 PAID 7.00 open 0.00
        P-1 C-3 PAID COST 1.00 open 0.00
        P-1 INV-0 PAID 37.00 open 63.00
        P-1 rest 0.00
        """);
  }

  /** 1,040 to 1,000: of EUR 510.00 EUR 260.00 are for the first debt, 40 of them for its costs. */
  @Test
  void equal_debts_share_with_their_charges() {
    String books = """
        item INV-1 1000.00 due 01-10
        item INV-2 1000.00 due 01-10
        charge F-1 40.00 of INV-1 due 03-01 parts COST 40.00
        pay P-1 510.00 on 03-02
        """;
    check(p -> p.withOrder(EQUALS), books, """
        P-1 F-1 PAID COST 40.00 open 0.00
        P-1 INV-1 PAID 220.00 open 780.00
        P-1 INV-2 PAID 250.00 open 750.00
        P-1 rest 0.00
        """);
    assertThat(allocate(p -> p.withOrder(EQUALS), books).summarize())
        .contains("INV-2 PAID EUR 250.00");
  }

  @Test
  void a_debt_that_has_no_equal_is_paid_part_by_part() {
    check(p -> p.withOrder(EQUALS), COSTS.replace("1000.00 on", "50.00 on"), """
        P-1 F-1 PAID COST 40.00 open 0.00
        P-1 INV-1 PAID 10.00 open 990.00
        P-1 rest 0.00
        """);
  }

  /** The invoice is paid before the costs are: they are still its costs, before INV-2. */
  @Test
  void what_is_paid_already_still_says_when_its_charges_are() {
    String books = """
        item INV-1 1000.00 open 0.00 paid 1000.00 due 01-10
        item INV-2 500.00 due 01-20
        charge F-1 40.00 of INV-1 due 03-01 parts COST 40.00
        pay P-1 50.00 on 03-02
        """;
    check(p -> p.withOrder(BY_DEBT), books, """
        P-1 F-1 PAID COST 40.00 open 0.00
        P-1 INV-2 PAID 10.00 open 490.00
        P-1 rest 0.00
        """);
  }

  @Test
  void a_charge_on_what_is_not_here_or_anothers_is_a_debt_by_itself() {
    String books = """
        item INV-2 500.00 due 01-20
        item INV-9 500.00 due 01-01 by C-9
        charge F-1 40.00 of INV-9 due 03-01
        charge F-2 40.00 of INV-8 due 03-01
        pay P-1 520.00 on 03-02
        """;
    check(p -> p.withOrder(BY_DEBT), books, """
        P-1 INV-2 PAID 500.00 open 0.00
        P-1 F-1 PAID 20.00 open 20.00
        P-1 rest 0.00 incomplete
        problem UNKNOWN_ITEM INV-9
        problem UNKNOWN_ITEM INV-8
        incomplete C-1
        """);
  }

  @Test
  void charges_on_one_another_are_one_debt_whatever_the_order_they_come_in() {
    String books = """
        charge F-1 40.00 of F-3 due 03-03
        charge F-2 40.00 of F-1 due 03-02
        charge F-3 40.00 of F-2 due 03-01
        charge F-4 40.00 of F-3 due 02-01
        item INV-1 10.00 due 03-02
        pay P-1 100.00 on 03-04
        """;
    check(p -> p.withOrder(BY_DEBT), books, """
        P-1 INV-1 PAID 10.00 open 0.00
        P-1 F-1 PAID 40.00 open 0.00
        P-1 F-2 PAID 40.00 open 0.00
        P-1 F-3 PAID 10.00 open 30.00
        P-1 rest 0.00
        """);
  }

  @Test
  void the_reason_says_what_put_an_item_behind_the_one_before() {
    var reasons = allocate(p -> p.withOrder(BY_DEBT), COSTS.replace("1000.00 on", "1540.00 on"))
        .allocations()
        .get(0)
        .settlements()
        .stream()
        .map(s -> s.reasons().get(0).summarize())
        .toList();
    String by = "oldest due, then oldest issued, then id, debt by debt, behind the one before by ";
    assertThat(reasons)
        .containsExactly(
            "place 1 by oldest due, then oldest issued, then id, debt by debt",
            "place 2 by " + by + "costs, interest, principal",
            "place 3 by " + by + "oldest due");
  }

  @Test
  void an_order_by_open_amounts_is_not_for_debts() {
    assertThatThrownBy(() -> AllocationOrders.smallestFirst().debtByDebt())
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("must not be asked for debt by debt");
    assertThatThrownBy(() -> BY_DEBT.then(AllocationOrders.largestFirst()))
        .isInstanceOf(InvalidValueException.class);
  }

  @Test
  void orders_print_and_compare_with_what_holds_for_the_whole_chain() {
    assertThat(BY_DEBT).isNotEqualTo(AllocationOrders.oldestDueFirst());
    assertThat(BY_DEBT.then(AllocationOrders.oldestIssuedFirst()).isDebtByDebt())
        .isTrue();
    AllocationOrder without =
        AllocationOrders.oldestIssuedFirst().leavingOut("time-barred", BARRED);
    assertThat(without).hasToString("oldest issued, then id, without time-barred");
    assertThat(without.leavingOut("time-barred", BARRED)).isEqualTo(without);
    assertThat(AllocationOrders.proRata().then(without).leavesOut()).isTrue();
  }

  /** EUR 30.00 are left over rather than spent on a debt that is time-barred from that day on. */
  @Test
  void what_is_left_out_is_paid_only_where_it_is_designated() {
    AllocationOrder order = AllocationOrders.oldestDueFirst().leavingOut("time-barred", BARRED);
    String books = """
        item INV-1 100.00 due 01-10 barred 03-02
        item INV-2 50.00 due 01-20 barred 03-03
        item INV-3 20.00 due 01-30 held
        pay P-1 80.00 on 03-02
        """;
    check(p -> p.withOrder(order), books, """
        P-1 INV-2 PAID 50.00 open 0.00
        P-1 rest 30.00
        """);
    assertThat(allocate(p -> p.withOrder(order), books).allocations().get(0).restReasons())
        .containsExactly(new RestReason.LeftOut("time-barred", 1, 1));
    check(p -> p.withOrder(order), books + "say P-1 INV-1 PAID", """
        P-1 INV-1 PAID 80.00 open 20.00
        P-1 rest 0.00
        """);
    check(p -> p.withOrder(order), books.replace("on 03-02", "on 03-01"), """
        P-1 INV-1 PAID 80.00 open 20.00
        P-1 rest 0.00
        """);
  }

  /** A part of several kinds stands where the first of them does. */
  @Test
  void the_place_of_an_item_in_its_debt_is_that_of_its_first_part() {
    List<OpenItem> items = new ArrayList<>();
    Books.of("""
        item INV-1 100.00 parts NET 99.00 INTEREST 1.00
        item INV-2 100.00
        charge F-1 2.00 of INV-2
        """, p -> p).items().forEach(items::add);
    Function<OpenItemId, Optional<OpenItem>> find =
        id -> items.stream().filter(i -> i.id().equals(id)).findFirst();
    Debts debts = Debts.of(find, ComponentOrders.costsInterestPrincipal());
    assertThat(items.stream().map(i -> i.id() + " " + debts.place(i)))
        .containsExactlyInAnyOrder("INV-1 1", "INV-2 2", "F-1 0");
    ComponentOrder net = ComponentOrders.lineFirstTaxAfter();
    assertThat(net.steps().get(0).kinds()).containsExactly(ComponentKind.NET);
    assertThat(items.stream().map(i -> i.id() + " " + Debts.of(find, net).place(i)))
        .containsExactlyInAnyOrder("INV-1 0", "INV-2 0", "F-1 3");
  }

  private static Predicate<OpenItem> barred(LocalDate day) {
    return i -> i.legalTraits().timeBarredOn().filter(d -> !d.isAfter(day)).isPresent();
  }

  @Test
  void what_goes_by_items_is_refused() {
    AllocationPolicy policy = AllocationPolicy.standard();
    assertThatThrownBy(() -> policy.withOrder(BY_DEBT).withProcessing(Processing.VERTICAL))
        .hasMessageContaining("must not go debt by debt where processing is VERTICAL");
    assertThatThrownBy(() -> policy.withInAdvance(InAdvance.LAST).withOrder(BY_DEBT))
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> policy.withInAdvance(InAdvance.EVENLY).withOrder(BY_DEBT))
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> policy
            .withComponents(ComponentOrders.pastDueFirst(ComponentGroup.values()))
            .withOrder(BY_DEBT))
        .hasMessageContaining("must not tell due states apart");
    assertThatThrownBy(() -> policy.withShortPayment(ShortPayment.RESIDUAL).withOrder(BY_DEBT))
        .hasMessageContaining("a residual leaves the charges behind");
    assertThatThrownBy(
            () -> policy.withDesignations(policy.designations().withDebtorPaysChargesFirst(true)))
        .hasMessageContaining("must not have the debtor pay charges first unless");
  }
}
