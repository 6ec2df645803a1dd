package org.openreceivables.examples.monthend.file.record;

import org.joda.money.Money;

/** Up to which amount a customer may owe, as a file says it. */
public sealed interface AgreedLimit {

  /** Nothing was agreed. */
  record None() implements AgreedLimit {}

  /** There is no limit. */
  record Unlimited() implements AgreedLimit {}

  /**
   * An amount; zero is no credit at all.
   *
   * @param amount the amount
   */
  record UpTo(Money amount) implements AgreedLimit {}
}
