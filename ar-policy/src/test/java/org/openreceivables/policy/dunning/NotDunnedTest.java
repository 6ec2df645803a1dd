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
import static org.openreceivables.policy.dunning.Dun.run;
import static org.openreceivables.policy.dunning.Dun.why;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.Problem;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.customer.Customer;
import org.openreceivables.core.customer.CustomerStatus;
import org.openreceivables.core.openitem.HoldCause;
import org.openreceivables.core.openitem.HoldEffect;
import org.openreceivables.core.openitem.ItemStatus;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.time.DateWindow;
import org.openreceivables.policy.dunning.NotDunnedReason.CustomerHeld;
import org.openreceivables.policy.dunning.NotDunnedReason.FollowedUpElsewhere;
import org.openreceivables.policy.dunning.NotDunnedReason.Incomplete;
import org.openreceivables.policy.dunning.NotDunnedReason.ItemHeld;
import org.openreceivables.policy.dunning.NotDunnedReason.KindNotDunned;
import org.openreceivables.policy.dunning.NotDunnedReason.PostedLater;
import org.openreceivables.policy.dunning.NotDunnedReason.Reserved;
import org.openreceivables.policy.dunning.NotDunnedReason.SilentStatus;

/** Whatever keeps an item off a notice is said, with its figures. */
class NotDunnedTest {
  private static final DunningHistory NONE = DunningHistory.none();
  private static final DunningPolicy POLICY = levels(0, 1);
  private static final String RUN = "2026-02-01";
  private static final OpenItem ITEM = item("I-1", "EUR 100.00", "2026-01-10");

  @Nested
  class TheCustomer {
    @Test
    void insolvent() {
      Customer insolvent = customer().status(CustomerStatus.INSOLVENT).build();
      assertThat(why(run(POLICY, RUN, NONE, List.of(insolvent), ITEM)))
          .containsExactly(new SilentStatus(CustomerStatus.INSOLVENT));
      DunningPolicy all = POLICY.withSilentStatuses(Set.of());
      assertThat(run(all, RUN, NONE, List.of(insolvent), ITEM).notices()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"BLOCKED", "CLOSED", "ACTIVE"})
    void any_other_status_is_dunned(CustomerStatus status) {
      Customer customer = customer().status(status).build();
      assertThat(run(POLICY, RUN, NONE, List.of(customer), ITEM).notices()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"2026-01-31, 0>1", "2026-02-01, =0", "2026-02-10, =0", "2026-02-11, 0>1"})
    void held_from_the_first_to_the_last_day(String date, String expected) {
      DateWindow window = new DateWindow(day("2026-02-01"), day("2026-02-10"));
      Customer held = customer().addHold(hold("H", HoldCause.PROMISE, window)).build();
      DunningRun run = run(POLICY, date, NONE, List.of(held), ITEM);
      assertThat(levels(run)).isEqualTo("I-1 " + expected);
      if (!run.notDunned().isEmpty()) {
        assertThat(why(run))
            .containsExactly(new CustomerHeld("H", HoldCause.PROMISE, day("2026-02-10")));
      }
    }

    @Test
    void incomplete_with_every_other_reason_beside_it() {
      OpenItems items = OpenItems.of(
              List.of(ITEM, ITEM.withId(OpenItemId.of("I-2")).withStatus(ItemStatus.COURT)))
          .withIncomplete(List.of(C1));
      DunningRun run = DunningEngine.of(POLICY).run(items, NONE, List.of(), day(RUN));
      assertThat(run.notices()).isEmpty();
      assertThat(run.incomplete()).containsExactly(C1);
      assertThat(run.notDunned().get(0).reasons()).containsExactly(new Incomplete());
      assertThat(run.notDunned().get(1).reasons())
          .containsExactly(new Incomplete(), new FollowedUpElsewhere(ItemStatus.COURT));
    }

    @Test
    void two_rows_of_one_customer_that_differ_are_refused_and_equal_ones_are_one() {
      Customer one = customer().build();
      assertThat(run(POLICY, RUN, NONE, List.of(one, one), ITEM).notices()).hasSize(1);
      DunningRun run =
          run(POLICY, RUN, NONE, List.of(one, customer().country("DE").build()), ITEM);
      assertThat(run.problems())
          .extracting(Problem::code)
          .containsExactly(ProblemCodes.DUPLICATE_ID);
      assertThat(why(run)).containsExactly(new Incomplete());
      assertThat(run.incomplete()).containsExactly(C1);
    }

    @Test
    void amounts_beyond_64_bits_cost_this_customer_only() {
      OpenItem huge = item("I-8", "EUR 92233720368547758.07", "2026-01-10");
      OpenItem other =
          itemOf("I-9", "EUR 1.00", "2026-01-10").customer(CustomerId.of("C-2")).build();
      DunningRun run = run(POLICY, RUN, NONE, huge, huge.withId(OpenItemId.of("I-7")), other);
      assertThat(levels(run)).isEqualTo("I-7 =0, I-8 =0, I-9 0>1");
      assertThat(run.problems())
          .extracting(Problem::code)
          .containsExactly(ProblemCodes.AMOUNT_OVERFLOW);
      assertThat(run.incomplete()).containsExactly(C1);
    }
  }

