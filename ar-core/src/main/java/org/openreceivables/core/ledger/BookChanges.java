package org.openreceivables.core.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.ledger.LedgerMovement.Revaluation;
import org.openreceivables.core.ledger.LedgerMovement.RevaluationReversal;
import org.openreceivables.core.ledger.event.BookEvent;
import org.openreceivables.core.money.MoneyTotals;
import org.openreceivables.core.money.Proration;
import org.openreceivables.core.openitem.BookShare;
import org.openreceivables.core.openitem.BookValue;
import org.openreceivables.core.openitem.ComponentKey;
import org.openreceivables.core.openitem.OpenComponent;
import org.openreceivables.core.openitem.OpenItem;

/** What changes in the currencies of the books that are not the item's own. */
final class BookChanges {
  private final LedgerDraft draft;

  BookChanges(LedgerDraft draft) {
    this.draft = draft;
  }

  /**
   * Reverses what the last revaluation did, then values anew: two movements, so that both can be posted. Where
   * something was backdated since, so that more or less is open than was valued, the value is in proportion.
   */
  void revalue(OpenItem item, BookEvent.Revalued event) {
    BookValue value = event.value();
    CurrencyUnit books = value.rate().to();
    draft.require(
        item.bookValue(books).isPresent() && value.rate().from().equals(item.currency()),
        ProblemCodes.CURRENCY_MISMATCH,
        "value",
        value.rate().from() + "/" + books,
        "must lead from the currency of item " + item.id()
            + " to one in which it has a book value");
    draft.require(
        event.open().isPositive() && event.open().isSameCurrency(item.open()),
        ProblemCodes.OUT_OF_RANGE,
        "open",
        event.open(),
        "must be what was open of item " + item.id() + " when it was valued");
    BookValue atFirst = item.bookValue(books).orElseThrow();
    OpenItem first = revalued(item, atFirst);
    item.revaluations().stream()
        .filter(v -> v.rate().to().equals(books))
        .forEach(last -> move(item, first, new RevaluationReversal(last.rate())));
    OpenItem after = revalued(first, worth(item, event, atFirst));
    move(first, after, new Revaluation(value.rate()));
    draft.put(after);
  }

  /** Later, something backdated may come in between. */
  void requireWhatIsOpen(OpenItem item, BookEvent.Revalued event) {
    draft.require(
        event.open().equals(item.open()),
        ProblemCodes.OUT_OF_RANGE,
        "open",
        event.open(),
        "must be what is open of item " + item.id() + " on " + event.postingDate() + " ("
            + item.open() + ")");
  }

  private static BookValue worth(OpenItem item, BookEvent.Revalued event, BookValue atFirst) {
    if (item.open().equals(event.open())) {
      return event.value();
    }
    // A share of what it stood at first, taken anew, could be a unit beside what is left of that.
    return item.isSettled() || event.value().rate().equals(atFirst.rate())
        ? atFirst
        : event.value().inProportion(item.open(), event.open());
  }

  /** Valued at what it stood at first, an item is not revalued any more. */
  private static OpenItem revalued(OpenItem item, BookValue value) {
    CurrencyUnit books = value.rate().to();
    Stream<BookValue> others =
        item.revaluations().stream().filter(v -> !v.rate().to().equals(books));
    boolean back = item.bookValue(books).filter(value::equals).isPresent();
    return item.withRevaluations(
        back ? others.toList() : Stream.concat(others, Stream.of(value)).toList());
  }

  private void move(OpenItem before, OpenItem after, LedgerMovement.Cause cause) {
    BookShare changed = after.bookShare().minus(before.bookShare());
    draft.move(before, ComponentKey.WHOLE, cause, Money.zero(before.currency()), changed);
  }

  /** What the host says of a part of an item is in currencies in which the item is valued. */
  void requireValuedAlike(OpenItem item, List<BookValue> said) {
    for (BookValue value : said) {
      draft.require(
          value.rate().from().equals(item.currency())
              && item.bookValue(value.rate().to()).isPresent(),
          ProblemCodes.CURRENCY_MISMATCH,
          "bookValues",
          value.amount(),
          "must be in a currency in which item " + item.id() + " has a book value");
    }
  }

  /** What a charge adds: as said by the host, otherwise by the rate of the item. */
  BookShare ofCharge(OpenItem item, Money charge, List<BookValue> said) {
    requireValuedAlike(item, said);
    if (item.bookValues().isEmpty()) {
      return BookShare.none();
    }
    MoneyTotals added = MoneyTotals.none();
    for (BookValue value : item.bookValues()) {
      added = added.plus(said.stream()
          .filter(v -> v.rate().to().equals(value.rate().to()))
          .findFirst()
          .orElseGet(() -> BookValue.of(charge, value.rate()))
          .amount());
    }
    return new BookShare(added, MoneyTotals.none());
  }

  /** Replacements with the values that left the item, shared out by amount. */
  List<OpenItem> valued(List<OpenItem> replacements, OpenItem from, BookShare left) {
    for (OpenItem replacement : replacements) {
      draft.require(
          replacement.bookValues().isEmpty(),
          ProblemCodes.OUT_OF_RANGE,
          "replacement",
          replacement.id(),
          "must have no book values of its own, but take over those of item " + from.id());
    }
    List<Money> weights = replacements.stream().map(OpenItem::open).toList();
    List<OpenItem> valued = new ArrayList<>(replacements);
    for (BookValue value : from.bookValues()) {
      CurrencyUnit books = value.rate().to();
      List<Money> first = Proration.largestRemainder().split(left.first().in(books), weights);
      for (int i = 0; i < valued.size(); i++) {
        valued.set(i, valued.get(i).valued(new BookValue(first.get(i), value.rate())));
      }
    }
    for (BookValue value : from.revaluations()) {
      List<Money> now = Proration.largestRemainder().split(left.in(value.rate().to()), weights);
      for (int i = 0; i < valued.size(); i++) {
        valued.set(i, revalued(valued.get(i), new BookValue(now.get(i), value.rate())));
      }
    }
    return valued;
  }

  /** What each part of an item stands at: the whole, shared out by what is open of them. */
  static List<BookShare> byPart(OpenItem item) {
    List<OpenComponent> parts = item.parts();
    List<BookShare> shares = new ArrayList<>();
    parts.forEach(p -> shares.add(BookShare.none()));
    if (item.open().isZero()) {
      return shares;
    }
    List<Money> weights = parts.stream().map(OpenComponent::open).toList();
    BookShare whole = item.bookShare();
    for (BookValue value : item.bookValues()) {
      CurrencyUnit books = value.rate().to();
      List<Money> first = Proration.largestRemainder().split(whole.first().in(books), weights);
      List<Money> revalued =
          Proration.largestRemainder().split(whole.revalued().in(books), weights);
      for (int i = 0; i < parts.size(); i++) {
        shares.set(
            i,
            shares
                .get(i)
                .plus(new BookShare(
                    MoneyTotals.none().plus(first.get(i)),
                    MoneyTotals.none().plus(revalued.get(i)))));
      }
    }
    return shares;
  }
}
