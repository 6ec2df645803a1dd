package org.openreceivables.core.money;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.internal.Rules;

/**
 * Which rates of a table may be used for a day.
 *
 * <p>{@link #standard()} takes the latest published rate of exactly this pair on or before the day, however old,
 * and derives nothing: a table with EUR/USD 1.25 of Friday converts EUR on Sunday, and does not convert
 * USD. Immutable.
 */
@Value.Immutable
public sealed interface ExchangeRatePolicy extends WithExchangeRatePolicy
    permits ImmutableExchangeRatePolicy {

  /** Whether EUR/USD may serve to convert dollars into euros. */
  enum Inverses {
    /**
     * Never: a bank's buying rate is not one over its selling rate, and who publishes one direction has
     * said nothing about the other (SAP, unless the rate type says so).
     */
    REFUSED,
    /**
     * Where there is no usable rate of the pair itself (Dynamics 365, which calls it the reciprocal; Odoo and
     * Business Central, which store one direction only). The conversion divides by the published rate.
     */
    WHERE_NO_DIRECT
  }

  /** From which day on a rate is used. */
  enum UsedFrom {
    /** From its own date (Business Central, Dynamics 365, Odoo, ERPNext). */
    DATE_OF_RATE,
    /**
     * From the day after: the reference rates of the European Central Bank come out in the afternoon, and many
     * books close a day with those of the last working day before it.
     */
    DAY_AFTER
  }

  /** {@return whether a rate may be inverted; refused unless said otherwise} */
  @Value.Default
  default Inverses inverses() {
    return Inverses.REFUSED;
  }

  /**
   * {@return the currency over which two rates may be crossed where the pair has none, its inverse neither;
   * empty, the default, for no crosses}
   *
   * <p>With EUR, EUR/GBP and USD/EUR convert dollars into pounds. Each of the two is the latest that the
   * policy allows, and inverted only if {@link #inverses()} says so: the European Central Bank publishes
   * from EUR alone, so that crosses in its table need both switches.
   */
  Optional<CurrencyUnit> pivot();

  /**
   * {@return how many days old a rate may be: 0 for the day itself only; empty, the default, for any age}
   *
   * <p>Without a limit, a table that nobody has filled for a year still converts (Business Central, Odoo);
   * ERPNext has a limit, which it calls stale days. 4 bridges Easter.
   */
  OptionalInt maxAgeDays();

  /** {@return from which day on a rate is used; from its own date unless said otherwise} */
  @Value.Default
  default UsedFrom usedFrom() {
    return UsedFrom.DATE_OF_RATE;
  }

  /**
   * {@return the sources that may be used, the preferred one first; empty, the default, for any}
   *
   * <p>The first that has a usable rate decides, even where the next has a later one (as SAP takes an
   * alternative rate type only where the first has nothing). Empty means that no source is preferred: the
   * latest rate is taken, and where two sources differ on that day, none.
   */
  List<String> sources();

  /** {@return published rates only, the latest on or before the day, of any source} */
  static ExchangeRatePolicy standard() {
    return builder().build();
  }

  /** {@return a builder} */
  static Builder builder() {
    return new Builder();
  }

  /** Checks age and sources; called by every build. */
  @Value.Check
  default void check() {
    Rules.of("ExchangeRatePolicy", "sources " + sources())
        .require(
            maxAgeDays().orElse(0) >= 0,
            ProblemCodes.OUT_OF_RANGE,
            "maxAgeDays",
            maxAgeDays().orElse(0),
            "must not be negative")
        .require(
            sources().stream().noneMatch(String::isBlank),
            ProblemCodes.MISSING_VALUE,
            "sources",
            sources(),
            "must each be named")
        .require(
            new HashSet<>(sources()).size() == sources().size(),
            ProblemCodes.OUT_OF_RANGE,
            "sources",
            sources(),
            "must name each source once",
            "Maybe the second place of a source is left over from another order")
        .orThrow();
  }

  /** Builds an {@link ExchangeRatePolicy}. */
  final class Builder extends ImmutableExchangeRatePolicy.Builder {
    Builder() {}
  }
}
