package org.openreceivables.aging.statement;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.internal.Words;
import org.openreceivables.core.ledger.event.Recorded;
import org.openreceivables.core.money.MoneyTotals;
import org.openreceivables.core.time.DateWindow;

/**
 * The statements of a period, and who gets none. Immutable.
 *
 * @param period the period, both days included
 * @param knownOn the last recording that counts
 * @param statements the statements, sorted by account
 * @param withoutStatement the accounts that get none by {@link StatementPolicy#zeroBalances()}, sorted
 */
public record StatementRun(
    DateWindow period,
    Recorded knownOn,
    List<AccountStatement> statements,
    List<StatementAccount> withoutStatement) {

  /**
   * Copies the lists.
   *
   * @param period the period
   * @param knownOn the last recording that counts
   * @param statements the statements
   * @param withoutStatement the accounts that get none
   */
  public StatementRun {
    statements = List.copyOf(statements);
    withoutStatement = List.copyOf(withoutStatement);
  }

  /**
   * {@return the statement on which a customer stands, if there is one}
   *
   * @param customer the customer
   */
  public Optional<AccountStatement> of(CustomerId customer) {
    return statements.stream()
        .filter(s -> s.account().customers().contains(customer))
        .findFirst();
  }

  /** {@return the sum of the opening balances, a currency; positive is owed} */
  public MoneyTotals opening() {
    return sum(AccountStatement::opening);
  }

  /** {@return the sum of the closing balances, a currency; positive is owed} */
  public MoneyTotals closing() {
    return sum(AccountStatement::closing);
  }

  /** {@return how many statements are of accounts of which an event was refused} */
  public long incomplete() {
    return statements.stream().filter(AccountStatement::incomplete).count();
  }

  /** {@return one sentence for people} */
  public String summarize() {
    return period + ": " + Words.count(statements.size(), "statement") + ", opening " + opening()
        + ", closing " + closing() + "; "
        + Words.count(withoutStatement.size(), "account") + " without one, " + incomplete()
        + " incomplete";
  }

  private MoneyTotals sum(Function<AccountStatement, MoneyTotals> figure) {
    return statements.stream().map(figure).reduce(MoneyTotals.none(), MoneyTotals::plus);
  }
}
