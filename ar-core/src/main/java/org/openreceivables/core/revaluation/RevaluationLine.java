package org.openreceivables.core.revaluation;

import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.openitem.BookValue;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.Side;

/**
 * What one item was carried at, what it is carried at now, and why.
 *
 * <p>USD 100.00 booked at EUR 92.00, carried at EUR 95.00 since last month, with a dollar at EUR 0.90: the
 * gain of EUR 3.00 is reversed ({@link #reversal()} EUR -3.00), then a loss of EUR 2.00 is recognised ({@link
 * #adjustment()} EUR -2.00); together EUR -5.00. Gains are positive on either side: a credit of USD 100.00
 * that costs EUR 2.00 less is a gain of EUR 2.00. Immutable.
 */
@Value.Immutable
public sealed interface RevaluationLine extends WithRevaluationLine
    permits ImmutableRevaluationLine {

  /** {@return the item as it was handed in} */
  OpenItem item();

  /** {@return what the open amount stands at by the rate of its document} */
  BookValue historical();

  /** {@return what it was last revalued to; empty where it was not, or where that was taken back} */
  Optional<BookValue> previous();

  /** {@return what it is carried at now; {@link #historical()} itself where it is at the invoice rate} */
  BookValue value();

  /** {@return why} */
  RevaluationReason reason();

  /** {@return the currency of the books} */
  default CurrencyUnit booksCurrency() {
    return value().rate().to();
  }

  /** {@return what it was carried at before, zero or more} */
  default Money before() {
    return previous().orElse(historical()).amount();
  }

  /** {@return what it is carried at now, zero or more} */
  default Money after() {
    return value().amount();
  }

  /** {@return what taking the last revaluation back gains, negative for a loss; zero where there was none} */
  default Money reversal() {
    return gain(before(), historical().amount());
  }

  /** {@return the gain against the invoice rate that is not realised, negative for a loss} */
  default Money adjustment() {
    return gain(historical().amount(), after());
  }

  /** {@return by how much the balance in the books moves: reversal and adjustment together} */
  default Money difference() {
    return gain(before(), after());
  }

  /**
   * {@return whether there is anything to record}
   *
   * <p>A newer rate that gives the same amount is recorded too, so that the item names the rate of its last
   * valuation; the same rate again is not.
   */
  default boolean isChange() {
    Optional<BookValue> next =
        value().equals(historical()) ? Optional.empty() : Optional.of(value());
    return !next.equals(previous());
  }

  /** More to get is a gain, more to give a loss. */
  private Money gain(Money from, Money to) {
    return item().side() == Side.DEBIT ? to.minus(from) : from.minus(to);
  }

  /** {@return a builder} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link RevaluationLine}. */
  final class Builder extends ImmutableRevaluationLine.Builder {
    Builder() {}
  }
}
