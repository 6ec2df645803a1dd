package org.openreceivables.examples.monthend.job;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.customer.Customer;
import org.openreceivables.examples.monthend.file.FileRead;
import org.openreceivables.examples.monthend.file.record.ReceivableRow;

/** The names of customers, for people; the smallest spelling where a file has several. */
public final class Names {
  private final Map<CustomerId, String> names = new HashMap<>();

  private Names() {}

  /** {@return the names in a file of items or invoices} */
  public static Names of(FileRead<ReceivableRow> file) {
    Names out = new Names();
    file.values().forEach(row -> out.add(row.items().get(0).customer(), row.name()));
    return out;
  }

  /** {@return these names, with those of the customers' own file before them} */
  public Names withCustomers(List<Customer> customers) {
    customers.forEach(c -> names.put(c.id(), c.name()));
    return this;
  }

  private void add(CustomerId customer, String raw) {
    String name = raw.strip().replaceAll("\\s+", " ");
    if (!name.isEmpty()) {
      names.merge(customer, name, (a, b) -> a.compareTo(b) <= 0 ? a : b);
    }
  }

  /** {@return the name, empty where none is known} */
  public String of(CustomerId customer) {
    return names.getOrDefault(customer, "");
  }
}
