package org.openreceivables.testkit.history;

import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.ledger.event.BookEvent;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.openitem.BookValue;

/** What can be wrong with revaluations. */
final class BookFlaws {
  static final List<Flaw> ALL = List.of(
      Flaw.of("revalued, and not there", ProblemCodes.UNKNOWN_ITEM, "item", s -> {
        Money open = s.foreign();
        return Optional.of(revalued(
            s,
            s.unknownItem(),
            open,
            s.drafts.value(open, CurrencyUnit.EUR, s.stamp.postingDate())));
      }),
      Flaw.of(
          "revalued in other books",
          ProblemCodes.CURRENCY_MISMATCH,
          "value",
          s -> s.item(i -> i.open > 0).map(i -> {
            Money open = s.units(i, i.open);
            return revalued(
                s,
                i.issued.id(),
                open,
                s.drafts.value(open, s.foreign().getCurrencyUnit(), s.stamp.postingDate()));
          })),
      Flaw.of(
          "revalued from another currency",
          ProblemCodes.CURRENCY_MISMATCH,
          "value",
          s -> valued(s)
              .map(i -> revalued(
                  s,
                  i.issued.id(),
                  s.units(i, i.open),
                  s.drafts.value(s.foreign(), books(i), s.stamp.postingDate())))),
      Flaw.of(
          "revalued while nothing is open",
          ProblemCodes.OUT_OF_RANGE,
          "open",
          s -> valued(s).map(i -> revalued(s, i.issued.id(), s.units(i, 0), value(s, i)))),
      Flaw.of(
          "revalued with more than is open",
          ProblemCodes.OUT_OF_RANGE,
          "open",
          s -> valued(s).map(i -> revalued(s, i.issued.id(), s.units(i, i.open + 1), value(s, i)))),
      Flaw.of(
          "revalued while open in another currency",
          ProblemCodes.OUT_OF_RANGE,
          "open",
          s -> valued(s).map(i -> revalued(s, i.issued.id(), s.foreign(), value(s, i)))));

  private BookFlaws() {}

  private static Optional<ItemTally> valued(Scene s) {
    return s.item(i -> i.open > 0 && !i.worths.isEmpty());
  }

  private static CurrencyUnit books(ItemTally item) {
    return item.worths.keySet().iterator().next();
  }

  private static BookValue value(Scene s, ItemTally item) {
    return s.drafts.value(s.units(item, item.open), books(item), s.stamp.postingDate());
  }

  private static LedgerEvent revalued(Scene s, OpenItemId item, Money open, BookValue value) {
    return BookEvent.Revalued.of(s.stamp, item, open, value);
  }
}
