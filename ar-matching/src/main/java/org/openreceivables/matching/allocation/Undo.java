package org.openreceivables.matching.allocation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How all stood before a payment that may be refused as a whole. */
final class Undo {
  static final Undo NONE = new Undo();

  private final @Nullable CustomerRun run;
  private @Nullable Account account;
  private final List<Long> left = new ArrayList<>();
  private final List<long[]> parts = new ArrayList<>();
  private Runnable dayEnd = () -> {};
  private int rows;
  private int notes;
  private int moved;
  private int decisions;

  private Undo() {
    this.run = null;
  }

  Undo(CustomerRun run) {
    this.run = run;
    this.account = run.account.copy();
    this.dayEnd = run.dayEnd.memory();
    this.rows = run.rows.size();
    this.notes = run.beside().notes.size();
    this.moved = run.beside().moved.size();
    this.decisions = run.decisions.size();
    for (Funds f : run.funds) {
      left.add(f.left);
      parts.add(f.parts == null ? new long[0] : f.parts.clone());
    }
  }

  void restore() {
    CustomerRun here = run;
    Account before = account;
    if (here == null || before == null) {
      return;
    }
    here.account.restore(before);
    dayEnd.run();
    here.rows.truncate(rows);
    cut(here.beside().notes, notes);
    cut(here.beside().moved, moved);
    cut(here.decisions, decisions);
    for (int k = 0; k < left.size(); k++) {
      Funds f = here.funds.get(k);
      f.left = left.get(k);
      if (f.parts != null) {
        System.arraycopy(parts.get(k), 0, f.parts, 0, f.parts.length);
      }
    }
  }

  private static void cut(List<?> list, int size) {
    list.subList(size, list.size()).clear();
  }
}
