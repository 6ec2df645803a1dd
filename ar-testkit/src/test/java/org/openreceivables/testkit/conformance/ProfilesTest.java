package org.openreceivables.testkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openreceivables.matching.allocation.AllocationPolicies;

/** A profile is shipped only with three sourced cases that the default policy would answer otherwise. */
class ProfilesTest {

  @Test
  void every_profile_has_three_cases_that_the_default_policy_answers_otherwise()
      throws IOException {
    TreeMap<String, Set<String>> otherwise = ConformanceTest.verdicts().stream()
        .filter(v -> v.onlyThere() && v.faults().isEmpty())
        .collect(Collectors.groupingBy(
            Verdict::profile,
            TreeMap::new,
            Collectors.mapping(v -> v.worked().id(), Collectors.toCollection(TreeSet::new))));
    assertThat(otherwise.keySet()).containsExactlyElementsOf(profiles());
    assertThat(otherwise)
        .allSatisfy((profile, cases) -> assertThat(cases)
            .as("cases of %s that the default policy answers otherwise", profile)
            .hasSizeGreaterThanOrEqualTo(3));
  }

  private static List<String> profiles() {
    return Stream.of(AllocationPolicies.class.getDeclaredMethods())
        .filter(m -> Modifier.isPublic(m.getModifiers()))
        .map(Method::getName)
        .distinct()
        .sorted()
        .toList();
  }
}
