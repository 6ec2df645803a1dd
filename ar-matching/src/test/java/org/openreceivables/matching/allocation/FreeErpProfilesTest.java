package org.openreceivables.matching.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.openreceivables.matching.allocation.order.ComponentGroup.FEE;
import static org.openreceivables.matching.allocation.order.ComponentGroup.INTEREST;
import static org.openreceivables.matching.allocation.order.ComponentGroup.PENALTY;
import static org.openreceivables.matching.allocation.order.ComponentGroup.PRINCIPAL;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.InvalidValueException;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.matching.allocation.order.AllocationOrders;
import org.openreceivables.matching.allocation.order.ComponentGroup;
import org.openreceivables.matching.allocation.order.DueComponent;
import org.openreceivables.matching.allocation.order.DueState;

/** What the profiles of the free systems make of books; their own figures stand in the conformance cases. */
class FreeErpProfilesTest {

  private static void check(AllocationPolicy policy, String books, String expected) {
    SwitchBooks.check(p -> policy, books, expected);
  }

  @Nested
  class Metasfresh {
    @Test
    void pays_the_smallest_first_and_uses_credits_before_the_money() {
      check(AllocationPolicies.metasfresh(), """
          item   INV-1 90.00 due 01-20
          item   INV-2 60.00 due 02-20
          credit CM-1  20.00 issued 01-10
          pay    P-1   90.00 on 01-15
          """, """
          CM-1 INV-2 CREDITED 20.00 open 40.00
          CM-1 rest 0.00
          P-1 INV-2 PAID 40.00 open 0.00
          P-1 INV-1 PAID 50.00 open 40.00
          P-1 rest 0.00
          """);
    }

    /** metasfresh takes the credit memo first, and EUR 10.00 of the payment are left there. */
    @Test
    void a_credit_memo_later_than_the_money_comes_after_it() {
      check(AllocationPolicies.metasfresh(), """
          item   INV-1 100.00
          pay    P-1    90.00 on 01-19
          credit CM-1   20.00 issued 01-25
          """, """
          P-1 INV-1 PAID 90.00 open 10.00
          P-1 rest 0.00
          CM-1 INV-1 CREDITED 10.00 open 0.00
          CM-1 rest 10.00
          """);
    }

    @Test
    void a_credit_memo_leaves_the_discount_on_the_original() {
      check(AllocationPolicies.metasfresh(), """
          item   INV-1 100.00 1% until 01-20
          credit CM-1   50.00 issued 01-10
          pay    P-1    49.00 on 01-15
          """, """
          CM-1 INV-1 CREDITED 50.00 open 50.00
          CM-1 rest 0.00
          P-1 INV-1 PAID 49.00 DISCOUNT 1.00 open 0.00
          P-1 rest 0.00
          """);
    }
  }

  @Nested
  class Odoo {
    private static final String DISCOUNT = "item INV-1 1000.00 10% until 01-20\n";

    @Test
    void only_the_discounted_amount_itself_earns_the_discount() {
      check(AllocationPolicies.odoo(), DISCOUNT + "pay P-1 900.00 on 01-20", """
          P-1 INV-1 PAID 900.00 DISCOUNT 100.00 open 0.00
          P-1 rest 0.00
          """);
      check(AllocationPolicies.odoo(), DISCOUNT + "pay P-1 900.01 on 01-20", """
          P-1 INV-1 PAID 900.01 open 99.99
          P-1 rest 0.00
          """);
      check(AllocationPolicies.odoo(), DISCOUNT + "pay P-1 1000.50 on 01-20", """
          P-1 INV-1 PAID 1000.00 open 0.00
          P-1 rest 0.50
          """);
    }

    /** Odoo loses the discount with the credit, too: of EUR 720.00 EUR 80.00 stay open there. */
    @Test
    void a_credit_leaves_the_discount_on_the_rest() {
      check(AllocationPolicies.odoo(), DISCOUNT + """
          credit CN-1 200.00 issued 01-10 for INV-1
          pay    P-1  720.00 on 01-15
          """, """
          CN-1 INV-1 CREDITED 200.00 open 800.00
          CN-1 rest 0.00
          P-1 INV-1 PAID 720.00 DISCOUNT 80.00 open 0.00
          P-1 rest 0.00
          """);
    }

    /** Odoo gives none unless what is selected is paid with all its discounts, here by EUR 1,400.00. */
    @Test
    void each_of_several_items_earns_its_own_discount() {
      check(AllocationPolicies.odoo(), """
          item  A   1000.00 10% until 01-20 due 01-31
          item  B    500.00 due 02-10
          pay   P-1 1000.00 on 01-20
          group P-1 A B
          """, """
          P-1 A PAID 900.00 DISCOUNT 100.00 open 0.00
          P-1 B PAID 100.00 open 400.00
          P-1 rest 0.00
          """);
    }

