package org.openreceivables.policy.credit.check;

/** What a credit check looks at; of equally severe reasons the earlier one is named first. */
public enum CreditRule {
  /** Rows of the customer that could not be read: nobody knows what is open. */
  INCOMPLETE,
  /** Customers with whom no business is done: blocked, insolvent, closed. */
  STATUS,
  /** A limit that nobody has set. */
  NO_LIMIT,
  /** Amounts in a currency for which no rate was given. */
  CURRENCY,
  /** The customer's risk class. */
  RISK_CLASS,
  /** Exposure against the limit. */
  LIMIT,
  /** Days since the oldest overdue item was due. */
  OVERDUE_DAYS,
  /** The sum that is overdue. */
  OVERDUE_AMOUNT,
  /** The highest reminder level reached. */
  DUNNING_LEVEL,
  /** Promises to pay that were not kept. */
  BROKEN_PROMISES,
  /** The size of the one document. */
  DOCUMENT;

  /** Whether money received can mend it. */
  boolean isPayable() {
    return this == LIMIT || this == OVERDUE_DAYS || this == OVERDUE_AMOUNT;
  }

  /** Whether it is about what is not known; then it may not merely warn. */
  boolean isUncertainty() {
    return this == INCOMPLETE || this == NO_LIMIT || this == CURRENCY;
  }
}
