package org.openreceivables.matching.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openreceivables.matching.allocation.AllocationScenarioTest.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.money.ExchangeRate;
import org.openreceivables.core.money.ExchangeRates;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.payment.Payer;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.settlement.AllocationInstruction;
import org.openreceivables.core.settlement.ToleranceLimit;
import org.openreceivables.matching.allocation.order.AllocationOrders;

/** Many customers, payments in any order, and what one customer must not leave to the next. */
class ManyBooksTest {
  /** Forty customers with an item and two payments each, and some with payments only. */
  @Test
  void customers_and_payments_beyond_the_room_there_was_at_first() {
    StringBuilder books = new StringBuilder();
    StringBuilder expected = new StringBuilder();
    for (int c = 10; c < 50; c++) {
      boolean owes = c % 4 != 0;
      if (owes) {
        books.append("item INV-" + c + " 10.00 by C-" + c + "\n");
      }
      books.append("pay P-" + c + "b 5.00 on 02-02 by C-" + c + "\n");
      books.append("pay P-" + c + "a 7.00 on 02-01 by C-" + c + "\n");
      expected.append(owes ? "P-" + c + "a INV-" + c + " PAID 7.00 open 3.00\n" : "");
      expected.append("P-" + c + "a rest " + (owes ? "0.00" : "7.00") + "\n");
      expected.append(owes ? "P-" + c + "b INV-" + c + " PAID 3.00 open 0.00\n" : "");
      expected.append("P-" + c + "b rest " + (owes ? "2.00" : "5.00") + "\n");
    }
    check(books.toString(), expected.toString());
  }

  /** EUR 50.00 of C-1 on account are no reason to keep the cent that C-2 is short of. */
  @Test
  void money_of_another_customer_is_not_at_hand() {
    check("""
        policy tolerance 1.00
        item INV-1 100.00 by C-1
        item INV-2 100.00 by C-2
        pay  P-0   10.00 on 02-01 by C-1
        pay  P-1   140.00 on 02-01 by C-1
        pay  P-2   99.50 on 02-01 by C-2
        """, """
        P-0 INV-1 PAID 10.00 open 90.00
        P-0 rest 0.00
        P-1 INV-1 PAID 90.00 open 0.00
        P-1 rest 50.00
        P-2 INV-2 PAID 99.50 TOLERANCE 0.50 open 0.00
        P-2 rest 0.00
        """);
  }

  /** Two currencies of one customer, in any order of the items. */
  @Test
  void currencies_of_one_customer() {
    check("""
        item INV-1 USD 10.00 due 01-30
        item INV-2 10.00 due 01-20
        item INV-3 USD 10.00 due 01-10
        item INV-4 10.00 due 01-05
        pay  P-1   USD 15.00 on 02-01
        pay  P-2   15.00 on 02-01
        """, """
        P-1 INV-3 PAID 10.00 open 0.00
        P-1 INV-1 PAID 5.00 open 5.00
        P-1 rest 0.00
        P-2 INV-4 PAID 10.00 open 0.00
        P-2 INV-2 PAID 5.00 open 5.00
        P-2 rest 0.00
        """);
  }

  /** Refused and later ones come by id, and each says what is wrong with it. */
  @Test
  void what_is_not_applied_comes_in_one_order() {
    Books books = BooksText.read("""
        asof 02-10
        item INV-1 100.00
        pay  P-9   1.00 on 02-01 by nobody
        pay  P-5   1.00 on 02-01
        pay  P-3   1.00 on 02-01 by nobody
        pay  P-8   1.00 on 02-11
        pay  P-7   1.00 on 02-11
        say  P-5   INV-1 PAID 1.00
        """);
    List<AllocationInstruction> twice = new ArrayList<>(books.instructions());
    twice.addAll(books.instructions());
    List<Payment> payments = new ArrayList<>(books.payments());
    for (int turn = 0; turn < 2; turn++) {
      AllocationResult result =
          AllocationEngine.standard().allocate(books.items(), payments, twice, books.asOf());
      assertThat(ResultText.of(result)).isEqualTo("""
          unassigned P-3
          unassigned P-5
          unassigned P-9
          later P-7
          later P-8
          problem UNKNOWN_PAYER nothing
          problem DUPLICATE_ID several
          problem UNKNOWN_PAYER nothing
          incomplete C-1
          """);
      Collections.reverse(payments);
    }
  }

  /** Payments of one id come in one order too, whichever came first. */
  @Test
  void payments_of_one_id_are_told_apart_by_their_payers() {
    Payment any = BooksText.read("pay P-1 1.00 on 02-01").payments().get(0);
    List<Payment> all = List.of(
        any.withPayer(new Payer("Anna", "DE1")),
        any.withPayer(new Payer("Anna", "DE2")),
        any.withPayer(new Payer("Zoe", "DE1")));
    List<Payment> shuffled = new ArrayList<>(all);
    for (int turn = 0; turn < 3; turn++) {
      Collections.rotate(shuffled, 1);
      AllocationResult result = AllocationEngine.standard()
          .allocate(OpenItems.of(List.of()), shuffled, List.of(), LocalDate.of(2026, 12, 31));
      assertThat(result.unassigned()).isEqualTo(all);
      assertThat(result.problems()).hasSize(3);
    }
  }

