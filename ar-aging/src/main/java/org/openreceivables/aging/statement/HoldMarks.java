package org.openreceivables.aging.statement;

import org.openreceivables.core.openitem.Hold;
import org.openreceivables.core.openitem.HoldCause;

/** Which holds are marked on the items of a statement. No amount changes by it. */
public enum HoldMarks {
  /**
   * Disputes only. The default: the customer knows of its dispute and looks for it; that somebody here has
   * blocked an item is not for its eyes.
   */
  DISPUTES,
  /** Every hold of the closing day, for statements that stay in the house. */
  ALL,
  /** None. OCA partner_statement goes further and leaves blocked items out; here nothing leaves the sum. */
  NONE;

  boolean shows(Hold hold) {
    return switch (this) {
      case DISPUTES -> hold.cause() == HoldCause.DISPUTE;
      case ALL -> true;
      case NONE -> false;
    };
  }
}
