package org.openreceivables.core.money;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.internal.Rules;

/** What a table of rates says for a pair on a day: a rate, or why there is none. Immutable. */
public sealed interface RateLookup {

  /** {@return the currency to convert} */
  CurrencyUnit from();

  /** {@return the currency wanted} */
  CurrencyUnit to();

  /** {@return the day that it was asked for} */
  LocalDate day();

  /** {@return the rate, if there is one} */
  Optional<ConversionRate> rate();

  /**
   * A rate.
   *
   * @param conversion the rate: direct, inverse or cross, with dates and sources
   * @param day the day that it was asked for
   */
  record Found(ConversionRate conversion, LocalDate day) implements RateLookup {
    @Override
    public CurrencyUnit from() {
      return conversion.from();
    }

    @Override
    public CurrencyUnit to() {
      return conversion.to();
    }

    @Override
    public Optional<ConversionRate> rate() {
      return Optional.of(conversion);
    }

    @Override
    public String toString() {
      return conversion.toString();
    }
  }

  /**
   * No rate.
   *
   * @param from the currency to convert
   * @param to the currency wanted
   * @param day the day that it was asked for
   * @param gaps why, at least one: first what the pair itself lacks, then inverse, then cross
   */
  record NotFound(CurrencyUnit from, CurrencyUnit to, LocalDate day, List<RateGap> gaps)
      implements RateLookup {
    /**
     * Copies the list.
     *
     * @param from the currency to convert
     * @param to the currency wanted
     * @param day the day
     * @param gaps why
     */
    public NotFound {
      gaps = List.copyOf(gaps);
      Rules.of("NotFound", ConversionText.pair(from, to) + " " + day)
          .require(!gaps.isEmpty(), ProblemCodes.MISSING_VALUE, "gaps", gaps, "must name a reason")
          .orThrow();
    }

    @Override
    public Optional<ConversionRate> rate() {
      return Optional.empty();
    }

    /** {@return the reasons as one clause, without a full stop} */
    public String reasons() {
      return gaps.stream().map(RateGap::message).collect(Collectors.joining("; "));
    }

    @Override
    public String toString() {
      return "no rate " + ConversionText.pair(from, to) + " on " + day + ": " + reasons();
    }
  }
}
