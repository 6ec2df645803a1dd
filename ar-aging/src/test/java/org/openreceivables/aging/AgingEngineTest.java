package org.openreceivables.aging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.InvalidValueException;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.Problem;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItems;

class AgingEngineTest {
  private static final LocalDate AS_OF = LocalDate.parse("2024-03-31");
  private static final CustomerId C1 = CustomerId.of("C-1");

  private static AgingReport age(String table) {
    return AgingEngine.standard().age(ItemTable.items(table), AS_OF);
  }

  private static String bucketOf(LocalDate due, LocalDate asOf, AgingPolicy policy) {
    String table = "head\nI-1 | C-1 | INVOICE | 2019-01-01 | " + due + " | EUR 1.00";
    AgedItem item =
        AgingEngine.of(policy).age(ItemTable.items(table), asOf).items().get(0);
    return ((AgedItem.InBucket) item).bucket().label();
  }

  @Nested
  class WhatIsLeftOut {
    @Test
    void nothing_in_gives_nothing_out() {
      AgingReport report = AgingEngine.standard().age(OpenItems.none(), AS_OF);
      assertThat(report).isEqualTo(AgingReport.empty(AgingPolicy.standard(), AS_OF));
      assertThat(report.rows()).isEmpty();
      assertThat(report.items()).isEmpty();
      assertThat(report.balance().currencies()).isEmpty();
    }

    @Test
    void a_settled_item_is_counted_and_makes_no_row() {
      AgingReport report = age("""
          item | customer | kind    | issued     | due | open
          I-1  | C-1      | INVOICE | 2024-01-01 |     | EUR 0.00
          """);
      assertThat(report.rows()).isEmpty();
      assertThat(report.settledCount()).isEqualTo(1);
    }

    @Test
    void an_item_posted_after_the_day_is_listed_whatever_its_due_date() {
      AgingReport report = age("""
          item | customer | kind    | issued     | due        | open
          I-1  | C-1      | INVOICE | 2024-03-31 | 2024-03-31 | EUR 1.00
          I-2  | C-1      | INVOICE | 2024-04-01 | 2024-01-01 | EUR 2.00
          """);
      assertThat(report.items()).extracting(AgedItem::item).containsExactly(OpenItemId.of("I-1"));
      assertThat(report.postedLater().count()).isEqualTo(1);
      assertThat(report.postedLater().ids()).containsExactly(OpenItemId.of("I-2"));
    }

    @Test
    void of_many_posted_later_all_are_counted_and_a_hundred_listed() {
      StringBuilder table = new StringBuilder("head\n");
      for (int i = 0; i < 150; i++) {
        table.append("I-%03d | C-%d | INVOICE | 2024-05-01 | | EUR 1.00%n".formatted(i, i % 7));
      }
      AgingReport.PostedLater later = age(table.toString()).postedLater();
      assertThat(later.count()).isEqualTo(150);
      assertThat(later.ids()).hasSize(100).isSorted();
      assertThat(later.ids().get(99)).isEqualTo(OpenItemId.of("I-099"));
    }
  }

  @Nested
  class Days {
    @Test
    void due_on_the_day_is_current_unless_said_otherwise() {
      assertThat(bucketOf(AS_OF, AS_OF, AgingPolicy.standard())).isEqualTo("current");
      assertThat(bucketOf(AS_OF, AS_OF, AgingPolicy.standard().withDueDay(DueDay.FIRST_OVERDUE)))
          .isEqualTo("1-30");
      assertThat(bucketOf(AS_OF, AS_OF, AgingPolicy.standard().withDueDay(DueDay.COUNTED)))
          .isEqualTo("1-30");
    }

    @Test
    void counting_the_due_day_makes_every_item_a_day_older_and_moving_it_does_not() {
      LocalDate due = AS_OF.minusDays(30);
      assertThat(bucketOf(due, AS_OF, AgingPolicy.standard())).isEqualTo("1-30");
      assertThat(bucketOf(due, AS_OF, AgingPolicy.standard().withDueDay(DueDay.FIRST_OVERDUE)))
          .isEqualTo("1-30");
      assertThat(bucketOf(due, AS_OF, AgingPolicy.standard().withDueDay(DueDay.COUNTED)))
          .isEqualTo("31-60");
    }

    @Test
    void a_leap_day_counts() {
      LocalDate leapDay = LocalDate.parse("2024-02-29");
      AgingPolicy standard = AgingPolicy.standard();
      assertThat(bucketOf(leapDay, AS_OF, standard)).isEqualTo("31-60");
      assertThat(bucketOf(leapDay.plusDays(1), AS_OF, standard)).isEqualTo("1-30");
      // In 2023, without it, the same two month ends lie a day closer.
      assertThat(bucketOf(LocalDate.parse("2023-02-28"), LocalDate.parse("2023-03-30"), standard))
          .isEqualTo("1-30");
      assertThat(bucketOf(LocalDate.parse("2024-01-30"), leapDay, standard)).isEqualTo("1-30");
    }

    @Test
    void can_be_counted_from_issue() {
      String table = """
          item | customer | kind    | issued     | due        | open
          I-1  | C-1      | INVOICE | 2024-02-29 | 2024-05-31 | EUR 1.00
          """;
      AgingPolicy byIssue = AgingPolicy.standard().withAgeFrom(AgeFrom.ISSUE_DATE);
      AgedItem item =
          AgingEngine.of(byIssue).age(ItemTable.items(table), AS_OF).items().get(0);
      assertThat(item.anchor()).isEqualTo("2024-02-29");
      assertThat(item.anchorRule()).isEqualTo(AnchorRule.ISSUE_DATE_BY_POLICY);
      assertThat(item.daysPastDue()).isEqualTo(31);
      assertThat(age(table).items().get(0).daysPastDue()).isEqualTo(-61);
    }

