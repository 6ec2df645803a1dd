package org.openreceivables.matching.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.ledger.event.AllocationLine;
import org.openreceivables.core.money.ExchangeRate;
import org.openreceivables.core.money.ExchangeRates;
import org.openreceivables.core.settlement.ExcessDiscount;
import org.openreceivables.core.settlement.PartialDiscount;
import org.openreceivables.core.settlement.SettlementPolicy;
import org.openreceivables.core.settlement.ToleranceLimit;
import org.openreceivables.core.settlement.TolerancePool;

/** The lines of one payment, one by one: under which offer, of which part, in what currency. */
class LinesTest {
  private static AllocationResult allocate(UnaryOperator<AllocationPolicy> policy, String books) {
    return Books.of(books, policy).allocate();
  }

  private static UnaryOperator<AllocationPolicy> settling(
      UnaryOperator<SettlementPolicy> settlement) {
    return p -> p.withSettlement(settlement.apply(p.settlement()));
  }

  private static List<String> lines(UnaryOperator<AllocationPolicy> policy, String books) {
    List<String> out = new ArrayList<>();
    for (Allocation a : allocate(policy, books).allocations()) {
      for (ItemSettlement s : a.settlements()) {
        for (AllocationLine l : s.lines()) {
          out.add(l.effect() + " " + l.component() + " " + l.amount().getAmount()
              + l.offer().map(o -> " under " + o.toString().substring(5)).orElse(""));
        }
      }
    }
    return out;
  }

  /** EUR 10.00 of charges are paid first, under no offer. */
  @Test
  void charges_are_under_no_offer() {
    assertThat(lines(p -> p, """
        item INV-1 100.00 charges 10.00 2% until 02-10
        pay  P-1   59.00 on 02-01
        """))
        .containsExactly(
            "PAID NET 10.00", "PAID NET 49.00 under 02-10", "DISCOUNT NET 1.00 under 02-10");
    assertThat(lines(p -> p, """
        item INV-1 100.00 charges 10.00 parts NET 80.00 TAX 20.00 FEE 10.00 2% until 02-10
        pay  P-1   59.00 on 02-01
        """))
        .containsExactly(
            "PAID FEE 10.00",
            "PAID NET 39.20 under 02-10",
            "PAID TAX 9.80 under 02-10",
            "DISCOUNT NET 0.80 under 02-10",
            "DISCOUNT TAX 0.20 under 02-10");
  }

  /** EUR 75.00 of the 90.00 that earn the discount, after 10.00 of charges: a part, which forfeits it. */
  @Test
  void charges_do_not_help_a_part_to_the_offer() {
    assertThat(lines(
            p -> p.withSettlement(p.settlement().withPartialDiscount(PartialDiscount.FORFEIT)),
            """
            item INV-1 100.00 charges 10.00 10% until 02-10
            pay  P-1   85.00 on 02-01
            """))
        .containsExactly("PAID NET 10.00", "PAID NET 75.00");
  }

  /** Only EUR 5.00 were added later; the other EUR 5.00 were sold and count for the offer. */
  @Test
  void a_fee_as_issued_counts_for_the_offer() {
    assertThat(lines(p -> p, """
        item INV-1 105.00 charges 5.00 parts NET 100.00 FEE 5.00 COST 5.00 2% until 02-10
        pay  P-1   10.00 on 02-01
        """))
        .containsExactly(
            "PAID FEE 5.00", "PAID COST 5.00 under 02-10", "DISCOUNT NET 0.10 under 02-10");
  }

  /** EUR 95.00 beside the charges are short of EUR 98.00: forfeited, and noted under no offer. */
  @Test
  void a_forfeited_discount_is_noted_nowhere() {
    UnaryOperator<AllocationPolicy> forfeit =
        settling(s -> s.withPartialDiscount(PartialDiscount.FORFEIT));
    String books = """
        item INV-1 100.00 charges 10.00 2% until 02-10
        pay  P-1   105.00 on 02-01
        """;
    assertThat(lines(forfeit, books)).containsExactly("PAID NET 10.00", "PAID NET 95.00");
    assertThat(
            allocate(forfeit, books).allocations().get(0).settlements().get(0).reasons())
        .extracting(AllocationReason::summarize)
        .contains("2% discount forfeited: EUR 95.00 paid, EUR 3.00 short of EUR 98.00");
  }

  /** A cent short is no part payment: the whole discount stands beside what is tolerated. */
  @Test
  void a_proportional_discount_stands_whole_within_the_tolerance() {
    assertThat(lines(
            settling(s -> s.withPartialDiscount(PartialDiscount.PROPORTIONAL)
                .withUnderpayment(ToleranceLimit.upTo(Money.parse("EUR 0.01")))),
            """
            item INV-1 1000.00 2% until 02-10
            pay  P-1   979.99 on 02-01
            """))
        .containsExactly("PAID NET 979.99", "DISCOUNT NET 20.00 under 02-10", "TOLERANCE NET 0.01");
  }

