package org.openreceivables.core.money;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;

/** One reason why a table gives no rate for a pair on a day. */
public sealed interface RateGap {

  /** {@return the reason as a clause, without a full stop} */
  String message();

  /**
   * The table has no rate of this pair, of any day.
   *
   * @param from the currency to convert
   * @param to the currency wanted
   */
  record NoRate(CurrencyUnit from, CurrencyUnit to) implements RateGap {
    @Override
    public String message() {
      return "no rate " + ConversionText.pair(from, to) + " is in the table";
    }
  }

  /**
   * All rates of the pair count from a later day; a later rate is never used.
   *
   * @param earliest the first of them
   */
  record OnlyLater(ExchangeRate earliest) implements RateGap {
    @Override
    public String message() {
      return "no rate is that early; the first is " + ConversionText.of(earliest);
    }
  }

  /**
   * The latest rate is older than the policy takes.
   *
   * @param latest that rate
   * @param day the day that a rate was wanted for
   * @param maxAgeDays how old it may be
   */
  record TooOld(ExchangeRate latest, LocalDate day, int maxAgeDays) implements RateGap {
    /** {@return how many days old it is} */
    public long ageDays() {
      return ChronoUnit.DAYS.between(latest.date(), day);
    }

    @Override
    public String message() {
      String days = ageDays() == 1 ? " day" : " days";
      return ConversionText.of(latest) + " is " + ageDays() + days + " old, more than "
          + maxAgeDays;
    }
  }

  /**
   * Only sources that the policy does not name have rates of the pair.
   *
   * @param sources those sources, sorted
   */
  record OtherSources(SortedSet<String> sources) implements RateGap {
    /**
     * Copies the set.
     *
     * @param sources the sources
     */
    public OtherSources {
      sources = Collections.unmodifiableSortedSet(new TreeSet<>(sources));
    }

    @Override
    public String message() {
      return "only sources that the policy does not name have rates: " + sources;
    }
  }

  /**
   * Two sources differ on the latest day, and the policy prefers none; nothing derived is used instead.
   *
   * @param rates their rates, by source
   */
  record SourcesDiffer(List<ExchangeRate> rates) implements RateGap {
    /**
     * Copies the list.
     *
     * @param rates the rates
     */
    public SourcesDiffer {
      rates = List.copyOf(rates);
    }

    @Override
    public String message() {
      return rates.stream().map(ConversionText::of).collect(Collectors.joining(" and "))
          + " differ, and the policy prefers no source";
    }
  }

  /**
   * The other direction has a rate, but the policy does not invert.
   *
   * @param inverse what it would give
   */
  record InverseRefused(ConversionRate.Inverse inverse) implements RateGap {
    @Override
    public String message() {
      return "only the inverse has a rate, and the policy does not invert: "
          + ConversionText.of(inverse.published());
    }
  }

  /**
   * Two rates would give it, but the policy names no currency to cross over.
   *
   * @param cross what they would give; one of its legs may be an inverse, which the policy may refuse too
   */
  record CrossRefused(ConversionRate.Cross cross) implements RateGap {
    @Override
    public String message() {
      return "only a cross over " + cross.pivot()
          + " would give it, and the policy names no pivot: " + cross.source();
    }
  }

  /**
   * The policy allows a cross, but one of its legs has no rate.
   *
   * @param leg why that leg has none
   */
  record LegMissing(RateLookup.NotFound leg) implements RateGap {
    @Override
    public String message() {
      return "the cross lacks " + ConversionText.pair(leg.from(), leg.to()) + ": " + leg.reasons();
    }
  }
}
