package org.openreceivables.aging.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.aging.statement.StatementLine.Sense;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.ledger.LedgerMovement;
import org.openreceivables.core.ledger.event.EventStamp;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenItemKind;

/** The lines that one event makes on one account in one currency; used once. */
final class EventLines {
  private final EventStamp stamp;
  private final CurrencyUnit currency;
  private final Function<OpenItemId, DocumentId> documents;
  private final SortedMap<LineDraft.Key, Money> sums = new TreeMap<>();

  /** Credits against what they settle. */
  private final Exchange allocation;

  /** Items against those that replace them. */
  private final Exchange replacement;

  private EventLines(
      EventStamp stamp, CurrencyUnit currency, Function<OpenItemId, DocumentId> documents) {
    this.stamp = stamp;
    this.currency = currency;
    this.documents = documents;
    this.allocation = new Exchange(currency);
    this.replacement = new Exchange(currency);
  }

  static List<LineDraft> of(
      EventStamp stamp,
      List<LedgerMovement> movements,
      Function<OpenItemId, DocumentId> documents) {
    if (movements.isEmpty()) {
      return List.of();
    }
    CurrencyUnit currency = movements.get(0).amount().getCurrencyUnit();
    EventLines lines = new EventLines(stamp, currency, documents);
    movements.forEach(lines::add);
    return lines.toList();
  }

  private void add(LedgerMovement movement) {
    DocumentId document = documents.apply(movement.item());
    Money amount = movement.amount();
    LedgerMovement.Cause cause = movement.cause();
    if (cause instanceof LedgerMovement.Issue issue) {
      sum(kind(issue.kind()), Sense.POSTED, List.of(document), amount);
    } else if (cause instanceof LedgerMovement.Replacement) {
      replacement.give(document, amount);
    } else if (cause instanceof LedgerMovement.TakeOver) {
      sum(StatementLineKind.OPENING_ITEM, Sense.POSTED, List.of(document), amount);
    } else if (cause instanceof LedgerMovement.Charge) {
      sum(StatementLineKind.CHARGE, Sense.POSTED, List.of(document), amount);
    } else if (cause instanceof LedgerMovement.Settlement settled) {
      settle(settled.effect(), Sense.POSTED, document, amount);
    } else if (cause instanceof LedgerMovement.Reopening reopened) {
      settle(reopened.effect(), Sense.REVERSED, document, amount);
    }
  }

  private void settle(Effect effect, Sense sense, DocumentId document, Money amount) {
    switch (effect) {
      case PAID, CREDITED, SET_OFF -> {
        allocation.give(document, amount);
        allocation.in(sense);
      }
      case APPLIED -> {
        allocation.take(document, amount);
        allocation.in(sense);
      }
      case RESIDUAL, DEDUCTION, TRANSFERRED, MOVED -> replacement.take(document, amount);
      case DISCOUNT -> sum(StatementLineKind.DISCOUNT, sense, List.of(document), amount);
      case TOLERANCE -> sum(StatementLineKind.TOLERANCE, sense, List.of(document), amount);
      case FEE -> sum(StatementLineKind.FEE_BORNE, sense, List.of(document), amount);
      case WRITTEN_OFF -> sum(StatementLineKind.WRITE_OFF, sense, List.of(document), amount);
      case EXCESS_TAKEN -> sum(StatementLineKind.EXCESS_KEPT, sense, List.of(document), amount);
      case REFUNDED -> sum(StatementLineKind.REFUND, sense, List.of(document), amount);
      case RETURNED -> sum(StatementLineKind.PAYMENT_RETURNED, sense, List.of(document), amount);
    }
  }

  private void sum(StatementLineKind kind, Sense sense, List<DocumentId> about, Money amount) {
    sums.merge(new LineDraft.Key(kind, sense, about), amount, Money::plus);
  }

  private List<LineDraft> toList() {
    if (!allocation.net().isZero()) {
      boolean used = allocation.takesMore();
      sum(
          used ? StatementLineKind.CREDIT_USED_ELSEWHERE : StatementLineKind.SETTLED_FROM_ELSEWHERE,
          allocation.sense(),
          used ? allocation.from() : allocation.to(),
          allocation.net());
    }
    if (!replacement.net().isZero()) {
      boolean away = replacement.takesMore();
      sum(
          away ? StatementLineKind.TRANSFER_OUT : StatementLineKind.TRANSFER_IN,
          Sense.POSTED,
          away ? replacement.from() : replacement.to(),
          replacement.net());
    }
    List<LineDraft> lines = new ArrayList<>();
    sums.forEach(
        (key, amount) -> lines.add(new LineDraft(stamp, key, amount, Money.zero(currency))));
    within(lines, StatementLineKind.ALLOCATION, allocation);
    within(lines, StatementLineKind.REPLACEMENT, replacement);
    return lines;
  }

  private void within(List<LineDraft> lines, StatementLineKind kind, Exchange exchange) {
    if (exchange.within().isPositive()) {
      lines.add(new LineDraft(
          stamp,
          new LineDraft.Key(kind, exchange.sense(), exchange.both()),
          Money.zero(currency),
          exchange.within()));
    }
  }

  private static StatementLineKind kind(OpenItemKind kind) {
    return switch (kind) {
      case INVOICE -> StatementLineKind.INVOICE;
      case DEBIT_NOTE -> StatementLineKind.DEBIT_NOTE;
      case CHARGE -> StatementLineKind.CHARGE;
      case REFUND -> StatementLineKind.REFUND;
      case DEDUCTION -> StatementLineKind.DEDUCTION;
      case CREDIT_NOTE -> StatementLineKind.CREDIT_NOTE;
      case ON_ACCOUNT, PREPAYMENT -> StatementLineKind.PAYMENT;
      case PAYABLE -> StatementLineKind.PAYABLE;
    };
  }
}
