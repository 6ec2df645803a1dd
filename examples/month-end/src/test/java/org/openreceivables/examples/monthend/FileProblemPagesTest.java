package org.openreceivables.examples.monthend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openreceivables.examples.monthend.file.csv.FileProblem;

/** Every code of the files has its page; the files of the page bring the problem, word for word. */
class FileProblemPagesTest {
  private static final Path PAGES = Path.of("../../docs/reference/problems");
  private static final Pattern FILE = Pattern.compile("```csv ([a-z.]+)\n((?:(?!```).*\n)*)```\n");
  private static final Pattern BYTE = Pattern.compile("\\\\(0|x[0-9A-F]{2})");

  private final Path folder;

  FileProblemPagesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @ParameterizedTest
  @EnumSource
  void the_example_of_the_page_has_the_problem_and_says_so(FileProblem code) throws Exception {
    String page = Files.readString(PAGES.resolve(code.page() + ".md"));
    assertThat(page).startsWith("# " + code.name() + "\n");
    Map<String, byte[]> files = files(page);
    assertThat(files).isNotEmpty();
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Called.write(folder, file.getKey(), file.getValue());
    }
    String[] args = Arrays.stream(block(page, "sh").strip().split(" ", -1))
        .skip(1)
        .map(arg -> files.containsKey(arg) ? "@" + arg : arg)
        .toArray(String[]::new);
    Called run = Called.in(folder, args);
    assertThat(run.err()).isEqualTo(block(page, "text problem"));
    assertThat(run.exit()).isEqualTo(1);

    String[] asJson =
        Stream.concat(Arrays.stream(args), Stream.of("--format", "json")).toArray(String[]::new);
    assertThat(codes(Called.in(folder, asJson).out())).containsExactly(code.name());
  }

  @Test
  void the_index_has_the_codes_of_files_by_precedence() throws Exception {
    String index = Files.readString(PAGES.resolve("README.md"));
    String ofFiles = index.substring(index.indexOf("## Files"));
    List<String> expected = Arrays.stream(FileProblem.values())
        .map(code -> "[`" + code.name() + "`](" + code.page() + ".md)")
        .toList();
    assertThat(found("\\[`[A-Z_]+`]\\([a-z-]+\\.md\\)", ofFiles))
        .containsExactlyElementsOf(expected);
  }

  /** The files of a page; {@code \0} and {@code \xE9} stand for a byte that is no text. */
  private static Map<String, byte[]> files(String page) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    FILE.matcher(page).results().forEach(f -> files.put(f.group(1), bytes(f.group(2))));
    return files;
  }

  private static byte[] bytes(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Matcher escape = BYTE.matcher(text);
    int at = 0;
    while (escape.find()) {
      bytes.writeBytes(text.substring(at, escape.start()).getBytes(StandardCharsets.UTF_8));
      bytes.write(Integer.parseInt(escape.group(1).replace("x", ""), 16));
      at = escape.end();
    }
    bytes.writeBytes(text.substring(at).getBytes(StandardCharsets.UTF_8));
    return bytes.toByteArray();
  }

  private static String block(String page, String language) {
    int start = page.indexOf("```" + language + "\n") + language.length() + 4;
    return page.substring(start, page.indexOf("```\n", start));
  }

  private static List<String> codes(String json) {
    return found("\"code\"\\s*:\\s*\"[A-Z_]+\"", json).stream()
        .map(found -> found.replaceAll(".*\"([A-Z_]+)\"$", "$1"))
        .toList();
  }

  private static List<String> found(String regex, String text) {
    return Pattern.compile(regex)
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .toList();
  }
}
