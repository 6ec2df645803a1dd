package org.openreceivables.policy.dunning;

/**
 * Why an item is dunned as it is, or not at all, noted while it was decided.
 *
 * <p>Two closed families: {@link DunnedReason} stands on the lines of a notice, {@link NotDunnedReason} on items
 * without one. Immutable.
 */
public sealed interface DunningReason permits DunnedReason, NotDunnedReason {

  /** {@return one sentence for people} */
  String summarize();
}
