package org.openreceivables.core.customer;

/** Whether business with a customer goes on. */
public enum CustomerStatus {
  /** Orders and payments as usual. */
  ACTIVE,
  /** No new business; payments are still taken. */
  BLOCKED,
  /** Insolvency proceedings are open. */
  INSOLVENT,
  /** No business is expected any more. */
  CLOSED
}
