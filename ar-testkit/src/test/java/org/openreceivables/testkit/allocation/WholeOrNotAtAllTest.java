package org.openreceivables.testkit.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.InvalidValueException;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.matching.allocation.Allocation;
import org.openreceivables.matching.allocation.AllocationEngine;
import org.openreceivables.matching.allocation.AllocationPolicy;
import org.openreceivables.matching.allocation.AllocationReason;
import org.openreceivables.matching.allocation.AllocationResult;
import org.openreceivables.matching.allocation.FullSettlement;
import org.openreceivables.matching.allocation.ItemSettlement;

/** Under full settlement nobody pays a part of an item unasked, whatever the other switches are. */
class WholeOrNotAtAllTest {
  private static final int TRIES = Integer.getInteger("allocation.tries", 1_000);
  private static final long FIRST_SEED = Long.getLong("allocation.seed", 1);

  @Test
  void no_item_is_part_paid_unless_instructed() {
    int asked = 0;
    int paid = 0;
    for (long seed = FIRST_SEED; asked < TRIES; seed++) {
      Optional<AllocationPolicy> policy = policy(seed);
      if (policy.isPresent()) {
        asked++;
        AllocationBooks books = RandomBooks.any(seed);
        AllocationResult result = books.with(AllocationEngine.of(policy.get())::allocate);
        Set<OpenItemId> part = partPaid(books, result);
        assertThat(part).as("seed %d, %s", seed, policy.get()).isEmpty();
        paid += result.allocations().size();
      }
    }
    assertThat(paid).isGreaterThan(TRIES);
  }

  @Test
  void one_that_takes_part_payments_is_caught() {
    boolean caught = false;
    for (long seed = 1; seed <= 20; seed++) {
      AllocationBooks books = RandomBooks.plain(seed);
      caught |=
          !partPaid(books, books.with(AllocationEngine.standard()::allocate)).isEmpty();
    }
    assertThat(caught).isTrue();
  }

  private static Optional<AllocationPolicy> policy(long seed) {
    try {
      return PolicySpace.policy(PolicySpace.number(seed))
          .map(p -> p.withFullSettlement(FullSettlement.always()));
    } catch (InvalidValueException contradiction) {
      return Optional.empty();
    }
  }

  /** What a source without an instruction, and not a credit for the document, began and nobody closed. */
  private static Set<OpenItemId> partPaid(AllocationBooks books, AllocationResult result) {
    Set<OpenItemId> out = new HashSet<>();
    for (Allocation a : result.allocations()) {
      boolean named = DifferenceLaws.instruction(books, a).isPresent()
          || books.instructions().stream().anyMatch(i -> i.credits().contains(a.source()));
      for (ItemSettlement s : a.settlements()) {
        boolean linked =
            s.reasons().stream().anyMatch(AllocationReason.LinkedCredit.class::isInstance);
        OpenItem after = result.items().find(s.after().id()).orElseThrow();
        if (!named && !linked && !after.isSettled()) {
          out.add(after.id());
        }
      }
    }
    return out;
  }
}
