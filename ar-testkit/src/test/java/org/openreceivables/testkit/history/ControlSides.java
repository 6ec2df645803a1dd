package org.openreceivables.testkit.history;

import static org.openreceivables.testkit.history.ItemLaws.require;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.openreceivables.core.ledger.ReceivablesLedger;
import org.openreceivables.core.ledger.event.Recorded;
import org.openreceivables.core.ledger.journal.AccountRole;
import org.openreceivables.core.ledger.journal.ControlFigures;
import org.openreceivables.core.ledger.journal.ControlReconciliation;
import org.openreceivables.core.ledger.journal.Journal;
import org.openreceivables.core.ledger.journal.JournalEntry;
import org.openreceivables.core.ledger.journal.JournalLine;
import org.openreceivables.core.ledger.journal.JournalMapping;
import org.openreceivables.core.ledger.journal.JournalPolicy;
import org.openreceivables.core.ledger.journal.JournalPolicy.UnappliedMoney;
import org.openreceivables.core.ledger.journal.JournalPolicy.WriteOffMethod;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.openitem.OpenItems;

/** The control accounts of journals kept by several policies, next to the plain reckoning. */
final class ControlSides {
  private static final Recorded NOW = Recorded.endOf(LocalDate.MAX);
  private static final Map<String, JournalPolicy> POLICIES = new TreeMap<>(Map.of(
      "standard",
      JournalPolicy.standard(),
      "unapplied money apart",
      JournalPolicy.builder().unapplied(UnappliedMoney.APART).build(),
      "with an allowance",
      JournalPolicy.builder().writeOffs(WriteOffMethod.ALLOWANCE).build()));

  private ControlSides() {}

  /** The journal in the currencies of the documents, by every policy. */
  static List<TieOut.Side> of(ReceivablesLedger ledger, Reckoning reckoned, LocalDate day) {
    return journals(ledger, reckoned, day, Optional.empty());
  }

  /** The journal in one currency of the books, where everything is valued in it, and the aging in it. */
  static List<TieOut.Side> inBooks(
      ReceivablesLedger ledger, Reckoning reckoned, LocalDate day, CurrencyUnit books) {
    List<TieOut.Side> sides = journals(ledger, reckoned, day, Optional.of(books));
    OpenItems.Collected items = ledger.openItems(day).inBooks(books);
    require(items.problems().isEmpty(), "all must be valued", items.problems());
    Figures byAccount = new Figures();
    Figures byCustomer = new Figures();
    for (ItemTally item : reckoned.items.values()) {
      long now = balance(item, Optional.of(books));
      byAccount.add(item.issued.controlAccount() + " " + books, now);
      byCustomer.add(item.issued.customer() + " " + books, now);
    }
    sides.add(new TieOut.Side("items in " + books, TieOut.ofItems(items.items()), byAccount));
    sides.add(new TieOut.Side(
        "aging in " + books, TieOut.ofAging(TieOut.AGING.age(items.items(), day)), byCustomer));
    return sides;
  }

  private static List<TieOut.Side> journals(
      ReceivablesLedger ledger, Reckoning reckoned, LocalDate day, Optional<CurrencyUnit> books) {
    List<TieOut.Side> sides = new ArrayList<>();
    POLICIES.forEach((name, policy) -> {
      JournalPolicy inBooks = policy.withBooksCurrency(books);
      Journal journal = Journal.of(JournalMapping.of(inBooks), ledger, day);
      require(isComplete(journal, inBooks), "all must be posted", journal.problems());
      requireReconciled(reconciled(ledger, day, inBooks, journal.entries()));
      sides.add(new TieOut.Side(
          "control accounts, " + name + books.map(b -> ", in " + b).orElse(""),
          ofJournal(journal),
          expected(reckoned, policy, books)));
      if (policy.writeOffs() == WriteOffMethod.ALLOWANCE) {
        sides.add(AllowanceSide.of(journal.entries(), reckoned, books));
      }
    });
    return sides;
  }

  static ControlReconciliation reconciled(
      ReceivablesLedger ledger,
      LocalDate day,
      JournalPolicy policy,
      Iterable<JournalEntry> entries) {
    return ControlReconciliation.of(
        policy, ledger.openItems(day), ledger.movements(day, NOW), ControlFigures.of(entries));
  }

  static void requireReconciled(ControlReconciliation reconciled) {
    require(reconciled.agrees(), "must agree", reconciled.summarize());
  }

  /** Only a change of the allowance in another currency than the books cannot be posted. */
  private static boolean isComplete(Journal journal, JournalPolicy policy) {
    boolean foreign =
        policy.writeOffs() == WriteOffMethod.ALLOWANCE && policy.booksCurrency().isPresent();
    return journal.problems().stream()
        .allMatch(p -> foreign && p.type().equals("AllowanceChanged"));
  }

  private static Figures expected(
      Reckoning reckoned, JournalPolicy policy, Optional<CurrencyUnit> books) {
    Figures sums = new Figures();
    for (ItemTally item : reckoned.items.values()) {
      OpenItemKind kind = item.issued.kind();
      boolean apart = policy.unapplied() == UnappliedMoney.APART
          && (kind == OpenItemKind.ON_ACCOUNT || kind == OpenItemKind.PREPAYMENT);
      AccountRole role = apart ? AccountRole.UNAPPLIED : AccountRole.RECEIVABLES;
      CurrencyUnit currency = books.orElse(item.currency());
      sums.add(role + " " + item.issued.controlAccount() + " " + currency, balance(item, books));
    }
    return sums;
  }

  private static long balance(ItemTally item, Optional<CurrencyUnit> books) {
    if (books.isEmpty() || books.get().equals(item.currency())) {
      return item.balance();
    }
    Worth worth = item.worths.get(books.get());
    if (worth == null) {
      throw new AssertionError("must be valued: " + item.issued);
    }
    return item.isDebit() ? worth.now : Math.negateExact(worth.now);
  }

  private static Figures ofJournal(Journal journal) {
    Figures sums = new Figures();
    for (JournalEntry entry : journal.entries()) {
      Figures balance = new Figures();
      for (JournalLine line : entry.lines()) {
        balance.add("entry", line.amount());
        if (line.role() == AccountRole.RECEIVABLES || line.role() == AccountRole.UNAPPLIED) {
          sums.add(line.role() + " " + line.account(), line.amount());
        }
      }
      require(balance.differences(new Figures()).isEmpty(), "debits must equal credits", entry);
    }
    return sums;
  }
}
