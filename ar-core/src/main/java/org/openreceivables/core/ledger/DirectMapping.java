package org.openreceivables.core.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.document.ComponentKind;
import org.openreceivables.core.ledger.LedgerMovement.Issue;
import org.openreceivables.core.ledger.LedgerMovement.Reopening;
import org.openreceivables.core.ledger.LedgerMovement.Settlement;
import org.openreceivables.core.ledger.LedgerMovement.TakeOver;
import org.openreceivables.core.ledger.event.CashEvent;
import org.openreceivables.core.ledger.event.ItemEvent;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenItemKind;

/** The direct method. */
final class DirectMapping implements JournalMapping {

  @Override
  public List<JournalLine> lines(LedgerEvent event, List<LedgerMovement> movements) {
    Map<Account, Money> sums = new TreeMap<>();
    for (LedgerMovement m : movements) {
      add(sums, AccountRole.RECEIVABLES, m.controlAccount(), m.amount());
      add(sums, counterpart(event, m), "", m.amount().negated());
    }
    if (event instanceof CashEvent.Received e && e.payment().chargesWithheld().isPositive()) {
      add(sums, AccountRole.CASH, "", e.payment().chargesWithheld().negated());
      add(sums, AccountRole.BANK_CHARGES, "", e.payment().chargesWithheld());
    }
    List<JournalLine> lines = new ArrayList<>();
    sums.forEach((account, amount) -> {
      if (!amount.isZero()) {
        lines.add(new JournalLine(account.role(), account.name(), amount));
      }
    });
    return lines;
  }

  private record Account(AccountRole role, String name, CurrencyUnit currency)
      implements Comparable<Account> {
    @Override
    public int compareTo(Account o) {
      int byRole = role.compareTo(o.role);
      int byName = byRole != 0 ? byRole : name.compareTo(o.name);
      return byName != 0 ? byName : currency.compareTo(o.currency);
    }
  }

  private static void add(Map<Account, Money> sums, AccountRole role, String name, Money amount) {
    sums.merge(new Account(role, name, amount.getCurrencyUnit()), amount, Money::plus);
  }

  private static AccountRole counterpart(LedgerEvent event, LedgerMovement m) {
    if (event instanceof ItemEvent.ChargeAdded e) {
      // The movement names the part of the item, which is the whole where the host gave no parts.
      return income(e.charge().kind());
    }
    LedgerMovement.Cause cause = m.cause();
    if (cause instanceof Settlement s) {
      return counterpart(s.effect());
    }
    if (cause instanceof Reopening r) {
      return counterpart(r.effect());
    }
    if (cause instanceof TakeOver t) {
      return t.replacement() ? AccountRole.CLEARING : AccountRole.OPENING_BALANCE;
    }
    return cause instanceof Issue i
        ? counterpart(i.kind(), m)
        : income(m.component().kind());
  }

  private static AccountRole counterpart(Effect effect) {
    return switch (effect) {
      case PAID, CREDITED, SET_OFF, APPLIED, RESIDUAL, DEDUCTION, TRANSFERRED, MOVED ->
        AccountRole.CLEARING;
      case DISCOUNT -> AccountRole.DISCOUNT;
      case TOLERANCE -> AccountRole.TOLERANCE;
      case FEE -> AccountRole.BANK_CHARGES;
      case WRITTEN_OFF -> AccountRole.BAD_DEBT;
      case REFUNDED, RETURNED -> AccountRole.CASH;
      case EXCESS_TAKEN -> AccountRole.OTHER_INCOME;
    };
  }

  private static AccountRole counterpart(OpenItemKind kind, LedgerMovement m) {
    return switch (kind) {
      case INVOICE, DEBIT_NOTE, CHARGE, CREDIT_NOTE -> income(m.component().kind());
      case ON_ACCOUNT, PREPAYMENT, REFUND -> AccountRole.CASH;
      case PAYABLE -> AccountRole.PAYABLES;
      case DEDUCTION -> AccountRole.CLEARING;
    };
  }

  private static AccountRole income(ComponentKind kind) {
    return switch (kind) {
      case NET, FREIGHT -> AccountRole.REVENUE;
      case TAX -> AccountRole.TAX;
      case FEE, PENALTY, COST -> AccountRole.FEE_INCOME;
      case INTEREST -> AccountRole.INTEREST_INCOME;
    };
  }
}
