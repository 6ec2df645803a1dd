package org.openreceivables.core.money;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeSet;
import org.joda.money.CurrencyUnit;
import org.openreceivables.core.money.ExchangeRatePolicy.Inverses;
import org.openreceivables.core.money.ExchangeRatePolicy.UsedFrom;

/** One question to a table: the pair itself, then its inverse, then a cross. */
final class RateSearch {
  private final RateTable table;
  private final ExchangeRatePolicy policy;
  private final LocalDate day;
  private final LocalDate lastDate;

  /** A published rate, or why there is none. */
  private record Pick(Optional<ExchangeRate> rate, List<RateGap> gaps) {
    static Pick of(ExchangeRate rate) {
      return new Pick(Optional.of(rate), List.of());
    }

    static Pick none(RateGap gap) {
      return new Pick(Optional.empty(), List.of(gap));
    }

    boolean isUndecided() {
      return gaps.stream().anyMatch(g -> g instanceof RateGap.SourcesDiffer);
    }

    /** Whether the table has no rate of the pair at all, which of an inverse goes without saying. */
    boolean isUnheardOf() {
      return gaps.stream().anyMatch(g -> g instanceof RateGap.NoRate);
    }
  }

  RateSearch(RateTable table, ExchangeRatePolicy policy, LocalDate day) {
    this.table = table;
    this.policy = policy;
    this.day = day;
    this.lastDate = policy.usedFrom() == UsedFrom.DAY_AFTER ? day.minusDays(1) : day;
  }

  RateLookup find(CurrencyUnit from, CurrencyUnit to) {
    List<RateGap> gaps = new ArrayList<>();
    Optional<? extends ConversionRate> rate = leg(from, to, policy.inverses(), gaps);
    if (rate.isEmpty() && gaps.stream().noneMatch(g -> g instanceof RateGap.SourcesDiffer)) {
      rate = policy.pivot().isPresent()
          ? cross(from, to, policy.pivot().get(), gaps)
          : refusedCross(from, to, gaps);
    }
    return rate.isPresent()
        ? new RateLookup.Found(rate.get(), day)
        : new RateLookup.NotFound(from, to, day, gaps);
  }

  private Optional<ConversionRate.Leg> leg(
      CurrencyUnit from, CurrencyUnit to, Inverses inverses, List<RateGap> gaps) {
    Pick direct = pick(from, to);
    if (direct.rate().isPresent()) {
      return direct.rate().map(ConversionRate.Direct::new);
    }
    gaps.addAll(direct.gaps());
    if (direct.isUndecided()) {
      return Optional.empty();
    }
    Pick inverse = pick(to, from);
    if (inverse.rate().isPresent() && inverses == Inverses.WHERE_NO_DIRECT) {
      return inverse.rate().map(ConversionRate.Inverse::new);
    }
    inverse
        .rate()
        .ifPresent(r -> gaps.add(new RateGap.InverseRefused(new ConversionRate.Inverse(r))));
    if (inverses == Inverses.WHERE_NO_DIRECT && !inverse.isUnheardOf()) {
      gaps.addAll(inverse.gaps());
    }
    return Optional.empty();
  }

  private Optional<ConversionRate> cross(
      CurrencyUnit from, CurrencyUnit to, CurrencyUnit pivot, List<RateGap> gaps) {
    if (pivot.equals(from) || pivot.equals(to)) {
      return Optional.empty();
    }
    Optional<ConversionRate.Leg> first = crossLeg(from, pivot, gaps);
    Optional<ConversionRate.Leg> second = crossLeg(pivot, to, gaps);
    return first.flatMap(a -> second.map(b -> new ConversionRate.Cross(a, b)));
  }

  private Optional<ConversionRate.Leg> crossLeg(
      CurrencyUnit from, CurrencyUnit to, List<RateGap> gaps) {
    List<RateGap> missing = new ArrayList<>();
    Optional<ConversionRate.Leg> leg = leg(from, to, policy.inverses(), missing);
    if (leg.isEmpty()) {
      gaps.add(new RateGap.LegMissing(new RateLookup.NotFound(from, to, day, missing)));
    }
    return leg;
  }

  /** Says which cross the policy passes over; never gives a rate. */
  private Optional<ConversionRate> refusedCross(
      CurrencyUnit from, CurrencyUnit to, List<RateGap> gaps) {
    TreeSet<CurrencyUnit> pivots = new TreeSet<>(table.neighbours(from));
    pivots.retainAll(table.neighbours(to));
    for (CurrencyUnit pivot : pivots) {
      Optional<ConversionRate.Leg> first =
          leg(from, pivot, Inverses.WHERE_NO_DIRECT, new ArrayList<>());
      Optional<ConversionRate.Leg> second =
          leg(pivot, to, Inverses.WHERE_NO_DIRECT, new ArrayList<>());
      if (first.isPresent() && second.isPresent()) {
        gaps.add(new RateGap.CrossRefused(new ConversionRate.Cross(first.get(), second.get())));
        break;
      }
    }
    return Optional.empty();
  }

  /** The latest published rate that the policy takes. */
  private Pick pick(CurrencyUnit from, CurrencyUnit to) {
    NavigableMap<String, NavigableMap<LocalDate, ExchangeRate>> bySource = table.of(from, to);
    if (bySource.isEmpty()) {
      return Pick.none(new RateGap.NoRate(from, to));
    }
    if (policy.sources().isEmpty()) {
      return ofAnySource(bySource.values());
    }
    List<NavigableMap<LocalDate, ExchangeRate>> named = policy.sources().stream()
        .filter(bySource::containsKey)
        .map(bySource::get)
        .toList();
    if (named.isEmpty()) {
      return Pick.none(new RateGap.OtherSources(new TreeSet<>(bySource.keySet())));
    }
    return named.stream()
        .map(dates -> ofAnySource(List.of(dates)))
        .filter(p -> p.rate().isPresent())
        .findFirst()
        .orElseGet(() -> ofAnySource(named));
  }

  private Pick ofAnySource(Collection<NavigableMap<LocalDate, ExchangeRate>> bySource) {
    List<ExchangeRate> latest = bySource.stream()
        .map(dates -> Optional.ofNullable(dates.floorEntry(lastDate)).map(Map.Entry::getValue))
        .flatMap(Optional::stream)
        .toList();
    Optional<LocalDate> date =
        latest.stream().map(ExchangeRate::date).max(Comparator.naturalOrder());
    if (date.isEmpty()) {
      return Pick.none(new RateGap.OnlyLater(bySource.stream()
          .map(dates -> dates.firstEntry().getValue())
          .min(Comparator.comparing(ExchangeRate::date))
          .orElseThrow()));
    }
    List<ExchangeRate> ofThatDay =
        latest.stream().filter(r -> r.date().equals(date.get())).toList();
    ExchangeRate first = ofThatDay.get(0);
    if (policy.maxAgeDays().isPresent()
        && ChronoUnit.DAYS.between(first.date(), day) > policy.maxAgeDays().getAsInt()) {
      return Pick.none(new RateGap.TooOld(first, day, policy.maxAgeDays().getAsInt()));
    }
    return ofThatDay.stream().allMatch(r -> r.rate().compareTo(first.rate()) == 0)
        ? Pick.of(first)
        : Pick.none(new RateGap.SourcesDiffer(ofThatDay));
  }
}
