package org.openreceivables.testkit.conformance;

import java.util.List;
import java.util.Locale;

/**
 * What came of one case.
 *
 * @param worked the case
 * @param outcome how it came out
 * @param reason why it differs or is not ours; empty when it passed
 * @param faults what is wrong with the row; the outcome counts only where nothing is
 * @param profile the profile of the vendor under which it was run; empty for none
 * @param onlyThere whether the default policy in the profile's place gets other figures
 */
record Verdict(
    WorkedCase worked,
    Outcome outcome,
    String reason,
    List<String> faults,
    String profile,
    boolean onlyThere) {
  enum Outcome {
    PASSED,
    DIFFERS,
    NOT_OURS;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  Verdict {
    faults = List.copyOf(faults);
  }

  Verdict(WorkedCase worked, Outcome outcome, String reason, List<String> faults) {
    this(worked, outcome, reason, faults, "", false);
  }
}
