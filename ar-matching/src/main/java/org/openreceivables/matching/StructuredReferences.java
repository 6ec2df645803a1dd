package org.openreceivables.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openreceivables.core.Problem;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.reference.PaymentReference;
import org.openreceivables.core.reference.Recognition;
import org.openreceivables.core.reference.ReferenceFinder;
import org.openreceivables.core.reference.ReferenceFound;
import org.openreceivables.core.reference.ReferenceScheme;

/** The structured references on items, and how they are read from what a payer writes. */
final class StructuredReferences {
  private final List<ReferenceScheme> schemes;
  private final ReferenceFinder finder;
  private final Map<String, List<OpenItem>> items = new HashMap<>();

  StructuredReferences(List<ReferenceScheme> schemes) {
    this.schemes = schemes;
    this.finder = ReferenceFinder.of(schemes);
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

  /**
   * The check that a text fails though it can only be meant as a reference. A number that is a document's is
   * no mistyped KID because its last digit does not fit.
   */
  Optional<Problem> broken(String text) {
    return shaped(text).filter(found -> !found.isValid()).map(found -> {
      List<Problem> problems = found.reference().problems();
      return problems.get(0);
    });
  }

  /** Whether a text is more than a number whose check digits fit, maybe by chance. */
  boolean isShaped(String text) {
    return shaped(text).isPresent();
  }

  private Optional<ReferenceFound> shaped(String text) {
    StringBuilder compact = new StringBuilder(text.length());
    text.chars().filter(c -> !Character.isWhitespace(c)).forEach(c -> compact.append((char) c));
    return finder.findIn(compact.toString()).stream()
        .filter(found -> found.recognition() == Recognition.BY_SHAPE
            && found.written().length() == compact.length())
        .findFirst();
  }

  /** What looks like a reference in a text: by position, the longest first, by the order of the schemes. */
  List<ReferenceFound> in(String text) {
    return text.isEmpty() ? List.of() : finder.findIn(text);
  }

  private String key(PaymentReference reference) {
    for (ReferenceScheme scheme : schemes) {
      if (scheme.name().equals(reference.scheme())) {
        return reference.scheme() + " " + scheme.identity(reference);
      }
    }
    return reference.scheme() + " " + reference.value();
  }
}
