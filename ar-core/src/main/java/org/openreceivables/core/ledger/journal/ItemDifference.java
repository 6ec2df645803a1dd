package org.openreceivables.core.ledger.journal;

import org.joda.money.Money;
import org.openreceivables.core.OpenItemId;

/**
 * An item on which two lists do not agree. Immutable.
 *
 * @param item the item
 * @param cause in which way
 * @param open what is open of it by our items, negative for a credit; zero where it is not open
 * @param other what the ledger's movements, or the host's own list, say instead
 */
public record ItemDifference(OpenItemId item, Cause cause, Money open, Money other) {

  /** In which way an item differs. */
  public enum Cause {
    /** Its movements add up to another amount. */
    OTHER_MOVEMENTS,
    /** It has no value in the currency of the books, so it is in none of the totals. */
    NOT_VALUED,
    /** It is open here but not in the host's list. */
    NOT_IN_LIST,
    /** It is open in the host's list but not here. */
    ONLY_IN_LIST,
    /** The host's list has another amount. */
    OTHER_AMOUNT
  }

  /** {@return the difference in words, for example {@code I-1 OTHER_AMOUNT: EUR 100.00, not EUR 99.99}} */
  @Override
  public String toString() {
    return item + " " + cause + ": " + open + ", not " + other;
  }
}
