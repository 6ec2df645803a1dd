package org.openreceivables.core.terms;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;

/**
 * One amount due on one date, as {@link PaymentTerms#schedule} works it out. Immutable.
 *
 * @param number its place in the plan, from 1
 * @param dueDate the last day on which payment is on time
 * @param amount the amount, with tax
 * @param offers early-payment discounts, soonest first
 */
public record Installment(int number, LocalDate dueDate, Money amount, List<DiscountOffer> offers) {

  /**
   * Copies the list.
   *
   * @param number its place in the plan
   * @param dueDate the last day on which payment is on time
   * @param amount the amount
   * @param offers early-payment discounts
   */
  public Installment {
    offers = List.copyOf(offers);
  }
}
