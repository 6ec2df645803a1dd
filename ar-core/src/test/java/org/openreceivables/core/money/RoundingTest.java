package org.openreceivables.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openreceivables.core.InvalidValueException;

class RoundingTest {

  @ParameterizedTest
  // Cases round-cash-005 and round-cash-050 (Swedish rounding), round-negative (RoundingMode).
  @CsvSource({
    "HALF_UP, 0.05, 20.42, 20.40",
    "HALF_UP, 0.05, 20.43, 20.45",
    "HALF_UP, 0.05, 20.40, 20.40",
    "HALF_UP, 0.05, 20.47, 20.45",
    "HALF_UP, 0.05, 20.48, 20.50",
    "HALF_UP, 0.05, 0.02, 0.00",
    "HALF_UP, 0.05, 0.03, 0.05",
    "HALF_UP, 0.05, -20.43, -20.45",
    "HALF_UP, 0.50, 223.20, 223.00",
    "HALF_UP, 0.50, 65.40, 65.50",
    "HALF_UP, 0.50, 65.25, 65.50",
    "HALF_UP, 0.50, 65.75, 66.00",
    "HALF_EVEN, 0.50, 65.25, 65.00",
    "HALF_UP, 0, 2.345, 2.35",
    "HALF_UP, 0, -2.345, -2.35",
    "HALF_UP, 0, 2.335, 2.34",
    "HALF_UP, 0, -2.335, -2.34",
    "HALF_EVEN, 0, 2.345, 2.34",
    "HALF_EVEN, 0, -2.345, -2.34",
    "HALF_EVEN, 0, 2.335, 2.34",
    "HALF_EVEN, 0, -2.335, -2.34",
    "UP, 0, 0.0001, 0.01",
    "UP, 0.05, -0.0001, -0.05",
    "DOWN, 0, 0.0199, 0.01",
    "DOWN, 100, 199.99, 100.00",
  })
  void modeAndStepDecide(RoundingMode mode, BigDecimal step, BigDecimal exact, BigDecimal rounded) {
    assertThat(new Rounding(mode, step).round(CurrencyUnit.EUR, exact))
        .isEqualTo(Money.of(CurrencyUnit.EUR, rounded));
  }

  @ParameterizedTest
  // "1,000 over three" in each currency: case round-jpy-kwd.
  @CsvSource({"JPY, 333", "EUR, 333.33", "KWD, 333.333", "CLF, 333.3333"})
  void aRatioIsExactUntilItIsRoundedToTheMinorUnit(String currency, BigDecimal third) {
    CurrencyUnit unit = CurrencyUnit.of(currency);

    Money rounded =
        Rounding.halfUp().ratio(Money.ofMajor(unit, 1000), BigDecimal.ONE, BigDecimal.valueOf(3));

    assertThat(rounded).isEqualTo(Money.of(unit, third));
  }

  @Test
  void aNegativeStepIsRefused() {
    assertThatThrownBy(() -> new Rounding(RoundingMode.UP, new BigDecimal("-0.05")))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("The step (-0.05) of Rounding (UP) must not be negative.");
  }

  @Test
  void aStepFinerThanTheCurrencyIsFoundByTheAmountThatResults() {
    assertThatThrownBy(() -> new Rounding(RoundingMode.HALF_UP, new BigDecimal("0.005"))
            .round(CurrencyUnit.EUR, new BigDecimal("0.015")))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("The amount (EUR 0.015) of Money (?) must not have more than 2 decimals.");
  }

  @Nested
  class FiguresFarOutsideAnyAmount {
    @Test
    void hugeOnesAreRefusedAtOnce() {
      assertThatThrownBy(() -> quickly(new BigDecimal("-1E+999999999")))
          .isInstanceOf(InvalidValueException.class)
          .hasMessageEndingWith("of Money (?) must fit 64 bits of minor units.");
    }

