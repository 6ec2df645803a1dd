package org.openreceivables.matching.allocation;

import java.util.HashSet;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.Side;

/** The documents of which something is open that is posted later, and is not there to be paid yet. */
final class LaterDocuments {
  private final CustomerRun run;
  private @Nullable Set<Later> all;

  private record Later(DocumentId document, CurrencyUnit currency) {}

  LaterDocuments(CustomerRun run) {
    this.run = run;
  }

  /** Begins with another customer. */
  void begin() {
    all = null;
  }

  boolean has(DocumentId document, CurrencyUnit currency) {
    return all().contains(new Later(document, currency));
  }

  private Set<Later> all() {
    Set<Later> known = all;
    if (known == null) {
      known = new HashSet<>();
      for (OpenItem item : run.book.items.ofCustomer(run.account.customer)) {
        boolean later = item.postingDate().isAfter(run.book.asOf);
        if (later && item.side() == Side.DEBIT && !item.isSettled()) {
          known.add(new Later(item.document(), item.currency()));
        }
      }
      all = known;
    }
    return known;
  }
}
