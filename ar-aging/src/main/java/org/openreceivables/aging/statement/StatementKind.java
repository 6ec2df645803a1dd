package org.openreceivables.aging.statement;

/** By what the closing balance is explained. Opening, movements, closing and foot are the same. */
public enum StatementKind {
  /**
   * By the items that are open at the closing, each with what was settled of it. The default: customers in
   * trade pay by document. So Oracle's open-item bill and the outstanding statement of OCA
   * partner_statement.
   */
  OPEN_ITEM,
  /**
   * By the opening balance and the movements alone; no items are listed. For accounts that are paid as one
   * sum. So Oracle's balance-forward bill and the activity statement of OCA partner_statement.
   */
  BALANCE_FORWARD
}
