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
            + " highradius, ibm, invoices, items, notices, orders, payments, truth.",
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
  void a_currency_that_nobody_pays_in() {
    expect(
        "receivables age: The currency of --currency (XAU) must be a known ISO 4217 code such as"
            + " EUR.",
        age("@items.csv", "--currency", "XAU"));
    expect(
        "receivables close: Invalid value for option '--tolerance' (MONEY): The amount (XXX 1) must be a"
            + " currency and an amount, such as EUR 0.50.",
        "close",
        "--tolerance",
        "XXX 1");
  }

  @Test
  void a_folder_that_is_not_there() {
    expect("receivables close: The folder of --dir (none) must exist.", "close", "--dir", "@none");
  }

  @Test
  void a_folder_without_receivables() throws Exception {
    Files.createDirectory(folder.resolve("empty"));
    expect(
        "receivables dun: The folder of --dir (empty) must have a file invoices.csv or items.csv, unless"
            + " --invoices or --items names one.",
        "dun",
        "--dir",
        "@empty");
  }

  @Test
  void settings_of_a_folder_that_nobody_knows() throws Exception {
    Called.write(folder, "month-end.properties", "asof=2026-03-31\n");
    expect(
        "receivables close: The setting asof in month-end.properties must be as-of or tolerance.",
        "close",
        "--dir",
        "@");
    Called.write(folder, "month-end.properties", "as-of=2026-02-30\n");
    expect(
        "receivables close: The setting as-of (2026-02-30) must be a day that exists, such as"
            + " 2026-03-31.",
        "close",
        "--dir",
        "@");
    Called.write(folder, "month-end.properties", "tolerance=a little\n");
    expect(
        "receivables close: The setting tolerance (a little) must be amounts such as EUR 0.50 | USD"
            + " 0.50.",
        "close",
        "--dir",
        "@");
  }

  @Test
  void an_authority_that_may_approve_nothing() {
    expect(
        "receivables close: The authority of --approve-write-offs (janitor) must be one of clerk,"
            + " head of credit, CFO.",
        "close",
        "--approve-write-offs",
        "janitor");
  }

  @Test
  void a_portfolio_that_is_too_large() {
    Called run = Called.in(folder, "generate", "--items", "99", "--out", "@x");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("The items (99) of PortfolioSpec (", "must be 100 to 10000000");
    assertThat(run.err().lines()).hasSize(1);
  }

  @Test
  void a_portfolio_without_a_folder() {
    expect("receivables generate: Missing required option: '--out=FOLDER'.", "generate");
  }

  @Test
  void a_portfolio_where_a_file_is() {
    expect(
        "receivables generate: The folder of --out (items.csv) must be writable.",
        "generate",
        "--out",
        "@items.csv");
  }

  @Test
  void help_is_no_mistake() {
    Called run = Called.in(folder, "--help");
    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .contains("close", "match", "dun", "write-off", "score", "check", "age", "generate")
        .contains("allocate", "terms", "reference")
        .contains("Exit codes: 0 clean, 1 problems in the data");
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
