package org.openreceivables.policy.dunning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openreceivables.policy.dunning.Dun.C1;
import static org.openreceivables.policy.dunning.Dun.day;
import static org.openreceivables.policy.dunning.Dun.eur;
import static org.openreceivables.policy.dunning.Dun.item;
import static org.openreceivables.policy.dunning.Dun.itemOf;
import static org.openreceivables.policy.dunning.Dun.levels;
import static org.openreceivables.policy.dunning.Dun.notice;
import static org.openreceivables.policy.dunning.Dun.noticed;
import static org.openreceivables.policy.dunning.Dun.run;
import static org.openreceivables.policy.dunning.Dun.sent;

import java.time.Period;
import java.util.List;
import java.util.Set;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openreceivables.core.Attributes;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.ledger.ReceivablesLedger;
import org.openreceivables.core.money.Percentage;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.policy.dunning.DunningFee.Tier;

/** Worked cases of billing systems, by their ids. */
class BillingWorkedCasesTest {
  private static final DunningHistory NONE = DunningHistory.none();

  /** Kill Bill counts and ages per account; here a level asks it of each item. */
  @Nested
  class KillBill {
    private record UnpaidAtLeast(int count) implements DunningCondition {
      @Override
      public boolean holds(Facts facts) {
        return facts.overdueItems() >= count;
      }
    }

    private record LastFailureIn(Attributes.Key<String> key, Set<String> codes)
        implements DunningCondition {
      @Override
      public boolean holds(Facts facts) {
        return facts.item().attributes().get(key).filter(codes::contains).isPresent();
      }
    }

    /** KB-COND-01: one unpaid invoice or more; without one there is nothing to dun. */
    @Test
    void count_of_unpaid_invoices() {
      DunningPolicy one =
          DunningPolicy.of(DunningLevel.of("1", 1).withConditions(List.of(new UnpaidAtLeast(1))));
      DunningPolicy two =
          DunningPolicy.of(DunningLevel.of("1", 1).withConditions(List.of(new UnpaidAtLeast(2))));
      OpenItem a = item("I-1", "EUR 1.00", "2026-01-10");
      OpenItem b = item("I-2", "EUR 1.00", "2026-01-11");
      assertThat(run(one, "2026-02-01", NONE).notices()).isEmpty();
      assertThat(levels(run(one, "2026-02-01", NONE, a))).isEqualTo("I-1 0>1");
      assertThat(levels(run(two, "2026-02-01", NONE, a))).isEqualTo("I-1 =0");
      assertThat(levels(run(two, "2026-02-01", NONE, a, b))).isEqualTo("I-1 0>1, I-2 0>1");
    }

    /** KB-COND-03: 10 days since the earliest unpaid invoice, itself included. */
    @ParameterizedTest
    @CsvSource({"2026-01-19, 0", "2026-01-20, 1", "2026-01-30, 1"})
    void days_since_earliest(String date, int notices) {
      assertThat(run(levels(0, 10), date, NONE, item("I-1", "EUR 1.00", "2026-01-10"))
              .notices())
          .hasSize(notices);
      assertThat(run(levels(0, 10), date, NONE).notices()).isEmpty();
    }

    /** KB-COND-04: only for certain failures of the last payment. */
    @ParameterizedTest
    @CsvSource({
      "LOST_OR_STOLEN_CARD, I-1 =0",
      "INSUFFICIENT_FUNDS, I-1 0>1",
      "DO_NOT_HONOR, I-1 0>1"
    })
    void membership(String failure, String expected) {
      Attributes.Key<String> key = Attributes.Key.of("lastFailure", String.class);
      DunningPolicy policy = DunningPolicy.of(DunningLevel.of("1", 1)
          .withConditions(
              List.of(new LastFailureIn(key, Set.of("INSUFFICIENT_FUNDS", "DO_NOT_HONOR")))));
      OpenItem item = itemOf("I-1", "EUR 1.00", "2026-01-10")
          .attributes(Attributes.none().with(key, failure))
          .build();
      assertThat(levels(run(policy, "2026-02-01", NONE, item))).isEqualTo(expected);
    }

    /** KB-STATE-01: 110.00, the earliest first; a settled invoice is not counted, other than there. */
    @Test
    void sum_and_earliest() {
      OpenItem settled =
          itemOf("I-0", "EUR 5.00", "2026-01-10").open(eur("0.00")).build();
      DunningNotice notice = run(
              levels(0, 1),
              "2026-02-01",
              NONE,
              settled,
              item("I-1", "EUR 10.00", "2026-01-11"),
              item("I-2", "EUR 100.00", "2026-01-12"))
          .notices()
          .get(0);
      assertThat(notice.amount()).isEqualTo(eur("110.00"));
      assertThat(notice.lines())
          .extracting(l -> l.item().id().value())
          .containsExactly("I-1", "I-2");
    }

