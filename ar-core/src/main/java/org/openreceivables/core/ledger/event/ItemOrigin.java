package org.openreceivables.core.ledger.event;

/**
 * Where items come from that enter the ledger.
 *
 * <p>The journal tells them apart: an invoice of EUR 100.00 issued here is revenue, one taken over from other
 * books is part of the opening balance, since its revenue was posted there.
 */
public enum ItemOrigin {
  /** A document issued now, posted here for the first time. */
  DOCUMENT,
  /** The books of before: the opening balance of a host that moves in. */
  OTHER_BOOKS
}
