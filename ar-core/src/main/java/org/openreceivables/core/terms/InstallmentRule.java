package org.openreceivables.core.terms;

import org.joda.money.Money;
import org.openreceivables.core.money.Percentage;

/**
 * The part of an amount that is due by one rule; the last part of a plan is always {@link Balance}.
 *
 * <p>30 % at once and the rest after 45 days on EUR 0.05 is EUR 0.02 and EUR 0.03. Immutable.
 */
public sealed interface InstallmentRule {

  /** {@return when this part is due} */
  DueDateRule due();

  /**
   * A percentage of the whole, rounded to the minor unit, halves up.
   *
   * @param percentage the share
   * @param due when it is due
   */
  record Percent(Percentage percentage, DueDateRule due) implements InstallmentRule {}

  /**
   * A fixed amount.
   *
   * @param amount the amount, in the currency of the document
   * @param due when it is due
   */
  record Fixed(Money amount, DueDateRule due) implements InstallmentRule {}

  /**
   * Whatever the parts before leave; it takes what they lose or gain by rounding.
   *
   * @param due when it is due
   */
  record Balance(DueDateRule due) implements InstallmentRule {}
}
