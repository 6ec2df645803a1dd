package org.openreceivables.aging.statement;

/**
 * How the text of a statement words what the books gave up. The data does not change by it: the line is a
 * {@link StatementLineKind#WRITE_OFF}, and the balance is as booked.
 *
 * <p>Of an invoice of EUR 100.00 EUR 40.00 was paid and EUR 60.00 written off: by either value the line is EUR
 * -60.00 and the closing EUR 0.00. To claim the amount nevertheless, take the write-off back ({@code
 * SettlementEvent.Recovered}); the next statement has it again. The key of the event may tell what the wording
 * does not: it is not for print.
 */
public enum WriteOffWording {
  /**
   * As an adjustment, and a recovered one as an adjustment reversed. The default: a write-off is an act of the
   * creditor's own books. The debt may still be claimed, sold or paid, and a customer who reads "written off"
   * takes it for a release. The text does not say whether the amount will be claimed: that differs by write-off
   * (a small balance never, an uneconomic claim perhaps), and the ledger does not know it. Oracle Receivables
   * books write-offs as adjustments too.
   */
  ADJUSTMENT,
  /** By its name, for statements that stay in the house or where the customer was released in writing. */
  NAMED
}
