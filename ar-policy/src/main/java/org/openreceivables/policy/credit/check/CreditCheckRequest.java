package org.openreceivables.policy.credit.check;

import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.document.Commitment;
import org.openreceivables.core.document.Commitments;
import org.openreceivables.core.internal.Rules;
import org.openreceivables.core.money.ExchangeRate;
import org.openreceivables.core.openitem.OpenItems;

/**
 * An order, delivery or draft, and everything that its check looks at.
 *
 * <p>The document may be among the commitments already; it is counted once. Items and commitments of other
 * customers may be there too; they are not looked at. Immutable and thread-safe.
 */
@Value.Immutable
public sealed interface CreditCheckRequest extends WithCreditCheckRequest
    permits ImmutableCreditCheckRequest {

  /** {@return who shares the limit, and how they stand} */
  CreditAccount account();

  /** {@return what is to be released} */
  Commitment document();

  /** {@return what is open; nothing unless said otherwise} */
  @Value.Default
  default OpenItems items() {
    return OpenItems.none();
  }

  /** {@return other orders, deliveries and drafts; none unless said otherwise} */
  @Value.Default
  default Commitments commitments() {
    return Commitments.none();
  }

  /** {@return rates into the currency of the check; those dated after the day are not used} */
  List<ExchangeRate> rates();

  /**
   * {@return the currency of the check}
   *
   * <p>Left out, it is that of the nearest limit that is an amount, else that of the document.
   */
  Optional<CurrencyUnit> currency();

  /** {@return a builder; {@code build()} names every rule that is broken} */
  static Builder builder() {
    return new Builder();
  }

  /** Checks whose document it is, and the rates; called by every build. */
  @Value.Check
  default void check() {
    Rules.of("CreditCheckRequest", document().id(), document().customer())
        .require(
            document().customer().equals(account().customer())
                || account().members().contains(document().customer()),
            ProblemCodes.OUT_OF_RANGE,
            "document",
            document().customer(),
            "must be of " + account().customer() + " or a member of its group")
        .require(
            rates().stream()
                    .map(r -> List.of(r.from(), r.to(), r.date()))
                    .distinct()
                    .count()
                == rates().size(),
            ProblemCodes.DUPLICATE_ID,
            "rates",
            rates().size() + " rates",
            "must not repeat a pair of currencies on one day")
        .orThrow();
  }

  /** Builds a {@link CreditCheckRequest}. */
  final class Builder extends ImmutableCreditCheckRequest.Builder {
    Builder() {}
  }
}
