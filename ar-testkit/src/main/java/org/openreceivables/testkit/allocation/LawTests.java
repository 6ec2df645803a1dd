package org.openreceivables.testkit.allocation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** The laws as tests: what is asked, each by itself, and what is not asked in the name of one test. */
final class LawTests {
  private LawTests() {}

  static Stream<DynamicTest> of(AllocationContract contract) {
    Set<Exemption> exempt = contract.exemptions();
    List<DynamicTest> tests = new ArrayList<>();
    List<String> notAsked = new ArrayList<>();
    Set<Exemption> used = new TreeSet<>();
    for (AllocationLaw law : AllocationLaw.values()) {
      Set<Exemption> why = new TreeSet<>(law.exemptions());
      why.retainAll(exempt);
      if (why.isEmpty()) {
        tests.add(DynamicTest.dynamicTest(law.words(), () -> contract.requireLaw(law)));
      } else {
        notAsked.add(law.words() + " " + why.toString().replace('[', '(').replace(']', ')'));
        used.addAll(why);
      }
    }
    if (!notAsked.isEmpty()) {
      // Shown, and not skipped: builds that allow no skipped test keep their rule.
      tests.add(DynamicTest.dynamicTest(
          "not asked of this policy: " + String.join(", ", notAsked),
          () -> requireRules(contract, used)));
    }
    return tests.stream();
  }

  /** A law is let off for a rule that the policy has, and for no other. */
  private static void requireRules(AllocationContract contract, Set<Exemption> used) {
    Set<Exemption> without = new TreeSet<>(used);
    without.removeAll(Exemption.of(contract.policy()));
    if (!without.isEmpty()) {
      throw new AssertionError("exemptions() names " + without
          + ", and the policy has no such rule, so that its laws are to be asked: "
          + contract.policy());
    }
  }
}
