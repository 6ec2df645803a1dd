package org.openreceivables.testkit.allocation;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Comparator;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.matching.allocation.order.AllocationOrder;

/** Orders with a fault, each of which the contract catches by the test named. */
@SuppressWarnings("UnusedVariable") // a faulty order need not look at its items
class OrderFaultsTest {
  private static void catches(
      Consumer<AllocationOrderContract> law, String name, Comparator<OpenItem> faulty) {
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> law.accept(() -> AllocationOrder.by(name, faulty)))
        .withMessageContaining("seed ");
  }

  @Test
  void one_that_puts_everything_first() {
    catches(AllocationOrderContract::ofTwoItemsOneIsFirst, "first", (a, b) -> -1);
  }

  @Test
  void one_that_finds_two_equal_in_one_direction_only() {
    catches(
        AllocationOrderContract::ofTwoItemsOneIsFirst,
        "larger",
        (a, b) -> a.open().isGreaterThan(b.open()) ? -1 : 0);
  }

  @Test
  void one_that_goes_round_in_a_circle() {
    catches(
        AllocationOrderContract::beforeIsTransitive,
        "by the day of the month, round in a circle",
        (a, b) -> {
          int apart =
              Math.floorMod(a.issueDate().getDayOfMonth() - b.issueDate().getDayOfMonth(), 24);
          return apart == 0 || apart == 12 ? 0 : apart < 12 ? 1 : -1;
        });
  }

  @Test
  void one_for_which_close_is_equal() {
    catches(AllocationOrderContract::beforeIsTransitive, "about the same day", (a, b) -> {
      long apart = a.issueDate().toEpochDay() - b.issueDate().toEpochDay();
      return Math.abs(apart) < 4 ? 0 : Long.signum(apart);
    });
  }

  @Test
  void one_that_remembers() {
    AtomicInteger calls = new AtomicInteger();
    catches(
        AllocationOrderContract::sortedIsTheSameFromAnyStart,
        "by turns",
        (a, b) -> calls.getAndIncrement() % 3 - 1);
  }

  @Test
  void one_that_does_not_know_an_item_again() {
    catches(AllocationOrderContract::onlyTheSameItemIsEqual, "never equal", (a, b) -> 1);
  }

  @Test
  void one_without_a_name() {
    catches(
        AllocationOrderContract::everyDecisionHasAName, " ", Comparator.comparing(OpenItem::open));
  }
}
