package org.openreceivables.policy.writeoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openreceivables.policy.writeoff.Given.AS_OF;
import static org.openreceivables.policy.writeoff.Given.customer;
import static org.openreceivables.policy.writeoff.Given.eur;
import static org.openreceivables.policy.writeoff.Given.hold;
import static org.openreceivables.policy.writeoff.Given.item;
import static org.openreceivables.policy.writeoff.Given.kept;
import static org.openreceivables.policy.writeoff.Given.policy;
import static org.openreceivables.policy.writeoff.Given.proposed;
import static org.openreceivables.policy.writeoff.Given.run;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.customer.Customer;
import org.openreceivables.core.openitem.Hold;
import org.openreceivables.core.openitem.HoldCause;
import org.openreceivables.core.openitem.HoldEffect;
import org.openreceivables.core.openitem.ItemStatus;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.time.DateWindow;

/** What stops an item whatever the rules say. */
class StopsTest {
  private static final WriteOffPolicy EVERYTHING = policy(WriteOffRules.aged(-1000));

  @Nested
  class Disputes {

    @ParameterizedTest
    @EnumSource(HoldEffect.class)
    void stop_whatever_else_they_stop(HoldEffect effect) {
      OpenItem item = item("I-1", "9.00").withHolds(hold(HoldCause.DISPUTE, effect));
      assertThat(kept(run(EVERYTHING, item)))
          .containsExactly("I-1 (C-1) kept, disputed (H-1 on item I-1)");
    }

    @Test
    void of_a_cent_stop_the_whole() {
      Hold cent = hold(HoldCause.DISPUTE, HoldEffect.DUN).withPart(eur("0.01"));
      assertThat(kept(run(EVERYTHING, item("I-1", "9.00").withHolds(cent))))
          .containsExactly("I-1 (C-1) kept, EUR 0.01 of it disputed (H-1 on item I-1)");
    }

    @Test
    void of_the_customer_stop_all_of_its_items() {
      Customer disputing = customer("C-1").withHolds(hold(HoldCause.DISPUTE, HoldEffect.AGE));
      WriteOffRun run = run(EVERYTHING, List.of(disputing), item("I-1", "9.00"));
      assertThat(kept(run)).containsExactly("I-1 (C-1) kept, disputed (H-1 on customer C-1)");
      assertThat(run.summarize())
          .isEqualTo("As of 2026-03-31: 0 proposed for write-off, []; 1 kept, 1 of them in dispute;"
              + " 0 customers incomplete");
    }

    @ParameterizedTest
    @CsvSource({
      "2026-03-31, 2026-03-31, false",
      "2026-03-01, 2026-03-30, true",
      "2026-04-01, 2026-05-01, true",
      "2026-03-01, 2026-05-01, false"
    })
    void count_both_days_of_their_window(LocalDate first, LocalDate last, boolean proposed) {
      Hold hold = hold(HoldCause.DISPUTE, HoldEffect.DUN).withWindow(new DateWindow(first, last));
      assertThat(proposed(run(EVERYTHING, item("I-1", "9.00").withHolds(hold))))
          .hasSize(proposed ? 1 : 0);
    }
  }

  @Nested
  class Holds {

    @ParameterizedTest
    @CsvSource({
      "PROMISE, DUN, false",
      "DIRECT_DEBIT, DUN, false",
      "BLOCK, DUN, true",
      "BLOCK, WRITE_OFF, false",
      "LEGAL, DUN, true",
      "LEGAL, WRITE_OFF, false"
    })
    void stop_where_they_say_so_or_money_is_expected(
        HoldCause cause, HoldEffect effect, boolean proposed) {
      OpenItem item = item("I-1", "9.00").withHolds(hold(cause, effect));
      Customer customer = customer("C-1").withHolds(hold(cause, effect));
      assertThat(proposed(run(EVERYTHING, item))).hasSize(proposed ? 1 : 0);
      assertThat(proposed(run(EVERYTHING, List.of(customer), item("I-1", "9.00"))))
          .hasSize(proposed ? 1 : 0);
    }

    @Test
    void are_named() {
      OpenItem item = item("I-1", "9.00").withHolds(hold(HoldCause.PROMISE, HoldEffect.DUN));
      assertThat(kept(run(EVERYTHING, item)))
          .containsExactly("I-1 (C-1) kept, on hold, PROMISE (H-1 on item I-1)");
    }
  }

  @Test
  void a_payment_that_is_expected() {
    OpenItem item = item("I-1", "9.00").withReservedFor(PaymentId.of("P-9"));
    assertThat(kept(run(EVERYTHING, item)))
        .containsExactly("I-1 (C-1) kept, reserved for payment P-9");
  }

  @ParameterizedTest
  @EnumSource(ItemStatus.class)
  void others_who_follow_up_unless_the_policy_lets_them(ItemStatus status) {
    OpenItem item = item("I-1", "9.00").withStatus(status);
    assertThat(proposed(run(EVERYTHING, item))).hasSize(status == ItemStatus.NORMAL ? 1 : 0);
    assertThat(proposed(run(EVERYTHING.withStatuses(status), item))).containsExactly("I-1");
  }

  @Test
  void an_item_posted_later() {
    assertThat(proposed(run(EVERYTHING, item("I-1", "9.00").withPostingDate(AS_OF))))
        .hasSize(1);
    assertThat(kept(run(EVERYTHING, item("I-1", "9.00").withPostingDate(AS_OF.plusDays(1)))))
        .containsExactly("I-1 (C-1) kept, posted on 2026-04-01");
  }

  @Test
  void an_item_of_which_nothing_is_open_is_in_no_list() {
    WriteOffRun run = run(EVERYTHING, item("I-1", "0.00"));
    assertThat(run.proposals()).isEmpty();
    assertThat(run.kept()).isEmpty();
  }

  @Test
  void a_customer_who_is_not_known() {
    OpenItem item = item("I-1", "9.00").withCustomer(CustomerId.of("C-2"));
    assertThat(kept(run(EVERYTHING, item)))
        .containsExactly("I-1 (C-2) kept, customer C-2 is not known");
    WriteOffPolicy judged = EVERYTHING.withUnknownCustomers(WriteOffPolicy.UnknownCustomers.JUDGED);
    assertThat(proposed(run(judged, item))).containsExactly("I-1");
  }

  @Test
  void a_customer_of_whom_a_row_could_not_be_read() {
    OpenItems items = OpenItems.of(
            List.of(item("I-1", "9.00"), item("I-2", "9.00").withCustomer(CustomerId.of("C-2"))))
        .withIncomplete(List.of(CustomerId.of("C-1")));
    WriteOffRun run =
        WriteOffEngine.of(EVERYTHING).run(items, List.of(customer("C-1"), customer("C-2")), AS_OF);
    assertThat(proposed(run)).containsExactly("I-2");
    assertThat(kept(run)).containsExactly("I-1 (C-1) kept, the picture of C-1 is incomplete");
    assertThat(run.incomplete()).containsExactly(CustomerId.of("C-1"));
  }

  @Test
  void a_customer_who_is_handed_in_twice() {
    WriteOffRun run =
        run(EVERYTHING, List.of(customer("C-1"), customer("C-1")), item("I-1", "9.00"));
    assertThat(run.problems())
        .extracting(p -> p.message())
        .containsExactly(
            "The id (C-1) of Customer (C-1) must stand on one customer only, but stands on 2.");
    assertThat(run.incomplete()).containsExactly(CustomerId.of("C-1"));
    assertThat(proposed(run)).isEmpty();
  }
}
