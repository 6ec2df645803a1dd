package org.openreceivables.core.ledger.journal;

import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.ledger.LedgerMovement;
import org.openreceivables.core.ledger.LedgerMovement.Reopening;
import org.openreceivables.core.ledger.LedgerMovement.Settlement;
import org.openreceivables.core.openitem.Effect;

/**
 * A movement in the currency that is posted.
 *
 * @param movement the movement
 * @param first by the rate of the document
 * @param revalued what revaluations added since, not realised
 */
record Valued(LedgerMovement movement, Money first, Money revalued) {

  /** The movement in the currency of the books, or its own without one; empty where it has no value there. */
  static Optional<Valued> of(LedgerMovement movement, Optional<CurrencyUnit> books) {
    Money amount = movement.amount();
    CurrencyUnit posted = books.orElse(amount.getCurrencyUnit());
    Money nothing = Money.zero(posted);
    if (amount.getCurrencyUnit().equals(posted)) {
      return Optional.of(new Valued(movement, amount, nothing));
    }
    if (movement.book().isValuedIn(posted)) {
      return Optional.of(new Valued(
          movement,
          movement.book().first().in(posted),
          movement.book().revalued().in(posted)));
    }
    // A revaluation in another currency of the books moves nothing in this one.
    return amount.isZero() ? Optional.of(new Valued(movement, nothing, nothing)) : Optional.empty();
  }

  Money total() {
    return first.plus(revalued);
  }

  /** The way of settling that is done or undone, if it is one. */
  Optional<Effect> effect() {
    if (movement.cause() instanceof Settlement s) {
      return Optional.of(s.effect());
    }
    return movement.cause() instanceof Reopening r ? Optional.of(r.effect()) : Optional.empty();
  }
}
