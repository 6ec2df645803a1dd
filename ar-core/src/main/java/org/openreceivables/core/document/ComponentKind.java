package org.openreceivables.core.document;

/** What a part of a document's amount is, in the terms of bookkeeping. */
public enum ComponentKind {
  /** Goods or services without tax. */
  NET,
  /** Value added or sales tax; the component's code says which. */
  TAX,
  /** Carriage charged to the customer. */
  FREIGHT,
  /** A fee, such as a reminder fee. */
  FEE,
  /** Interest for late payment. */
  INTEREST,
  /** A contractual penalty. */
  PENALTY,
  /** Costs of collection. */
  COST
}
