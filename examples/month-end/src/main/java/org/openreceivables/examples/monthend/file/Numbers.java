package org.openreceivables.examples.monthend.file;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openreceivables.examples.monthend.file.csv.FileProblem;

/**
 * Reads numbers as people and programs write them: {@code 1234.50}, {@code 1,234.50}, {@code
 * 1.234,50}, {@code 1'234.50}, {@code 12.50-}, {@code (12.50)}.
 *
 * <p>A single group without decimals, such as {@code 12,345}, could as well be a decimal fraction: it is
 * read only where the mapping says that groups are in use.
 *
 * @param decimal the decimal sign, a point or a comma
 * @param grouping whether groups of three are expected
 */
record Numbers(char decimal, boolean grouping) {
  private static final Pattern SIGNED =
      Pattern.compile("(?:[-\u2212](.+)|(.+)[-\u2212]|\\((.+)\\)|\\+?(.+))");

  private static final Pattern PLAIN = Pattern.compile("[0-9]{1,18}(?:\\.[0-9]{1,9})?");

  /** A number, or what is wrong with the text. */
  sealed interface Reading {
    /** It is a number. */
    record Value(BigDecimal value) implements Reading {}

    /** It is none. */
    record Wrong(FileProblem code, String rule, String hint) implements Reading {}
  }

  Reading read(String text) {
    // Most numbers are plain: digits, and perhaps a point with some more.
    if (decimal == '.' && PLAIN.matcher(text).matches()) {
      return new Reading.Value(new BigDecimal(text));
    }
    Matcher signed = SIGNED.matcher(text);
    if (!signed.matches()) {
      return unreadable();
    }
    for (int group = 1; group <= 4; group++) {
      String digits = signed.group(group);
      if (digits != null) {
        return unsigned(digits.strip(), group < 4);
      }
    }
    return unreadable();
  }

  private Reading unsigned(String text, boolean negative) {
    char other = decimal == '.' ? ',' : '.';
    int point = text.indexOf(decimal);
    String whole = point < 0 ? text : text.substring(0, point);
    String fraction = point < 0 ? "" : text.substring(point + 1);
    String digits = whole;
    if (!whole.matches("[0-9]*")) {
      // One and the same sign between groups of three: the other sign, a blank or an apostrophe.
      String sign = "[" + Pattern.quote(String.valueOf(other)) + " \u00A0\u202F'\u2019]";
      if (!whole.matches("[0-9]{1,3}(?:(" + sign + ")[0-9]{3}(?:\\1[0-9]{3})*)")) {
        return whole.indexOf(other) >= 0 && whole.matches("[0-9]*[.,][0-9]*") && point < 0
            ? wrongSign(other)
            : unreadable();
      }
      if (point < 0 && !grouping && whole.length() <= 7 && whole.indexOf(other) > 0) {
        return ambiguous(other);
      }
      digits = whole.replaceAll("[^0-9]", "");
    }
    if (!fraction.matches("[0-9]*") || (digits + fraction).isEmpty()) {
      return fraction.indexOf(other) >= 0 ? wrongSign(other) : unreadable();
    }
    BigDecimal value = new BigDecimal(
        (digits.isEmpty() ? "0" : digits) + (fraction.isEmpty() ? "" : "." + fraction));
    return new Reading.Value(negative ? value.negate() : value);
  }

  private Reading unreadable() {
    return new Reading.Wrong(
        FileProblem.UNREADABLE_NUMBER, "must be a number such as 1234" + decimal + "50", "");
  }

  private Reading wrongSign(char other) {
    return new Reading.Wrong(
        FileProblem.UNREADABLE_NUMBER,
        "must be a number such as 1234" + decimal + "50",
        "Maybe the decimal sign is a " + name(other) + ": --decimal " + name(other));
  }

  private Reading ambiguous(char other) {
    return new Reading.Wrong(
        FileProblem.AMBIGUOUS_NUMBER,
        "must be readable in one way only",
        "Maybe the " + name(other) + " is the decimal sign: --decimal " + name(other)
            + "; or it separates thousands: --grouping");
  }

  private static String name(char sign) {
    return sign == ',' ? "comma" : "point";
  }
}
