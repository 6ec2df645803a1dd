package org.openreceivables.core.ledger.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.ledger.LedgerMovement;
import org.openreceivables.core.openitem.OpenItems;

/**
 * Open items, sub-ledger and control account side by side.
 *
 * <p>Three roads to one figure: the open amounts of the items, the movements of the ledger, and the control
 * account of a general ledger: our journal's, or the host's. Where they differ something is lost, and the items
 * and events are named: EUR 100.00 of item I-1 by event E-1, posted as EUR 99.99. Two errors that make up for
 * each other are named too. Immutable.
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

  /** {@return whether every line agrees, and no item and no event differs} */
  public boolean agrees() {
    return lines.stream().allMatch(Line::agrees) && items.isEmpty() && events.isEmpty();
  }

  /**
   * {@return the three figures by our own journal in document currencies, with unapplied money on the control
   * account}
   *
   * @param items the open items of a day
   * @param movements the movements up to that day
   * @param journal the journal up to that day
   */
  public static ControlReconciliation of(
      OpenItems items, Iterable<LedgerMovement> movements, Iterable<JournalEntry> journal) {
    return of(JournalPolicy.standard(), items, movements, ControlFigures.of(journal));
  }

  /**
   * {@return the three figures, by the figures of any general ledger}
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
    return new ControlComparison(policy, items, movements, control).compare();
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
