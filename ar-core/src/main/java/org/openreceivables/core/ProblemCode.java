package org.openreceivables.core;

/**
 * What kind of rule a datum breaks.
 *
 * <p>The library's own codes are {@link ProblemCodes}; a host that reads files or writes rules adds an
 * enum of its own.
 */
public interface ProblemCode {

  /** {@return the code, in capitals, for example {@code UNKNOWN_CURRENCY}} */
  String name();
}
