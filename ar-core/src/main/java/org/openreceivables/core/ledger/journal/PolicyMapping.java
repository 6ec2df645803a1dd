package org.openreceivables.core.ledger.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.internal.Rules;
import org.openreceivables.core.ledger.LedgerMovement;
import org.openreceivables.core.ledger.LedgerMovement.Revaluation;
import org.openreceivables.core.ledger.LedgerMovement.RevaluationReversal;
import org.openreceivables.core.ledger.event.BookEvent;
import org.openreceivables.core.ledger.event.CashEvent;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.ledger.journal.JournalPolicy.WriteOffMethod;
import org.openreceivables.core.money.Proration;
import org.openreceivables.core.openitem.ComponentKey;

/** Posts by a policy. */
record PolicyMapping(JournalPolicy policy) implements JournalMapping {

  @Override
  public List<JournalLine> lines(LedgerEvent event, List<LedgerMovement> movements) {
    Posting posting = new Posting();
    List<Valued> moved = new ArrayList<>();
    movements.forEach(m -> moved.add(valued(m)));
    Counterparts counterparts = new Counterparts(policy, event, posting);
    for (Valued v : moved) {
      posting.add(policy.control(v.movement().kind()), account(v), ComponentKey.WHOLE, v.total());
      if (v.movement().cause() instanceof Revaluation
          || v.movement().cause() instanceof RevaluationReversal) {
        counterparts.unrealised(v);
      } else {
        counterparts.post(v);
      }
    }
    policy
        .booksCurrency()
        .ifPresentOrElse(
            books -> RealisedDifferences.of(event, moved, books).forEach(d -> post(d, posting)),
            () -> SettledPair.of(moved).forEach(pair -> exchange(pair, posting)));
    if (event instanceof CashEvent.Received e) {
      charges(e, moved, posting);
    } else if (event instanceof BookEvent.AllowanceChanged e) {
      allowance(e, posting);
    }
    return posting.lines();
  }

  private Valued valued(LedgerMovement movement) {
    Optional<Valued> valued = Valued.of(movement, policy.booksCurrency());
    Rules.of("OpenItem", movement.item(), movement.customer())
        .require(
            valued.isPresent(),
            ProblemCodes.CURRENCY_MISMATCH,
            "amount",
            movement.amount(),
            "must have a book value in " + books() + ", the currency of the books")
        .orThrow();
    return valued.orElseThrow();
  }

  private String books() {
    return policy.booksCurrency().map(CurrencyUnit::getCode).orElse("");
  }

  private static String account(Valued v) {
    return v.movement().controlAccount();
  }

  private static void post(ExchangeDifference d, Posting posting) {
    posting.add(d.item().isPresent() ? AccountRole.CLEARING : AccountRole.CASH, d.amount());
    posting.add(
        d.isOfGains() ? AccountRole.EXCHANGE_GAIN : AccountRole.EXCHANGE_LOSS,
        d.amount().negated());
  }

  private static void exchange(SettledPair pair, Posting posting) {
    if (pair.crossesCurrencies()) {
      for (Money side : List.of(pair.source().first(), pair.target().first())) {
        posting.add(AccountRole.CLEARING, side);
        posting.add(AccountRole.CURRENCY_EXCHANGE, side.negated());
      }
    }
  }

  /** What the bank withheld, in the currency of the books as its share of what the payment was worth. */
  private static void charges(CashEvent.Received e, List<Valued> moved, Posting posting) {
    Money withheld = e.payment().chargesWithheld();
    if (withheld.isPositive() && !moved.isEmpty()) {
      Money worth = moved.get(0).first().negated();
      Money charge = Proration.largestRemainder()
          .split(worth, List.of(withheld, e.payment().net()))
          .get(0);
      posting.add(AccountRole.CASH, charge.negated());
      posting.add(AccountRole.BANK_CHARGES, charge);
    }
  }

  private void allowance(BookEvent.AllowanceChanged e, Posting posting) {
    if (policy.writeOffs() == WriteOffMethod.DIRECT) {
      return;
    }
    Optional<Money> change =
        policy.booksCurrency().map(e::changeIn).orElse(Optional.of(e.change()));
    Rules.of(e.kind(), e.id(), e.customer())
        .require(
            change.isPresent(),
            ProblemCodes.CURRENCY_MISMATCH,
            "change",
            e.change(),
            "must have a book value in " + books() + ", the currency of the books")
        .orThrow();
    posting.add(
        AccountRole.ALLOWANCE,
        e.controlAccount(),
        ComponentKey.WHOLE,
        change.orElseThrow().negated());
    posting.add(AccountRole.BAD_DEBT, change.orElseThrow());
  }
}
