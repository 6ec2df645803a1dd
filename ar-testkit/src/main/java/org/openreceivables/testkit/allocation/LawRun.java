package org.openreceivables.testkit.allocation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.settlement.AllocationInstruction;
import org.openreceivables.matching.allocation.AllocationPolicy;

/** Asks a law of random books, and of books that break it shows the smallest part that still does. */
record LawRun(
    AllocationLaw law,
    AllocationPolicy policy,
    Function<AllocationPolicy, Allocator> allocators,
    BiFunction<OpenItem, Long, OpenItem> ownFields) {
  private static final int MOST_SHOWN = 5;

  /** Asks it with this many seeds. */
  void require(long firstSeed, int tries) {
    for (long seed = firstSeed; seed < firstSeed + tries; seed++) {
      require(seed);
    }
  }

  /**
   * Asks it with one seed; of plain books in two of four tries, whatever policy the seed stands for, and always where
   * the law wants them.
   */
  void require(long seed) {
    AllocationBooks books = law.isAskedOfPlainBooks() || Math.floorMod(seed, 4) < 2
        ? RandomBooks.plain(seed)
        : RandomBooks.any(seed);
    Trial trial = new Trial(policy, allocators, own(books, seed), seed);
    List<String> violations = violations(trial);
    if (!violations.isEmpty()) {
      Trial smallest = smallest(trial);
      throw new AssertionError(message(smallest, violations(smallest)));
    }
  }

  private AllocationBooks own(AllocationBooks books, long seed) {
    List<OpenItem> items = new ArrayList<>();
    for (OpenItem item : books.items()) {
      items.add(ownFields.apply(item, seed * 31 + items.size()));
    }
    return books.withItems(OpenItems.of(items).withIncomplete(books.items().incomplete()));
  }

  /** An engine that fails breaks every law. */
  private List<String> violations(Trial trial) {
    try {
      return law.violations(trial);
    } catch (RuntimeException e) {
      return List.of(e.toString());
    }
  }

  private String message(Trial trial, List<String> violations) {
    return "Law broken: " + law.words() + "\nseed " + trial.seed() + ", " + policy + "\n"
        + String.join("\n", violations.subList(0, Math.min(MOST_SHOWN, violations.size())))
        + (violations.size() > MOST_SHOWN ? "\n… and more" : "") + "\nin the books of this seed"
        + ", without the rows that do not matter:\n" + trial.books()
        + "\nTo replay it: tries() = 1, firstSeed() = " + trial.seed() + "L\n";
  }

  /** Leaves out row by row what is not needed to break the law. */
  private Trial smallest(Trial trial) {
    Trial best = trial;
    boolean smaller = true;
    while (smaller) {
      smaller = false;
      for (AllocationBooks fewer : withoutARow(best.books())) {
        Trial next = best.with(fewer);
        if (!violations(next).isEmpty()) {
          best = next;
          smaller = true;
          break;
        }
      }
    }
    return best;
  }

  private static List<AllocationBooks> withoutARow(AllocationBooks books) {
    List<AllocationBooks> out = new ArrayList<>();
    for (AllocationInstruction said : books.instructions()) {
      out.add(books.withInstructions(
          books.instructions().stream().filter(i -> i != said).toList()));
    }
    for (int i = 0; i < books.payments().size(); i++) {
      List<Payment> fewer = new ArrayList<>(books.payments());
      fewer.remove(i);
      out.add(books.withPayments(fewer));
    }
    List<OpenItem> items = new ArrayList<>();
    books.items().forEach(items::add);
    for (int i = 0; i < items.size(); i++) {
      List<OpenItem> fewer = new ArrayList<>(items);
      fewer.remove(i);
      out.add(books.withItems(OpenItems.of(fewer).withIncomplete(books.items().incomplete())));
    }
    return out;
  }
}
