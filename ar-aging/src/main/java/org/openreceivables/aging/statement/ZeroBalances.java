package org.openreceivables.aging.statement;

/**
 * Whether an account gets a statement although it owes nothing.
 *
 * <p>An account that is incomplete always gets one, whatever is said here: nobody knows that its balance is
 * zero.
 */
public enum ZeroBalances {
  /**
   * If it has something to say: an opening balance, a line in the period, an open item, or a correction of
   * the statement before. The default: who paid everything sees that it arrived.
   */
  IF_MOVED,
  /** Every account that is asked for, so that an auditor sees that none was forgotten. */
  ALWAYS,
  /**
   * Only accounts whose closing balance is not zero in some currency, as Business Central prints "all with
   * balance". An account whose open invoices and credits are equal gets none.
   */
  NEVER
}
