package org.openreceivables.core.money;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.openreceivables.core.Problem;
import org.openreceivables.core.ProblemCodes;

/** Rates by pair, then source, then date; each key once. */
final class RateTable {
  /** From, to, date, source; of one value written in two ways (1.1 and 1.10) the shorter first. */
  static final Comparator<ExchangeRate> ORDER = Comparator.comparing(ExchangeRate::from)
      .thenComparing(ExchangeRate::to)
      .thenComparing(ExchangeRate::date)
      .thenComparing(ExchangeRate::source)
      .thenComparing(ExchangeRate::rate)
      .thenComparing(r -> r.rate().scale());

  record Pair(CurrencyUnit from, CurrencyUnit to) {}

  private record Key(Pair pair, LocalDate date, String source) {}

  private final Map<Pair, NavigableMap<String, NavigableMap<LocalDate, ExchangeRate>>> byPair =
      new LinkedHashMap<>();
  private final SortedMap<CurrencyUnit, SortedSet<CurrencyUnit>> neighbours = new TreeMap<>();
  private final List<ExchangeRate> sorted = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  RateTable(Iterable<ExchangeRate> rates) {
    List<ExchangeRate> all = new ArrayList<>();
    rates.forEach(all::add);
    all.sort(ORDER);
    Map<Key, List<ExchangeRate>> byKey = all.stream()
        .collect(Collectors.groupingBy(
            r -> new Key(new Pair(r.from(), r.to()), r.date(), r.source()),
            LinkedHashMap::new,
            Collectors.toList()));
    byKey.forEach((key, group) -> {
      ExchangeRate first = group.get(0);
      if (key.pair().from().equals(key.pair().to())) {
        group.stream()
            .filter(r -> r.rate().compareTo(BigDecimal.ONE) != 0)
            .forEach(r -> problems.add(notOne(r)));
      } else if (first.rate().compareTo(group.get(group.size() - 1).rate()) == 0) {
        add(key, first);
      } else {
        // Nobody can say which of them is right, so none is used.
        problems.add(clash(group));
      }
    });
  }

  private void add(Key key, ExchangeRate rate) {
    sorted.add(rate);
    byPair
        .computeIfAbsent(key.pair(), p -> new TreeMap<>())
        .computeIfAbsent(key.source(), s -> new TreeMap<>())
        .put(key.date(), rate);
    neighbours.computeIfAbsent(rate.from(), c -> new TreeSet<>()).add(rate.to());
    neighbours.computeIfAbsent(rate.to(), c -> new TreeSet<>()).add(rate.from());
  }

  private static Problem notOne(ExchangeRate rate) {
    return new Problem(
        ProblemCodes.OUT_OF_RANGE,
        "ExchangeRate",
        name(rate),
        "rate",
        rate.rate().toPlainString(),
        "must be 1 from a currency into itself",
        "",
        List.of());
  }

  private static String name(ExchangeRate rate) {
    return ConversionText.pair(rate.from(), rate.to()) + " " + rate.date() + " " + rate.source();
  }

  private static Problem clash(List<ExchangeRate> group) {
    return new Problem(
        ProblemCodes.DUPLICATE_ID,
        "ExchangeRate",
        name(group.get(0)),
        "rate",
        group.stream()
            .map(r -> ConversionText.plain(r.rate()).toPlainString())
            .distinct()
            .collect(Collectors.joining(" and ")),
        "must be one value for a pair, a date and a source",
        "Maybe buying and selling rates came under one source",
        List.of());
  }

  List<ExchangeRate> sorted() {
    return Collections.unmodifiableList(sorted);
  }

  List<Problem> problems() {
    return List.copyOf(problems);
  }

  /** By source; empty where the pair has no rate. */
  NavigableMap<String, NavigableMap<LocalDate, ExchangeRate>> of(
      CurrencyUnit from, CurrencyUnit to) {
    return byPair.getOrDefault(new Pair(from, to), Collections.emptyNavigableMap());
  }

  /** The currencies that have a rate with this one, in either direction. */
  SortedSet<CurrencyUnit> neighbours(CurrencyUnit currency) {
    return neighbours.getOrDefault(currency, Collections.emptySortedSet());
  }
}
