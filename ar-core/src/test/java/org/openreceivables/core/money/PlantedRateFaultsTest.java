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
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.money.ConversionRate.Cross;
import org.openreceivables.core.money.ConversionRate.Direct;
import org.openreceivables.core.money.ConversionRate.Inverse;
import org.openreceivables.core.money.RateLaws.Converter;
import org.openreceivables.core.money.RateLaws.Finder;
import org.openreceivables.core.money.RateLaws.Question;

/** Faults that somebody might write, and the law that finds each. */
class PlantedRateFaultsTest {
  private static final LocalDate FIRST = LocalDate.parse("2026-01-01");
  private static final Rounding HALF_UP = Rounding.halfUp();

  private final ExchangeRate third = rate("EUR", "USD", "3", 1);
  private final List<ExchangeRate> january =
      List.of(rate("EUR", "USD", "3", 5), rate("EUR", "USD", "2", 1), rate("EUR", "USD", "4", 9));
  private final Question sixth =
      new Question(CurrencyUnit.EUR, CurrencyUnit.USD, FIRST.plusDays(6));

  @Test
  void anInverseOfSixDigits() {
    Converter rounded = (rate, amount) -> {
      BigDecimal factor = rate.numerator().divide(rate.denominator(), 6, RoundingMode.HALF_UP);
      return HALF_UP.round(rate.to(), amount.getAmount().multiply(factor));
    };
    Money million = Money.parse("EUR 1000000.00");

    assertThat(comesBack(ExchangeRatesProperties::ours, third, million)).isTrue();
    assertThat(comesBack(rounded, third, million)).isFalse();
  }

  @Test
  void aCrossRoundedInBetween() {
    Converter rounded = (rate, amount) -> {
      Cross cross = (Cross) rate;
      return ExchangeRatesProperties.ours(
          cross.second(), ExchangeRatesProperties.ours(cross.first(), amount));
    };
    Cross cross = new Cross(
        new Direct(rate("JPY", "EUR", "0.004", 1)), new Direct(rate("EUR", "USD", "1.4", 1)));
    Money yen = Money.parse("JPY 1");

    assertThat(isTheProduct(ExchangeRatesProperties::ours, cross, yen)).isTrue();
    assertThat(isTheProduct(rounded, cross, yen)).isFalse();
  }

  @Test
  void aCrossThroughTheQuotedNumber() {
    Converter quoted = (rate, amount) -> rate.quoted().convert(amount, HALF_UP);
    Converter sixteen = (rate, amount) -> HALF_UP.round(
        rate.to(),
        amount
            .getAmount()
            .multiply(rate.numerator().divide(rate.denominator(), MathContext.DECIMAL64)));
    Cross cross = new Cross(new Inverse(third), new Direct(rate("EUR", "GBP", "1", 1)));
    Money much = Money.parse("USD 10000000000000000.00");

    assertThat(isTheProduct(ExchangeRatesProperties::ours, cross, much)).isTrue();
    assertThat(isTheProduct(quoted, cross, much)).isTrue();
    assertThat(isTheProduct(sixteen, cross, much)).isFalse();
  }

  @Test
  void theFirstRow() {
    Finder first = (rates, q) -> rates.stream().findFirst().map(Direct::new);

    assertThat(isTheLatest(first, january, sixth)).isTrue();
    assertThat(isTheLatest(first, january, new Question(sixth.from(), sixth.to(), FIRST)))
        .isFalse();
    assertThat(ignoresTheOrder(first, january, sixth, 1)).isFalse();
  }

  @Test
  void theNearestDayEvenIfLater() {
    Finder nearest = (rates, q) -> rates.stream()
        .min(Comparator.comparing(
            r -> Math.abs(r.date().toEpochDay() - q.day().plusDays(2).toEpochDay())))
        .map(Direct::new);

    assertThat(isTheLatest(nearest, january, sixth)).isFalse();
    assertThat(restsOnThePast(nearest, january, sixth)).isFalse();
  }

  @Test
  void theDayItselfLeftOut() {
    Finder before = (rates, q) -> ExchangeRatesProperties.reading(ExchangeRatePolicy.standard())
        .find(rates, new Question(q.from(), q.to(), q.day().minusDays(1)));
    Question fifth = new Question(sixth.from(), sixth.to(), FIRST.plusDays(5));

    assertThat(isTheLatest(before, january, fifth)).isFalse();
  }

  @Test
  void oneWhereThereIsNoRate() {
    Finder one = (rates, q) -> ExchangeRatesProperties.reading(ExchangeRatePolicy.standard())
        .find(rates, q)
        .or(() -> Optional.of(
            new Direct(new ExchangeRate(q.from(), q.to(), BigDecimal.ONE, q.day(), "none"))));
    Question early = new Question(sixth.from(), sixth.to(), FIRST);

    assertThat(isTheLatest(one, january, early)).isFalse();
  }

  @Test
  void aLaterInverseBeforeAPublishedRate() {
    Finder inverse = (rates, q) -> rates.stream()
        .filter(r -> r.from().equals(q.to()) && r.to().equals(q.from()))
        .findFirst()
        .<ConversionRate>map(Inverse::new);
    List<ExchangeRate> both = List.of(third, rate("USD", "EUR", "0.3", 2));

    assertThat(onlyFillsGaps(
            ExchangeRatesProperties.reading(ExchangeRatePolicy.standard()), inverse, both, sixth))
        .isFalse();
  }

  private static ExchangeRate rate(String from, String to, String rate, int day) {
    return new ExchangeRate(
        CurrencyUnit.of(from),
        CurrencyUnit.of(to),
        new BigDecimal(rate),
        FIRST.plusDays(day),
        "ECB");
  }
}
