package org.openreceivables.core.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Rates as text. */
final class RateText {
  private RateText() {}

  /** {@code "USD/EUR 0.92 2026-01-30 ECB"} each. */
  static ExchangeRates table(ExchangeRatePolicy policy, String... rates) {
    return ExchangeRates.of(Stream.of(rates).map(RateText::rate).toList()).withPolicy(policy);
  }

  static ExchangeRates table(String... rates) {
    return table(ExchangeRatePolicy.standard(), rates);
  }

  static ExchangeRate rate(String text) {
    String[] part = text.split(" ", -1);
    return new ExchangeRate(
        CurrencyUnit.of(part[0].substring(0, 3)),
        CurrencyUnit.of(part[0].substring(4)),
        new BigDecimal(part[1]),
        LocalDate.parse(part[2]),
        part[3]);
  }

  static LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  static Money convert(RateLookup lookup, String amount) {
    return lookup.rate().orElseThrow().convert(Money.parse(amount), Rounding.halfUp());
  }

  static String reasons(RateLookup lookup) {
    assertThat(lookup.rate()).isEmpty();
    return ((RateLookup.NotFound) lookup).reasons();
  }
}
