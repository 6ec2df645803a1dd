package org.openreceivables.matching.allocation;

/** What a payment that becomes known late does to money that was applied before it. */
public enum Backdated {
  /**
   * Later money is taken back and applied anew with it, in value order: the same result as if it had come in time. The
   * default.
   */
  IN_VALUE_ORDER,
  /** It pays what is open now, and nothing else changes. */
  AS_IT_COMES
}
