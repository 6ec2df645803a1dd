package org.openreceivables.examples.monthend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a user reads who hands in bad files: file, line, column, value and rule; exit code 1. */
class BadInputTest {
  private static final String HEADER = "id,customer,issueDate,dueDate,amount,currency,kind\n";
  private static final String GOOD = "A-1,C-1,2026-01-05,2026-02-04,100.00,EUR,\n";

  private final Path folder;

  BadInputTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void unknown_currency() throws Exception {
    expect("A-2,C-1,2026-01-05,,50.00,EUX,\n", """
        items.csv:3: The currency (EUX) in column currency must be a known ISO 4217 code such as EUR.
        items.csv: 2 rows read, 1 used, 1 refused; 1 without a readable amount
        """);
  }

  @Test
  void too_many_decimals() throws Exception {
    expect("A-2,C-1,2026-01-05,,50.005,EUR,\n", """
        items.csv:3: The amount (50.005) in column amount must not have more than 2 decimals.
        items.csv: 2 rows read, 1 used, 1 refused; 1 without a readable amount
        """);
  }

  @Test
  void a_date_that_does_not_exist() throws Exception {
    expect("A-2,C-1,2026-02-30,,50.00,EUR,\n", """
        items.csv:3: The issueDate (2026-02-30) in column issueDate must be a day that exists.
        items.csv: 2 rows read, 1 used, 1 refused, which would have added EUR 50.00
        """);
  }

  @Test
  void a_date_that_means_none() throws Exception {
    expect("A-2,C-1,2026-01-05,0001-01-01,50.00,EUR,\n", """
        items.csv:3: The dueDate (0001-01-01) in column dueDate must be from 1900-01-01 to 9999-12-31.
          Maybe it means that there is no date: leave the cell empty.
        items.csv: 2 rows read, 1 used, 1 refused, which would have added EUR 50.00
        """);
  }

  @Test
  void an_amount_that_no_sum_can_hold() throws Exception {
    expect("A-2,C-1,2026-01-05,,92233720368547758.07,EUR,\n", """
        items.csv:3: The amount (92233720368547758.07) in column amount must be less than 10^16 minor units.
        items.csv: 2 rows read, 1 used, 1 refused; 1 without a readable amount
        """);
  }

  @Test
  void blanks_that_do_not_break_a_line_make_no_second_id() throws Exception {
    expect("A-2,C-1,2026-01-05,,5.00,EUR,\nA-2\u00a0,C-1,2026-01-05,,5.00,EUR,\n", """
        items.csv:3: The id (A-2) in column id must stand on one row only, but stands also on line 4.
        items.csv:4: The id (A-2) in column id must stand on one row only, but stands also on line 3.
        items.csv: 3 rows read, 1 used, 2 refused, which would have added EUR 10.00
        """);
  }

  @Test
  void no_date_at_all() throws Exception {
    expect("A-2,C-1,2026-01-05,soon,50.00,EUR,\n", """
        items.csv:3: The dueDate (soon) in column dueDate must be a date such as 2026-03-31.
        items.csv: 2 rows read, 1 used, 1 refused, which would have added EUR 50.00
        """);
  }

  @Test
  void negative_amount() throws Exception {
    expect("A-2,C-1,2026-01-05,,-50.00,EUR,\n", """
        items.csv:3: The amount (-50.00) in column amount must not be negative.
          Maybe it is a credit: the mapping can say negative=credit, or the row a kind.
        items.csv: 2 rows read, 1 used, 1 refused, which would have added EUR -50.00
        """);
  }

  @Test
  void negative_amount_as_a_credit_where_the_mapping_says_so() throws Exception {
    Called run =
        age(HEADER + GOOD + "A-2,C-1,2026-01-05,,-30.00,EUR,\n", "--column", "negative=credit");
    assertThat(run.exit()).isZero();
    assertThat(run.out()).contains("EUR       credits            1  EUR -30.00");
  }

