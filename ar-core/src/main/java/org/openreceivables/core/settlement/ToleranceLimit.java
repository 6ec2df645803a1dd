package org.openreceivables.core.settlement;

import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.internal.Rules;
import org.openreceivables.core.money.Percentage;
import org.openreceivables.core.money.Rounding;

/**
 * How small a difference is not worth claiming: a percentage of the item, a cap, or the smaller of both.
 *
 * <p>1 % but at most EUR 5.00: EUR 1.00 on EUR 100.00, EUR 5.00 on EUR 1,000.00. Where only one of the two
 * is given, {@link #blank()} says whether that one alone decides; where neither is, nothing is tolerated. A
 * currency without a cap has none. The limit itself is still within. Immutable and thread-safe.
 */
@Value.Immutable
public sealed interface ToleranceLimit extends WithToleranceLimit permits ImmutableToleranceLimit {

  /** {@return the percentage of the item's original amount, if there is one} */
  Optional<Percentage> percent();

  /** {@return the caps, at most one a currency} */
  List<Money> caps();

  /** {@return what a percentage or cap that is left out means; the other alone unless said otherwise} */
  @Value.Default
  default BlankLimit blank() {
    return BlankLimit.OTHER_ALONE;
  }

  /** {@return nothing is tolerated} */
  static ToleranceLimit none() {
    return builder().build();
  }

  /**
   * {@return these caps alone}
   *
   * @param caps the caps, at most one a currency
   */
  static ToleranceLimit upTo(Money... caps) {
    return builder().addCaps(caps).build();
  }

  /**
   * {@return the limit for an item, rounded to the minor unit, halves up}
   *
   * @param original the item's original amount
   */
  default Money of(Money original) {
    if (isNone()) {
      return Money.zero(original.getCurrencyUnit());
    }
    Optional<Money> cap = cap(original);
    Optional<Money> share = percent().map(p -> p.of(original, Rounding.halfUp()));
    if (share.isPresent() && cap.isPresent()) {
      return share.get().isLessThan(cap.get()) ? share.get() : cap.get();
    }
    return blank() == BlankLimit.ZERO
        ? Money.zero(original.getCurrencyUnit())
        : share.or(() -> cap).orElse(Money.zero(original.getCurrencyUnit()));
  }

  /** {@return whether it has neither percentage nor cap, so that nothing is tolerated on any item} */
  default boolean isNone() {
    return percent().isEmpty() && caps().isEmpty();
  }

  private Optional<Money> cap(Money original) {
    for (Money cap : caps()) {
      if (cap.isSameCurrency(original)) {
        return Optional.of(cap);
      }
    }
    return Optional.empty();
  }

  /** {@return a builder; {@code build()} names every rule that is broken} */
  static Builder builder() {
    return new Builder();
  }

  /** Checks percentage and caps; called by every build. */
  @Value.Check
  default void check() {
    Rules.of("ToleranceLimit", "limit")
        .require(
            percent()
                .map(p -> !p.isNegative() && p.compareTo(Percentage.of(100)) <= 0)
                .orElse(true),
            ProblemCodes.OUT_OF_RANGE,
            "percent",
            percent().map(Percentage::toString).orElse(""),
            "must be 0 to 100 percent")
        .require(
            caps().stream().noneMatch(Money::isNegative),
            ProblemCodes.NEGATIVE_AMOUNT,
            "caps",
            caps(),
            "must not be negative")
        .require(
            caps().stream().map(Money::getCurrencyUnit).distinct().count()
                == caps().size(),
            ProblemCodes.DUPLICATE_ID,
            "caps",
            caps(),
            "must name each currency once")
        .orThrow();
  }

  /** Builds a {@link ToleranceLimit}. */
  final class Builder extends ImmutableToleranceLimit.Builder {
    Builder() {}
  }
}
