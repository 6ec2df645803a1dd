package org.openreceivables.core.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openreceivables.core.InvalidValueException;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.Problem;
import org.openreceivables.core.internal.Words;
import org.openreceivables.core.internal.collection.HashTrie;
import org.openreceivables.core.ledger.event.AllocationId;
import org.openreceivables.core.ledger.event.EventId;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.ledger.event.Recorded;
import org.openreceivables.core.money.MoneyTotals;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.time.DateWindow;

/**
 * The books: events in, open items of any day out.
 *
 * <p>Events take effect in the order of their posting dates, and of their recording within a day. One that
 * is recorded late but posted on an earlier day changes that day and all since, as if it had come in time;
 * what was known before it is still there under {@code knownOn}. An event that would break a rule (settle
 * more than is open, use a credit twice, …) on its own day or on any later one is refused with the reason,
 * and changes nothing; its customers count as incomplete from its recording on. A key of an allocation that
 * was undone is free from that day on: a backdated allocation may take it for the days between, if it is
 * undone again (its payment returned) before the next allocation of that key.
 *
 * <p>Refusals live in this ledger, not among its events: one built again from {@link #events()} does not know
 * them. A host therefore stores refused events with their problems, mends them and hands them in again. Once
 * an event with the same key and mended content is accepted, it taints nobody from its recording on; as known
 * before that, its customers stay incomplete. An event whose key stands on another one taints for good, since
 * it can never come in: the ledger built again from its events is without it.
 *
 * <p>The package page says how books are split and merged, what the largest sum is, and what everything costs.
 * Immutable and thread-safe: {@code append} gives a new ledger, which shares with this one what they have in common.
 * Two are equal when they have the same events and were refused the same ones, however they came to them; to
 * compare them looks at every event. As text one has counts alone, so that it may stand in a log.
 */
public final class ReceivablesLedger {
  private static final Recorded NOW = Recorded.endOf(LocalDate.MAX);
  private static final ReceivablesLedger EMPTY = empty(Timeline.Spacing.STANDARD);

  final Timeline timeline;
  final HashTrie<EventId, LedgerEvent> ids;
  final LedgerState head;
  final Refusals refused;

  ReceivablesLedger(
      Timeline timeline, HashTrie<EventId, LedgerEvent> ids, LedgerState head, Refusals refused) {
    this.timeline = timeline;
    this.ids = ids;
    this.head = head;
    this.refused = refused;
  }

  /** {@return a ledger without events} */
  public static ReceivablesLedger empty() {
    return EMPTY;
  }

  /** With what a large ledger has after thousands of events after a few, for tests. */
  static ReceivablesLedger empty(Timeline.Spacing spacing) {
    return new ReceivablesLedger(
        Timeline.empty(spacing), HashTrie.empty(), new LedgerState(), Refusals.NONE);
  }

  /**
   * {@return the ledger of these events, in whatever order they are handed in}
   *
   * @param events the events
   * @throws InvalidValueException when one of them is refused; {@link #append} goes on without it
   */
  public static ReceivablesLedger of(Iterable<? extends LedgerEvent> events) {
    Appended appended = EMPTY.append(events);
    if (!appended.refused().isEmpty()) {
      throw new InvalidValueException(appended.refused());
    }
    return appended.ledger();
  }

  /**
   * {@return the ledger with these events, and those that were refused}
   *
   * <p>Handed in again with the same content, an event counts once; with other content, all events with its key in
   * the batch are refused. Each event must have been recorded after those that are here; those of a batch that
   * were recorded at once, in parts of the books kept apart, take effect by their ids.
   *
   * @param events the events, in any order
   */
  public Appended append(Iterable<? extends LedgerEvent> events) {
    List<LedgerEvent> batch = new ArrayList<>();
    events.forEach(batch::add);
    LedgerAppend work = new LedgerAppend(timeline, ids, head);
    work.addAll(batch);
    return new Appended(
        new ReceivablesLedger(
            work.entries.finish(work.state), work.ids(), work.state, refused.with(work.refusals)),
        work.refusals.stream().map(Refusals.Refusal::problem).toList(),
        work.repeated);
  }

  /**
   * {@return the books of both: this ledger and one of other customers}
   *
   * <p>Associative and commutative in every answer, and the same as the ledger of all their events. Each part
   * may have recordings of its own: where two events of one day have the same, the one with the smaller id takes
   * effect first. What is appended afterwards must have been recorded after all of both.
   *
   * @param other the other ledger
   * @throws InvalidValueException when an event, item, payment or allocation stands in both, the same event
   *     too: what was appended to one of two copies is not told from what was appended to the other; and when
   *     their amounts do not fit 64 bits together
   */
  public ReceivablesLedger merge(ReceivablesLedger other) {
    LedgerMerge work = new LedgerMerge(this, other);
    work.requireNothingInBoth();
    return work.merged();
  }

