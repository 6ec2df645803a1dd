package org.openreceivables.policy.writeoff;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.customer.Customer;
import org.openreceivables.core.openitem.OpenItems;

/**
 * What a run looks at. Immutable.
 *
 * @param items the open items, credits too; what was open on the day of the run
 * @param customers their customers, each once, in any order
 * @param dunningLevels the highest dunning level that items have reached, 1 or more; items without one are at
 *     level 0. Only rules with a {@link WriteOffCriteria#minimumDunningLevel()} ask for it
 */
public record WriteOffInput(
    OpenItems items, List<Customer> customers, Map<OpenItemId, Integer> dunningLevels) {

  /**
   * Copies list and map.
   *
   * @param items the open items
   * @param customers their customers
   * @param dunningLevels the dunning levels reached
   */
  public WriteOffInput {
    customers = List.copyOf(customers);
    dunningLevels = Map.copyOf(dunningLevels);
  }

  /**
   * {@return items and customers, without dunning levels}
   *
   * @param items the open items
   * @param customers their customers
   */
  public static WriteOffInput of(OpenItems items, Collection<Customer> customers) {
    return new WriteOffInput(items, List.copyOf(customers), Map.of());
  }

  /**
   * {@return the same with these dunning levels}
   *
   * @param levels the highest level reached, by item
   */
  public WriteOffInput withDunningLevels(Map<OpenItemId, Integer> levels) {
    return new WriteOffInput(items, customers, levels);
  }
}
