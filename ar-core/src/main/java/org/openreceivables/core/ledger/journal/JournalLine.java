package org.openreceivables.core.ledger.journal;

import org.joda.money.Money;
import org.openreceivables.core.document.ComponentKind;
import org.openreceivables.core.openitem.ComponentKey;

/**
 * One line of an entry: {@code Cr TAX DE-19 EUR 190.00}. Immutable.
 *
 * <p>A tax return adds up the {@code TAX} lines by the code of their part, and what they are due on by the
 * code of the net parts.
 *
 * @param role what the account is for
 * @param account the control account, for receivables, unapplied money and allowance where there are several
 *     of them; empty otherwise
 * @param part which part of documents it is about, for income, tax and what was given up; the whole otherwise
 * @param amount positive for debit, negative for credit
 */
public record JournalLine(AccountRole role, String account, ComponentKey part, Money amount) {

  /**
   * {@return a line about the whole, on the only account of its role}
   *
   * @param role what the account is for
   * @param amount positive for debit, negative for credit
   */
  public static JournalLine of(AccountRole role, Money amount) {
    return new JournalLine(role, "", ComponentKey.WHOLE, amount);
  }

  /** {@return the line as {@code Dr CASH EUR 100.00} or {@code Cr TAX DE-19 EUR 19.00}} */
  @Override
  public String toString() {
    StringBuilder name = new StringBuilder(amount.isNegative() ? "Cr " : "Dr ").append(role);
    if (!account.isEmpty()) {
      name.append(' ').append(account);
    }
    if (part.kind() != ComponentKind.NET && !role.name().startsWith(part.kind().name())) {
      name.append(' ').append(part.kind());
    }
    if (!part.code().isEmpty()) {
      name.append(' ').append(part.code());
    }
    return name.append(' ').append(amount.abs()).toString();
  }
}
