package org.openreceivables.core.openitem;

/** Who follows an item up; whether anything is open on it is another question. */
public enum ItemStatus {
  /** The creditor itself. */
  NORMAL,
  /** A collection agency. */
  AGENCY,
  /** A court. */
  COURT
}
