package org.openreceivables.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openreceivables.core.money.RateText.convert;
import static org.openreceivables.core.money.RateText.day;
import static org.openreceivables.core.money.RateText.rate;
import static org.openreceivables.core.money.RateText.reasons;
import static org.openreceivables.core.money.RateText.table;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openreceivables.core.InvalidValueException;
import org.openreceivables.core.Problem;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.money.ExchangeRatePolicy.Inverses;

class ConversionRateTest {
  private static final CurrencyUnit EUR = CurrencyUnit.EUR;
  private static final CurrencyUnit USD = CurrencyUnit.USD;
  private static final CurrencyUnit GBP = CurrencyUnit.GBP;
  private static final ExchangeRatePolicy INVERTS =
      ExchangeRatePolicy.standard().withInverses(Inverses.WHERE_NO_DIRECT);
  private static final ExchangeRatePolicy CROSSES = INVERTS.withPivot(EUR);

  @Nested
  class Derived {
    @Test
    void anInverseOnlyIfThePolicySaysSo() {
      String[] rates = {"EUR/USD 3 2026-01-30 ECB"};

      assertThat(reasons(table(rates).find(USD, EUR, day("2026-01-31"))))
          .isEqualTo("no rate USD/EUR is in the table; only the inverse has a rate, and the policy"
              + " does not invert: EUR/USD 3 of 2026-01-30 (ECB)");
      RateLookup inverse = table(INVERTS, rates).find(USD, EUR, day("2026-01-31"));
      assertThat(inverse)
          .hasToString("USD/EUR 0.33333333333333333333 of 2026-01-30 (ECB, inverse of EUR/USD 3)");
      // One third with six digits would give 99,999,900.00; with twenty, a cent less at 92
      // quadrillion.
      assertThat(convert(inverse, "USD 300000000.00")).isEqualTo(Money.parse("EUR 100000000.00"));
      assertThat(convert(inverse, "USD 92233720368547758.06"))
          .isEqualTo(Money.parse("EUR 30744573456182586.02"));
    }

    @Test
    void aPublishedRateComesBeforeALaterInverse() {
      RateLookup lookup = table(
              INVERTS, "USD/EUR 0.80 2026-01-05 ECB", "EUR/USD 1.10 2026-01-30 ECB")
          .find(USD, EUR, day("2026-01-31"));

      assertThat(lookup).hasToString("USD/EUR 0.8 of 2026-01-05 (ECB)");
    }

    @Test
    void anInverseWhereThePublishedRateIsTooOld() {
      RateLookup lookup = table(
              INVERTS.withMaxAgeDays(5),
              "USD/EUR 0.80 2026-01-05 ECB",
              "EUR/USD 1.25 2026-01-30 ECB")
          .find(USD, EUR, day("2026-01-31"));

      assertThat(lookup).hasToString("USD/EUR 0.8 of 2026-01-30 (ECB, inverse of EUR/USD 1.25)");
    }

    @Test
    void aCrossOnlyIfThePolicyNamesThePivot() {
      String[] rates = {"EUR/USD 1.25 2026-01-30 ECB", "EUR/GBP 0.80 2026-01-29 ECB"};

      assertThat(reasons(table(INVERTS, rates).find(USD, GBP, day("2026-01-31"))))
          .isEqualTo("no rate USD/GBP is in the table; only a cross over EUR would give it, and the"
              + " policy names no pivot: cross of inverse EUR/USD 1.25 of 2026-01-30 by ECB and"
              + " EUR/GBP 0.8 of 2026-01-29 by ECB");
      RateLookup cross = table(CROSSES, rates).find(USD, GBP, day("2026-01-31"));
      assertThat(cross)
          .hasToString("USD/GBP 0.64 of 2026-01-29 (cross of inverse EUR/USD 1.25 of 2026-01-30 by"
              + " ECB and EUR/GBP 0.8 of 2026-01-29 by ECB)");
      assertThat(cross.rate().orElseThrow().restsOn())
          .containsExactly(rate(rates[0]), rate(rates[1]));
    }

    @Test
    void aCrossDoesNotInvertUnlessInversesAreAllowedToo() {
      RateLookup lookup = table(
              ExchangeRatePolicy.standard().withPivot(EUR),
              "EUR/USD 1.25 2026-01-30 ECB",
              "EUR/GBP 0.80 2026-01-30 ECB")
          .find(USD, GBP, day("2026-01-31"));

      assertThat(reasons(lookup))
          .isEqualTo(
              "no rate USD/GBP is in the table; the cross lacks USD/EUR: no rate USD/EUR is in"
                  + " the table; only the inverse has a rate, and the policy does not invert: EUR/USD"
                  + " 1.25 of 2026-01-30 (ECB)");
    }

