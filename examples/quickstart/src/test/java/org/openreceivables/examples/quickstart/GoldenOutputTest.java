package org.openreceivables.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the examples print is what their readers were promised; the golden files were read by a person. */
class GoldenOutputTest {

  @Test
  void quickstart() throws IOException {
    assertPrints("Quickstart", Quickstart::main);
  }

  @Test
  void step_1_invoice() throws IOException {
    assertPrints("Step1Invoice", Step1Invoice::main);
  }

  @Test
  void step_2_bad_row() throws IOException {
    assertPrints("Step2BadRow", Step2BadRow::main);
  }

  @Test
  void step_3_quote() throws IOException {
    assertPrints("Step3Quote", Step3Quote::main);
  }

  @Test
  void step_4_match() throws IOException {
    assertPrints("Step4Match", Step4Match::main);
  }

  @Test
  void step_4_own_rule() throws IOException {
    assertPrints("Step4OwnRule", Step4OwnRule::main);
  }

  @Test
  void step_5_allocate() throws IOException {
    assertPrints("Step5Allocate", Step5Allocate::main);
  }

  @Test
  void step_6_ledger() throws IOException {
    assertPrints("Step6Ledger", Step6Ledger::main);
  }

  @Test
  void step_7_age() throws IOException {
    assertPrints("Step7Age", Step7Age::main);
  }

  @Test
  void step_8_score() throws IOException {
    assertPrints("Step8Score", Step8Score::main);
  }

  @Test
  void step_8_credit_check() throws IOException {
    assertPrints("Step8CreditCheck", Step8CreditCheck::main);
  }

  @Test
  void step_8_write_off() throws IOException {
    assertPrints("Step8WriteOff", Step8WriteOff::main);
  }

  @Test
  void step_8_dun() throws IOException {
    assertPrints("Step8Dun", Step8Dun::main);
  }

  @Test
  void the_readme_shows_the_quickstart_as_it_is_compiled() throws IOException {
    String readme = Files.readString(Path.of("../../README.md"));
    String source = Files.readString(
        Path.of("src/main/java/org/openreceivables/examples/quickstart/Quickstart.java"));
    List<String> lines = source.lines().toList();
    String shown = lines
        .subList(
            lines.indexOf("    // tag::quickstart[]") + 1,
            lines.indexOf("    // end::quickstart[]"))
        .stream()
        .map(line -> line.isEmpty() ? line : line.substring(4))
        .collect(Collectors.joining("\n"));
    assertThat(readme).contains("```java\n" + shown + "\n```");
    assertThat(readme).contains("```text\n" + golden("Quickstart").strip() + "\n```");
  }

  private static void assertPrints(String example, Consumer<String[]> main) throws IOException {
    PrintStream out = System.out;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PrintStream capture = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
      System.setOut(capture);
      main.accept(new String[0]);
    } finally {
      System.setOut(out);
    }
    assertThat(bytes.toString(StandardCharsets.UTF_8).lines().toList())
        .isEqualTo(golden(example).lines().toList());
  }

  private static String golden(String example) throws IOException {
    try (InputStream in =
        GoldenOutputTest.class.getResourceAsStream("/golden/" + example + ".txt")) {
      assertThat(in).as("golden/%s.txt", example).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
