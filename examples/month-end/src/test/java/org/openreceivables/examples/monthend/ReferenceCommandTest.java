package org.openreceivables.examples.monthend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code receivables reference} says of good, mistyped and hostile texts. */
class ReferenceCommandTest {
  private final Path folder;

  ReferenceCommandTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void a_mistyped_reference_is_told_what_its_check_digits_must_be() {
    Called run = call("check", "RF19 5390 0754 7034", "--scheme", "iso-11649");
    assertThat(run.out()).isEqualTo("""
        References checked
          Reference            Scheme     Valid  Printed  What is wrong
          -------------------  ---------  -----  -------  --------------------------------
          RF19 5390 0754 7034  ISO 11649  no              the check digits (19) must be 18
        """);
    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isEqualTo(1);
  }

  @Test
  void one_bad_reference_among_good_ones_is_a_problem() {
    assertThat(call("check", "RF18539007547034", "RF18539007547035").exit()).isEqualTo(1);
    assertThat(call("check", "RF18539007547034").exit()).isZero();
    assertThat(call("check", "RF18539007547034", "--scheme", "be-ogm").exit()).isEqualTo(1);
    assertThat(call("check", "RF18539007547034", "--scheme", "be-ogm", "--scheme", "iso11649")
            .exit())
        .isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"hello", "", "   ", "@none", "+", "RF", "\0\7", "\u0663\u0664\u0665", "🧾🧾", "1e9"
      })
  void what_is_no_reference_is_said_to_be_none(String text) {
    Called run = call("check", "--", text);
    assertThat(run.out()).contains("the text must look like a reference of some scheme");
    assertThat(run.exit()).isEqualTo(1);
  }

  @Test
  void nothing_is_a_reference_of_several_schemes_by_order_alone() {
    assertThat(call("check", "1234567897").out().lines().skip(3))
        .extracting(line -> line.substring(14, 22).strip())
        .containsExactly("EE", "FI", "NO KID10", "SE OCR");
  }

  /** 12345674 has eight digits: with lengths of eight and ten it is one, with seven it is none. */
  @Test
  void what_was_agreed_is_a_part_of_the_name() {
    Called agreed = call("check", "12345674", "--scheme", "NO KID10 8,10");
    assertThat(agreed.out()).contains("NO KID10 8,10").contains("yes");
    assertThat(agreed.exit()).isZero();
    assertThat(call("check", "12345674", "--scheme", "NO KID10 7").exit()).isEqualTo(1);
    assertThat(call("check", "12345674", "--scheme", "NO KID10 x").exit()).isEqualTo(2);
  }

  @Test
  void a_body_that_a_scheme_does_not_take_is_a_problem_and_the_others_are_made() {
    Called run = call("create", "2024-0017", "--scheme", "be-ogm", "--scheme", "si-12");
    assertThat(run.out()).contains("+++002/0240/01794+++").doesNotContain("SI12");
    assertThat(run.err())
        .isEqualTo("SI12: The number of parts (2) of PaymentReference (2024-0017) must be 1.\n");
    assertThat(run.exit()).isEqualTo(1);
  }

  @Test
  void a_text_is_read_from_standard_input_with_its_lines() {
    byte[] piped = "first\r\nthen RF18 5390\r\n0754 7034.\r\n".getBytes(StandardCharsets.UTF_8);
    Called run = Called.in(
        folder, piped, "reference", "find", "--scheme", "iso11649", "--format", "csv", "-");
    assertThat(run.out())
        .isEqualTo("place,position,scheme,written,valid,value,printed,reasons\n"
            + "2:6,12,ISO 11649,\"RF18 5390\r\n0754 7034\",yes,RF18539007547034,"
            + "RF18 5390 0754 7034,\n");
    assertThat(run.exit()).isZero();
  }

  @Test
  void a_column_is_a_character_and_a_position_is_one_of_java() {
    Called run = call("find", "--scheme=iso11649", "--format=csv", "🧾 RF18539007547034");
    assertThat(run.out()).contains("\n1:3,3,ISO 11649,");
  }

  @Test
  void words_are_joined_by_blanks() {
    Called run = call("find", "--scheme=iso11649", "thanks", "RF18", "5390", "0754", "7034");
    assertThat(run.out()).contains("1:8          ISO 11649  RF18 5390 0754 7034  yes");
    assertThat(run.exit()).isZero();
  }

  @Test
  void nothing_found_is_no_success() {
    assertThat(call("find", "nothing here").exit()).isEqualTo(1);
    assertThat(call("find", "").exit()).isEqualTo(1);
    Called mistyped = call("find", "+++020/3430/57643+++");
    assertThat(mistyped.out()).contains("the check digits (43) must be 42");
    assertThat(mistyped.exit()).isEqualTo(1);
  }

  @Test
  void a_file_that_is_no_text_is_said_to_be_none() throws Exception {
    Called.write(folder, "a.zip", new byte[] {'P', 'K', 3, 4, 0, 0});
    Called run = call("find", "--file", "@a.zip");
    assertThat(run.err())
        .isEqualTo("a.zip: The file (begins with 50 4B 03 04) must be text, and has NUL"
            + " bytes.\n  Maybe it is a spreadsheet: save it as CSV first.\n");
    assertThat(run.exit()).isEqualTo(1);
  }

  @Test
  void a_line_that_is_not_in_the_charset_does_not_hide_the_others() throws Exception {
    Called.write(
        folder, "bank.txt", "caf\u00e9\nRF18539007547034\n".getBytes(StandardCharsets.ISO_8859_1));
    Called run = call("find", "--file", "@bank.txt", "--scheme", "iso11649");
    assertThat(run.out()).contains("2:1          ISO 11649  RF18539007547034  yes");
    assertThat(run.err()).isEqualTo("""
            bank.txt:1: The byte (0xE9) must be part of a character in UTF-8.
              Maybe the file is in another charset: --charset windows-1252.
            """);
    assertThat(run.exit()).isEqualTo(1);
    Called right = call("find", "--file", "@bank.txt", "--charset", "windows-1252");
    assertThat(right.err()).isEmpty();
    assertThat(right.exit()).isZero();
  }

  @Test
  void long_texts_take_a_moment_and_everything_found_is_shown() throws Exception {
    Called.write(folder, "long.txt", "RF18539007547034\n".repeat(60_000));
    Called run = Assertions.assertTimeout(
        Duration.ofSeconds(20), () -> call("find", "--file", "@long.txt", "--scheme", "iso11649"));
    assertThat(run.out().lines()).hasSize(60_003);
    assertThat(run.exit()).isZero();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      ''                               | receivables reference: One of check, create, find and schemes must be named.
      check                            | receivables reference check: Missing required parameter: 'REF'.
      find                             | receivables reference find: Either a text, - for standard input, or --file must be given.
      find a --file b                  | receivables reference find: Either a text, - for standard input, or --file must be given.
      find --file @none                | receivables reference find: The file of --file (none) must exist.
      find --file @                    | receivables reference find: The file of --file () must be a file, not a folder.
      find a --country ZZ              | receivables reference find: The country of --country (ZZ) must be one that has a scheme: receivables reference schemes lists them.
      find - --charset x-y             | receivables reference find: The charset of --charset (x-y) must be known, such as UTF-8 or windows-1252.
      create 1                         | receivables reference create: The option --scheme must be given, such as --scheme iso-11649.
      create --scheme iso11649         | receivables reference create: Missing required parameter: 'BODY'.
      create 1 2 --scheme iso11649     | receivables reference create: Unmatched argument at index 3: '2'.
      check 1 --format xml             | receivables reference check: Invalid value for option '--format': expected one of [text, json, csv] (case-insensitive) but was 'xml'.
      check 1 --table found            | receivables reference check: The table of --table (found) must be one of references.
      """)
  void wrong_usage_is_told_in_one_line(String args, String line) {
    Called run = Called.in(folder, ("reference " + args).strip().split(" ", -1));
    assertThat(run.err().replace(folder.toString(), "")).isEqualTo(line + "\n");
    assertThat(run.out()).isEmpty();
    assertThat(run.exit()).isEqualTo(2);
  }

  @Test
  void a_scheme_that_is_none_is_answered_with_those_that_are() {
    Called run = call("find", "a", "--scheme", "kid");
    assertThat(run.err())
        .startsWith("receivables reference find: The scheme of --scheme (kid) must be one of"
            + " ISO 11649, BE OGM, ");
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.exit()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({"check", "create", "find", "schemes"})
  void help_has_examples(String command) {
    Called run = call(command, "--help");
    assertThat(run.out()).startsWith("Usage: receivables reference " + command);
    assertThat(run.out().lines()).allMatch(line -> line.length() <= 80);
    assertThat(run.exit()).isZero();
  }

  private Called call(String... args) {
    String[] all = new String[args.length + 1];
    all[0] = "reference";
    System.arraycopy(args, 0, all, 1, args.length);
    return Called.in(folder, all);
  }
}
