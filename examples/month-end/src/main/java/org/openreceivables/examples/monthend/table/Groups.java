package org.openreceivables.examples.monthend.table;

/** Groups of three digits, for people. */
final class Groups {
  private Groups() {}

  /** {@return {@code -1,234.50} for {@code -1234.50}} */
  static String of(String plain) {
    int start = plain.startsWith("-") ? 1 : 0;
    int point = plain.indexOf('.');
    int end = point < 0 ? plain.length() : point;
    StringBuilder out = new StringBuilder(plain);
    for (int at = end - 3; at > start; at -= 3) {
      out.insert(at, ',');
    }
    return out.toString();
  }
}
