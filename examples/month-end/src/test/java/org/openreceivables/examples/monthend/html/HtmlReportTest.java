package org.openreceivables.examples.monthend.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openreceivables.examples.monthend.table.Cell;
import org.openreceivables.examples.monthend.table.Column;
import org.openreceivables.examples.monthend.table.Table;

class HtmlReportTest {
  private final Seen full = Seen.of(FullReport.report());

  @Nested
  class Structure {
    @Test
    void sections_stand_in_the_order_of_a_reader() {
      assertThat(full.sections())
          .containsExactly(
              "figures",
              "aging",
              "matching",
              "overdue",
              "person",
              "dunning",
              "write-offs",
              "credit",
              "reconciliation",
              "problems",
              "details");
      assertThat(full.page().select("h1").eachText()).containsExactly("Month end as of 2026-03-31");
      assertThat(full.page().title()).isEqualTo("Month end as of 2026-03-31");
      assertThat(full.page().select("html").attr("lang")).isEqualTo("en");
    }

    @Test
    void what_is_not_in_the_report_leaves_no_hole() {
      Seen seen = Seen.of(FullReport.aging(), FullReport.agingTotals());
      assertThat(seen.sections()).containsExactly("figures", "aging", "overdue");
      assertThat(seen.page().select("nav a").eachText())
          .containsExactly("Aging by days past due", "Most overdue customers");
    }

    @Test
    void every_link_has_its_place_and_every_id_stands_once() {
      List<String> ids = full.page().select("[id]").eachAttr("id");
      assertThat(ids).doesNotHaveDuplicates();
      assertThat(full.page().select("a").eachAttr("href"))
          .isNotEmpty()
          .allSatisfy(href -> assertThat(ids).contains(href.substring(1)));
      assertThat(full.page().select("[aria-labelledby]").eachAttr("aria-labelledby"))
          .allSatisfy(id -> assertThat(ids).contains(id));
    }

    @Test
    void every_table_says_what_it_is_and_what_its_heads_are_for() {
      assertThat(full.page().select("table")).isNotEmpty().allSatisfy(table -> {
        assertThat(table.select("> caption").text()).isNotBlank();
        assertThat(table.select("th:not([scope])")).isEmpty();
        assertThat(table.select("thead th")).allMatch(Element::hasText);
        assertThat(Objects.requireNonNull(table.parent()).attr("tabindex")).isEqualTo("0");
      });
    }

    @Test
    void an_unknown_table_is_shown_closed_at_the_end() {
      assertThat(full.page().select(".details details summary").eachText())
          .containsExactly("A table of tomorrow (1 row)");
      assertThat(full.rows("table-surprise")).containsExactly(List.of("news", "2026-03-31"));
    }
  }

  @Nested
  class Tables {
    @Test
    void aging_stands_once_a_currency_with_its_total() {
      assertThat(full.rows("table-aging-totalsEUR"))
          .containsExactly(
              List.of("current", "3", "EUR 400.00"),
              List.of("1-30", "2", "EUR 800.00"),
              List.of("credits", "1", "EUR -200.00"));
      assertThat(full.totals("table-aging-totalsEUR"))
          .containsExactly(List.of("balance", "6", "EUR 1,000.00"));
      assertThat(full.rows("table-aging-totalsKWD"))
          .containsExactly(List.of("current", "1", "KWD 1,234,567.891"));
    }

    @Test
    void the_ten_most_overdue_are_shown_and_the_rest_is_counted() {
      assertThat(full.rows("table-agingEUR"))
          .hasSize(10)
          .first()
          .isEqualTo(
              List.of("C100", FullReport.SCRIPT, "2", "EUR 120.00", "EUR 125.00", "30", "yes"));
      assertThat(full.page().select("section[aria-labelledby=overdue] .more").text())
          .isEqualTo("2 more rows in aging.csv (option --out)");
      assertThat(full.page().text()).doesNotContain("Nothing late");
    }

