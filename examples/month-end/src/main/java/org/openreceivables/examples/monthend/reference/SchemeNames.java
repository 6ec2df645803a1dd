package org.openreceivables.examples.monthend.reference;

import java.util.List;
import java.util.Optional;
import org.openreceivables.core.reference.ReferenceScheme;
import org.openreceivables.core.reference.ReferenceSchemes;

/** Schemes as people name them: {@code no-kid10} is {@code NO KID10}. */
public final class SchemeNames {
  private SchemeNames() {}

  /**
   * {@return the scheme of a name; neither case nor blanks and hyphens count}
   *
   * @param name the name
   */
  public static Optional<ReferenceScheme> named(String name) {
    String key = key(name);
    return ReferenceSchemes.all().stream()
        .filter(s -> key(s.name()).equals(key))
        .findFirst()
        // With lengths or a creditor that were agreed: NO KID10 7,10.
        .or(() -> ReferenceSchemes.named(name.strip()));
  }

  /** {@return the names of all schemes} */
  public static List<String> all() {
    return ReferenceSchemes.all().stream().map(ReferenceScheme::name).toList();
  }

  /** {@return the country of a scheme by its two letters; nothing for one that is used in many} */
  static String country(ReferenceScheme scheme) {
    String code = scheme.name().substring(0, 2);
    return ReferenceSchemes.inCountry(code).stream().anyMatch(s -> s.name().equals(scheme.name()))
        ? code
        : "";
  }

  private static String key(String name) {
    StringBuilder key = new StringBuilder();
    name.chars()
        .filter(c -> (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'))
        .forEach(c -> key.append(Character.toUpperCase((char) c)));
    return key.toString();
  }
}
