package org.openreceivables.matching.allocation;

import java.util.ArrayList;
import java.util.List;

/** How to come back, step by step: costs what was done since, not what there is. */
final class Journal {
  private final List<Runnable> steps = new ArrayList<>();

  /** How to undo what is done next. */
  void add(Runnable step) {
    steps.add(step);
  }

  /** Undoes all, the last first. */
  void back() {
    for (int k = steps.size() - 1; k >= 0; k--) {
      steps.get(k).run();
    }
    steps.clear();
  }
}