    @Test
    void tinyOnesRoundAtOnce() {
      assertThat(quickly(new BigDecimal("1E-999999999"))).isEqualTo(Money.zero(CurrencyUnit.EUR));
      assertThat(
              Rounding.of(RoundingMode.UP).round(CurrencyUnit.EUR, new BigDecimal("-1E-999999999")))
          .isEqualTo(Money.ofMinor(CurrencyUnit.EUR, -1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E+999999999", "1E-999999999", "1000000000000000000"})
    void percentagesRatesAndStepsRefuseThem(String number) {
      BigDecimal far = new BigDecimal(number);
      String rule = " must have at most 18 digits before and 100 behind the point.";

      assertThatThrownBy(() -> Percentage.of(number))
          .hasMessage("The value (" + far + ") of Percentage (" + far + ")" + rule);
      assertThatThrownBy(() -> new Rounding(RoundingMode.UP, far))
          .hasMessage("The step (" + far + ") of Rounding (UP)" + rule);
      assertThatThrownBy(() -> rate(number))
          .hasMessage("The rate (" + far + ") of ExchangeRate (USD/EUR 2026-01-31)" + rule);
    }

    private Money quickly(BigDecimal exact) {
      return assertTimeoutPreemptively(
          Duration.ofSeconds(2), () -> Rounding.halfUp().round(CurrencyUnit.EUR, exact));
    }
  }

  @Nested
  class Percentages {
    @ParameterizedTest
    @CsvSource({
      "2.5, 100.20, 2.51",
      "2, 1190.00, 23.80",
      "100, 0.01, 0.01",
      "0, 12.34, 0.00",
      "-2, 0.25, -0.01",
      "33.3333333333, 100.00, 33.33",
      "1E+2, 7.00, 7.00",
    })
    void areRoundedOnceHalvesUp(String percent, BigDecimal amount, BigDecimal share) {
      assertThat(Percentage.of(percent).of(Money.of(CurrencyUnit.EUR, amount), Rounding.halfUp()))
          .isEqualTo(Money.of(CurrencyUnit.EUR, share));
    }

    @Test
    void areEqualWhenTheirValuesAreAndPrintPlainly() {
      assertThat(Percentage.of("2.00")).isEqualTo(Percentage.of(2)).hasToString("2%");
      assertThat(Percentage.of("1E+2")).isEqualTo(Percentage.of(100)).hasToString("100%");
      assertThat(Percentage.of("0.000")).isEqualTo(Percentage.of(0)).hasToString("0%");
      assertThat(Percentage.of("-0.5").isNegative()).isTrue();
      assertThat(Percentage.of(2)).isLessThan(Percentage.of("2.5"));
    }
  }

  @Nested
  class ExchangeRates {
    @Test
    void convertOneWayAndRoundOnce() {
      assertThat(rate("0.92").convert(Money.parse("USD 100.00"), Rounding.halfUp()))
          .isEqualTo(Money.parse("EUR 92.00"));
      ExchangeRate yen = new ExchangeRate(
          CurrencyUnit.EUR,
          CurrencyUnit.JPY,
          new BigDecimal("161.235"),
          LocalDate.of(2026, 1, 31),
          "ECB");
      assertThat(yen.convert(Money.parse("EUR -10.00"), Rounding.halfUp()))
          .isEqualTo(Money.parse("JPY -1612"));
    }

    @Test
    void anAmountInAnotherCurrencyIsRefused() {
      assertThatThrownBy(() -> rate("0.92").convert(Money.parse("EUR 1.00"), Rounding.halfUp()))
          .isNotInstanceOf(CurrencyMismatchException.class)
          .hasMessage("The amount (EUR 1.00) of ExchangeRate (USD/EUR 2026-01-31) must be in USD.");
    }

    @Test
    void aRateIsPositiveAndNamesItsSource() {
      assertThatThrownBy(() -> new ExchangeRate(
              CurrencyUnit.USD, CurrencyUnit.EUR, BigDecimal.ZERO, LocalDate.of(2026, 1, 31), " "))
          .hasMessage("""
              The source ( ) of ExchangeRate (USD/EUR 2026-01-31) must name who says so.
              The rate (0) of ExchangeRate (USD/EUR 2026-01-31) must be more than zero.""");
    }
  }

  private static ExchangeRate rate(String rate) {
    return new ExchangeRate(
        CurrencyUnit.USD, CurrencyUnit.EUR, new BigDecimal(rate), LocalDate.of(2026, 1, 31), "ECB");
  }
}
