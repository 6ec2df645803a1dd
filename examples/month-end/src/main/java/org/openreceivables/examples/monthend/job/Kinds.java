package org.openreceivables.examples.monthend.job;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reasons of the library by their kind, for counting. */
public final class Kinds {
  private Kinds() {}

  /**
   * {@return the name of a reason's record in words: {@code AmountDiffers} is "amount differs"}
   *
   * @param reason a reason
   */
  public static String words(Object reason) {
    return reason
        .getClass()
        .getSimpleName()
        .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
        .toLowerCase(Locale.ROOT);
  }

  /**
   * {@return the kinds of which there are most first, equals by name}
   *
   * @param <T> what is counted
   */
  public static <T> Comparator<Map.Entry<String, List<T>>> mostFirst() {
    return Comparator.comparing(
            (Map.Entry<String, List<T>> e) -> e.getValue().size(), Comparator.reverseOrder())
        .thenComparing(Map.Entry::getKey);
  }
}
