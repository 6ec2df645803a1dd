package org.openreceivables.policy.dunning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openreceivables.policy.dunning.Dun.credit;
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
import static org.openreceivables.policy.dunning.Dun.why;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.money.Percentage;
import org.openreceivables.core.openitem.HoldCause;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.time.DateWindow;
import org.openreceivables.policy.dunning.NotDunnedReason.BelowMinimum;
import org.openreceivables.policy.dunning.NotDunnedReason.ChargeAlone;
import org.openreceivables.policy.dunning.NotDunnedReason.CoveredByCredits;
import org.openreceivables.policy.dunning.NotDunnedReason.Scope;

/** Items that are on no notice because of amounts: credits, minima, charges. */
class NotDunnedForItsAmountTest {
  private static final DunningHistory NONE = DunningHistory.none();
  private static final DunningPolicy POLICY = levels(0, 1);
  private static final String RUN = "2026-02-01";
  private static final OpenItem ITEM = item("I-1", "EUR 100.00", "2026-01-10");

  @Nested
  class Credits {
    private final OpenItem second = item("I-2", "EUR 50.00", "2026-01-31");

    @Test
    void that_cover_all_that_is_overdue_suppress_the_notice() {
      assertThat(why(run(POLICY, RUN, NONE, ITEM, credit("K", "EUR 100.00", RUN))))
          .containsExactly(new CoveredByCredits(eur("100.00"), eur("100.00")));
      DunningRun short1 = run(POLICY, RUN, NONE, ITEM, credit("K", "EUR 99.99", RUN));
      assertThat(short1.notices().get(0).credits()).isEqualTo(eur("99.99"));
      assertThat(short1.notices().get(0).payable()).isEqualTo(eur("100.00"));
    }

    @Test
    void overdue_is_also_what_does_not_rise_today() {
      DunningHistory noticed = noticed(notice("I-1", 1, "2026-01-31"));
      assertThat(levels(run(POLICY, RUN, noticed, ITEM, second, credit("K", "EUR 60.00", RUN))))
          .isEqualTo("I-1 =1, I-2 0>1");
    }

    @Test
    void overdue_begins_the_day_after_the_due_date_whatever_the_grace() {
      DunningPolicy policy = levels(0, 5).withGraceDays(10);
      OpenItem yesterday = item("I-2", "EUR 50.00", "2026-01-31");
      OpenItem today = item("I-2", "EUR 50.00", RUN);
      OpenItem credit = credit("K", "EUR 100.00", RUN);
      assertThat(levels(run(policy, RUN, NONE, ITEM, yesterday, credit)))
          .isEqualTo("I-1 0>1, I-2 =0");
      assertThat(levels(run(policy, RUN, NONE, ITEM, today, credit))).isEqualTo("I-1 =0, I-2 =0");
    }

    @Test
    void overdue_is_also_what_was_noticed_today() {
      DunningHistory noticed = noticed(notice("I-1", 1, RUN));
      assertThat(levels(run(POLICY, RUN, noticed, ITEM, second, credit("K", "EUR 60.00", RUN))))
          .isEqualTo("I-1 =1, I-2 0>1");
    }

    @Test
    void of_another_currency_or_a_later_day_or_by_policy_do_not() {
      assertThat(run(POLICY, RUN, NONE, ITEM, credit("K", "USD 500.00", RUN)).notices())
          .hasSize(1);
      assertThat(run(POLICY, RUN, NONE, ITEM, credit("K", "EUR 500.00", "2026-02-02"))
              .notices())
          .hasSize(1);
      DunningPolicy ignore = POLICY.withCredits(DunningPolicy.CreditTreatment.IGNORE);
      assertThat(run(ignore, RUN, NONE, ITEM, credit("K", "EUR 500.00", RUN)).notices())
          .hasSize(1);
    }

    @Test
    void held_parts_need_no_cover() {
      OpenItem disputed =
          ITEM.withHolds(hold("H", HoldCause.DISPUTE, DateWindow.always(), "EUR 30.00"));
      assertThat(levels(run(POLICY, RUN, NONE, disputed, credit("K", "EUR 70.00", RUN))))
          .isEqualTo("I-1 =0");
    }

    @Test
    void a_friendly_reminder_is_covered_too() {
      DunningPolicy soon = DunningPolicy.of(DunningLevel.of("soon", -10));
      OpenItem next = item("I-1", "EUR 100.00", "2026-02-05");
      assertThat(levels(run(soon, RUN, NONE, next, credit("K", "EUR 100.00", RUN))))
          .isEqualTo("I-1 =0");
      assertThat(levels(run(soon, RUN, NONE, next, credit("K", "EUR 99.00", RUN))))
          .isEqualTo("I-1 0>1");
    }

    @Test
    void what_is_left_after_them_counts_for_the_minimum() {
      DunningPolicy policy = POLICY.withMinimum(DunningMinimum.perCustomer(eur("5.00")));
      assertThat(why(run(policy, RUN, NONE, ITEM, credit("K", "EUR 96.00", RUN))))
          .containsExactly(new BelowMinimum(1, Scope.CUSTOMER, eur("4.00"), eur("5.00")));
      assertThat(run(policy, RUN, NONE, ITEM, credit("K", "EUR 95.00", RUN)).notices())
          .hasSize(1);
    }
  }

  @Nested
  class Minima {
    private final OpenItem small = item("I-2", "EUR 4.00", "2026-01-10");

