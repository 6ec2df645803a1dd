package org.openreceivables.testkit.conformance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.openreceivables.matching.allocation.AllocationPolicy;
import org.openreceivables.testkit.conformance.Row.Because;
import org.openreceivables.testkit.conformance.Verdict.Outcome;

/**
 * Compares what a row shows with what its case expects: every field of the one must be in the other.
 *
 * @param switches the switches that the documents name
 */
record Judge(Switches switches) {
  private static final String FAILED = "the row must not fail: ";

  Verdict judge(WorkedCase worked, Row row) {
    if (row instanceof Row.Passes passes) {
      Map<String, String> expected = Leaves.of(worked.expect());
      return new Verdict(worked, Outcome.PASSED, "", compare(worked, passes.show(), expected));
    }
    if (row instanceof Row.Under under) {
      Map<String, String> expected = Leaves.of(worked.expect());
      return new Verdict(
          worked,
          Outcome.PASSED,
          "",
          compare(worked, under.show(UnaryOperator.identity()), expected),
          under.profile(),
          differsByDefault(worked, under));
    }
    if (row instanceof Row.Differs differs) {
      return differs(worked, differs);
    }
    String missing = ((Row.NotOurs) row).missing();
    List<String> faults = missing.strip().split("\\s+", -1).length < 2
        ? List.of("the concept that is missing (" + missing + ") must be named")
        : List.of();
    return new Verdict(worked, Outcome.NOT_OURS, missing, faults);
  }

  private Verdict differs(WorkedCase worked, Row.Differs row) {
    Map<String, String> theirs = Leaves.of(worked.expect());
    Map<String, String> ours = new LinkedHashMap<>(theirs);
    List<String> faults = new ArrayList<>();
    List<String> figures = new ArrayList<>();
    if (row.ours().isEmpty()) {
      faults.add("a row that differs must say in which field");
    }
    for (String field : new TreeSet<>(row.ours().keySet())) {
      String figure = row.ours().getOrDefault(field, "");
      String before = theirs.get(field);
      if (before == null) {
        faults.add(field + " must be a field of the case");
      } else if (Leaves.same(before, figure)) {
        faults.add(field + " (" + figure + ") must differ from what the case expects");
      } else {
        figures.add("`" + field + "` is " + figure + ", not " + before);
      }
      ours.put(field, figure);
    }
    faults.addAll(compare(worked, row.show(), ours));
    faults.addAll(switches.faults(row.because()));
    return new Verdict(
        worked, Outcome.DIFFERS, String.join("; ", figures) + ": " + why(row.because()), faults);
  }

  private static String why(Because because) {
    if (because instanceof Because.Switch s) {
      return "`" + s.name() + "`: " + s.value() + ", see [the switches](concepts/" + s.page()
          + "#switches)";
    }
    return "an error of the source, " + ((Because.SourceError) because).documented();
  }

  /** Whether other figures come out with the default policy in the profile's place; a failure is no figure. */
  private static boolean differsByDefault(WorkedCase worked, Row.Under row) {
    Row.Show show = row.show(profile -> AllocationPolicy.standard());
    List<String> faults = compare(worked, show, Leaves.of(worked.expect()));
    return !faults.isEmpty() && faults.stream().noneMatch(f -> f.startsWith(FAILED));
  }

  private static List<String> compare(
      WorkedCase worked, Row.Show show, Map<String, String> expected) {
    Given given = Given.of(worked.given());
    Map<String, String> observed;
    try {
      observed = Leaves.of(show.show(given));
    } catch (RuntimeException e) {
      return List.of(FAILED + e);
    }
    List<String> faults = new ArrayList<>();
    expected.forEach((field, value) -> {
      String seen = observed.get(field);
      if (seen == null) {
        faults.add(field + " (" + value + ") is expected and not shown");
      } else if (!Leaves.same(value, seen)) {
        faults.add(field + " must be " + value + " and is " + seen);
      }
    });
    observed.forEach((field, value) -> {
      if (!expected.containsKey(field)) {
        faults.add(field + " (" + value + ") is shown and not expected");
      }
    });
    given.unread().forEach(field -> faults.add(field + " is given and not used"));
    return faults;
  }
}
