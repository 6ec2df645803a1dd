package org.openreceivables.core.openitem;

import java.time.LocalDate;
import org.joda.money.Money;

/** The part of {@link OpenItem} that settles, reopens and values it; each gives a copy that is checked anew. */
sealed interface ItemMoves permits OpenItem {

  /**
   * {@return a copy with more settled and less open}
   *
   * <p>EUR 490.00 PAID of the NET part of an item of EUR 1,000.00 leaves EUR 510.00 open; of USD 100.00 that stand
   * at EUR 92.00 in the books USD 50.00 take EUR 46.00 with them. No discount offer is used up by it: {@link
   * #settleUnderOffer}.
   *
   * @param effect in which way
   * @param component which part
   * @param amount how much, not negative and not more than is open of the part
   * @throws org.openreceivables.core.InvalidValueException when the item has no such part, the effect is one of
   *     the other side, or the amount is none that is open
   */
  default OpenItem settle(Effect effect, ComponentKey component, Money amount) {
    return ItemArithmetic.settle((OpenItem) this, effect, component, amount);
  }

  /**
   * {@return a copy with more settled under a discount offer, and so much of the offer used up}
   *
   * @param effect paid or discount, nothing else
   * @param component which part
   * @param amount how much, not more than is open of the part
   * @param lastDay the last day of the offer, by which it is found
   * @throws org.openreceivables.core.InvalidValueException as {@link #settle}, and when no offer ends on that day
   */
  default OpenItem settleUnderOffer(
      Effect effect, ComponentKey component, Money amount, LocalDate lastDay) {
    return ItemArithmetic.underOffer(settle(effect, component, amount), effect, amount, lastDay);
  }

  /**
   * {@return a copy with less settled and more open: what {@link #settle} did, undone}
   *
   * <p>Who kept the item as it was before needs no undoing; this is for who only knows what was settled, as the
   * ledger and hosts with tables of their own.
   *
   * @param effect in which way it was settled
   * @param component which part
   * @param amount how much, not negative and not more than was settled in this way
   * @param book what left the books with it, which comes back: {@code before.bookShare().minus(after.bookShare())};
   *     {@link BookShare#none()} for an item without book values
   * @throws org.openreceivables.core.InvalidValueException when less was settled in this way, or the item has no such part
   */
  default OpenItem reopen(Effect effect, ComponentKey component, Money amount, BookShare book) {
    return ItemArithmetic.reopen((OpenItem) this, effect, component, amount, book);
  }

  /**
   * {@return a copy that stands at this value in a currency of the books}
   *
   * @param value what the open amount is worth by the rate of its document
   */
  default OpenItem valued(BookValue value) {
    return BookArithmetic.valued((OpenItem) this, value);
  }

  /**
   * {@return a copy that stands at more in the books, where more became open by a charge}
   *
   * <p>For the ledger, which knows what a charge is worth; settling and reopening move the value by themselves.
   * Open here because the ledger is a package of its own.
   *
   * @param more by how much
   */
  default OpenItem plusBook(BookShare more) {
    return BookArithmetic.plus((OpenItem) this, more);
  }

  /**
   * {@return a copy with less settled under a discount offer: what {@link #settleUnderOffer} did, undone}
   *
   * @param effect paid or discount
   * @param component which part
   * @param amount how much
   * @param lastDay the last day of the offer
   * @param book what left the books with it
   */
  default OpenItem reopenUnderOffer(
      Effect effect, ComponentKey component, Money amount, LocalDate lastDay, BookShare book) {
    return ItemArithmetic.underOffer(
        reopen(effect, component, amount, book), effect, amount.negated(), lastDay);
  }
}
