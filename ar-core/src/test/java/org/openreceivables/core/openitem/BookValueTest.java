package org.openreceivables.core.openitem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openreceivables.core.InvalidValueException;
import org.openreceivables.core.Problem;
import org.openreceivables.core.ProblemCode;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.money.ExchangeRate;

/** A part of an amount that stands at something in the books. */
class BookValueTest {
  private static final ExchangeRate RATE = new ExchangeRate(
      CurrencyUnit.USD,
      CurrencyUnit.EUR,
      new BigDecimal("0.95"),
      LocalDate.parse("2026-01-31"),
      "ECB");
  private static final BookValue VALUE = new BookValue(Money.parse("EUR 95.00"), RATE);

  @ParameterizedTest
  @CsvSource({
    "USD 33.33, EUR 31.66",
    "USD 0.00, EUR 0.00",
    "USD 100.00, EUR 95.00",
    "USD 200.00, EUR 190.00"
  })
  void aPartIsWorthItsShare(String part, String worth) {
    assertThat(VALUE.inProportion(Money.parse(part), Money.parse("USD 100.00")))
        .isEqualTo(new BookValue(Money.parse(worth), RATE));
  }

  @ParameterizedTest
  @CsvSource({
    "EUR 1.00, USD 100.00, CURRENCY_MISMATCH, part",
    "USD 1.00, EUR 100.00, CURRENCY_MISMATCH, whole",
    "USD -0.01, USD 100.00, NEGATIVE_AMOUNT, part",
    "USD 1.00, USD 0.00, ZERO_AMOUNT, whole",
    "USD 1.00, USD -1.00, NEGATIVE_AMOUNT, whole"
  })
  void whatIsNoPartIsRefused(String part, String whole, ProblemCodes code, String field) {
    assertRefused(part, whole, code, field);
  }

  @Test
  void aValueThatDoesNotFitNamesTheAmounts() {
    Problem problem = assertRefused(
        "USD 92233720368547758.07", "USD 0.01", ProblemCodes.AMOUNT_OVERFLOW, "amount");

    assertThat(problem.message())
        .isEqualTo("The amount (EUR 95.00 x USD 92233720368547758.07 / USD 0.01) of BookValue"
            + " (EUR 95.00) must fit 64 bits of minor units.");
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> new BookValue(Money.parse("EUR 92233720368547758.07"), RATE)
            .inProportion(Money.parse("USD 1.01"), Money.parse("USD 1.00")));
    assertThat(new BookValue(Money.parse("EUR 92233720368547758.07"), RATE)
            .inProportion(Money.parse("USD 0.50"), Money.parse("USD 1.00"))
            .amount())
        .isEqualTo(Money.parse("EUR 46116860184273879.04"));
  }

  private static Problem assertRefused(String part, String whole, ProblemCode code, String field) {
    InvalidValueException refused = catchThrowableOfType(
        InvalidValueException.class,
        () -> VALUE.inProportion(Money.parse(part), Money.parse(whole)));

    assertThat(refused.problems()).singleElement().satisfies(p -> {
      assertThat(p.code()).isEqualTo(code);
      assertThat(p.field()).isEqualTo(field);
    });
    return refused.problems().get(0);
  }
}
