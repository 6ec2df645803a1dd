package org.openreceivables.policy.credit;

import java.util.Optional;
import java.util.SortedMap;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.internal.Rules;
import org.openreceivables.policy.credit.score.ScoreFacts;

/**
 * What a customer asks for and what is known about it.
 *
 * <p>Figures are amounts by name, such as {@code netWorth} or {@code salesForecast}, for the limit rules; facts
 * are what was scored. Immutable and thread-safe.
 */
@Value.Immutable
public sealed interface CreditApplication extends WithCreditApplication
    permits ImmutableCreditApplication {

  /** {@return who applies} */
  CustomerId customer();

  /** {@return the currency of the limit} */
  CurrencyUnit currency();

  /** {@return the limit asked for, if one was; never more is recommended} */
  Optional<Money> requested();

  /** {@return amounts by name, in the currency of the limit; of either sign} */
  @Value.NaturalOrder
  SortedMap<String, Money> figures();

  /** {@return facts by name; none unless said otherwise} */
  @Value.Default
  default ScoreFacts facts() {
    return ScoreFacts.none();
  }

  /** {@return whether some of the customer's rows could not be read; then nothing is approved} */
  @Value.Default
  default boolean incomplete() {
    return false;
  }

  /** {@return a builder; {@code build()} names every rule that is broken} */
  static Builder builder() {
    return new Builder();
  }

  /** Checks amounts and currencies; called by every build. */
  @Value.Check
  default void check() {
    Rules rules = Rules.of("CreditApplication", customer(), customer())
        .require(
            !requested().map(Money::isNegative).orElse(false),
            ProblemCodes.NEGATIVE_AMOUNT,
            "requested",
            requested().map(Money::toString).orElse(""),
            "must not be negative")
        .require(
            requested().map(m -> m.getCurrencyUnit().equals(currency())).orElse(true),
            ProblemCodes.CURRENCY_MISMATCH,
            "requested",
            requested().map(Money::toString).orElse(""),
            "must be in " + currency());
    figures()
        .forEach((name, amount) -> rules.require(
            amount.getCurrencyUnit().equals(currency()),
            ProblemCodes.CURRENCY_MISMATCH,
            name,
            amount,
            "must be in " + currency()));
    rules.orThrow();
  }

  /** Builds a {@link CreditApplication}. */
  final class Builder extends ImmutableCreditApplication.Builder {
    Builder() {}
  }
}
