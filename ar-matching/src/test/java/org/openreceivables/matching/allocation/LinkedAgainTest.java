package org.openreceivables.matching.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.settlement.SettlementPolicy;
import org.openreceivables.core.settlement.ToleranceLimit;

/** What waits for a document, when something else changes its items. */
class LinkedAgainTest {
  private static AllocationResult allocate(String books) {
    return Books.of(books, p -> p.withPartial(PartialPayment.LINKED)).allocate();
  }

  private static void check(String books, String expected) {
    assertThat(ResultText.of(allocate(books))).isEqualTo(expected);
  }

  private static Money eur(String amount) {
    return Money.of(CurrencyUnit.EUR, new BigDecimal(amount));
  }

  /** EUR 40.00 are stated for INV-1: with EUR 60.00 of the 70.00 that wait it is closed, on that day. */
  @Test
  void a_stated_amount_leaves_what_is_there() {
    AllocationResult result = allocate("""
        item INV-1 100.00
        pay  P-1   70.00 on 01-05
        pay  P-2   40.00 on 01-06
        say  P-2   INV-1 PAID 40.00
        """);
    assertThat(ResultText.of(result)).isEqualTo("""
        P-1 INV-1 PAID 60.00 open 0.00 posted 01-06
        P-1 rest 10.00
        P-2 INV-1 PAID 40.00 open 60.00
        P-2 rest 0.00
        """);
    Allocation paid = result.allocations().get(0);
    assertThat(paid.waitsFor()).isEmpty();
    assertThat(paid.sourceAfter().relatesTo()).isEmpty();
    assertThat(paid.restReasons()).containsExactly(new RestReason.NothingToPay(0));
  }

  /** Of EUR 80.00, EUR 50.00 close what the credit note leaves, and EUR 30.00 go on to INV-2, which they close. */
  @Test
  void a_credit_note_leaves_what_is_there_and_the_rest_goes_on() {
    check("""
        item   INV-1 100.00 due 01-10
        item   INV-2 25.00 due 01-20
        pay    P-1   80.00 on 01-05
        credit CN-1  50.00 issued 01-07 for INV-1
        """, """
        P-1 INV-1 PAID 50.00 open 0.00 posted 01-07
        P-1 INV-2 PAID 25.00 open 0.00 posted 01-07
        P-1 rest 5.00
        CN-1 INV-1 CREDITED 50.00 open 50.00
        CN-1 rest 0.00
        """);
  }

  /** EUR 60.00 of two payments for EUR 50.00: what came first is used first. */
  @Test
  void several_that_wait_close_it_together() {
    check("""
        item   INV-1 100.00
        pay    P-1   30.00 on 01-05
        pay    P-2   30.00 on 01-06
        credit CN-1  50.00 issued 01-07 for INV-1
        """, """
        P-1 INV-1 PAID 30.00 open 20.00 posted 01-07
        P-1 rest 0.00
        P-2 INV-1 PAID 20.00 open 0.00 posted 01-07
        P-2 rest 10.00
        CN-1 INV-1 CREDITED 50.00 open 50.00
        CN-1 rest 0.00
        """);
  }

  /** Nothing is needed for INV-1 any more: EUR 30.00 wait for INV-2, and EUR 20.00 more close that. */
  @Test
  void what_is_free_may_come_to_wait_for_another_document() {
    String books = """
        item   INV-1 100.00 due 01-10
        item   INV-2 50.00 due 01-20
        pay    P-1   30.00 on 01-05
        credit CN-1  100.00 issued 01-07 for INV-1
        """;
    AllocationResult result = allocate(books);
    assertThat(ResultText.of(result)).isEqualTo("""
        P-1 rest 30.00
        CN-1 INV-1 CREDITED 100.00 open 0.00
        CN-1 rest 0.00
        """);
    assertThat(result.allocations().get(0).waitsFor()).contains(DocumentId.of("INV-2"));
    assertThat(result.allocations().get(0).restReasons())
        .containsExactly(
            new RestReason.WaitsFor(DocumentId.of("INV-2"), eur("50.00"), eur("30.00")));
    check(books + "pay P-2 20.00 on 01-08", """
        P-1 INV-2 PAID 30.00 open 20.00 posted 01-08
        P-1 rest 0.00
        CN-1 INV-1 CREDITED 100.00 open 0.00
        CN-1 rest 0.00
        P-2 INV-2 PAID 20.00 open 0.00
        P-2 rest 0.00
        """);
  }

  /** EUR 1.00 more is not needed: the older money closes INV-1 before it comes. */
  @Test
  void money_that_is_not_needed_is_not_taken_for_it() {
    check("""
        item INV-1 100.00
        pay  P-1   70.00 on 01-05
        pay  P-2   40.00 on 01-06
        say  P-2   INV-1 PAID 40.00
        pay  P-3   1.00 on 01-08
        """, """
        P-1 INV-1 PAID 60.00 open 0.00 posted 01-06
        P-1 rest 10.00
        P-2 INV-1 PAID 40.00 open 60.00
        P-2 rest 0.00
        P-3 rest 1.00
        """);
  }

