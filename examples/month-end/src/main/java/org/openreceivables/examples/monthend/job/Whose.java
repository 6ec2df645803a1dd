package org.openreceivables.examples.monthend.job;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.payment.Payer;
import org.openreceivables.examples.monthend.file.FileRead;
import org.openreceivables.examples.monthend.file.csv.Named;
import org.openreceivables.examples.monthend.file.record.CustomerRow;
import org.openreceivables.examples.monthend.file.record.ReceivableRow;
import org.openreceivables.matching.rule.PayerDirectory;
import org.openreceivables.matching.rule.PayerIdentity;

/**
 * Tells of whom refused rows are that need not name a customer.
 *
 * <p>Rather one customer too many than one too few: all that a row may be of are told.
 */
final class Whose {
  private final Map<OpenItemId, CustomerId> items = new HashMap<>();
  private final PayerDirectory payers;

  private Whose(PayerDirectory payers) {
    this.payers = payers;
  }

  static Whose of(FileRead<ReceivableRow> receivables, Optional<FileRead<CustomerRow>> customers) {
    List<CustomerRow> known = customers.map(FileRead::values).orElse(List.of());
    Whose whose =
        new Whose(PayerDirectory.of(known.stream().map(CustomerRow::customer).toList()));
    receivables
        .values()
        .forEach(row -> row.items().forEach(i -> whose.items.put(i.id(), i.customer())));
    return whose;
  }

  /** {@return the customer of the item that a row names} */
  List<CustomerId> item(Named row) {
    return row.item().flatMap(i -> Optional.ofNullable(items.get(i))).stream().toList();
  }

  /** {@return the customer that a row names, or those to whom account and name point} */
  List<CustomerId> payer(Named row) {
    return row.customer().map(List::of).orElseGet(() -> payer(row.payer()));
  }

  private List<CustomerId> payer(Payer payer) {
    PayerIdentity identity = payers.identify(payer);
    if (identity instanceof PayerIdentity.Known known) {
      List<CustomerId> both = new ArrayList<>(List.of(known.customer()));
      known.nameSays().ifPresent(both::add);
      return both;
    }
    return identity instanceof PayerIdentity.Shared shared
        ? List.copyOf(shared.customers())
        : List.of();
  }
}