  @Test
  void all_rows_of_a_clashing_id_are_refused_even_a_bad_one() throws Exception {
    expect("""
        A-2,C-2,2026-01-05,,50.00,EUR,
        A-2,C-3,2026-01-06,,60.00,EUR,
        A-2,C-3,2026-01-06,,sixty,EUR,
        """, """
        items.csv:3: The id (A-2) in column id must stand on one row only, but stands also on line 4, 5.
        items.csv:4: The id (A-2) in column id must stand on one row only, but stands also on line 3, 5.
        items.csv:5: The id (A-2) in column id must stand on one row only, but stands also on line 3, 4.
        items.csv:5: The amount (sixty) in column amount must be a number such as 1234.50.
        items.csv: 4 rows read, 1 used, 3 refused, which would have added EUR 110.00; 1 without a readable amount
        """);
  }

  @Test
  void missing_column() throws Exception {
    Called run = age("id,customer,issueDate,total,currency\nA-1,C-1,2026-01-05,5.00,EUR\n");
    assertThat(run.err()).isEqualTo("""
            items.csv:1: The column for amount (amount) must be in the header: id, customer, issueDate, total, currency.
              Maybe --column amount=NAME is needed.
            items.csv: 1 row read, 0 used, 1 refused; 1 without a readable amount
            items.csv could not be used: every customer counts as incomplete
            """);
    assertThat(run.exit()).isEqualTo(1);
  }

  @Test
  void empty_file() throws Exception {
    Called run = age("\n \n");
    assertThat(run.err()).isEqualTo("""
            items.csv: The file (3 bytes) must have a header and rows.
            items.csv: 0 rows read, 0 used, 0 refused
            items.csv could not be used: every customer counts as incomplete
            """);
    assertThat(run.exit()).isEqualTo(1);
  }

  @Test
  void a_file_with_a_header_alone_is_clean() throws Exception {
    Called run = age(HEADER);
    assertThat(run.err()).isEqualTo("items.csv: 0 rows read, 0 used, 0 refused\n");
    assertThat(run.exit()).isZero();
  }

  @Test
  void spreadsheet() throws Exception {
    Called run = age(new byte[] {'P', 'K', 3, 4, 20, 0, 6, 0});
    assertThat(run.err()).isEqualTo("""
            items.csv: The file (begins with 50 4B 03 04) must be text, and has NUL bytes.
              Maybe it is a spreadsheet: save it as CSV first.
            items.csv: 0 rows read, 0 used, 0 refused
            items.csv could not be used: every customer counts as incomplete
            """);
    assertThat(run.exit()).isEqualTo(1);
  }

  @Test
  void utf_16_without_a_mark() throws Exception {
    Called run = age((HEADER + GOOD).getBytes(StandardCharsets.UTF_16LE));
    assertThat(run.err()).startsWith("""
            items.csv: The file (begins with 69 00 64 00) must be text, and has NUL bytes.
              Maybe it is in UTF-16 without a byte order mark: --charset UTF-16LE.
            """);
    assertThat(age((HEADER + GOOD).getBytes(StandardCharsets.UTF_16LE), "--charset", "UTF-16LE")
            .exit())
        .isZero();
  }

  @Test
  void wrong_charset_costs_the_rows_that_have_it() throws Exception {
    Called run = age((HEADER + GOOD + "A-2,M\u00fcller,2026-01-05,,50.00,EUR,\n")
        .getBytes(StandardCharsets.ISO_8859_1));
    assertThat(run.err()).isEqualTo("""
            items.csv:3: The byte (0xFC) in column customer must be part of a character in UTF-8.
              Maybe the file is in another charset: --charset windows-1252.
            items.csv: 2 rows read, 1 used, 1 refused; 1 without a readable amount
            """);
    assertThat(run.exit()).isEqualTo(1);
  }

