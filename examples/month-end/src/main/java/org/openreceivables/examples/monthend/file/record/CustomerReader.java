package org.openreceivables.examples.monthend.file.record;

import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.Validated;
import org.openreceivables.core.customer.Customer;
import org.openreceivables.examples.monthend.file.Field;
import org.openreceivables.examples.monthend.file.RowFields;
import org.openreceivables.examples.monthend.file.RowReader;

/** Reads customers: key, name and the bank account from which they pay. */
public final class CustomerReader implements RowReader<Customer> {

  @Override
  public Set<Field> required() {
    return Set.of(Field.ID, Field.NAME);
  }

  @Override
  public Optional<Customer> read(RowFields row) {
    Optional<CustomerId> id = row.key(Field.ID, CustomerId::of);
    Optional<String> name = row.required(Field.NAME);
    if (id.isEmpty() || name.isEmpty()) {
      return Optional.empty();
    }
    Customer.Builder customer = Customer.builder();
    customer.id(id.get()).name(name.get());
    row.text(Field.ACCOUNT).ifPresent(a -> customer.addAccount(a.replace(" ", "")));
    Validated<Customer> built = customer.tryBuild();
    built.problems().forEach(row::problem);
    return built.value();
  }

  @Override
  public Optional<Money> wouldAdd(RowFields row) {
    return Optional.empty();
  }
}
