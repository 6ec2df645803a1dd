package org.openreceivables.examples.monthend.file.record;

/** What some of a payment was really for. */
public enum TruthKind {
  /** A document; negative for a credit that is used. */
  DOCUMENT,
  /** No document of the customer's: in advance, too much, or paid before. */
  UNAPPLIED,
  /** No customer's at all. */
  NOT_RECEIVABLE
}
