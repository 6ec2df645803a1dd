package org.openreceivables.core;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A value built from data of others, or the problems that stood in its way.
 *
 * <p>What {@code tryBuild()} returns: {@code switch} over {@link Valid} and {@link Invalid}, or ask
 * {@link #value()} and {@link #problems()}. Immutable.
 *
 * @param <T> the type of the value
 */
public sealed interface Validated<T> {

  /** {@return the value, if nothing stood in its way} */
  Optional<T> value();

  /** {@return what stood in its way; empty when there is a value} */
  List<Problem> problems();

  /**
   * {@return the value of the factory, or the problems with which it refused}
   *
   * @param <T> the type of the value
   * @param factory builds the value or throws {@link InvalidValueException}
   */
  static <T> Validated<T> of(Supplier<? extends T> factory) {
    try {
      return new Valid<>(factory.get());
    } catch (InvalidValueException e) {
      return new Invalid<>(e.problems());
    }
  }

  /**
   * A value.
   *
   * @param <T> its type
   * @param get the value
   */
  record Valid<T>(T get) implements Validated<T> {
    @Override
    public Optional<T> value() {
      return Optional.of(get);
    }

    @Override
    public List<Problem> problems() {
      return List.of();
    }
  }

  /**
   * No value.
   *
   * @param <T> the type it would have had
   * @param problems why, at least one
   */
  record Invalid<T>(List<Problem> problems) implements Validated<T> {
    /**
     * Copies the list.
     *
     * @param problems why
     */
    public Invalid {
      problems = List.copyOf(problems);
    }

    @Override
    public Optional<T> value() {
      return Optional.empty();
    }
  }
}
