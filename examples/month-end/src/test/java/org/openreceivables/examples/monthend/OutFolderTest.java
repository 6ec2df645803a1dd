package org.openreceivables.examples.monthend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code --out} writes. */
class OutFolderTest {
  private static final Path SAMPLE = Path.of("src", "test", "resources", "sample");

  private final Path folder;

  OutFolderTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void two_runs_write_the_same_bytes() throws Exception {
    for (String command : new String[] {"age", "close"}) {
      String[] data = command.equals("age")
          ? new String[] {"--as-of=2026-03-31", "@items.csv"}
          : new String[] {"--dir", SAMPLE.toString()};
      Called.write(
          folder, "items.csv", "id,customer,issueDate,amount,currency\nA,C,2026-01-05,1.00,EUR\n");
      Called first = Called.in(folder, command, data[0], data[1], "--out", "@one");
      Called second = Called.in(folder, command, data[0], data[1], "--out", "@two");
      assertThat(first).isEqualTo(second);
      assertThat(files("one")).isNotEmpty().isEqualTo(files("two"));
    }
  }

  @Test
  void every_table_is_there_twice_with_lf_and_a_line_end() throws Exception {
    Called.in(folder, "age", "--out", "@one");
    assertThat(files("one").keySet())
        .containsExactly(
            "aged-items.csv",
            "aged-items.json",
            "aging-totals.csv",
            "aging-totals.json",
            "aging.csv",
            "aging.json",
            "files.csv",
            "files.json",
            "problems.csv",
            "problems.json");
    assertThat(files("one").values())
        .allSatisfy(text -> assertThat(text).endsWith("\n").doesNotContain("\r"));
  }

  @Test
  void standard_output_is_the_same_in_json_as_in_the_files() throws Exception {
    Called run = Called.in(folder, "age", "--format", "json", "--table", "aging", "--out", "@one");
    assertThat(run.out()).isEqualTo(files("one").get("aging.json"));
    Called csv = Called.in(folder, "age", "--format", "csv");
    assertThat(csv.out()).isEqualTo(files("one").get("aging.csv"));
  }

  private Map<String, String> files(String name) throws Exception {
    Map<String, String> out = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder.resolve(name))) {
      for (Path file : files.toList()) {
        out.put(file.getFileName().toString(), Files.readString(file, StandardCharsets.UTF_8));
      }
    }
    return out;
  }
}