  @Test
  void wrong_field_count() throws Exception {
    expect("A-2,C-1,2026-01-05,,1,50,EUR,\nTotal\n", """
        items.csv:3: The row (8 fields) must have 7 fields, as the header has.
          Maybe a field contains the separator and is not quoted.
        items.csv:4: The row (Total) must have 7 fields, as the header has.
        items.csv: 3 rows read, 1 used, 2 refused; 2 without a readable amount
        """);
  }

  @Test
  void a_bad_quote_costs_its_line_alone() throws Exception {
    Called run = age(HEADER
        + "A-2,\"C-1,2026-01-05,,50.00,EUR,\n"
        + GOOD
        + "A-3,\"C\"-1,2026-01-05,,50.00,EUR,\n"
        + "A-4,C-1,2026-01-05,,7.00,EUR,\n");
    assertThat(run.err()).isEqualTo("""
            items.csv:2: The row (A-2,"C-1,2026-01-05,,50.00,EUR,) must close each quote, and have a separator behind it.
            items.csv:4: The row (A-3,"C"-1,2026-01-05,,50.00,EUR,) must close each quote, and have a separator behind it.
            items.csv: 4 rows read, 2 used, 2 refused; 2 without a readable amount
            """);
    assertThat(run.out()).contains("EUR       balance            2  EUR 107.00");
  }

  @Test
  void a_number_that_can_be_read_in_two_ways() throws Exception {
    expect("A-2,C-1,2026-01-05,,\"12,345\",EUR,\n", """
        items.csv:3: The amount (12,345) in column amount must be readable in one way only.
          Maybe the comma is the decimal sign: --decimal comma; or it separates thousands: --grouping.
        items.csv: 2 rows read, 1 used, 1 refused; 1 without a readable amount
        """);
  }

  @Test
  void a_decimal_comma_nobody_spoke_of() throws Exception {
    expect("A-2,C-1,2026-01-05,,\"1.234,50\",EUR,\n", """
        items.csv:3: The amount (1.234,50) in column amount must be a number such as 1234.50.
          Maybe the decimal sign is a comma: --decimal comma.
        items.csv: 2 rows read, 1 used, 1 refused; 1 without a readable amount
        """);
  }

  @Test
  void a_word_that_nobody_knows() throws Exception {
    expect("A-2,C-1,2026-01-05,,50.00,EUR,RV\n", """
        items.csv:3: The kind (RV) in column kind must be one of INVOICE, DEBIT_NOTE, CHARGE, REFUND, DEDUCTION, CREDIT_NOTE, ON_ACCOUNT, PREPAYMENT, PAYABLE.
          Maybe the mapping should say kind.RV=INVOICE.
        items.csv: 2 rows read, 1 used, 1 refused, which would have added EUR 50.00
        """);
  }

  /** Interest and fees are what is charged on a debt, and no invoice. */
  @Test
  void a_word_for_a_charge() throws Exception {
    expect(
        "A-2,C-1,2026-01-05,,50.00,EUR,Dunning fee\nA-3,C-1,2026-01-05,,5.00,EUR,INTEREST\n", """
        items.csv:3: The kind (Dunning fee) in column kind must be one of INVOICE, DEBIT_NOTE, CHARGE, REFUND, DEDUCTION, CREDIT_NOTE, ON_ACCOUNT, PREPAYMENT, PAYABLE.
          Maybe the mapping should say kind.Dunning fee=CHARGE.
        items.csv:4: The kind (INTEREST) in column kind must be one of INVOICE, DEBIT_NOTE, CHARGE, REFUND, DEDUCTION, CREDIT_NOTE, ON_ACCOUNT, PREPAYMENT, PAYABLE.
          Maybe the mapping should say kind.INTEREST=CHARGE.
        items.csv: 3 rows read, 1 used, 2 refused, which would have added EUR 55.00
        """);
  }