    @Test
    void per_item_and_per_customer() {
      DunningPolicy policy = POLICY.withMinimum(DunningMinimum.builder()
          .addPerItem(eur("5.00"))
          .addPerCustomer(eur("102.00"))
          .build());
      DunningRun run = run(policy, RUN, NONE, ITEM, small);
      // The small item is out, and then the rest is too little.
      assertThat(run.notDunned().get(0).reasons())
          .containsExactly(new BelowMinimum(1, Scope.CUSTOMER, eur("100.00"), eur("102.00")));
      assertThat(run.notDunned().get(1).reasons())
          .containsExactly(new BelowMinimum(1, Scope.ITEM, eur("4.00"), eur("5.00")));
    }

    @Test
    void say_nothing_of_other_currencies() {
      DunningPolicy policy = POLICY.withMinimum(DunningMinimum.perCustomer(eur("500.00")));
      assertThat(levels(run(policy, RUN, NONE, ITEM, item("I-3", "USD 1.00", "2026-01-10"))))
          .isEqualTo("I-1 =0, I-3 0>1");
    }

    @Test
    void as_a_share_of_all_that_is_owed_held_or_not_due_included() {
      DunningPolicy policy =
          POLICY.withMinimum(DunningMinimum.builder().ofOpen(Percentage.of(10)).build());
      OpenItem notDue = item("I-3", "EUR 900.00", "2026-02-20");
      OpenItem held = notDue.withHolds(hold("H", HoldCause.DISPUTE, DateWindow.always()));
      assertThat(levels(run(policy, RUN, NONE, ITEM, notDue))).isEqualTo("I-1 0>1, I-3 =0");
      assertThat(levels(run(policy, RUN, NONE, ITEM, held))).isEqualTo("I-1 0>1, I-3 =0");
      OpenItem more = held.withOriginal(eur("900.10")).withOpen(eur("900.10"));
      assertThat(levels(run(policy, RUN, NONE, ITEM, more))).isEqualTo("I-1 =0, I-3 =0");
    }

    @Test
    void joined_by_any_report_each_that_was_missed() {
      DunningPolicy policy = POLICY.withMinimum(DunningMinimum.builder()
          .addPerItem(eur("200.00"))
          .addPerCustomer(eur("300.00"))
          .join(DunningMinimum.Join.ANY)
          .build());
      assertThat(why(run(policy, RUN, NONE, ITEM))).hasSize(2);
      assertThat(run(policy, RUN, NONE, item("I-1", "EUR 200.00", "2026-01-10")).notices())
          .hasSize(1);
    }

    @Test
    void falling_goes_on_until_a_level_fits_or_none_is_left() {
      DunningPolicy policy = DunningPolicy.of(
              DunningLevel.of("1", 1).withMinimum(DunningMinimum.perCustomer(eur("50.00"))),
              DunningLevel.of("2", 5).withMinimum(DunningMinimum.perCustomer(eur("150.00"))),
              DunningLevel.of("3", 9).withMinimum(DunningMinimum.perCustomer(eur("250.00"))))
          .withRise(LevelRise.JUMP)
          .withBelowMinimum(DunningMinimum.Missed.FALL);
      assertThat(levels(run(policy, RUN, NONE, ITEM))).isEqualTo("I-1 0>1");
      assertThat(line(run(policy, RUN, NONE, ITEM)).reasons())
          .filteredOn(r -> r instanceof DunnedReason.FellTo)
          .hasSize(2);
      assertThat(why(run(policy, RUN, NONE, small)))
          .containsExactly(new BelowMinimum(1, Scope.CUSTOMER, eur("4.00"), eur("50.00")));
    }
  }

  @Nested
  class Charges {
    private final OpenItem fee = itemOf("F-1", "EUR 5.00", "2026-01-15")
        .kind(OpenItemKind.CHARGE)
        .accessoryTo(OpenItemId.of("I-1"))
        .build();

    @Test
    void are_not_dunned_alone() {
      assertThat(why(run(POLICY, RUN, NONE, fee))).containsExactly(new ChargeAlone());
      assertThat(levels(
              run(POLICY.withCharges(DunningPolicy.ChargeTreatment.LIKE_OTHERS), RUN, NONE, fee)))
          .isEqualTo("F-1 0>1");
    }

    @Test
    void stand_on_the_notice_of_other_items_once_overdue() {
      DunningRun run = run(POLICY, RUN, NONE, ITEM, fee);
      assertThat(levels(run)).isEqualTo("F-1 with, I-1 0>1");
      assertThat(run.notices().get(0).amount()).isEqualTo(eur("105.00"));
      assertThat(levels(run(POLICY, RUN, NONE, ITEM, fee.withDueDate(day(RUN)))))
          .isEqualTo("F-1 =0, I-1 0>1");
    }

    @Test
    void are_known_by_the_item_that_they_are_on_too() {
      assertThat(why(run(POLICY, RUN, NONE, ITEM.withAccessoryTo(OpenItemId.of("I-9")))))
          .containsExactly(new ChargeAlone());
    }

    @Test
    void lift_no_minimum() {
      DunningPolicy policy = POLICY.withMinimum(DunningMinimum.perCustomer(eur("101.00")));
      assertThat(levels(run(policy, RUN, NONE, ITEM, fee))).isEqualTo("F-1 =0, I-1 =0");
    }
  }
}
