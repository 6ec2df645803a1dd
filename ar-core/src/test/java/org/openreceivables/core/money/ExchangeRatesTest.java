package org.openreceivables.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
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
import org.openreceivables.core.money.ExchangeRatePolicy.UsedFrom;

class ExchangeRatesTest {
  private static final CurrencyUnit EUR = CurrencyUnit.EUR;
  private static final CurrencyUnit USD = CurrencyUnit.USD;
  private static final CurrencyUnit GBP = CurrencyUnit.GBP;
  private static final ExchangeRatePolicy INVERTS =
      ExchangeRatePolicy.standard().withInverses(Inverses.WHERE_NO_DIRECT);
  private static final ExchangeRatePolicy CROSSES = INVERTS.withPivot(EUR);

  /** {@code "USD/EUR 0.92 2026-01-30 ECB"} each. */
  private static ExchangeRates table(ExchangeRatePolicy policy, String... rates) {
    return ExchangeRates.of(Stream.of(rates).map(ExchangeRatesTest::rate).toList())
        .withPolicy(policy);
  }

  private static ExchangeRates table(String... rates) {
    return table(ExchangeRatePolicy.standard(), rates);
  }

  private static ExchangeRate rate(String text) {
    String[] part = text.split(" ");
    return new ExchangeRate(
        CurrencyUnit.of(part[0].substring(0, 3)),
        CurrencyUnit.of(part[0].substring(4)),
        new BigDecimal(part[1]),
        LocalDate.parse(part[2]),
        part[3]);
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  private static Money convert(RateLookup lookup, String amount) {
    return lookup.rate().orElseThrow().convert(Money.parse(amount), Rounding.halfUp());
  }

  private static String reasons(RateLookup lookup) {
    assertThat(lookup.rate()).isEmpty();
    return ((RateLookup.NotFound) lookup).reasons();
  }

  @Nested
  class WhichDate {
    private final String[] rates = {
      "USD/EUR 0.93 2026-02-02 ECB", "USD/EUR 0.92 2026-01-30 ECB", "USD/EUR 0.91 2026-01-29 ECB",
    };

    @ParameterizedTest
    @CsvSource({
      "2026-01-29, 91.00",
      "2026-01-30, 92.00",
      "2026-02-01, 92.00",
      "2026-02-02, 93.00",
      "2027-02-02, 93.00",
    })
    void theLatestOnOrBeforeTheDay(String day, String euros) {
      assertThat(convert(table(rates).find(USD, EUR, day(day)), "USD 100.00"))
          .isEqualTo(Money.parse("EUR " + euros));
    }

    @Test
    void neverALaterOne() {
      RateLookup lookup = table(rates).find(USD, EUR, day("2026-01-28"));

      assertThat(lookup)
          .hasToString("no rate USD/EUR on 2026-01-28: no rate is that early; the first is USD/EUR"
              + " 0.91 of 2026-01-29 (ECB)");
    }

    @ParameterizedTest
    @CsvSource({"2026-01-30, 91.00", "2026-01-31, 92.00", "2026-02-02, 92.00", "2026-02-03, 93.00"})
    void theDayAfterWhereThePolicySaysSo(String day, String euros) {
      ExchangeRates late =
          table(ExchangeRatePolicy.standard().withUsedFrom(UsedFrom.DAY_AFTER), rates);

      assertThat(convert(late.find(USD, EUR, day(day)), "USD 100.00"))
          .isEqualTo(Money.parse("EUR " + euros));
    }

    @Test
    void notOlderThanThePolicyTakesTheLimitIncluded() {
      ExchangeRates three = table(ExchangeRatePolicy.standard().withMaxAgeDays(3), rates);

      assertThat(three.find(USD, EUR, day("2026-02-05")).rate()).isPresent();
      assertThat(reasons(three.find(USD, EUR, day("2026-02-06"))))
          .isEqualTo("USD/EUR 0.93 of 2026-02-02 (ECB) is 4 days old, more than 3");
    }

    @Test
    void noAgeAtAllMeansTheDayItself() {
      ExchangeRates sameDay = table(ExchangeRatePolicy.standard().withMaxAgeDays(0), rates);

      assertThat(sameDay.find(USD, EUR, day("2026-01-30")).rate()).isPresent();
      assertThat(sameDay.find(USD, EUR, day("2026-01-31")).rate()).isEmpty();
    }

    @Test
    void aCurrencyIntoItselfIsOneOnAnyDay() {
      RateLookup lookup = ExchangeRates.none().find(EUR, EUR, day("1999-01-01"));

      assertThat(convert(lookup, "EUR 12.34")).isEqualTo(Money.parse("EUR 12.34"));
      assertThat(lookup).hasToString("EUR/EUR 1 of 1999-01-01 (same currency)");
    }
  }

  @Nested
  class WhichSource {
    private final String[] rates = {
      "USD/EUR 0.92 2026-01-30 ECB", "USD/EUR 0.90 2026-01-30 BANK", "USD/EUR 0.89 2026-01-31 BANK",
    };

    private ExchangeRates preferring(String... sources) {
      return table(ExchangeRatePolicy.standard().withSources(sources), rates);
    }

    @Test
    void theFirstThatHasARateEvenWhereAnotherHasALaterOne() {
      assertThat(preferring("ECB", "BANK").find(USD, EUR, day("2026-01-31")))
          .hasToString("USD/EUR 0.92 of 2026-01-30 (ECB)");
      assertThat(preferring("BANK", "ECB").find(USD, EUR, day("2026-01-31")))
          .hasToString("USD/EUR 0.89 of 2026-01-31 (BANK)");
    }

    @Test
    void theNextWhereTheFirstIsTooOld() {
      ExchangeRates sameDay =
          table(ExchangeRatePolicy.standard().withSources("ECB", "BANK").withMaxAgeDays(0), rates);

      assertThat(sameDay.find(USD, EUR, day("2026-01-31")))
          .hasToString("USD/EUR 0.89 of 2026-01-31 (BANK)");
      assertThat(reasons(sameDay.find(USD, EUR, day("2026-02-01"))))
          .isEqualTo("USD/EUR 0.89 of 2026-01-31 (BANK) is 1 day old, more than 0");
    }

    @Test
    void noneThatIsNotNamed() {
      assertThat(reasons(preferring("CUSTOMS").find(USD, EUR, day("2026-01-31"))))
          .isEqualTo("only sources that the policy does not name have rates: [BANK, ECB]");
    }

    @Test
    void noneWhereTwoDifferAndNoneIsPreferred() {
      assertThat(table(rates).find(USD, EUR, day("2026-01-31")).rate()).isPresent();
      assertThat(reasons(table(rates).find(USD, EUR, day("2026-01-30"))))
          .isEqualTo("USD/EUR 0.90 of 2026-01-30 (BANK) and USD/EUR 0.92 of 2026-01-30 (ECB)"
              + " differ, and the policy prefers no source");
    }

    @Test
    void aDifferenceIsNotSettledByAnythingDerived() {
      ExchangeRates derived = table(
          CROSSES,
          "USD/GBP 0.80 2026-01-30 A",
          "USD/GBP 0.81 2026-01-30 B",
          "GBP/USD 1.25 2026-01-30 A",
          "USD/EUR 0.92 2026-01-30 A",
          "EUR/GBP 0.87 2026-01-30 A");

      assertThat(reasons(derived.find(USD, GBP, day("2026-01-30")))).contains("differ");
    }

    @Test
    void whereTwoAgreeEitherIsRightAndTheFirstByNameIsNamed() {
      assertThat(table("USD/EUR 0.92 2026-01-30 ECB", "USD/EUR 0.920 2026-01-30 BANK")
              .find(USD, EUR, day("2026-01-30")))
          .hasToString("USD/EUR 0.920 of 2026-01-30 (BANK)");
    }
  }

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

      assertThat(lookup).hasToString("USD/EUR 0.80 of 2026-01-05 (ECB)");
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
              + " EUR/GBP 0.80 of 2026-01-29 by ECB");
      RateLookup cross = table(CROSSES, rates).find(USD, GBP, day("2026-01-31"));
      assertThat(cross)
          .hasToString("USD/GBP 0.64 of 2026-01-29 (cross of inverse EUR/USD 1.25 of 2026-01-30 by"
              + " ECB and EUR/GBP 0.80 of 2026-01-29 by ECB)");
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
          .isEqualTo("no rate USD/GBP is in the table; the cross lacks EUR/GBP: EUR/GBP 0.80 of"
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

  @Nested
  class Rows {
    @Test
    void twoValuesOfOneKeyAreBothRefusedAndTheRestIsUsed() {
      ExchangeRates.Collected collected = ExchangeRates.collect(List.of(
          rate("USD/EUR 0.92 2026-01-30 ECB"),
          rate("USD/EUR 0.91 2026-01-29 ECB"),
          rate("USD/EUR 0.93 2026-01-30 ECB")));

      assertThat(collected.problems())
          .extracting(Problem::toString)
          .containsExactly("DUPLICATE_ID: The rate (0.92 and 0.93) of ExchangeRate (USD/EUR"
              + " 2026-01-30 ECB) must be one value for a pair, a date and a source.\n"
              + "Maybe buying and selling rates came under one source.");
      assertThat(collected.rates().find(USD, EUR, day("2026-01-30")))
          .hasToString("USD/EUR 0.91 of 2026-01-29 (ECB)");
      assertThatThrownBy(() -> table("USD/EUR 0.92 2026-01-30 ECB", "USD/EUR 0.93 2026-01-30 ECB"))
          .isInstanceOf(InvalidValueException.class)
          .hasMessageContaining("0.92 and 0.93");
    }

    @Test
    void oneValueWrittenTwiceCountsOnce() {
      assertThat(table("USD/EUR 0.920 2026-01-30 ECB", "USD/EUR 0.92 2026-01-30 ECB"))
          .isEqualTo(table("USD/EUR 0.92 2026-01-30 ECB"));
    }

    @Test
    void aCurrencyIsOneInItself() {
      ExchangeRates.Collected collected = ExchangeRates.collect(
          List.of(rate("EUR/EUR 1.00 2026-01-30 BC"), rate("USD/USD 1.1 2026-01-30 BC")));

      assertThat(collected.rates().rates()).isEmpty();
      assertThat(collected.problems())
          .extracting(Problem::message)
          .containsExactly("The rate (1.1) of ExchangeRate (USD/USD 2026-01-30 BC) must be 1 from a"
              + " currency into itself.");
    }
  }

  @Nested
  class Policies {
    @Test
    void aNegativeAgeASourceWithoutNameAndOneNamedTwiceAreRefusedTogether() {
      assertThatThrownBy(() -> ExchangeRatePolicy.builder()
              .maxAgeDays(-1)
              .addSources("ECB", " ", "ECB")
              .build())
          .isInstanceOfSatisfying(
              InvalidValueException.class, e -> assertThat(e.problems()).hasSize(3))
          .hasMessageContaining("The maxAgeDays (-1) of ExchangeRatePolicy")
          .hasMessageContaining("must name each source once");
    }

    @Test
    void anAnswerWithoutReasonsIsRefused() {
      assertThatThrownBy(() -> new RateLookup.NotFound(USD, EUR, day("2026-01-30"), List.of()))
          .isInstanceOf(InvalidValueException.class);
    }
  }
}
