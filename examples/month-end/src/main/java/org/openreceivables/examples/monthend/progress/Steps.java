package org.openreceivables.examples.monthend.progress;

import java.util.function.Supplier;

/** Sees the steps of long work go by. */
public interface Steps {

  /**
   * {@return what the work returns}
   *
   * @param <T> the type of that
   * @param name the step in few words, for example {@code match 61,234 payments}
   * @param work the work
   */
  <T> T step(String name, Supplier<T> work);
}
