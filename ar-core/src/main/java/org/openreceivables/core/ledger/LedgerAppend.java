package org.openreceivables.core.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.InvalidValueException;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.Problem;
import org.openreceivables.core.ProblemCode;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.internal.collection.HashTrie;
import org.openreceivables.core.internal.collection.HashTrie.Edit;
import org.openreceivables.core.ledger.event.EventId;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.ledger.event.Recorded;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One batch being appended to a copy of a ledger's books, which shares with them what stays the same. */
final class LedgerAppend {
  private static final Logger LOG = LoggerFactory.getLogger(ReceivablesLedger.class);

  final TimelineDraft entries;
  final LedgerState state;
  final List<Refusals.Refusal> refusals = new ArrayList<>();
  int repeated;
  private HashTrie<EventId, LedgerEvent> ids;
  private final Edit edit = new Edit();
  private final Recorded before;
  private Recorded last;

  LedgerAppend(Timeline timeline, HashTrie<EventId, LedgerEvent> ids, LedgerState head) {
    this.entries = new TimelineDraft(timeline);
    this.ids = ids;
    this.state = head.copy();
    this.before = timeline.latest();
    this.last = before;
  }

  HashTrie<EventId, LedgerEvent> ids() {
    return ids;
  }

  /** Takes the events in the order of their recording, whatever the order of the batch. */
  void addAll(Collection<? extends LedgerEvent> batch) {
    Set<EventId> clashing = clashes(batch);
    batch.stream()
        .sorted(Comparator.comparing(LedgerEvent::recorded)
            .thenComparing(LedgerEvent::id)
            .thenComparing(LedgerEvent::toString))
        .forEach(e -> add(e, clashing));
    LOG.debug(
        "{} events in the batch, {} refused, {} repeated", batch.size(), refusals.size(), repeated);
  }

  private static Set<EventId> clashes(Collection<? extends LedgerEvent> batch) {
    Map<EventId, LedgerEvent> first = new HashMap<>();
    Set<EventId> clashing = new HashSet<>();
    for (LedgerEvent event : batch) {
      LedgerEvent other = first.putIfAbsent(event.id(), event);
      if (other != null && !other.equals(event)) {
        clashing.add(event.id());
      }
    }
    return clashing;
  }

  private void add(LedgerEvent event, Set<EventId> clashing) {
    LedgerEvent known = ids.get(event.id());
    if (event.equals(known)) {
      repeated++;
    } else if (known != null || clashing.contains(event.id())) {
      refuse(
          event,
          ProblemCodes.EVENT_CLASH,
          "id",
          event.id(),
          "must not stand on another event with other content",
          "");
    } else if (event.recorded().sequence() == Long.MAX_VALUE) {
      refuse(
          event,
          ProblemCodes.OUT_OF_RANGE,
          "recorded",
          event.recorded(),
          "must have a sequence below " + Long.MAX_VALUE + ", which stands for the end of a day",
          "");
    } else if (event.recorded().compareTo(before) <= 0) {
      refuse(
          event,
          ProblemCodes.RECORDED_OUT_OF_ORDER,
          "recorded",
          event.recorded(),
          "must be after the event recorded before (" + before + ")",
          "");
    } else if (take(event)) {
      ids = ids.with(event.id(), event, edit);
      last = event.recorded();
    }
  }

  private boolean take(LedgerEvent event) {
    try {
      if (entries.isLast(event.stamp())) {
        entries.append(state.take(event), state);
      } else {
        insert(event);
      }
      return true;
    } catch (InvalidValueException e) {
      e.problems().forEach(p -> refuse(event, knownNow(event, ofEvent(event, p))));
      return false;
    }
  }

  /** Puts the event in its place, and plays again the later ones that it may change. */
  private void insert(LedgerEvent event) {
    requireNewKeys(event);
    LedgerState part = state.before(event.stamp());
    LedgerEntry inserted = part.take(event);
    Connected again = new Connected(inserted, state, LocalDate.MAX);
    List<LedgerEntry> replayed = replay(part, again.entries.values(), event);
    TakenIn in = state.takenIn().replaced(again.entries.values(), replayed).plus(inserted);
    Set<OpenItemId> changed = state.take(part, again, in);
    entries.replaceAll(replayed);
    entries.insert(inserted, changed, state);
  }

  /** What later events change now: a returned payment, say, undoes what was inserted before it. */
  private List<LedgerEntry> replay(
      LedgerState part, Collection<LedgerEntry> later, LedgerEvent inserted) {
    List<LedgerEntry> replayed = new ArrayList<>();
    for (LedgerEntry entry : later) {
      try {
        replayed.add(part.replay(entry.event()));
      } catch (InvalidValueException e) {
        throw impossible(inserted, entry.event(), e.problems().get(0));
      }
    }
    return replayed;
  }

  /** Keys are unique over all items, of which an insertion replays only some. */
  private void requireNewKeys(LedgerEvent event) {
    NewKeys.taken(event, state).ifPresent(key -> {
      throw new InvalidValueException(List.of(problem(
          event,
          ProblemCodes.DUPLICATE_ID,
          key.field(),
          key.value(),
          "must not be in the ledger already",
          "")));
    });
  }

  private InvalidValueException impossible(LedgerEvent inserted, LedgerEvent later, Problem why) {
    return new InvalidValueException(List.of(problem(
        inserted,
        why.code(),
        "postingDate",
        inserted.postingDate(),
        "must not make the later event " + later.id() + " of " + later.postingDate()
            + " impossible",
        "Maybe that event must be undone first: " + why.message())));
  }

  /** What an amount or an item says of itself names neither the event nor its customers. */
  private Problem ofEvent(LedgerEvent event, Problem why) {
    if (why.type().equals(event.kind()) && why.id().equals(event.id().value())) {
      return why;
    }
    String rule = why.value().contains(why.id())
        ? why.rule()
        : why.rule() + " (" + why.type() + " " + why.id() + ")";
    return problem(event, why.code(), why.field(), why.value(), rule, why.hint());
  }

  /** A rule sees the books before a backdated event: whom later ones made known is marked too. */
  private Problem knownNow(LedgerEvent event, Problem why) {
    SortedSet<CustomerId> all = Touched.customers(event, state);
    all.addAll(why.taints());
    return new Problem(
        why.code(),
        why.type(),
        why.id(),
        why.field(),
        why.value(),
        why.rule(),
        why.hint(),
        List.copyOf(all));
  }

  private void refuse(
      LedgerEvent event, ProblemCode code, String field, Object value, String rule, String hint) {
    refuse(event, problem(event, code, field, value, rule, hint));
  }

  /** A stamp out of order says nothing of when the refusal was known: after the last event, at any rate. */
  private void refuse(LedgerEvent event, Problem problem) {
    boolean inOrder = event.recorded().compareTo(before) > 0;
    refusals.add(new Refusals.Refusal(
        event.id(),
        inOrder ? event.recorded() : last.next(),
        ids.get(event.id()) != null,
        problem));
  }

  private Problem problem(
      LedgerEvent event, ProblemCode code, String field, Object value, String rule, String hint) {
    return new Problem(
        code,
        event.kind(),
        event.id().value(),
        field,
        value.toString(),
        rule,
        hint,
        List.copyOf(Touched.customers(event, state)));
  }
}
