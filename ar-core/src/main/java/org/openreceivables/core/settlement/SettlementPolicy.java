package org.openreceivables.core.settlement;

import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.internal.Rules;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItems;

/**
 * The rules for which amounts close an item.
 *
 * <p>With everything at its default nothing is tolerated, a discount counts to its last day (or through
 * its grace days), a part payment earns its share of it, and what is paid too much is the customer's. Each
 * value of each switch, the system that behaves so and an example in numbers stand in {@code
 * docs/reference/settlement-switches.md}.
 *
 * <p>Some switches say which amounts close one item on a day, and {@link #options} and {@link #discount}
 * follow them by themselves: {@link #underpayment()}, {@link #discountAdjustment()}, {@link
 * #partialDiscount()}, {@link #lateDiscount()}, {@link #creditedDiscount()}. The others say what becomes of
 * money on items, which allocation knows: {@link #excessDiscount()}, {@link #overpayment()}, {@link
 * #tolerancePool()}, {@link #toleranceReason()}. Immutable and thread-safe.
 */
@Value.Immutable
public sealed interface SettlementPolicy extends WithSettlementPolicy
    permits ImmutableSettlementPolicy {

  /**
   * {@return how much too little still closes an item; nothing unless said otherwise}
   *
   * <p>The bound is within: with EUR 1.00, EUR 999.00 closes EUR 1,000.00. Judged once an item and posting
   * date, after all payments of that date. Giving money away must be somebody's word.
   */
  @Value.Default
  default ToleranceLimit underpayment() {
    return ToleranceLimit.none();
  }

  /**
   * {@return how small an excess is kept; nothing unless said otherwise, since it is the customer's money}
   *
   * <p>With EUR 0.05, of EUR 1,000.05 paid for EUR 1,000.00 nothing goes on account; of EUR 1,000.06 EUR 0.06
   * does. So Business Central, whose tolerance works both ways (EUR 985.00 for EUR 980.00 at EUR 5.00).
   * Allocation keeps it; which amounts close an item does not change.
   */
  @Value.Default
  default ToleranceLimit overpayment() {
    return ToleranceLimit.none();
  }

  /**
   * {@return how small a shortage is added to the cash discount; none unless said otherwise}
   *
   * <p>Judged before {@link #underpayment()}, at the end of the posting date, and only on an item whose
   * discount is earned but for the shortage. A shortage within this limit is discount as a whole; a larger
   * one is for {@code underpayment()} alone, as a whole. EUR 1,000.00 at 2 % with EUR 2.00 here and EUR 5.00
   * there: EUR 978.50 closes with EUR 21.50 of discount, EUR 976.00 with EUR 20.00 of discount and EUR 4.00
   * tolerated, EUR 974.99 not. Where this limit is the larger one, it alone decides for such items. So SAP.
   */
  @Value.Default
  default ToleranceLimit discountAdjustment() {
    return ToleranceLimit.none();
  }

  /** {@return whether items that one payment reaches share their limits; each its own unless said otherwise} */
  @Value.Default
  default TolerancePool tolerancePool() {
    return TolerancePool.PER_ITEM;
  }

  /**
   * {@return the reason noted on tolerance lines, and with it whether tax is corrected; none unless said
   * otherwise}
   */
  Optional<ReasonCode> toleranceReason();

  /** {@return what a part payment earns; its share unless said otherwise} */
  @Value.Default
  default PartialDiscount partialDiscount() {
    return PartialDiscount.GROSS_UP;
  }

  /** {@return whether late discounts are accepted; within grace unless said otherwise} */
  @Value.Default
  default LateDiscount lateDiscount() {
    return LateDiscount.WITHIN_GRACE;
  }

  /** {@return what an excess does to the discount; nothing unless said otherwise} */
  @Value.Default
  default ExcessDiscount excessDiscount() {
    return ExcessDiscount.KEEP;
  }

  /** {@return what the discount is reckoned on after credits; on what they leave unless said otherwise} */
  @Value.Default
  default CreditedDiscount creditedDiscount() {
    return CreditedDiscount.NET_OF_CREDIT;
  }

  /** {@return everything at its default} */
  static SettlementPolicy standard() {
    return builder().build();
  }

  /**
   * {@return the amounts that close an item on a day, and why}
   *
   * @param item an item that the customer owes
   * @param valueDate the value date of the payment
   */
  default SettlementQuote options(OpenItem item, LocalDate valueDate) {
    return DiscountPosition.of(this, item, valueDate).quote();
  }

  /**
   * {@return the discount that stands on an item on a day}
   *
   * @param item an item that the customer owes
   * @param valueDate the value date of the payment
   */
  default DiscountPosition discount(OpenItem item, LocalDate valueDate) {
    return DiscountPosition.of(this, item, valueDate);
  }

  /**
   * {@return what must be paid on a day to close the items of a scope}
   *
   * @param items the items of one payer; credits among them are left out
   * @param scope everything, what is overdue, what is due next, or what is due before a day
   * @param valueDate the value date of the payment
   */
  default PaymentQuote quote(OpenItems items, PaymentScope scope, LocalDate valueDate) {
    return PaymentQuote.of(this, items, scope, valueDate);
  }

  /** {@return a builder; {@code build()} names every rule that is broken} */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Checks the switches together; called by every build and every {@code with}.
   *
   * <p>One pair contradicts itself: a small excess that is kept ({@link #overpayment()}) says that paying a
   * little too much costs the debtor that little, an excess that loses the discount ({@link
   * ExcessDiscount#FORFEIT}) that it costs the whole discount. Every other pair means something. What means
   * nothing yet, such as limits that are pooled where there are none, is no contradiction: a host keeps one
   * policy and gives each customer its limits.
   */
  @Value.Check
  default void check() {
    Rules.of("SettlementPolicy", "policy")
        .require(
            excessDiscount() != ExcessDiscount.FORFEIT || overpayment().isNone(),
            ProblemCodes.OUT_OF_RANGE,
            "excessDiscount",
            excessDiscount(),
            "must be KEEP or SHRINK where a small excess is kept",
            "Maybe the overpayment limit should be left out")
        .orThrow();
  }

  /** Builds a {@link SettlementPolicy}. */
  final class Builder extends ImmutableSettlementPolicy.Builder {
    Builder() {}
  }
}
