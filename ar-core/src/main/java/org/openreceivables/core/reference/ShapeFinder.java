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
      int behind = behind(starts.get(i), at);
      if (behind >= 0) {
        return behind;
      }
    }
    return -1;
  }

  /** Behind a prefix, which the end of a line may split; -1 where it does not stand here. */
  private int behind(String start, int from) {
    if (!isSame(start.charAt(0), text.charAt(from)) || !mayStart(start, from)) {
      return -1;
    }
    int at = from + 1;
    for (int i = 1; i < start.length(); i++) {
      if (at < text.length() && !isSame(start.charAt(i), text.charAt(at))) {
        at = start.charAt(i) == ' ' ? at : LineEnd.behind(text, at);
      }
      if (at >= text.length() || !isSame(start.charAt(i), text.charAt(at))) {
        return -1;
      }
      at++;
    }
    return at;
  }

  private boolean mayStart(String start, int at) {
    if (at == 0) {
      return true;
    }
    if (start.charAt(0) == '#') {
      return isWholeBefore(at) && isWholeNumberBefore(at);
    }
    char before = text.charAt(at - 1);
    return ReferenceText.isKnown(text.charAt(at))
        ? !Character.isLetterOrDigit(before)
        : before != text.charAt(at) || at == covered;
  }

  private static boolean isSame(char expected, char c) {
    return expected == '#' ? ReferenceText.isDigit(c) : expected == ReferenceText.upper(c);
  }

  /** What begins here, wherever it may end: the valid ones, the longest first; or one that is not. */
  private List<ReferenceFound> endings(int from, int behindStart) {
    List<ReferenceFound> all = new ArrayList<>(1);
    Layout layout = new Layout(shape, text, from, behindStart);
    int at = behindStart;
    int open = -1;
    for (int piece = 0; piece < MOST_PIECES; piece++) {
      int end = layout.endOfPiece(at);
      if (end < 0) {
        break;
      }
      int trimmed = layout.withoutSeparators(at, end);
      if (trimmed < end && trimmed > from && layout.fits()) {
        add(from, trimmed, layout, all);
        open = trimmed;
      }
      if (!isWholeAfter(end)) {
        break;
      }
      if (end > at && layout.fits()) {
        add(from, end, layout, all);
        removeOpen(open, end, all);
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
    return valid.isEmpty() ? List.of(likeliest(all, behindStart)) : valid;
  }

  /** Of wrong ones the longest of digits alone, lest words behind it be taken for its end; else the longest. */
  private ReferenceFound likeliest(List<ReferenceFound> wrong, int behindStart) {
    return wrong.stream()
        .filter(w -> text.substring(behindStart, w.end()).chars().noneMatch(Character::isLetter))
        .findFirst()
        .orElse(wrong.get(0));
  }

  /** A hyphen at the end of a line says that what is before it is not the whole. */
  private void removeOpen(int open, int end, List<ReferenceFound> all) {
    if (open >= 0 && end > open && !all.isEmpty() && shape.recognition() == Recognition.BY_SHAPE) {
      boolean longer = all.get(0).end() > open && all.get(0).isValid();
      all.removeIf(f -> longer && f.end() == open);
    }
  }

  private void add(int from, int end, Layout layout, List<ReferenceFound> all) {
    if (shape.hasLength(layout.size()) && !isAmongGroups(from, end, layout)) {
      String written = text.substring(from, end);
      Validated<PaymentReference> read = scheme.parse(written);
      if (read.value().isPresent() || isNearMiss(written, read)) {
        // With a closing mark or without it is one reference: the longer is given.
        all.removeIf(shorter -> shorter.reference().equals(read));
        all.add(0, new ReferenceFound(scheme.name(), written, from, shape.recognition(), read));
        // Two numbers on two lines may be one by chance: the second may be what is meant.
        boolean sure = shape.recognition() == Recognition.BY_SHAPE || !layout.isWrapped();
        covered = sure && read.value().isPresent() ? Math.max(covered, end) : covered;
      }
    }
  }

  /** Right in all but its check digits, or what closes it. */
  private boolean isNearMiss(String written, Validated<PaymentReference> read) {
    return shape.recognition() == Recognition.BY_SHAPE
        && read.problems().stream()
            .map(Problem::code)
            .allMatch(code -> code == ReferenceProblem.WRONG_CHECK_DIGITS
                || code == ReferenceProblem.WRONG_PREFIX)
        && !(shape.knows('A') && goesOnWithLetters(written));
  }

  /** Whether it is a reference with a word right behind it: {@code RF18539007547034EUR}. */
  private boolean goesOnWithLetters(String written) {
    for (int i = 1; i < written.length(); i++) {
      if (ReferenceText.isDigit(written.charAt(i - 1))
          && Character.isLetter(written.charAt(i))
          && scheme.parse(written.substring(0, i)).value().isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** Whether further groups stand beside a number in groups: of an IBAN, of a card, of a longer number. */
  private boolean isAmongGroups(int from, int end, Layout layout) {
    return shape.recognition() == Recognition.BY_CHECK_ALONE
        && layout.isInGroups()
        && GroupsBeside.of(text, shape).surround(from, end);
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
    return shape.recognition() == Recognition.BY_SHAPE || isWholeNumberBefore(at);
  }

  private boolean isWholeNumberBefore(int at) {
    char before = text.charAt(at - 1);
    return SIGNS.indexOf(before) < 0 && (at == 1 || !joins(text.charAt(at - 2), before));
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
