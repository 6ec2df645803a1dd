package org.openreceivables.core.ledger.journal;

import java.util.Optional;
import org.openreceivables.core.document.ComponentKind;
import org.openreceivables.core.ledger.LedgerMovement;
import org.openreceivables.core.ledger.LedgerMovement.Reopening;
import org.openreceivables.core.ledger.LedgerMovement.Replacement;
import org.openreceivables.core.ledger.LedgerMovement.Settlement;
import org.openreceivables.core.ledger.LedgerMovement.TakeOver;
import org.openreceivables.core.ledger.event.ItemEvent;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.ledger.journal.JournalPolicy.TaxCorrection;
import org.openreceivables.core.ledger.journal.JournalPolicy.WriteOffMethod;
import org.openreceivables.core.openitem.ComponentKey;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.settlement.ReasonCode;
import org.openreceivables.core.settlement.ReasonCode.TaxTreatment;

/** What stands against receivables. */
final class Counterparts {
  private final JournalPolicy policy;
  private final LedgerEvent event;
  private final Posting posting;

  Counterparts(JournalPolicy policy, LedgerEvent event, Posting posting) {
    this.policy = policy;
    this.event = event;
    this.posting = posting;
  }

  void post(Valued v) {
    LedgerMovement.Cause cause = v.movement().cause();
    if (event instanceof ItemEvent.ChargeAdded e) {
      // The movement names the part of the item, which is the whole where the host gave no parts.
      income(v, ComponentKey.of(e.charge()));
    } else if (cause instanceof Settlement s) {
      settlement(v, s.effect(), s.reason());
    } else if (cause instanceof Reopening r) {
      settlement(v, r.effect(), r.reason());
    } else if (cause instanceof Replacement) {
      whole(v, AccountRole.CLEARING);
    } else if (cause instanceof TakeOver) {
      whole(v, AccountRole.OPENING_BALANCE);
    } else {
      issue(v);
    }
  }

  /** What a revaluation added, or what is taken back of it. */
  void unrealised(Valued v) {
    // By its sign a rest that was gain and loss would leave both accounts with what cancels out in
    // it.
    posting.add(AccountRole.UNREALISED_EXCHANGE, v.revalued().negated());
  }

  private void settlement(Valued v, Effect effect, Optional<ReasonCode> reason) {
    switch (effect) {
      case PAID, CREDITED, SET_OFF, APPLIED -> settled(v, AccountRole.CLEARING);
      // What moves keeps its revaluation, which stands on the item that takes over.
      case RESIDUAL, DEDUCTION, TRANSFERRED, MOVED -> whole(v, AccountRole.CLEARING);
      case REFUNDED, RETURNED -> settled(v, AccountRole.CASH);
      case EXCESS_TAKEN -> settled(v, AccountRole.OTHER_INCOME);
      case FEE -> settled(v, AccountRole.BANK_CHARGES);
      case DISCOUNT -> givenUp(v, AccountRole.DISCOUNT, policy.discountTax(), reason);
      case TOLERANCE -> givenUp(v, AccountRole.TOLERANCE, policy.toleranceTax(), reason);
      case WRITTEN_OFF ->
        givenUp(
            v,
            policy.writeOffs() == WriteOffMethod.DIRECT
                ? AccountRole.BAD_DEBT
                : AccountRole.ALLOWANCE,
            policy.writeOffTax(),
            reason);
    }
  }

  private void givenUp(
      Valued v, AccountRole role, TaxCorrection rule, Optional<ReasonCode> reason) {
    ComponentKey part = v.movement().component();
    boolean tax = part.kind() == ComponentKind.TAX && corrects(rule, reason);
    String account = role == AccountRole.ALLOWANCE && !tax ? v.movement().controlAccount() : "";
    posting.add(tax ? AccountRole.TAX : role, account, part, v.first().negated());
    unrealised(v);
  }

  private static boolean corrects(TaxCorrection rule, Optional<ReasonCode> reason) {
    return switch (rule) {
      case NEVER -> false;
      case IF_THE_REASON_SAYS_SO ->
        reason.filter(r -> r.tax() == TaxTreatment.CORRECTED).isPresent();
      case UNLESS_THE_REASON_FORBIDS ->
        reason.filter(r -> r.tax() == TaxTreatment.UNCHANGED).isEmpty();
    };
  }

  private void settled(Valued v, AccountRole role) {
    posting.add(role, v.first().negated());
    unrealised(v);
  }

  private void whole(Valued v, AccountRole role) {
    posting.add(role, v.total().negated());
  }

  private void income(Valued v, ComponentKey part) {
    AccountRole role = switch (part.kind()) {
      case NET, FREIGHT -> AccountRole.REVENUE;
      case TAX -> AccountRole.TAX;
      case FEE, PENALTY, COST -> AccountRole.FEE_INCOME;
      case INTEREST -> AccountRole.INTEREST_INCOME;
    };
    posting.add(role, "", part, v.first().negated());
    unrealised(v);
  }

  private void issue(Valued v) {
    switch (v.movement().kind()) {
      case INVOICE, DEBIT_NOTE, CHARGE, CREDIT_NOTE -> income(v, v.movement().component());
      case ON_ACCOUNT, PREPAYMENT, REFUND -> settled(v, AccountRole.CASH);
      case PAYABLE -> settled(v, AccountRole.PAYABLES);
      // One that replaces no item of ours comes from other books.
      case DEDUCTION -> whole(v, AccountRole.OPENING_BALANCE);
    }
  }
}
