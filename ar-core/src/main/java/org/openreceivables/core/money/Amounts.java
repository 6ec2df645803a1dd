package org.openreceivables.core.money;

import java.math.BigDecimal;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;
import org.openreceivables.core.InvalidValueException;
import org.openreceivables.core.Problem;
import org.openreceivables.core.ProblemCode;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.Validated;

/**
 * The one door through which numbers become money.
 *
 * <p>The number of decimals is the currency's: JPY 0, EUR 2, KWD 3. Zeros at the end do not count ({@code
 * 100.0000} euros are {@code EUR 100.00}); more decimals than that are refused, never rounded. Amounts
 * are limited to 64 bits of minor units, about 92 million billion euros.
 */
public final class Amounts {
  private Amounts() {}

  /**
   * {@return the amount as money}
   *
   * @param currency the currency
   * @param amount the amount in whole units, for example {@code 12.5} for EUR 12.50
   * @throws InvalidValueException when it has too many decimals or does not fit
   */
  public static Money of(CurrencyUnit currency, BigDecimal amount) {
    BigDecimal stripped = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
    if (stripped.scale() > currency.getDecimalPlaces()) {
      throw refused(
          ProblemCodes.TOO_MANY_DECIMALS,
          currency.getCode() + " " + amount,
          "must not have more than " + currency.getDecimalPlaces() + " decimals");
    }
    // Guard before toPlainString or unscaling: 1E+999999999 must not be written out.
    if (stripped.precision() - (long) stripped.scale() > 19) {
      throw refused(
          ProblemCodes.AMOUNT_OVERFLOW,
          currency.getCode() + " " + amount,
          "must fit 64 bits of minor units");
    }
    try {
      return Money.ofMinor(
          currency, stripped.movePointRight(currency.getDecimalPlaces()).longValueExact());
    } catch (ArithmeticException e) {
      throw refused(
          ProblemCodes.AMOUNT_OVERFLOW,
          currency.getCode() + " " + amount,
          "must fit 64 bits of minor units");
    }
  }

  /**
   * {@return the amount as money, or the problem with it}
   *
   * @param currencyCode an ISO 4217 code, for example {@code EUR}
   * @param amount the amount in whole units
   */
  public static Validated<Money> tryOf(String currencyCode, BigDecimal amount) {
    return Validated.of(() -> of(currency(currencyCode), amount));
  }

  /**
   * {@return the currency with this code}
   *
   * @param code an ISO 4217 code, in capitals, for example {@code EUR}
   * @throws InvalidValueException when there is none
   */
  public static CurrencyUnit currency(String code) {
    try {
      return CurrencyUnit.of(code);
    } catch (IllegalCurrencyException e) {
      throw new InvalidValueException(List.of(new Problem(
          ProblemCodes.UNKNOWN_CURRENCY,
          "Money",
          "?",
          "currency",
          code,
          "must be a known ISO 4217 code such as EUR",
          "",
          List.of())));
    }
  }

  /**
   * {@return the amount in minor units: 1250 for EUR 12.50}
   *
   * @param money the amount
   * @throws InvalidValueException when it does not fit 64 bits; the message names the amount
   */
  public static long minor(Money money) {
    try {
      return money.getAmountMinorLong();
    } catch (ArithmeticException e) {
      throw refused(
          ProblemCodes.AMOUNT_OVERFLOW, money.toString(), "must fit 64 bits of minor units");
    }
  }

  private static InvalidValueException refused(ProblemCode code, String value, String rule) {
    return new InvalidValueException(
        List.of(new Problem(code, "Money", "?", "amount", value, rule, "", List.of())));
  }
}
