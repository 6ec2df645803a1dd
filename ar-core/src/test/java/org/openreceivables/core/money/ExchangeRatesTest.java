package org.openreceivables.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openreceivables.core.money.RateText.convert;
import static org.openreceivables.core.money.RateText.day;
import static org.openreceivables.core.money.RateText.rate;
import static org.openreceivables.core.money.RateText.reasons;
import static org.openreceivables.core.money.RateText.table;

import java.math.BigDecimal;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openreceivables.core.InvalidValueException;
import org.openreceivables.core.Problem;
import org.openreceivables.core.money.ExchangeRatePolicy.Inverses;
import org.openreceivables.core.money.ExchangeRatePolicy.UsedFrom;

class ExchangeRatesTest {
  private static final CurrencyUnit EUR = CurrencyUnit.EUR;
  private static final CurrencyUnit USD = CurrencyUnit.USD;
  private static final CurrencyUnit GBP = CurrencyUnit.GBP;
  private static final ExchangeRatePolicy INVERTS =
      ExchangeRatePolicy.standard().withInverses(Inverses.WHERE_NO_DIRECT);
  private static final ExchangeRatePolicy CROSSES = INVERTS.withPivot(EUR);

  /** A column of a table gives back as many decimals as it has. */
  @ParameterizedTest
  @CsvSource({"0.900000, 0.9", "100.00, 100", "1E+2, 100", "0.9, 0.9"})
  void aRateIsTheSameWithOrWithoutZerosAtTheEnd(BigDecimal read, String kept) {
    ExchangeRate rate = new ExchangeRate(USD, EUR, read, day("2026-01-30"), "ECB");
    assertThat(rate)
        .isEqualTo(new ExchangeRate(USD, EUR, new BigDecimal(kept), day("2026-01-30"), "ECB"));
    assertThat(rate.rate()).hasToString(kept);
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
          .isEqualTo("USD/EUR 0.9 of 2026-01-30 (BANK) and USD/EUR 0.92 of 2026-01-30 (ECB)"
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
          .hasToString("USD/EUR 0.92 of 2026-01-30 (BANK)");
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
