package org.openreceivables.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.matching.rule.NumberFound;

/** The document numbers of one text: looked up once, however often it is asked whose they are. */
final class NumbersInText {
  private final DocumentNumbers numbers;
  private final Tokens tokens;
  private final String[] compact;
  private final @Nullable List<Hit>[] hits;
  private boolean any;

  /** What stands from one run to before another. */
  private record Hit(int to, String number, List<OpenItem> items) {}

  @SuppressWarnings({"unchecked", "rawtypes"})
  NumbersInText(DocumentNumbers numbers, String text) {
    this.numbers = numbers;
    this.tokens = numbers.longestWritten() == 0 ? Tokens.of("") : Tokens.of(text);
    this.compact = new String[tokens.size()];
    for (int i = 0; i < compact.length; i++) {
      compact[i] = DocumentNumbers.compact(tokens.text(i, i + 1));
    }
    this.hits = new List[tokens.size()];
    for (int i = 0; i < compact.length; i++) {
      any |= tokens.startsToken(i) && !hits(i).isEmpty();
    }
  }

  /** The numbers of some items, in the order of the text. */
  List<NumberFound> among(Predicate<OpenItem> among) {
    if (!any) {
      return List.of();
    }
    List<NumberFound> found = new ArrayList<>();
    boolean[] dead = new boolean[tokens.size()];
    for (int at = 0; at < tokens.size(); ) {
      List<NumberFound> here = new ArrayList<>();
      int end = tokens.startsToken(at) ? cover(at, among, dead, here) : -1;
      found.addAll(here);
      at = end < 0 ? at + 1 : end;
    }
    return found;
  }

  /**
   * Covers a token from a place to its end with numbers, the longest first: {@code 4711/4712} is two, of
   * {@code 2026-4711} nothing where 2026 is none.
   *
   * @return the place behind, or -1 where that cannot be done
   */
  private int cover(int from, Predicate<OpenItem> among, boolean[] dead, List<NumberFound> out) {
    if (dead[from]) {
      return -1;
    }
    for (Hit hit : hits(from)) {
      List<OpenItem> items = DocumentNumbers.named(hit.number(), hit.items(), among);
      if (!items.isEmpty()) {
        out.add(new NumberFound(hit.number(), tokens.start(from), items));
        int end = tokens.endsToken(hit.to() - 1) ? hit.to() : cover(hit.to(), among, dead, out);
        if (end >= 0) {
          return end;
        }
        out.remove(out.size() - 1);
      }
    }
    dead[from] = true;
    return -1;
  }

  /** What is known of all that begins at a run, the longest first. */
  private List<Hit> hits(int from) {
    List<Hit> known = hits[from];
    if (known == null) {
      known = new ArrayList<>(0);
      StringBuilder written = new StringBuilder();
      boolean digit = false;
      for (int to = from + 1; reaches(from, to, written); to++) {
        written.append(compact[to - 1]);
        digit |= compact[to - 1].chars().anyMatch(Character::isDigit);
        List<OpenItem> items =
            digit ? numbers.lookUp(DocumentNumbers.withoutZeros(written.toString())) : List.of();
        if (!items.isEmpty()) {
          known.add(0, new Hit(to, tokens.text(from, to), items));
        }
      }
      hits[from] = known;
    }
    return known;
  }

  private boolean reaches(int from, int to, StringBuilder written) {
    return to <= tokens.size()
        && (to == from + 1
            || (tokens.joins(to - 2) && written.length() <= numbers.longestWritten()));
  }
}
