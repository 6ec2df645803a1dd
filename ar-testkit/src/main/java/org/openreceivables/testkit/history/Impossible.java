package org.openreceivables.testkit.history;

/** An event that cannot be, by the plain reckoning. Without a stack trace: it is thrown in great numbers. */
final class Impossible extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Impossible(String why) {
    super(why, null, false, false);
  }

  static void unless(boolean holds, String why) {
    if (!holds) {
      throw new Impossible(why);
    }
  }
}
