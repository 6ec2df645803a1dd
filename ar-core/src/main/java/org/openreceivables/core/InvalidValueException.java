package org.openreceivables.core;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A value that cannot be built, with every rule that it breaks.
 *
 * <p>Thrown by {@code build()} and by factories. Code that reads data of others calls {@code
 * tryBuild()} instead, which hands the same problems back as values.
 */
public final class InvalidValueException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /**
   * Makes the exception.
   *
   * @param problems at least one broken rule
   */
  public InvalidValueException(List<Problem> problems) {
    super(problems.stream().map(Problem::message).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /**
   * Makes the exception for mandatory fields that were not set.
   *
   * @param missing the names of the fields
   */
  public InvalidValueException(String... missing) {
    this(Arrays.stream(missing).map(InvalidValueException::missing).toList());
  }

  /** {@return every broken rule, at least one; of one value by the precedence of their codes} */
  public List<Problem> problems() {
    return problems;
  }

  private static Problem missing(String field) {
    return new Problem(
        ProblemCodes.MISSING_VALUE, "value", "?", field, "nothing", "must be set", "", List.of());
  }
}
