package org.openreceivables.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openreceivables.core.money.RateLaws.comesBack;
import static org.openreceivables.core.money.RateLaws.ignoresTheOrder;
import static org.openreceivables.core.money.RateLaws.isTheLatest;
import static org.openreceivables.core.money.RateLaws.isTheProduct;
import static org.openreceivables.core.money.RateLaws.onlyFillsGaps;
import static org.openreceivables.core.money.RateLaws.restsOnThePast;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.money.ConversionRate.Cross;
import org.openreceivables.core.money.ConversionRate.Direct;
import org.openreceivables.core.money.ConversionRate.Inverse;
import org.openreceivables.core.money.ExchangeRatePolicy.Inverses;
import org.openreceivables.core.money.RateLaws.Finder;
import org.openreceivables.core.money.RateLaws.Question;

/** That {@link RateLaws} hold of ours; {@link PlantedRateFaultsTest} shows that each finds faults. */
class ExchangeRatesProperties {
  private static final LocalDate FIRST = LocalDate.parse("2026-01-01");
  private static final Rounding HALF_UP = Rounding.halfUp();

  static Money ours(ConversionRate rate, Money amount) {
    return rate.convert(amount, HALF_UP);
  }

  static Finder reading(ExchangeRatePolicy policy) {
    return (rates, q) -> ExchangeRates.of(rates)
        .withPolicy(policy)
        .find(q.from(), q.to(), q.day())
        .rate();
  }

  @Property
  void anInverseComesBack(@ForAll("rate") ExchangeRate rate, @ForAll("minor") long minor) {
    assertThat(comesBack(ExchangeRatesProperties::ours, rate, Money.ofMinor(rate.from(), minor)))
        .isTrue();
  }

  @Property
  void aCrossIsTheProductRoundedOnce(@ForAll("crosses") Cross cross, @ForAll("minor") long minor) {
    assertThat(
            isTheProduct(ExchangeRatesProperties::ours, cross, Money.ofMinor(cross.from(), minor)))
        .isTrue();
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
