package org.openreceivables.testkit.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.openreceivables.aging.AgedItem;
import org.openreceivables.aging.AgingEngine;
import org.openreceivables.aging.AgingReport;
import org.openreceivables.aging.AgingRow;
import org.openreceivables.aging.statement.AccountStatement;
import org.openreceivables.aging.statement.StatementEngine;
import org.openreceivables.aging.statement.StatementRequest;
import org.openreceivables.aging.statement.StatementSection;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.ledger.LedgerMovement;
import org.openreceivables.core.ledger.ReceivablesLedger;
import org.openreceivables.core.ledger.event.Recorded;
import org.openreceivables.core.openitem.BookShare;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItems;

/**
 * What each report of one day comes to, by control account and currency, or by customer and currency where
 * the report has no control accounts. Every figure is told next to the plain reckoning of the same day.
 */
final class TieOut {
  private static final Recorded NOW = Recorded.endOf(LocalDate.MAX);
  static final AgingEngine AGING = AgingEngine.standard();
  private static final StatementEngine STATEMENTS = StatementEngine.standard();

  private TieOut() {}

  /** One report and what the events alone say that it must come to. */
  record Side(String report, Figures figures, Figures reckoned) {}

  static void requireAgreement(ReceivablesLedger ledger, Reckoning reckoned, LocalDate day) {
    requireAgreement(sides(ledger, reckoned, day));
  }

  static void requireAgreement(List<Side> sides) {
    for (Side side : sides) {
      List<String> differences = side.figures().differences(side.reckoned());
      differences.replaceAll(difference -> side.report() + " of " + difference);
      ItemLaws.require(differences.isEmpty(), "must come to the reckoning", differences);
    }
  }

  static List<Side> sides(ReceivablesLedger ledger, Reckoning reckoned, LocalDate day) {
    Figures byAccount = byAccount(reckoned);
    OpenItems items = ledger.openItems(day);
    List<LedgerMovement> movements = ledger.movements(day, NOW);
    List<Side> sides = new ArrayList<>();
    sides.add(new Side("open items", ofItems(items), byAccount));
    sides.add(new Side("movements", ofMovements(movements), byAccount));
    sides.add(new Side("balance", ofBalance(ledger, day), byCurrency(reckoned)));
    sides.addAll(ControlSides.of(ledger, reckoned, day));
    sides.add(new Side("open items in the books", ofBooks(items), books(reckoned)));
    sides.add(new Side("movements in the books", ofBookMovements(movements), books(reckoned)));
    AgingReport report = AGING.age(items, day);
    sides.add(new Side("aging", ofAging(report), byCustomer(reckoned)));
    sides.add(new Side("buckets", ofBuckets(report), buckets(reckoned, day)));
    sides.add(new Side("statements", ofStatements(ledger, day), byCustomer(reckoned)));
    return sides;
  }

  private static Figures byAccount(Reckoning reckoned) {
    Figures sums = new Figures();
    reckoned
        .items
        .values()
        .forEach(i -> sums.add(i.issued.controlAccount() + " " + i.currency(), i.balance()));
    return sums;
  }

  private static Figures byCurrency(Reckoning reckoned) {
    Figures sums = new Figures();
    reckoned.items.values().forEach(i -> sums.add("all " + i.currency(), i.balance()));
    return sums;
  }

  private static Figures byCustomer(Reckoning reckoned) {
    Figures sums = new Figures();
    reckoned
        .items
        .values()
        .forEach(i -> sums.add(i.issued.customer() + " " + i.currency(), i.balance()));
    return sums;
  }

  private static Figures books(Reckoning reckoned) {
    Figures sums = new Figures();
    for (ItemTally item : reckoned.items.values()) {
      item.worths.forEach((books, worth) -> {
        long sign = item.isDebit() ? 1 : -1;
        sums.add(item.issued.controlAccount() + " first " + books, sign * worth.first);
        sums.add(item.issued.controlAccount() + " now " + books, sign * worth.now);
      });
    }
    return sums;
  }

  /** Late by whole days after the due date; credits in a column of their own. */
  private static Figures buckets(Reckoning reckoned, LocalDate day) {
    Figures sums = new Figures();
    for (ItemTally item : reckoned.items.values()) {
      if (item.open > 0) {
        long late = day.toEpochDay() - item.due.toEpochDay();
        String column = !item.isDebit()
            ? "credits"
            : late <= 0
                ? "current"
                : late <= 30 ? "1-30" : late <= 60 ? "31-60" : late <= 90 ? "61-90" : "91+";
        sums.add(column + " " + item.issued.id() + " " + item.currency(), item.open);
      }
    }
    return sums;
  }

  static Figures ofItems(OpenItems items) {
    Figures sums = new Figures();
    items.forEach(i -> sums.add(i.controlAccount(), i.balance()));
    return sums;
  }

  private static Figures ofMovements(List<LedgerMovement> movements) {
    Figures sums = new Figures();
    movements.forEach(m -> sums.add(m.controlAccount(), m.amount()));
    return sums;
  }

  private static Figures ofBalance(ReceivablesLedger ledger, LocalDate day) {
    Figures sums = new Figures();
    ledger.balance(day).byCurrency().values().forEach(m -> sums.add("all", m));
    return sums;
  }

  private static Figures ofStatements(ReceivablesLedger ledger, LocalDate day) {
    Figures sums = new Figures();
    StatementRequest request = StatementRequest.of(day.minusDays(30), day, NOW);
    for (AccountStatement statement : STATEMENTS.run(ledger, request).statements()) {
      for (StatementSection section : statement.sections()) {
        statement.account().customers().forEach(c -> sums.add(c.value(), section.closing()));
      }
    }
    return sums;
  }

  private static Figures ofBooks(OpenItems items) {
    Figures sums = new Figures();
    for (OpenItem item : items) {
      BookShare share = item.bookShare();
      boolean debit = item.balance().equals(item.open());
      add(sums, item.controlAccount(), debit ? share : share.negated());
    }
    return sums;
  }

  /** Item by item, so that no two of them make up for one another, and only then by account. */
  private static Figures ofBookMovements(List<LedgerMovement> movements) {
    Map<OpenItemId, BookShare> items = new TreeMap<>();
    Map<OpenItemId, String> accounts = new TreeMap<>();
    movements.forEach(m -> {
      items.merge(m.item(), m.book(), (one, two) -> one.isEmpty() ? two : one.plus(two));
      accounts.put(m.item(), m.controlAccount());
    });
    Figures sums = new Figures();
    items.forEach((id, share) -> add(sums, accounts.getOrDefault(id, ""), share));
    return sums;
  }

  private static void add(Figures sums, String account, BookShare share) {
    for (CurrencyUnit books : share.first().currencies()) {
      sums.add(account + " first", share.first().in(books));
      sums.add(account + " now", share.in(books));
    }
  }

  static Figures ofAging(AgingReport report) {
    Figures sums = new Figures();
    for (AgingRow row : report.rows()) {
      row.customer().ifPresent(c -> {
        row.buckets().forEach(b -> sums.add(c.value(), b));
        sums.add(c.value(), row.credits().negated());
      });
    }
    return sums;
  }

  private static Figures ofBuckets(AgingReport report) {
    Figures sums = new Figures();
    for (AgedItem item : report.items()) {
      String column = item instanceof AgedItem.InBucket in ? in.bucket().label() : "credits";
      sums.add(column + " " + item.item(), item.amount());
    }
    return sums;
  }
}