    @Test
    void proposals_stand_with_their_reasons() {
      assertThat(full.rows("table-dunning").get(0))
          .containsExactly(
              "C100",
              FullReport.SCRIPT,
              "2",
              "3",
              "EUR 105.00",
              "EUR 0.00",
              "EUR 40.00",
              "30",
              "30 days late reach level 2 (from 21) last notice 14 days ago");
      assertThat(full.table("table-dunning").select("li")).hasSize(2);
      assertThat(full.rows("table-write-offs").get(0)).contains("clerk", "EUR 1.99");
      assertThat(full.rows("table-credit-checks").get(0)).contains("credit manager", "block");
    }

    @Test
    void bars_never_compare_two_currencies() {
      assertThat(full.page().select("table:has(svg)")).isNotEmpty().allSatisfy(table -> {
        Set<String> currencies = table.select(".number").stream()
            .map(Element::text)
            .filter(text -> text.contains(" "))
            .map(text -> text.substring(0, 3))
            .collect(Collectors.toSet());
        assertThat(currencies).hasSizeLessThanOrEqualTo(1);
      });
    }

    @Test
    void every_number_of_a_grid_is_a_cell_of_its_table() {
      for (Table table : FullReport.report().tables()) {
        Set<String> cells = Stream.concat(table.rows().stream(), table.totals().stream())
            .flatMap(List::stream)
            .map(Cell::shown)
            .collect(Collectors.toSet());
        cells.add("");
        List<String> seen = full.page()
            .select("table:has(caption[id^=table-" + table.name() + "]) tbody .number")
            .eachText();
        // "aging" is also the beginning of "aging-totals", and "write-offs" of those kept.
        if (!Set.of("aging", "write-offs").contains(table.name())) {
          assertThat(cells).as(table.name()).containsAll(seen);
        }
      }
    }

    @Test
    void a_bar_is_as_long_as_its_share_of_the_span() {
      // From -200 to 800: zero stands at 20 %, 400 is 40 % long.
      assertThat(full.table("table-aging-totalsEUR").select("rect").stream()
              .map(r -> r.attr("x") + " " + r.attr("width")))
          .containsExactly("20.00% 40.00%", "20.00% 80.00%", "0.00% 20.00%");
      assertThat(full.table("table-match-outcomesEUR").select("rect").eachAttr("class"))
          .containsExactly("full", "hollow");
    }
  }

  @Nested
  class Reconciliation {
    @Test
    void a_difference_is_named() {
      assertThat(full.rows("table-reconciliation"))
          .containsExactly(
              List.of(
                  "EUR",
                  "EUR 1,000.00",
                  "EUR 1,000.00",
                  "EUR 999.99",
                  "✗ control account − open items = EUR -0.01"),
              List.of("USD", "USD 7.00", "USD 7.00", "USD 7.00", "✓ agree"));
      assertThat(full.figures())
          .contains("Books reconcile ✗ no control account − open items = EUR -0.01");
    }

    @Test
    void agreement_is_said() {
      Seen seen = Seen.of(FullReport.reconciliation("EUR 1000.00", "EUR 1000.00"));
      assertThat(seen.figures())
          .containsExactly("Books reconcile ✓ yes open items = ledger = control account");
    }

    @Test
    void a_no_without_a_difference_is_still_a_no() {
      Table odd = FullReport.reconciliation("EUR 1000.00", "EUR 1000.00");
      Table.Builder table =
          Table.named(odd.name(), odd.title(), odd.columns().toArray(Column[]::new));
      Cell[] cells = odd.rows().get(0).toArray(Cell[]::new);
      cells[5] = Cell.of("NO");
      assertThat(Seen.of(table.row(cells).build()).rows("table-reconciliation").get(0))
          .endsWith("✗ differ");
    }
  }

  @Test
  void the_headline_says_what_to_know_first() {
    assertThat(full.figures())
        .containsExactly(
            "Open EUR 1,000.00 after credits",
            "Overdue EUR 800.00 66.7 % of EUR 1,200.00 before credits",
            "Matched without a person 83.3 % 10 of 12 payments",
            "For a person 2 payments",
            "Notices proposed 2 notices",
            "Write-offs proposed 1 item",
            "Books reconcile ✗ no control account − open items = EUR -0.01",
            "Problems in the data ✗ 1 problem figures may be incomplete");
  }
}
