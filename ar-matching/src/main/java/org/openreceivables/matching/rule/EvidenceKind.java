package org.openreceivables.matching.rule;

/** What kind of thing speaks for an item. */
public enum EvidenceKind {
  /** A reference, structured or the host's own. */
  REFERENCE,
  /** A line of the remittance advice. */
  REMITTANCE_LINE,
  /** A document number in the free text. */
  NUMBER_IN_TEXT,
  /** An amount. */
  EXACT_AMOUNT,
  /** What a host's own rule found. */
  CUSTOM;

  /** {@return whether the payer itself named the document} */
  public boolean isNamed() {
    return switch (this) {
      case REFERENCE, REMITTANCE_LINE, NUMBER_IN_TEXT -> true;
      case EXACT_AMOUNT, CUSTOM -> false;
    };
  }
}
