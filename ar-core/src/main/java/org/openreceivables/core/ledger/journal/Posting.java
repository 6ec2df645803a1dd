package org.openreceivables.core.ledger.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.openitem.ComponentKey;

/** What one event posts so far, summed by account. */
final class Posting {
  private final Map<Account, Money> sums = new TreeMap<>();

  void add(JournalLine line) {
    add(line.role(), line.account(), line.part(), line.amount());
  }

  void add(AccountRole role, Money amount) {
    add(role, "", ComponentKey.WHOLE, amount);
  }

  void add(AccountRole role, String name, ComponentKey part, Money amount) {
    sums.merge(new Account(role, name, part, amount.getCurrencyUnit()), amount, Money::plus);
  }

  /** The lines by role, account, part and currency; sums of zero are left out. */
  List<JournalLine> lines() {
    List<JournalLine> lines = new ArrayList<>();
    sums.forEach((account, amount) -> {
      if (!amount.isZero()) {
        lines.add(new JournalLine(account.role(), account.name(), account.part(), amount));
      }
    });
    return lines;
  }

  private record Account(AccountRole role, String name, ComponentKey part, CurrencyUnit currency)
      implements Comparable<Account> {
    @Override
    public int compareTo(Account o) {
      int by = role.compareTo(o.role);
      by = by != 0 ? by : name.compareTo(o.name);
      by = by != 0 ? by : part.compareTo(o.part);
      return by != 0 ? by : currency.compareTo(o.currency);
    }
  }
}
