package org.openreceivables.core.reference;

import java.util.List;

/** The pieces of one candidate, and whether blanks split it as its shape allows. */
final class Layout {
  private static final int MOST_WRAPS = 2;

  private enum Break {
    /** Between two groups. */
    GROUP,
    /** The end of a line, which may stand anywhere. */
    WRAP,
    /** Beside a separator: does not count. */
    NONE
  }

  private final ReferenceShape shape;
  private final String text;
  private final int from;
  private final int behindStart;
  private final int[] sizes = new int[16];
  private final Break[] breaks = new Break[16];
  private int pieces;
  private int size;
  private int wraps;
  private Break before = Break.NONE;

  Layout(ReferenceShape shape, String text, int from, int behindStart) {
    this.shape = shape;
    this.text = text;
    this.from = from;
    this.behindStart = behindStart;
    for (int i = from; i < behindStart; i++) {
      size += ReferenceText.isKnown(text.charAt(i)) ? 1 : 0;
    }
    sizes[0] = size;
  }

  /** How many letters and digits there are so far. */
  int size() {
    return size;
  }

  boolean isWrapped() {
    return wraps > 0;
  }

  /** Takes the piece that begins here; -1 where there is none, or too much. */
  int endOfPiece(int at) {
    int most = at + 2 * shape.longest() + 8;
    int end = at;
    int count = 0;
    int behindKnown = at;
    while (end < text.length() && end < most && shape.knows(text.charAt(end))) {
      if (ReferenceText.isKnown(text.charAt(end))) {
        count++;
        behindKnown = end + 1;
      } else if (count > 0 && shape.isNextStart(text, behindKnown, end)) {
        // Closed, and the next one opens without a gap.
        break;
      }
      end++;
    }
    size += count;
    if (size > shape.longest() || end == most || (end == at && at > behindStart)) {
      return -1;
    }
    if (at == behindStart) {
      sizes[0] += count;
      breaks[0] = Break.NONE;
    } else {
      boolean apart = before != Break.WRAP && isSeparated(at);
      breaks[pieces] = apart ? Break.NONE : before;
      sizes[pieces] = count;
    }
    pieces++;
    return end;
  }

  /** The end without separators behind the last letter or digit: a full stop, a hyphen. */
  int withoutSeparators(int at, int end) {
    int trimmed = end;
    while (trimmed > at && !ReferenceText.isKnown(text.charAt(trimmed - 1))) {
      trimmed--;
    }
    return trimmed > at ? trimmed : end;
  }

  /** Behind one blank or hyphen, or the end of a line; -1 where the reference cannot go on. */
  int behindBreak(int end) {
    int at = LineEnd.behind(text, end);
    boolean wrap = at > end;
    if (!wrap) {
      at = isHyphen(end) ? end + 1 : LineEnd.behindBlanks(text, end);
    }
    if (at == end || at == text.length()) {
      return -1;
    }
    boolean shaped = shape.recognition() == Recognition.BY_SHAPE;
    wrap |= shaped && at - end == 1 && text.charAt(end) != '-' && isEndOfColumn(end);
    wraps += wrap ? 1 : 0;
    before = wrap ? Break.WRAP : Break.GROUP;
    return wraps > MOST_WRAPS ? -1 : at;
  }

  /** People write hyphens where groups are printed with blanks; parsing says whether they may. */
  private boolean isHyphen(int at) {
    return at < text.length()
        && text.charAt(at) == '-'
        && shape.recognition() == Recognition.BY_SHAPE
        && !shape.groups().isEmpty();
  }

  /** Whether it has so many pieces that blanks make groups of them. */
  boolean isInGroups() {
    boolean any = false;
    for (int i = 1; i < pieces; i++) {
      any |= breaks[i] == Break.GROUP;
    }
    return any;
  }

  /** Lines of 27 or 35 characters that were joined with a blank each. */
  private static boolean isEndOfColumn(int at) {
    return (at + 1) % 28 == 0 || (at + 1) % 36 == 0;
  }

  /** Whether a separator stands on either side of the blanks before a piece, or the prefix alone. */
  private boolean isSeparated(int at) {
    int last = at - 1;
    while (ReferenceText.isBlank(text.charAt(last))) {
      last--;
    }
    boolean prefix = last < behindStart && last >= from && shape.groups().isEmpty();
    return prefix || shape.isSeparator(text.charAt(at)) || shape.isSeparator(text.charAt(last));
  }

  /** Whether what was taken so far is whole, or stands in the groups of the shape. */
  boolean fits() {
    return fits(1, new int[pieces], 0, sizes[0]);
  }

  /** Each end of a line is either within a group or between two. */
  private boolean fits(int piece, int[] groups, int count, int group) {
    if (piece >= pieces) {
      groups[count] = group;
      return isPrinted(groups, count + 1);
    }
    boolean joined =
        breaks[piece] != Break.GROUP && fits(piece + 1, groups, count, group + sizes[piece]);
    if (joined || breaks[piece] == Break.NONE) {
      return joined;
    }
    groups[count] = group;
    return fits(piece + 1, groups, count + 1, sizes[piece]);
  }

  private boolean isPrinted(int[] groups, int count) {
    List<Integer> printed = shape.groups();
    if (count == 1) {
      return true;
    }
    if (printed.size() > 1) {
      boolean same = count == printed.size();
      for (int i = 0; same && i < count; i++) {
        same = groups[i] == printed.get(i);
      }
      return same;
    }
    if (printed.isEmpty()) {
      return false;
    }
    int group = printed.get(0);
    int prefix = behindStart - from;
    if (count == 2 && prefix == group && groups[0] == prefix) {
      return true;
    }
    for (int i = 1; i < count - 1; i++) {
      if (groups[i] != group) {
        return false;
      }
    }
    return groups[0] <= group
        && groups[count - 1] <= group
        && (groups[0] == group || groups[count - 1] == group);
  }
}
