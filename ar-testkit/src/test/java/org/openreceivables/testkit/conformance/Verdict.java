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
 */
record Verdict(WorkedCase worked, Outcome outcome, String reason, List<String> faults) {
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
}
