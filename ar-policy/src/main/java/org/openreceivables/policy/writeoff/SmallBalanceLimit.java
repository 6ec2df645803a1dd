package org.openreceivables.policy.writeoff;

import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.internal.Rules;
import org.openreceivables.core.money.Percentage;
import org.openreceivables.core.money.Rounding;
import org.openreceivables.core.openitem.OpenItem;

/**
 * What is too small to be collected: an amount a currency and, if given, a percentage of the item as well;
 * the smaller of both counts (as in SAP's tolerance groups).
 *
 * <p>EUR 5.00 and 0.1 %: EUR 2.00 on an item of EUR 2,000.00, EUR 5.00 on one of EUR 9,000.00. The base of
 * the percentage is the original amount and the charges added since; the share is rounded to the minor unit,
 * halves up. A currency without an amount has no limit, and nothing in it is small: no percentage alone says
 * what a letter costs. Unlike {@code ToleranceLimit}, which one of the two may decide alone. Immutable and
 * thread-safe.
 */
@Value.Immutable
public sealed interface SmallBalanceLimit extends WithSmallBalanceLimit
    permits ImmutableSmallBalanceLimit {

  /** {@return the amounts, one a currency, each more than zero} */
  List<Money> amounts();

  /** {@return the percentage of original amount and charges, more than 0 and at most 100, if there is one} */
  Optional<Percentage> percent();

  /**
   * {@return these amounts, without a percentage}
   *
   * @param amounts the amounts, one a currency
   */
  static SmallBalanceLimit of(Money... amounts) {
    return builder().addAmounts(amounts).build();
  }

  /**
   * {@return the amount in this currency, if there is one}
   *
   * @param currency the currency
   */
  default Optional<Money> amount(CurrencyUnit currency) {
    for (Money amount : amounts()) {
      if (amount.getCurrencyUnit().equals(currency)) {
        return Optional.of(amount);
      }
    }
    return Optional.empty();
  }

  /**
   * {@return the percentage of this item, rounded to the minor unit, if there is a percentage}
   *
   * @param item the item
   */
  default Optional<Money> share(OpenItem item) {
    return percent().map(p -> p.of(item.original().plus(item.charges()), Rounding.halfUp()));
  }

  /**
   * {@return the limit for this item, the smaller of amount and share; empty where its currency has none}
   *
   * @param item the item
   */
  default Optional<Money> limit(OpenItem item) {
    return amount(item.currency())
        .map(amount -> share(item).filter(s -> s.isLessThan(amount)).orElse(amount));
  }

  /** {@return a builder; {@code build()} names every rule that is broken} */
  static Builder builder() {
    return new Builder();
  }

  /** Checks amounts and percentage; called by every build. */
  @Value.Check
  default void check() {
    Rules.of("SmallBalanceLimit", "limit")
        .require(
            !amounts().isEmpty(),
            ProblemCodes.MISSING_VALUE,
            "amounts",
            "none",
            "must name one currency at least")
        .require(
            amounts().stream().allMatch(Money::isPositive),
            ProblemCodes.ZERO_AMOUNT,
            "amounts",
            amounts(),
            "must be more than zero",
            "Maybe the currency should be left out")
        .require(
            amounts().stream().map(Money::getCurrencyUnit).distinct().count()
                == amounts().size(),
            ProblemCodes.DUPLICATE_ID,
            "amounts",
            amounts(),
            "must name each currency once")
        .require(
            percent()
                .filter(p -> p.value().signum() <= 0 || p.compareTo(Percentage.of(100)) > 0)
                .isEmpty(),
            ProblemCodes.OUT_OF_RANGE,
            "percent",
            percent().map(Percentage::toString).orElse(""),
            "must be more than 0 and at most 100 percent")
        .orThrow();
  }

  /** Builds a {@link SmallBalanceLimit}. */
  final class Builder extends ImmutableSmallBalanceLimit.Builder {
    Builder() {}
  }
}
