package org.openreceivables.core.ledger.event;

import org.openreceivables.core.InvalidValueException;
import org.openreceivables.core.internal.Rules;

/**
 * The key of one allocation or write-off, by which it can be undone.
 *
 * <p>Compared as text, never as a number. Immutable.
 *
 * @param value the key, without blanks at either end, for example {@code P-77@2026-01-31}
 */
public record AllocationId(String value) implements Comparable<AllocationId> {

  /**
   * Checks the key.
   *
   * @param value the key
   * @throws InvalidValueException when it is empty, has a blank at either end or a control character
   */
  public AllocationId {
    Rules.requireKey("AllocationId", value);
  }

  /**
   * {@return the key}
   *
   * @param value the key, for example {@code P-77@2026-01-31}
   */
  public static AllocationId of(String value) {
    return new AllocationId(value);
  }

  @Override
  public int compareTo(AllocationId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
