package org.openreceivables.policy.dunning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openreceivables.policy.dunning.Dun.C1;
import static org.openreceivables.policy.dunning.Dun.credit;
import static org.openreceivables.policy.dunning.Dun.customer;
import static org.openreceivables.policy.dunning.Dun.day;
import static org.openreceivables.policy.dunning.Dun.eur;
import static org.openreceivables.policy.dunning.Dun.hold;
import static org.openreceivables.policy.dunning.Dun.item;
import static org.openreceivables.policy.dunning.Dun.itemOf;
import static org.openreceivables.policy.dunning.Dun.levels;
import static org.openreceivables.policy.dunning.Dun.line;
import static org.openreceivables.policy.dunning.Dun.notice;
import static org.openreceivables.policy.dunning.Dun.noticed;
import static org.openreceivables.policy.dunning.Dun.run;
import static org.openreceivables.policy.dunning.Dun.sent;

import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openreceivables.core.Attributes;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.ledger.ReceivablesLedger;
import org.openreceivables.core.money.Percentage;
import org.openreceivables.core.money.Rounding;
import org.openreceivables.core.openitem.HoldCause;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.time.DateWindow;
import org.openreceivables.policy.dunning.DunningFee.Tier;

/** What other systems do, by the policy that does the same here; where we differ, the test says so. */
class WorkedCasesTest {
  private static final DunningHistory NONE = DunningHistory.none();

  @Nested
  class BusinessCentral {
    /** BC-GRACE: due date and grace lie strictly before the run. */
    @ParameterizedTest
    @CsvSource({"2024-01-15, I-1 =0", "2024-01-16, I-1 0>1"})
    void grace(String date, String expected) {
      DunningPolicy policy = levels(0, 0).withGraceDays(5);
      assertThat(levels(run(policy, date, NONE, item("I-1", "EUR 100.00", "2024-01-10"))))
          .isEqualTo(expected);
    }

    /** BC-FEE-500, BC-FEE-1500: 2 % and 10.00 from 0.00, 1 % from 1,000.00. */
    @ParameterizedTest
    @CsvSource({"500.00, 20.00, 20.00", "1500.00, 15.00, 35.00"})
    void fee(String amount, String tierReached, String slices) {
      Tier low = new Tier(eur("0.00"), Percentage.of(2), eur("10.00"));
      Tier high = Tier.percent(eur("1000.00"), Percentage.of(1));
      OpenItem item = item("I-1", "EUR " + amount, "2024-01-10");
      assertThat(charged(DunningFee.tierReached(low, high), item)).isEqualTo(eur(tierReached));
      assertThat(charged(DunningFee.slices(low, high), item)).isEqualTo(eur(slices));
    }
  }

  @Nested
  class Dynamics {
    /** D365-LETTER-COUNT: credits of 300.00 count, but do not cover 500.00. */
    @Test
    void letters_go_on_beside_credits_that_do_not_cover() {
      OpenItem[] items = {
        item("I-1", "EUR 500.00", "2021-01-16"),
        credit("K-1", "EUR 100.00", "2021-01-16"),
        credit("K-2", "EUR 200.00", "2021-01-16")
      };
      DunningPolicy policy = levels(4, 1, 2).withClock(DunningClock.LAST_NOTICE);
      assertThat(levels(run(policy, "2021-01-19", NONE, items))).isEqualTo("I-1 0>1");
      DunningRun second = run(policy, "2021-01-23", noticed(notice("I-1", 1, "2021-01-19")), items);
      assertThat(levels(second)).isEqualTo("I-1 1>2");
      assertThat(second.notices().get(0).level()).isEqualTo(2);
      assertThat(second.notices().get(0).credits()).isEqualTo(eur("300.00"));
    }
  }

  @Nested
  class NetSuite {
    /** NS-DUN-OR: ten invoices of 10.00, 5 days past due; level 2 wants 30.00 each or 100.00 in sum. */
    @Test
    void minima_joined_by_or() {
      DunningPolicy policy = DunningPolicy.of(
              DunningLevel.of("1", 1).withMinimum(either("10.00", "100.00")),
              DunningLevel.of("2", 3).withMinimum(either("30.00", "100.00")))
          .withRise(LevelRise.JUMP);
      OpenItem[] ten = IntStream.range(0, 10)
          .mapToObj(i -> item("I-" + i, "EUR 10.00", "2026-01-10"))
          .toArray(OpenItem[]::new);
      assertThat(run(policy, "2026-01-15", NONE, ten).notices())
          .extracting(DunningNotice::level)
          .containsExactly(2);
    }

