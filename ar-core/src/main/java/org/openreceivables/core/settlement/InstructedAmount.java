package org.openreceivables.core.settlement;

import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.internal.Rules;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.Side;

/**
 * So much of one item is to be settled in one way: EUR 500.00 of {@code INV-1/1} paid. Immutable and
 * thread-safe.
 */
@Value.Immutable
public sealed interface InstructedAmount extends WithInstructedAmount
    permits ImmutableInstructedAmount {

  /** {@return the item} */
  OpenItemId item();

  /** {@return how: paid, or without money as discount, fee, deduction or write-off} */
  @Value.Default
  default Effect effect() {
    return Effect.PAID;
  }

  /** {@return how much; empty for as much as the item needs} */
  Optional<Money> amount();

  /**
   * {@return why, where it is settled without money; of what is paid it is not looked at}
   *
   * <p>It is noted on the lines of a fee, deduction or write-off, and on those of a discount beyond what is on offer.
   * Where nothing is said, a deduction is followed up for {@code DEDUCTION}, "no reason given", tax unchanged; of the
   * others no reason is noted: EUR 10.00 written off so stand in the books without one.
   */
  Optional<ReasonCode> reason();

  /**
   * {@return so much of an item paid}
   *
   * @param item the item
   * @param amount how much
   */
  static InstructedAmount paid(OpenItemId item, Money amount) {
    return builder().item(item).amount(amount).build();
  }

  /** {@return a builder; {@code build()} names every rule that is broken} */
  static Builder builder() {
    return new Builder();
  }

  /** Checks effect and amount; called by every build. */
  @Value.Check
  default void check() {
    Rules.of("InstructedAmount", item())
        .require(
            effect().side() == Side.DEBIT,
            ProblemCodes.WRONG_SIDE,
            "effect",
            effect(),
            "must settle what the customer owes")
        .require(
            effect().side() != Side.DEBIT || isInstructable(effect()),
            ProblemCodes.OUT_OF_RANGE,
            "effect",
            effect(),
            "must be PAID, DISCOUNT, FEE, DEDUCTION or WRITTEN_OFF")
        .require(
            amount().map(m -> !m.isNegative()).orElse(true),
            ProblemCodes.NEGATIVE_AMOUNT,
            "amount",
            amount().map(Money::toString).orElse(""),
            "must not be negative")
        .orThrow();
  }

  private static boolean isInstructable(Effect effect) {
    return switch (effect) {
      case PAID, DISCOUNT, FEE, DEDUCTION, WRITTEN_OFF -> true;
      case CREDITED, SET_OFF, TOLERANCE, RESIDUAL, TRANSFERRED -> false;
      case APPLIED, REFUNDED, EXCESS_TAKEN, RETURNED, MOVED -> false;
    };
  }

  /** Builds an {@link InstructedAmount}. */
  final class Builder extends ImmutableInstructedAmount.Builder {
    Builder() {}
  }
}
