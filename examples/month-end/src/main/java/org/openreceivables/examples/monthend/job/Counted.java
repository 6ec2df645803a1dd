package org.openreceivables.examples.monthend.job;

import java.util.Locale;

/** Counts in words. */
public final class Counted {
  private Counted() {}

  /**
   * {@return {@code 1 item} or {@code 1,234 items}}
   *
   * @param count how many
   * @param one the word for one of them
   */
  public static String of(long count, String one) {
    return String.format(Locale.ROOT, "%,d ", count) + one + (count == 1 ? "" : "s");
  }
}