    /** KB-OD-05: the earliest is paid; the next one has a clock of its own and jumps nowhere. */
    @Test
    void no_skip_to_the_most_severe() {
      DunningHistory history =
          noticed(notice("I-1", 1, "2026-01-17"), notice("I-1", 2, "2026-01-31"));
      assertThat(levels(run(
              DunningPolicy.standard(),
              "2026-02-28",
              history,
              item("I-2", "EUR 10.00", "2026-02-15"))))
          .isEqualTo("I-2 0>1");
    }
  }

  @Nested
  class InvoiceNinja {
    /** NINJA-REM-1: 5, 10, 15 days after the invoice date, before it is due, then every two weeks. */
    @Test
    void after_invoice_date_then_endless() {
      OpenItem item =
          itemOf("I-1", "EUR 1.00", "2024-03-15").issueDate(day("2024-03-01")).build();
      DunningPolicy policy = DunningPolicy.of(issued(5), issued(10), issued(15))
          .withLastLevelRepeat(LevelRepeat.endless(Period.ofDays(14)));
      assertThat(sent(policy, item, "2024-03-01", "2024-04-20"))
          .isEqualTo("03-06:1 03-11:2 03-16:3 03-30:3 04-13:3");
    }

    /** NINJA-REM-DAY: the day after the invoice date, then every day. */
    @Test
    void day_by_day() {
      OpenItem item =
          itemOf("I-1", "EUR 1.00", "2024-10-19").issueDate(day("2024-09-19")).build();
      DunningPolicy policy =
          DunningPolicy.of(issued(1)).withLastLevelRepeat(LevelRepeat.endless(Period.ofDays(1)));
      assertThat(sent(policy, item, "2024-09-19", "2024-09-22"))
          .isEqualTo("09-20:1 09-21:1 09-22:1");
    }

    /** NINJA-REM-PAST: monthly from the day of the reminder, without month overflow. */
    @Test
    void monthly() {
      DunningPolicy policy =
          levels(0, 1).withLastLevelRepeat(LevelRepeat.endless(Period.ofMonths(1)));
      assertThat(sent(policy, item("I-1", "EUR 1.00", "2023-12-31"), "2024-01-31", "2024-04-01"))
          .isEqualTo("01-31:1 02-29:1 03-29:1");
    }

    /** NINJA-FEE-10, NINJA-FEE-5: the fee is added to what is open. */
    @ParameterizedTest
    @CsvSource({"10.00, 20.00", "5.00, 15.00"})
    void fee_on_the_balance(String fee, String open) {
      DunningPolicy policy =
          DunningPolicy.of(DunningLevel.of("1", 1).withFee(DunningFee.fixed(eur(fee))));
      ReceivablesLedger books =
          Dun.confirm(policy, Dun.books(item("I-1", "EUR 10.00", "2026-01-01")), "2026-01-10");
      assertThat(open(books, "2026-01-10")).isEqualTo(eur(open));
    }

    /** NINJA-FEE-COMPOUND, avoided: 10 % twice on 100.00 is 120.00 here, not 121.00. */
    @Test
    void no_fee_on_fees() {
      DunningFee tenPercent = DunningFee.slices(Tier.percent(eur("0.00"), Percentage.of(10)));
      DunningPolicy policy = DunningPolicy.of(
          DunningLevel.of("1", 1).withFee(tenPercent), DunningLevel.of("2", 5).withFee(tenPercent));
      ReceivablesLedger books = Dun.books(item("I-1", "EUR 100.00", "2026-01-01"));
      books = Dun.confirm(policy, books, "2026-01-02");
      books = Dun.confirm(policy, books, "2026-01-10");
      assertThat(open(books, "2026-01-10")).isEqualTo(eur("120.00"));
    }

    private DunningLevel issued(int days) {
      return DunningLevel.builder()
          .name("after " + days)
          .anchor(DunningLevel.Anchor.ISSUE_DATE)
          .days(days)
          .build();
    }
  }

  private static Money open(ReceivablesLedger books, String date) {
    assertThat(books.openItems(day(date)).ofCustomer(C1)).hasSize(1);
    return books.openItems(day(date)).find(OpenItemId.of("I-1")).orElseThrow().open();
  }
}
