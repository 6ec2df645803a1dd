package org.openreceivables.core.ledger;

import org.joda.money.Money;

/**
 * One line of an entry. Immutable.
 *
 * @param role what the account is for
 * @param account the control account, for receivables with several of them; empty otherwise
 * @param amount positive for debit, negative for credit
 */
public record JournalLine(AccountRole role, String account, Money amount) {

  /** {@return the line as {@code Dr CASH EUR 100.00} or {@code Cr RECEIVABLES EUR 100.00}} */
  @Override
  public String toString() {
    String name = account.isEmpty() ? role.name() : role + " " + account;
    return amount.isNegative()
        ? "Cr " + name + " " + amount.negated()
        : "Dr " + name + " " + amount;
  }
}