  /**
   * {@return when the last event was recorded, if there is one; what is appended must come after it, for
   * example at {@code next()}}
   */
  public Optional<Recorded> lastRecorded() {
    return timeline.chunks().isEmpty() ? Optional.empty() : Optional.of(timeline.latest());
  }

  /** {@return the events, by posting date, then recording} */
  public List<LedgerEvent> events() {
    return timeline.entries().map(LedgerEntry::event).toList();
  }

  /**
   * {@return the event with this key, if it is in these books}
   *
   * @param id the key
   */
  public Optional<LedgerEvent> event(EventId id) {
    return Optional.ofNullable(ids.get(id));
  }

  /**
   * {@return the events posted on some days, each with what it moved as it was known at some time, in order}
   *
   * <p>Costs the events of these days; as known earlier also all that were recorded since and posted up to the last
   * day, and the later ones of their items: a month as known a year ago costs what was recorded in that year, too.
   *
   * @param days the first and the last day of the books
   * @param knownOn the last recording that counts
   */
  public List<EventMovements> events(DateWindow days, Recorded knownOn) {
    return new AsKnown(this, days.last(), knownOn)
        .entries(days.first())
        .map(EventMovements::of)
        .toList();
  }

  /**
   * {@return what was open at the end of a day, as known now}
   *
   * @param asOf the day of the books
   */
  public OpenItems openItems(LocalDate asOf) {
    return openItems(asOf, NOW);
  }

  /**
   * {@return what was open at the end of a day, as it was known at some time}
   *
   * @param asOf the day of the books
   * @param knownOn the last recording that counts
   */
  public OpenItems openItems(LocalDate asOf, Recorded knownOn) {
    return collect(new AsKnown(this, asOf, knownOn).openItems().toList(), knownOn);
  }

  /**
   * {@return all items that existed at the end of a day, settled ones too}
   *
   * @param asOf the day of the books
   * @param knownOn the last recording that counts
   */
  public OpenItems allItems(LocalDate asOf, Recorded knownOn) {
    return collect(new AsKnown(this, asOf, knownOn).allItems().toList(), knownOn);
  }

  /**
   * {@return the balance at the end of a day, as known now: the sum of all movements up to it}
   *
   * @param asOf the day of the books
   */
  public MoneyTotals balance(LocalDate asOf) {
    return balance(asOf, NOW);
  }

  /**
   * {@return the balance at the end of a day, as it was known at some time}
   *
   * @param asOf the day of the books
   * @param knownOn the last recording that counts
   */
  public MoneyTotals balance(LocalDate asOf, Recorded knownOn) {
    return new AsKnown(this, asOf, knownOn).balance();
  }

  /**
   * {@return every movement up to the end of a day, in order, as known now}
   *
   * @param asOf the day of the books
   */
  public List<LedgerMovement> movements(LocalDate asOf) {
    return movements(asOf, NOW);
  }

  /**
   * {@return every movement up to the end of a day, in order}
   *
   * @param asOf the day of the books
   * @param knownOn the last recording that counts
   */
  public List<LedgerMovement> movements(LocalDate asOf, Recorded knownOn) {
    return Movements.of(new AsKnown(this, asOf, knownOn).entries());
  }

  /**
   * {@return the last day up to a day on which more of an item became open: it was issued or charged, or a settlement
   * was undone; an item that did not exist by then is left out}
   *
   * <p>What is open at the end of the day can be settled on the day returned, and maybe not before it: issued on 10
   * January, paid on the 20th, the payment undone on 3 February, it is 10 January as of 2 February, 3 February from
   * then on. Costs as much as the events of these items.
   *
   * @param items the items
   * @param asOf the day of the books
   */
  public Map<OpenItemId, LocalDate> lastOpened(Iterable<OpenItemId> items, LocalDate asOf) {
    return new LastOpened(head.items, asOf).of(items);
  }

  /**
   * {@return whether an allocation or write-off with this key stands: posted and not undone}
   *
   * @param allocation the key
   */
  public boolean isPosted(AllocationId allocation) {
    return head.isPosted(allocation);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ReceivablesLedger that
        && (this == that || (timeline.hasEventsOf(that.timeline) && refused.equals(that.refused)));
  }

  @Override
  public int hashCode() {
    return timeline.latest().hashCode();
  }

  @Override
  public String toString() {
    return "ReceivablesLedger of " + Words.count(ids.size(), "event")
        + (refused.isEmpty() ? "" : ", refused ones of " + Words.count(refused.size(), "customer"));
  }

  /** What was refused later does not taint what was known before. */
  private OpenItems collect(Collection<OpenItem> items, Recorded knownOn) {
    OpenItems collected = OpenItems.of(items);
    return refused.isEmpty()
        ? collected
        : collected.withIncomplete(refused.incomplete(knownOn, ids));
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