  @Nested
  class TheItem {
    @ParameterizedTest
    @EnumSource(names = {"AGENCY", "COURT"})
    void with_an_agency_or_a_court(ItemStatus status) {
      assertThat(why(run(POLICY, RUN, NONE, ITEM.withStatus(status))))
          .containsExactly(new FollowedUpElsewhere(status));
    }

    @Test
    void direct_debit_on_its_way() {
      OpenItem reserved = ITEM.withReservedFor(PaymentId.of("DD-1"));
      assertThat(why(run(POLICY, RUN, NONE, reserved)))
          .containsExactly(new Reserved(PaymentId.of("DD-1")));
    }

    @Test
    void of_a_kind_that_is_not_dunned() {
      OpenItem refund =
          itemOf("I-1", "EUR 1.00", "2026-01-10").kind(OpenItemKind.REFUND).build();
      assertThat(why(run(POLICY, RUN, NONE, refund)))
          .containsExactly(new KindNotDunned(OpenItemKind.REFUND));
    }

    @Test
    void posted_after_the_run() {
      OpenItem later = ITEM.withPostingDate(day("2026-02-02"));
      assertThat(why(run(POLICY, RUN, NONE, later)))
          .containsExactly(new PostedLater(day("2026-02-02")));
      assertThat(run(POLICY, "2026-02-02", NONE, later).notices()).hasSize(1);
    }

    @Test
    void credits_and_settled_items_are_neither_dunned_nor_explained() {
      DunningRun run =
          run(POLICY, RUN, NONE, ITEM.withOpen(eur("0.00")), credit("K", "EUR 1.00", "2026-01-01"));
      assertThat(levels(run)).isEmpty();
    }
  }

  @Nested
  class HeldParts {
    private final DateWindow always = DateWindow.from(day("2026-01-20"));
    private final OpenItem disputed =
        ITEM.withHolds(hold("H", HoldCause.DISPUTE, always, "EUR 30.00"));

    @Test
    void the_rest_is_dunned_or_nothing() {
      DunningNotice.Line line = line(run(POLICY, RUN, NONE, disputed));
      assertThat(line.dunned()).isEqualTo(eur("70.00"));
      assertThat(line.held()).isEqualTo(eur("30.00"));
      assertThat(line.reasons())
          .contains(new DunnedReason.PartHeld("H", HoldCause.DISPUTE, LocalDate.MAX, eur("30.00")));
      assertThat(why(run(
              POLICY.withHeldPart(DunningPolicy.HeldPart.NOTHING_IS_DUNNED), RUN, NONE, disputed)))
          .containsExactly(new ItemHeld("H", HoldCause.DISPUTE, LocalDate.MAX, eur("30.00")));
    }

    @Test
    void parts_add_up_and_never_exceed_what_is_open() {
      OpenItem twice = disputed.withHolds(
          hold("H", HoldCause.DISPUTE, always, "EUR 30.00"),
          hold("J", HoldCause.PROMISE, always, "EUR 80.00"));
      DunningRun run = run(POLICY, RUN, NONE, twice);
      assertThat(why(run))
          .containsExactly(
              new ItemHeld("H", HoldCause.DISPUTE, LocalDate.MAX, eur("30.00")),
              new ItemHeld("J", HoldCause.PROMISE, LocalDate.MAX, eur("70.00")));
      assertThat(run.notDunned().get(0).held()).isEqualTo(eur("100.00"));
    }

    @Test
    void a_hold_that_is_over_or_for_something_else_stops_nothing() {
      assertThat(line(run(POLICY, "2026-01-19", NONE, disputed)).held()).isEqualTo(eur("0.00"));
      OpenItem interestOnly =
          ITEM.withHolds(hold("H", HoldCause.DISPUTE, always).withEffects(HoldEffect.INTEREST));
      assertThat(line(run(POLICY, RUN, NONE, interestOnly)).dunned()).isEqualTo(eur("100.00"));
    }

    @Test
    void a_part_of_the_customer_is_held_on_its_oldest_items() {
      Customer customer =
          customer().addHold(hold("H", HoldCause.DISPUTE, always, "EUR 130.00")).build();
      DunningRun run = run(
          POLICY,
          RUN,
          NONE,
          List.of(customer),
          ITEM,
          item("I-2", "EUR 100.00", "2026-01-11"),
          item("I-3", "USD 100.00", "2026-01-09"));
      assertThat(levels(run)).isEqualTo("I-1 =0, I-2 0>1, I-3 0>1");
      assertThat(run.notices())
          .extracting(DunningNotice::amount)
          .containsExactly(eur("70.00"), Money.parse("USD 100.00"));
    }
  }
}
