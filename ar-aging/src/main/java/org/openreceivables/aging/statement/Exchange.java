package org.openreceivables.aging.statement;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.DocumentId;

/**
 * What one event takes from some items of an account and gives to others.
 *
 * <p>Within the account it moves nothing, so far as both sides are equal; the rest came from, or went to,
 * another account or currency.
 */
final class Exchange {
  private Money taken;
  private Money given;
  private final SortedSet<DocumentId> from = new TreeSet<>();
  private final SortedSet<DocumentId> to = new TreeSet<>();
  private StatementLine.Sense sense = StatementLine.Sense.POSTED;

  Exchange(CurrencyUnit currency) {
    taken = Money.zero(currency);
    given = Money.zero(currency);
  }

  void take(DocumentId document, Money amount) {
    taken = taken.plus(amount);
    from.add(document);
  }

  void give(DocumentId document, Money amount) {
    given = given.plus(amount);
    to.add(document);
  }

  void in(StatementLine.Sense other) {
    if (other == StatementLine.Sense.REVERSED) {
      sense = other;
    }
  }

  StatementLine.Sense sense() {
    return sense;
  }

  /** How much stayed within the account, zero or more. */
  Money within() {
    Money one = taken.abs();
    Money other = given.abs();
    return one.isLessThan(other) ? one : other;
  }

  /** By how much the account's balance moved. */
  Money net() {
    return taken.plus(given);
  }

  /** Whether more was taken from items of this account than was given to others of it. */
  boolean takesMore() {
    return taken.abs().isGreaterThan(given.abs());
  }

  List<DocumentId> from() {
    return List.copyOf(from);
  }

  List<DocumentId> to() {
    return List.copyOf(to);
  }

  List<DocumentId> both() {
    return Stream.concat(from.stream(), to.stream()).distinct().toList();
  }
}
