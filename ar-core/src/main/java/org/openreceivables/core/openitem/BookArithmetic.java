package org.openreceivables.core.openitem;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.Problem;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.internal.Rules;
import org.openreceivables.core.money.Amounts;
import org.openreceivables.core.money.MoneyTotals;

/** What an item stands at in the books: it leaves with what is settled, and the last part takes the rest. */
final class BookArithmetic {
  private BookArithmetic() {}

  static void check(OpenItem item, Rules rules) {
    if (item.bookValues().isEmpty() && item.revaluations().isEmpty()) {
      return;
    }
    Set<CurrencyUnit> valued = currencies(item, "bookValues", item.bookValues(), rules);
    Set<CurrencyUnit> revalued = currencies(item, "revaluations", item.revaluations(), rules);
    rules.require(
        valued.containsAll(revalued),
        ProblemCodes.CURRENCY_MISMATCH,
        "revaluations",
        revalued,
        "must be in currencies in which the item has a book value (" + valued + ")");
  }

  private static Set<CurrencyUnit> currencies(
      OpenItem item, String field, List<BookValue> values, Rules rules) {
    Set<CurrencyUnit> found = new HashSet<>();
    for (BookValue value : values) {
      CurrencyUnit books = value.rate().to();
      rules
          .require(
              found.add(books),
              ProblemCodes.DUPLICATE_ID,
              field,
              value.amount(),
              "must be the only one in " + books)
          .require(
              value.rate().from().equals(item.currency()) && !books.equals(item.currency()),
              ProblemCodes.CURRENCY_MISMATCH,
              field,
              value.rate().from() + "/" + books,
              "must lead from " + item.currency() + " to another currency");
    }
    return found;
  }

  static BookShare share(OpenItem item) {
    if (item.bookValues().isEmpty()) {
      return BookShare.none();
    }
    MoneyTotals first = MoneyTotals.none();
    MoneyTotals revalued = MoneyTotals.none();
    for (BookValue value : item.bookValues()) {
      first = first.plus(value.amount());
    }
    for (BookValue value : item.revaluations()) {
      revalued = revalued.plus(value.amount().minus(first.in(value.rate().to())));
    }
    return new BookShare(first, revalued);
  }

  /** The part of an item's share that belongs to so much of what is open. */
  static BookShare partOf(OpenItem item, Money amount) {
    if (item.bookValues().isEmpty()) {
      return BookShare.none();
    }
    MoneyTotals first = MoneyTotals.none();
    MoneyTotals revalued = MoneyTotals.none();
    for (BookValue value : item.bookValues()) {
      first = first.plus(part(value.amount(), amount, item.open()));
    }
    for (BookValue value : item.revaluations()) {
      Money carried = part(value.amount(), amount, item.open());
      revalued = revalued.plus(carried.minus(first.in(value.rate().to())));
    }
    return new BookShare(first, revalued);
  }

  /** {@code total × amount ÷ open}, rounded half up; all of them are zero or more. */
  static Money part(Money total, Money amount, Money open) {
    if (amount.isZero()) {
      return Money.zero(total.getCurrencyUnit());
    }
    if (amount.equals(open)) {
      return total;
    }
    BigInteger exact = BigInteger.valueOf(Amounts.minor(total))
        .multiply(BigInteger.valueOf(Amounts.minor(amount)));
    BigInteger divisor = BigInteger.valueOf(Amounts.minor(open));
    BigInteger half = exact.shiftLeft(1).add(divisor).divide(divisor.shiftLeft(1));
    if (half.bitLength() >= Long.SIZE) {
      Rules.of("BookValue", total)
          .require(
              false,
              ProblemCodes.AMOUNT_OVERFLOW,
              "amount",
              total + " x " + amount + " / " + open,
              "must fit 64 bits of minor units")
          .orThrow();
    }
    return Money.ofMinor(total.getCurrencyUnit(), half.longValue());
  }

  /** The item with more or, by a negative share, less to stand at. */
  static OpenItem plus(OpenItem item, BookShare share) {
    if (share.isEmpty()) {
      return item;
    }
    List<BookValue> values = new ArrayList<>();
    for (BookValue v : item.bookValues()) {
      values.add(v.withAmount(v.amount().plus(share.first().in(v.rate().to()))));
    }
    List<BookValue> revaluations = new ArrayList<>();
    for (BookValue v : item.revaluations()) {
      revaluations.add(v.withAmount(v.amount().plus(share.in(v.rate().to()))));
    }
    return item.withBookValues(values).withRevaluations(revaluations);
  }

  static OpenItems.Collected inBooks(OpenItems items, CurrencyUnit books) {
    List<OpenItem> valued = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (OpenItem item : items) {
      item.carrying(books)
          .ifPresentOrElse(
              amount -> valued.add(inBooks(item, amount)),
              () -> problems.add(new Problem(
                  ProblemCodes.MISSING_VALUE,
                  "OpenItem",
                  item.id().value(),
                  "bookValues",
                  item.open().toString(),
                  "must be valued in " + books,
                  "",
                  List.of(item.customer()))));
    }
    OpenItems.Collected collected = OpenItems.collect(valued, problems);
    return new OpenItems.Collected(
        collected.items().withIncomplete(items.incomplete()), collected.problems());
  }

  private static OpenItem inBooks(OpenItem item, Money amount) {
    if (amount.isSameCurrency(item.open())) {
      return item;
    }
    return item.toBuilder()
        .original(amount)
        .charges(Money.zero(amount.getCurrencyUnit()))
        .open(amount)
        .components(List.of())
        .settled(Map.of())
        .discountOffers(List.of())
        .bookValues(List.of())
        .revaluations(List.of())
        .holds(
            item.holds().stream().flatMap(h -> inBooks(h, item.open(), amount)).toList())
        .build();
  }

  /** A held part that is worth less than half a unit holds nothing. */
  private static Stream<Hold> inBooks(Hold hold, Money open, Money amount) {
    if (hold.part().isEmpty()) {
      return Stream.of(hold);
    }
    Money held = hold.part().filter(p -> p.isLessThan(open)).orElse(open);
    Money worth = part(amount, held, open);
    return worth.isZero() ? Stream.of() : Stream.of(hold.withPart(worth));
  }

  static OpenItem valued(OpenItem item, BookValue value) {
    CurrencyUnit books = value.rate().to();
    return item.withBookValues(Stream.concat(
            item.bookValues().stream().filter(v -> !v.rate().to().equals(books)), Stream.of(value))
        .toList());
  }
}
