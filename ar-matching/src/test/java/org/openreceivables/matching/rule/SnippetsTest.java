package org.openreceivables.matching.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openreceivables.core.Attributes;
import org.openreceivables.core.reference.ReferenceScheme;
import org.openreceivables.core.reference.ReferenceSchemes;

/** The examples of the Javadoc, compiled as they stand there. */
class SnippetsTest {
  private static final Attributes.Key<String> ORDER = Attributes.Key.of("order", String.class);
  private static final Set<String> OUR_ACCOUNTS = Set.of("DE01");

  static MatchRule byOrderNumber() {
    // MatchRule
    MatchRule byOrderNumber = (payment, candidates) -> candidates.items().stream()
        .filter(i -> i.attributes()
            .get(ORDER)
            .filter(payment.remittance().text()::contains)
            .isPresent())
        .map(i -> MatchProposal.of(i, new Evidence.Custom("order number", Map.of())))
        .toList();
    // end
    return byOrderNumber;
  }

  static NotReceivableRule ours() {
    // NotReceivableRule
    NotReceivableRule ours = payment -> OUR_ACCOUNTS.contains(payment.payer().account())
        ? Optional.of("own transfer")
        : Optional.empty();
    // end
    return ours;
  }

  @ParameterizedTest
  @ValueSource(strings = {"MatchRule", "NotReceivableRule"})
  void the_javadoc_shows_what_is_compiled_here(String type) throws IOException {
    String here = read("src/test/java", "SnippetsTest");
    int from = here.indexOf("    // " + type + "\n") + type.length() + 8;
    String code = here.substring(from, here.indexOf("    // end", from));
    assertThat(squeezed(read("src/main/java", type))).contains(squeezed(code));
  }

  @Test
  void the_example_of_a_reference_scheme_prints_what_it_says() {
    ReferenceScheme rf = ReferenceSchemes.iso11649();
    assertThat(rf.create("INV-2024-0001").value().orElseThrow().printed())
        .isEqualTo("RF17 INV2 0240 001");
    assertThat(rf.parse("rf18 5390 0754 7034").value().orElseThrow().printed())
        .isEqualTo("RF18 5390 0754 7034");
    assertThat(rf.parse("RF19539007547034").problems().get(0).message())
        .isEqualTo("The check digits (19) of PaymentReference (RF19539007547034) must be 18.");
  }

  private static String read(String root, String type) throws IOException {
    return Files.readString(Path.of(root, "org/openreceivables/matching/rule", type + ".java"));
  }

  /** Formatting and the stars of a comment do not count. */
  private static String squeezed(String text) {
    return text.replaceAll("(?m)^ *\\* ?", "").replaceAll("\\s+", "");
  }
}
