package org.openreceivables.core.money;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.InvalidValueException;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.internal.Rules;

/**
 * By what one currency is turned into another on a day: a published rate, its inverse, or two crossed.
 *
 * <p>Converts by exact fractions and rounds once: at EUR/USD 3, USD 100.00 are EUR 33.33, and USD
 * 300,000,000.00 exactly EUR 100,000,000.00, which one third rounded to six digits would miss by EUR 100.00.
 * {@link ExchangeRate} is what somebody published; this is how it is used. Immutable.
 */
public sealed interface ConversionRate {

  /** One published rate, as it is or inverted. */
  sealed interface Leg extends ConversionRate {
    /** {@return the rate as published} */
    ExchangeRate published();

    @Override
    default LocalDate date() {
      return published().date();
    }

    @Override
    default List<ExchangeRate> restsOn() {
      return List.of(published());
    }
  }

  /**
   * A rate as published.
   *
   * @param published the rate
   */
  record Direct(ExchangeRate published) implements Leg {
    @Override
    public CurrencyUnit from() {
      return published.from();
    }

    @Override
    public CurrencyUnit to() {
      return published.to();
    }

    @Override
    public BigDecimal numerator() {
      return published.rate();
    }

    @Override
    public BigDecimal denominator() {
      return BigDecimal.ONE;
    }

    @Override
    public String source() {
      return published.source();
    }

    @Override
    public ExchangeRate quoted() {
      return published;
    }

    @Override
    public String toString() {
      return ConversionText.of(this);
    }
  }

  /**
   * One over a published rate.
   *
   * @param published the rate, in the other direction
   */
  record Inverse(ExchangeRate published) implements Leg {
    @Override
    public CurrencyUnit from() {
      return published.to();
    }

    @Override
    public CurrencyUnit to() {
      return published.from();
    }

    @Override
    public BigDecimal numerator() {
      return BigDecimal.ONE;
    }

    @Override
    public BigDecimal denominator() {
      return published.rate();
    }

    @Override
    public String source() {
      return ConversionText.inverse(published);
    }

    @Override
    public String toString() {
      return ConversionText.of(this);
    }
  }

  /**
   * Two rates one after the other, not rounded in between.
   *
   * @param first into the pivot
   * @param second out of it
   */
  record Cross(Leg first, Leg second) implements ConversionRate {
    /**
     * Checks that the second goes on where the first ends.
     *
     * @param first into the pivot
     * @param second out of it
     */
    public Cross {
      Rules.of("Cross", first)
          .require(
              first.to().equals(second.from()),
              ProblemCodes.CURRENCY_MISMATCH,
              "second",
              second,
              "must start in " + first.to())
          .orThrow();
    }

    /** {@return the currency in between} */
    public CurrencyUnit pivot() {
      return first.to();
    }

    @Override
    public CurrencyUnit from() {
      return first.from();
    }

    @Override
    public CurrencyUnit to() {
      return second.to();
    }

    @Override
    public LocalDate date() {
      return first.date().isBefore(second.date()) ? first.date() : second.date();
    }

    @Override
    public BigDecimal numerator() {
      return first.numerator().multiply(second.numerator());
    }

    @Override
    public BigDecimal denominator() {
      return first.denominator().multiply(second.denominator());
    }

    @Override
    public String source() {
      return ConversionText.cross(this);
    }

    @Override
    public List<ExchangeRate> restsOn() {
      return List.of(first.published(), second.published());
    }

    @Override
    public String toString() {
      return ConversionText.of(this);
    }
  }

  /** {@return the currency that is converted} */
  CurrencyUnit from();

  /** {@return the currency that results} */
  CurrencyUnit to();

  /** {@return the date of the published rate; of a cross, that of the older one} */
  LocalDate date();

  /** {@return who says so, and how it was derived: {@code ECB}, or {@code ECB, inverse of EUR/USD 1.25}} */
  String source();

  /** {@return the published rates, in the order of use} */
  List<ExchangeRate> restsOn();

  /** {@return what the amount is multiplied by} */
  BigDecimal numerator();

  /** {@return what it is then divided by} */
  BigDecimal denominator();

  /**
   * {@return this as one decimal number, for records and lists: 20 significant digits}
   *
   * <p>Never converted by: the inverse of 3 is 0.33333333333333333333 here and exactly one third in {@link
   * #convert}.
   *
   * @throws InvalidValueException when it is outside what an {@link ExchangeRate} takes
   */
  default ExchangeRate quoted() {
    return new ExchangeRate(from(), to(), ConversionText.decimal(this), date(), source());
  }

  /**
   * {@return the amount in the other currency, rounded once}
   *
   * @param amount an amount in {@link #from()}, of either sign
   * @param rounding how to round
   * @throws InvalidValueException with {@code CURRENCY_MISMATCH} when it is in another currency, with {@code
   *     AMOUNT_OVERFLOW} when the result does not fit 64 bits of minor units
   */
  default Money convert(Money amount, Rounding rounding) {
    Rules.of("ConversionRate", this)
        .require(
            amount.getCurrencyUnit().equals(from()),
            ProblemCodes.CURRENCY_MISMATCH,
            "amount",
            amount,
            "must be in " + from())
        .orThrow();
    return rounding.convert(amount, this);
  }
}
