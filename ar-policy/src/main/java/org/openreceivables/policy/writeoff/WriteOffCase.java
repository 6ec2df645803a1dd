package org.openreceivables.policy.writeoff;

import java.time.LocalDate;
import java.util.Optional;
import org.openreceivables.core.customer.Customer;
import org.openreceivables.core.openitem.OpenItem;

/**
 * One item and what a rule may know about it. Immutable.
 *
 * @param item an open item that the customer owes
 * @param customer its customer; empty only where {@link WriteOffPolicy.UnknownCustomers#JUDGED} lets it
 * @param dunningLevel the highest dunning level that the item has reached, 0 for none
 * @param asOf the day of the books
 */
public record WriteOffCase(
    OpenItem item, Optional<Customer> customer, int dunningLevel, LocalDate asOf) {

  /**
   * {@return the days since the due date (the date of issue where there is none): 0 on that day, negative
   * before it}
   */
  public long daysPastDue() {
    return asOf.toEpochDay() - item.effectiveDueDate().toEpochDay();
  }
}
