package org.openreceivables.matching;

/**
 * Why an outcome is what it is, noted while it was decided, with amounts and margins.
 *
 * <p>Of three families: {@link NamingReason} what is named, {@link PayerReason} who pays, {@link AmountReason}
 * how the amount fits. Those marked as against keep a payment from being matched without a person. Immutable.
 */
public sealed interface MatchReason permits AmountReason, NamingReason, PayerReason {

  /** {@return one sentence for people} */
  String summarize();
}
