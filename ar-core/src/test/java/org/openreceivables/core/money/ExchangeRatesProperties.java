package org.openreceivables.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openreceivables.core.money.RateLaws.comesBack;
import static org.openreceivables.core.money.RateLaws.ignoresTheOrder;
import static org.openreceivables.core.money.RateLaws.isTheLatest;
import static org.openreceivables.core.money.RateLaws.isTheProduct;
import static org.openreceivables.core.money.RateLaws.onlyFillsGaps;
import static org.openreceivables.core.money.RateLaws.restsOnThePast;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.money.ConversionRate.Cross;
import org.openreceivables.core.money.ConversionRate.Direct;
import org.openreceivables.core.money.ConversionRate.Inverse;
import org.openreceivables.core.money.ExchangeRatePolicy.Inverses;
import org.openreceivables.core.money.RateLaws.Converter;
import org.openreceivables.core.money.RateLaws.Finder;
import org.openreceivables.core.money.RateLaws.Question;

/** That {@link RateLaws} hold of ours, and that each of them finds the {@link Planted} faults. */
class ExchangeRatesProperties {
  private static final LocalDate FIRST = LocalDate.parse("2026-01-01");
  private static final Rounding HALF_UP = Rounding.halfUp();

  private static final Converter OURS = (rate, amount) -> rate.convert(amount, HALF_UP);

  private static Finder reading(ExchangeRatePolicy policy) {
    return (rates, q) -> ExchangeRates.of(rates)
        .withPolicy(policy)
        .find(q.from(), q.to(), q.day())
        .rate();
  }

  @Property
  void anInverseComesBack(@ForAll("rate") ExchangeRate rate, @ForAll("minor") long minor) {
    assertThat(comesBack(OURS, rate, Money.ofMinor(rate.from(), minor))).isTrue();
  }

  @Property
  void aCrossIsTheProductRoundedOnce(@ForAll("crosses") Cross cross, @ForAll("minor") long minor) {
    assertThat(isTheProduct(OURS, cross, Money.ofMinor(cross.from(), minor))).isTrue();
  }

  @Property
  void publishedRatesAreTheLatest(
      @ForAll("tables") List<ExchangeRate> rates, @ForAll("questions") Question q) {
    assertThat(isTheLatest(reading(ExchangeRatePolicy.standard()), rates, q)).isTrue();
  }

  @Property
  void nothingRestsOnTheFuture(
      @ForAll("tables") List<ExchangeRate> rates,
      @ForAll("questions") Question q,
      @ForAll("policies") ExchangeRatePolicy policy) {
    assertThat(restsOnThePast(reading(policy), rates, q)).isTrue();
  }

  @Property
  void theOrderOfRowsDoesNotMatter(
      @ForAll("tables") List<ExchangeRate> rates,
      @ForAll("questions") Question q,
      @ForAll("policies") ExchangeRatePolicy policy,
      @ForAll long seed) {
    assertThat(ignoresTheOrder(reading(policy), rates, q, seed)).isTrue();
  }

  @Property
  void switchesOnlyFillGaps(
      @ForAll("tables") List<ExchangeRate> rates, @ForAll("questions") Question q) {
    assertThat(onlyFillsGaps(
            reading(ExchangeRatePolicy.standard()),
            reading(ExchangeRatePolicy.standard()
                .withInverses(Inverses.WHERE_NO_DIRECT)
                .withPivot(CurrencyUnit.EUR)),
            rates,
            q))
        .isTrue();
  }

  /** Faults that somebody might write, and the law that finds each. */
  @Group
  class Planted {
    private final ExchangeRate third = rate("EUR", "USD", "3", 1);
    private final List<ExchangeRate> january =
        List.of(rate("EUR", "USD", "3", 5), rate("EUR", "USD", "2", 1), rate("EUR", "USD", "4", 9));
    private final Question sixth =
        new Question(CurrencyUnit.EUR, CurrencyUnit.USD, FIRST.plusDays(6));

    @Example
    void anInverseOfSixDigits() {
      Converter rounded = (rate, amount) -> {
        BigDecimal factor = rate.numerator().divide(rate.denominator(), 6, RoundingMode.HALF_UP);
        return HALF_UP.round(rate.to(), amount.getAmount().multiply(factor));
      };
      Money million = Money.parse("EUR 1000000.00");

      assertThat(comesBack(OURS, third, million)).isTrue();
      assertThat(comesBack(rounded, third, million)).isFalse();
    }

    @Example
    void aCrossRoundedInBetween() {
      Converter rounded = (rate, amount) -> {
        Cross cross = (Cross) rate;
        return OURS.apply(cross.second(), OURS.apply(cross.first(), amount));
      };
      Cross cross = new Cross(
          new Direct(rate("JPY", "EUR", "0.004", 1)), new Direct(rate("EUR", "USD", "1.4", 1)));
      Money yen = Money.parse("JPY 1");

      assertThat(isTheProduct(OURS, cross, yen)).isTrue();
      assertThat(isTheProduct(rounded, cross, yen)).isFalse();
    }

    @Example
    void aCrossThroughTheQuotedNumber() {
      Converter quoted = (rate, amount) -> rate.quoted().convert(amount, HALF_UP);
      Converter sixteen = (rate, amount) -> HALF_UP.round(
          rate.to(),
          amount
              .getAmount()
              .multiply(rate.numerator().divide(rate.denominator(), MathContext.DECIMAL64)));
      Cross cross = new Cross(new Inverse(third), new Direct(rate("EUR", "GBP", "1", 1)));
      Money much = Money.parse("USD 10000000000000000.00");

      assertThat(isTheProduct(OURS, cross, much)).isTrue();
      assertThat(isTheProduct(quoted, cross, much)).isTrue();
      assertThat(isTheProduct(sixteen, cross, much)).isFalse();
    }

