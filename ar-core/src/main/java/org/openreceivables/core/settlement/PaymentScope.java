package org.openreceivables.core.settlement;

import java.time.LocalDate;

/**
 * Which of the items a customer owes a {@link PaymentQuote} asks for.
 *
 * <p>An item without a due date is due on issue; an item due on the day itself is not overdue. Immutable.
 */
public sealed interface PaymentScope {

  /** Everything that is open. */
  record All() implements PaymentScope {}

  /** What was due before the day of the payment. */
  record Overdue() implements PaymentScope {}

  /**
   * What is due next: of the items that are not overdue those with the earliest due date, and nothing where
   * every item is overdue.
   */
  record Next() implements PaymentScope {}

  /**
   * What is due before a day: instalments of 1 and 6 January before 7 January, and that of 7 January not.
   *
   * @param day the day, itself not within
   */
  record DueBefore(LocalDate day) implements PaymentScope {}
}
