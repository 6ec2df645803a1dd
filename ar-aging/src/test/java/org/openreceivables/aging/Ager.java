package org.openreceivables.aging;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.openreceivables.core.Problem;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItems;

/** What the laws judge: rows in, report out. */
interface Ager {
  LocalDate AS_OF = LocalDate.parse("2024-03-31");

  AgingReport age(Collection<OpenItem> rows, Collection<Problem> problems);

  default AgingReport age(Collection<OpenItem> rows) {
    return age(rows, List.of());
  }

  static Ager of(AgingPolicy policy) {
    return (rows, problems) ->
        AgingEngine.of(policy).age(OpenItems.collect(rows, problems).items(), AS_OF);
  }
}
