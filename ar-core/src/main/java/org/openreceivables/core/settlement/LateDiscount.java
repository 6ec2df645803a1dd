package org.openreceivables.core.settlement;

/** Whether a discount taken after its last day is accepted. */
public enum LateDiscount {
  /** Within the grace days of the offer; without grace days, not. The default. */
  WITHIN_GRACE,
  /** Never, even where the offer has grace days. */
  REFUSE
}
