package org.openreceivables.examples.monthend.job;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.Problem;
import org.openreceivables.core.ledger.ReceivablesLedger;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.ledger.event.Recorded;
import org.openreceivables.core.openitem.OpenItems;

/**
 * The books at one point of the work: what was posted, what is open, and of whom something is missing.
 *
 * <p>Immutable; posting gives new books.
 */
public final class Books {
  private final LocalDate asOf;
  private final ReceivablesLedger ledger;
  private final Recorded next;
  private final SortedSet<CustomerId> unread;
  private final List<Problem> refused;
  private final OpenItems open;

  private Books(
      LocalDate asOf,
      ReceivablesLedger ledger,
      Recorded next,
      SortedSet<CustomerId> unread,
      List<Problem> refused) {
    this.asOf = asOf;
    this.ledger = ledger;
    this.next = next;
    this.unread = Collections.unmodifiableSortedSet(new TreeSet<>(unread));
    this.refused = List.copyOf(refused);
    // Rows that could not be used make the picture of their customers incomplete.
    SortedSet<CustomerId> incomplete = new TreeSet<>(unread);
    refused.forEach(p -> incomplete.addAll(p.taints()));
    this.open = ledger.openItems(asOf).withIncomplete(incomplete);
  }

  /**
   * {@return the books before this month end's work: documents issued, those settled by their own row
   * settled, reminders sent}
   *
   * @param data the files
   * @param asOf the day
   */
  public static Books of(Data data, LocalDate asOf) {
    List<LedgerEvent> history = History.of(
        data.receivables().values(), data.notices().map(n -> n.values()).orElse(List.of()));
    ReceivablesLedger.Appended issued = ReceivablesLedger.empty().append(history);
    Recorded next = history.isEmpty()
        ? new Recorded(asOf, 0)
        : history.get(history.size() - 1).recorded().next();
    return new Books(asOf, issued.ledger(), next, data.incomplete(), issued.refused());
  }

  /**
   * {@return the books with more facts}
   *
   * @param events the facts, the first of them recorded at {@link #next()}
   * @param found what went wrong on the way to them
   */
  public Books post(List<LedgerEvent> events, List<Problem> found) {
    ReceivablesLedger.Appended appended = ledger.append(events);
    List<Problem> all = new ArrayList<>(refused);
    all.addAll(found);
    all.addAll(appended.refused());
    Recorded after =
        events.isEmpty() ? next : events.get(events.size() - 1).recorded().next();
    return new Books(asOf, appended.ledger(), after, unread, all);
  }

  /** {@return the day} */
  public LocalDate asOf() {
    return asOf;
  }

  /** {@return all facts} */
  public ReceivablesLedger ledger() {
    return ledger;
  }

  /** {@return when the next fact is recorded} */
  public Recorded next() {
    return next;
  }

  /** {@return what is open on the day, with the customers of whom something is missing} */
  public OpenItems open() {
    return open;
  }

  /** {@return the same with what is settled, which still says when the charges on it are paid} */
  public OpenItems all() {
    return ledger.allItems(asOf, Recorded.endOf(LocalDate.MAX)).withIncomplete(open.incomplete());
  }

  /** {@return what the engines and the ledger refused; what could not be read is not in it} */
  public List<Problem> refused() {
    return refused;
  }
}
