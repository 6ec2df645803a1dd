package org.openreceivables.core.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.openreceivables.core.InvalidValueException;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.Problem;
import org.openreceivables.core.ledger.event.AllocationId;
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
 * and changes nothing; its customers count as incomplete from its recording on.
 *
 * <p>Cost: appending a batch copies the open state once and then works event by event; a backdated event
 * replays the events of its items and allocations, and of those that share an event with them. Immutable and thread-safe: {@code append} gives a new ledger.
 */
public final class ReceivablesLedger {
  private static final Logger LOG = LoggerFactory.getLogger(ReceivablesLedger.class);
  private static final ReceivablesLedger EMPTY =
      new ReceivablesLedger(List.of(), Map.of(), new LedgerState(), List.of());

  private final List<LedgerEntry> entries;
  private final Map<EventId, LedgerEvent> byId;
  private final LedgerState head;
  private final List<LedgerAppend.Refusal> refused;

  ReceivablesLedger(
      List<LedgerEntry> entries,
      Map<EventId, LedgerEvent> byId,
      LedgerState head,
      List<LedgerAppend.Refusal> refused) {
    this.entries = entries;
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
    LedgerAppend work = new LedgerAppend(entries, byId, head);
    work.addAll(batch);
    LOG.debug(
        "{} events in the batch, {} refused, {} repeated",
        batch.size(),
        work.refusals.size(),
        work.repeated);
    List<LedgerAppend.Refusal> all = new ArrayList<>(refused);
    all.addAll(work.refusals);
    return new Appended(
        new ReceivablesLedger(work.entries.toList(), work.ids, work.state, List.copyOf(all)),
        work.refusals.stream().map(LedgerAppend.Refusal::problem).toList(),
        work.repeated);
  }

  /** {@return the events, by posting date, then recording} */
  public List<LedgerEvent> events() {
    return entries.stream().map(LedgerEntry::event).toList();
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
    return collect(
        stateOn(asOf, knownOn).items.values().stream()
            .filter(i -> !i.isSettled())
            .toList(),
        knownOn);
  }

  /**
   * {@return all items that existed at the end of a day, settled ones too}
   *
   * @param asOf the day of the books
   * @param knownOn the last recording that counts
   */
  public OpenItems allItems(LocalDate asOf, Recorded knownOn) {
    return collect(List.copyOf(stateOn(asOf, knownOn).items.values()), knownOn);
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
    return entriesAsKnown(asOf, knownOn).stream()
        .flatMap(e -> e.movements().stream())
        .toList();
  }

  /**
   * {@return the last day up to a day on which more of an item became open, for every item: it was issued or
   * charged, or a settlement was undone}
   *
   * <p>What is open at the end of the day can be settled on the day returned, and maybe not before it.
   *
   * @param asOf the day of the books
   */
  public Map<OpenItemId, LocalDate> lastOpened(LocalDate asOf) {
    Map<OpenItemId, LocalDate> days = new HashMap<>();
    for (LedgerEntry entry : entries) {
      for (LedgerMovement movement : entry.movements()) {
        if (!(movement.cause() instanceof LedgerMovement.Settlement)
            && !movement.amount().isZero()
            && !movement.postingDate().isAfter(asOf)) {
          days.put(movement.item(), movement.postingDate());
        }
      }
    }
    return days;
  }

  /**
   * {@return whether an allocation or write-off with this key stands: posted and not undone}
   *
   * @param allocation the key
   */
  public boolean isPosted(AllocationId allocation) {
    return head.isPosted(allocation);
  }

  /** What was refused later does not taint what was known before. */
  private OpenItems collect(Collection<OpenItem> items, Recorded knownOn) {
    List<Problem> known = refused.stream()
        .filter(r -> r.recorded().compareTo(knownOn) <= 0)
        .map(LedgerAppend.Refusal::problem)
        .toList();
    return OpenItems.collect(items, known).items();
  }

  private Stream<LedgerEntry> entriesUpTo(LocalDate asOf, Recorded knownOn) {
    return entries.stream()
        .filter(e ->
            !e.event().postingDate().isAfter(asOf) && e.event().recorded().compareTo(knownOn) <= 0);
  }

  /** What the events moved, as it was known: an event recorded later may change what others moved. */
  private List<LedgerEntry> entriesAsKnown(LocalDate asOf, Recorded knownOn) {
    List<LedgerEntry> known = entriesUpTo(asOf, knownOn).toList();
    if (known.size() == entriesUpTo(asOf, Recorded.endOf(LocalDate.MAX)).count()) {
      return known;
    }
    LedgerState state = new LedgerState();
    return known.stream().map(e -> state.apply(e.event())).toList();
  }

  private LedgerState stateOn(LocalDate asOf, Recorded knownOn) {
    List<LedgerEntry> known = entriesUpTo(asOf, knownOn).toList();
    if (known.size() == entries.size()) {
      return head;
    }
    LedgerState state = new LedgerState();
    known.forEach(e -> state.apply(e.event()));
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
}
