package org.openreceivables.aging.statement;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.customer.Customer;
import org.openreceivables.core.internal.Rules;

/**
 * Who gets one statement: a customer, or several that net with one another.
 *
 * <p>What moves between the customers of one account moves nothing on its statement: a transfer of EUR 50.00
 * from one branch to the other is no line. Immutable.
 *
 * @param name the name on the statement
 * @param customers the customers, sorted, at least one
 */
public record StatementAccount(String name, List<CustomerId> customers)
    implements Comparable<StatementAccount> {
  /**
   * Sorts the customers.
   *
   * @param name the name on the statement
   * @param customers the customers
   */
  public StatementAccount {
    customers = List.copyOf(new TreeSet<>(customers));
    Rules.of("StatementAccount", name)
        .require(
            !customers.isEmpty(),
            ProblemCodes.MISSING_VALUE,
            "customers",
            "none",
            "must be at least one")
        .orThrow();
  }

  /**
   * {@return the account of one customer, by its key}
   *
   * @param customer the customer
   */
  public static StatementAccount of(CustomerId customer) {
    return new StatementAccount(customer.value(), List.of(customer));
  }

  /**
   * {@return one account a netting unit, by its name: a group, or a customer without one}
   *
   * @param customers the customers
   */
  public static List<StatementAccount> byNettingUnit(Collection<Customer> customers) {
    SortedMap<String, TreeSet<CustomerId>> units = new TreeMap<>();
    customers.forEach(
        c -> units.computeIfAbsent(c.nettingUnit(), u -> new TreeSet<>()).add(c.id()));
    return units.entrySet().stream()
        .map(u -> new StatementAccount(u.getKey(), List.copyOf(u.getValue())))
        .toList();
  }

  @Override
  public int compareTo(StatementAccount other) {
    int byName = name.compareTo(other.name);
    return byName != 0 ? byName : customers.toString().compareTo(other.customers.toString());
  }
}
