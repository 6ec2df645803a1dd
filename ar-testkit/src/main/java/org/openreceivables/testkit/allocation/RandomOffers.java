package org.openreceivables.testkit.allocation;

import java.time.LocalDate;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.money.Percentage;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.terms.DiscountOffer;
import org.openreceivables.core.terms.DiscountRate;
import org.openreceivables.core.terms.DiscountTax;

/** Discounts in one or two tiers: percent or amount, of all or, but for plain books, a half, with grace and without. */
final class RandomOffers {
  private RandomOffers() {}

  static void add(OpenItem.Builder item, Money whole, LocalDate issued, Dice dice, boolean plain) {
    CurrencyUnit currency = whole.getCurrencyUnit();
    long minor = whole.getAmountMinorLong();
    LocalDate last = issued.plusDays(dice.below(12));
    int percent = dice.one(15) ? 100 : 2 + dice.below(9);
    DiscountRate rate = dice.one(6) && minor > 20
        ? new DiscountRate.Fixed(Money.ofMinor(currency, 1 + minor / 20))
        : new DiscountRate.Percent(Percentage.of(percent));
    Money none = Money.zero(currency);
    // Said by the amount, so that the books of a seed are otherwise as they were.
    DiscountTax tax = minor % 7 == 0 ? DiscountTax.UNCHANGED : DiscountTax.CORRECTED;
    item.addDiscountOffer(new DiscountOffer(
        last,
        dice.below(3) * dice.below(4),
        rate,
        dice.one(4) && !plain ? Money.ofMinor(currency, minor / 2) : whole,
        none,
        none,
        tax));
    if (dice.one(3)) {
      item.addDiscountOffer(new DiscountOffer(
          last.plusDays(5), 0, new DiscountRate.Percent(Percentage.of(1)), whole, none, none, tax));
    }
  }
}
