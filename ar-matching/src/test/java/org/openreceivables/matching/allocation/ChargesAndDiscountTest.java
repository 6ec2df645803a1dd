package org.openreceivables.matching.allocation;

import static org.openreceivables.matching.allocation.AllocationScenarioTest.check;

import org.junit.jupiter.api.Test;

/** Charges on an item with a discount: they are paid, never given up for it. */
class ChargesAndDiscountTest {
  private static final String ITEM =
      "item INV-1 100.00 charges 10.00 parts NET 80.00 TAX 20.00 FEE 10.00 2% until 02-10\n";

  @Test
  void the_discount_is_taken_off_what_was_sold() {
    check(ITEM + "pay P-1 108.00 on 02-01", """
        P-1 INV-1 PAID FEE 10.00 PAID NET 78.40 PAID TAX 19.60 DISCOUNT NET 1.60 DISCOUNT TAX 0.40\
         open 0.00
        P-1 rest 0.00
        """);
  }

  /** EUR 10.00 pay the fee and earn nothing; EUR 49.00 settle EUR 50.00. */
  @Test
  void a_part_earns_discount_beyond_the_charges_only() {
    check(ITEM + "pay P-1 59.00 on 02-01", """
        P-1 INV-1 PAID FEE 10.00 PAID NET 39.20 PAID TAX 9.80 DISCOUNT NET 0.80 DISCOUNT TAX 0.20\
         open 50.00
        P-1 rest 0.00
        """);
  }

  @Test
  void what_only_pays_charges_earns_nothing() {
    check(ITEM + "pay P-1 10.00 on 02-01\npay P-2 98.00 on 02-02", """
        P-1 INV-1 PAID FEE 10.00 open 100.00
        P-1 rest 0.00
        P-2 INV-1 PAID NET 78.40 PAID TAX 19.60 DISCOUNT NET 1.60 DISCOUNT TAX 0.40 open 0.00
        P-2 rest 0.00
        """);
  }

  /** The fee is on the invoice itself, and 2 % of EUR 100.00 leave it out: EUR 15.00 settle it and EUR 5.10. */
  @Test
  void a_fee_that_the_base_leaves_out_earns_nothing() {
    String item =
        "item INV-1 110.00 parts NET 80.00 TAX 20.00 FEE 10.00 2% until 02-10 on 100.00\n";
    check(item + "pay P-1 10.00 on 02-01\npay P-2 98.00 on 02-02", """
        P-1 INV-1 PAID FEE 10.00 open 100.00
        P-1 rest 0.00
        P-2 INV-1 PAID NET 78.40 PAID TAX 19.60 DISCOUNT NET 1.60 DISCOUNT TAX 0.40 open 0.00
        P-2 rest 0.00
        """);
    check(item + "pay P-1 15.00 on 02-01", """
        P-1 INV-1 PAID FEE 10.00 PAID NET 4.00 PAID TAX 1.00 DISCOUNT NET 0.08 DISCOUNT TAX 0.02\
         open 94.90
        P-1 rest 0.00
        """);
  }
}
