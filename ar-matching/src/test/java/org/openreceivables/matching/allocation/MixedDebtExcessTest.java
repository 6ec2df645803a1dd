package org.openreceivables.matching.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openreceivables.matching.allocation.SwitchBooks.allocate;
import static org.openreceivables.matching.allocation.SwitchBooks.check;
import static org.openreceivables.matching.allocation.SwitchBooks.eur;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.settlement.ExcessDiscount;
import org.openreceivables.matching.allocation.order.AllocationOrder;

/** Too much for a debt of mixed parts, where discount goes with it. */
class MixedDebtExcessTest {
  /** Costs in the invoice, interest beside it, 2.40 off until 5 February: 127.60 close all. */
  private static final String MIXED = """
      item INV 120.00 due 02-10 2.40 until 02-05 parts COST 20.00 NET 100.00
      charge INT 10.00 of INV due 02-10 parts INTEREST 10.00
      """;

  private static AllocationPolicy shrinking(AllocationPolicy policy) {
    return policy
        .withOrder(policy.order().debtByDebt())
        .withDesignations(policy.designations().withDebtorPaysChargesFirst(true))
        .withSettlement(policy.settlement().withExcessDiscount(ExcessDiscount.SHRINK));
  }

  private static List<AllocationReason> reasons(String books) {
    return allocate(MixedDebtExcessTest::shrinking, books)
        .allocations()
        .get(0)
        .settlements()
        .stream()
        .flatMap(s -> s.reasons().stream())
        .filter(r -> r instanceof AllocationReason.InstructedTooMuch)
        .toList();
  }

  /** 200.00 are said, 130.00 can be used, the discount lost to the excess; 128.60 are used to the last cent. */
  @Test
  void what_was_said_too_much_is_measured_on_the_whole_debt() {
    assertThat(reasons(MIXED + "pay P-1 250.00 on 02-01\nsay P-1 INV PAID 200.00"))
        .containsExactly(new AllocationReason.InstructedTooMuch(eur("200.00"), eur("130.00")));
    assertThat(reasons(MIXED + "pay P-1 150.00 on 02-01\nsay P-1 INV PAID 128.60"))
        .isEmpty();
    assertThat(reasons(MIXED + "pay P-1 100.00 on 02-01\nsay P-1 INV PAID 128.60"))
        .containsExactly(new AllocationReason.InstructedTooMuch(eur("128.60"), eur("100.00")));
  }

  /** 0.60 are too much for all, and the first amount is stated: they go with the discount of the other item. */
  @Test
  void an_amount_that_is_stated_leaves_the_excess_to_the_next() {
    check(MixedDebtExcessTest::shrinking, MIXED + """
        item OTH 50.00 due 02-20 1.00 until 02-05
        pay P-1 177.20 on 02-01
        say P-1 INV PAID 127.60
        say P-1 OTH PAID
        """, """
        P-1 INV PAID COST 20.00 PAID NET 97.60 DISCOUNT NET 2.40 open 0.00
        P-1 INT PAID INTEREST 10.00 open 0.00
        P-1 OTH PAID 49.60 DISCOUNT 0.40 open 0.00
        P-1 rest 0.00
        """);
  }

  /** Together 2.40 too much, 1.00 of it the payment's: the discount is gone before the money on account is used. */
  @Test
  void an_excess_of_other_money_takes_the_discount_back_before() {
    for (String said : List.of("say P-1 INV PAID", "")) {
      check(MixedDebtExcessTest::shrinking, MIXED + """
          money M-1 129.00 issued 01-20
          pay P-1 1.00 on 02-01
          use P-1 M-1
          """ + said, """
          M-1 INV PAID COST 20.00 PAID NET 99.00 open 1.00
          M-1 INT PAID INTEREST 10.00 open 0.00
          M-1 rest 0.00
          P-1 INV PAID NET 1.00 open 0.00
          P-1 rest 0.00
          """);
    }
  }

  /** 1.00 too much for two equal debts, 2.00 off on each: 0.50 go with either discount. */
  @Test
  void equal_debts_share_an_excess_though_the_parts_of_one_are_mixed() {
    AllocationOrder equals = AllocationOrder.by(
            "oldest due", Comparator.comparing(OpenItem::effectiveDueDate))
        .proRataAmongEquals();
    check(p -> shrinking(p.withOrder(equals)), """
        item A 100.00 due 02-10 2.00 until 02-05 parts COST 10.00 NET 90.00
        charge F 30.00 of A due 02-10 parts INTEREST 30.00
        item B 100.00 due 02-10 2.00 until 02-05
        pay P-1 227.00 on 02-01
        """, """
        P-1 A PAID COST 10.00 PAID NET 88.50 DISCOUNT NET 1.50 open 0.00
        P-1 F PAID INTEREST 30.00 open 0.00
        P-1 B PAID 98.50 DISCOUNT 1.50 open 0.00
        P-1 rest 0.00
        """);
  }
}
