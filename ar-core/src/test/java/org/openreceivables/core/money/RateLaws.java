package org.openreceivables.core.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiFunction;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.InvalidValueException;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.money.ConversionRate.Cross;
import org.openreceivables.core.money.ConversionRate.Direct;
import org.openreceivables.core.money.ConversionRate.Inverse;

/** What always holds of rates, as questions to any converter and any reader of tables. */
final class RateLaws {
  private RateLaws() {}

  /** How an amount is converted. */
  interface Converter extends BiFunction<ConversionRate, Money, Money> {}

  /** How a table is read. */
  interface Finder {
    Optional<ConversionRate> find(List<ExchangeRate> rates, Question question);
  }

  record Question(CurrencyUnit from, CurrencyUnit to, LocalDate day) {}

  /** There and back: half a unit is lost on the way out, worth that much at the rate, and half back. */
  static boolean comesBack(Converter converter, ExchangeRate rate, Money amount) {
    Money there = converter.apply(new Direct(rate), amount);
    Money back = converter.apply(new Inverse(rate), there);
    BigDecimal off = back.getAmount().subtract(amount.getAmount()).abs();
    BigDecimal half = new BigDecimal("0.5");
    BigDecimal out = half.movePointLeft(rate.to().getDecimalPlaces());
    BigDecimal home = half.movePointLeft(rate.from().getDecimalPlaces());
    return off.subtract(home).multiply(rate.rate()).compareTo(out) <= 0;
  }

  /** Twice the numerator plus the denominator, over twice the denominator: half up in whole numbers. */
  static boolean isTheProduct(Converter converter, Cross cross, Money amount) {
    BigDecimal top = amount.getAmount();
    BigDecimal bottom = BigDecimal.ONE;
    for (ConversionRate.Leg leg : List.of(cross.first(), cross.second())) {
      if (leg instanceof Inverse) {
        bottom = bottom.multiply(leg.published().rate());
      } else {
        top = top.multiply(leg.published().rate());
      }
    }
    int scale = Math.max(top.scale(), bottom.scale()) + 1;
    BigInteger n = top.movePointRight(scale + cross.to().getDecimalPlaces()).toBigIntegerExact();
    BigInteger d = bottom.movePointRight(scale).toBigIntegerExact();
    BigInteger minor = n.abs().shiftLeft(1).add(d).divide(d.shiftLeft(1));
    BigInteger expected = n.signum() < 0 ? minor.negate() : minor;
    if (expected.bitLength() > 63) {
      return refuses(converter, cross, amount);
    }
    return converter
        .apply(cross, amount)
        .equals(Money.ofMinor(cross.to(), expected.longValueExact()));
  }

  private static boolean refuses(Converter converter, ConversionRate rate, Money amount) {
    try {
      var unused = converter.apply(rate, amount);
      return false;
    } catch (InvalidValueException e) {
      return e.problems().get(0).code() == ProblemCodes.AMOUNT_OVERFLOW;
    }
  }

  /** Read line by line: the last published line on or before the day, or nothing. */
  static boolean isTheLatest(Finder finder, List<ExchangeRate> rates, Question q) {
    Optional<LocalDate> latest = rates.stream()
        .filter(r -> r.from().equals(q.from()) && r.to().equals(q.to()))
        .map(ExchangeRate::date)
        .filter(d -> !d.isAfter(q.day()))
        .max(Comparator.naturalOrder());
    Optional<ConversionRate> found = finder.find(rates, q);
    return found.map(ConversionRate::date).equals(latest)
        && found.stream()
            .flatMap(c -> c.restsOn().stream())
            .allMatch(
                r -> rates.contains(r) && r.from().equals(q.from()) && r.to().equals(q.to()));
  }

  /** Nothing that an answer rests on is later than the day or invented. */
  static boolean restsOnThePast(Finder finder, List<ExchangeRate> rates, Question q) {
    return finder.find(rates, q).stream()
        .flatMap(c -> c.restsOn().stream())
        .allMatch(r -> rates.contains(r) && !r.date().isAfter(q.day()));
  }

  static boolean ignoresTheOrder(Finder finder, List<ExchangeRate> rates, Question q, long seed) {
    List<ExchangeRate> other = new ArrayList<>(rates);
    Collections.shuffle(other, new Random(seed));
    return finder.find(rates, q).equals(finder.find(other, q));
  }

  /** More switches never change an answer that was there, they only fill gaps. */
  static boolean onlyFillsGaps(
      Finder strict, Finder lenient, List<ExchangeRate> rates, Question q) {
    Optional<ConversionRate> answer = strict.find(rates, q);
    return answer.isEmpty() || answer.equals(lenient.find(rates, q));
  }
}
