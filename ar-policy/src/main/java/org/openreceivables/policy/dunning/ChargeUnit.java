package org.openreceivables.policy.dunning;

/** For what a fee or a lump sum is charged once. */
public enum ChargeUnit {
  /** Each item: an instalment is an item. */
  ITEM,
  /** Each document, whatever the number of its instalments. */
  DOCUMENT,
  /** Each notice, on the sum of its items that reach the level for the first time. */
  NOTICE
}
