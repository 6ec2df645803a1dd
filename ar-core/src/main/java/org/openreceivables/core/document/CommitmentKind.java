package org.openreceivables.core.document;

/** How far a deal has come that is not invoiced yet; each may follow one of an earlier kind. */
public enum CommitmentKind {
  /** Goods or services are ordered and promised. */
  ORDER,
  /** They are delivered and not invoiced. */
  DELIVERY,
  /** An invoice is written but not issued: it owes nothing yet. */
  DRAFT
}
