package org.openreceivables.aging.statement;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.ledger.event.EventId;
import org.openreceivables.core.ledger.event.EventStamp;
import org.openreceivables.core.ledger.event.Recorded;

/**
 * One line of a statement: what one event did to the account, as a customer reads it.
 *
 * <p>An invoice of EUR 1,190.00 in two instalments with net and tax is one line of EUR 1,190.00; a payment
 * of EUR 980.00 that earns EUR 20.00 discount is a line of EUR -980.00 and, when it is applied, a line of
 * EUR -20.00. Immutable.
 *
 * @param stamp key and dates of the event
 * @param kind what happened
 * @param sense whether it was posted, or reversed: a discount that is owed again, a write-off recovered
 * @param documents the documents it is about, sorted; one, but for lines between several
 * @param amount by how much the balance moved, positive when more is owed
 * @param settled how much was settled or replaced between the account's own items, zero or more, where
 *     nothing moved; zero on other lines
 * @param balance the balance after this line
 */
public record StatementLine(
    EventStamp stamp,
    StatementLineKind kind,
    Sense sense,
    List<DocumentId> documents,
    Money amount,
    Money settled,
    Money balance) {
  /**
   * Copies the list.
   *
   * @param stamp key and dates of the event
   * @param kind what happened
   * @param sense whether it was posted or reversed
   * @param documents the documents it is about
   * @param amount by how much the balance moved
   * @param settled how much was settled between own items
   * @param balance the balance after this line
   */
  public StatementLine {
    documents = List.copyOf(documents);
  }

  /** Whether a thing was posted, or what was posted was reversed. */
  public enum Sense {
    /** It was posted. */
    POSTED,
    /** What was posted was reversed, as a rule by an event of its own; the amount has the other sign. */
    REVERSED
  }

  /** {@return the event} */
  public EventId event() {
    return stamp.id();
  }

  /** {@return the day that counts for discount and interest} */
  public LocalDate valueDate() {
    return stamp.valueDate();
  }

  /** {@return the day of the books, by which lines stand in a period} */
  public LocalDate postingDate() {
    return stamp.postingDate();
  }

  /** {@return when it was recorded} */
  public Recorded recorded() {
    return stamp.recorded();
  }

  /**
   * {@return what happened in words, for people: {@code discount on INV-1, reversed}; a write-off as an
   * adjustment}
   */
  public String summarize() {
    return summarize(WriteOffWording.ADJUSTMENT);
  }

  /**
   * {@return what happened in words, for people, a write-off in these: {@code written off INV-1, reversed}}
   *
   * @param wording how a write-off is worded, as {@link StatementPolicy#writeOffWording()} says
   */
  public String summarize(WriteOffWording wording) {
    return kind.words(wording) + " "
        + documents.stream().map(DocumentId::value).collect(Collectors.joining(", "))
        + (settled.isZero() ? "" : ": " + settled)
        + (sense == Sense.REVERSED ? ", reversed" : "");
  }
}
