package org.openreceivables.testkit.conformance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.money.Amounts;
import org.openreceivables.core.money.Proration;
import org.openreceivables.core.money.Rounding;

/** Splitting so that nothing is lost, and rounding. */
final class RoundingRows {
  private static final CurrencyUnit CHF = CurrencyUnit.of("CHF");

  private RoundingRows() {}

  static List<Row> rows() {
    return List.of(
        new Row.Passes("round-largest-remainder", RoundingRows::percents),
        new Row.Passes("round-thirds", RoundingRows::thirds),
        new Row.Passes("round-fowler-order", RoundingRows::firstOrLargest),
        new Row.Passes("round-quarters", RoundingRows::quarters),
        new Row.Passes("round-jpy-kwd", RoundingRows::currencies),
        new Row.Passes("round-cash-005", RoundingRows::steps),
        new Row.Passes("round-cash-050", RoundingRows::steps),
        new Row.Passes("round-negative", RoundingRows::modes),
        new Row.Passes("round-negative-alloc", given -> Map.of("minor", split(given, "ratios"))));
  }

  /** The values are weights, of which six decimals make whole numbers. */
  private static Map<String, ?> percents(Given given) {
    long[] weights = given.each("values").stream()
        .mapToLong(v -> v.number().movePointRight(6).longValueExact())
        .toArray();
    return Map.of(
        "rounded", list(Proration.largestRemainder().split(whole(given, "total"), weights)));
  }

  private static Map<String, ?> thirds(Given given) {
    long[] ratios = longs(given, "ratios");
    return Map.of(
        "minor", split(given, "ratios"),
        "whole", list(Proration.largestRemainder().split(whole(given, "wholeUnits"), ratios)));
  }

  private static Map<String, ?> firstOrLargest(Given given) {
    long total = whole(given, "totalMinor");
    Proration first = Proration.remainderToFirst();
    return Map.of(
        "a", list(first.split(total, longs(given, "ratiosA"))),
        "b", list(first.split(total, longs(given, "ratiosB"))),
        "largestRemainderA", split(given, "ratiosA"),
        "largestRemainderB", split(given, "ratiosB"));
  }

  /** What each share is when it is rounded by itself adds up to too much. */
  private static Map<String, ?> quarters(Given given) {
    Money total = Money.ofMinor(CHF, whole(given, "totalMinor"));
    long[] ratios = longs(given, "ratios");
    BigDecimal sum = BigDecimal.valueOf(Arrays.stream(ratios).sum());
    long naive = 0;
    for (long ratio : ratios) {
      naive += Amounts.minor(Rounding.halfUp().ratio(total, BigDecimal.valueOf(ratio), sum));
    }
    return Map.of("minor", split(given, "ratios"), "naiveRoundedSum", naive);
  }

  private static Map<String, ?> currencies(Given given) {
    Map<String, List<Money>> parts = new TreeMap<>();
    for (String code : List.of("JPY", "EUR", "KWD", "CLF")) {
      CurrencyUnit currency = CurrencyUnit.of(code);
      if (currency.getDecimalPlaces() != whole(given.in("digits"), code)) {
        throw new IllegalStateException(code + " must have the decimals of the case");
      }
      List<Money> weights =
          given.each("ratios").stream().map(r -> r.money(currency)).toList();
      parts.put(code, Proration.largestRemainder().split(given.money(currency, "total"), weights));
    }
    return parts;
  }

  private static Map<String, ?> steps(Given given) {
    Rounding rounding = new Rounding(RoundingMode.HALF_UP, given.number("step"));
    return Map.of("rounded", rounded(given, "amounts", rounding));
  }

  private static Map<String, ?> modes(Given given) {
    return Map.of(
        "halfUp", rounded(given, "values", Rounding.halfUp()),
        "halfEven", rounded(given, "values", Rounding.of(RoundingMode.HALF_EVEN)));
  }

  private static List<Money> rounded(Given given, String field, Rounding rounding) {
    return given.each(field).stream().map(v -> rounding.round(CHF, v.number())).toList();
  }

  private static List<Long> split(Given given, String ratios) {
    return list(
        Proration.largestRemainder().split(whole(given, "totalMinor"), longs(given, ratios)));
  }

  private static long whole(Given given, String field) {
    return given.number(field).longValueExact();
  }

  private static long[] longs(Given given, String field) {
    return given.each(field).stream()
        .mapToLong(v -> v.number().longValueExact())
        .toArray();
  }

  private static List<Long> list(long[] parts) {
    List<Long> list = new ArrayList<>();
    for (long part : parts) {
      list.add(part);
    }
    return list;
  }
}
