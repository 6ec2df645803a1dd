package org.openreceivables.core.ledger.journal;

import org.joda.money.CurrencyUnit;

/** One control account in one currency. */
record ControlKey(AccountRole role, String account, CurrencyUnit currency)
    implements Comparable<ControlKey> {

  /** Whether items stand on such accounts; cash, revenue and all others have no items to be compared with. */
  static boolean isControl(AccountRole role) {
    return role == AccountRole.RECEIVABLES || role == AccountRole.UNAPPLIED;
  }

  @Override
  public int compareTo(ControlKey o) {
    int by = account.compareTo(o.account);
    by = by != 0 ? by : role.compareTo(o.role);
    return by != 0 ? by : currency.compareTo(o.currency);
  }
}
