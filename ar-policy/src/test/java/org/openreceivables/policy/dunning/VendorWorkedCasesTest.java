package org.openreceivables.policy.dunning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openreceivables.policy.dunning.Dun.charged;
import static org.openreceivables.policy.dunning.Dun.credit;
import static org.openreceivables.policy.dunning.Dun.eur;
import static org.openreceivables.policy.dunning.Dun.item;
import static org.openreceivables.policy.dunning.Dun.levels;
import static org.openreceivables.policy.dunning.Dun.line;
import static org.openreceivables.policy.dunning.Dun.notice;
import static org.openreceivables.policy.dunning.Dun.noticed;
import static org.openreceivables.policy.dunning.Dun.run;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openreceivables.core.money.Percentage;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.policy.dunning.DunningFee.Tier;

/** Worked cases of the large commercial systems, by their ids. */
class VendorWorkedCasesTest {
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
}
