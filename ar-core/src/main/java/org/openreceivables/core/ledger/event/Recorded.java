package org.openreceivables.core.ledger.event;

import java.time.LocalDate;

/**
 * When an event was recorded: a day, and its place in the order of recording.
 *
 * <p>"As known on" a day or event is asked with one of these: {@code Recorded.endOf(2026-01-31)} is
 * everything recorded up to that day. Sequences grow with every event of a ledger, and days never go back.
 * The last sequence of all stands for the end of a day: a ledger refuses an event recorded with it. Immutable.
 *
 * @param day the day
 * @param sequence its place, unique in a ledger or in a part of the books that is merged with others; of an event less than {@link Long#MAX_VALUE}
 */
public record Recorded(LocalDate day, long sequence) implements Comparable<Recorded> {

  /**
   * {@return the end of a day: after everything recorded on it}
   *
   * @param day the day
   */
  public static Recorded endOf(LocalDate day) {
    return new Recorded(day, Long.MAX_VALUE);
  }

  /**
   * {@return the next place on the same day}
   *
   * @throws ArithmeticException at the end of a day, after which there is none
   */
  public Recorded next() {
    if (sequence == Long.MAX_VALUE) {
      throw new ArithmeticException("No place is left after the end of " + day
          + ": number events from the place after the last one, as in new Recorded(day, 1)");
    }
    return new Recorded(day, sequence + 1);
  }

  @Override
  public int compareTo(Recorded other) {
    int byDay = day.compareTo(other.day);
    return byDay != 0 ? byDay : Long.compare(sequence, other.sequence);
  }

  @Override
  public String toString() {
    return day + "#" + sequence;
  }
}
