package org.openreceivables.matching.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.InvalidValueException;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.money.ExchangeRates;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.settlement.SettlementPolicy;
import org.openreceivables.core.settlement.ToleranceLimit;
import org.openreceivables.matching.allocation.order.AllocationOrders;

/** What a payment does that is too small: one test a value of a switch. */
class PartPaymentSwitchTest {
  private static AllocationResult allocate(UnaryOperator<AllocationPolicy> policy, String books) {
    return Books.of(books, policy).allocate();
  }

  private static void check(UnaryOperator<AllocationPolicy> policy, String books, String expected) {
    assertThat(ResultText.of(allocate(policy, books))).isEqualTo(expected);
  }

  private static Money eur(String amount) {
    return Money.of(CurrencyUnit.EUR, new BigDecimal(amount));
  }

  @Nested
  class PartPayments {
    private static final String BOOKS = """
        item INV-1 100.00
        pay  P-1   40.00 on 02-01
        """;

    @Test
    void reduce_the_item() {
      check(p -> p, BOOKS, """
          P-1 INV-1 PAID 40.00 open 60.00
          P-1 rest 0.00
          """);
    }
  }

  @Nested
  class FullSettlementOnly {
    private static final String BOOKS = """
        item INV-1 50.00 due 01-10
        item INV-2 90.00 due 01-20
        item INV-3 30.00 due 01-30
        pay  P-1   100.00 on 02-01
        """;

    @Test
    void off() {
      check(p -> p, BOOKS, """
          P-1 INV-1 PAID 50.00 open 0.00
          P-1 INV-2 PAID 50.00 open 40.00
          P-1 rest 0.00
          """);
    }

    @Test
    void on_passes_over_what_cannot_be_closed() {
      AllocationResult result = allocate(p -> p.withFullSettlement(FullSettlement.always()), BOOKS);
      assertThat(ResultText.of(result)).isEqualTo("""
          P-1 INV-1 PAID 50.00 open 0.00
          P-1 INV-3 PAID 30.00 open 0.00
          P-1 rest 20.00
          """);
      assertThat(result.allocations().get(0).restReasons())
          .contains(new RestReason.NotWhole(OpenItemId.of("INV-2"), eur("90.00"), eur("50.00")));
    }

    @Test
    void for_some_items_only() {
      check(
          p -> p.withFullSettlement(
              FullSettlement.where("INV-1", i -> i.id().value().equals("INV-1"))),
          BOOKS.replace("100.00", "49.99"),
          """
          P-1 INV-2 PAID 49.99 open 40.01
          P-1 rest 0.00
          """);
    }

    /** In proportion EUR 60.00 would close neither: the first that it can close is closed. */
    @Test
    void on_and_pro_rata() {
      check(
          p -> p.withFullSettlement(FullSettlement.always()).withOrder(AllocationOrders.proRata()),
          """
          item INV-1 90.00
          item INV-2 50.00
          item INV-3 20.00
          pay  P-1   60.00 on 02-01
          """,
          """
          P-1 INV-2 PAID 50.00 open 0.00
          P-1 rest 10.00
          """);
    }

    /** EUR 49.50 close INV-1 within tolerance, and that is whole. */
    @Test
    void what_is_within_tolerance_is_whole() {
      check(
          p -> p.withFullSettlement(FullSettlement.always())
              .withSettlement(
                  SettlementPolicy.standard().withUnderpayment(ToleranceLimit.upTo(eur("0.50")))),
          BOOKS.replace("100.00", "49.50"),
          """
          P-1 INV-1 PAID 49.50 TOLERANCE 0.50 open 0.00
          P-1 rest 0.00
          """);
    }
  }

  @Nested
  class ShortPayments {
    private static final String BOOKS = """
        item INV-1 119.00 due 01-10 parts NET 100.00 TAX 19.00
        pay  P-1   100.00 on 02-01
        """;

    @Test
    void leave_the_item_open() {
      check(p -> p, BOOKS, """
          P-1 INV-1 PAID NET 84.03 PAID TAX 15.97 open 19.00
          P-1 rest 0.00
          """);
    }

    /** The same terms, the parts that are open; the item itself is closed. */
    @Test
    void residual_item_takes_its_place() {
      AllocationResult result = allocate(p -> p.withShortPayment(ShortPayment.RESIDUAL), BOOKS);
      assertThat(ResultText.of(result)).isEqualTo("""
          P-1 INV-1 PAID NET 84.03 PAID TAX 15.97 RESIDUAL NET 15.97 RESIDUAL TAX 3.03 open 0.00
          P-1 rest 0.00
          """);
      OpenItem residual =
          result.items().find(OpenItemId.of("INV-1/residual/P-1/1")).orElseThrow();
      assertThat(residual.kind()).isEqualTo(OpenItemKind.INVOICE);
      assertThat(residual.open()).isEqualTo(eur("19.00"));
      assertThat(residual.dueDate()).contains(LocalDate.of(2026, 1, 10));
      assertThat(residual.document()).isEqualTo(DocumentId.of("INV-1"));
    }

    @Test
    void deduction_with_the_reason_of_the_policy() {
      AllocationResult result = allocate(p -> p.withShortPayment(ShortPayment.DEDUCTION), BOOKS);
      Allocation paid = result.allocations().get(0);
      assertThat(paid.deductions()).singleElement().satisfies(d -> {
        assertThat(d.item().kind()).isEqualTo(OpenItemKind.DEDUCTION);
        assertThat(d.item().open()).isEqualTo(eur("19.00"));
        assertThat(d.reason().code()).isEqualTo("SHORT");
      });
      assertThat(paid.settlements().get(0).after().isSettled()).isTrue();
    }

    /** Two payments of one day are judged together: 60.00 and 59.00 leave nothing to follow up. */
    @Test
    void are_judged_when_the_day_is_over() {
      AllocationResult result = allocate(
          p -> p.withShortPayment(ShortPayment.RESIDUAL),
          BOOKS.replace("100.00 on", "60.00 on") + "pay P-2 59.00 on 02-01");
      assertThat(result.allocations()).allMatch(a -> a.deductions().isEmpty());
      assertThat(result.items().find(OpenItemId.of("INV-1")).orElseThrow().isSettled())
          .isTrue();
    }
  }

  @Test
  void switches_that_contradict_each_other_are_refused() {
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> AllocationPolicy.builder()
            .partial(PartialPayment.LINKED)
            .shortPayment(ShortPayment.RESIDUAL)
            .overpayment(Overpayment.REFUSE)
            .foreignMoney(ForeignMoney.at(ExchangeRates.none()))
            .inAdvance(InAdvance.EVENLY)
            .processing(Processing.VERTICAL)
            .build())
        .withMessageContaining("must be STAYS_OPEN")
        .withMessageContaining("must not be REFUSE")
        .withMessageContaining("must be refused")
        .withMessageContaining("must be NEXT or LAST")
        .withMessageContaining("must be HORIZONTAL");
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> AllocationPolicy.builder()
            .fullSettlement(FullSettlement.always())
            .inAdvance(InAdvance.EVENLY)
            .processing(Processing.VERTICAL)
            .build())
        .withMessageContaining("must be NEXT or LAST")
        .withMessageContaining("must be HORIZONTAL where items are paid whole or not at all");
  }
}
