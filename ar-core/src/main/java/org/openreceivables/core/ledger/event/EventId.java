package org.openreceivables.core.ledger.event;

import org.openreceivables.core.InvalidValueException;
import org.openreceivables.core.internal.Rules;

/**
 * The host's key of one event; the same event handed in twice counts once.
 *
 * <p>Compared as text, never as a number. Immutable.
 *
 * @param value the key, without blanks at either end, for example {@code E-000001}
 */
public record EventId(String value) implements Comparable<EventId> {

  /**
   * Checks the key.
   *
   * @param value the key
   * @throws InvalidValueException when it is empty, has a blank at either end or a control character
   */
  public EventId {
    Rules.requireKey("EventId", value);
  }

  /**
   * {@return the key}
   *
   * @param value the key, for example {@code E-000001}
   */
  public static EventId of(String value) {
    return new EventId(value);
  }

  @Override
  public int compareTo(EventId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
