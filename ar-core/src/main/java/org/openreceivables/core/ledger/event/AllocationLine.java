package org.openreceivables.core.ledger.event;

import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.internal.Rules;
import org.openreceivables.core.money.ExchangeRate;
import org.openreceivables.core.openitem.ComponentKey;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.settlement.ReasonCode;

/**
 * So much of one part of one item, settled in one way, from one source.
 *
 * <p>{@code NET of INV-1/1, PAID, EUR 490.00 from P-77}. A source in another currency is named with its own amount
 * and the rate: EUR 6,000.00 from CHF 18,000.00 at EUR/CHF 3.
 *
 * <table>
 * <caption>Which source an effect has</caption>
 * <tr><th>effect</th><th>kind of the source</th></tr>
 * <tr><td>{@code PAID}</td><td>{@code ON_ACCOUNT}, {@code PREPAYMENT}: money, and nothing else</td></tr>
 * <tr><td>{@code CREDITED}</td><td>{@code CREDIT_NOTE}</td></tr>
 * <tr><td>{@code SET_OFF}</td><td>{@code PAYABLE}</td></tr>
 * <tr><td>all others</td><td>none: {@code DISCOUNT}, {@code TOLERANCE}, {@code FEE} and {@code WRITTEN_OFF} settle
 * without one; what {@code DEDUCTION}, {@code RESIDUAL}, {@code TRANSFERRED} and {@code MOVED} take away arrives at
 * the replacements; {@code EXCESS_TAKEN} is kept</td></tr>
 * </table>
 *
 * <p>EUR 100.00 of a credit note that are said to be {@code PAID} are refused, since discount, tolerance and payment
 * behaviour count as money what is paid. Immutable and thread-safe.
 */
@Value.Immutable
public sealed interface AllocationLine extends WithAllocationLine permits ImmutableAllocationLine {

  /** {@return the item that is settled} */
  OpenItemId item();

  /** {@return which part of it} */
  @Value.Default
  default ComponentKey component() {
    return ComponentKey.WHOLE;
  }

  /** {@return in which way} */
  Effect effect();

  /** {@return how much, in the item's currency, more than zero} */
  Money amount();

  /** {@return the credit item that is used up; named for paid, credited and set off, and only for them} */
  Optional<OpenItemId> source();

  /** {@return which part of the source} */
  @Value.Default
  default ComponentKey sourceComponent() {
    return ComponentKey.WHOLE;
  }

  /** {@return how much of the source, in its currency; the same amount unless currencies differ} */
  @Value.Default
  default Money sourceAmount() {
    return amount();
  }

  /**
   * {@return the rate between the two amounts where the source is in another currency, in either direction;
   * each amount may be the rounded one}
   *
   * <p>A line may be one minor unit of either currency beside the rate, whichever is the coarser: with EUR/JPY
   * 162.11 JPY 7,321 are EUR 45.16, and EUR 45.15 or 45.17 settle them too, though a cent is JPY 1.6. So may the sum
   * of all lines of an event that use one source at one rate, unless each of them is what the other amount is
   * converted to, rounded half up by itself. At EUR/CHF 1.5 a line of EUR 0.01 uses CHF 0.01, 0.02 or 0.03. A hundred
   * of them use CHF 2.00, each rounded by itself, or CHF 1.48 to 1.52 shared out over them (by {@code Proration},
   * say); a hundred lines of CHF 0.03 are refused.
   */
  Optional<ExchangeRate> rate();

  /**
   * {@return the last day of the discount offer under which it was settled, if it was under one; only for
   * paid and discount}
   */
  Optional<LocalDate> offer();

  /** {@return why, where something was held back or given up} */
  Optional<ReasonCode> reason();

  /** {@return a builder; {@code build()} names every rule that is broken} */
  static Builder builder() {
    return new Builder();
  }

  /** Checks amounts and source; called by every build. */
  @Value.Check
  default void check() {
    boolean fromSource =
        effect() == Effect.PAID || effect() == Effect.CREDITED || effect() == Effect.SET_OFF;
    Rules.of("AllocationLine", item())
        .require(
            amount().isPositive(),
            ProblemCodes.ZERO_AMOUNT,
            "amount",
            amount(),
            "must be more than zero")
        .require(
            sourceAmount().isPositive(),
            ProblemCodes.ZERO_AMOUNT,
            "sourceAmount",
            sourceAmount(),
            "must be more than zero")
        .require(
            source().isPresent() == fromSource,
            ProblemCodes.OUT_OF_RANGE,
            "source",
            source().map(OpenItemId::value).orElse("none"),
            "must be named for money and credits (" + effect() + "), and only for them")
        .require(
            offer().isEmpty() || effect() == Effect.PAID || effect() == Effect.DISCOUNT,
            ProblemCodes.OUT_OF_RANGE,
            "offer",
            offer().map(LocalDate::toString).orElse(""),
            "must be named for paid and discount only, not for " + effect())
        .orThrow();
  }

  /** Builds an {@link AllocationLine}. */
  final class Builder extends ImmutableAllocationLine.Builder {
    Builder() {}
  }
}
