package org.openreceivables.examples.quickstart.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.openreceivables.core.Problem;
import org.openreceivables.core.ProblemCode;
import org.openreceivables.core.ProblemCodes;

/** Codes that many calls raise: their pages show the messages of several, and list their types and fields. */
class RaisedByTest {
  private static final Path PAGES = Path.of("../../docs/reference/problems");

  private record Shown(ProblemCode code, List<Problem> problems) {
    ProblemPage page() throws IOException {
      return ProblemPage.of(Files.readAllLines(PAGES.resolve(code.page() + ".md")));
    }

    List<Problem> notShown(ProblemPage page) {
      List<String> raised = page.sections().getOrDefault("Raised by", List.of());
      return problems.stream()
          .filter(p -> !p.code().equals(code)
              || !raised.containsAll(p.message().lines().toList())
              || raised.stream()
                  .noneMatch(row -> row.startsWith("| ")
                      && row.contains("`" + p.type() + "`")
                      && row.contains("`" + p.field() + "`")))
          .toList();
    }
  }

  private static Stream<Shown> shown() {
    return Stream.of(
        new Shown(ProblemCodes.CURRENCY_MISMATCH, RaisedBy.currencyMismatch()),
        new Shown(ProblemCodes.EVENT_CLASH, RaisedBy.eventClash()),
        new Shown(ProblemCodes.DUPLICATE_ID, RaisedBy.duplicateId()));
  }

  @TestFactory
  Stream<DynamicTest> a_page_shows_what_its_raisers_say() {
    return shown()
        .map(shown -> DynamicTest.dynamicTest(shown.code().name(), () -> {
          assertThat(shown.problems()).isNotEmpty();
          assertThat(shown.notShown(shown.page())).isEmpty();
          long said = shown.problems().stream()
              .flatMap(p -> p.message().lines())
              .distinct()
              .count();
          assertThat(shown.page().sections().get("Raised by"))
              .as("nothing is shown that nobody says")
              .filteredOn(line -> line.startsWith("The ") || line.startsWith("Maybe "))
              .hasSize((int) said);
        }));
  }

  @Test
  void a_message_or_a_raiser_that_is_left_out_is_found() throws IOException {
    for (Shown shown : shown().toList()) {
      String page = Files.readString(PAGES.resolve(shown.code().page() + ".md"));
      Problem first = shown.problems().get(0);
      assertThat(shown.notShown(ProblemPage.of(
              page.replace(first.message().lines().toList().get(0), "").lines().toList())))
          .contains(first);
      assertThat(shown.notShown(
              ProblemPage.of(page.replace("`" + first.field() + "`", "").lines().toList())))
          .contains(first);
    }
  }
}
