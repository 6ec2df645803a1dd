package org.openreceivables.testkit.allocation;

import java.util.SplittableRandom;
import java.util.function.Function;
import org.openreceivables.matching.allocation.AllocationPolicy;
import org.openreceivables.matching.allocation.AllocationResult;

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
