package org.openreceivables.core.openitem;

/** Where an item stands. */
public enum ItemStatus {
  /** Something is open. */
  OPEN,
  /** Nothing is open. */
  SETTLED,
  /** Given to a collection agency or a court; still open. */
  IN_COLLECTION
}
