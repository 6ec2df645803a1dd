package org.openreceivables.core.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.openreceivables.core.Problem;
import org.openreceivables.core.Validated;

/** Looks for the references of one scheme by one of its shapes. */
final class ShapeFinder {
  /** Of blanks in one reference, so that the work at each place is bounded; the printed forms have 7. */
  private static final int MOST_PIECES = 12;

  /** Decimal, thousands and date marks: behind a digit they go on with it. */
  private static final String JOINING_DIGITS = "-_/.,:'";

  private static final String JOINING_WORDS = "-_";
  private static final String SIGNS = "+*<&@";

  private final ReferenceScheme scheme;
  private final ReferenceShape shape;
  private final String text;

  /** What lies within a valid reference is no reference of its own. */
  private int covered;

  private ShapeFinder(ReferenceScheme scheme, ReferenceShape shape, String text) {
    this.scheme = scheme;
    this.shape = shape;
    this.text = text;
  }

  /** By all shapes of a scheme: by position, the longest first. */
  static List<ReferenceFound> find(ReferenceScheme scheme, String text) {
    List<ReferenceShape> shapes = scheme.shapes();
    List<ReferenceFound> found = new ArrayList<>();
    for (ReferenceShape shape : shapes) {
      new ShapeFinder(scheme, shape, text).find(found);
    }
    return shapes.size() == 1 ? List.copyOf(found) : sorted(found);
  }

  /**
   * By position, the longest first, each once: a number within something longer whose shape says that it is a
   * reference, is none of its own.
   */
  static List<ReferenceFound> sorted(List<ReferenceFound> found) {
    List<ReferenceFound> all = new ArrayList<>(found);
    all.sort(Comparator.comparingInt(ReferenceFound::position)
        .thenComparing(Comparator.comparingInt(ReferenceFound::end).reversed()));
    List<ReferenceFound> kept = new ArrayList<>(all.size());
    Optional<ReferenceFound> cover = Optional.empty();
    for (ReferenceFound next : all) {
      boolean shaped = next.recognition() == Recognition.BY_SHAPE;
      if ((shaped || !cover.map(next::isPartOf).orElse(false)) && !isKnown(next, kept)) {
        kept.add(next);
      }
      if (shaped && cover.map(c -> c.end() < next.end()).orElse(true)) {
        cover = Optional.of(next);
      }
    }
    return List.copyOf(kept);
  }

  /** Whether another shape of its scheme has found the same. */
  private static boolean isKnown(ReferenceFound next, List<ReferenceFound> kept) {
    for (int i = kept.size() - 1; i >= 0 && kept.get(i).position() == next.position(); i--) {
      if (kept.get(i).end() == next.end() && kept.get(i).scheme().equals(next.scheme())) {
        return true;
      }
    }
    return false;
  }

  private void find(List<ReferenceFound> found) {
    for (int at = 0; at < text.length(); ) {
      int behind = behindStart(at);
      if (behind >= 0) {
        found.addAll(endings(at, behind));
      }
      at = Math.max(at + 1, covered);
    }
  }

  /** Behind the prefix of a reference that may begin here; -1 where none may. */
  private int behindStart(int at) {
    if (shape.starts().isEmpty()) {
      char c = text.charAt(at);
      return shape.knows(c) && ReferenceText.isKnown(c) && isWholeBefore(at) ? at : -1;
    }
    List<String> starts = shape.starts();
    for (int i = 0; i < starts.size(); i++) {
      if (startsWith(starts.get(i), at)) {
        return at + starts.get(i).length();
      }
    }
    return -1;
  }

  private boolean startsWith(String start, int at) {
    if (!isSame(start.charAt(0), text.charAt(at)) || at + start.length() > text.length()) {
      return false;
    }
    char before = at == 0 ? ' ' : text.charAt(at - 1);
    if (ReferenceText.isKnown(text.charAt(at))
        ? Character.isLetterOrDigit(before)
        : before == text.charAt(at)) {
      return false;
    }
    for (int i = 1; i < start.length(); i++) {
      if (!isSame(start.charAt(i), text.charAt(at + i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSame(char expected, char c) {
    return expected == '#' ? ReferenceText.isDigit(c) : expected == ReferenceText.upper(c);
  }

  /** What begins here, wherever it may end: the valid ones, the longest first; or one that is not. */
  private List<ReferenceFound> endings(int from, int behindStart) {
    List<ReferenceFound> all = new ArrayList<>(1);
    Layout layout = new Layout(shape, text, from, behindStart);
    int at = behindStart;
    for (int piece = 0; piece < MOST_PIECES; piece++) {
      int end = layout.endOfPiece(at);
      if (end < 0) {
        break;
      }
      int trimmed = layout.withoutSeparators(at, end);
      if (trimmed < end && trimmed > from && layout.fits()) {
        add(from, trimmed, layout, all);
      }
      if (!isWholeAfter(end)) {
        break;
      }
      if (end > at && layout.fits()) {
        add(from, end, layout, all);
      }
      at = layout.behindBreak(end);
      if (at < 0) {
        break;
      }
    }
    if (all.size() < 2) {
      return all;
    }
    List<ReferenceFound> valid = all.stream().filter(ReferenceFound::isValid).toList();
    return valid.isEmpty() ? all.subList(0, 1) : valid;
  }

  private void add(int from, int end, Layout layout, List<ReferenceFound> all) {
    if (shape.hasLength(layout.size())) {
      String written = text.substring(from, end);
      Validated<PaymentReference> read = scheme.parse(written);
      if (read.value().isPresent() || isNearMiss(read)) {
        // With a closing mark or without it is one reference: the longer is given.
        all.removeIf(shorter -> shorter.reference().equals(read));
        all.add(0, new ReferenceFound(scheme.name(), written, from, shape.recognition(), read));
        // Two numbers on two lines may be one by chance: the second may be what is meant.
        boolean sure = shape.recognition() == Recognition.BY_SHAPE || !layout.isWrapped();
        covered = sure && read.value().isPresent() ? Math.max(covered, end) : covered;
      }
    }
  }

  /** Right in all but its check digits. */
  private boolean isNearMiss(Validated<PaymentReference> read) {
    return shape.recognition() == Recognition.BY_SHAPE
        && read.problems().stream()
            .map(Problem::code)
            .allMatch(code -> code == ReferenceProblem.WRONG_CHECK_DIGITS);
  }

  /** Whether no token goes on into this place. */
  private boolean isWholeBefore(int at) {
    if (at == 0) {
      return true;
    }
    char before = text.charAt(at - 1);
    if (Character.isLetterOrDigit(before)) {
      return false;
    }
    return shape.recognition() == Recognition.BY_SHAPE
        || (SIGNS.indexOf(before) < 0 && (at == 1 || !joins(text.charAt(at - 2), before)));
  }

  /** Whether no token goes on behind this place. */
  private boolean isWholeAfter(int end) {
    if (end >= text.length()) {
      return true;
    }
    char last = text.charAt(end - 1);
    char next = text.charAt(end);
    boolean delimited = !shape.starts().isEmpty() && !ReferenceText.isKnown(last) && last != '-';
    if (Character.isLetterOrDigit(next)) {
      return delimited;
    }
    return shape.recognition() == Recognition.BY_SHAPE
        || end + 1 >= text.length()
        || !joins(text.charAt(end + 1), next);
  }

  private static boolean joins(char other, char mark) {
    return Character.isDigit(other)
        ? JOINING_DIGITS.indexOf(mark) >= 0
        : Character.isLetter(other) && JOINING_WORDS.indexOf(mark) >= 0;
  }
}
