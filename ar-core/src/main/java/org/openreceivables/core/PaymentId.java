package org.openreceivables.core;

/**
 * The host's key of one payment received.
 *
 * <p>Compared as text, never as a number. Immutable.
 *
 * @param value the key, without blanks at either end, for example {@code P-77}
 */
public record PaymentId(String value) implements Comparable<PaymentId> {

  /**
   * Checks the key.
   *
   * @param value the key
   * @throws InvalidValueException when it is empty, has a blank at either end or a control character
   */
  public PaymentId {
    Keys.require("PaymentId", value);
  }

  /**
   * {@return the key}
   *
   * @param value the key, for example {@code P-77}
   */
  public static PaymentId of(String value) {
    return new PaymentId(value);
  }

  @Override
  public int compareTo(PaymentId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
