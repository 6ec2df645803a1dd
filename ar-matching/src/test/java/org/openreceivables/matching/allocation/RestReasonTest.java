package org.openreceivables.matching.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openreceivables.matching.allocation.SwitchBooks.settling;
import static org.openreceivables.matching.allocation.SwitchReasons.reasons;

import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.settlement.ToleranceLimit;
import org.openreceivables.core.settlement.TolerancePool;
import org.openreceivables.matching.allocation.order.AllocationOrders;

/** Why a rest stays, word for word. */
class RestReasonTest {
  private static final ToleranceLimit FIVE = ToleranceLimit.upTo(Money.parse("EUR 5.00"));

  @Test
  void nothing_else_is_open() {
    assertThat(reasons(p -> p, "pay P-1 1.00 on 02-01")).containsExactly("rest: no open item left");
  }

  /** Nothing is converted: that EUR 100.00 and USD 50.00 are open is said, the held franc as what it is. */
  @Test
  void what_is_open_is_owed_in_another_currency() {
    String books = """
        item INV-1 EUR 100.00
        item INV-2 USD 50.00
        item INV-3 EUR 10.00
        pay  P-1   CHF 94.05 on 02-01
        """;
    String others = "; what is owed in EUR and USD is not paid with it, by policy";
    assertThat(reasons(p -> p, books)).containsExactly("rest: no open item left in CHF" + others);
    assertThat(reasons(p -> p, books + "item INV-4 CHF 10.00 held"))
        .containsExactly("rest: no open item left in CHF but 1 on hold or reserved" + others);
  }

  /** What is on hold could not be paid in any currency. */
  @Test
  void what_is_open_elsewhere_is_on_hold() {
    assertThat(reasons(p -> p, """
        item INV-1 EUR 100.00 held
        pay  P-1   CHF 94.05 on 02-01
        """)).containsExactly("rest: no open item left");
  }

  @Test
  void a_small_excess_is_kept() {
    assertThat(reasons(settling(s -> s.withOverpayment(FIVE)), """
        item INV-1 100.00
        pay  P-1   104.00 on 02-01
        """))
        .contains("rest: EUR 4.00 too much, kept within the limit of EUR 5.00 by EUR 1.00");
  }

  /** EUR 5.00 may be kept of 105.00; of 105.01 nothing is, by a cent; where pooled, 10.00 over two items. */
  @Test
  void an_excess_is_too_large_to_be_kept() {
    assertThat(reasons(settling(s -> s.withOverpayment(FIVE)), """
        item INV-1 100.00
        pay  P-1   105.01 on 02-01
        """))
        .contains("rest: EUR 5.01 too much, more than the EUR 5.00 that may be kept, by EUR 0.01")
        .hasSize(2);
    assertThat(reasons(
            settling(s -> s.withOverpayment(FIVE).withTolerancePool(TolerancePool.POOLED)), """
            item INV-1 100.00
            item INV-2 100.00
            pay  P-1   212.00 on 02-01
            """))
        .contains(
            "rest: EUR 12.00 too much, more than the EUR 10.00 that may be kept, by EUR 2.00");
  }

  /** No limit is named where another reason keeps it on account: something is open still. */
  @Test
  void an_excess_over_an_item_that_was_named_is_not_too_large() {
    assertThat(reasons(settling(s -> s.withOverpayment(FIVE)), """
        item INV-1 100.00
        item INV-2 100.00
        pay  P-1   130.00 on 02-01
        say  P-1   INV-1 PAID
        """))
        .containsExactly(
            "INV-1: designated by the debtor, place 1",
            "rest: the rest of what was designated stays on account, by policy");
  }

  @Test
  void an_item_is_not_paid_in_part() {
    assertThat(reasons(p -> p.withFullSettlement(FullSettlement.always()), """
        item INV-1 90.00
        pay  P-1   50.00 on 02-01
        """))
        .containsExactly("rest: item INV-1 is paid whole or not at all, and EUR 40.00 of"
            + " EUR 90.00 are missing");
  }

  @Test
  void it_waits_for_a_document() {
    assertThat(reasons(p -> p.withPartial(PartialPayment.LINKED), """
        item INV-1 100.00
        pay  P-1   40.00 on 02-01
        """))
        .containsExactly("rest: waits for document INV-1, EUR 60.00 short of EUR 100.00");
  }

  @Test
  void too_much_is_proposed_to_be_paid_back_or_refused() {
    String books = """
        item INV-1 100.00
        pay  P-1   130.00 on 02-01
        """;
    assertThat(reasons(p -> p.withOverpayment(Overpayment.REFUND_PROPOSAL), books))
        .contains("rest: EUR 30.00 left over, proposed to be paid back");
    assertThat(reasons(p -> p.withOverpayment(Overpayment.REFUSE), books))
        .contains("rest: not applied, because EUR 30.00 would be left");
  }

  @Test
  void nothing_was_designated() {
    assertThat(reasons(p -> p.withOrder(AllocationOrders.asInstructed()), """
        item INV-1 100.00
        pay  P-1   30.00 on 02-01
        """))
        .containsExactly("rest: only what is designated is paid, by policy");
  }

  @Test
  void a_write_off_is_too_large() {
    assertThat(reasons(p -> p.withWriteOffLimit(FIVE), """
        item INV-1 100.00
        pay  P-1   95.00 on 02-01
        say  P-1   INV-1 PAID 90.00
        say  P-1   INV-1 WRITTEN_OFF 10.00 because SMALL
        """))
        .contains("rest: EUR 10.00 to be written off on item INV-1 is more than EUR 5.00");
  }

  @Test
  void what_was_designated_is_not_there() {
    assertThat(reasons(p -> p, """
        item INV-1 100.00
        pay  P-1   95.00 on 02-01
        say  P-1   INV-9 PAID 90.00
        say  P-1   INV-1 PAID USD 90.00
        """))
        .contains(
            "rest: designated item INV-9 is not open on this account",
            "rest: USD 90.00 for item INV-1 is not in the currency of the payment");
  }

  @Test
  void it_was_taken_back() {
    AllocationResult result = BooksText.read("""
        item INV-1 100.00
        pay  P-1   95.00 on 02-01
        """).allocate();
    assertThat(reasons(result.unapply(OpenItemId.of("P-1/on-account"))))
        .containsExactly("rest: taken back");
  }
}
