package org.openreceivables.core.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openreceivables.core.InvalidValueException;
import org.openreceivables.core.Problem;
import org.openreceivables.core.ProblemCode;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.ledger.event.EventId;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.ledger.event.Recorded;
import org.openreceivables.core.money.MoneyTotals;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The books: events in, open items of any day out.
 *
 * <p>Events take effect in the order of their posting dates, and of their recording within a day. One that
 * is recorded late but posted on an earlier day changes that day and all since, as if it had come in time;
 * what was known before it is still there under {@code knownOn}. An event that would break a rule (settle
 * more than is open, use a credit twice, …) on its own day or on any later one is refused with the reason,
 * and changes nothing; its customers count as incomplete.
 *
 * <p>Cost: appending a batch copies the open state once and then works event by event; a backdated event
 * replays the ledger. Immutable and thread-safe: {@code append} gives a new ledger.
 */
public final class ReceivablesLedger {
  private static final Logger LOG = LoggerFactory.getLogger(ReceivablesLedger.class);
  private static final Comparator<LedgerEvent> EFFECTIVE =
      Comparator.comparing(LedgerEvent::postingDate).thenComparing(LedgerEvent::recorded);
  private static final ReceivablesLedger EMPTY =
      new ReceivablesLedger(List.of(), Map.of(), new LedgerState(), List.of());

  private final List<LedgerEvent> events;
  private final Map<EventId, LedgerEvent> byId;
  private final LedgerState head;
  private final List<Problem> refused;

  private ReceivablesLedger(
      List<LedgerEvent> events,
      Map<EventId, LedgerEvent> byId,
      LedgerState head,
      List<Problem> refused) {
    this.events = events;
    this.byId = byId;
    this.head = head;
    this.refused = refused;
  }

  /** {@return a ledger without events} */
  public static ReceivablesLedger empty() {
    return EMPTY;
  }

  /**
   * {@return the ledger of these events, in whatever order they are handed in}
   *
   * @param events the events
   * @throws InvalidValueException when one of them is refused; {@link #append} goes on without it
   */
  public static ReceivablesLedger of(Collection<? extends LedgerEvent> events) {
    Appended appended = EMPTY.append(events);
    if (!appended.refused().isEmpty()) {
      throw new InvalidValueException(appended.refused());
    }
    return appended.ledger();
  }

  /**
   * {@return the ledger with these events, and those that were refused}
   *
   * <p>Handed in again with the same content, an event counts once; with other content, all events with
   * its key in the batch are refused. Each event must have been recorded after those that are here.
   *
   * @param batch the events, in any order
   */
  public Appended append(Collection<? extends LedgerEvent> batch) {
    Appending work = new Appending();
    Set<EventId> clashing = work.clashes(batch);
    batch.stream()
        .sorted(Comparator.comparing(LedgerEvent::recorded).thenComparing(LedgerEvent::id))
        .forEach(e -> work.add(e, clashing));
    LOG.debug(
        "appended {} events, refused {}, repeated {}",
        work.added,
        work.refusals.size(),
        work.repeated);
    List<Problem> all = new ArrayList<>(refused);
    all.addAll(work.refusals);
    return new Appended(
        new ReceivablesLedger(
            Collections.unmodifiableList(work.order), work.ids, work.state, List.copyOf(all)),
        work.refusals,
        work.repeated);
  }

  /** {@return the events, by posting date, then recording} */
  public List<LedgerEvent> events() {
    return events;
  }

  /**
   * {@return what was open at the end of a day, as known now}
   *
   * @param asOf the day of the books
   */
  public OpenItems openItems(LocalDate asOf) {
    return openItems(asOf, Recorded.endOf(LocalDate.MAX));
  }

  /**
   * {@return what was open at the end of a day, as it was known at some time}
   *
   * @param asOf the day of the books
   * @param knownOn the last recording that counts
   */
  public OpenItems openItems(LocalDate asOf, Recorded knownOn) {
    return collect(stateOn(asOf, knownOn).items.values().stream()
        .filter(i -> !i.isSettled())
        .toList());
  }

  /**
   * {@return all items that existed at the end of a day, settled ones too}
   *
   * @param asOf the day of the books
   * @param knownOn the last recording that counts
   */
  public OpenItems allItems(LocalDate asOf, Recorded knownOn) {
    return collect(List.copyOf(stateOn(asOf, knownOn).items.values()));
  }

  /**
   * {@return the balance at the end of a day, as known now: the sum of all movements up to it}
   *
   * @param asOf the day of the books
   */
  public MoneyTotals balance(LocalDate asOf) {
    return balance(asOf, Recorded.endOf(LocalDate.MAX));
  }

  /**
   * {@return the balance at the end of a day, as it was known at some time}
   *
   * @param asOf the day of the books
   * @param knownOn the last recording that counts
   */
  public MoneyTotals balance(LocalDate asOf, Recorded knownOn) {
    return MoneyTotals.of(
        movements(asOf, knownOn).stream().map(LedgerMovement::amount).toList());
  }

