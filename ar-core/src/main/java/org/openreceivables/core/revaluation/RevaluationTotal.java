package org.openreceivables.core.revaluation;

import org.joda.money.Money;
import org.openreceivables.core.openitem.Side;

/**
 * The sums of a run over the items of one currency; credits are taken away from balances.
 *
 * <p>It always holds that {@code gains + losses = after - historical}, and that {@code reversed + gains +
 * losses = after - before}. Immutable.
 *
 * @param balance what is open, in the currency of the items
 * @param historical what that stands at in the books by the rates of the documents
 * @param before what it was carried at before the run
 * @param after what it is carried at now
 * @param gains the gains that are not realised, one item each, zero or more
 * @param losses the losses that are not realised, zero or less
 */
public record RevaluationTotal(
    Money balance, Money historical, Money before, Money after, Money gains, Money losses) {

  static RevaluationTotal zero(RevaluationLine line) {
    Money nothing = Money.zero(line.booksCurrency());
    return new RevaluationTotal(
        Money.zero(line.item().currency()), nothing, nothing, nothing, nothing, nothing);
  }

  RevaluationTotal plus(RevaluationLine line) {
    boolean gain = line.adjustment().isPositive();
    return new RevaluationTotal(
        balance.plus(line.item().balance()),
        historical.plus(signed(line, line.historical().amount())),
        before.plus(signed(line, line.before())),
        after.plus(signed(line, line.after())),
        gain ? gains.plus(line.adjustment()) : gains,
        gain ? losses : losses.plus(line.adjustment()));
  }

  private static Money signed(RevaluationLine line, Money amount) {
    return line.item().side() == Side.DEBIT ? amount : amount.negated();
  }

  /** {@return what taking back the last revaluations gains, negative for a loss} */
  public Money reversed() {
    return historical.minus(before);
  }

  /** {@return by how much the balance in the books moves} */
  public Money difference() {
    return after.minus(before);
  }
}
