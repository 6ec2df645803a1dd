package org.openreceivables.core;

import java.util.Locale;

/**
 * What kind of rule a datum breaks.
 *
 * <p>The library's own codes are {@link ProblemCodes}; a host that reads files or writes rules adds an
 * enum of its own, declared by precedence.
 */
public interface ProblemCode {

  /** {@return the code, in capitals, for example {@code UNKNOWN_CURRENCY}} */
  String name();

  /**
   * {@return its place among the codes of its kind: where a datum breaks several rules, the lowest is
   * reported first}
   *
   * <p>The place of the constant in its enum, from 0; 0 for a code that is no enum constant. Codes of two
   * kinds say nothing of each other.
   */
  @SuppressWarnings("EnumOrdinal") // The place in the declaration is what is asked for.
  default int precedence() {
    return this instanceof Enum<?> constant ? constant.ordinal() : 0;
  }

  /**
   * {@return the name of the page that explains it, without folder and ending: {@code unknown-currency} for
   * {@code UNKNOWN_CURRENCY}}
   *
   * <p>The pages of our own codes stand under {@code docs/reference/problems}; a host that shows problems to
   * its users links them, or pages of its own, by this name.
   */
  default String page() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
