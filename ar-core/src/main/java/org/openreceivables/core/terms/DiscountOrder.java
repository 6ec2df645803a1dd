package org.openreceivables.core.terms;

import org.joda.money.Money;

/** Whether one discount is smaller or lasts longer than another; true where that depends on the document. */
final class DiscountOrder {
  private DiscountOrder() {}

  static boolean isSmaller(DiscountRate rate, DiscountRate than) {
    if (rate instanceof DiscountRate.Percent p && than instanceof DiscountRate.Percent q) {
      return p.percentage().compareTo(q.percentage()) < 0;
    }
    if (rate instanceof DiscountRate.Percent || than instanceof DiscountRate.Percent) {
      return true;
    }
    // Neither looks at the document.
    Money a = amount(rate);
    Money b = amount(than);
    return !a.isSameCurrency(b) || a.isLessThan(b);
  }

  private static Money amount(DiscountRate rate) {
    return rate instanceof DiscountRate.PercentOf p
        ? rate.of(p.agreed())
        : ((DiscountRate.Fixed) rate).amount();
  }

  static boolean isLater(DueDateRule rule, DueDateRule than) {
    return !(rule instanceof DueDateRule.Days d
        && than instanceof DueDateRule.Days e
        && d.days() <= e.days());
  }
}
