package org.openreceivables.core.openitem;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.money.MoneyTotals;

/**
 * What an amount of an item stands at in the currencies of the books, one total each.
 *
 * <p>USD 100.00 invoiced at 0.92 and revalued at 0.95 stand at EUR 92.00 at first and EUR 3.00 revalued; when
 * half is paid, EUR 46.00 and EUR 1.50 leave. Empty for an item that is in the currency of the books itself.
 * Immutable.
 *
 * @param first by the rate of its document
 * @param revalued by how much the last revaluation changed that, of either sign; not realised
 */
public record BookShare(MoneyTotals first, MoneyTotals revalued) {
  private static final BookShare NONE = new BookShare(MoneyTotals.none(), MoneyTotals.none());

  /** {@return nothing} */
  public static BookShare none() {
    return NONE;
  }

  /** {@return whether there is no value in any other currency} */
  public boolean isEmpty() {
    return first.currencies().isEmpty();
  }

  /**
   * {@return both together}
   *
   * @param other the other share
   */
  public BookShare plus(BookShare other) {
    return other.isEmpty()
        ? this
        : new BookShare(first.plus(other.first), revalued.plus(other.revalued));
  }

  /**
   * {@return this less another share}
   *
   * @param other what is taken away
   */
  public BookShare minus(BookShare other) {
    return other.isEmpty()
        ? this
        : new BookShare(first.minus(other.first), revalued.minus(other.revalued));
  }

  /** {@return the same with the other sign} */
  public BookShare negated() {
    return NONE.minus(this);
  }

  /**
   * {@return whether it says what the amount stands at in this currency}
   *
   * @param booksCurrency a currency of the books
   */
  public boolean isValuedIn(CurrencyUnit booksCurrency) {
    return first.currencies().contains(booksCurrency);
  }

  /**
   * {@return what it stands at now: first and revalued together}
   *
   * @param booksCurrency a currency of the books; zero for one in which it is not valued
   */
  public Money in(CurrencyUnit booksCurrency) {
    return first.in(booksCurrency).plus(revalued.in(booksCurrency));
  }
}
