package org.openreceivables.policy.credit.check;

import java.util.List;
import org.joda.money.Money;

/**
 * What a customer owes and will owe, line by line.
 *
 * <p>{@code total = Σ counted}: open items − disputed or not counted − credits + deliveries + orders + drafts
 * + this document − secured part. Immutable.
 *
 * @param total the sum of the lines, in the currency of the check; negative when more is owed to the customer
 * @param lines one a part, label and currency, in this order; none that is zero but this document
 * @param disputed how much of the open items is disputed, whether it counts or not
 * @param overdue how much of what counts was due before the day
 * @param postedLater how many items were left out because they are posted after the day
 */
public record CreditExposure(
    Money total, List<ExposureLine> lines, Money disputed, Money overdue, int postedLater) {

  /**
   * Copies the lines.
   *
   * @param total the sum of the lines
   * @param lines the lines
   * @param disputed how much is disputed
   * @param overdue how much was due before the day
   * @param postedLater how many items were left out
   */
  public CreditExposure {
    lines = List.copyOf(lines);
  }
}
