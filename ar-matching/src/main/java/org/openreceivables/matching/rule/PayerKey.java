package org.openreceivables.matching.rule;

/** By what a payer is known, the surest first. */
public enum PayerKey {
  /** The host says so: the customer stands on the payment. */
  HOST,
  /** The bank account from which it pays. */
  ACCOUNT,
  /** The name that the bank reports; names repeat and are mistyped, so that it proves less. */
  NAME
}
