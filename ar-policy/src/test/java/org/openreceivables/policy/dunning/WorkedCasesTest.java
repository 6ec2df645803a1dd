package org.openreceivables.policy.dunning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openreceivables.policy.dunning.Dun.C1;
import static org.openreceivables.policy.dunning.Dun.charged;
import static org.openreceivables.policy.dunning.Dun.credit;
import static org.openreceivables.policy.dunning.Dun.customer;
import static org.openreceivables.policy.dunning.Dun.day;
import static org.openreceivables.policy.dunning.Dun.eur;
import static org.openreceivables.policy.dunning.Dun.hold;
import static org.openreceivables.policy.dunning.Dun.item;
import static org.openreceivables.policy.dunning.Dun.levels;
import static org.openreceivables.policy.dunning.Dun.notice;
import static org.openreceivables.policy.dunning.Dun.noticed;
import static org.openreceivables.policy.dunning.Dun.run;
import static org.openreceivables.policy.dunning.Dun.sent;

import java.time.Period;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.ledger.ReceivablesLedger;
import org.openreceivables.core.money.Percentage;
import org.openreceivables.core.openitem.HoldCause;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.time.DateWindow;
import org.openreceivables.policy.dunning.DunningFee.Tier;

/** What other systems do, by the policy that does the same here; where we differ, the test says so. */
class WorkedCasesTest {
  private static final DunningHistory NONE = DunningHistory.none();

  @Nested
  class Metasfresh {
    /** MF-DUN-02: level 2 needs level 1 confirmed, not drafted. */
    @Test
    void sequential() {
      DunningPolicy policy = levels(0, 10, 20, 30);
      OpenItem item = item("I-1", "EUR 1.00", "2026-01-01");
      assertThat(levels(run(policy, "2026-02-20", NONE, item))).isEqualTo("I-1 0>1");
      assertThat(levels(run(policy, "2026-02-21", NONE, item))).isEqualTo("I-1 0>1");
      assertThat(levels(run(policy, "2026-02-21", noticed(notice("I-1", 1, "2026-02-20")), item)))
          .isEqualTo("I-1 1>2");
    }

    /** MF-DUN-07: a draft is gone once grace moves past its day; a confirmed notice stays. */
    @ParameterizedTest
    @CsvSource({"1, I-1 =0", "0, I-1 0>1", "-1, I-1 0>1"})
    void a_draft_expires(int graceBehindRun, String expected) {
      DunningPolicy policy = levels(0, 0).withGraceBoundary(Boundary.INCLUSIVE);
      String due = day("2013-03-10").plusDays(graceBehindRun).toString();
      assertThat(levels(run(policy, "2013-03-10", NONE, item("I-1", "EUR 1.00", due))))
          .isEqualTo(expected);
      assertThat(levels(run(
              policy,
              "2013-03-11",
              noticed(notice("I-1", 1, "2013-03-10")),
              item("I-1", "EUR 1.00", due))))
          .isEqualTo("I-1 =1");
    }

    /** ID-DUN-01 (iDempiere): due today, level at 10 days. */
    @Test
    void due_today() {
      assertThat(
              levels(run(levels(0, 10), "2026-01-31", NONE, item("I-1", "EUR 1.00", "2026-01-31"))))
          .isEqualTo("I-1 =0");
    }
  }

  @Nested
  class ErpNext {
    /** ERP-DUN-NOFEE: 20 days past due, 100.00 and nothing on top. */
    @Test
    void no_fee() {
      DunningNotice notice = run(
              levels(0, 1), "2026-01-21", NONE, item("I-1", "EUR 100.00", "2026-01-01"))
          .notices()
          .get(0);
      assertThat(notice.charged()).isEqualTo(eur("0.00"));
      assertThat(notice.payable()).isEqualTo(eur("100.00"));
    }