  /** The next run, without new money: EUR 30.00 and 30.00 wait for EUR 50.00. */
  @Test
  void what_waits_on_account_closes_it_together_in_the_next_run() {
    check("""
        item  INV-1 100.00 open 50.00
        money M-1   30.00 issued 01-06 for INV-1
        money M-2   30.00 issued 01-07 for INV-1
        """, """
        M-1 INV-1 PAID 30.00 open 20.00 posted 01-07
        M-1 rest 0.00
        M-2 INV-1 PAID 20.00 open 0.00
        M-2 rest 10.00
        """);
  }

  /** INV-1 is settled: by the order EUR 30.00 close INV-2, where credits go by it; else they stay as they are. */
  @Test
  void what_waits_on_account_for_what_is_settled_is_free() {
    String books = """
        policy credits order
        item  INV-2 25.00
        money M-1   30.00 issued 01-06 for INV-1
        """;
    check(books, """
        M-1 INV-2 PAID 25.00 open 0.00
        M-1 rest 5.00
        """);
    assertThat(allocate(books.replace("credits order", "credits linked")).allocations())
        .isEmpty();
  }

  /** Two instalments of one document: EUR 50.00 are too little for the first, and wait for it, not for the second. */
  @Test
  void what_waits_pays_no_later_item_of_the_document() {
    String books = """
        item INV-1/1 100.00 due 01-10
        item INV-1/2 30.00 due 01-20
        pay  P-1     50.00 on 01-05
        """;
    check(books, "P-1 rest 50.00\n");
    check(books.replace("pay  P-1     50.00 on 01-05", "money M-1 50.00 for INV-1"), "\n");
  }

  /** EUR 90.00 of 100.00 close the first instalment once 20.00 are stated for it; EUR 10.00 wait for the second. */
  @Test
  void what_is_left_waits_for_the_next_item_of_the_document() {
    AllocationResult result = allocate("""
        item INV-1/1 110.00 due 01-10
        item INV-1/2 30.00 due 01-20
        pay  P-1     100.00 on 01-05
        pay  P-2     20.00 on 01-06
        say  P-2     INV-1/1 PAID 20.00
        """);
    assertThat(ResultText.of(result)).isEqualTo("""
        P-1 INV-1/1 PAID 90.00 open 0.00 posted 01-06
        P-1 rest 10.00
        P-2 INV-1/1 PAID 20.00 open 90.00
        P-2 rest 0.00
        """);
    assertThat(result.allocations().get(0).restReasons())
        .containsExactly(
            new RestReason.WaitsFor(DocumentId.of("INV-1"), eur("30.00"), eur("10.00")));
  }

  /** EUR 60.00 of 99.70 are stated, EUR 39.70 close it within tolerance; the day of the statement judges that. */
  @Test
  void what_waits_closes_it_within_tolerance() {
    AllocationResult result = Books.of(
            """
        item INV-1 100.00
        pay  P-1   39.70 on 01-05
        pay  P-2   60.00 on 01-06
        say  P-2   INV-1 PAID 60.00
        """,
            p -> p.withPartial(PartialPayment.LINKED)
                .withSettlement(
                    SettlementPolicy.standard().withUnderpayment(ToleranceLimit.upTo(eur("0.50")))))
        .allocate();
    assertThat(ResultText.of(result)).isEqualTo("""
        P-1 INV-1 PAID 39.70 TOLERANCE 0.30 open 0.00 posted 01-06
        P-1 rest 0.00
        P-2 INV-1 PAID 60.00 open 40.00
        P-2 rest 0.00
        """);
  }

  /** P-1 was said to be for the second instalment: EUR 15.00 of the first are not its business. */
  @Test
  void what_was_designated_closes_nothing_else_of_the_document() {
    check("""
        item  INV-1/1 25.00 due 01-10
        item  INV-1/2 200.00 due 01-20
        pay   P-1     30.00 on 01-05
        group P-1     INV-1/2
        pay   P-2     10.00 on 01-06
        say   P-2     INV-1/1 PAID 10.00
        """, """
        P-1 rest 30.00
        P-2 INV-1/1 PAID 10.00 open 15.00
        P-2 rest 0.00
        """);
  }

  /** Once EUR 170.00 of it are paid by word, the EUR 30.00 close the instalment that they were said to be for. */
  @Test
  void what_was_designated_closes_its_item_though_another_comes_first() {
    check("""
        item  INV-1/1 25.00 due 01-10
        item  INV-1/2 200.00 due 01-20
        pay   P-1     30.00 on 01-05
        group P-1     INV-1/2
        pay   P-2     170.00 on 01-06
        say   P-2     INV-1/2 PAID 170.00
        """, """
        P-1 INV-1/2 PAID 30.00 open 0.00 posted 01-06
        P-1 rest 0.00
        P-2 INV-1/2 PAID 170.00 open 30.00
        P-2 rest 0.00
        """);
  }

