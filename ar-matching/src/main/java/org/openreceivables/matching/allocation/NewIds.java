package org.openreceivables.matching.allocation;

import java.util.HashSet;
import java.util.Set;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.openitem.OpenItem;

/** Ids for the items that a run makes for one customer. */
final class NewIds {
  private final AllocationBook book;
  private final Set<OpenItemId> made = new HashSet<>();
  /** The ids of the customer's items, whatever they are. */
  private Set<OpenItemId> taken = Set.of();

  NewIds(AllocationBook book) {
    this.book = book;
  }

  /** Begins with another customer. */
  void begin() {
    made.clear();
  }

  /** How to come back to what is made now. */
  Runnable memory() {
    Set<OpenItemId> now = Set.copyOf(made);
    return () -> made.retainAll(now);
  }

  /** The item's id, the kind and the document, and a number. */
  OpenItemId next(CustomerId customer, OpenItem from, String kind, Funds f) {
    if (made.isEmpty()) {
      taken = new HashSet<>();
      book.items.ofCustomer(customer).forEach(o -> taken.add(o.id()));
    }
    String document = f.credit != null
        ? f.credit.document().value()
        : f.payment == null ? "" : f.payment.id().value();
    for (int number = 1; ; number++) {
      OpenItemId id = OpenItemId.of(from.id() + "/" + kind + "/" + document + "/" + number);
      if (!taken.contains(id) && made.add(id)) {
        return id;
      }
    }
  }
}
