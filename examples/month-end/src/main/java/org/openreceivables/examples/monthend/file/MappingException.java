package org.openreceivables.examples.monthend.file;

/** A mapping that says something impossible: a mistake of the user, not of the data. */
public final class MappingException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes the exception.
   *
   * @param message which setting, its value and the rule
   */
  public MappingException(String message) {
    super(message);
  }
}
