package org.openreceivables.examples.monthend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code receivables terms} says of good, mistyped and hostile terms. */
class TermsCommandTest {
  private final Path folder;

  TermsCommandTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      none               | 2024-03-30,Sat | not moved, though closed in TARGET: Saturday
      following          | 2024-04-02,Tue | moved from Sat 2024-03-30, closed in TARGET: Saturday
      modified-following | 2024-03-28,Thu | moved from Sat 2024-03-30, closed in TARGET: Saturday
      MODIFIED_FOLLOWING | 2024-03-28,Thu | moved from Sat 2024-03-30, closed in TARGET: Saturday
      preceding          | 2024-03-28,Thu | moved from Sat 2024-03-30, closed in TARGET: Saturday
      nearest            | 2024-03-28,Thu | moved from Sat 2024-03-30, closed in TARGET: Saturday
      """)
  void a_saturday_before_easter_is_moved_as_told(String roll, String due, String why) {
    Called run =
        call("net 30 --issued 2024-02-29 --amount EUR_100 --calendar target --format csv --roll "
            + roll);
    assertThat(run.out().replace("\"", ""))
        .isEqualTo("number,dueDate,weekday,amount,off,toPay,reasons\n1," + due
            + ",100.00,0.00,100.00," + why + "\n");
    assertThat(run.exit()).isZero();
  }

  @Test
  void the_terms_themselves_may_say_that_dates_are_moved() {
    Called run = call("net 30, dates rolled following --issued 2024-02-29 --amount EUR_100"
        + " --calendar DE --table instalments");
    assertThat(run.out())
        .contains("2024-04-02", "moved from Sat 2024-03-30, closed in DE: Saturday");
  }

  @Test
  void the_last_day_of_a_discount_is_moved_apart() {
    Called run = call("2/10 net 30 --issued 2024-03-21 --amount EUR_100 --calendar DE"
        + " --roll-discounts following --table discounts");
    assertThat(run.out())
        .contains("2024-04-02  Tue", "moved from Sun 2024-03-31, closed in DE: Sunday");
  }

  /** 2 ÷ 98 × 365 ÷ 20 = 37.2449 %, and 1.0204082 to the power of 18.25 less 1 = 44.5853 %. */
  @Test
  void waiting_is_dear() {
    assertThat(
            call("2/10 net 30 --issued 2026-01-10 --amount EUR_1190 --format csv --table discounts")
                .out())
        .isEqualTo("""
            instalment,discount,lastDay,weekday,off,toPay,costAYear,compounded,reasons
            1,2%,2026-01-20,Tue,23.80,1166.20,37.24,44.59,
            """);
    assertThat(
            call("2/10 net 30 --issued 2026-01-10 --amount EUR_1190 --year 360").out())
        .contains("a year of 360 days", "36.73 %     43.86 %");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      2/30 net 30  | no cost: it lasts until the amount is due
      100/10 net 30| no cost: nothing is left to pay
      2/10 net 9999| no cost reckoned: too little is off, or it is too long until due
      """)
  void waiting_that_gains_nothing_has_no_cost(String terms, String why) {
    Called run = call(terms + " --issued 2026-01-10 --amount EUR_100 --table discounts");
    assertThat(run.out()).contains(why);
    assertThat(run.exit()).isZero();
  }

  @Test
  void the_tax_is_no_base_of_a_discount_on_the_net_amount() {
    Called run = call("2/10 net 30, discount on net amount --issued 2026-01-10 --amount EUR_1190"
        + " --tax EUR_190 --format csv --table discounts");
    assertThat(run.out()).contains(",20.00,1170.00,");
  }

  @Test
  void terms_run_from_the_day_that_they_name() {
    String call = "net 30 from delivery --issued 2026-01-31 --amount EUR_100 --format csv";
    assertThat(call(call + " --from-delivery 2026-01-20").out()).contains("1,2026-02-19,Thu,");
    Called without = call(call);
    assertThat(without.err())
        .isEqualTo("receivables terms: The option --from-delivery must be given, such as"
            + " --from-delivery 2026-03-31, because the terms run from that day.\n");
    assertThat(without.exit()).isEqualTo(2);
  }

  @Test
  void without_a_document_the_terms_are_printed_in_their_forms() {
    assertThat(call("DUE on receipt").out()).contains("plain", "net 0");
    assertThat(call("02/10  NET 030 --as plain").out()).isEqualTo("2/10 net 30\n");
  }

  @Test
  void terms_are_printed_in_other_forms_or_it_is_said_why_not() {
    assertThat(call("3/7 2/14 net 30 --as skonto").out()).isEqualTo("""
        #SKONTO#TAGE=7#PROZENT=3.00#
        #SKONTO#TAGE=14#PROZENT=2.00#
        #SKONTO#TAGE=30#PROZENT=0.00#
        """);
    assertThat(call("2/10 net 30 --as x12").out()).isEqualTo("ITD*01*3*2**10**30~\n");
    Called parts = call("30% net 10, rest net 30 --as skonto");
    assertThat(parts.err()).contains("must be one due date: XRechnung can say nothing else.");
    assertThat(parts.out()).isEmpty();
    assertThat(parts.exit()).isEqualTo(1);
    assertThat(call("30% net 10, rest net 30").out())
        .contains("not possible: the installments (2)");
  }

  @Test
  void terms_are_read_from_other_forms() {
    assertThat(
            call("--written x12 ITD*01*3*2**10**30~ --currency USD --as plain").out())
        .isEqualTo("2/10 net 30\n");
    byte[] bt20 = "Vielen Dank\n#SKONTO#TAGE=7#PROZENT=2.00#\n".getBytes(StandardCharsets.UTF_8);
    Called run = Called.in(
        folder,
        bt20,
        "terms",
        "-",
        "--written",
        "skonto",
        "--due",
        "2026-03-31",
        "--currency",
        "EUR");
    assertThat(run.out()).contains("2/7, on 2026-03-31", "free text  Vielen Dank");
    assertThat(run.exit()).isZero();
  }

  @Test
  void a_line_of_an_invoice_is_pointed_at() {
    byte[] bt20 = "Vielen Dank\n#SKONTO#TAGE=7#PROZENT=2,00#\n".getBytes(StandardCharsets.UTF_8);
    Called run = Called.in(folder, bt20, "terms", "-", "--written=skonto", "--currency=EUR");
    assertThat(run.err()).endsWith("""
          #SKONTO#TAGE=7#PROZENT=2,00#
                                  ^
        """);
    assertThat(run.exit()).isEqualTo(1);
  }

  @Test
  void terms_come_from_standard_input_too() {
    byte[] piped = "2/10 net 30\n".getBytes(StandardCharsets.UTF_8);
    assertThat(Called.in(folder, piped, "terms", "-", "--as", "plain").out())
        .isEqualTo("2/10 net 30\n");
    Called bad = Called.in(folder, new byte[] {'n', 'e', 't', (byte) 0xE9}, "terms", "-");
    assertThat(bad.err())
        .startsWith("standard input:1: The byte (0xE9) must be part of a character in UTF-8.\n");
    assertThat(bad.exit()).isEqualTo(1);
  }

  @Test
  void what_is_no_terms_is_pointed_at() {
    Called run = call("2/10 nett 30 --issued 2026-01-10 --amount EUR_100");
    assertThat(run.err()).isEqualTo("""
        The text at character 6 (nett 30) of terms (2/10 nett 30) must be a due date such as net 30, EOM, 10th proximo or on 2026-12-24.
          2/10 nett 30
               ^
          Maybe net is meant.
        """);
    assertThat(run.out()).isEmpty();
    assertThat(run.exit()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "net",
        "@net 30",
        "net 99999999999999999999",
        "120/10 net 30",
        "\0",
        "\u202E"
      })
  void hostile_texts_are_told_in_a_line_and_a_caret(String text) {
    Called run = Called.in(folder, "terms", text);
    assertThat(run.err().lines().toList()).hasSizeBetween(3, 4);
    assertThat(run.err()).startsWith("The text at character ").doesNotContain("\0", "\u202E");
    assertThat(run.exit()).isEqualTo(1);
  }

  @Test
  void a_text_of_a_megabyte_is_refused_at_once() {
    byte[] piped = "2/10 ".repeat(200_000).getBytes(StandardCharsets.UTF_8);
    Called run = Called.in(folder, piped, "terms", "-");
    assertThat(run.err().length()).isLessThan(1_000);
    assertThat(run.exit()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      EUR 500.00 net 10, rest net 30 --issued 2026-01-10 --amount EUR_100 | The instalment 2 (EUR -400.00) of PaymentTerms (issued 2026-01-10) must not be negative.
      net 30 --issued 2026-01-10 --amount EUR_100 --tax USD_1             | The tax (USD 1.00) of PaymentTerms (issued 2026-01-10) must be in the currency of the document (EUR 100.00).
      net 30 --issued 2026-01-10 --amount EUR_100 --tax EUR_101           | The tax (EUR 101.00) of PaymentTerms (issued 2026-01-10) must be zero to the amount of the document (EUR 100.00).
      on 2025-12-31 --issued 2026-01-10 --amount EUR_100                  | The dueDate (2025-12-31) of PaymentTerms (issued 2026-01-10) must not be before issue (2026-01-10).
      net 30 --issued +12026-01-10 --amount EUR_100                       | The issued (+12026-01-10) of ScheduleDates (issued) must be a day of the years 1 to 9999.
      net 30 --issued 2300-01-10 --amount EUR_1 --calendar TR --roll following | The year (2300) of BusinessCalendar (TR) must be one whose Islamic holidays are known.
      """)
  void terms_that_do_not_fit_the_document_are_problems(String args, String line) {
    Called run = call(args);
    assertThat(run.err().lines().findFirst()).hasValue(line);
    assertThat(run.out()).isEmpty();
    assertThat(run.exit()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      ''                                                     | Missing required parameter: 'TEXT'.
      net 30 --issued 2026-01-10                             | The options --issued and --amount must be given together.
      net 30 --amount EUR_1                                  | The options --issued and --amount must be given together.
      net 30 --issued 2026-02-30 --amount EUR_1              | Invalid value for option '--issued': The date (2026-02-30) must be a day that exists, such as 2026-03-31.
      net 30 --issued 2026-02-20 --amount EUR_1e99           | Invalid value for option '--amount': The amount (EUR 1e99) must be a currency and an amount, such as EUR 0.50.
      net 30 --issued 2026-02-20 --amount EUR_1e999999999    | Invalid value for option '--amount': The amount (EUR 1e999999999) must be a currency and an amount, such as EUR 0.50.
      net 30 --issued 2026-02-20 --amount EUR_-1             | Invalid value for option '--amount': The amount (EUR -1) must be a currency and an amount, such as EUR 0.50.
      net 30 --issued 2026-02-20 --amount EUR_1 --year 364   | The option --year (364) must be 360, 365 or 366.
      net 30 --issued 2026-02-20 --amount EUR_1 --roll up    | Invalid value for option '--roll': The convention (up) must be none, following, modified-following, preceding or nearest.
      net 30 --issued 2026-02-20 --amount EUR_1 --calendar X | Invalid value for option '--calendar': The country (X) of BusinessCalendar (X) must be a known code such as DE, AT or TARGET.
      net 30 --issued 2026-02-20 --amount EUR_1 --roll following | The option --calendar must be given, such as --calendar DE or --calendar weekdays, because dates are moved to business days.
      net 30 --due 2026-03-31                                | The option --due must be left out unless the form is skonto.
      ITD*01~ --written x12                                  | The option --currency must be given, such as --currency EUR, because texts of the form x12 name none.
      #SKONTO# --written skonto                              | The option --currency must be given, such as --currency EUR, because texts of the form skonto name none.
      ITD*01~ --written x12 --currency EUX                   | The currency of --currency (EUX) must be a known ISO 4217 code such as EUR.
      hello --written skonto --currency EUR                  | The option --due must be given, such as --due 2026-03-31, because the text does not say when all is due.
      net 30 --written prose                                 | Invalid value for option '--written': expected one of [plain, skonto, x12] (case-insensitive) but was 'prose'.
      """)
  void wrong_usage_is_told_in_one_line(String args, String line) {
    Called run = call(args);
    assertThat(run.err()).isEqualTo("receivables terms: " + line + "\n");
    assertThat(run.out()).isEmpty();
    assertThat(run.exit()).isEqualTo(2);
  }

  @Test
  void help_has_examples_that_work() {
    Called help = call("--help");
    assertThat(help.err()).isEmpty();
    assertThat(help.out().lines()).allMatch(line -> line.length() <= 80);
    assertThat(help.out())
        .contains("receivables terms \"2/10 net 30\" --issued 2026-01-10 --amount \"EUR 1190.00\"")
        .contains("receivables terms \"30% net 0, rest EOM + 10\"");
  }

  /** Runs the command; {@code _} stands for a blank within an argument. */
  private Called call(String args) {
    List<String> all = new ArrayList<>(List.of("terms"));
    for (String arg : args.split(" +", -1)) {
      if (!arg.isEmpty()) {
        all.add(arg.startsWith("EUR_") || arg.startsWith("USD_") ? arg.replace('_', ' ') : arg);
      }
    }
    return Called.in(folder, all.toArray(String[]::new));
  }
}
