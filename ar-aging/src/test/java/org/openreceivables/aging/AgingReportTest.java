package org.openreceivables.aging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.InvalidValueException;
import org.openreceivables.core.Problem;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.openitem.OpenItems;

class AgingReportTest {
  private static final LocalDate AS_OF = LocalDate.parse("2024-03-31");
  private static final String C1 = """
      item | customer | kind    | issued     | due | open
      I-1  | C-1      | INVOICE | 2024-03-01 |     | EUR 10.00
      """;
  private static final String C2 = """
      item | customer | kind    | issued     | due | open
      I-2  | C-2      | INVOICE | 2024-03-01 |     | EUR 20.00
      """;

  private static AgingReport age(String table) {
    return AgingEngine.standard().age(ItemTable.items(table), AS_OF);
  }

  private static AgingReport incomplete(String customer) {
    Problem unread = new Problem(
        ProblemCodes.INVALID_KEY,
        "row",
        "1",
        "id",
        "",
        "must be set",
        "",
        List.of(CustomerId.of(customer)));
    return AgingEngine.standard()
        .age(OpenItems.collect(List.of(), List.of(unread)).items(), AS_OF);
  }

  @Nested
  class Merging {
    @Test
    void puts_the_customers_of_both_together() {
      AgingReport merged = age(C2).merge(age(C1));
      assertThat(merged.rows())
          .extracting(AgingRow::toString)
          .containsExactly(
              "C-1 EUR [EUR 0.00, EUR 10.00, EUR 0.00, EUR 0.00, EUR 0.00], credits EUR 0.00,"
                  + " balance EUR 10.00",
              "C-2 EUR [EUR 0.00, EUR 20.00, EUR 0.00, EUR 0.00, EUR 0.00], credits EUR 0.00,"
                  + " balance EUR 20.00");
      assertThat(merged.totals().get(0).balance()).hasToString("EUR 30.00");
      assertThat(merged.items())
          .extracting(item -> item.item().value())
          .containsExactly("I-1", "I-2");
    }

    @Test
    void refuses_the_same_customer_on_both_sides() {
      assertThatThrownBy(() -> age(C1).merge(age(C1)))
          .isInstanceOf(InvalidValueException.class)
          .hasMessage(
              "The customer (C-1) of AgingReport (2024-03-31) must be on one side of a merge"
                  + " only, since its credits and debits belong together.\n"
                  + "Maybe the items were not split by customer.");
      assertThatThrownBy(() -> age(C1).merge(incomplete("C-1")))
          .hasMessageContaining("customer (C-1)");
    }

    @Test
    void refuses_another_day_and_another_policy() {
      AgingReport nextDay = AgingEngine.standard().age(ItemTable.items(C2), AS_OF.plusDays(1));
      assertThatThrownBy(() -> age(C1).merge(nextDay))
          .hasMessage(
              "The asOf (2024-04-01) of AgingReport (2024-03-31) must be the same on both sides"
                  + " of a merge.");
      AgingPolicy policy = AgingPolicy.standard().withDueDay(DueDay.COUNTED);
      assertThatThrownBy(() -> age(C1).merge(AgingReport.empty(policy, AS_OF)))
          .hasMessageContaining("policy");
    }

    @Test
    void marks_all_totals_when_a_side_is_incomplete() {
      AgingReport merged = age(C1).merge(incomplete("C-9"));
      assertThat(merged.rows().get(0).incomplete()).isFalse();
      assertThat(merged.totals().get(0).incomplete()).isTrue();
      assertThat(merged.incomplete()).containsExactly(CustomerId.of("C-9"));
    }
  }

  @Nested
  class Comparing {
    @Test
    void lists_every_cell_that_differs() {
      AgingReport before = age(C1);
      AgingReport after = AgingEngine.standard()
          .age(ItemTable.items(C1), AS_OF.plusDays(1))
          .merge(AgingEngine.standard().age(ItemTable.items(C2), AS_OF.plusDays(1)));
      assertThat(before.diff(after))
          .extracting(AgingDifference::toString)
          .containsExactly(
              "C-1 EUR, 1-30: EUR 10.00 -> EUR 0.00",
              "C-1 EUR, 31-60: EUR 0.00 -> EUR 10.00",
              "C-1 EUR, oldest: 30 -> 31",
              "C-2 EUR, 31-60: EUR 0.00 -> EUR 20.00",
              "C-2 EUR, items: 0 -> 1",
              "C-2 EUR, oldest: - -> 31");
      assertThat(before.diff(before)).isEmpty();
    }

