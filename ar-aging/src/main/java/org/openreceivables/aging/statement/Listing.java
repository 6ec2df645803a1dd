package org.openreceivables.aging.statement;

/** Whether something that changes no sum is listed. */
public enum Listing {
  /** It is listed. */
  LISTED,
  /** It is left out. */
  LEFT_OUT
}
