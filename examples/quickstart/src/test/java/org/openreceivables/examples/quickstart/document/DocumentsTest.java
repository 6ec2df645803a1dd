package org.openreceivables.examples.quickstart.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every piece of Java in the documents stands in a program or test of this module or in the event store, word
 * for word; below a program stands what it prints; every link leads somewhere.
 */
class DocumentsTest {
  private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
  private static final String CODE = "int cents = 1;";
  private static final Path PROGRAM = Path.of("P.java");
  private static final Path TEST = Path.of("OurTest.java");

  private static PageCheck check = planted();

  @BeforeAll
  static void readAll() throws IOException {
    Map<Path, Page> pages = new TreeMap<>();
    try (Stream<Path> top = Files.list(ROOT);
        Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
      for (Path file :
          Stream.concat(top, docs).filter(f -> f.toString().endsWith(".md")).toList()) {
        pages.put(file, Page.read(file));
      }
    }
    check = new PageCheck(
        Sources.of(
            Path.of("src/main/java"),
            Path.of("src/test/java"),
            ROOT.resolve("examples/event-store/src/main/java")),
        pages,
        Printed::by);
  }

  @TestFactory
  Stream<DynamicTest> every_page_tells_the_truth() {
    return check.pages().values().stream()
        .map(page -> DynamicTest.dynamicTest(
            ROOT.relativize(page.path()).toString(),
            () -> assertThat(check.faults(page)).isEmpty()));
  }

  @Test
  void every_page_is_reached_from_the_readme() {
    Set<Path> reached = new HashSet<>(List.of(ROOT.resolve("README.md")));
    for (int before = 0; before < reached.size(); ) {
      before = reached.size();
      for (Path path : List.copyOf(reached)) {
        Page page = check.pages().get(path);
        if (page != null) {
          reached.addAll(check.linked(page));
        }
      }
    }
    assertThat(reached).containsAll(check.pages().keySet());
  }

  @Test
  void a_planted_fault_is_found() {
    PageCheck planted = planted();
    assertThat(planted.faults(page("```java", CODE, "```", "", "```text", "1", "```")))
        .isEmpty();
    assertThat(planted.faults(page("```java", "cents++;", "```"))).isEmpty();
    assertThat(planted.faults(page("[here](#a-page) and [there](https://example.org/x)")))
        .isEmpty();

    assertThat(planted.faults(page("```java", "int cents = 2;", "```")))
        .containsExactly("page.md:2: the code must stand in a compiled source");
    assertThat(planted.faults(page("```java", CODE, "```", "```text", "2", "```")))
        .containsExactly(
            "page.md:5: the output must be what P.java prints:\n1",
            "page.md: the output of P.java must be shown");
    assertThat(planted.faults(page("```java", CODE, "```", "```sh", "ls", "```")))
        .containsExactly("page.md: the output of P.java must be shown");
    assertThat(planted.faults(page("```java", "cents++;", "```", "```text", "1", "```")))
        .containsExactly("page.md:5: the output must be what OurTest.java prints:\n");
    assertThat(planted.faults(page("[a](#b), [c](nowhere.md), [d](nowhere.md#e)")))
        .hasSize(3);
  }

  private static PageCheck planted() {
    Map<Path, List<String>> files = new TreeMap<>();
    files.put(PROGRAM, List.of("  static void main() {", "    " + CODE, "  }"));
    files.put(TEST, List.of("  cents++;"));
    return new PageCheck(new Sources(files), Map.of(), source -> "1");
  }

  private static Page page(String... lines) {
    return Page.of(
        Path.of("page.md"),
        Stream.concat(Stream.of("# A page"), Stream.of(lines)).toList());
  }
}
