package org.openreceivables.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.reference.PaymentReference;
import org.openreceivables.core.reference.ReferenceScheme;
import org.openreceivables.matching.rule.NumberFound;

/** Every number and reference that items go by, and how they are found. */
final class DocumentNumbers {
  private final Map<String, List<OpenItem>> byNumber = new HashMap<>();
  private final StructuredReferences structured;
  private final int shortest;
  private int longest;

  DocumentNumbers(int shortest, List<ReferenceScheme> schemes) {
    this.shortest = shortest;
    this.structured = new StructuredReferences(schemes);
  }

  StructuredReferences structured() {
    return structured;
  }

  void add(OpenItem item) {
    put(item.document().value(), item);
    item.references().forEach(r -> {
      put(r, item);
      structured.add(r, item);
    });
  }

  private void put(String number, OpenItem item) {
    String key = normalised(number);
    if (!key.isEmpty()) {
      longest = Math.max(longest, compact(number).length());
      List<OpenItem> items = byNumber.computeIfAbsent(key, k -> new ArrayList<>(1));
      // An item may carry its number as a reference too; items come one after the other.
      if (items.isEmpty() || !items.get(items.size() - 1).equals(item)) {
        items.add(item);
      }
    }
  }

  /** What a number names; where some are written exactly so, only those. */
  List<OpenItem> named(String number, Predicate<OpenItem> among) {
    List<OpenItem> items = byNumber.getOrDefault(normalised(number), List.of()).stream()
        .filter(among)
        .toList();
    if (items.size() < 2) {
      return items;
    }
    String written = number.strip().toUpperCase(Locale.ROOT);
    List<OpenItem> exact = items.stream()
        .filter(i -> i.document().value().toUpperCase(Locale.ROOT).equals(written)
            || i.references().stream().anyMatch(r -> r.toUpperCase(Locale.ROOT).equals(written)))
        .toList();
    return exact.isEmpty() ? items : exact;
  }

  /** What a structured reference names: where it stands, or else the document that it was made from. */
  List<OpenItem> named(PaymentReference reference, Predicate<OpenItem> among) {
    List<OpenItem> stated = structured.named(reference).stream().filter(among).toList();
    return stated.isEmpty() ? named(reference.body(), among) : stated;
  }

  /** The numbers in a text, in its order. */
  List<NumberFound> in(String text, Predicate<OpenItem> among) {
    if (text.isEmpty() || byNumber.isEmpty()) {
      return List.of();
    }
    Tokens tokens = Tokens.of(text);
    List<NumberFound> found = new ArrayList<>();
    boolean[] dead = new boolean[tokens.size()];
    for (int at = 0; at < tokens.size(); ) {
      List<NumberFound> here = new ArrayList<>();
      int end = tokens.startsToken(at) ? cover(tokens, at, among, dead, here) : -1;
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
  private int cover(
      Tokens tokens, int from, Predicate<OpenItem> among, boolean[] dead, List<NumberFound> out) {
    if (dead[from]) {
      return -1;
    }
    for (int to = longestFrom(tokens, from); to > from; to--) {
      String number = tokens.text(from, to);
      List<OpenItem> items = longEnough(number) ? named(number, among) : List.of();
      if (!items.isEmpty()) {
        out.add(new NumberFound(number, tokens.start(from), items));
        if (tokens.endsToken(to - 1)) {
          return to;
        }
        int end = cover(tokens, to, among, dead, out);
        if (end >= 0) {
          return end;
        }
        out.remove(out.size() - 1);
      }
    }
    dead[from] = true;
    return -1;
  }

  private int longestFrom(Tokens tokens, int from) {
    // Leading zeros may make what is written longer than what is known.
    int most = longest + 20;
    int length = tokens.length(from);
    int to = from + 1;
    while (to < tokens.size() && tokens.joins(to - 1) && length <= most) {
      length += tokens.length(to++);
    }
    return to;
  }

  private boolean longEnough(String number) {
    String key = normalised(number);
    return key.length() >= shortest && key.chars().anyMatch(Character::isDigit);
  }

  /** Capitals and digits alone, each group of digits without leading zeros where no digit is before it. */
  static String normalised(String number) {
    String compact = compact(number);
    StringBuilder out = new StringBuilder(compact.length());
    for (int i = 0; i < compact.length(); i++) {
      boolean leading = compact.charAt(i) == '0'
          && (out.length() == 0 || !Character.isDigit(out.charAt(out.length() - 1)))
          && i + 1 < compact.length()
          && Character.isDigit(compact.charAt(i + 1));
      if (!leading) {
        out.append(compact.charAt(i));
      }
    }
    return out.toString();
  }

  private static String compact(String number) {
    StringBuilder out = new StringBuilder(number.length());
    for (int i = 0; i < number.length(); i++) {
      if (Character.isLetterOrDigit(number.charAt(i))) {
        out.append(number.charAt(i));
      }
    }
    return out.toString().toUpperCase(Locale.ROOT);
  }
}
