package org.openreceivables.core.ledger.event;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.internal.Rules;
import org.openreceivables.core.openitem.BookValue;

/** What an event says of the books, it says once of each currency. */
final class OnceEach {
  private OnceEach() {}

  static void require(LedgerEvent event, List<BookValue> values) {
    Set<CurrencyUnit> said = new HashSet<>();
    Rules rules = Rules.of(event.kind(), event.id());
    for (BookValue value : values) {
      rules.require(
          said.add(value.rate().to()),
          ProblemCodes.DUPLICATE_ID,
          "bookValues",
          value.amount(),
          "must be the only one in " + value.rate().to());
    }
    rules.orThrow();
  }
}
