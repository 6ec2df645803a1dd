package org.openreceivables.core.terms;

import java.time.LocalDate;
import org.joda.money.Money;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.internal.Rules;

/**
 * A discount open on one instalment or item: the tier with its dates and amounts.
 *
 * <p>EUR 1,000.00 at 2 % until 2026-01-20: {@code full()} is EUR 20.00. After a part payment of EUR
 * 490.00 in time, {@code taken} is EUR 10.00 and {@code cash} EUR 490.00. Immutable.
 *
 * @param lastDay the last value date that earns the discount
 * @param graceDays days after it that the seller may still accept, zero or more
 * @param rate how much is off
 * @param base what the rate applies to: the original amount, with or without tax
 * @param taken what has been taken under this offer so far
 * @param cash the cash on which it was taken; zero when nothing was
 * @param tax what taking it does to the tax of the invoice
 */
public record DiscountOffer(
    LocalDate lastDay,
    int graceDays,
    DiscountRate rate,
    Money base,
    Money taken,
    Money cash,
    DiscountTax tax) {

  /**
   * Checks amounts.
   *
   * @param lastDay the last value date
   * @param graceDays days of grace
   * @param rate how much is off
   * @param base what the rate applies to
   * @param taken what has been taken
   * @param cash the cash on which it was taken
   * @param tax what taking it does to the tax
   */
  public DiscountOffer {
    Rules.of("DiscountOffer", lastDay)
        .require(
            graceDays >= 0,
            ProblemCodes.OUT_OF_RANGE,
            "graceDays",
            graceDays,
            "must not be negative")
        .require(
            !base.isNegative(), ProblemCodes.NEGATIVE_AMOUNT, "base", base, "must not be negative")
        .require(
            !taken.isNegative(),
            ProblemCodes.NEGATIVE_AMOUNT,
            "taken",
            taken,
            "must not be negative")
        .require(
            !cash.isNegative(), ProblemCodes.NEGATIVE_AMOUNT, "cash", cash, "must not be negative")
        .require(
            base.isSameCurrency(taken)
                && base.isSameCurrency(cash)
                && base.isSameCurrency(rate.of(base)),
            ProblemCodes.CURRENCY_MISMATCH,
            "taken",
            taken,
            "must be in the currency of the base, as the rate and the cash")
        .orThrow();
  }

  /**
   * An offer that lowers the tax with the price, {@link DiscountTax#CORRECTED}.
   *
   * @param lastDay the last value date
   * @param graceDays days of grace
   * @param rate how much is off
   * @param base what the rate applies to
   * @param taken what has been taken
   * @param cash the cash on which it was taken
   */
  public DiscountOffer(
      LocalDate lastDay, int graceDays, DiscountRate rate, Money base, Money taken, Money cash) {
    this(lastDay, graceDays, rate, base, taken, cash, DiscountTax.CORRECTED);
  }

  /**
   * {@return an offer of which nothing has been taken}
   *
   * @param lastDay the last value date that earns it
   * @param rate how much is off
   * @param base what the rate applies to
   */
  public static DiscountOffer of(LocalDate lastDay, DiscountRate rate, Money base) {
    Money zero = Money.zero(base.getCurrencyUnit());
    return new DiscountOffer(lastDay, 0, rate, base, zero, zero);
  }

  /** {@return the whole discount, rounded once to the minor unit, halves up} */
  public Money full() {
    return rate.of(base);
  }

  /** {@return the last value date that earns the discount where grace is granted} */
  public LocalDate lastDayWithGrace() {
    return lastDay.plusDays(graceDays);
  }

  /**
   * {@return a copy on which more was taken}
   *
   * @param discount the discount taken now
   * @param paid the cash on which it was taken
   */
  public DiscountOffer plusTaken(Money discount, Money paid) {
    return new DiscountOffer(
        lastDay, graceDays, rate, base, taken.plus(discount), cash.plus(paid), tax);
  }
}
