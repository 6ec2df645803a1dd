package org.openreceivables.core;

/**
 * The host's key of one open item: one amount owed, or one credit, on one date.
 *
 * <p>Compared as text, never as a number. Immutable.
 *
 * @param value the key, without blanks at either end, for example {@code INV-2026-0001/1}
 */
public record OpenItemId(String value) implements Comparable<OpenItemId> {

  /**
   * Checks the key.
   *
   * @param value the key
   * @throws InvalidValueException when it is empty, has a blank at either end or a control character
   */
  public OpenItemId {
    Keys.require("OpenItemId", value);
  }

  /**
   * {@return the key}
   *
   * @param value the key, for example {@code INV-2026-0001/1}
   */
  public static OpenItemId of(String value) {
    return new OpenItemId(value);
  }

  @Override
  public int compareTo(OpenItemId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
