package org.openreceivables.matching.allocation;

import org.openreceivables.core.settlement.AllocationInstruction.Assent;

/** Whether one side may say alone what a payment is for. */
public enum DesignationRight {
  /** Its word counts, whatever the other side says: the debtor's in most laws. */
  ALONE,
  /** Its word counts unless the other side objects at once: the Swiss creditor's receipt (OR 86 (2)). */
  UNLESS_OBJECTED,
  /** Its word counts only where the other side agrees: the creditor's receipt that the debtor accepts (Codice civile 1195). */
  IF_AGREED;

  /**
   * {@return whether the word counts}
   *
   * @param assent what the other side said
   */
  public boolean countsWith(Assent assent) {
    return switch (this) {
      case ALONE -> true;
      case UNLESS_OBJECTED -> assent != Assent.OBJECTED;
      case IF_AGREED -> assent == Assent.AGREED;
    };
  }
}
