package org.openreceivables.core.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.money.MoneyTotals;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItems;

/**
 * Open items, sub-ledger and control account side by side.
 *
 * <p>Three roads to one figure: the open amounts of the items, the movements of the ledger, and the
 * receivables lines of the journal. Where they differ something is lost. Immutable.
 *
 * @param lines one a control account and currency, sorted
 */
public record ControlReconciliation(List<Line> lines) {

  /**
   * Copies the list.
   *
   * @param lines one a control account and currency
   */
  public ControlReconciliation {
    lines = List.copyOf(lines);
  }

  /**
   * One control account in one currency.
   *
   * @param account the control account; empty where there is only one
   * @param items the open items, credits taken away
   * @param ledger the movements of the ledger
   * @param control the receivables lines of the journal, or of the host's general ledger
   */
  public record Line(String account, Money items, Money ledger, Money control) {

    /** {@return whether the three agree to the minor unit} */
    public boolean agrees() {
      return items.equals(ledger) && ledger.equals(control);
    }
  }

  /** {@return whether every line agrees} */
  public boolean agrees() {
    return lines.stream().allMatch(Line::agrees);
  }

  /**
   * {@return the three figures for every control account and currency}
   *
   * @param items the open items of a day
   * @param movements the movements up to that day
   * @param journal the journal up to that day
   */
  public static ControlReconciliation of(
      OpenItems items, Iterable<LedgerMovement> movements, Iterable<JournalEntry> journal) {
    Map<String, MoneyTotals> byItems = new TreeMap<>();
    Map<String, MoneyTotals> byLedger = new TreeMap<>();
    Map<String, MoneyTotals> byControl = new TreeMap<>();
    for (OpenItem item : items) {
      add(byItems, item.controlAccount(), item.balance());
    }
    movements.forEach(m -> add(byLedger, m.controlAccount(), m.amount()));
    for (JournalEntry entry : journal) {
      entry.lines().stream()
          .filter(l -> l.role() == AccountRole.RECEIVABLES)
          .forEach(l -> add(byControl, l.account(), l.amount()));
    }
    TreeSet<String> accounts = new TreeSet<>(byItems.keySet());
    accounts.addAll(byLedger.keySet());
    accounts.addAll(byControl.keySet());
    List<Line> lines = new ArrayList<>();
    for (String account : accounts) {
      MoneyTotals i = byItems.getOrDefault(account, MoneyTotals.none());
      MoneyTotals l = byLedger.getOrDefault(account, MoneyTotals.none());
      MoneyTotals c = byControl.getOrDefault(account, MoneyTotals.none());
      for (CurrencyUnit currency : i.plus(l).plus(c).currencies()) {
        lines.add(new Line(account, i.in(currency), l.in(currency), c.in(currency)));
      }
    }
    return new ControlReconciliation(lines);
  }

  private static void add(Map<String, MoneyTotals> sums, String account, Money amount) {
    sums.merge(account, MoneyTotals.none().plus(amount), MoneyTotals::plus);
  }
}
