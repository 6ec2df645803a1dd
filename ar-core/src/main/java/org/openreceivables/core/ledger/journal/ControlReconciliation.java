package org.openreceivables.core.ledger.journal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.ledger.LedgerMovement;
import org.openreceivables.core.ledger.ReceivablesLedger;
import org.openreceivables.core.ledger.event.EventId;
import org.openreceivables.core.ledger.event.Recorded;
import org.openreceivables.core.openitem.OpenItems;

/**
 * Open items, sub-ledger and control account side by side.
 *
 * <p>Three roads to one figure: the open amounts of the items, the movements of the ledger, and the control
 * account of a general ledger: our journal's, or the host's. Where they differ something is lost, and the items
 * and events are named: EUR 100.00 of item I-1 by event E-1, posted as EUR 99.99. Two errors that make up for
 * each other are named too, and so is every event posted that the ledger does not have: EUR 7.00 posted on one
 * day and taken back on another. Immutable.
 *
 * @param lines one a control account and currency, sorted
 * @param items items that differ, by key, then cause
 * @param events events that differ, by key, then account
 * @param incomplete customers some of whose data was refused, so that totals may lack it
 */
public record ControlReconciliation(
    List<Line> lines,
    List<ItemDifference> items,
    List<EventDifference> events,
    List<CustomerId> incomplete) {

  /**
   * Copies the lists.
   *
   * @param lines one a control account and currency
   * @param items items that differ
   * @param events events that differ
   * @param incomplete customers some of whose data was refused
   */
  public ControlReconciliation {
    lines = List.copyOf(lines);
    items = List.copyOf(items);
    events = List.copyOf(events);
    incomplete = List.copyOf(incomplete);
  }

  /**
   * One control account in one currency.
   *
   * @param role receivables, or unapplied for money that stands apart
   * @param account the control account; empty where there is only one
   * @param items the open items, credits taken away
   * @param ledger the movements of the ledger
   * @param control the control account of the general ledger
   */
  public record Line(AccountRole role, String account, Money items, Money ledger, Money control) {

    /** {@return whether the three agree to the minor unit} */
    public boolean agrees() {
      return items.equals(ledger) && ledger.equals(control);
    }
  }

  /**
   * {@return whether every line agrees, no item differs, and no event but by {@link
   * EventDifference.Cause#POSTED_LATER}}
   *
   * <p>EUR 595.00 of 15 March, posted on 1 December since March was closed: the books disagree from 15
   * March to 30 November, and agree from 1 December on. The event stays in {@link #events()} and in {@link
   * #summarize()}.
   */
  public boolean agrees() {
    return lines.stream().allMatch(Line::agrees)
        && items.isEmpty()
        && events.stream().allMatch(e -> e.cause() == EventDifference.Cause.POSTED_LATER);
  }

  /**
   * {@return the three figures of a ledger at the end of a day, the third by its own journal}
   *
   * <p>It agrees, but for items without a value in the currency of the books, which it names: a check of this
   * library more than of the books. Reads every event up to the day, as {@link #of(JournalPolicy, ReceivablesLedger,
   * LocalDate, Recorded, ControlFigures)} does.
   *
   * @param policy how the journal is kept
   * @param ledger the ledger
   * @param asOf the day of the books
   */
  public static ControlReconciliation of(
      JournalPolicy policy, ReceivablesLedger ledger, LocalDate asOf) {
    Journal journal = Journal.of(JournalMapping.of(policy), ledger, asOf);
    return of(policy, ledger, asOf, ControlFigures.of(journal.entries()));
  }

  /**
   * {@return the three figures of a ledger at the end of a day as known now, by the figures of any general ledger}
   *
   * <p>Reads every movement up to the day.
   *
   * @param policy the currency of the books, and where unapplied money stands; the rest of it does not matter
   * @param ledger the ledger
   * @param asOf the day of the books
   * @param control what the general ledger says on that day
   */
  public static ControlReconciliation of(
      JournalPolicy policy, ReceivablesLedger ledger, LocalDate asOf, ControlFigures control) {
    return of(policy, ledger, asOf, Recorded.endOf(LocalDate.MAX), control);
  }

  /**
   * {@return the three figures of a ledger at the end of a day as it was known at some time, by the figures of any
   * general ledger}
   *
   * <p>Reads every movement up to the day, whatever is open, since the balance of an account and what was posted for
   * an event are compared from the beginning: ten years of books cost ten years. A host that reconciles parts of its
   * books hands in their own items, movements and figures.
   *
   * @param policy the currency of the books, and where unapplied money stands; the rest of it does not matter
   * @param ledger the ledger
   * @param asOf the day of the books
   * @param knownOn the last recording that counts
   * @param control what the general ledger said on that day, at that time
   */
  public static ControlReconciliation of(
      JournalPolicy policy,
      ReceivablesLedger ledger,
      LocalDate asOf,
      Recorded knownOn,
      ControlFigures control) {
    return new ControlComparison(
            policy, ledger.openItems(asOf, knownOn), ledger.movements(asOf, knownOn), control)
        .compare(KnownEvents.of(ledger, asOf, knownOn));
  }

  /**
   * {@return the three figures from items and movements that stand by themselves}
   *
   * <p>An event without any of these movements counts as one that the ledger does not have, and one posted on a later
   * day as {@link EventDifference.Cause#OTHER_DAY}, since its recording is not known. Amounts in another
   * currency than the policy says are lines of their own, which differ: nothing is compared across currencies.
   *
   * @param policy the currency of the books, and where unapplied money stands; the rest of it does not matter
   * @param items the open items of a day
   * @param movements the movements up to that day
   * @param control what the general ledger says on that day
   */
  public static ControlReconciliation of(
      JournalPolicy policy,
      OpenItems items,
      Iterable<LedgerMovement> movements,
      ControlFigures control) {
    Set<EventId> moved = new HashSet<>();
    movements.forEach(m -> moved.add(m.event()));
    return new ControlComparison(policy, items, movements, control).compare(KnownEvents.of(moved));
  }

  /** {@return one line an account, then one an item, an event and an incomplete customer, for people} */
  public String summarize() {
    List<String> all = new ArrayList<>();
    for (Line line : lines) {
      String name = line.role() + (line.account().isEmpty() ? "" : " " + line.account());
      all.add(
          line.agrees()
              ? name + ": " + line.items() + " agrees"
              : name + ": items " + line.items() + ", ledger " + line.ledger()
                  + ", control account " + line.control() + " differ");
    }
    items.forEach(i -> all.add("item " + i));
    events.forEach(e -> all.add("event " + e));
    incomplete.forEach(c -> all.add("customer " + c + " is incomplete"));
    return all.stream().collect(Collectors.joining("\n"));
  }
}
