package org.openreceivables.core.openitem;

import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.InvalidValueException;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.internal.Rules;
import org.openreceivables.core.money.ExchangeRate;
import org.openreceivables.core.money.Proration;
import org.openreceivables.core.money.Rounding;

/**
 * What an amount in another currency stands at in one currency of the books.
 *
 * <p>USD 100.00 open at 0.92 stands at EUR 92.00. Books kept in a second currency as well, for a report to the
 * group, say, are a second value. Immutable.
 *
 * @param amount the amount in the currency of the books, zero or more
 * @param rate the rate by which it was valued, with its date and source; into the currency of the amount
 */
public record BookValue(Money amount, ExchangeRate rate) {

  /**
   * Checks amount and rate.
   *
   * @param amount the amount in the currency of the books
   * @param rate the rate by which it was valued
   * @throws InvalidValueException when the amount is negative, does not fit 64 bits of minor units or is in
   *     another currency than the rate leads to
   */
  public BookValue {
    Rules.of("BookValue", rate.from() + "/" + rate.to() + " " + rate.date())
        .require(
            !amount.isNegative(),
            ProblemCodes.NEGATIVE_AMOUNT,
            "amount",
            amount,
            "must not be negative")
        .require(
            amount.getCurrencyUnit().equals(rate.to()),
            ProblemCodes.CURRENCY_MISMATCH,
            "amount",
            amount,
            "must be in the currency to which the rate leads (" + rate.to() + ")")
        .require(
            amount.getAmount().unscaledValue().bitLength() < Long.SIZE,
            ProblemCodes.AMOUNT_OVERFLOW,
            "amount",
            amount,
            "must fit 64 bits of minor units")
        .orThrow();
  }

  /**
   * {@return the value of an amount, rounded half up once}
   *
   * @param amount an amount in the currency from which the rate leads
   * @param rate the rate
   */
  public static BookValue of(Money amount, ExchangeRate rate) {
    return new BookValue(rate.convert(amount, Rounding.halfUp()), rate);
  }

  /**
   * {@return the items of one document, each with its share of what the document is worth}
   *
   * <p>What is open on all of them is converted once and shared out by amount, so that instalments add up to
   * the booked total: three of USD 33.34, 33.33 and 33.33 at 0.925 are EUR 30.84, 30.83 and 30.83, together
   * EUR 92.50.
   *
   * @param items the items, all in the currency from which the rate leads
   * @param rate the rate
   */
  public static List<OpenItem> shared(Iterable<OpenItem> items, ExchangeRate rate) {
    List<OpenItem> all = new ArrayList<>();
    items.forEach(all::add);
    List<Money> open = all.stream().map(OpenItem::open).toList();
    Money total = open.stream().reduce(Money.zero(rate.from()), Money::plus);
    if (total.isZero()) {
      return all.stream().map(i -> i.valued(of(i.open(), rate))).toList();
    }
    List<Money> shares = Proration.largestRemainder().split(of(total, rate).amount(), open);
    List<OpenItem> valued = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      valued.add(all.get(i).valued(new BookValue(shares.get(i), rate)));
    }
    return valued;
  }

  /**
   * {@return what a part is worth when the whole is worth this, rounded half up}
   *
   * <p>USD 100.00 stand at EUR 95.00: USD 33.33 of them at EUR 31.66.
   *
   * @param part an amount in the currency from which the rate leads, zero or more; it may be more than the whole
   * @param whole the amount whose value this is, in the same currency, more than zero
   * @throws InvalidValueException when an amount is in another currency or out of range, or the value does not
   *     fit 64 bits of minor units
   */
  public BookValue inProportion(Money part, Money whole) {
    CurrencyUnit from = rate.from();
    Rules.of("BookValue", from + "/" + rate.to() + " " + rate.date())
        .require(
            part.getCurrencyUnit().equals(from),
            ProblemCodes.CURRENCY_MISMATCH,
            "part",
            part,
            "must be in the currency from which the rate leads (" + from + ")")
        .require(
            whole.getCurrencyUnit().equals(from),
            ProblemCodes.CURRENCY_MISMATCH,
            "whole",
            whole,
            "must be in the currency from which the rate leads (" + from + ")")
        .require(
            !part.isNegative(), ProblemCodes.NEGATIVE_AMOUNT, "part", part, "must not be negative")
        .require(
            whole.isPositive(),
            whole.isZero() ? ProblemCodes.ZERO_AMOUNT : ProblemCodes.NEGATIVE_AMOUNT,
            "whole",
            whole,
            "must be more than zero")
        .orThrow();
    return withAmount(BookArithmetic.part(amount, part, whole));
  }

  BookValue withAmount(Money other) {
    return new BookValue(other, rate);
  }
}