  @Test
  void two_problems_in_a_row_add_its_amount_once() throws Exception {
    expect(",C-1,,,50.00,EUR,CREDIT_NOTE\n", """
        items.csv:3: The id () in column id must not be empty.
        items.csv:3: The issueDate () in column issueDate must not be empty.
        items.csv: 2 rows read, 1 used, 1 refused, which would have added EUR -50.00
        """);
  }

  @Test
  void terms_that_nobody_can_read() throws Exception {
    Called run = age(
        "id,customer,issueDate,amount,currency,terms\nR-1,C-1,2026-01-05,50.00,EUR,whenever\n",
        "--invoices");
    assertThat(run.err()).isEqualTo("""
            items.csv:2: The terms (whenever) in column terms must at character 1 be a due date such as net 30, EOM, 10th proximo or on 2026-12-24.
            items.csv: 1 row read, 0 used, 1 refused, which would have added EUR 50.00
            """);
    assertThat(run.exit()).isEqualTo(1);
  }

  @Test
  void terms_with_a_typing_mistake_are_answered_with_what_may_be_meant() throws Exception {
    Called run = age(
        "id,customer,issueDate,amount,currency,terms\nR-1,C-1,2026-01-05,50.00,EUR,2/10 nett 30\n",
        "--invoices");
    assertThat(run.err()).startsWith("""
            items.csv:2: The terms (2/10 nett 30) in column terms must at character 6 be a due date such as net 30, EOM, 10th proximo or on 2026-12-24.
              Maybe net is meant.
            """);
    assertThat(run.exit()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "net 30 from delivery",
        "2/10 from shipment net 30",
        "net 30, due dates rolled following",
      })
  void terms_that_need_more_than_the_date_of_issue_are_refused(String terms) throws Exception {
    Called run = age(
        "id,customer,issueDate,amount,currency,terms\nR-1,C-1,2026-01-05,50.00,EUR,\"" + terms
            + "\"\n",
        "--invoices");
    assertThat(run.err()).contains("""
            in column terms must follow from the date of issue alone.
              Maybe the file can have the due dates instead: --items reads them.
            """);
    assertThat(run.exit()).isEqualTo(1);
  }

  @Test
  void a_rule_of_the_library_is_told_at_the_column() throws Exception {
    Called run =
        age("id,customer,issueDate,amount,open,currency\nA-1,C-1,2026-01-05,50.00,60.00,EUR\n");
    assertThat(run.err())
        .startsWith("items.csv:2: The open (60.00) in column open must not be more than original"
            + " and charges (EUR 50.00 and EUR 0.00).\n");
  }

  @Test
  void the_first_twenty_are_shown_and_the_customer_is_incomplete() throws Exception {
    StringBuilder rows = new StringBuilder(HEADER).append(GOOD);
    for (int i = 0; i < 25; i++) {
      rows.append("B-").append(i).append(",C-1,2026-01-05,,x,EUR,\n");
    }
    Called run = age(rows.toString());
    assertThat(run.err().lines().filter(l -> l.startsWith("items.csv:"))).hasSize(21);
    assertThat(run.err())
        .contains("\n… and 5 problems more: --table problems, or --out, has all\n");
    assertThat(run.out()).containsPattern("C-1 .* no\n");
  }

  private void expect(String badRows, String err) throws Exception {
    Called run = age(HEADER + GOOD + badRows);
    assertThat(run.err()).isEqualTo(err);
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out()).contains("EUR       balance            1  EUR 100.00");
  }

  private Called age(String text, String... options) throws Exception {
    return age(text.getBytes(StandardCharsets.UTF_8), options);
  }

  private Called age(byte[] bytes, String... options) throws Exception {
    Called.write(folder, "items.csv", bytes);
    String[] args = new String[options.length + 4];
    args[0] = "age";
    args[1] = "@items.csv";
    args[2] = "--as-of";
    args[3] = "2026-03-31";
    System.arraycopy(options, 0, args, 4, options.length);
    return Called.in(folder, args);
  }
}
