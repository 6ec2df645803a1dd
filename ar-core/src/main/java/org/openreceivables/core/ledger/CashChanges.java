package org.openreceivables.core.ledger;

import org.joda.money.Money;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.ledger.LedgerMovement.Issue;
import org.openreceivables.core.ledger.LedgerState.Posted;
import org.openreceivables.core.ledger.event.AllocationId;
import org.openreceivables.core.ledger.event.CashEvent;
import org.openreceivables.core.openitem.ComponentKey;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenComponent;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.payment.Payment;

/** What cash events change. */
final class CashChanges {
  private final LedgerDraft draft;
  private final LedgerState state;

  CashChanges(LedgerDraft draft, LedgerState state) {
    this.draft = draft;
    this.state = state;
  }

  void apply(CashEvent event) {
    if (event instanceof CashEvent.Received e) {
      receive(e);
    } else if (event instanceof CashEvent.Returned e) {
      giveBack(e);
    } else if (event instanceof CashEvent.Refunded e) {
      e.reopens().forEach(id -> reopen(id, e.credit()));
      OpenItem credit = draft.item(e.credit());
      new BookChanges(draft).requireValuedAlike(credit, e.bookValues());
      refund(credit, e.amount());
    }
  }

  private void reopen(AllocationId id, OpenItemId credit) {
    Posted allocation = state.allocations.get(id);
    draft.require(
        allocation == null || allocation.uses(credit),
        ProblemCodes.OUT_OF_RANGE,
        "reopens",
        id,
        "must be an allocation of " + credit);
    new SettlementChanges(draft, state).undo(id);
  }

  /** Takes the parts in their order until the amount is reached. */
  private void refund(OpenItem credit, Money amount) {
    draft.require(
        amount.isPositive(), ProblemCodes.ZERO_AMOUNT, "amount", amount, "must be more than zero");
    draft.require(
        credit.open().isSameCurrency(amount),
        ProblemCodes.CURRENCY_MISMATCH,
        "amount",
        amount,
        "must be in the currency of " + credit.id() + " (" + credit.open() + ")");
    draft.require(
        !amount.isGreaterThan(credit.open()),
        ProblemCodes.SOURCE_OVERDRAWN,
        "amount",
        amount,
        "must not be more than is left of " + credit.id() + " (" + credit.open() + ")");
    Money left = amount;
    for (OpenComponent part : credit.parts()) {
      Money share = left.isGreaterThan(part.open()) ? part.open() : left;
      if (share.isPositive()) {
        draft.settle(credit.id(), ComponentKey.of(part.component()), Effect.REFUNDED, share);
        left = left.minus(share);
      }
    }
  }

  private void receive(CashEvent.Received e) {
    Payment payment = e.payment();
    draft.require(
        !state.payments.containsKey(payment.id()),
        ProblemCodes.DUPLICATE_ID,
        "payment",
        payment.id(),
        "must not be received before");
    OpenItem.Builder credit = OpenItem.builder();
    credit
        .id(e.onAccount())
        .customer(e.customer())
        .kind(OpenItemKind.ON_ACCOUNT)
        .document(DocumentId.of(payment.id().value()))
        .issueDate(payment.valueDate())
        .postingDate(e.postingDate())
        .controlAccount(payment.controlAccount())
        .original(payment.amount())
        .open(payment.amount())
        .bookValues(e.bookValues().isEmpty() ? payment.bookValues() : e.bookValues());
    draft.create(credit.build(), new Issue(OpenItemKind.ON_ACCOUNT));
  }

  private void giveBack(CashEvent.Returned e) {
    CashEvent.Received received = received(e.payment());
    draft.require(
        !state.returned.containsKey(e.payment()),
        ProblemCodes.ALREADY_REVERSED,
        "payment",
        e.payment(),
        "must not be returned already");
    state.allocationsOf(received.onAccount()).forEach(new SettlementChanges(draft, state)::undo);
    OpenItem credit = draft.item(received.onAccount());
    if (!credit.open().equals(credit.original())) {
      throw draft.refused(
          ProblemCodes.DEPENDENTS_EXIST,
          "payment",
          e.payment(),
          "must not have been refunded, kept or moved (" + Dependents.of(credit, draft, state)
              + ")");
    }
    draft.settle(credit.id(), ComponentKey.WHOLE, Effect.RETURNED, credit.open());
  }

  private CashEvent.Received received(PaymentId payment) {
    CashEvent.Received received = state.payments.get(payment);
    if (received == null) {
      throw draft.refused(
          ProblemCodes.UNKNOWN_PAYMENT, "payment", payment, "must be received before");
    }
    return received;
  }
}
