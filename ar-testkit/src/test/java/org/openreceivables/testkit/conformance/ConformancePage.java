package org.openreceivables.testkit.conformance;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openreceivables.testkit.conformance.Verdict.Outcome;

/** The page that says what came of all cases; only those count whose row has no fault. */
final class ConformancePage {
  static final String COMMAND = "mvn -q test -pl ar-testkit -am -Dtest=ConformanceTest"
      + " -Dsurefire.failIfNoSpecifiedTests=false -Dconformance.write=true";

  private final List<String> lines = new ArrayList<>();

  private ConformancePage() {}

  static String of(Run run) {
    ConformancePage page = new ConformancePage();
    List<Verdict> sound =
        run.verdicts().stream().filter(v -> v.faults().isEmpty()).toList();
    page.head();
    page.summary(sound);
    Map<String, List<Verdict>> topics = sound.stream()
        .collect(Collectors.groupingBy(
            v -> v.worked().topic(), LinkedHashMap::new, Collectors.toList()));
    page.profiles(sound);
    topics.forEach(page::topic);
    page.sources(sound);
    return String.join("\n", page.lines) + "\n";
  }

  private void head() {
    lines.add("# Conformance");
    lines.add("");
    lines.add("<!-- Written by the tests, not by hand: " + COMMAND + " -->");
    lines.add("");
    lines.add("""
        What other systems and textbooks make of a case, and what we make of it. Their figures are carried over as data;
        each case is run through the public API by every build and compared field by field; no field is left out. This
        page is written from that run, and the build fails when the two differ.

        - **passed**: we get their figures, all of them.
        - **differs**: we get another figure on purpose; the switch that decides it is named, or the error of the source.
        - **not ours**: the case is about something that this library does not have; what that is, is named.

        Many more cases stand in the tests of their modules and are not counted here yet.
        """.strip());
    lines.add("");
  }

  private void summary(List<Verdict> verdicts) {
    lines.add("| topic | source | cases | passed | differs | not ours |");
    lines.add("|---|---|---:|---:|---:|---:|");
    Map<String, List<Verdict>> groups = verdicts.stream()
        .collect(Collectors.groupingBy(
            v -> v.worked().topic() + " | " + SourceName.of(v.worked().source()),
            LinkedHashMap::new,
            Collectors.toList()));
    groups.forEach((group, all) -> lines.add("| " + group + counts(all)));
    lines.add("| **all** | " + counts(verdicts).substring(1));
  }

  private static String counts(List<Verdict> verdicts) {
    Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    verdicts.forEach(v -> counts.merge(v.outcome(), 1, Integer::sum));
    StringBuilder cells = new StringBuilder(" | " + verdicts.size() + " | ");
    for (Outcome outcome : Outcome.values()) {
      cells.append(counts.getOrDefault(outcome, 0)).append(" | ");
    }
    return cells.toString().stripTrailing();
  }

  private void profiles(List<Verdict> verdicts) {
    TreeMap<String, List<Verdict>> profiles = verdicts.stream()
        .filter(v -> !v.profile().isEmpty())
        .collect(Collectors.groupingBy(Verdict::profile, TreeMap::new, Collectors.toList()));
    lines.add("");
    lines.add("## Profiles");
    lines.add("");
    lines.add(
        "Cases that are run under the profile of their system, and those of them to which the "
            + "default policy in its place gives other figures.");
    lines.add("");
    lines.add("| profile | cases | otherwise by default | which |");
    lines.add("|---|---:|---:|---|");
    profiles.forEach((profile, all) -> {
      List<String> only = all.stream()
          .filter(Verdict::onlyThere)
          .map(v -> "`" + v.worked().id() + "`")
          .toList();
      lines.add("| `AllocationPolicies." + profile + "` | " + all.size() + " | " + only.size()
          + " | " + String.join(", ", only) + " |");
    });
  }

  private void topic(String topic, List<Verdict> verdicts) {
    lines.add("");
    lines.add("## " + topic);
    List<Verdict> told =
        verdicts.stream().filter(v -> v.outcome() != Outcome.PASSED).toList();
    if (!told.isEmpty()) {
      lines.add("");
      lines.add("| case | source | what it is | outcome | reason |");
      lines.add("|---|---|---|---|---|");
      for (Verdict v : told) {
        lines.add("| `" + v.worked().id() + "` | " + SourceName.of(v.worked().source()) + " | "
            + v.worked().description() + " | " + v.outcome() + " | " + v.reason() + " |");
      }
    }
    lines.add("");
    lines.add("| passed | source | what it is |");
    lines.add("|---|---|---|");
    for (Verdict v : verdicts) {
      if (v.outcome() == Outcome.PASSED) {
        lines.add("| `" + v.worked().id() + "` | " + SourceName.of(v.worked().source()) + " | "
            + v.worked().description() + " |");
      }
    }
  }

  private void sources(List<Verdict> verdicts) {
    lines.add("");
    lines.add("## Sources");
    lines.add("");
    lines.add("| source | where |");
    lines.add("|---|---|");
    TreeMap<String, String> names = new TreeMap<>();
    verdicts.forEach(v -> names.merge(
        SourceName.of(v.worked().source()),
        "`" + v.worked().source() + "`",
        (one, other) -> one.contains(other) ? one : one + ", " + other));
    names.forEach((name, where) -> lines.add("| " + name + " | " + where + " |"));
  }
}
