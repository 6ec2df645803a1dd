package org.openreceivables.matching.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.money.Percentage;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.settlement.AllocationInstruction;
import org.openreceivables.core.settlement.InstructedAmount;
import org.openreceivables.core.settlement.LateDiscount;
import org.openreceivables.core.settlement.PartialDiscount;
import org.openreceivables.core.settlement.SettlementPolicy;
import org.openreceivables.core.settlement.ToleranceLimit;
import org.openreceivables.core.settlement.TolerancePool;
import org.openreceivables.core.terms.DiscountOffer;
import org.openreceivables.core.terms.DiscountRate;

/** The answer about a late discount counts when the day is over, too; so does a pooled limit. */
class AnsweredDiscountTest {
  private static final LocalDate LAST = LocalDate.of(2026, 1, 15);
  private static final LocalDate LATE = LAST.plusDays(3);
  private static final OpenItemId ITEM = OpenItemId.of("INV-1");

  @ParameterizedTest
  @EnumSource
  void a_granted_discount_and_a_shortage_within_tolerance_close_the_item(PartialDiscount partial) {
    for (TolerancePool pool : TolerancePool.values()) {
      ItemSettlement paid = pay(policy(partial, pool), granted(), "EUR 975.00");
      assertThat(paid.by(Effect.DISCOUNT)).isEqualTo(Money.parse("EUR 20.00"));
      assertThat(paid.by(Effect.TOLERANCE)).isEqualTo(Money.parse("EUR 5.00"));
      assertThat(paid.after().isSettled()).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource
  void nothing_beyond_the_limit_is_ever_tolerated(TolerancePool pool) {
    for (PartialDiscount partial : PartialDiscount.values()) {
      ItemSettlement paid = pay(policy(partial, pool), granted(), "EUR 974.99");
      assertThat(paid.by(Effect.TOLERANCE).isZero()).as("%s", partial).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource
  void what_was_designated_is_tolerated_too(TolerancePool pool) {
    InstructedAmount said = InstructedAmount.paid(ITEM, Money.parse("EUR 995.00"));
    AllocationInstruction word = AllocationInstruction.builder()
        .payment(PaymentId.of("P-1"))
        .addAmount(said)
        .addLateDiscountsRefused(ITEM)
        .build();
    ItemSettlement paid = pay(policy(PartialDiscount.GROSS_UP, pool), word, "EUR 995.00");
    assertThat(paid.by(Effect.TOLERANCE)).isEqualTo(Money.parse("EUR 5.00"));
  }

  @Test
  void without_an_answer_the_discount_is_not_reckoned_with() {
    AllocationInstruction silent =
        AllocationInstruction.builder().payment(PaymentId.of("P-1")).build();
    ItemSettlement paid =
        pay(policy(PartialDiscount.GROSS_UP, TolerancePool.PER_ITEM), silent, "EUR 975.00");
    assertThat(paid.after().open()).isEqualTo(Money.parse("EUR 25.00"));
  }

  /** 1 % is in time and EUR 20.00 wait: what is given and what is asked are both among the reasons. */
  @Test
  void a_better_discount_that_waits_is_named_beside_the_one_that_is_given() {
    AllocationInstruction silent =
        AllocationInstruction.builder().payment(PaymentId.of("P-1")).build();
    ItemSettlement paid = pay(
        policy(PartialDiscount.GROSS_UP, TolerancePool.PER_ITEM),
        silent,
        "EUR 990.00",
        DiscountOffer.of(
            LATE, new DiscountRate.Percent(Percentage.of(1)), Money.parse("EUR 1000.00")));
    assertThat(paid.by(Effect.DISCOUNT)).isEqualTo(Money.parse("EUR 10.00"));
    assertThat(paid.reasons())
        .extracting(AllocationReason::summarize)
        .contains(
            "1% discount until 2026-01-18 earned on 2026-01-18, 0 days to spare",
            "EUR 20.00 discount until 2026-01-15 taken 3 days late on 2026-01-18, within grace:"
                + " EUR 10.00 waits for an answer");
  }

  private static AllocationInstruction granted() {
    return AllocationInstruction.builder()
        .payment(PaymentId.of("P-1"))
        .addLateDiscountsGranted(ITEM)
        .build();
  }

  private static SettlementPolicy policy(PartialDiscount partial, TolerancePool pool) {
    return SettlementPolicy.standard()
        .withUnderpayment(ToleranceLimit.upTo(Money.parse("EUR 5.00")))
        .withPartialDiscount(partial)
        .withTolerancePool(pool)
        .withLateDiscount(LateDiscount.ASK);
  }

  private static ItemSettlement pay(
      SettlementPolicy policy, AllocationInstruction said, String amount, DiscountOffer... more) {
    Money owed = Money.parse("EUR 1000.00");
    Money zero = Money.zero(owed.getCurrencyUnit());
    OpenItem item = OpenItem.builder()
        .id(ITEM)
        .customer(CustomerId.of("C"))
        .kind(OpenItemKind.INVOICE)
        .document(DocumentId.of("INV-1"))
        .issueDate(LAST.minusDays(10))
        .original(owed)
        .open(owed)
        .addDiscountOffer(new DiscountOffer(
            LAST, 5, new DiscountRate.Fixed(Money.parse("EUR 20.00")), owed, zero, zero))
        .addDiscountOffers(more)
        .build();
    Payment payment = Payment.builder()
        .id(PaymentId.of("P-1"))
        .customer(CustomerId.of("C"))
        .amount(Money.parse(amount))
        .valueDate(LATE)
        .build();
    return AllocationEngine.of(AllocationPolicy.standard().withSettlement(policy))
        .allocate(OpenItems.of(List.of(item)), List.of(payment), List.of(said), LATE)
        .allocations()
        .get(0)
        .settlements()
        .get(0);
  }
}
