package org.openreceivables.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.reference.PaymentReference;
import org.openreceivables.core.reference.Recognition;
import org.openreceivables.core.reference.ReferenceScheme;

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
    return named(number, byNumber.getOrDefault(normalised(number), List.of()), among);
  }

  /** Of the items that go by a number, those that shall be found. */
  static List<OpenItem> named(String number, List<OpenItem> all, Predicate<OpenItem> among) {
    List<OpenItem> items = new ArrayList<>(all.size());
    for (OpenItem item : all) {
      if (among.test(item)) {
        items.add(item);
      }
    }
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

  /**
   * What a structured reference names: where it stands, or else the document that it was made from. Mere digits
   * whose body is as short as any number names none.
   */
  List<OpenItem> named(
      PaymentReference reference, Recognition recognition, Predicate<OpenItem> among) {
    List<OpenItem> stated = stated(reference, among);
    boolean tooShort = recognition == Recognition.BY_CHECK_ALONE
        && normalised(reference.body()).length() < shortest;
    return stated.isEmpty() && !tooShort ? named(reference.body(), among) : stated;
  }

  /** The items on which a structured reference stands. */
  List<OpenItem> stated(PaymentReference reference, Predicate<OpenItem> among) {
    return structured.named(reference).stream().filter(among).toList();
  }

  /** What may be a number in a text; asked again for whom it shall be. */
  NumbersInText scan(String text) {
    return new NumbersInText(this, text);
  }

  /** The items that go by a normalised number, whosever they are; nothing for what is too short. */
  List<OpenItem> lookUp(String key) {
    return key.length() < shortest || key.length() > longest
        ? List.of()
        : byNumber.getOrDefault(key, List.of());
  }

  /** Leading zeros may make what is written longer than what is known. */
  int longestWritten() {
    return byNumber.isEmpty() ? 0 : longest + 20;
  }

  /** Capitals and digits alone, each group of digits without leading zeros where no digit is before it. */
  static String normalised(String number) {
    return withoutZeros(compact(number));
  }

  static String withoutZeros(String compact) {
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

  static String compact(String number) {
    StringBuilder out = new StringBuilder(number.length());
    for (int i = 0; i < number.length(); i++) {
      if (Character.isLetterOrDigit(number.charAt(i))) {
        out.append(number.charAt(i));
      }
    }
    return out.toString().toUpperCase(Locale.ROOT);
  }
}
