package org.openreceivables.matching.allocation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openreceivables.core.OpenItemId;

/** How all stood before a payment that may be refused as a whole, or that is only tried. */
final class Undo {
  static final Undo NONE = new Undo();

  private final @Nullable CustomerRun run;
  private @Nullable Account account;
  private final List<Runnable> funds = new ArrayList<>();
  private Set<Integer> linked = Set.of();
  private Set<OpenItemId> made = Set.of();
  private Runnable dayEnd = () -> {};
  private int rows;
  private int notes;
  private int moved;
  private int decisions;
  private int problems;

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
    this.problems = run.problems.size();
    this.linked = Set.copyOf(run.beside().linked.keySet());
    this.made = Set.copyOf(run.made);
    run.funds.forEach(f -> funds.add(f.memory()));
  }

  /** As if it had never been tried: what was found wrong is forgotten too. */
  void forget() {
    restore();
    if (run != null) {
      cut(run.problems, problems);
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
    here.beside().linked.keySet().retainAll(linked);
    here.made.retainAll(made);
    funds.forEach(Runnable::run);
  }

  private static void cut(List<?> list, int size) {
    list.subList(size, list.size()).clear();
  }
}