  /**
   * {@return every movement up to the end of a day, in order}
   *
   * @param asOf the day of the books
   * @param knownOn the last recording that counts
   */
  public List<LedgerMovement> movements(LocalDate asOf, Recorded knownOn) {
    return List.copyOf(stateOn(asOf, knownOn).movements);
  }

  /**
   * {@return the journal up to the end of a day, as known now, one entry an event that moves money}
   *
   * @param mapping which accounts
   * @param asOf the day of the books
   */
  public List<JournalEntry> journal(JournalMapping mapping, LocalDate asOf) {
    return Journal.of(mapping, events, movements(asOf, Recorded.endOf(LocalDate.MAX)));
  }

  private OpenItems collect(Collection<OpenItem> items) {
    return OpenItems.collect(items, refused).items();
  }

  private LedgerState stateOn(LocalDate asOf, Recorded knownOn) {
    boolean allKnown = events.stream().allMatch(e -> e.recorded().compareTo(knownOn) <= 0);
    boolean allPosted =
        events.isEmpty() || !events.get(events.size() - 1).postingDate().isAfter(asOf);
    if (allKnown && allPosted) {
      return head;
    }
    LedgerState state = new LedgerState();
    for (LedgerEvent event : events) {
      if (!event.postingDate().isAfter(asOf) && event.recorded().compareTo(knownOn) <= 0) {
        List<Problem> problems = state.apply(event);
        if (!problems.isEmpty()) {
          throw new IllegalStateException("An accepted event must replay: " + problems);
        }
      }
    }
    return state;
  }

  /**
   * A ledger and what did not get into it.
   *
   * @param ledger the ledger with the accepted events
   * @param refused why the others were refused
   * @param repeated how many were there already, with the same content
   */
  public record Appended(ReceivablesLedger ledger, List<Problem> refused, int repeated) {
    /**
     * Copies the list.
     *
     * @param ledger the ledger
     * @param refused why others were refused
     * @param repeated how many were there already
     */
    public Appended {
      refused = List.copyOf(refused);
    }
  }

  /** One batch being appended. */
  private final class Appending {
    private final List<LedgerEvent> order = new ArrayList<>(events);
    private final Map<EventId, LedgerEvent> ids = new HashMap<>(byId);
    private LedgerState state = head.copy();
    private Recorded last = events.stream()
        .map(LedgerEvent::recorded)
        .max(Comparator.naturalOrder())
        .orElse(new Recorded(LocalDate.MIN, Long.MIN_VALUE));
    private final List<Problem> refusals = new ArrayList<>();
    private int added;
    private int repeated;

    Set<EventId> clashes(Collection<? extends LedgerEvent> batch) {
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

    void add(LedgerEvent event, Set<EventId> clashing) {
      LedgerEvent known = ids.get(event.id());
      if (event.equals(known)) {
        repeated++;
      } else if (known != null || clashing.contains(event.id())) {
        refuse(
            event,
            ProblemCodes.EVENT_CLASH,
            "id",
            event.id(),
            "must not stand on another event with other content");
      } else if (event.recorded().compareTo(last) <= 0) {
        refuse(
            event,
            ProblemCodes.RECORDED_OUT_OF_ORDER,
            "recorded",
            event.recorded(),
            "must be after the event recorded before (" + last + ")");
      } else {
        take(event);
      }
    }

    private void take(LedgerEvent event) {
      int place = place(event);
      boolean atEnd = place == order.size();
      if (atEnd) {
        List<Problem> problems = state.apply(event);
        if (!problems.isEmpty()) {
          refusals.addAll(problems);
          return;
        }
        order.add(event);
      } else {
        order.add(place, event);
        if (!replay(event)) {
          order.remove(place);
          return;
        }
      }
      ids.put(event.id(), event);
      last = event.recorded();
      added++;
    }

    private int place(LedgerEvent event) {
      int found = Collections.binarySearch(order, event, EFFECTIVE);
      return -found - 1;
    }

    private boolean replay(LedgerEvent inserted) {
      LedgerState fresh = new LedgerState();
      for (LedgerEvent event : order) {
        List<Problem> problems = fresh.apply(event);
        if (!problems.isEmpty()) {
          refuseBecause(inserted, event, problems);
          return false;
        }
      }
      state = fresh;
      return true;
    }

    private void refuseBecause(LedgerEvent inserted, LedgerEvent event, List<Problem> problems) {
      if (inserted.equals(event)) {
        refusals.addAll(problems);
      } else {
        Problem later = problems.get(0);
        refuse(
            inserted,
            later.code(),
            "postingDate",
            inserted.postingDate(),
            "must not make the later event " + event.id() + " of " + event.postingDate()
                + " impossible",
            "Maybe undo that event first, for: " + later.message());
      }
    }

    private void refuse(
        LedgerEvent event, ProblemCode code, String field, Object value, String rule) {
      refuse(event, code, field, value, rule, "");
    }

    private void refuse(
        LedgerEvent event, ProblemCode code, String field, Object value, String rule, String hint) {
      refusals.add(new Problem(
          code,
          event.getClass().getSimpleName(),
          event.id().value(),
          field,
          value.toString(),
          rule,
          hint,
          Touched.all(event, state.items).toList()));
    }
  }
}
