package org.openreceivables.examples.monthend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code --html} writes. */
class HtmlOptionTest {
  private final Path folder;

  HtmlOptionTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @ParameterizedTest
  @ValueSource(strings = {"age", "close"})
  void two_runs_write_the_same_page(String command) throws Exception {
    assertThat(Called.in(folder, command, "--html", "@one.html"))
        .isEqualTo(Called.in(folder, command, "--html", "@two.html"));
    assertThat(read("one.html")).isEqualTo(read("two.html"));
  }

  @Test
  void the_sample_is_told_in_the_figures_of_the_terminal() throws Exception {
    String sample = Path.of("src", "test", "resources", "sample").toString();
    Called.in(folder, "close", "--dir", sample, "--html", "@page.html");
    Document page = Jsoup.parse(read("page.html"));
    // Added up by hand from the text form: 72 + 28 of 84 + 34 payments; 212967.71 + 98629.05.
    assertThat(page.select(".figure").eachText())
        .contains(
            "Open EUR 212,967.71 USD 131,234.26 after credits",
            "Matched without a person 84.7 % 100 of 118 payments",
            "For a person 18 payments",
            "Books reconcile ✓ yes open items = ledger = control account",
            "Problems in the data ✓ none");
    assertThat(page.select(".figure").get(1).text())
        .contains("EUR 233,336.13", "74.9 % of EUR 311,596.76 before credits");
  }

  @Test
  void a_place_that_cannot_be_written_is_refused_before_any_work() throws Exception {
    Files.createDirectory(folder.resolve("taken"));
    for (String file : new String[] {"@taken", "@absent/page.html"}) {
      Called run = Called.in(folder, "close", "--html", file);
      assertThat(run.exit()).isEqualTo(2);
      assertThat(run.out()).isEmpty();
      assertThat(run.err())
          .contains("The file of --html (" + file.substring(1) + ") must be writable");
    }
  }

  private String read(String name) throws Exception {
    return Files.readString(folder.resolve(name), StandardCharsets.UTF_8);
  }
}