    @Test
    void of_one_due_date_the_smaller_document_is_first_whatever_is_open_of_it() {
      check(AllocationPolicies.odoo(), """
          item INV-1 90.00 due 01-31 paid 80.00 open 10.00
          item INV-2 60.00 due 01-31 issued 01-20
          item INV-3 95.00 due 01-30
          pay  P-1  100.00 on 02-01
          """, """
          P-1 INV-3 PAID 95.00 open 0.00
          P-1 INV-2 PAID 5.00 open 55.00
          P-1 rest 0.00
          """);
    }

    @Test
    void items_of_several_currencies_have_an_order() {
      OpenItems items = BooksText.read("""
              item INV-1 USD 10.00 due 01-31
              item INV-2 EUR 60.00 due 01-31
              item INV-3 EUR 50.00 due 01-31
              """).items();
      List<OpenItem> sorted = new ArrayList<>();
      items.forEach(sorted::add);
      sorted.sort(AllocationPolicies.odoo().order().on(BooksText.day("02-01")));
      assertThat(sorted).extracting(i -> i.id().value()).containsExactly("INV-3", "INV-2", "INV-1");
    }
  }

  @Nested
  class ErpNext {
    @Test
    void uses_every_credit_by_its_day_and_the_oldest_due_item_first() {
      check(AllocationPolicies.erpNext(), """
          item   INV-1 100.00 due 03-01 issued 01-01
          item   INV-2  60.00 due 01-20 issued 01-05
          credit CN-1   50.00 issued 01-12
          pay    P-1    70.00 on 01-10
          """, """
          P-1 INV-2 PAID 60.00 open 0.00
          P-1 INV-1 PAID 10.00 open 90.00
          P-1 rest 0.00
          CN-1 INV-1 CREDITED 50.00 open 40.00
          CN-1 rest 0.00
          """);
    }

    @Test
    void the_payment_that_completes_the_rest_earns_the_whole_discount() {
      check(AllocationPolicies.erpNext(), """
          item INV-1 236.00 10% until 01-20
          pay  P-1   100.00 on 01-10
          pay  P-2   112.40 on 01-20
          """, """
          P-1 INV-1 PAID 100.00 open 136.00
          P-1 rest 0.00
          P-2 INV-1 PAID 112.40 DISCOUNT 23.60 open 0.00
          P-2 rest 0.00
          """);
    }
  }

  @Nested
  class Idempiere {
    @Test
    void the_date_of_the_invoice_counts_and_not_the_due_date() {
      check(AllocationPolicies.iDempiere(), """
          item   INV-1 100.00 due 03-01 issued 01-01
          item   INV-2 100.00 due 01-15 issued 01-05
          credit CM-1   30.00 issued 01-03
          pay    P-1   150.00 on 01-20
          """, """
          CM-1 INV-1 CREDITED 30.00 open 70.00
          CM-1 rest 0.00
          P-1 INV-1 PAID 70.00 open 0.00
          P-1 INV-2 PAID 80.00 open 20.00
          P-1 rest 0.00
          """);
    }

    /** iDempiere leaves both alone where nothing was paid. */
    @Test
    void a_credit_memo_is_used_without_a_payment() {
      check(AllocationPolicies.iDempiere(), """
          item   INV-1 100.00
          credit CM-1   30.00
          """, """
          CM-1 INV-1 CREDITED 30.00 open 70.00
          CM-1 rest 0.00
          """);
    }
  }

  @Nested
  class Fineract {
    private static final List<ComponentGroup> DUE = List.of(PENALTY, FEE, INTEREST, PRINCIPAL);
    private static final List<ComponentGroup> AHEAD = List.of(PRINCIPAL, PENALTY, FEE, INTEREST);

    private static List<DueComponent> pairs() {
      List<DueComponent> pairs = new ArrayList<>();
      for (DueState state : DueState.values()) {
        DUE.forEach(group -> pairs.add(new DueComponent(state, group)));
      }
      return pairs;
    }

    @Test
    void what_one_instalment_does_not_take_goes_to_the_next_and_then_is_a_credit() {
      AllocationPolicy policy =
          AllocationPolicies.fineract(pairs(), Processing.HORIZONTAL, InAdvance.NEXT);
      check(policy, """
          item L-1/1 125.00 due 01-16 parts NET 115.00 PENALTY 10.00
          item L-1/2 125.00 due 01-31
          pay  P-1   260.00 on 01-16
          say  P-1   L-1/1 PAID 125.00
          """, """
          P-1 L-1/1 PAID PENALTY 10.00 PAID NET 115.00 open 0.00
          P-1 L-1/2 PAID 125.00 open 0.00
          P-1 rest 10.00
          """);
    }

    private static final String LOAN = """
        item LOAN  1000.00 due 02-01 parts NET 1000.00
        item PEN-1   50.00 due 01-15 parts PENALTY 50.00
        item PEN-2   50.00 due 01-20 parts PENALTY 50.00
        item FEE     50.00 due 01-20 parts FEE 50.00
        """;

