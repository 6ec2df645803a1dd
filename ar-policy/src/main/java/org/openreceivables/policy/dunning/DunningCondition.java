package org.openreceivables.policy.dunning;

import java.time.LocalDate;
import java.util.Optional;
import org.openreceivables.core.customer.Customer;
import org.openreceivables.core.openitem.OpenItem;

/**
 * A condition of the host for a level, asked for each item that could reach it.
 *
 * <p>Write it as a record, so that policies that hold it compare and print. It must be a pure function: no
 * clock, no randomness.
 *
 * <p>{@code record LastFailure(Set<String> codes)} may ask an attribute of the item and let level 2 go only to
 * payments that bounced.
 */
@FunctionalInterface
public interface DunningCondition {

  /**
   * {@return whether the level may be reached}
   *
   * @param facts what is known
   */
  boolean holds(Facts facts);

  /**
   * What a condition may look at.
   *
   * @param item the item
   * @param customer the customer, if the host handed it in
   * @param previousLevel the level so far, 0 for none
   * @param overdueItems how many items of the customer in this currency are past due, held ones not counted
   * @param runDate the day of the run
   */
  record Facts(
      OpenItem item,
      Optional<Customer> customer,
      int previousLevel,
      int overdueItems,
      LocalDate runDate) {}
}