    @Test
    void aCrossIsNotRoundedInBetween() {
      // JPY 1 is EUR 0.004 and then USD 0.01 (0.0056); rounded in between it would be nothing.
      RateLookup lookup = table(
              CROSSES, "JPY/EUR 0.004 2026-01-30 ECB", "EUR/USD 1.4 2026-01-30 ECB")
          .find(CurrencyUnit.JPY, USD, day("2026-01-30"));

      assertThat(convert(lookup, "JPY 1")).isEqualTo(Money.parse("USD 0.01"));
    }

    @Test
    void bothLegsObeyTheAgeAndTheReasonNamesTheLegThatDoesNot() {
      RateLookup lookup = table(
              CROSSES.withMaxAgeDays(1),
              "USD/EUR 0.80 2026-01-31 ECB",
              "EUR/GBP 0.80 2026-01-29 ECB")
          .find(USD, GBP, day("2026-01-31"));

      assertThat(reasons(lookup))
          .isEqualTo("no rate USD/GBP is in the table; the cross lacks EUR/GBP: EUR/GBP 0.8 of"
              + " 2026-01-29 (ECB) is 2 days old, more than 1");
    }

    @Test
    void crossLegsMustMeet() {
      assertThatThrownBy(() -> new ConversionRate.Cross(
              new ConversionRate.Direct(rate("USD/EUR 0.8 2026-01-30 ECB")),
              new ConversionRate.Direct(rate("GBP/USD 1.2 2026-01-30 ECB"))))
          .isInstanceOf(InvalidValueException.class)
          .hasMessageContaining("must start in EUR");
    }
  }

  @Nested
  class Amounts {
    @Test
    void fifteenDecimalsAreUsedToTheLast() {
      // Case ORA-FX-KWD: a receipt of 45500.00 at 3.200512081933109 is accounted at 145623.30.
      RateLookup lookup = table("KWD/USD 3.200512081933109 2026-01-30 ORACLE")
          .find(CurrencyUnit.of("KWD"), USD, day("2026-01-30"));

      assertThat(convert(lookup, "KWD 45500.000")).isEqualTo(Money.parse("USD 145623.30"));
    }

    @ParameterizedTest
    @CsvSource({
      "EUR/JPY 162.5, EUR 0.01, JPY 2",
      "EUR/JPY 162.5, EUR -0.01, JPY -2",
      "EUR/KWD 0.33355, EUR 1.00, KWD 0.334",
      "EUR/USD 1.005, EUR 1.00, USD 1.01",
      "EUR/USD 1.005, EUR -1.00, USD -1.01",
    })
    void roundedOnceToTheUnitOfTheCurrencyThatResults(String rate, String from, String to) {
      ExchangeRate published = rate(rate + " 2026-01-30 ECB");

      assertThat(new ConversionRate.Direct(published).convert(Money.parse(from), Rounding.halfUp()))
          .isEqualTo(Money.parse(to))
          .isEqualTo(published.convert(Money.parse(from), Rounding.halfUp()));
    }

    @Test
    void whatDoesNotFitIsNamedWithItsRate() {
      RateLookup lookup = table("EUR/IDR 19000 2026-01-30 ECB")
          .find(EUR, CurrencyUnit.of("IDR"), day("2026-01-30"));

      assertThatThrownBy(() -> convert(lookup, "EUR 92233720368547758.07"))
          .isInstanceOfSatisfying(
              InvalidValueException.class,
              e -> assertThat(e.problems())
                  .extracting(Problem::code)
                  .containsExactly(ProblemCodes.AMOUNT_OVERFLOW))
          .hasMessage("The amount (EUR 92233720368547758.07) of ConversionRate (EUR/IDR 19000 of"
              + " 2026-01-30 (ECB)) must fit 64 bits of minor units in IDR.");
    }

    @Test
    void extremeRatesAreRefusedOrVanishButNeverHang() {
      ConversionRate tiny = new ConversionRate.Inverse(rate("EUR/USD 1E-100 2026-01-30 X"));

      assertThatThrownBy(() -> tiny.convert(Money.parse("USD 0.01"), Rounding.halfUp()))
          .hasMessageContaining("must fit 64 bits");
      assertThat(new ConversionRate.Direct(rate("EUR/USD 1E-100 2026-01-30 X"))
              .convert(Money.parse("EUR 1000.00"), Rounding.halfUp()))
          .isEqualTo(Money.parse("USD 0.00"));
    }

    @Test
    void anAmountOfAnotherCurrencyIsRefused() {
      RateLookup lookup = table("USD/EUR 0.92 2026-01-30 ECB").find(USD, EUR, day("2026-01-30"));

      assertThatThrownBy(() -> convert(lookup, "GBP 1.00"))
          .isInstanceOf(InvalidValueException.class)
          .hasMessage("The amount (GBP 1.00) of ConversionRate (USD/EUR 0.92 of 2026-01-30 (ECB))"
              + " must be in USD.");
    }
  }
}
