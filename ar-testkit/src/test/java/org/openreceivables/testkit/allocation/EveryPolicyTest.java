package org.openreceivables.testkit.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.openreceivables.matching.allocation.AllocationEngine;
import org.openreceivables.matching.allocation.AllocationPolicy;

/**
 * Every law over every policy that there is: orders, settlement switches, use of credits, in all combinations.
 *
 * <p>1,000 tries a law in a normal run, spread over the combinations, and any number, from any seed, with what was
 * tried printed, by {@code mvn test -Dquick -pl ar-testkit -am -Dtest=EveryPolicyTest -Dallocation.tries=100000
 * -Dallocation.seed=1}.
 */
class EveryPolicyTest {
  private static final int TRIES = Integer.getInteger("allocation.tries", 1_700);
  private static final long FIRST_SEED = Long.getLong("allocation.seed", 1);
  private static final int THREADS =
      Integer.getInteger("allocation.threads", Runtime.getRuntime().availableProcessors());

  @TestFactory
  Stream<DynamicTest> every_law_over_every_policy() {
    return Arrays.stream(AllocationLaw.values())
        .map(law -> DynamicTest.dynamicTest(law.words(), () -> requireEverywhere(law)));
  }

  private static void requireEverywhere(AllocationLaw law) throws Exception {
    AtomicLong next = new AtomicLong(FIRST_SEED);
    AtomicLong asked = new AtomicLong();
    Set<Long> policies = Collections.synchronizedSet(new HashSet<>());
    long start = System.nanoTime();
    ExecutorService pool = Executors.newFixedThreadPool(THREADS);
    try {
      Callable<Void> worker = () -> {
        while (asked.get() < TRIES) {
          long seed = next.getAndIncrement();
          long number = PolicySpace.number(seed);
          AllocationPolicy policy = PolicySpace.policy(number).orElse(null);
          if (policy != null && isAsked(law, policy)) {
            asked.incrementAndGet();
            policies.add(number);
            new LawRun(law, policy, p -> Allocator.of(AllocationEngine.of(p)), (item, s) -> item)
                .require(seed);
          }
        }
        return null;
      };
      List<Future<Void>> workers = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        workers.add(pool.submit(worker));
      }
      for (Future<Void> each : workers) {
        each.get();
      }
    } finally {
      pool.shutdownNow();
    }
    assertThat(asked.get()).isGreaterThanOrEqualTo(TRIES);
    if (TRIES > 1_700) {
      System.out.printf(
          "%s: %,d tries, seeds %d to %d, %,d policies of %,d, %,d s, %,d µs a try and thread%n",
          law.words(),
          asked.get(),
          FIRST_SEED,
          next.get() - 1,
          policies.size(),
          PolicySpace.size(),
          (System.nanoTime() - start) / 1_000_000_000,
          (System.nanoTime() - start) / 1_000 * THREADS / asked.get());
      System.out.flush();
    }
  }

  private static boolean isAsked(AllocationLaw law, AllocationPolicy policy) {
    return Collections.disjoint(Exemption.of(policy), law.exemptions());
  }

  @Test
  void every_two_values_of_two_switches_meet_in_a_normal_run() {
    Set<List<Integer>> met = new HashSet<>();
    for (long seed = 1; seed <= 1_700; seed++) {
      List<Integer> digits = PolicySpace.digits(PolicySpace.number(seed));
      forEachPair((i, j) -> met.add(List.of(i, j, digits.get(i), digits.get(j))));
    }
    List<Integer> pairs = new ArrayList<>();
    forEachPair((i, j) -> pairs.add(PolicySpace.SWITCHES.get(i).choices().size()
        * PolicySpace.SWITCHES.get(j).choices().size()));
    assertThat(met).hasSize(pairs.stream().mapToInt(Integer::intValue).sum());
  }

  private interface Pair {
    void of(int i, int j);
  }

  private static void forEachPair(Pair action) {
    for (int i = 0; i < PolicySpace.SWITCHES.size(); i++) {
      for (int j = 0; j < i; j++) {
        action.of(i, j);
      }
    }
  }

  @Test
  void the_first_policy_has_everything_at_its_default() {
    assertThat(PolicySpace.policy(0)).contains(AllocationPolicy.standard());
  }

  @Test
  void policies_differ() {
    Set<AllocationPolicy> all = new HashSet<>();
    Set<String> words = new HashSet<>();
    Set<Long> possible = new HashSet<>();
    for (long seed = 1; seed <= 1_700; seed++) {
      long number = PolicySpace.number(seed);
      PolicySpace.policy(number).ifPresent(policy -> {
        possible.add(number);
        all.add(policy);
        words.add(PolicySpace.words(number));
      });
    }
    assertThat(all).hasSize(possible.size()).hasSizeGreaterThan(250);
    assertThat(words).hasSize(possible.size());
  }
}
