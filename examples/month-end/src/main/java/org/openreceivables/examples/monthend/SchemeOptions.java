package org.openreceivables.examples.monthend;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openreceivables.core.reference.ReferenceScheme;
import org.openreceivables.core.reference.ReferenceSchemes;
import org.openreceivables.examples.monthend.reference.SchemeNames;
import picocli.CommandLine.Option;

/** Which schemes of references are meant. */
final class SchemeOptions {
  @Option(
      names = "--scheme",
      paramLabel = "NAME",
      description =
          "A scheme, such as \"ISO 11649\", ch-qrr or no-kid10; may be given more than once.")
  List<String> names = List.of();

  @Option(
      names = "--country",
      paramLabel = "CODE",
      description = "All schemes of a country, such as CH; may be given more than once.")
  List<String> countries = List.of();

  /** {@return the schemes that were named; empty where none was} */
  List<ReferenceScheme> named() {
    Set<String> wanted = new LinkedHashSet<>();
    for (String name : names) {
      wanted.add(SchemeNames.named(name)
          .map(ReferenceScheme::name)
          .orElseThrow(() -> new UsageException("The scheme of --scheme (" + name
              + ") must be one of " + String.join(", ", SchemeNames.all()))));
    }
    for (String country : countries) {
      List<ReferenceScheme> its = ReferenceSchemes.inCountry(country);
      if (its.isEmpty()) {
        throw new UsageException("The country of --country (" + country
            + ") must be one that has a scheme: receivables reference schemes lists them");
      }
      its.forEach(s -> wanted.add(s.name()));
    }
    return wanted.stream()
        .map(ReferenceSchemes::named)
        .flatMap(Optional::stream)
        .toList();
  }
}
