package org.openreceivables.matching.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openreceivables.matching.allocation.ReallocationTest.inTime;
import static org.openreceivables.matching.allocation.ReallocationTest.late;
import static org.openreceivables.matching.allocation.ReallocationTest.reallocated;
import static org.openreceivables.matching.allocation.SwitchBooks.allocate;
import static org.openreceivables.matching.allocation.SwitchBooks.check;
import static org.openreceivables.matching.allocation.SwitchBooks.settling;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.Problem;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.settlement.LateDiscount;
import org.openreceivables.matching.allocation.comparison.ComparisonResult;
import org.openreceivables.matching.allocation.comparison.PolicyComparison;
import org.openreceivables.matching.allocation.law.LegalOrder;
import org.openreceivables.matching.allocation.law.LegalOrders;
import org.openreceivables.matching.allocation.order.AllocationOrders;

/** A charge whose item is not there is paid as a debt of its own, and a problem says so. */
class LooseChargesTest {
  /** INV-1 is meant: its costs would come before it. */
  private static final String MISTYPED = """
      item INV-1 100.00 due 01-10
      item INV-2 100.00 due 01-20
      charge F-1 40.00 of INV-11 due 03-01
      pay P-1 150.00 on 03-02
      """;

  private static AllocationPolicy byDebt(AllocationPolicy policy) {
    return policy.withOrder(AllocationOrders.oldestDueFirst().debtByDebt());
  }

  private static List<Problem> problems(String books) {
    return allocate(LooseChargesTest::byDebt, books).problems();
  }

  /** Which charges are said, and what must hold of them. */
  private static List<String> said(String books) {
    return said(problems(books));
  }

  private static List<String> said(List<Problem> problems) {
    return problems.stream()
        .map(p -> p.id() + " of " + p.value() + " " + p.rule().replaceAll(";.*", ""))
        .toList();
  }

  @Test
  void a_charge_on_what_is_not_there_is_said_and_its_customer_should_be_looked_at() {
    check(LooseChargesTest::byDebt, MISTYPED, """
        P-1 INV-1 PAID 100.00 open 0.00
        P-1 INV-2 PAID 50.00 open 50.00
        P-1 rest 0.00 incomplete
        problem UNKNOWN_ITEM INV-11
        incomplete C-1
        """);
    check(LooseChargesTest::byDebt, MISTYPED.replace("INV-11", "INV-1"), """
        P-1 F-1 PAID 40.00 open 0.00
        P-1 INV-1 PAID 100.00 open 0.00
        P-1 INV-2 PAID 10.00 open 90.00
        P-1 rest 0.00
        """);
    assertThat(problems(MISTYPED))
        .containsExactly(new Problem(
            ProblemCodes.UNKNOWN_ITEM,
            "OpenItem",
            "F-1",
            "accessoryTo",
            "INV-11",
            "must be among the items; until then the charge is a debt of its own",
            "Maybe it is mistyped, or settled and not handed in: ledger.allItems(…) has settled items too",
            List.of(CustomerId.of("C-1"))));
  }

  @Test
  void a_settled_item_that_is_handed_in_is_there() {
    String charge = "charge F-1 40.00 of INV-1 due 03-01\n";
    assertThat(said("item INV-1 100.00 open 0.00 paid 100.00 due 01-10\n" + charge))
        .isEmpty();
    assertThat(said(charge)).containsExactly("F-1 of INV-1 must be among the items");
  }

  @Test
  void an_item_of_another_customer_is_not_the_one() {
    String books = """
        item INV-1 100.00 due 01-10 by C-2
        charge F-1 40.00 of INV-1 due 03-01
        """;
    assertThat(said(books)).containsExactly("F-1 of INV-1 must be an item of the same customer");
    assertThat(problems(books)).singleElement().satisfies(p -> {
      assertThat(p.hint()).isEmpty();
      assertThat(p.taints()).containsExactly(CustomerId.of("C-1"));
    });
  }

  @Test
  void an_item_that_is_posted_after_the_day_is_not_there_yet() {
    String books = """
        asof %s
        item INV-1 100.00 issued 01-10 posted 02-02
        charge F-1 40.00 of INV-1 issued 01-20
        """;
    assertThat(said(books.formatted("02-01")))
        .containsExactly("F-1 of INV-1 must be posted by 2026-02-01");
    assertThat(said(books.formatted("02-02"))).isEmpty();
  }

  @Test
  void of_charges_on_charges_the_one_is_said_whose_own_item_is_not_there() {
    assertThat(said("""
        charge F-3 3.00 of F-2
        charge F-2 2.00 of F-1
        charge F-1 1.00 of INV-9
        """)).containsExactly("F-1 of INV-9 must be among the items");
  }

  /** F-2 and F-3 are open, and belong to what nobody can tell. */
  @Test
  void a_settled_charge_is_said_once_where_open_ones_hang_on_it() {
    String settled = "charge F-1 1.00 of INV-9 open 0.00 paid 1.00\n";
    assertThat(said(settled + """
        charge F-2 2.00 of F-1
        charge F-3 3.00 of F-1
        """)).containsExactly("F-1 of INV-9 must be among the items");
    assertThat(said(settled)).isEmpty();
  }

