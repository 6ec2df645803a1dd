package org.openreceivables.core.revaluation;

import java.util.Set;
import org.immutables.value.Value;
import org.openreceivables.core.money.Rounding;
import org.openreceivables.core.openitem.OpenItemKind;

/**
 * How open items in other currencies are valued.
 *
 * <p>Which rates may be used is the policy of the table that is handed to the engine. Immutable.
 */
@Value.Immutable
public sealed interface RevaluationPolicy extends WithRevaluationPolicy
    permits ImmutableRevaluationPolicy {

  /** {@return by which rate items are carried; the closing rate unless said otherwise} */
  @Value.Default
  default RevaluationMethod method() {
    return RevaluationMethod.STANDARD;
  }

  /**
   * {@return kinds of items that stay as they are; prepayments unless said otherwise}
   *
   * <p>Money received before anything was delivered is paid back in goods, not in money, and keeps the rate
   * of its day (IAS 21.16, IFRIC 22). Dynamics 365 and Business Central value it like everything else: the
   * empty set.
   */
  @Value.Default
  default Set<OpenItemKind> exemptKinds() {
    return Set.of(OpenItemKind.PREPAYMENT);
  }

  /** {@return how a converted amount is rounded, once an item; half up unless said otherwise} */
  @Value.Default
  default Rounding rounding() {
    return Rounding.halfUp();
  }

  /** {@return closing rate, prepayments exempt, half up} */
  static RevaluationPolicy standard() {
    return builder().build();
  }

  /** {@return a builder} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link RevaluationPolicy}. */
  final class Builder extends ImmutableRevaluationPolicy.Builder {
    Builder() {}
  }
}
