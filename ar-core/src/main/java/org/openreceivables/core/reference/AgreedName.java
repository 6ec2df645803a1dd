package org.openreceivables.core.reference;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openreceivables.core.InvalidValueException;

/** The name of a scheme and behind it what was agreed: {@code NO KID10 7,10}. */
final class AgreedName {
  private static final int MOST_DIGITS = 8;

  private AgreedName() {}

  static Optional<ReferenceScheme> read(String name) {
    int blank = name.lastIndexOf(' ');
    if (blank < 0) {
      return Optional.empty();
    }
    String plain = name.substring(0, blank);
    List<String> agreed = List.of(name.substring(blank + 1).split(",", -1));
    boolean digits = agreed.stream()
        .allMatch(a -> !a.isEmpty() && a.length() <= MOST_DIGITS && ReferenceText.isDigits(a));
    if (!digits) {
      return Optional.empty();
    }
    try {
      // Names are compared as texts, so that there is one for each scheme.
      return scheme(plain, agreed).filter(s -> s.name().equals(name));
    } catch (InvalidValueException notAgreed) {
      return Optional.empty();
    }
  }

  private static Optional<ReferenceScheme> scheme(String plain, List<String> agreed) {
    int[] lengths = agreed.stream().mapToInt(Integer::parseInt).toArray();
    Stream<ReferenceScheme> schemes = switch (plain) {
      case "DK FIK71" -> Stream.of(ReferenceSchemes.danishFik71(agreed.get(0)));
      case "DK FIK75" -> Stream.of(ReferenceSchemes.danishFik75(agreed.get(0)));
      case "NO KID10" -> Stream.of(ReferenceSchemes.norwegianKid10(lengths));
      case "NO KID11" -> Stream.of(ReferenceSchemes.norwegianKid11(lengths));
      case "SE OCR" -> Stream.of(ReferenceSchemes.swedishOcr(lengths));
      case "SE OCR-L" -> Stream.of(ReferenceSchemes.swedishOcrWithLength(lengths));
      default -> Stream.empty();
    };
    return schemes.findFirst();
  }
}
