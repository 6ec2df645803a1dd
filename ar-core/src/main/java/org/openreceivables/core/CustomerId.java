package org.openreceivables.core;

/**
 * The host's key of the account that owes.
 *
 * <p>Compared as text: {@code 0200769623} and {@code 200769623} are two customers. Immutable.
 *
 * @param value the key, without blanks at either end, for example {@code C-1001}
 */
public record CustomerId(String value) implements Comparable<CustomerId> {

  /**
   * Checks the key.
   *
   * @param value the key
   * @throws InvalidValueException when it is empty, has a blank at either end or a control character
   */
  public CustomerId {
    Keys.require("CustomerId", value);
  }

  /**
   * {@return the customer with this key}
   *
   * @param value the key, for example {@code C-1001}
   */
  public static CustomerId of(String value) {
    return new CustomerId(value);
  }

  @Override
  public int compareTo(CustomerId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
