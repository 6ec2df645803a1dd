package org.openreceivables.aging;

/**
 * Where an item stands on day 0: the as-of date is its due date (or its date of issue, where the policy
 * ages from that).
 */
public enum DueDay {
  /**
   * Current: who pays on the due date pays on time. Days count from 0, so the bucket 1-30 begins the day
   * after. The default; so Oracle.
   */
  CURRENT,
  /**
   * In the bucket after the one that ends with day 0: 1-30 then takes the days 0 to 30. All other days stay
   * where they are. So ERPNext and Invoice Ninja.
   */
  FIRST_OVERDUE,
  /**
   * Overdue, as the first day that counts: 1-30 then takes the 30 days 0 to 29, and every later bucket
   * begins a day sooner too. So Business Central, Dynamics 365 and Tryton.
   */
  COUNTED
}
