package org.openreceivables.examples.monthend.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openreceivables.examples.monthend.table.Cell;
import org.openreceivables.examples.monthend.table.Column;
import org.openreceivables.examples.monthend.table.Table;

/** Much, little, and the same again. */
class PageBoundsTest {

  @Test
  void of_5000_rows_200_are_shown_and_the_rest_is_counted() {
    Table review = longTable("review", 5_000);
    Seen seen = Seen.of(review);
    assertThat(seen.rows("table-review")).hasSize(200);
    assertThat(seen.page().select(".more").text())
        .isEqualTo("4,800 more rows in review.csv (option --out)");
    assertThat(bytes(review)).isLessThan(150_000);
  }

  @Test
  void of_a_closed_table_50_are_shown() {
    Seen seen = Seen.of(longTable("journal", 51), longTable("write-offs-kept", 5_000));
    assertThat(seen.rows("table-journal")).hasSize(50);
    assertThat(seen.rows("table-write-offs-kept")).hasSize(50);
    assertThat(seen.page().select(".more").eachText())
        .containsExactly(
            "4,950 more rows in write-offs-kept.csv (option --out)",
            "1 more row in journal.csv (option --out)");
  }

  @Test
  void just_200_rows_leave_nothing_out() {
    Seen seen = Seen.of(longTable("review", 200));
    assertThat(seen.rows("table-review")).hasSize(200);
    assertThat(seen.page().select(".more")).isEmpty();
  }

  @Test
  void long_words_and_many_reasons_are_cut() {
    Table table = Table.named(
            "review", "Review", Column.of("customer", "Customer"), Column.of("reasons", "Why"))
        .row(
            Cell.of("😀".repeat(1_000_000)),
            Cell.of(Collections.nCopies(1_000, "because ".repeat(10_000))))
        .build();
    assertThat(bytes(table)).isLessThan(30_000);
    List<String> row = Seen.of(table).rows("table-review").get(0);
    assertThat(row.get(0)).isEqualTo("😀".repeat(299) + "…");
    assertThat(row.get(1)).endsWith("… and 988 more");
  }

  @Test
  void an_empty_report_is_a_page_too() {
    Seen seen = Seen.of();
    assertThat(seen.page().select("h1").text()).isEqualTo("Month end as of 2026-03-31");
    assertThat(seen.page().select("main").text()).isEqualTo("This report has no tables.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "aging-totals",
        "match-outcomes",
        "match-quality",
        "aging",
        "manual",
        "review",
        "on-account",
        "dunning",
        "not-dunned",
        "write-offs",
        "write-offs-kept",
        "credit-checks",
        "scores",
        "reconciliation",
        "close",
        "problems",
        "files"
      })
  void a_table_may_be_empty_or_have_other_columns(String name) {
    Table empty = Table.named(name, "Title", Column.of("other", "Other")).build();
    assertThat(Seen.of(empty).page().select("main .none").text()).endsWith(": none.");
    Table other = Table.named(name, "Title", Column.of("other", "Other"), Column.forFiles("file"))
        .row(Cell.of("what it says"), Cell.of("hidden"))
        .build();
    Seen seen = Seen.of(other);
    if (!name.equals("aging")) { // nobody is overdue there
      assertThat(seen.page().select("td, th").eachText()).contains("what it says");
    }
    assertThat(seen.page().text()).doesNotContain("hidden");
  }

  @Test
  void a_table_without_heads_shows_its_names() {
    Table table = Table.named("x", "X", Column.forFiles("wouldAdd"), Column.forFiles("b"))
        .row(Cell.of(1), Cell.of("c"))
        .build();
    assertThat(Seen.of(table).table("table-x").select("thead th").eachText())
        .containsExactly("Would add", "B");
  }

  @Test
  void money_on_account_that_stands_above_for_review_is_not_shown_twice() {
    Table table = Table.named("on-account", "Left on account", Column.of("from", "From"))
        .row(Cell.of("P1"))
        .hidden(Cell.of("P2"))
        .build();
    assertThat(Seen.of(table).rows("table-on-account")).containsExactly(List.of("P1"));
  }

  @Test
  void every_run_everywhere_gives_the_same_bytes() {
    String here = HtmlReport.print(FullReport.report());
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      assertThat(HtmlReport.print(FullReport.report())).isEqualTo(here);
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertThat(HtmlReport.print(FullReport.report())).isEqualTo(here);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  private static Table longTable(String name, int rows) {
    Table.Builder table =
        Table.named(name, "Long", Column.of("payment", "Payment"), Column.of("reasons", "Why"));
    for (int i = 0; i < rows; i++) {
      table.row(Cell.of("P" + i), FullReport.why("the text names item " + i, "and another"));
    }
    return table.build();
  }

  private static int bytes(Table table) {
    return HtmlReport.print(FullReport.of(table)).getBytes(StandardCharsets.UTF_8).length;
  }
}
