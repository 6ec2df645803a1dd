package org.openreceivables.core.openitem;

import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedSet;
import org.immutables.value.Value;
import org.joda.money.Money;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.internal.Rules;
import org.openreceivables.core.time.DateWindow;

/**
 * Something that stops some of what would happen to an item or a customer, for a time.
 *
 * <p>EUR 200.00 of an invoice over EUR 1,000.00 disputed from 2026-02-03: cause {@code DISPUTE}, part EUR
 * 200.00, window {@code 2026-02-03..open}, effects {@code DUN, INTEREST, WRITE_OFF}; the other EUR 800.00
 * is reminded as usual. Both days of the window count. Immutable and thread-safe.
 */
@Value.Immutable
public sealed interface Hold extends WithHold permits ImmutableHold {

  /** {@return the host's key, unique on its item or customer} */
  String id();

  /** {@return why} */
  HoldCause cause();

  /** {@return when; both days count} */
  DateWindow window();

  /** {@return what it stops, at least one} */
  @Value.NaturalOrder
  SortedSet<HoldEffect> effects();

  /** {@return the part that is held; empty for the whole} */
  Optional<Money> part();

  /**
   * {@return whether it stops this on that day}
   *
   * @param effect what would happen
   * @param day the day
   */
  default boolean stops(HoldEffect effect, LocalDate day) {
    return effects().contains(effect) && window().contains(day);
  }

  /** {@return a builder; {@code build()} names every rule that is broken} */
  static Builder builder() {
    return new Builder();
  }

  /** Checks effects and part; called by every build. */
  @Value.Check
  default void check() {
    Rules.of("Hold", id())
        .require(
            !effects().isEmpty(),
            ProblemCodes.MISSING_VALUE,
            "effects",
            "none",
            "must stop something")
        .require(
            part().map(Money::isPositive).orElse(true),
            ProblemCodes.ZERO_AMOUNT,
            "part",
            part().map(Money::toString).orElse(""),
            "must be more than zero")
        .orThrow();
  }

  /** Builds a {@link Hold}. */
  final class Builder extends ImmutableHold.Builder {
    Builder() {}
  }
}