    @Test
    void without_a_due_date_an_item_is_due_on_issue() {
      AgedItem item = age("""
              item | customer | kind    | issued     | due | open
              I-1  | C-1      | INVOICE | 2024-03-01 |     | EUR 1.00
              """).items().get(0);
      assertThat(item.daysPastDue()).isEqualTo(30);
      assertThat(item.anchorRule()).isEqualTo(AnchorRule.ISSUE_DATE_AS_NO_DUE_DATE);
    }

    @Test
    void the_last_bucket_has_no_next() {
      AgedItem.InBucket item = (AgedItem.InBucket)
          age("head\nI-1 | C | INVOICE | 2019-01-01 | | EUR 1").items().get(0);
      assertThat(item.daysToNextBucket()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void a_due_date_without_end_is_current() {
      assertThat(bucketOf(LocalDate.MAX, AS_OF, AgingPolicy.standard().withDueDay(DueDay.COUNTED)))
          .isEqualTo("current");
    }
  }

  @Nested
  class Rows {
    @Test
    void currencies_are_never_added() {
      AgingReport report = age("""
          item | customer | kind    | issued     | due | open
          I-1  | C-1      | INVOICE | 2024-03-31 |     | JPY 100
          I-2  | C-1      | INVOICE | 2024-03-31 |     | EUR 1.00
          I-3  | C-1      | INVOICE | 2024-03-31 |     | KWD 0.001
          """);
      assertThat(report.rows())
          .extracting(row -> row.balance().toString())
          .containsExactly("EUR 1.00", "JPY 100", "KWD 0.001");
      assertThat(report.balance()).hasToString("[EUR 1.00, JPY 100, KWD 0.001]");
    }

    @Test
    void a_credit_stands_in_its_own_column() {
      AgingRow row = age("""
              item | customer | kind        | issued     | due | open
              I-1  | C-1      | CREDIT_NOTE | 2024-01-31 |     | EUR 5.00
              """).rows().get(0);
      assertThat(row.credits()).isEqualTo(Money.parse("EUR 5.00"));
      assertThat(row.balance()).isEqualTo(Money.parse("EUR -5.00"));
      assertThat(row.buckets()).allMatch(Money::isZero);
      assertThat(row.oldestDaysPastDue()).isEmpty();
      assertThat(row.itemCount()).isEqualTo(1);
    }

    @Test
    void a_bad_row_marks_its_customer_and_all_totals() {
      List<OpenItem> rows = new ArrayList<>(ItemTable.list("""
              item | customer | kind    | issued     | due | open
              I-1  | C-1      | INVOICE | 2024-03-31 |     | EUR 1.00
              I-2  | C-1      | INVOICE | 2024-03-31 |     | EUR 2.00
              I-3  | C-2      | INVOICE | 2024-03-31 |     | EUR 4.00
              """));
      rows.add(rows.get(1));
      Problem unread = new Problem(
          ProblemCodes.UNKNOWN_CURRENCY,
          "row",
          "9",
          "currency",
          "EURO",
          "must be a code",
          "",
          List.of(CustomerId.of("C-9")));
      AgingReport report =
          AgingEngine.standard().age(OpenItems.collect(rows, List.of(unread)).items(), AS_OF);
      assertThat(report.rows()).extracting(AgingRow::incomplete).containsExactly(true, false);
      assertThat(report.ofCustomer(C1).get(0).balance()).isEqualTo(Money.parse("EUR 1.00"));
      assertThat(report.incomplete()).containsExactly(C1, CustomerId.of("C-9"));
      assertThat(report.totals().get(0).incomplete()).isTrue();
      assertThat(report.summarize()).contains("C-1 (incomplete)").contains("incomplete: C-1, C-9");
    }

    @Test
    void a_sum_that_does_not_fit_names_customer_and_currency() {
      assertThatThrownBy(() -> age("""
              item | customer | kind    | issued     | due | open
              I-1  | C-1      | INVOICE | 2024-03-31 |     | EUR 92233720368547758.07
              I-2  | C-1      | INVOICE | 2024-03-31 |     | EUR 0.01
              """))
          .isInstanceOf(InvalidValueException.class)
          .hasMessage(
              "The sum (EUR 92233720368547758.07 and EUR 0.01) of AgingRow (C-1 EUR) must fit"
                  + " 64 bits of minor units.");
    }

    @Test
    void a_total_that_does_not_fit_says_so() {
      assertThatThrownBy(() -> age("""
              item | customer | kind    | issued     | due        | open
              I-1  | C-1      | INVOICE | 2024-03-31 |            | EUR 92233720368547758.07
              I-2  | C-2      | INVOICE | 2024-01-01 | 2024-01-31 | EUR 0.01
              """))
          .isInstanceOf(InvalidValueException.class)
          .hasMessageContaining("of AgingRow (total EUR) must fit");
    }

    @Test
    void refuses_a_bucket_of_another_scheme() {
      AgingRow row =
          age("head\nI-1 | C-1 | INVOICE | 2024-03-01 | | EUR 1.00").rows().get(0);
      assertThat(row.in(AgingBucket.between(1, 30))).isEqualTo(Money.of(CurrencyUnit.EUR, 1));
      assertThatThrownBy(() -> row.in(AgingBucket.between(1, 31)))
          .hasMessage(
              "The bucket (1-31) of AgingRow (C-1 EUR) must be one of [current, 1-30, 31-60,"
                  + " 61-90, 91+].");
    }
  }
}
