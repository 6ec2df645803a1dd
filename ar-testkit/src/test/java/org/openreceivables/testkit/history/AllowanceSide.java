package org.openreceivables.testkit.history;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.ledger.event.AllocationLine;
import org.openreceivables.core.ledger.event.BookEvent;
import org.openreceivables.core.ledger.event.EventId;
import org.openreceivables.core.ledger.journal.AccountRole;
import org.openreceivables.core.ledger.journal.JournalEntry;
import org.openreceivables.core.ledger.journal.JournalLine;
import org.openreceivables.core.openitem.BookValue;
import org.openreceivables.core.openitem.Effect;

/**
 * The allowance of a journal next to the plain reckoning: what was set aside for each customer, control
 * account and currency, and what write-offs that stand have used of it.
 */
final class AllowanceSide {
  private static final String USED = "used";

  private AllowanceSide() {}

  static TieOut.Side of(
      List<JournalEntry> entries, Reckoning reckoned, Optional<CurrencyUnit> books) {
    return new TieOut.Side(
        "allowance" + books.map(b -> " in " + b).orElse(""),
        posted(entries, reckoned),
        expected(reckoned, books));
  }

  private static Figures posted(List<JournalEntry> entries, Reckoning reckoned) {
    Figures sums = new Figures();
    for (JournalEntry entry : entries) {
      for (JournalLine line : entry.lines()) {
        if (line.role() == AccountRole.ALLOWANCE) {
          sums.add(owner(entry.event(), reckoned) + " " + line.account(), line.amount());
        }
      }
    }
    return sums;
  }

  private static String owner(EventId event, Reckoning reckoned) {
    return Optional.ofNullable(reckoned.allowances.get(event))
        .map(BookEvent.AllowanceChanged::customer)
        .map(CustomerId::value)
        .orElse(USED);
  }

  private static Figures expected(Reckoning reckoned, Optional<CurrencyUnit> books) {
    Figures sums = new Figures();
    reckoned.allowances.values().forEach(e -> {
      String owner = e.customer() + " " + e.controlAccount();
      Money change = e.change();
      if (books.isEmpty() || books.get().equals(change.getCurrencyUnit())) {
        sums.add(owner, change.negated());
      } else {
        // The value has no sign of its own; where there is none, nothing can be posted.
        e.bookValues().stream()
            .map(BookValue::amount)
            .filter(value -> value.getCurrencyUnit().equals(books.get()))
            .forEach(value -> sums.add(owner, change.isNegative() ? value : value.negated()));
      }
    });
    reckoned.postings.values().stream()
        .filter(Reckoning.Posting::stands)
        .forEach(posting -> used(posting, reckoned, books, sums));
    return sums;
  }

  /** Every write-off of a standing posting; none of those made here corrects tax. */
  private static void used(
      Reckoning.Posting posting, Reckoning reckoned, Optional<CurrencyUnit> books, Figures sums) {
    Iterator<List<Worth.Part>> left = posting.left().iterator();
    for (AllocationLine line : posting.lines()) {
      if (line.source().isPresent()) {
        left.next();
      }
      List<Worth.Part> worth = left.next();
      ItemTally item = reckoned.items.get(line.item());
      if (line.effect() == Effect.WRITTEN_OFF && item != null) {
        Money amount = books.map(b -> inBooks(line.amount(), worth, b)).orElse(line.amount());
        sums.add(USED + " " + item.issued.controlAccount(), amount);
      }
    }
  }

  private static Money inBooks(Money amount, List<Worth.Part> worth, CurrencyUnit books) {
    return worth.stream()
        .filter(part -> part.books().equals(books))
        .findFirst()
        .map(part -> Money.ofMinor(books, part.first()))
        .orElse(amount);
  }
}
