package org.openreceivables.core.ledger;

/** What a general-ledger account is for; the host knows its number. */
public enum AccountRole {
  /** The control account of what customers owe, less what is owed to them. */
  RECEIVABLES,
  /** Money on our bank accounts. */
  CASH,
  /** What banks keep of payments. */
  BANK_CHARGES,
  /** Sales without tax. */
  REVENUE,
  /** Value added or sales tax owed to the state. */
  TAX,
  /** Fees, costs and penalties charged. */
  FEE_INCOME,
  /** Interest charged. */
  INTEREST_INCOME,
  /** Early-payment discount given. */
  DISCOUNT,
  /** Small differences not claimed. */
  TOLERANCE,
  /** Receivables given up. */
  BAD_DEBT,
  /** Small excesses kept. */
  OTHER_INCOME,
  /** What we owe customers as our suppliers. */
  PAYABLES,
  /** What moves from one item to another; zero after every event. */
  CLEARING,
  /** What was taken over from other books. */
  OPENING_BALANCE
}
