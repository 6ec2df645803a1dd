package org.openreceivables.core.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.internal.Rules;

/**
 * What one unit of a currency cost in another on a day, and who says so.
 *
 * <p>{@code new ExchangeRate(USD, EUR, 0.92, 2026-01-31, "ECB")} converts USD 100.00 into EUR 92.00. It
 * is never inverted or crossed by itself. Immutable.
 *
 * @param from the currency that is converted
 * @param to the currency that results
 * @param rate how many units of {@code to} one unit of {@code from} is, more than zero; kept without zeros at
 *     the end
 * @param date the day of the rate
 * @param source who published it, for example {@code ECB}
 */
public record ExchangeRate(
    CurrencyUnit from, CurrencyUnit to, BigDecimal rate, LocalDate date, String source) {

  /**
   * Checks the rate.
   *
   * @param from the currency that is converted
   * @param to the currency that results
   * @param rate how many units of {@code to} one unit of {@code from} is
   * @param date the day of the rate
   * @param source who published it
   */
  public ExchangeRate {
    Rules.of("ExchangeRate", from + "/" + to + " " + date)
        .require(
            rate.signum() > 0, ProblemCodes.OUT_OF_RANGE, "rate", rate, "must be more than zero")
        .require(Decimals.isModest(rate), ProblemCodes.OUT_OF_RANGE, "rate", rate, Decimals.MODEST)
        .require(
            !source.isBlank(),
            ProblemCodes.MISSING_VALUE,
            "source",
            source,
            "must name who says so")
        .orThrow();
    // A table may give back 0.900000 for 0.9, and an event read again must be the same event.
    BigDecimal stripped = rate.stripTrailingZeros();
    rate = stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /** {@return it for people: {@code USD/EUR 0.92 of 2026-01-31 (ECB)}} */
  public String summarize() {
    return ConversionText.of(this);
  }

  /**
   * {@return the amount in the other currency, rounded once}
   *
   * @param amount an amount in {@code from}
   * @param rounding how to round
   */
  public Money convert(Money amount, Rounding rounding) {
    Rules.of("ExchangeRate", from + "/" + to + " " + date)
        .require(
            amount.getCurrencyUnit().equals(from),
            ProblemCodes.CURRENCY_MISMATCH,
            "amount",
            amount,
            "must be in " + from)
        .orThrow();
    return rounding.round(to, amount.getAmount().multiply(rate));
  }

  /**
   * {@return whether two amounts are worth each other at this rate, to one minor unit of either currency, whichever is
   * the coarser}
   *
   * <p>At EUR/JPY 162.11 JPY 7,321 are EUR 45.16, and EUR 45.15 and EUR 45.17 are a cent beside, but EUR 45.18 is two,
   * and JPY 3. Conversions are rounded half up before they are compared.
   *
   * @param amount an amount in one of the two currencies
   * @param other an amount in the other one; in any other pair of currencies they are not
   */
  public boolean equates(Money amount, Money other) {
    return isBeside(amount, other) || isBeside(other, amount);
  }

  private boolean isBeside(Money amount, Money converted) {
    if (!amount.getCurrencyUnit().equals(from) || !converted.getCurrencyUnit().equals(to)) {
      return false;
    }
    BigDecimal there =
        amount.getAmount().multiply(rate).setScale(to.getDecimalPlaces(), RoundingMode.HALF_UP);
    BigDecimal back =
        converted.getAmount().divide(rate, from.getDecimalPlaces(), RoundingMode.HALF_UP);
    return isOneUnit(there, converted) || isOneUnit(back, amount);
  }

  private static boolean isOneUnit(BigDecimal rounded, Money amount) {
    BigDecimal unit = BigDecimal.ONE.movePointLeft(amount.getCurrencyUnit().getDecimalPlaces());
    return rounded.subtract(amount.getAmount()).abs().compareTo(unit) <= 0;
  }
}
