package org.openreceivables.core.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.openreceivables.core.Validated;
import org.openreceivables.core.reference.PaymentReference;
import org.openreceivables.core.reference.ReferenceFinder;
import org.openreceivables.core.reference.ReferenceFound;
import org.openreceivables.core.reference.ReferenceScheme;
import org.openreceivables.core.reference.ReferenceSchemes;

/** Every scheme of references, and all of them in one text. */
final class ReferenceTargets {
  private static final List<String> BODIES = List.of(
      "1", "4711", "1234567", "123456789", "3012024000000001", "12-34-56", "20-15-1", "INV2024");

  private ReferenceTargets() {}

  static List<FuzzTarget> all() {
    List<String> everything = new ArrayList<>();
    ReferenceSchemes.all().forEach(scheme -> everything.addAll(samples(scheme)));
    ReferenceFinder finder = ReferenceFinder.of(ReferenceSchemes.all());
    Stream<FuzzTarget> each = ReferenceSchemes.all().stream()
        .map(scheme -> new FuzzTarget(scheme.name(), text -> check(scheme, text), samples(scheme)));
    Stream<FuzzTarget> together = Stream.of(
        new FuzzTarget("all schemes", text -> checkFound(text, finder.findIn(text)), everything));
    return Stream.concat(each, together).toList();
  }

  private static List<String> samples(ReferenceScheme scheme) {
    return BODIES.stream()
        .flatMap(body -> scheme.create(body).value().stream())
        .flatMap(made -> Stream.of(made.value(), made.printed(), made.body()))
        .distinct()
        .toList();
  }

  private static void check(ReferenceScheme scheme, String text) {
    Validated<PaymentReference> read = scheme.parse(text);
    read.value().ifPresent(made -> checkMade(scheme, made));
    scheme.create(text).value().ifPresent(made -> checkMade(scheme, made));
    List<ReferenceFound> found = scheme.findIn(text);
    checkFound(text, found);
    for (ReferenceFound one : found) {
      require(scheme.parse(one.written()).equals(one.reference()), "what is found is read so");
    }
  }

  private static void checkMade(ReferenceScheme scheme, PaymentReference made) {
    require(scheme.parse(made.printed()).value().filter(made::equals).isPresent(), "print reads");
    require(scheme.parse(made.value()).value().filter(made::equals).isPresent(), "value reads");
  }

  private static void checkFound(String text, List<ReferenceFound> found) {
    int last = 0;
    for (ReferenceFound one : found) {
      require(text.startsWith(one.written(), one.position()), "stands where it says");
      require(one.position() >= last, "comes by position");
      require(isWhole(text, one), "is no part of a word");
      last = one.position();
    }
  }

  private static boolean isWhole(String text, ReferenceFound one) {
    boolean before = one.position() == 0
        || !Character.isLetterOrDigit(text.charAt(one.position() - 1))
        || !Character.isLetterOrDigit(one.written().charAt(0));
    boolean after = one.end() == text.length()
        || !Character.isLetterOrDigit(text.charAt(one.end()))
        || !Character.isLetterOrDigit(text.charAt(one.end() - 1));
    return before && after;
  }

  private static void require(boolean holds, String what) {
    if (!holds) {
      throw new AssertionError("must hold: " + what);
    }
  }
}
