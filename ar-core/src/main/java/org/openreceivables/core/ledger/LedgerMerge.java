package org.openreceivables.core.ledger;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.InvalidValueException;
import org.openreceivables.core.Problem;
import org.openreceivables.core.ProblemCode;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.internal.collection.HashTrie;
import org.openreceivables.core.internal.collection.HashTrie.Edit;
import org.openreceivables.core.ledger.event.EventId;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.ledger.event.Recorded;

/** The books of two ledgers of other customers each. */
final class LedgerMerge {
  private static final int NAMED = 10;
  private final ReceivablesLedger larger;
  private final ReceivablesLedger smaller;

  LedgerMerge(ReceivablesLedger one, ReceivablesLedger other) {
    boolean first = one.ids.size() >= other.ids.size();
    larger = first ? one : other;
    smaller = first ? other : one;
  }

  /** Names the keys that stand in both, sorted, the first of them where they are many. */
  void requireNothingInBoth() {
    LedgerState in = larger.head;
    List<Problem> problems = new ArrayList<>();
    SortedSet<EventId> events = new TreeSet<>();
    smaller.ids.forEach((id, event) -> {
      if (larger.ids.get(id) != null) {
        events.add(id);
      }
    });
    require(events, "events", ProblemCodes.EVENT_CLASH, problems);
    require(both(smaller.head.items, in.items::containsKey), "items", problems);
    require(both(smaller.head.payments, in.payments::containsKey), "payments", problems);
    require(both(smaller.head.allocations, in.allocations::containsKey), "allocations", problems);
    requireRoom(problems);
    if (!problems.isEmpty()) {
      throw new InvalidValueException(problems);
    }
  }

  private void requireRoom(List<Problem> problems) {
    try {
      larger.head.takenIn().plus(smaller.head.takenIn());
    } catch (InvalidValueException e) {
      Problem why = e.problems().get(0);
      problems.add(problem(why.code(), why.field(), why.value(), why.rule(), why.hint()));
    }
  }

  private static <K extends Comparable<K>> SortedSet<K> both(
      Trails<K, ?> trails, Predicate<K> there) {
    SortedSet<K> both = new TreeSet<>();
    trails.forEach((key, trail) -> {
      if (there.test(key)) {
        both.add(key);
      }
    });
    return both;
  }

  private void require(SortedSet<?> both, String field, List<Problem> problems) {
    require(both, field, ProblemCodes.DUPLICATE_ID, problems);
  }

  private void require(SortedSet<?> both, String field, ProblemCode code, List<Problem> problems) {
    if (!both.isEmpty()) {
      String named =
          both.stream().limit(NAMED).map(Object::toString).collect(Collectors.joining(", "));
      problems.add(problem(
          code,
          field,
          both.size() > NAMED ? named + " and " + (both.size() - NAMED) + " more" : named,
          "must not stand in both ledgers",
          "Maybe the customers of one netting unit were split"));
    }
  }

  private static Problem problem(
      ProblemCode code, String field, String value, String rule, String hint) {
    return new Problem(
        code, "ReceivablesLedger", "merge", field, value, rule, hint, List.<CustomerId>of());
  }

  ReceivablesLedger merged() {
    if (smaller.ids.size() == 0 && smaller.refused.isEmpty()) {
      return larger;
    }
    LedgerState state = larger.head.copy();
    state.takeAll(smaller.head);
    HashTrie<EventId, LedgerEvent> ids = larger.ids.withAll(smaller.ids, new Edit());
    return new ReceivablesLedger(timeline(), ids, state, larger.refused.with(smaller.refused));
  }

  private Timeline timeline() {
    int size = larger.timeline.spacing().chunk();
    List<Chunk> chunks = new ArrayList<>();
    List<LedgerEntry> some = new ArrayList<>(size);
    InOrder entries = new InOrder(larger.timeline.entries(), smaller.timeline.entries());
    while (entries.hasNext()) {
      some.add(entries.next());
      if (some.size() == size || !entries.hasNext()) {
        chunks.add(Chunk.of(some));
        some.clear();
      }
    }
    new KeptOpen(larger.timeline.spacing(), chunks).keepAgain(0);
    Recorded one = larger.timeline.latest();
    Recorded other = smaller.timeline.latest();
    return new Timeline(
        larger.timeline.spacing(), List.copyOf(chunks), one.compareTo(other) > 0 ? one : other);
  }

  /** The entries of both in effective order. */
  private static final class InOrder implements Iterator<LedgerEntry> {
    private final List<LedgerEntry> one;
    private final List<LedgerEntry> other;
    private int i;
    private int j;

    InOrder(Stream<LedgerEntry> one, Stream<LedgerEntry> other) {
      this.one = one.toList();
      this.other = other.toList();
    }

    @Override
    public boolean hasNext() {
      return i < one.size() || j < other.size();
    }

    @Override
    public LedgerEntry next() {
      boolean first = j == other.size()
          || (i < one.size()
              && EffectiveOrder.compare(one.get(i).place(), other.get(j).place()) < 0);
      return first ? one.get(i++) : other.get(j++);
    }
  }
}