  /** EUR 6.50 of the payment are there still, so EUR 1.50 are not added to the discount. */
  @Test
  void a_shortage_is_not_added_to_the_discount_while_money_is_at_hand() {
    assertThat(ResultText.of(allocate(
            settling(s -> s.withDiscountAdjustment(ToleranceLimit.upTo(Money.parse("EUR 2.00")))),
            """
            item INV-1 1000.00 2% until 02-10
            pay  P-1   985.00 on 02-01
            say  P-1   INV-1 PAID 978.50
            keep P-1
            """)))
        .isEqualTo("""
        P-1 INV-1 PAID 978.50 DISCOUNT 19.97 open 1.53
        P-1 rest 6.50
        """);
  }

  @Test
  void a_discount_is_lost_by_an_excess_only() {
    assertThat(lines(settling(s -> s.withExcessDiscount(ExcessDiscount.FORFEIT)), """
        item INV-1 105.00 10% until 02-10
        pay  P-1   94.50 on 02-01
        """))
        .containsExactly("PAID NET 94.50 under 02-10", "DISCOUNT NET 10.50 under 02-10");
  }

  /** Of EUR 100.00 EUR 95.00 are named: 2.00 are discount, and 3.00 within the pool of EUR 5.00. */
  @Test
  void a_pool_counts_the_discount_that_still_stands() {
    UnaryOperator<AllocationPolicy> pooled =
        settling(s -> s.withUnderpayment(ToleranceLimit.upTo(Money.parse("EUR 5.00")))
            .withTolerancePool(TolerancePool.POOLED));
    String books = """
        item INV-1 100.00 2% until 02-10
        pay  P-1   95.00 on 02-01
        say  P-1   INV-1 PAID 95.00
        """;
    assertThat(ResultText.of(allocate(pooled, books))).isEqualTo("""
        P-1 INV-1 PAID 95.00 DISCOUNT 2.00 TOLERANCE 3.00 open 0.00
        P-1 rest 0.00
        """);
    assertThat(allocate(pooled, books).allocations().get(0).settlements().get(0).reasons())
        .contains(new AllocationReason.Tolerated(Money.parse("EUR 3.00"), Money.parse("EUR 5.00")));
    assertThat(ResultText.of(allocate(pooled, books.replace("95.00", "93.00")))).isEqualTo("""
        P-1 INV-1 PAID 93.00 DISCOUNT 2.00 TOLERANCE 5.00 open 0.00
        P-1 rest 0.00
        """);
  }

  /** EUR 10.00 of CN-1 are left for the second instalment, and are shared as 80 to 20. */
  @Test
  void a_credit_of_two_parts_goes_on_with_what_is_left() {
    assertThat(ResultText.of(allocate(p -> p, """
        item   INV-1/1 50.00 due 01-10
        item   INV-1/2 100.00 due 01-20 parts NET 80.00 TAX 20.00
        credit CN-1    60.00 issued 01-12 for INV-1 parts NET 50.00 TAX 10.00
        """))).isEqualTo("""
        CN-1 INV-1/1 CREDITED 50.00 open 0.00
        CN-1 INV-1/2 CREDITED NET 8.00 CREDITED TAX 2.00 open 90.00
        CN-1 rest 0.00
        """);
  }

  /** CHF 50.00 are EUR 52.50, and the other CHF 50.00 are USD 55.00. */
  @Test
  void money_goes_on_to_the_next_currency_with_what_is_left() {
    ExchangeRates rates = ExchangeRates.of(List.of(rate("EUR", "1.05"), rate("USD", "1.10")));
    assertThat(ResultText.of(allocate(p -> p.withForeignMoney(ForeignMoney.at(rates)), """
        item INV-1 52.50
        item INV-2 USD 200.00
        pay  P-1   CHF 100.00 on 02-01
        """)))
        .isEqualTo("""
        P-1 INV-1 PAID 52.50 open 0.00
        P-1 INV-2 PAID 55.00 open 145.00
        P-1 rest 0.00
        """);
  }

  private static ExchangeRate rate(String currency, String rate) {
    return new ExchangeRate(
        CurrencyUnit.CHF,
        CurrencyUnit.of(currency),
        new BigDecimal(rate),
        LocalDate.of(2026, 2, 1),
        "bank");
  }

  /** Money that waits for its document closes it alone, or not at all; a credit note does not wait. */
  @Test
  void linked_money_closes_its_document_or_stays() {
    UnaryOperator<AllocationPolicy> linked = p -> p.withPartial(PartialPayment.LINKED);
    assertThat(ResultText.of(allocate(linked, "item INV-1 100.00\nmoney M-1 40.00 for INV-1")))
        .isEqualTo("\n");
    assertThat(ResultText.of(allocate(linked, "item INV-1 40.00\nmoney M-1 40.00 for INV-1")))
        .isEqualTo("M-1 INV-1 PAID 40.00 open 0.00\nM-1 rest 0.00\n");
    assertThat(ResultText.of(allocate(linked, "item INV-1 100.00\ncredit CN-1 40.00 for INV-1")))
        .isEqualTo("CN-1 INV-1 CREDITED 40.00 open 60.00\nCN-1 rest 0.00\n");
  }

  /** Without an offer nothing tells what is paid of charges from the rest. */
  @Test
  void charges_are_no_line_of_their_own_where_nothing_is_offered() {
    assertThat(lines(p -> p, """
        item INV-1 100.00 charges 10.00
        pay  P-1   59.00 on 02-01
        say  P-1   INV-1 PAID
        """)).containsExactly("PAID NET 59.00");
  }
}