    private DunningMinimum either(String item, String total) {
      return DunningMinimum.builder()
          .addPerItem(eur(item))
          .addPerCustomer(eur(total))
          .join(DunningMinimum.Join.ANY)
          .build();
    }
  }

  @Nested
  class Sap {
    private final DunningPolicy classic =
        levels(0, 2, 16, 30, 44).withRise(LevelRise.JUMP).withClock(DunningClock.ARREARS);

    /** SAP-DUN-INTERVAL: last dunned on 1 March, 14 days. */
    @ParameterizedTest
    @CsvSource({"2026-03-14, I-1 =1", "2026-03-15, I-1 1>2"})
    void interval(String date, String expected) {
      DunningHistory history = noticed(notice("I-1", 1, "2026-03-01"));
      assertThat(
              levels(run(levels(14, 2, 16), date, history, item("I-1", "EUR 1.00", "2026-01-10"))))
          .isEqualTo(expected);
    }

    /** SAP-DUN-ARREARS: due 12 March, issued 13 March: one day in arrears. */
    @Test
    void arrears() {
      DunningRun run = run(levels(0, 1), "1997-03-13", NONE, item("I-1", "EUR 1.00", "1997-03-12"));
      assertThat(line(run).daysPastDue()).isEqualTo(1);
    }

    /** SAP-DUN-MIN-FALL: 100.00 of 1,100.00 is less than 10 %: level 1 instead of 2. */
    @Test
    void minimum_missed_falls_a_level() {
      DunningMinimum tenPercent =
          DunningMinimum.builder().ofOpen(Percentage.of(10)).build();
      DunningPolicy policy = DunningPolicy.of(
              DunningLevel.of("1", 2), DunningLevel.of("2", 16).withMinimum(tenPercent))
          .withRise(LevelRise.JUMP)
          .withBelowMinimum(DunningMinimum.Missed.FALL);
      DunningRun run = run(
          policy,
          "2026-01-30",
          NONE,
          item("I-1", "EUR 100.00", "2026-01-10"),
          item("I-2", "EUR 1000.00", "2026-02-20"));
      assertThat(levels(run)).isEqualTo("I-1 0>1, I-2 =0");
      // By default the level is held instead.
      assertThat(levels(run(
              policy.withBelowMinimum(DunningMinimum.Missed.HOLD),
              "2026-01-30",
              NONE,
              item("I-1", "EUR 100.00", "2026-01-10"),
              item("I-2", "EUR 1000.00", "2026-02-20"))))
          .isEqualTo("I-1 =0, I-2 =0");
    }

    /** SAP-DUN-LEVELS: thresholds 2, 16, 30, 44 at 14, 31 and 50 days. */
    @ParameterizedTest
    @CsvSource({"2026-01-15, 1", "2026-02-01, 3", "2026-02-20, 4"})
    void level_by_arrears(String date, int level) {
      DunningRun run = run(classic, date, NONE, item("I-1", "EUR 1.00", "2026-01-01"));
      assertThat(line(run).level()).isEqualTo(level);
    }
  }

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

  // Not ours. MF-DUN-04: amounts of a notice converted into another currency; a notice is in the
  // currency of its items, and conversion needs a dated rate of the host. SAP-PTP-LEVEL: how often
  // a promise to pay failed; promises have no history here, a promise is a hold with a last day.

  private static Money charged(DunningFee fee, OpenItem item) {
    DunningPolicy policy =
        DunningPolicy.of(DunningLevel.of("1", 1).withFee(fee)).withRounding(Rounding.halfUp());
    return run(policy, "2024-03-01", NONE, item).notices().get(0).charged();
  }

  private static Money open(ReceivablesLedger books, String date) {
    assertThat(books.openItems(day(date)).ofCustomer(C1)).hasSize(1);
    return books.openItems(day(date)).find(OpenItemId.of("I-1")).orElseThrow().open();
  }
}
