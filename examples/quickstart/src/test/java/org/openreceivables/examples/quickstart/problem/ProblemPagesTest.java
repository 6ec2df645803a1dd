package org.openreceivables.examples.quickstart.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.openreceivables.core.ProblemCode;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.reference.ReferenceProblem;
import org.openreceivables.core.terms.text.TermsProblem;
import org.openreceivables.policy.credit.score.FactProblemCodes;

/** Every code of the libraries has its page, whose example is run; the index has them by precedence. */
class ProblemPagesTest {
  private static final Path PAGES = Path.of("../../docs/reference/problems");
  private static final Path SOURCES =
      Path.of("src/test/java/org/openreceivables/examples/quickstart/problem");
  private static final List<Class<?>> EXAMPLES =
      List.of(ValueProblems.class, LedgerProblems.class, OtherProblems.class);

  @TestFactory
  Stream<DynamicTest> every_code_has_its_page() {
    return codes()
        .map(code -> DynamicTest.dynamicTest(code.name(), () -> {
          ProblemPage page = ProblemPage.of(Files.readAllLines(PAGES.resolve(code.page() + ".md")));
          assertThat(page.title()).isEqualTo(code.name());
          assertThat(ProblemExample.of(code, EXAMPLES, SOURCES).faults(code, page))
              .isEmpty();
        }));
  }

  @TestFactory
  Stream<DynamicTest> every_page_is_whole_and_in_the_index() throws IOException {
    List<String> indexed = linked(index());
    List<Path> files;
    try (Stream<Path> found = Files.list(PAGES)) {
      files = found.filter(f -> !f.endsWith("README.md")).sorted().toList();
    }
    assertThat(files).hasSameSizeAs(indexed);
    return files.stream()
        .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
          assertThat(ProblemPage.of(Files.readAllLines(file)).faults()).isEmpty();
          assertThat(indexed).contains(file.getFileName().toString());
        }));
  }

  /** The codes of files are those of a program, which has a test of its own. */
  @Test
  void the_index_has_the_codes_by_precedence() throws IOException {
    String ofLibraries = index().substring(0, index().indexOf("## Files"));
    assertThat(linked(ofLibraries))
        .containsExactlyElementsOf(codes().map(code -> code.page() + ".md").toList());
    assertThat(codes())
        .allSatisfy(code ->
            assertThat(ofLibraries).contains("[`" + code.name() + "`](" + code.page() + ".md)"));
    assertThat(linked(index())).doesNotHaveDuplicates();
  }

  @Test
  void a_page_that_says_less_is_found() {
    List<String> whole = List.of(
        "# ZERO_AMOUNT",
        "## Cause",
        "An amount that must move something is zero.",
        "## Example",
        "A discount of EUR 0.00 on an invoice over EUR 100.00:",
        "## Mend",
        "Leave the line out, it says nothing at all.",
        "## Raised by",
        "| `AllocationLine` | `amount`, `sourceAmount` |");
    assertThat(ProblemPage.of(whole).faults()).isEmpty();
    assertThat(ProblemPage.of(whole.subList(0, 7)).faults()).hasSize(1);
    assertThat(with(whole, 2, "Zero.").faults())
        .containsExactly("the section Cause must say something");
    assertThat(
            with(whole, 6, "TODO say what can be done about it, in a sentence").faults())
        .containsExactly("the section Mend must be finished");
    assertThat(
            with(whole, 4, "A discount of nothing on an invoice over something").faults())
        .containsExactly("the example must have numbers");
  }

  @Test
  void an_example_that_is_not_what_the_page_shows_is_found() throws Exception {
    ProblemExample example = ProblemExample.of(ProblemCodes.INVALID_KEY, EXAMPLES, SOURCES);
    Path file = PAGES.resolve("invalid-key.md");
    String page = Files.readString(file);
    assertThat(faults(example, ProblemCodes.INVALID_KEY, page)).isEmpty();
    assertThat(faults(example, ProblemCodes.INVALID_KEY, page.replace("\"ACME \")", "\"ACME\")")))
        .singleElement()
        .asString()
        .startsWith("the example must be");
    assertThat(
            faults(example, ProblemCodes.INVALID_KEY, page.replace("must be a text", "is no text")))
        .singleElement()
        .asString()
        .startsWith("the problem must be");
    assertThat(faults(
            example, ProblemCodes.INVALID_KEY, page.replace("| `CustomerId`", "| `Customer`")))
        .containsExactly("what raises it must list CustomerId and value");
    assertThat(faults(example, ProblemCodes.ZERO_AMOUNT, page))
        .containsExactly("the first problem must be ZERO_AMOUNT");
  }

  @Test
  void no_example_is_left_over() {
    List<String> methods = EXAMPLES.stream()
        .flatMap(c -> Arrays.stream(c.getDeclaredMethods()))
        .filter(ProblemExample::isOne)
        .map(Method::getName)
        .toList();
    assertThat(methods)
        .containsExactlyInAnyOrderElementsOf(codes().map(ProblemExample::method).toList());
  }

  private static Stream<ProblemCode> codes() {
    return Stream.of(
            ProblemCodes.values(),
            ReferenceProblem.values(),
            TermsProblem.values(),
            FactProblemCodes.values())
        .flatMap(Arrays::stream);
  }

  private static String index() throws IOException {
    return Files.readString(PAGES.resolve("README.md"));
  }

  private static ProblemPage with(List<String> lines, int at, String line) {
    List<String> changed = new ArrayList<>(lines);
    changed.set(at, line);
    return ProblemPage.of(changed);
  }

  private static List<String> faults(ProblemExample example, ProblemCode code, String page) {
    return example.faults(code, ProblemPage.of(page.lines().toList()));
  }

  private static List<String> linked(String index) {
    return Pattern.compile("]\\(([a-z-]+\\.md)\\)")
        .matcher(index)
        .results()
        .map(found -> found.group(1))
        .toList();
  }
}
