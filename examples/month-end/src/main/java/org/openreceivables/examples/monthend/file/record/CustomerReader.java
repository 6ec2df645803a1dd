package org.openreceivables.examples.monthend.file.record;

import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.Validated;
import org.openreceivables.core.customer.Customer;
import org.openreceivables.core.customer.CustomerStatus;
import org.openreceivables.core.customer.CustomerType;
import org.openreceivables.examples.monthend.file.Field;
import org.openreceivables.examples.monthend.file.RowFields;
import org.openreceivables.examples.monthend.file.RowReader;
import org.openreceivables.examples.monthend.file.csv.Named;

/** Reads customers: key, name, how they pay, what they are and what was agreed with them. */
public final class CustomerReader implements RowReader<CustomerRow> {

  @Override
  public Set<Field> required() {
    return Set.of(Field.ID, Field.NAME);
  }

  @Override
  public Optional<CustomerRow> read(RowFields row) {
    Optional<CustomerId> id = row.key(Field.ID, CustomerId::of);
    Optional<String> name = row.required(Field.NAME);
    Optional<CustomerType> type = row.choice(Field.TYPE, CustomerType.values());
    Optional<CustomerStatus> status = row.choice(Field.STATUS, CustomerStatus.values());
    Optional<CustomerId> parent = row.text(Field.PARENT).isPresent()
        ? row.key(Field.PARENT, CustomerId::of)
        : Optional.empty();
    AgreedLimit limit = limit(row);
    if (!row.problems().isEmpty()) {
      return Optional.empty();
    }
    Customer.Builder customer = Customer.builder();
    customer
        .id(id.orElseThrow())
        .name(name.orElseThrow())
        .parent(parent)
        .aliases(row.words(Field.ALIASES));
    type.ifPresent(customer::type);
    status.ifPresent(customer::status);
    row.text(Field.COUNTRY).ifPresent(customer::country);
    row.text(Field.GROUP).ifPresent(customer::group);
    row.words(Field.ACCOUNT).forEach(a -> customer.addAccount(a.replace(" ", "")));
    Validated<Customer> built = customer.tryBuild();
    built.problems().forEach(row::problem);
    return built.value().map(c -> new CustomerRow(c, limit));
  }

  private static AgreedLimit limit(RowFields row) {
    if (row.text(Field.CREDIT_LIMIT).filter("unlimited"::equalsIgnoreCase).isPresent()) {
      return new AgreedLimit.Unlimited();
    }
    Optional<Money> amount =
        row.positive(Field.CREDIT_LIMIT, "Maybe there is none: leave the cell empty");
    return amount.<AgreedLimit>map(AgreedLimit.UpTo::new).orElseGet(AgreedLimit.None::new);
  }

  @Override
  public Optional<Money> wouldAdd(RowFields row) {
    return Optional.empty();
  }

  @Override
  public Named named(RowFields row) {
    return Named.of(row.peek(Field.ID, CustomerId::of));
  }
}
