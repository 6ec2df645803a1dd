package org.openreceivables.policy.writeoff;

import org.openreceivables.core.internal.Rules;

/**
 * Someone with the power to approve, by office, not by name: {@code clerk}, {@code CFO}. Immutable.
 *
 * @param name the office, without blanks at either end
 */
public record Authority(String name) {

  /**
   * Checks the name.
   *
   * @param name the office
   * @throws org.openreceivables.core.InvalidValueException when it is empty, has a blank at either end or a
   *     control character
   */
  public Authority {
    Rules.requireKey("Authority", name);
  }

  /**
   * {@return the authority}
   *
   * @param name the office
   */
  public static Authority of(String name) {
    return new Authority(name);
  }

  @Override
  public String toString() {
    return name;
  }
}