    /** ERP-DUN-CN: a credit note for all of it resolves the notice, its cancellation brings it back. */
    @Test
    void credit_note() {
      OpenItem invoice = item("I-1", "EUR 100.00", "2026-01-01");
      OpenItem credit = credit("K-1", "EUR 100.00", "2026-01-20");
      assertThat(levels(run(levels(0, 1), "2026-01-21", NONE, invoice, credit)))
          .isEqualTo("I-1 =0");
      assertThat(levels(run(levels(0, 1), "2026-01-21", NONE, invoice))).isEqualTo("I-1 0>1");
    }
  }

  @Nested
  class Tryton {
    private final DunningPolicy policy = levels(0, 5, 20, 40);
    private final OpenItem item = item("I-1", "EUR 100.00", "2026-01-01");

    /** TRY-DUN-4. */
    @Test
    void day_4() {
      assertThat(levels(run(policy, "2026-01-05", NONE, item))).isEqualTo("I-1 =0");
    }

    /** TRY-DUN-30-DRAFT: level 1 was not sent, so it is level 1 still. */
    @Test
    void day_30_with_a_draft() {
      assertThat(levels(run(policy, "2026-01-31", NONE, item))).isEqualTo("I-1 0>1");
    }

    /** TRY-DUN-30. */
    @Test
    void day_30_after_level_1() {
      assertThat(levels(run(policy, "2026-01-31", noticed(notice("I-1", 1, "2026-01-06")), item)))
          .isEqualTo("I-1 1>2");
    }

    /** TRY-DUN-PAID. */
    @Test
    void paid() {
      DunningRun run = run(
          policy,
          "2026-02-20",
          noticed(notice("I-1", 1, "2026-01-06")),
          item.withOpen(eur("0.00")));
      assertThat(run.notices()).isEmpty();
      assertThat(run.notDunned()).isEmpty();
    }

    /** TRY-FEE-1, TRY-FEE-2: 10.00, then 15 % of 100.00, not of 110.00. */
    @Test
    void fees_do_not_compound() {
      DunningPolicy fees = DunningPolicy.of(
          DunningLevel.of("1", 5).withFee(DunningFee.fixed(eur("10.00"))),
          DunningLevel.of("2", 10)
              .withFee(DunningFee.slices(Tier.percent(eur("0.00"), Percentage.of(15)))));
      ReceivablesLedger books = Dun.confirm(fees, Dun.books(item), "2026-01-06");
      assertThat(open(books, "2026-01-06")).isEqualTo(eur("110.00"));
      books = Dun.confirm(fees, books, "2026-01-11");
      assertThat(open(books, "2026-01-11")).isEqualTo(eur("125.00"));
    }
  }

  @Nested
  class Oca {
    private final DunningPolicy policy = DunningPolicy.of(
        DunningLevel.of("mail", 10),
        level(DunningLevel.Anchor.END_OF_MONTH, 30),
        level(DunningLevel.Anchor.LAST_NOTICE, 10));

    private DunningLevel level(DunningLevel.Anchor anchor, int days) {
      return DunningLevel.builder()
          .name(anchor.name())
          .anchor(anchor)
          .days(days)
          .build();
    }

    /** OCC-RUNS: one year old; runs 6 months and 2 months ago and today give levels 1, 2, 3. */
    @Test
    void runs() {
      OpenItem item = item("I-1", "EUR 1.00", "2025-06-30");
      assertThat(levels(run(policy, "2025-12-31", NONE, item))).isEqualTo("I-1 0>1");
      DunningHistory one = noticed(notice("I-1", 1, "2025-12-31"));
      assertThat(levels(run(policy, "2026-04-30", one, item))).isEqualTo("I-1 1>2");
      DunningHistory two = noticed(notice("I-1", 1, "2025-12-31"), notice("I-1", 2, "2026-04-30"));
      assertThat(levels(run(policy, "2026-06-30", two, item))).isEqualTo("I-1 2>3");
    }

    /** OCC-LEVEL-MODES: net days, end of month, days since the last reminder. */
    @Test
    void level_modes() {
      assertThat(sent(policy, item("I-1", "EUR 1.00", "2024-01-15"), "2024-01-15", "2024-04-01"))
          .isEqualTo("01-25:1 02-29:2 03-10:3");
    }