    @Example
    void theFirstRow() {
      Finder first = (rates, q) -> rates.stream().findFirst().map(Direct::new);

      assertThat(isTheLatest(first, january, sixth)).isTrue();
      assertThat(isTheLatest(first, january, new Question(sixth.from(), sixth.to(), FIRST)))
          .isFalse();
      assertThat(ignoresTheOrder(first, january, sixth, 1)).isFalse();
    }

    @Example
    void theNearestDayEvenIfLater() {
      Finder nearest = (rates, q) -> rates.stream()
          .min(Comparator.comparing(
              r -> Math.abs(r.date().toEpochDay() - q.day().plusDays(2).toEpochDay())))
          .map(Direct::new);

      assertThat(isTheLatest(nearest, january, sixth)).isFalse();
      assertThat(restsOnThePast(nearest, january, sixth)).isFalse();
    }

    @Example
    void theDayItselfLeftOut() {
      Finder before = (rates, q) -> reading(ExchangeRatePolicy.standard())
          .find(rates, new Question(q.from(), q.to(), q.day().minusDays(1)));
      Question fifth = new Question(sixth.from(), sixth.to(), FIRST.plusDays(5));

      assertThat(isTheLatest(before, january, fifth)).isFalse();
    }

    @Example
    void oneWhereThereIsNoRate() {
      Finder one = (rates, q) -> reading(ExchangeRatePolicy.standard())
          .find(rates, q)
          .or(() -> Optional.of(
              new Direct(new ExchangeRate(q.from(), q.to(), BigDecimal.ONE, q.day(), "none"))));
      Question early = new Question(sixth.from(), sixth.to(), FIRST);

      assertThat(isTheLatest(one, january, early)).isFalse();
    }

    @Example
    void aLaterInverseBeforeAPublishedRate() {
      Finder inverse = (rates, q) -> rates.stream()
          .filter(r -> r.from().equals(q.to()) && r.to().equals(q.from()))
          .findFirst()
          .<ConversionRate>map(Inverse::new);
      List<ExchangeRate> both = List.of(third, rate("USD", "EUR", "0.3", 2));

      assertThat(onlyFillsGaps(reading(ExchangeRatePolicy.standard()), inverse, both, sixth))
          .isFalse();
    }
  }

  private static ExchangeRate rate(String from, String to, String rate, int day) {
    return new ExchangeRate(
        CurrencyUnit.of(from),
        CurrencyUnit.of(to),
        new BigDecimal(rate),
        FIRST.plusDays(day),
        "ECB");
  }

  @Provide
  Arbitrary<CurrencyUnit> currency() {
    return Arbitraries.of("EUR", "USD", "JPY", "KWD").map(CurrencyUnit::of);
  }

  @Provide
  Arbitrary<Long> minor() {
    return Arbitraries.longs().between(-1_000_000_000L, 1_000_000_000L);
  }

  private Arbitrary<BigDecimal> value() {
    return Combinators.combine(
            Arbitraries.longs().between(1, 100_000), Arbitraries.integers().between(0, 4))
        .as(BigDecimal::valueOf);
  }

  @Provide
  Arbitrary<ExchangeRate> rate() {
    return Combinators.combine(
            currency(), currency(), value(), Arbitraries.integers().between(0, 9))
        .filter((from, to, value, day) -> !from.equals(to))
        .as((from, to, value, day) ->
            new ExchangeRate(from, to, value, FIRST.plusDays(day), "ECB"));
  }

  @Provide
  Arbitrary<List<ExchangeRate>> tables() {
    return rate().list().ofMaxSize(25).uniqueElements(r -> List.of(r.from(), r.to(), r.date()));
  }

  @Provide
  Arbitrary<Question> questions() {
    return Combinators.combine(currency(), currency(), Arbitraries.integers().between(-1, 11))
        .filter((from, to, day) -> !from.equals(to))
        .as((from, to, day) -> new Question(from, to, FIRST.plusDays(day)));
  }

  @Provide
  Arbitrary<ExchangeRatePolicy> policies() {
    return Combinators.combine(
            Arbitraries.of(Inverses.class),
            currency().optional(),
            Arbitraries.integers().between(0, 6).optional(),
            Arbitraries.of(ExchangeRatePolicy.UsedFrom.class))
        .as((inverses, pivot, age, from) -> {
          ExchangeRatePolicy policy = ExchangeRatePolicy.standard()
              .withInverses(inverses)
              .withPivot(pivot)
              .withUsedFrom(from);
          return age.map(policy::withMaxAgeDays).orElse(policy);
        });
  }

  @Provide
  Arbitrary<Cross> crosses() {
    Arbitrary<Boolean> flag = Arbitraries.of(true, false);
    return Combinators.combine(value(), value(), flag, flag)
        .as((a, b, invertFirst, invertSecond) -> new Cross(
            invertFirst ? new Inverse(one("EUR", "JPY", a)) : new Direct(one("JPY", "EUR", a)),
            invertSecond ? new Inverse(one("KWD", "EUR", b)) : new Direct(one("EUR", "KWD", b))));
  }

  private static ExchangeRate one(String from, String to, BigDecimal rate) {
    return new ExchangeRate(CurrencyUnit.of(from), CurrencyUnit.of(to), rate, FIRST, "ECB");
  }
}
