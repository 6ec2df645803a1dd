package org.openreceivables.matching.allocation;

import static org.openreceivables.matching.allocation.SwitchBooks.check;
import static org.openreceivables.matching.allocation.SwitchBooks.eur;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.settlement.ExcessDiscount;
import org.openreceivables.core.settlement.ToleranceLimit;
import org.openreceivables.core.settlement.TolerancePool;
import org.openreceivables.matching.allocation.order.AllocationOrder;

/** An item that is named, with the charges that come before it, is paid as the debt would be that nobody named. */
class NamedDebtTest {
  /** Costs in the invoice, interest beside it, 2 % off until 5 February, and another invoice. */
  private static final String MIXED = """
      item INV 120.00 due 02-10 2.40 until 02-05 parts COST 20.00 NET 100.00
      charge INT 10.00 of INV due 02-10 parts INTEREST 10.00
      item OTH 50.00 due 02-20
      """;

  private static AllocationPolicy byDebt(AllocationPolicy policy) {
    return policy
        .withOrder(policy.order().debtByDebt())
        .withOverpayment(Overpayment.NEXT_ITEMS_DUE);
  }

  private static AllocationPolicy chargesFirst(AllocationPolicy policy) {
    return byDebt(policy).withDesignations(policy.designations().withDebtorPaysChargesFirst(true));
  }

  private static AllocationPolicy shrinking(AllocationPolicy policy) {
    return chargesFirst(policy)
        .withSettlement(policy.settlement().withExcessDiscount(ExcessDiscount.SHRINK));
  }

  private static AllocationPolicy forfeiting(AllocationPolicy policy) {
    return chargesFirst(policy)
        .withSettlement(policy.settlement().withExcessDiscount(ExcessDiscount.FORFEIT));
  }

  private static AllocationPolicy sharing(AllocationPolicy policy) {
    return byDebt(policy)
        .withSettlement(policy
            .settlement()
            .withUnderpayment(ToleranceLimit.upTo(eur("3.00")))
            .withTolerancePool(TolerancePool.POOLED));
  }

  /** EUR 130.00 are said to be for EUR 120.00 and the interest: no cent is for the other invoice, and nothing is off. */
  @Test
  void what_is_said_too_much_for_mixed_parts_takes_their_discount() {
    String books = MIXED + "pay P-1 130.00 on 02-01\nsay P-1 INV PAID 130.00";
    String whole = """
        P-1 INV PAID COST 20.00 PAID NET 100.00 open 0.00
        P-1 INT PAID INTEREST 10.00 open 0.00
        P-1 rest 0.00
        """;
    check(NamedDebtTest::shrinking, books, whole);
    check(NamedDebtTest::forfeiting, books, whole);
  }

  /** EUR 1.00 too much of 2.40: EUR 1.40 stay off where it shrinks; where it is forfeit EUR 1.40 stay open. */
  @Test
  void what_is_said_a_little_too_much_takes_a_part_of_their_discount() {
    String books = MIXED + "pay P-1 128.60 on 02-01\nsay P-1 INV PAID 128.60";
    check(NamedDebtTest::shrinking, books, """
        P-1 INV PAID COST 20.00 PAID NET 98.60 DISCOUNT NET 1.40 open 0.00
        P-1 INT PAID INTEREST 10.00 open 0.00
        P-1 rest 0.00
        """);
    check(NamedDebtTest::forfeiting, books, """
        P-1 INV PAID COST 20.00 PAID NET 98.60 open 1.40
        P-1 INT PAID INTEREST 10.00 open 0.00
        P-1 rest 0.00
        """);
  }

  /** What the payment has beside what is said is not too much for the item: 2.40 are off, 22.40 for the next. */
  @Test
  void what_is_left_of_the_payment_is_not_too_much_for_what_is_said() {
    String books = MIXED + "pay P-1 150.00 on 02-01\nsay P-1 INV PAID 127.60";
    for (boolean shrinks : new boolean[] {true, false}) {
      check(shrinks ? NamedDebtTest::shrinking : NamedDebtTest::forfeiting, books, """
          P-1 INV PAID COST 20.00 PAID NET 97.60 DISCOUNT NET 2.40 open 0.00
          P-1 INT PAID INTEREST 10.00 open 0.00
          P-1 OTH PAID 22.40 open 27.60
          P-1 rest 0.00
          """);
    }
  }