    /** OCC-FEE-0, OCC-FEE-5. */
    @Test
    void fee() {
      OpenItem item = item("I-1", "EUR 100.00", "2024-01-10");
      assertThat(charged(DunningFee.none(), item)).isEqualTo(eur("0.00"));
      assertThat(charged(DunningFee.fixed(eur("5.00")), item)).isEqualTo(eur("5.00"));
    }

    /** OCC-FEE-FX: no rate of the day here; the policy itself says what the fee is in dollars. */
    @Test
    void fee_in_another_currency_is_set_not_converted() {
      OpenItem dollars = item("I-1", "USD 100.00", "2024-01-10");
      DunningFee both = DunningFee.fixed(eur("5.00"), Money.parse("USD 7.65"));
      assertThat(charged(both, dollars)).isEqualTo(Money.parse("USD 7.65"));
      assertThat(charged(DunningFee.fixed(eur("5.00")), dollars))
          .isEqualTo(Money.parse("USD 0.00"));
    }
  }

  @Nested
  class Others {
    /** AKA-REM, avoided: there the reminder of a missed day is lost. */
    @Test
    void a_missed_run_loses_nothing() {
      OpenItem item = item("I-1", "EUR 1.00", "2026-01-01");
      assertThat(levels(run(levels(0, 1, 3, 5), "2026-01-03", NONE, item))).isEqualTo("I-1 0>1");
      assertThat(levels(run(levels(0, 1, 3, 5), "2026-01-07", NONE, item))).isEqualTo("I-1 0>1");
    }

    /** LAGO-THR-YES: 51.00 reaches 50.99; so does 50.99 itself. */
    @ParameterizedTest
    @CsvSource({"51.00, I-1 0>1", "50.99, I-1 0>1", "50.98, I-1 =0"})
    void threshold_per_currency(String amount, String expected) {
      DunningPolicy policy = levels(0, 1).withMinimum(DunningMinimum.perCustomer(eur("50.99")));
      assertThat(
              levels(run(policy, "2026-02-01", NONE, item("I-1", "EUR " + amount, "2026-01-01"))))
          .isEqualTo(expected);
    }

    /** LAGO-MAX, LAGO-GAP-YES: five attempts, four days apart; in days, so the fourth day is enough. */
    @Test
    void attempts() {
      DunningPolicy policy = levels(0, 1).withLastLevelRepeat(new LevelRepeat(Period.ofDays(4), 4));
      assertThat(sent(policy, item("I-1", "EUR 1.00", "2026-01-01"), "2026-01-01", "2026-03-01"))
          .isEqualTo("01-02:1 01-06:1 01-10:1 01-14:1 01-18:1");
    }

    /** LAGO-EXCLUDED. */
    @Test
    void an_excluded_customer() {
      DunningRun run = run(
          levels(0, 1),
          "2026-02-01",
          NONE,
          List.of(customer()
              .addHold(hold("H", HoldCause.BLOCK, DateWindow.always()))
              .build()),
          item("I-1", "EUR 1000.00", "2026-01-01"));
      assertThat(levels(run)).isEqualTo("I-1 =0");
    }

    /** int-uk-compensation-bands. */
    @ParameterizedTest
    @CsvSource({
      "0.01, 40.00",
      "999.99, 40.00",
      "1000.00, 70.00",
      "9999.99, 70.00",
      "10000.00, 100.00",
      "250000.00, 100.00"
    })
    void compensation_by_the_size_of_the_debt(String debt, String expected) {
      DunningRun run = run(
          levels(0, 1).withCompensation(Compensation.uk()),
          "2026-02-01",
          NONE,
          List.of(customer().build()),
          item("I-1", "GBP " + debt, "2026-01-01"));
      assertThat(run.notices().get(0).charged()).isEqualTo(Money.parse("GBP " + expected));
    }
  }

  private static Money open(ReceivablesLedger books, String date) {
    assertThat(books.openItems(day(date)).ofCustomer(C1)).hasSize(1);
    return books.openItems(day(date)).find(OpenItemId.of("I-1")).orElseThrow().open();
  }
}
