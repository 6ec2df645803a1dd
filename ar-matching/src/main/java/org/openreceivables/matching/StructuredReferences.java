package org.openreceivables.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openreceivables.core.Problem;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.reference.PaymentReference;
import org.openreceivables.core.reference.ReferenceFound;
import org.openreceivables.core.reference.ReferenceProblem;
import org.openreceivables.core.reference.ReferenceScheme;

/** The structured references on items, and how they are read from what a payer writes. */
final class StructuredReferences {
  private final List<ReferenceScheme> schemes;
  private final Map<String, List<OpenItem>> items = new HashMap<>();

  StructuredReferences(List<ReferenceScheme> schemes) {
    this.schemes = schemes;
  }

  void add(String reference, OpenItem item) {
    for (PaymentReference parsed : parse(reference)) {
      List<OpenItem> some = items.computeIfAbsent(key(parsed), k -> new ArrayList<>(1));
      // An item may carry it printed and as it travels; items come one after the other.
      if (some.isEmpty() || !some.get(some.size() - 1).equals(item)) {
        some.add(item);
      }
    }
  }

  List<OpenItem> named(PaymentReference reference) {
    return items.getOrDefault(key(reference), List.of());
  }

  /** Everything that a text on its own may be, by the order of the schemes. */
  List<PaymentReference> parse(String text) {
    return schemes.stream().flatMap(s -> s.parse(text).value().stream()).toList();
  }

  /** The check that a text fails though it looks like a reference of a scheme. */
  Optional<Problem> broken(String text) {
    return schemes.stream()
        .flatMap(s -> s.parse(text).problems().stream())
        .filter(p -> p.code() == ReferenceProblem.WRONG_CHECK_DIGITS)
        .findFirst();
  }

  /** What looks like a reference in a text: by scheme, then position, the longest first. */
  List<ReferenceFound> in(String text) {
    if (text.isEmpty()) {
      return List.of();
    }
    return schemes.size() == 1
        ? schemes.get(0).findIn(text)
        : schemes.stream().flatMap(s -> s.findIn(text).stream()).toList();
  }

  /** Many print a reference with zeros in front, to a fixed length; the check digits stay the same. */
  private static String key(PaymentReference reference) {
    String body = reference.body();
    int from = 0;
    while (from < body.length() - 1 && body.charAt(from) == '0') {
      from++;
    }
    return reference.scheme() + " " + body.substring(from);
  }
}
