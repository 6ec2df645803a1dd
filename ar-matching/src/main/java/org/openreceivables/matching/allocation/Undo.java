package org.openreceivables.matching.allocation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Comes back to how all stood before a payment that may be refused as a whole, or that is only tried; costs what the
 * payment did, not what the account holds.
 */
final class Undo {
  private final CustomerRun run;
  private final Journal journal = new Journal();
  private final List<Runnable> funds = new ArrayList<>();
  private final Runnable made;
  /** Who noted before. */
  private final @Nullable Journal outer;

  private final int rows;
  private final int notes;
  private final int moved;
  private final int decisions;
  private final int problems;

  /** From now on notes how to come back. */
  Undo(CustomerRun run, Funds f) {
    this(run, touched(run, f));
  }

  /**
   * From now on notes how to come back.
   *
   * @param used all money and credits that may be used
   */
  Undo(CustomerRun run, List<Funds> used) {
    this.run = run;
    this.rows = run.rows.size();
    this.notes = run.beside().notes.size();
    this.moved = run.beside().moved.size();
    this.decisions = run.decisions.size();
    this.problems = run.problems.size();
    this.made = run.ids.memory();
    used.forEach(each -> funds.add(each.memory()));
    this.outer = run.account.noted();
    note(journal);
  }

  private static List<Funds> touched(CustomerRun run, Funds f) {
    if (run.policy.partial() == PartialPayment.LINKED) {
      // What waits may be used with it.
      return run.funds;
    }
    List<Funds> out = new ArrayList<>();
    out.add(f);
    if (f.said != null) {
      f.said.credits().forEach(id -> run.credit(id).ifPresent(out::add));
    }
    return out;
  }

  /** As if it had never been tried: what was found wrong is forgotten too. */
  void forget() {
    restore();
    cut(run.problems, problems);
  }

  /** What this money was told since about its worth in other currencies, which stays true when it is undone. */
  List<AllocationReason> worth(Funds f) {
    List<AllocationRows.Note> all = run.beside().notes;
    return all.subList(notes, all.size()).stream()
        .filter(n -> n.source() == f.number)
        .map(AllocationRows.Note::reason)
        .filter(r -> r instanceof RestReason.NoRate
            || r instanceof RestReason.ItemWorthNothing
            || r instanceof RestReason.MoneyWorthNothing)
        .toList();
  }

  void restore() {
    done();
    journal.back();
    run.cutRows(rows);
    cut(run.beside().notes, notes);
    cut(run.beside().moved, moved);
    cut(run.decisions, decisions);
    made.run();
    funds.forEach(Runnable::run);
  }

  /** What comes next is not noted any more, but by who noted before, who can undo this too. */
  void done() {
    note(outer);
    if (outer != null) {
      outer.add(journal::back);
    }
  }

  private void note(@Nullable Journal steps) {
    run.account.note(steps);
    run.dayEnd.note(steps);
  }

  private static void cut(List<?> list, int size) {
    list.subList(size, list.size()).clear();
  }
}