  /** Tax on the costs comes where the price does: named alone, in a group or not at all, the charge is whole first. */
  @Test
  void a_charge_with_a_part_beside_the_price_is_paid_alike_however_it_is_named() {
    String books = """
        item INV 100.00 due 01-10
        charge CT 48.00 of INV parts COST 40.00 TAX 8.00
        """;
    for (String said : List.of("", "say P-1 INV PAID", "say P-1 INV PAID %s", "group P-1 INV")) {
      check(
          NamedDebtTest::chargesFirst,
          books + "pay P-1 100.00 on 02-01\n" + said.formatted("100.00"),
          """
          P-1 CT PAID COST 40.00 PAID TAX 8.00 open 0.00
          P-1 INV PAID 52.00 open 48.00
          P-1 rest 0.00
          """);
      check(
          NamedDebtTest::chargesFirst,
          books + "pay P-1 148.00 on 02-01\n" + said.formatted("148.00"),
          """
          P-1 CT PAID COST 40.00 PAID TAX 8.00 open 0.00
          P-1 INV PAID 100.00 open 0.00
          P-1 rest 0.00
          """);
    }
  }

  /** Costs of the invoice and costs beside it are one step: the smaller id first, however it is named. */
  @Test
  void within_a_step_the_order_decides_however_it_is_named() {
    for (String said : List.of("", "say P-1 INV PAID", "say P-1 INV PAID 30.00", "group P-1 INV")) {
      check(NamedDebtTest::chargesFirst, """
          item INV 120.00 due 01-10 parts COST 20.00 NET 100.00
          charge Z 40.00 of INV parts COST 40.00
          pay P-1 30.00 on 02-01
          """ + said, """
          P-1 INV PAID COST 20.00 open 100.00
          P-1 Z PAID COST 10.00 open 30.00
          P-1 rest 0.00
          """);
    }
  }

  /** Money on account that is named for a debt of mixed parts goes by step, too. */
  @Test
  void money_on_account_goes_through_the_parts_of_what_is_named() {
    check(NamedDebtTest::chargesFirst, """
        item INV 120.00 due 01-10 parts COST 20.00 NET 100.00
        charge INT 10.00 of INV parts INTEREST 10.00
        money OA 25.00 issued 01-20
        pay P-1 0.00 on 02-01
        say P-1 INV PAID
        use P-1 OA
        """, """
        OA INV PAID COST 20.00 open 100.00
        OA INT PAID INTEREST 5.00 open 5.00
        OA rest 0.00
        P-1 rest 0.00
        """);
  }

  /** A mixed debt of August is not reached in January: A and B share EUR 5.00 that are missing. */
  @Test
  void a_mixed_debt_that_the_money_does_not_reach_stops_no_sharing() {
    check(NamedDebtTest::sharing, """
        item A 100.00 due 01-10
        item B 100.00 due 01-11
        item M 120.00 due 08-01 parts COST 20.00 NET 100.00
        charge N 10.00 of M due 08-01 parts INTEREST 10.00
        pay P-1 195.00 on 02-01
        """, """
        P-1 A PAID 97.50 TOLERANCE 2.50 open 0.00
        P-1 B PAID 97.50 TOLERANCE 2.50 open 0.00
        P-1 rest 0.00
        """);
  }

  /** Money that ends amid a mixed debt reaches it: EUR 1.00 less than costs, price and interest is missing on them. */
  @Test
  void a_mixed_debt_that_the_money_reaches_in_part_shares_nothing() {
    AllocationOrder order = AllocationOrder.by(
            "oldest due", Comparator.comparing(OpenItem::effectiveDueDate))
        .debtByDebt();
    check(p -> sharing(p).withOrder(order), """
        item A 100.00 due 01-10
        item M 120.00 due 01-11 parts COST 20.00 NET 100.00
        charge N 10.00 of M parts INTEREST 10.00
        pay P-1 218.00 on 02-01
        """, """
        P-1 A PAID 100.00 open 0.00
        P-1 M PAID COST 20.00 PAID NET 88.00 open 12.00
        P-1 N PAID INTEREST 10.00 open 0.00
        P-1 rest 0.00
        """);
  }

  /** JPY 40 for the charge are not followed: it comes out of the EUR 1,000.00 for the item, and EUR 40.00 are left. */
  @Test
  void what_is_said_of_a_charge_in_another_currency_does_not_count() {
    for (String said : List.of(
        "say P-1 INV-1 PAID EUR 1000.00\nsay P-1 F PAID JPY 40",
        "say P-1 F PAID JPY 40\nsay P-1 INV-1 PAID EUR 1000.00")) {
      check(p -> chargesFirst(p).withOverpayment(Overpayment.ON_ACCOUNT), """
          item INV-1 1000.00 due 01-10
          charge F 40.00 of INV-1 parts COST 40.00
          pay P-1 1040.00 on 02-01
          """ + said, """
          P-1 F PAID COST 40.00 open 0.00
          P-1 INV-1 PAID 960.00 open 40.00
          P-1 rest 40.00 incomplete
          problem CURRENCY_MISMATCH JPY 40
          incomplete C-1
          """);
    }
  }
}
