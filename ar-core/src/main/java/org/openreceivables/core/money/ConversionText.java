package org.openreceivables.core.money;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.joda.money.CurrencyUnit;

/** How rates are written for people. */
final class ConversionText {
  private ConversionText() {}

  static String of(ConversionRate rate) {
    return pair(rate.from(), rate.to())
        + " "
        + decimal(rate).toPlainString()
        + " of "
        + rate.date()
        + " ("
        + rate.source()
        + ")";
  }

  static String of(ExchangeRate rate) {
    return of(new ConversionRate.Direct(rate));
  }

  static String pair(CurrencyUnit from, CurrencyUnit to) {
    return from + "/" + to;
  }

  static String inverse(ExchangeRate published) {
    return published.source()
        + ", inverse of "
        + pair(published.from(), published.to())
        + " "
        + published.rate().toPlainString();
  }

  static String cross(ConversionRate.Cross cross) {
    return "cross of " + leg(cross.first()) + " and " + leg(cross.second());
  }

  private static String leg(ConversionRate.Leg leg) {
    ExchangeRate rate = leg.published();
    return (leg instanceof ConversionRate.Inverse ? "inverse " : "")
        + pair(rate.from(), rate.to())
        + " "
        + rate.rate().toPlainString()
        + " of "
        + rate.date()
        + " by "
        + rate.source();
  }

  /** As one number; the only place where a derived rate is rounded, for people to read. */
  static BigDecimal decimal(ConversionRate rate) {
    return rate instanceof ConversionRate.Direct direct
        ? direct.published().rate()
        : plain(
            rate.numerator().divide(rate.denominator(), new MathContext(20, RoundingMode.HALF_UP)));
  }

  /** Without zeros at the end and without an exponent. */
  static BigDecimal plain(BigDecimal rate) {
    BigDecimal stripped = rate.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