  /** EUR 70.00 wait for what is reserved for them, and close it when a credit note leaves EUR 50.00. */
  @Test
  void what_is_reserved_for_it_is_closed_by_what_waits() {
    String books = """
        item   INV-1 100.00 reserved P-1
        pay    P-1   70.00 on 01-05
        credit CN-1  50.00 issued 01-07 for INV-1
        """;
    check(books, """
        P-1 INV-1 PAID 50.00 open 0.00 posted 01-07
        P-1 rest 20.00
        CN-1 INV-1 CREDITED 50.00 open 50.00
        CN-1 rest 0.00
        """);
  }

  /** EUR 20.00 wait for the first instalment; the second is reserved for P-9, and nobody else's. */
  @Test
  void what_is_reserved_for_other_money_is_not() {
    check("""
        item   INV-1/1 100.00 due 01-10
        item   INV-1/2 20.00 due 01-05 reserved P-9
        pay    P-1     20.00 on 01-05
        pay    P-2     10.00 on 01-06
        say    P-2     INV-1/1 PAID 10.00
        """, """
        P-1 rest 20.00
        P-2 INV-1/1 PAID 10.00 open 90.00
        P-2 rest 0.00
        """);
  }

  /** INV-1 is settled in euros: EUR 30.00 are free, and USD 70.00 wait for USD 100.00 as before. */
  @Test
  void what_waits_in_another_currency_waits_on() {
    AllocationResult result = allocate("""
        item   INV-1/1 USD 100.00
        item   INV-1/2 100.00
        pay    P-1     USD 70.00 on 01-05
        pay    P-2     30.00 on 01-05
        credit CN-1    100.00 issued 01-07 for INV-1
        """);
    assertThat(result.allocations())
        .extracting(a -> a.source() + " " + a.waitsFor().isPresent())
        .containsExactly("P-1/on-account true", "P-2/on-account false", "CN-1 false");
  }

  /** The policy uses no credits: EUR 30.00 and 30.00 on account close nothing, though EUR 50.00 are open. */
  @Test
  void no_credit_is_used_where_the_policy_uses_none() {
    check("""
        policy credits none
        item  INV-1 100.00 open 50.00
        money M-1   30.00 issued 01-06 for INV-1
        money M-2   30.00 issued 01-07 for INV-1
        """, "\n");
  }

  /** An instalment of C-1 comes later, and its money waits on; of the same document nothing of C-2 comes later. */
  @Test
  void what_comes_later_of_one_customer_holds_no_money_of_another() {
    AllocationResult result = allocate("""
        asof   02-01
        item   INV-1/1 100.00
        item   INV-1/2 100.00 posted 03-01
        pay    P-1     30.00 on 01-05
        credit CN-1    100.00 issued 01-07 for INV-1
        item   INV-1/3 100.00 by C-2
        pay    P-2     30.00 on 01-05 by C-2
        credit CN-2    100.00 issued 01-07 for INV-1 by C-2
        """);
    assertThat(result.allocations())
        .extracting(a -> a.source() + " " + a.waitsFor().isPresent())
        .contains("P-1/on-account true", "P-2/on-account false");
  }

  /** EUR 10.00 of 70.00 are left when INV-1 is closed: proposed to be paid back. */
  @Test
  void what_is_left_goes_the_way_of_an_excess() {
    AllocationResult result = Books.of(
            """
        item INV-1 100.00
        pay  P-1   70.00 on 01-05
        pay  P-2   40.00 on 01-06
        say  P-2   INV-1 PAID 40.00
        """,
            p -> p.withPartial(PartialPayment.LINKED).withOverpayment(Overpayment.REFUND_PROPOSAL))
        .allocate();
    assertThat(result.allocations().get(0).restReasons())
        .containsExactly(new RestReason.RefundProposed(eur("10.00")));
  }

  /** With the Yes of D EUR 60.00 and 38.00 close it: the EUR 0.50 too much of B is kept, C and D have paid nothing. */
  @Test
  void what_waits_and_is_not_needed_pays_nothing_too_much() {
    AllocationResult result = AskBooks.allocate(
        p -> p.withPartial(PartialPayment.LINKED)
            .withSettlement(p.settlement().withOverpayment(ToleranceLimit.upTo(eur("1.00")))),
        """
        item  I 100.00 issued 01-01 2% until 01-08 grace 5
        pay   A 60.00 on 01-10
        pay   B 38.50 on 01-10
        pay   C 0.50 on 01-10
        pay   D 0.50 on 01-10
        grant D I
        """);
    // EUR 60.00 of 98.00 earn EUR 1.22 of 2.00.
    assertThat(ResultText.of(result)).isEqualTo("""
        A I PAID 60.00 DISCOUNT 1.22 open 38.78
        A rest 0.00
        B I PAID 38.00 DISCOUNT 0.78 open 0.00
        B rest 0.00
        C rest 0.50
        D rest 0.50
        """);
  }
}
