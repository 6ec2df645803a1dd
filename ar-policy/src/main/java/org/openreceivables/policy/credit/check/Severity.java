package org.openreceivables.policy.credit.check;

/** What a failed check does, mildest first. */
public enum Severity {
  /** The document is released, with a warning (Business Central, Odoo). */
  WARNING,
  /** The document is held until an authority releases it or the reason is gone. */
  HOLD,
  /** The document is held and should not be released by hand. */
  STOP
}