  /** CHF 200.00 at EUR 1.05 are EUR 210.00: as 1 to 3, EUR 52.50 and EUR 157.50. */
  @Test
  void foreign_money_is_shared_where_the_order_shares() {
    ExchangeRates rates = ExchangeRates.of(List.of(new ExchangeRate(
        CurrencyUnit.CHF,
        CurrencyUnit.EUR,
        new BigDecimal("1.05"),
        LocalDate.of(2026, 2, 1),
        "bank")));
    AllocationResult result = Books.of(
            """
            item INV-1 100.00
            item INV-2 300.00
            pay  P-1   CHF 200.00 on 02-01
            """,
            p -> p.withForeignMoney(ForeignMoney.at(rates)).withOrder(AllocationOrders.proRata()))
        .allocate();
    assertThat(ResultText.of(result)).isEqualTo("""
        P-1 INV-1 PAID 52.50 open 47.50
        P-1 INV-2 PAID 157.50 open 142.50
        P-1 rest 0.00
        """);
    assertThat(result.allocations().get(0).settlements().get(0).reasons())
        .extracting(AllocationReason::summarize)
        .contains("converted at CHF/EUR 1.05 of 2026-02-01 (bank)");
  }

  /** What is kept of an excess is judged by the items that the payment reached, where limits are pooled. */
  @Test
  void an_excess_within_the_pooled_limits_is_kept() {
    ToleranceLimit five = ToleranceLimit.upTo(Money.parse("EUR 5.00"));
    String books = """
        item INV-0 50.00 due 01-01 by C-0
        item INV-1 100.00 due 01-10
        item INV-2 100.00 due 01-20
        pay  P-0   50.00 on 02-01 by C-0
        pay  P-1   210.00 on 02-01
        """;
    for (boolean pooled : List.of(true, false)) {
      Allocation paid = Books.of(
              books,
              p -> p.withSettlement(p.settlement()
                  .withOverpayment(five)
                  .withTolerancePool(
                      pooled
                          ? org.openreceivables.core.settlement.TolerancePool.POOLED
                          : org.openreceivables.core.settlement.TolerancePool.PER_ITEM)))
          .allocate()
          .allocations()
          .get(1);
      assertThat(paid.excessTaken()).isEqualTo(Money.parse(pooled ? "EUR 10.00" : "EUR 0.00"));
      assertThat(paid.rest()).isEqualTo(Money.parse(pooled ? "EUR 0.00" : "EUR 10.00"));
      assertThat(paid.refundProposed()).isFalse();
    }
  }

  /** What is kept is not proposed to be paid back, nor refused. */
  @Test
  void a_small_excess_that_is_kept_is_not_refused() {
    Allocation paid = Books.of(
            "item INV-1 100.00\npay P-1 104.00 on 02-01\n",
            p -> p.withOverpayment(Overpayment.REFUSE)
                .withSettlement(
                    p.settlement().withOverpayment(ToleranceLimit.upTo(Money.parse("EUR 5.00")))))
        .allocate()
        .allocations()
        .get(0);
    assertThat(paid.excessTaken()).isEqualTo(Money.parse("EUR 4.00"));
    assertThat(paid.settlements()).hasSize(1);
  }

  @Test
  void ids_that_are_taken_are_not_given_again() {
    AllocationResult result =
        Books.of("""
            item INV-1 100.00
            item INV-1/residual/P-1/1 1.00 due 12-01
            item INV-2 100.00 by C-2
            pay  P-1   90.00 on 02-01
            pay  P-2   90.00 on 02-01 by C-2
            """, p -> p.withShortPayment(ShortPayment.RESIDUAL)).allocate();
    assertThat(result
            .items()
            .find(OpenItemId.of("INV-1/residual/P-1/2"))
            .orElseThrow()
            .open())
        .isEqualTo(Money.parse("EUR 10.00"));
    assertThat(result
            .items()
            .find(OpenItemId.of("INV-1/residual/P-1/2"))
            .orElseThrow()
            .issueDate())
        .isEqualTo(LocalDate.of(2026, 1, 5));
    assertThat(result.items().find(OpenItemId.of("INV-2/residual/P-2/1"))).isPresent();
    AllocationResult deducted = Books.of(
            "item INV-1 100.00\npay P-1 90.00 on 02-01\n",
            p -> p.withShortPayment(ShortPayment.DEDUCTION))
        .allocate();
    assertThat(deducted.allocations().get(0).deductions().get(0).item().issueDate())
        .isEqualTo(LocalDate.of(2026, 2, 1));
  }

  @Test
  void a_result_can_be_read_and_changed() {
    Books books = BooksText.read("item INV-1 100.00\npay P-1 90.00 on 02-01\n");
    AllocationResult result = books.allocate();
    assertThat(result.summarize())
        .isEqualTo("P-1/on-account: EUR 90.00, 1 item, rest EUR 0.00\n"
            + "  INV-1 PAID EUR 90.00, open EUR 10.00");
    assertThat(result).hasToString("AllocationResult as of 2026-12-31, 1 allocation");
    assertThat(result.withAllocations(List.of()).allocations()).isEmpty();
    assertThat(result.withAllocations(List.of())).isNotEqualTo(result);
    assertThat(result.withItems(books.items()).items()).isEqualTo(books.items());
    assertThat(result.withItems(books.items())).isNotEqualTo(result);
    assertThat(result.allocations().get(0).settlements().get(0).by(Effect.PAID))
        .isEqualTo(Money.parse("EUR 90.00"));
    assertThat(PaymentId.of("P-1")).isEqualTo(books.payments().get(0).id());
    AllocationBook book = AllocationEngine.standard().prepare(books.items(), books.asOf());
    assertThat(book.items()).isEqualTo(books.items());
    assertThat(book.asOf()).isEqualTo(books.asOf());
  }
}
