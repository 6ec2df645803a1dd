package org.openreceivables.matching;

import java.util.Arrays;

/** A text as runs of letters and digits, and what stands between them. */
final class Tokens {
  private static final String JOINING = "-/._\u2010\u2011\u2013";

  /** What stands behind a run. */
  private enum Gap {
    /** A blank: ends a token, yet a number may be written across it. */
    BLANK,
    /** A hyphen, slash or dot: within a token, and a number may be written across it. */
    JOINT,
    /** A comma: within a token (1,234.56), but never within a number. */
    COMMA,
    /** Anything else ends token and number. */
    END
  }

  private final String text;
  private final int size;
  private final int[] starts;
  private final int[] ends;
  private final Gap[] gaps;

  private Tokens(String text, int size, int[] starts, int[] ends) {
    this.text = text;
    this.size = size;
    this.starts = starts;
    this.ends = ends;
    this.gaps = new Gap[size];
    for (int i = 0; i < size; i++) {
      gaps[i] = i + 1 == size ? Gap.END : gap(ends[i], starts[i + 1], i);
    }
  }

  static Tokens of(String text) {
    int[] starts = new int[16];
    int[] ends = new int[16];
    int size = 0;
    for (int at = 0; at < text.length(); at++) {
      if (Character.isLetterOrDigit(text.charAt(at))) {
        if (size == starts.length) {
          starts = Arrays.copyOf(starts, size * 2);
          ends = Arrays.copyOf(ends, size * 2);
        }
        starts[size] = at;
        while (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
          at++;
        }
        ends[size++] = at;
      }
    }
    return new Tokens(text, size, starts, ends);
  }

  private Gap gap(int from, int to, int run) {
    Gap gap = Gap.COMMA;
    boolean blank = false;
    boolean joins = true;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      boolean isBlank = Character.isWhitespace(c)
          || Character.isSpaceChar(c)
          || Character.isISOControl(c)
          || Character.getType(c) == Character.FORMAT;
      blank |= isBlank;
      joins &= isBlank || JOINING.indexOf(c) >= 0;
      if (!isBlank && c != ',' && JOINING.indexOf(c) < 0) {
        return Gap.END;
      }
    }
    if (joins) {
      boolean abbreviation = text.charAt(from) == '.' && lettersOnly(run);
      gap = blank || abbreviation ? Gap.BLANK : Gap.JOINT;
    } else if (blank) {
      gap = Gap.END;
    }
    return gap;
  }

  private boolean lettersOnly(int run) {
    return text.substring(starts[run], ends[run]).chars().allMatch(Character::isLetter);
  }

  int size() {
    return size;
  }

  int start(int run) {
    return starts[run];
  }

  int length(int run) {
    return ends[run] - starts[run];
  }

  /** The text from one run to before another. */
  String text(int from, int to) {
    return text.substring(starts[from], ends[to - 1]);
  }

  boolean startsToken(int run) {
    return run == 0 || endsToken(run - 1);
  }

  boolean endsToken(int run) {
    return gaps[run] == Gap.BLANK || gaps[run] == Gap.END;
  }

  /** Whether a number may go on from this run to the next. */
  boolean joins(int run) {
    return gaps[run] == Gap.BLANK || gaps[run] == Gap.JOINT;
  }
}
