package org.openreceivables.examples.monthend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user reads who calls it wrongly: one line, exit code 2. */
class UsageTest {
  private final Path folder;

  UsageTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeEach
  void write() throws Exception {
    Called.write(
        folder, "items.csv", "id,customer,issueDate,amount,currency\nA,C,2026-01-05,1.00,EUR\n");
  }

  @Test
  void unknown_option() {
    expect("receivables age: Unknown option: '--asof'.", "age", "@items.csv", "--asof");
  }

  @Test
  void unknown_command() {
    expect("receivables: Unmatched argument at index 0: 'clos'.", "clos");
  }

  @Test
  void a_file_needs_a_day() {
    expect(
        "receivables age: The option --as-of must be given with files of your own, such as"
            + " --as-of 2026-03-31.",
        "age",
        "@items.csv");
  }

  @Test
  void a_day_that_does_not_exist() {
    expect(
        "receivables age: Invalid value for option '--as-of': The date (2026-02-30) must be a day"
            + " that exists, such as 2026-03-31.",
        "age",
        "@items.csv",
        "--as-of",
        "2026-02-30");
  }

  @Test
  void missing_file() {
    expect("receivables age: The file (none.csv) must exist.", age("@none.csv"));
  }

  @Test
  void a_folder_as_file() throws Exception {
    Files.createDirectory(folder.resolve("sub"));
    expect("receivables age: The file (sub) must be a file, not a folder.", age("@sub"));
  }

  @Test
  void a_file_as_folder_for_results() {
    expect(
        "receivables age: The folder of --out (items.csv) must be writable.",
        age("@items.csv", "--out", "@items.csv"));
  }

  @Test
  void unknown_mapping() {
    expect(
        "receivables age: The mapping of --mapping (sap) must be a file or one of customers,"
            + " highradius, ibm, invoices, items, payments.",
        age("@items.csv", "--mapping", "sap"));
  }

  @Test
  void a_setting_that_is_none() {
    Called run = Called.in(folder, age("@items.csv", "--column", "ammount=Betrag"));
    assertThat(run.err())
        .startsWith(
            "receivables age: The setting ammount (Betrag) must set a field: id, customer,");
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.exit()).isEqualTo(2);
  }

  @Test
  void a_charset_that_is_none() {
    expect(
        "receivables age: The setting charset (latin-9000) must be a known charset such as UTF-8 or"
            + " windows-1252.",
        age("@items.csv", "--charset", "latin-9000"));
  }

  @Test
  void a_date_pattern_without_a_year() {
    expect(
        "receivables age: The setting dates (d.M.) must be patterns with day, month and year, such"
            + " as d.M.uuuu or uuuu-MM-dd.",
        age("@items.csv", "--dates", "d.M."));
  }

  @Test
  void a_decimal_sign_that_is_none() {
    expect(
        "receivables age: The setting decimal (dot) must be comma or point.",
        age("@items.csv", "--decimal", "dot"));
  }

  @Test
  void a_table_that_is_none() {
    expect(
        "receivables age: The table of --table (ageing) must be one of aging-totals, aging,"
            + " aged-items, files, problems.",
        age("@items.csv", "--table", "ageing"));
  }

  @Test
  void two_tolerances_of_one_currency() {
    expect(
        "receivables close: The option --tolerance must be given once a currency.",
        "close",
        "--tolerance",
        "EUR 1",
        "--tolerance",
        "EUR 2");
  }

  @Test
  void a_currency_that_is_none() {
    expect(
        "receivables age: The currency of --currency (EUX) must be a known ISO 4217 code such as"
            + " EUR.",
        age("@items.csv", "--currency", "EUX"));
  }

  @Test
  void items_and_invoices() {
    expect(
        "receivables close: Either --items or --invoices must be given, and not both.",
        "close",
        "--as-of",
        "2026-03-31",
        "--items",
        "@items.csv",
        "--invoices",
        "@items.csv");
  }

  @Test
  void help_is_no_mistake() {
    Called run = Called.in(folder, "--help");
    assertThat(run.exit()).isZero();
    assertThat(run.out()).contains("close", "age", "Exit codes: 0 clean, 1 problems in the data");
  }

  private static String[] age(String... more) {
    String[] args = new String[more.length + 3];
    args[0] = "age";
    args[1] = "--as-of";
    args[2] = "2026-03-31";
    System.arraycopy(more, 0, args, 3, more.length);
    return args;
  }

  private void expect(String line, String... args) {
    Called run = Called.in(folder, args);
    assertThat(run.err()).isEqualTo(line + "\n");
    assertThat(run.out()).isEmpty();
    assertThat(run.exit()).isEqualTo(2);
  }
}
