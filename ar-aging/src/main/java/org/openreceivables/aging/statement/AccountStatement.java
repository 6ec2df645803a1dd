package org.openreceivables.aging.statement;

import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;
import org.openreceivables.core.ledger.event.Recorded;
import org.openreceivables.core.money.MoneyTotals;
import org.openreceivables.core.time.DateWindow;

/**
 * A statement of account: what an account owed before a period, what moved in it, and what it owes after.
 *
 * <p>Currencies are never added: each has its {@link StatementSection}. The same ledger, request and policy
 * give an equal statement, whatever was recorded since the {@link #knownOn()} of the request. Immutable and
 * thread-safe.
 */
@Value.Immutable
public sealed interface AccountStatement permits ImmutableAccountStatement {

  /** {@return whose account} */
  StatementAccount account();

  /** {@return the period, both days included} */
  DateWindow period();

  /** {@return the last recording that counts} */
  Recorded knownOn();

  /** {@return the policy by which it was made} */
  StatementPolicy policy();

  /**
   * {@return one section a currency that has something to say, sorted by currency code}
   *
   * <p>A currency without opening balance, line, open item or correction has none.
   */
  List<StatementSection> sections();

  /**
   * {@return whether an event of one of its customers was refused, so that nobody knows what is missing; not to be
   * sent before it is mended, and the text says INCOMPLETE}
   */
  boolean incomplete();

  /**
   * {@return the section in this currency, if it has something to say}
   *
   * @param currency the currency
   */
  default Optional<StatementSection> in(CurrencyUnit currency) {
    return sections().stream().filter(s -> s.currency().equals(currency)).findFirst();
  }

  /** {@return the closing balance of every section} */
  default MoneyTotals closing() {
    return MoneyTotals.of(sections().stream().map(StatementSection::closing).toList());
  }

  /** {@return the opening balance of every section} */
  default MoneyTotals opening() {
    return MoneyTotals.of(sections().stream().map(StatementSection::opening).toList());
  }

  /**
   * {@return the lines recorded after a recording, all currencies: what a statement of the same period
   * printed then did not have}
   *
   * @param printed the last recording known when it was printed
   */
  default List<StatementLine> recordedSince(Recorded printed) {
    return sections().stream()
        .flatMap(s -> s.lines().stream())
        .filter(l -> l.recorded().compareTo(printed) > 0)
        .toList();
  }

  /**
   * {@return the statement as text for people, amounts in the document's currency}
   *
   * <p>Worded for the customer: an item is "21 days late", "due now" on its due date, "due in 11 days" or, where
   * the policy lists it, "settled"; what was written off reads as {@link StatementPolicy#writeOffWording()} says.
   * The order of lines and figures is stable, the words may change: a program reads the values.
   */
  default String summarize() {
    return new StatementText(this).text();
  }

  /** Builds an {@link AccountStatement}; made by the engine. */
  final class Builder extends ImmutableAccountStatement.Builder {
    Builder() {}
  }
}