    @Test
    void what_is_due_comes_first_and_in_advance_another_component() {
      check(AllocationPolicies.fineract(DUE, AHEAD), LOAN + "pay P-1 1110.00 on 01-15", """
          P-1 PEN-1 PAID PENALTY 50.00 open 0.00
          P-1 LOAN PAID NET 1000.00 open 0.00
          P-1 PEN-2 PAID PENALTY 50.00 open 0.00
          P-1 FEE PAID FEE 10.00 open 40.00
          P-1 rest 0.00
          """);
      check(AllocationPolicies.fineract(DUE, DUE), LOAN + "pay P-1 160.00 on 01-15", """
          P-1 PEN-1 PAID PENALTY 50.00 open 0.00
          P-1 PEN-2 PAID PENALTY 50.00 open 0.00
          P-1 FEE PAID FEE 50.00 open 0.00
          P-1 LOAN PAID NET 10.00 open 990.00
          P-1 rest 0.00
          """);
      check(AllocationPolicies.fineract(AHEAD, DUE), LOAN + "pay P-1 1060.00 on 02-02", """
          P-1 LOAN PAID NET 1000.00 open 0.00
          P-1 PEN-1 PAID PENALTY 50.00 open 0.00
          P-1 PEN-2 PAID PENALTY 10.00 open 40.00
          P-1 rest 0.00
          """);
    }

    /** The part that is paid first gives an item its place. */
    @Test
    void an_item_with_several_parts_stands_where_its_first_part_does() {
      check(AllocationPolicies.fineract(DUE, DUE), """
          item A 100.00 due 01-15 parts NET 90.00 INTEREST 10.00
          item B  10.00 due 01-15 parts FEE 10.00
          item C 101.00 due 01-15 parts NET 100.00 PENALTY 1.00
          pay  P-1 121.00 on 01-20
          """, """
          P-1 C PAID PENALTY 1.00 PAID NET 100.00 open 0.00
          P-1 B PAID FEE 10.00 open 0.00
          P-1 A PAID INTEREST 10.00 open 90.00
          P-1 rest 0.00
          """);
    }

    @Test
    void made_twice_it_is_equal() {
      assertThat(AllocationPolicies.fineract(pairs(), Processing.VERTICAL, InAdvance.LAST))
          .isEqualTo(AllocationPolicies.fineract(pairs(), Processing.VERTICAL, InAdvance.LAST))
          .isNotEqualTo(AllocationPolicies.fineract(pairs(), Processing.VERTICAL, InAdvance.NEXT));
      assertThat(AllocationPolicies.fineract(DUE, AHEAD))
          .isEqualTo(AllocationPolicies.fineract(new ArrayList<>(DUE), new ArrayList<>(AHEAD)))
          .isNotEqualTo(AllocationPolicies.fineract(DUE, DUE));
      assertThat(AllocationPolicies.fineract(DUE, AHEAD).order())
          .hasToString("due state, then instalment, then component, then oldest due, then oldest"
              + " issued, then id");
    }

    /** Each pair may stand anywhere where components are finished first, and only there. */
    @Test
    void what_fineract_refuses_is_refused() {
      List<DueComponent> mixed = pairs();
      Collections.swap(mixed, 0, 5);
      assertThat(AllocationPolicies.fineract(mixed, Processing.VERTICAL, InAdvance.NEXT)
              .components()
              .isContiguous())
          .isFalse();
      assertThatExceptionOfType(InvalidValueException.class)
          .isThrownBy(
              () -> AllocationPolicies.fineract(mixed, Processing.HORIZONTAL, InAdvance.NEXT))
          .withMessageContaining("components");
      assertThatExceptionOfType(InvalidValueException.class)
          .isThrownBy(() -> AllocationPolicies.fineract(
              pairs().subList(1, 12), Processing.HORIZONTAL, InAdvance.NEXT))
          .withMessageContaining("PAST_DUE PENALTY");
      assertThatExceptionOfType(InvalidValueException.class)
          .isThrownBy(() -> AllocationPolicies.fineract(DUE, DUE.subList(0, 3)))
          .withMessageContaining("IN_ADVANCE PRINCIPAL");
    }
  }

  @Test
  void each_differs_from_the_default_and_from_the_others() {
    assertThat(List.of(
            AllocationPolicy.standard(),
            AllocationPolicies.metasfresh(),
            AllocationPolicies.odoo(),
            AllocationPolicies.erpNext(),
            AllocationPolicies.iDempiere()))
        .doesNotHaveDuplicates();
    assertThat(AllocationPolicies.erpNext().order()).isEqualTo(AllocationOrders.oldestDueFirst());
    assertThat(AllocationPolicies.odoo().order())
        .hasToString("oldest due, then smallest document, then id");
  }
}
