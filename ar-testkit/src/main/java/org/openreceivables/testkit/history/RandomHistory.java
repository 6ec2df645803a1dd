package org.openreceivables.testkit.history;

import java.util.List;
import java.util.SplittableRandom;
import org.openreceivables.core.ledger.event.LedgerEvent;

/**
 * The events of one made-up history.
 *
 * <p>Recorded in the order of the lists; posted in quite another. Immutable and thread-safe.
 */
public final class RandomHistory {
  private final HistorySpec spec;
  private final List<LedgerEvent> events;
  private final List<LedgerEvent> impossible;
  private final List<LedgerEvent> offered;

  private RandomHistory(HistorySpec spec, HistoryWriter writer) {
    this.spec = spec;
    this.events = List.copyOf(writer.accepted);
    this.impossible = List.copyOf(writer.impossible);
    this.offered = List.copyOf(writer.offered);
  }

  /**
   * {@return a history}
   *
   * @param spec what it is made of
   * @param seed where all chance comes from
   */
  public static RandomHistory of(HistorySpec spec, long seed) {
    return of(spec, new SplittableRandom(seed).longs(spec.steps()).boxed().toList());
  }

  /**
   * {@return the history of these choices, one try each; with fewer choices it is a shorter history of the
   * same kind, so that a tool can look for the smallest one that shows a fault}
   *
   * @param spec what it is made of; its number of steps is not asked
   * @param choices where the chance of each try comes from
   */
  public static RandomHistory of(HistorySpec spec, List<Long> choices) {
    HistoryWriter writer = new HistoryWriter(spec, choices.size());
    choices.forEach(writer::tryOne);
    return new RandomHistory(spec, writer);
  }

  /** {@return what it is made of} */
  public HistorySpec spec() {
    return spec;
  }

  /** {@return the events that a ledger must accept, by recording} */
  public List<LedgerEvent> events() {
    return events;
  }

  /** {@return the events that a ledger must refuse, by recording} */
  public List<LedgerEvent> impossible() {
    return impossible;
  }

  /** {@return both, by recording; one after the other, a ledger must refuse just the impossible ones} */
  public List<LedgerEvent> offered() {
    return offered;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("RandomHistory of " + events.size() + " events:");
    events.forEach(e -> text.append("\n  ").append(e));
    return text.toString();
  }
}