    @Test
    void looks_at_credits_and_disputes_and_at_rows_that_are_gone() {
      AgingReport before = age("""
          item | customer | kind        | issued     | due | open      | disputed
          I-1  | C-1      | INVOICE     | 2024-03-31 |     | EUR 10.00 | EUR 4.00
          C-1  | C-1      | CREDIT_NOTE | 2024-03-31 |     | EUR 3.00  |
          """);
      assertThat(before.diff(AgingReport.empty(AgingPolicy.standard(), AS_OF)))
          .extracting(AgingDifference::toString)
          .containsExactly(
              "C-1 EUR, current: EUR 10.00 -> EUR 0.00",
              "C-1 EUR, credits: EUR 3.00 -> EUR 0.00",
              "C-1 EUR, disputed: EUR 4.00 -> EUR 0.00",
              "C-1 EUR, items: 2 -> 0",
              "C-1 EUR, oldest: 0 -> -");
    }

    @Test
    void rows_are_equal_when_every_cell_is() {
      AgingRow row = age(C1).rows().get(0);
      assertThat(row).isEqualTo(age(C1).rows().get(0));
      assertThat(row).hasSameHashCodeAs(age(C1).rows().get(0));
      assertThat(row).isNotEqualTo(age(C1.replace("10.00", "10.01")).rows().get(0));
      assertThat(row).isNotEqualTo(age(C1.replace("C-1", "C-2")).rows().get(0));
      assertThat(row).isNotEqualTo(age(C1.replace("03-01", "03-02")).rows().get(0));
    }

    @Test
    void names_a_customer_that_became_incomplete() {
      assertThat(age(C1).diff(age(C1).merge(incomplete("C-9"))))
          .extracting(AgingDifference::toString)
          .containsExactly("C-9, incomplete: false -> true");
    }

    @Test
    void refuses_another_scheme() {
      AgingPolicy weekly = AgingPolicy.standard().withScheme(AgingScheme.of(7));
      assertThatThrownBy(() -> age(C1).diff(AgingReport.empty(weekly, AS_OF)))
          .hasMessage(
              "The scheme ([current, 1-7, 8+]) of AgingReport (2024-03-31) must be that of the"
                  + " report it is compared with ([current, 1-30, 31-60, 61-90, 91+]).");
    }
  }

  @Nested
  class Reading {
    @Test
    void finds_the_rows_of_a_customer() {
      AgingReport report = age(C1).merge(age(C2));
      assertThat(report.ofCustomer(CustomerId.of("C-2")))
          .containsExactly(report.rows().get(1));
      assertThat(report.ofCustomer(CustomerId.of("C-0"))).isEmpty();
      assertThat(report.ofCustomer(CustomerId.of("C-11"))).isEmpty();
      assertThat(report.ofCustomer(CustomerId.of("C-3"))).isEmpty();
    }

    @Test
    void items_cannot_be_asked_beyond_their_end() {
      assertThat(age(C1).items()).hasSize(1);
      assertThatThrownBy(() -> age(C1).items().get(1))
          .isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void an_item_that_is_not_due_says_in_how_many_days() {
      String early = C1.replace("|     |", "| 2024-04-01 |");
      assertThat(age(early).items().get(0).summarize())
          .isEqualTo("I-1 EUR 10.00 in current: 1 day before due 2024-04-01, next bucket in 2");
    }

    @Test
    void prints_itself_in_one_line() {
      assertThat(age(C1)).hasToString("aging as of 2024-03-31: 1 row, [EUR 10.00]");
    }

    @Test
    void fifty_rows_and_five_later_items_are_shown_in_full() {
      StringBuilder table = new StringBuilder("head\n");
      for (int i = 0; i < 50; i++) {
        table.append("I-%d | C-%02d | INVOICE | 2024-03-01 | | EUR 1.00%n".formatted(i, i));
      }
      for (int i = 0; i < 5; i++) {
        table.append("L-%d | C-01 | INVOICE | 2024-04-01 | | EUR 1.00%n".formatted(i));
      }
      assertThat(age(table.toString()).summarize())
          .contains("C-49")
          .doesNotContain("more")
          .endsWith("5 posted later (L-0, L-1, L-2, L-3, L-4)");
    }

    @Test
    void of_many_incomplete_customers_fifty_are_named() {
      AgingReport report = AgingReport.empty(AgingPolicy.standard(), AS_OF);
      for (int i = 0; i < 52; i++) {
        report = report.merge(incomplete("C-%02d".formatted(i)));
      }
      assertThat(report.summarize()).endsWith("C-48, C-49 and 2 more");
    }

    @Test
    void a_long_report_is_summarized() {
      StringBuilder table = new StringBuilder("head\n");
      for (int i = 0; i < 53; i++) {
        table.append("I-%d | C-%02d | INVOICE | 2024-03-01 | | EUR 1.00%n".formatted(i, i));
      }
      assertThat(age(table.toString()).summarize())
          .contains("C-49")
          .doesNotContain("C-50")
          .contains("\nand 3 more rows\n");
    }
  }
}
