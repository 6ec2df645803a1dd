package org.openreceivables.testkit.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.ledger.ReceivablesLedger;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.ledger.event.Recorded;
import org.openreceivables.core.ledger.event.SettlementEvent;
import org.openreceivables.core.settlement.TolerancePool;
import org.openreceivables.matching.allocation.AllocationPolicy;
import org.openreceivables.matching.allocation.Backdated;
import org.openreceivables.matching.allocation.CreditUse;
import org.openreceivables.matching.allocation.ForeignMoney;
import org.openreceivables.matching.allocation.Overpayment;
import org.openreceivables.matching.allocation.PartialPayment;
import org.openreceivables.matching.allocation.Reallocated;
import org.openreceivables.matching.allocation.Reallocation;
import org.openreceivables.matching.allocation.ShortPayment;

/**
 * A payment that becomes known late, as if it had come in order, over every order and settlement switch; not asked of
 * residuals, deductions, linked part payments, refused over-payments, credits by order, pools and foreign money.
 */
class ReallocationProperties {

  private static AllocationPolicy policy(long seed) {
    long number = Math.floorMod(seed * 31, PolicySpace.size());
    AllocationPolicy any = PolicySpace.policy(number).orElse(AllocationPolicy.standard());
    return any.withShortPayment(ShortPayment.STAYS_OPEN)
        .withPartial(PartialPayment.REDUCES)
        .withOverpayment(Overpayment.ON_ACCOUNT)
        .withCredits(CreditUse.LINKED_ONLY)
        .withForeignMoney(ForeignMoney.refused())
        .withSettlement(any.settlement().withTolerancePool(TolerancePool.PER_ITEM));
  }

  private static Reallocated reallocated(LateBooks b, ReceivablesLedger ledger) {
    return Reallocation.of(b.policy())
        .reallocate(ledger, List.of(b.arrived()), b.said(), b.books().asOf());
  }

  private static List<LedgerEvent> events(Reallocated done, ReceivablesLedger ledger) {
    Recorded last = ledger.lastRecorded().orElse(new Recorded(LocalDate.of(2027, 1, 1), 0));
    return done.toEvents(last.next());
  }

  /**
   * Exempt: a tolerance that money from before that day was given when it was applied on a later one, since what came
   * before is not taken back.
   */
  private static boolean isExempt(AllocationPolicy policy) {
    return !policy.settlement().underpayment().isNone()
        && policy.credits() != CreditUse.LINKED_ONLY
        && policy.credits() != CreditUse.NONE;
  }

  private static void sameAsInOrder(LateBooks b, ReceivablesLedger after) {
    if (isExempt(b.policy())) {
      return;
    }
    assertThat(b.picture(after)).isEqualTo(b.picture(b.inOrder()));
  }

  private static void nothingIsLost(
      LateBooks b, ReceivablesLedger before, ReceivablesLedger after) {
    assertThat(LateBooks.worth(after))
        .isEqualTo(LateBooks.worth(before).plus(b.amount().negated()));
  }

  @Property
  void plain_books_stand_as_if_the_payment_had_come_in_order_and_a_second_time_adds_nothing(
      @ForAll long seed) {
    for (LateBooks b : LateBooks.of(RandomBooks.plain(seed), policy(seed), seed)) {
      ReceivablesLedger before = b.without();
      Reallocated done = reallocated(b, before);
      assertThat(done.kept()).isEmpty();
      ReceivablesLedger after = LateBooks.accepted(before, events(done, before));
      sameAsInOrder(b, after);
      assertThat(events(reallocated(b, after), after)).isEmpty();
    }
  }

  @Property
  void no_books_lose_a_cent(@ForAll long seed) {
    for (LateBooks b : LateBooks.of(RandomBooks.any(seed), policy(seed), seed)) {
      ReceivablesLedger before = b.without();
      Reallocated done = reallocated(b, before);
      ReceivablesLedger after = LateBooks.accepted(before, events(done, before));
      if (done.unassigned().isEmpty()) {
        nothingIsLost(b, before, after);
      } else {
        assertThat(LateBooks.worth(after)).isEqualTo(LateBooks.worth(before));
      }
    }
  }

  @Nested
  class PlantedFaults {

    /** Whether one of some books shows the fault. */
    private boolean isFound(Function<LateBooks, ReceivablesLedger> faulty) {
      for (long seed = 0; seed < 200; seed++) {
        AllocationPolicy policy = AllocationPolicy.standard();
        for (LateBooks b : LateBooks.of(RandomBooks.plain(seed), policy, seed)) {
          try {
            sameAsInOrder(b, faulty.apply(b));
          } catch (AssertionError e) {
            return true;
          }
        }
      }
      return false;
    }

    private ReceivablesLedger done(LateBooks b, Reallocation how) {
      ReceivablesLedger before = b.without();
      Reallocated done =
          how.reallocate(before, List.of(b.arrived()), List.of(), b.books().asOf());
      return LateBooks.accepted(before, events(done, before));
    }

    @Test
    void without_a_fault_none_is_found() {
      assertThat(isFound(b -> done(b, Reallocation.of(b.policy())))).isFalse();
    }

    @Test
    void a_payment_applied_as_it_comes() {
      assertThat(isFound(
              b -> done(b, Reallocation.of(b.policy()).withBackdated(Backdated.AS_IT_COMES))))
          .isTrue();
    }

    @Test
    void all_applied_at_once_on_items_of_later_days() {
      assertThat(isFound(b -> done(b, Reallocation.of(b.policy()).withRunDays(List.of()))))
          .isTrue();
    }

    @Test
    void a_payment_that_counts_from_the_day_on_which_it_is_known() {
      assertThat(isFound(b -> {
            ReceivablesLedger before = b.without();
            Reallocated done = Reallocation.of(b.policy())
                .reallocate(
                    before,
                    List.of(b.arrived().withValueDate(b.books().asOf())),
                    List.of(),
                    b.books().asOf());
            return LateBooks.accepted(before, events(done, before));
          }))
          .isTrue();
    }

    @Test
    void a_reversal_that_is_forgotten() {
      assertThat(isFound(b -> {
            ReceivablesLedger before = b.without();
            List<LedgerEvent> all = events(reallocated(b, before), before);
            return LateBooks.accepted(
                before,
                all.stream()
                    .filter(e -> !(e instanceof SettlementEvent.Reversed))
                    .toList());
          }))
          .isTrue();
    }

    @Test
    void a_new_allocation_that_is_forgotten() {
      assertThat(isFound(b -> {
            ReceivablesLedger before = b.without();
            List<LedgerEvent> all = events(reallocated(b, before), before);
            return LateBooks.accepted(
                before,
                all.stream()
                    .filter(e -> !(e instanceof SettlementEvent.Allocated))
                    .toList());
          }))
          .isTrue();
    }
  }
}
