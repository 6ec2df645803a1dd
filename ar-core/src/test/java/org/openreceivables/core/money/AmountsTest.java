package org.openreceivables.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.math.BigDecimal;
import java.time.Duration;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openreceivables.core.InvalidValueException;
import org.openreceivables.core.Problem;
import org.openreceivables.core.ProblemCodes;

class AmountsTest {

  @Nested
  class TheScaleIsTheCurrencys {
    @ParameterizedTest
    // Minor units: ISO 4217, case round-jpy-kwd.
    @CsvSource({
      "JPY, 1000, 1000",
      "EUR, 12.5, 1250",
      "EUR, 100.0000, 10000",
      "EUR, 1E+3, 100000",
      "EUR, 0E+999999999, 0",
      "EUR, 0.000, 0",
      "KWD, 1.234, 1234",
      "CLF, 1.2345, 12345",
      "EUR, -0.01, -1",
    })
    void itCountsMinorUnits(String currency, BigDecimal amount, long minor) {
      Money money = Amounts.of(CurrencyUnit.of(currency), amount);

      assertThat(Amounts.minor(money)).isEqualTo(minor);
    }

    @ParameterizedTest
    @CsvSource({"JPY, 10.5, 0", "EUR, 0.001, 2", "KWD, 0.0001, 3"})
    void moreDecimalsAreRefusedAndNeverRounded(String currency, BigDecimal amount, int decimals) {
      assertThatThrownBy(() -> Amounts.of(CurrencyUnit.of(currency), amount))
          .isInstanceOf(InvalidValueException.class)
          .hasMessage("The amount (" + currency + " " + amount
              + ") of Money (?) must not have more than " + decimals + " decimals.");
    }
  }

  @Nested
  class SixtyFourBits {
    @ParameterizedTest
    @ValueSource(strings = {"92233720368547758.07", "-92233720368547758.08"})
    void theLastAmountsThatFitAreTaken(BigDecimal amount) {
      assertThat(Amounts.of(CurrencyUnit.EUR, amount).getAmount()).isEqualByComparingTo(amount);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"92233720368547758.08", "-92233720368547758.09", "1E+19", "1E+999999999"})
    void whatDoesNotFitIsNamedAtOnce(BigDecimal amount) {
      assertThat(problem("EUR", amount).message())
          .isEqualTo(
              "The amount (EUR " + amount + ") of Money (?) must fit 64 bits of minor units.");
    }

    @Test
    void aSumThatLeftThemIsNamed() {
      Money much =
          Money.ofMinor(CurrencyUnit.EUR, Long.MAX_VALUE).plus(Money.ofMinor(CurrencyUnit.EUR, 1));

      assertThatThrownBy(() -> Amounts.minor(much))
          .isInstanceOf(InvalidValueException.class)
          .hasMessage(
              "The amount (EUR 92233720368547758.08) of Money (?) must fit 64 bits of minor units.");
    }

    @Test
    void aBillionZerosBehindThePointAreRefusedAtOnce() {
      assertThat(problem("EUR", new BigDecimal("1E-999999999")).code())
          .isEqualTo(ProblemCodes.TOO_MANY_DECIMALS);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ABC", "eur", "", "€"})
  void anUnknownCurrencyIsAProblem(String code) {
    assertThat(problem(code, BigDecimal.ONE).message())
        .isEqualTo(
            "The currency (" + code + ") of Money (?) must be a known ISO 4217 code such as EUR.");
  }

  private static Problem problem(String currency, BigDecimal amount) {
    return assertTimeoutPreemptively(
        Duration.ofSeconds(2), () -> Amounts.tryOf(currency, amount).problems().get(0));
  }
}
