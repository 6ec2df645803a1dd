package org.openreceivables.testkit.allocation;

import java.util.SplittableRandom;
import java.util.function.Function;
import org.openreceivables.matching.allocation.AllocationPolicy;
import org.openreceivables.matching.allocation.AllocationResult;
import org.openreceivables.matching.allocation.order.AllocationOrder;
import org.openreceivables.matching.allocation.order.Debts;

/** One question to a law: rules, who allocates by them, books, and a number for what else is drawn. */
record Trial(
    AllocationPolicy policy,
    Function<AllocationPolicy, Allocator> allocators,
    AllocationBooks books,
    long seed) {

  Allocator allocator() {
    return allocators.apply(policy);
  }

  AllocationResult result() {
    return books.with(allocator());
  }

  /** The order as an engine has it, who knows which charge belongs to which item. */
  AllocationOrder order() {
    return policy.order().among(debts());
  }

  /** Which items are one debt, of those that were posted by the day of the books. */
  Debts debts() {
    return Debts.among(books.items(), books.asOf(), policy.components());
  }

  /** The books with what counts of the instructions by the policy: to look at, not to allocate. */
  AllocationBooks counted() {
    return books.withInstructions(books.instructions().stream()
        .map(i -> ChoiceLaws.counts(policy, i) ? i : ChoiceLaws.withoutChoice(i))
        .toList());
  }

  /** By the same allocator with other rules. */
  AllocationResult result(AllocationPolicy other) {
    return books.with(allocators.apply(other));
  }

  SplittableRandom random() {
    return new SplittableRandom(seed);
  }

  /** As if this had been given. */
  Trial with(AllocationResult given) {
    return new Trial(policy, p -> (items, payments, said, asOf) -> given, books, seed);
  }

  Trial with(AllocationBooks others) {
    return new Trial(policy, allocators, others, seed);
  }
}