  @Test
  void charges_on_one_another_are_there() {
    assertThat(said("""
        charge F-1 1.00 of F-2
        charge F-2 2.00 of F-1
        charge F-3 3.00 of F-2
        """)).isEmpty();
  }

  @Test
  void each_open_charge_is_said_by_customer_and_id_whatever_is_paid() {
    assertThat(said("""
        charge F-2 2.00 of INV-9 due 01-10
        charge F-1 1.00 of INV-9 due 01-20
        charge F-0 1.00 of INV-9 due 01-20 by C-3
        charge F-9 1.00 of INV-9 due 01-01 by C-2
        charge F-4 4.00 of INV-9 held
        charge F-5 5.00 of INV-9 open 0.00 paid 5.00
        asof 02-01
        charge F-6 6.00 of INV-9 posted 02-02
        credit CN-1 7.00 of INV-9
        pay P-1 1.00 on 01-31
        """).stream().map(s -> s.substring(0, 3)).toList())
        .containsExactly("F-1", "F-2", "F-4", "F-9", "F-0");
  }

  @Test
  void it_stands_behind_what_is_wrong_with_payments() {
    assertThat(problems(MISTYPED + "say P-1 INV-7 PAID\npay P-2 1.00 on 03-02 by nobody\n"))
        .extracting(p -> p.type() + " " + p.field())
        .containsExactly("Payment customer", "AllocationInstruction item", "OpenItem accessoryTo");
  }

  @Test
  void only_an_order_that_goes_debt_by_debt_says_it() {
    assertThat(allocate(p -> p, MISTYPED).problems()).isEmpty();
    assertThat(allocate(p -> p.withOrder(AllocationOrders.proRata()), MISTYPED).problems())
        .isEmpty();
    for (LegalOrder law : LegalOrders.all()) {
      assertThat(said(allocate(law::on, MISTYPED).problems()))
          .as(law.toString())
          .containsExactly("F-1 of INV-11 must be among the items");
    }
  }

  /** Items not paid whole, money that waits for a document, and answers that are tried begin anew. */
  @Test
  void what_is_tried_again_does_not_say_it_again() {
    String books = MISTYPED + """
        item INV-3 100.00 due 02-20 2% until 02-01
        credit CN-1 30.00 issued 01-10 for INV-1
        pay P-2 68.00 on 03-02
        pay P-3 40.00 on 03-03
        """;
    Stream.<UnaryOperator<AllocationPolicy>>of(
            p -> p.withFullSettlement(FullSettlement.always()),
            p -> p.withPartial(PartialPayment.LINKED),
            p -> settling(s -> s.withLateDiscount(LateDiscount.ASK)).apply(p))
        .forEach(how -> assertThat(
                said(allocate(p -> how.apply(byDebt(p)), books).problems()))
            .containsExactly("F-1 of INV-11 must be among the items"));
  }

  @Test
  void each_run_over_items_that_were_read_once_says_it_once() {
    Books books = Books.of(MISTYPED, LooseChargesTest::byDebt);
    AllocationEngine engine = AllocationEngine.of(books.policy());
    AllocationBook book = engine.prepare(books.items(), books.asOf());
    for (int run = 0; run < 2; run++) {
      assertThat(engine.allocate(book, books.payments(), List.of()).problems()).hasSize(1);
    }
    assertThat(engine.allocate(book, List.of(), List.of()).items().incomplete())
        .containsExactly(CustomerId.of("C-1"));
  }

  @Test
  void a_reallocation_of_many_days_says_it_once() {
    Books books = Books.of("""
        item INV-1 60.00 due 01-31
        item INV-2 60.00 due 02-28
        item INV-3 60.00 issued 01-15 due 03-31
        charge F-1 5.00 of INV-9 due 12-01
        charge F-3 5.00 of INV-3 due 12-02
        charge F-9 5.00 of INV-9 by C-2
        pay P-1 60.00 on 01-20
        """, LooseChargesTest::byDebt);
    Reallocated done = reallocated(books, inTime(books), late("P-0 60.00 on 01-10 posted 03-02"));
    // As if in time: on the 10th INV-3 is not there yet, on the 15th it is.
    assertThat(done.runs().stream().map(r -> r.asOf().toString().substring(5) + said(r.problems())))
        .containsExactly(
            "01-10[F-1 of INV-9 must be among the items, F-3 of INV-3 must be posted by 2026-01-10]",
            "01-15[F-1 of INV-9 must be among the items]",
            "01-20[F-1 of INV-9 must be among the items]",
            "12-31[F-1 of INV-9 must be among the items]");
    assertThat(said(done.problems()))
        .containsExactly(
            "F-1 of INV-9 must be among the items", "F-3 of INV-3 must be posted by 2026-01-10");
  }

  /** Nothing is paid otherwise for it, so it is no difference. */
  @Test
  void two_policies_do_not_differ_by_it() {
    Books books = Books.of(MISTYPED, p -> p);
    AllocationPolicy byDebt = byDebt(books.policy());
    ComparisonResult compared = PolicyComparison.of(books.policy(), byDebt)
        .over(books.items(), books.payments(), List.of(), books.asOf());
    assertThat(compared.differences()).isEmpty();
    assertThat(compared.here().problems()).isEmpty();
    assertThat(compared.there().problems()).hasSize(1);
  }
}
