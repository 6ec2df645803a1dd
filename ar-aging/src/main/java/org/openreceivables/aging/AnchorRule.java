package org.openreceivables.aging;

/** Which rule gave the date from which an item ages. */
public enum AnchorRule {
  /** It is the item's due date. */
  DUE_DATE,
  /** It is the date of issue, because the item has no due date. */
  ISSUE_DATE_AS_NO_DUE_DATE,
  /** It is the date of issue, because the policy ages from it. */
  ISSUE_DATE_BY_POLICY
}
