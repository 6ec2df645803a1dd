package org.openreceivables.aging.statement;

import java.util.List;
import java.util.Optional;
import org.openreceivables.core.CustomerId;

/**
 * The statements of a period, and who gets none.
 *
 * @param statements the statements, sorted by account
 * @param withoutStatement the accounts that get none by {@link StatementPolicy#zeroBalances()}, sorted
 */
public record StatementRun(
    List<AccountStatement> statements, List<StatementAccount> withoutStatement) {
  /**
   * Copies the lists.
   *
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
}
