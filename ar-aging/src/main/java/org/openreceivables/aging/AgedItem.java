package org.openreceivables.aging;

import java.time.LocalDate;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.OpenItemId;

/**
 * Where one item stands in a report, and why. What the customer owes stands in exactly one bucket, what
 * is owed to the customer in the column of credits. Immutable.
 */
public sealed interface AgedItem {

  /** {@return the item} */
  OpenItemId item();

  /** {@return the customer} */
  CustomerId customer();

  /** {@return days from the anchor to the as-of date, negative when the anchor lies after it} */
  long daysPastDue();

  /** {@return the date from which days are counted} */
  LocalDate anchor();

  /** {@return which rule gave that date} */
  AnchorRule anchorRule();

  /** {@return what is open of the item, more than zero} */
  Money amount();

  /** {@return the part set off between credits and debits by the policy, zero where it does not net} */
  Money netted();

  /** {@return what the item adds to its column} */
  default Money shown() {
    return amount().minus(netted());
  }

  /** {@return one sentence for people} */
  String summarize();

  /**
   * An item that the customer owes.
   *
   * <p>EUR 1,000.00 due 2026-01-01, of which EUR 200.00 is disputed, as of 2026-01-31: bucket 1-30, 30
   * days past due, 1 day to the next bucket, held EUR 200.00.
   *
   * @param item the item
   * @param customer the customer
   * @param bucket the bucket
   * @param daysPastDue days from the anchor to the as-of date
   * @param daysToNextBucket days until it moves on, one or more; {@link Long#MAX_VALUE} in the last bucket
   * @param anchor the date from which days are counted
   * @param anchorRule which rule gave that date
   * @param amount what is open
   * @param netted the part that credits cover
   * @param held the part of what is shown that is disputed or held
   */
  record InBucket(
      OpenItemId item,
      CustomerId customer,
      AgingBucket bucket,
      long daysPastDue,
      long daysToNextBucket,
      LocalDate anchor,
      AnchorRule anchorRule,
      Money amount,
      Money netted,
      Money held)
      implements AgedItem {
    @Override
    public String summarize() {
      return item + " " + amount + " in " + bucket + ": " + AgingText.days(daysPastDue, anchorRule)
          + " " + anchor
          + (daysToNextBucket == Long.MAX_VALUE ? "" : ", next bucket in " + daysToNextBucket)
          + (netted.isZero() ? "" : ", netted " + netted)
          + (held.isZero() ? "" : ", held " + held);
    }
  }

  /**
   * An item that is owed to the customer.
   *
   * @param item the item
   * @param customer the customer
   * @param daysPastDue days from the anchor to the as-of date
   * @param anchor the date from which days are counted
   * @param anchorRule which rule gave that date
   * @param amount what is open, more than zero
   * @param netted the part that covers debits
   */
  record InCredits(
      OpenItemId item,
      CustomerId customer,
      long daysPastDue,
      LocalDate anchor,
      AnchorRule anchorRule,
      Money amount,
      Money netted)
      implements AgedItem {
    @Override
    public String summarize() {
      return item + " " + amount + " in credits: " + AgingText.days(daysPastDue, anchorRule) + " "
          + anchor + (netted.isZero() ? "" : ", netted " + netted);
    }
  }
}
