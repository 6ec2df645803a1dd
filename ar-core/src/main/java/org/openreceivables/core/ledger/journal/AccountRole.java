package org.openreceivables.core.ledger.journal;

/** What a general-ledger account is for; the host knows its number. */
public enum AccountRole {
  /** The control account of what customers owe, less what is owed to them. */
  RECEIVABLES,
  /** Money of customers that is not applied yet, where it has an account of its own. */
  UNAPPLIED,
  /** What is expected never to be paid, taken from receivables; a credit balance. */
  ALLOWANCE,
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
  /** Receivables given up, or what had to be added to the allowance for them. */
  BAD_DEBT,
  /** Small excesses kept. */
  OTHER_INCOME,
  /** Settled for more, in the currency of the books, than it stood at; realised. */
  EXCHANGE_GAIN,
  /** Settled for less, in the currency of the books, than it stood at; realised. */
  EXCHANGE_LOSS,
  /**
   * Revalued while still open: a gain if it stands in credit, a loss if it stands in debit. What open items were
   * revalued by, and zero when none of them is. One account, since what is taken back of an item may have been
   * part gain, part loss; its gains and losses apart are those of the items, by {@code OpenItem.bookShare()}.
   */
  UNREALISED_EXCHANGE,
  /**
   * What goes from one currency into another, where books are kept in document currencies: EUR 6,000.00 of an
   * invoice settled with CHF 18,000.00 leaves CHF -18,000.00 and EUR 6,000.00 here.
   */
  CURRENCY_EXCHANGE,
  /** What we owe customers as our suppliers. */
  PAYABLES,
  /** What moves from one item to another; zero after every event. */
  CLEARING,
  /** What was taken over from other books. */
  OPENING_BALANCE
}
