package org.openreceivables.core.internal;

/** Words of messages and summaries. */
public final class Words {
  private Words() {}

  /**
   * {@return how many: {@code 1 item}, {@code 0 items}, {@code 2 items}}
   *
   * @param count how many
   * @param what one of them
   */
  public static String count(long count, String what) {
    return count + " " + what + (Math.abs(count) == 1 ? "" : "s");
  }
}
