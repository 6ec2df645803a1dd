package org.openreceivables.testkit.portfolio;

import java.util.HashMap;
import java.util.Map;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.document.Invoice;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItems;

/** How many items were paid, and how many of them after their due date. */
final class Lateness {
  long paid;
  long late;

  void add(CustomerBook book) {
    Map<OpenItemId, OpenItem> items = new HashMap<>();
    for (Invoice invoice : book.invoices()) {
      OpenItems.of(invoice).forEach(i -> items.put(i.id(), i));
    }
    for (LabelledPayment payment : book.payments()) {
      for (TruePair pair : payment.truth().pairs()) {
        OpenItem item = items.get(pair.item());
        if (item != null) {
          paid++;
          late += payment.payment().valueDate().isAfter(item.effectiveDueDate()) ? 1 : 0;
        }
      }
    }
  }
}
