package org.openreceivables.matching.allocation;

/** What becomes of credits that are open when payments are allocated. */
public enum CreditUse {
  /** A credit linked to a document reduces that document's items; all others stay. The default. */
  LINKED_ONLY,
  /** Linked credits first; what is left, and all other credit notes and money on account, by the order. */
  LINKED_THEN_ORDER,
  /** All credits stay as they are. */
  NONE
}
