package org.openreceivables.testkit.allocation;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.matching.allocation.AllocationEngine;
import org.openreceivables.matching.allocation.AllocationPolicy;

/**
 * What holds for every allocation policy, as tests: implement it in a test class of your own.
 *
 * <pre>{@code
 * class OurRulesTest implements AllocationContract {
 *   public AllocationPolicy policy() {
 *     return OurRules.policy();
 *   }
 * }
 * }</pre>
 *
 * <p>Each law is asked of random books: nothing to prepare, nothing to expect. A law that is broken fails with
 * the seed, the policy, what is wrong in figures, and the smallest books that show it. The laws are those of
 * {@link AllocationLaw}; they are judged by adding up, apart from the engine, so that a host may put an engine
 * or wrapper of its own under them.
 *
 * <p>A policy that legitimately breaks a law is exempt from it by name: {@link Exemption} says which and why. Such a law
 * is no test that passes: it stands in the name of a test of its own, {@code not asked of this policy}. Look there
 * first: an order by open amounts, for one, is not asked whether items are paid in their order. To ask one law alone,
 * call {@link #requireLaw}. Needs JUnit 5 alone.
 */
public interface AllocationContract {

  /** {@return the rules to be proved} */
  AllocationPolicy policy();

  /**
   * {@return who allocates by these rules; our engine unless said otherwise}
   *
   * <p>Asked with {@link #policy()}, and with the same rules but a larger tolerance.
   *
   * @param policy the rules
   */
  default Allocator allocator(AllocationPolicy policy) {
    return Allocator.of(AllocationEngine.of(policy));
  }

  /** {@return how many books each law is asked of; 200 unless said otherwise} */
  default int tries() {
    return 200;
  }

  /** {@return the seed of the first books, the next have the numbers after it; 1 unless said otherwise} */
  default long firstSeed() {
    return 1;
  }

  /**
   * {@return an item with the host's own fields, on which its rules may rest; as it is unless said otherwise}
   *
   * <p>{@code item.withAttributes(item.attributes().with(PRIORITY, (int) Math.floorMod(seed, 3)))} gives each
   * item a priority. Identity, customer and amounts must stay.
   *
   * @param item a random item
   * @param seed a number from which to draw, the same for the same item
   */
  default OpenItem withOwnFields(OpenItem item, long seed) {
    return item;
  }

  /**
   * {@return the laws' exemptions that these rules have; read from the policy unless said otherwise}
   *
   * <p>A host may leave some out, to be asked those laws all the same. One whose rule the policy does not have fails
   * {@link #laws()} by name.
   */
  default Set<Exemption> exemptions() {
    return Exemption.of(policy());
  }

  /**
   * Asks one law, unless the rules are exempt from it.
   *
   * @param law the law
   */
  default void requireLaw(AllocationLaw law) {
    if (exemptions().stream().noneMatch(law.exemptions()::contains)) {
      new LawRun(law, policy(), this::allocator, this::withOwnFields).require(firstSeed(), tries());
    }
  }

  /**
   * {@return a test for each law that is asked, by its {@linkplain AllocationLaw#words() words}; where the rules are exempt
   * from some, one more: its name says which are not asked, and why, and it fails where the policy has no such rule}
   *
   * <p>{@code not asked of this policy: items are paid in their order (FULL_SETTLEMENT), …}
   */
  @TestFactory
  default Stream<DynamicTest> laws() {
    return LawTests.of(this);
  }
}
