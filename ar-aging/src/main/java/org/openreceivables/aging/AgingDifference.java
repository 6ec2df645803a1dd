package org.openreceivables.aging;

import org.openreceivables.core.CustomerId;

/**
 * One cell in which two reports differ. Immutable.
 *
 * <p>{@code C-1 EUR, 1-30: EUR 50.00 -> EUR 0.00}. A row that only one report has counts as empty in the
 * other.
 *
 * @param customer the customer
 * @param currency the code of the currency; empty where the difference is the customer's, not a row's
 * @param column the bucket's label, {@code credits}, {@code disputed}, {@code items}, {@code oldest} or
 *     {@code incomplete}
 * @param before what the first report says
 * @param after what the second report says
 */
public record AgingDifference(
    CustomerId customer, String currency, String column, String before, String after) {
  @Override
  public String toString() {
    return customer + (currency.isEmpty() ? "" : " " + currency) + ", " + column + ": " + before
        + " -> " + after;
  }
}
