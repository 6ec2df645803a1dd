package org.openreceivables.core.fuzz;

import java.util.List;

/**
 * What came of a run.
 *
 * @param inputs how many texts were read
 * @param faults what went wrong: the parser, the text and how
 * @param slowestMillis the longest that one text took
 * @param early bytes of heap in use after a tenth of the run
 * @param late bytes of heap in use at the end
 */
record FuzzReport(long inputs, List<String> faults, long slowestMillis, long early, long late) {
  FuzzReport {
    faults = List.copyOf(faults);
  }

  @Override
  public String toString() {
    return inputs + " inputs, slowest " + slowestMillis + " ms, heap in use " + early / 1024
        + " KiB after a tenth and " + late / 1024 + " KiB at the end, faults: " + faults;
  }
}
