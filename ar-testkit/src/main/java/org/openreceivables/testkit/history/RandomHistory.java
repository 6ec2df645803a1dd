package org.openreceivables.testkit.history;

import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.openreceivables.core.ledger.event.LedgerEvent;

/**
 * The events of one made-up history.
 *
 * <p>Recorded in the order of the lists; posted in quite another. Immutable and thread-safe.
 */
public final class RandomHistory {
  private final HistorySpec spec;
  private final List<LedgerEvent> events;
  private final List<Refused> refused;
  private final List<LedgerEvent> impossible;
  private final List<LedgerEvent> offered;
  private final List<List<LedgerEvent>> offeredByPart;

  private RandomHistory(HistorySpec spec, List<HistoryWriter> parts) {
    this.spec = spec;
    this.events = byRecording(parts, w -> w.accepted);
    this.refused = parts.stream()
        .flatMap(part -> part.refused.stream())
        .sorted(Comparator.comparing(r -> r.event().recorded()))
        .toList();
    this.impossible = refused.stream().map(Refused::event).toList();
    this.offeredByPart = parts.stream().map(part -> List.copyOf(part.offered)).toList();
    this.offered = byRecording(parts, w -> w.offered);
  }

  private static List<LedgerEvent> byRecording(
      List<HistoryWriter> parts, Function<HistoryWriter, List<LedgerEvent>> events) {
    return parts.stream()
        .flatMap(part -> events.apply(part).stream())
        .sorted(Comparator.comparing(LedgerEvent::recorded))
        .toList();
  }

  /**
   * {@return a history}
   *
   * @param spec what it is made of
   * @param seed where all chance comes from
   */
  public static RandomHistory of(HistorySpec spec, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    return new RandomHistory(
        spec,
        IntStream.range(0, spec.parts())
            .mapToObj(
                part -> written(spec, part, random.longs(spec.steps()).boxed().toList()))
            .toList());
  }

  /**
   * {@return the history of these choices, one try each; with fewer choices it is a shorter history of the
   * same kind, so that a tool can look for the smallest one that shows a fault}
   *
   * @param spec what it is made of; its number of steps is not asked; its parts share the choices
   * @param choices where the chance of each try comes from
   */
  public static RandomHistory of(HistorySpec spec, List<Long> choices) {
    int parts = spec.parts();
    return new RandomHistory(
        spec,
        IntStream.range(0, parts)
            .mapToObj(part -> written(
                spec,
                part,
                choices.subList(
                    choices.size() * part / parts, choices.size() * (part + 1) / parts)))
            .toList());
  }

  private static HistoryWriter written(HistorySpec spec, int part, List<Long> choices) {
    HistoryWriter writer = new HistoryWriter(spec, choices.size(), part);
    choices.forEach(writer::tryOne);
    return writer;
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

  /** The impossible ones, each with what is wrong with it and whose books lack it. */
  List<Refused> refused() {
    return refused;
  }

  /** Both, of the customers of each part. */
  List<List<LedgerEvent>> offeredByPart() {
    return offeredByPart;
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
