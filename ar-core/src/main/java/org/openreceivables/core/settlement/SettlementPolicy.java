package org.openreceivables.core.settlement;

import java.time.LocalDate;
import org.immutables.value.Value;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItems;

/**
 * The rules for which amounts close an item.
 *
 * <p>With everything at its default nothing is tolerated, a discount counts to its last day (or through
 * its grace days) and a part payment earns its share of it. Immutable and thread-safe.
 */
@Value.Immutable
public sealed interface SettlementPolicy extends WithSettlementPolicy
    permits ImmutableSettlementPolicy {

  /** {@return how much too little still closes an item; nothing unless said otherwise} */
  @Value.Default
  default ToleranceLimit underpayment() {
    return ToleranceLimit.none();
  }

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

  /** {@return a builder} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link SettlementPolicy}. */
  final class Builder extends ImmutableSettlementPolicy.Builder {
    Builder() {}
  }
}
