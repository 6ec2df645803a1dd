package org.openreceivables.testkit.portfolio;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;

/**
 * What a portfolio is made of. Two equal specs give equal portfolios. Immutable and thread-safe.
 *
 * <p>{@code builder().items(10_000).asOf(2026-03-31).putRate(Irregularity.DUPLICATE, 50).build()}: as
 * usual, but one payment in twenty is made twice.
 */
@Value.Immutable
public sealed interface PortfolioSpec extends WithPortfolioSpec permits ImmutablePortfolioSpec {
  /** The fewest items. */
  long FEWEST = 100;

  /** The most items. */
  long MOST = 10_000_000;

  /** {@return where all chance comes from; 1 unless said otherwise} */
  @Value.Default
  default long seed() {
    return 1;
  }

  /**
   * {@return how many open items the documents make, exactly; 100 to 10,000,000}
   *
   * <p>One for each credit note and invoice, of an invoice in instalments one for each of them.
   */
  long items();

  /** {@return the day of the books: nothing is issued after it, some payments come after it} */
  LocalDate asOf();

  /** {@return over how many months up to that day documents are issued, 1 to 60; 6 unless said otherwise} */
  @Value.Default
  default int months() {
    return 6;
  }

  /** {@return customers by currency, in per mille, 1,000 together; EUR 800, USD 170, JPY 30 if empty} */
  @Value.NaturalOrder
  SortedMap<CurrencyUnit, Integer> currencies();

  /** {@return customers by behaviour, in per mille, 1,000 together; each one's standard if empty} */
  Map<PaymentBehaviour, Integer> behaviours();

  /** {@return how often what occurs, in per mille, where it differs from the standard} */
  Map<Irregularity, Integer> rates();

  /**
   * {@return how often something occurs, in per mille}
   *
   * @param irregularity what
   */
  default int rate(Irregularity irregularity) {
    Integer own = rates().get(irregularity);
    return own == null ? irregularity.standardPerMille() : own;
  }

  /** {@return a builder; {@code build()} names every rule that is broken} */
  static Builder builder() {
    return new Builder();
  }

  /** Checks size, months and shares; called by every build. */
  @Value.Check
  default void check() {
    SpecRules rules = new SpecRules("seed " + seed());
    rules.require(
        items() >= FEWEST && items() <= MOST,
        "items",
        items(),
        "must be " + FEWEST + " to " + MOST);
    rules.require(months() >= 1 && months() <= 60, "months", months(), "must be 1 to 60");
    rules.require(
        asOf().getYear() >= 1900 && asOf().getYear() <= 2200,
        "asOf",
        asOf(),
        "must be of the years 1900 to 2200");
    requireMix(rules, "currencies", currencies());
    requireMix(rules, "behaviours", behaviours());
    rates()
        .forEach((what, rate) -> rules.require(
            rate >= 0 && rate <= 1000, "rate of " + what, rate, "must be 0 to 1000 per mille"));
    for (Irregularity.Concern concern : Irregularity.Concern.values()) {
      long sum = Arrays.stream(Irregularity.values())
          .filter(i -> i.concern() == concern)
          .mapToLong(this::rate)
          .sum();
      rules.require(
          sum <= 1000, "rates of " + concern, sum, "must not exceed 1000 per mille together");
    }
    rules.orThrow();
  }

  private static void requireMix(SpecRules rules, String field, Map<?, Integer> mix) {
    rules.require(
        mix.isEmpty()
            || (mix.values().stream().allMatch(v -> v >= 0 && v <= 1000)
                && mix.values().stream().mapToInt(Integer::intValue).sum() == 1000),
        field,
        mix,
        "must be none or 1000 per mille together, none of them negative");
  }

  /** Builds a {@link PortfolioSpec}. */
  final class Builder extends ImmutablePortfolioSpec.Builder {
    Builder() {}
  }
}
