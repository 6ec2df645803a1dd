package org.openreceivables.core.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.Problem;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.Validated;
import org.openreceivables.core.internal.Rules;

/**
 * What a customer will owe once it is invoiced: an order, a delivery, a draft invoice.
 *
 * <p>One that follows another takes over its part of it, so that no amount is counted twice: of an order
 * over EUR 1,000.00 that a delivery of EUR 400.00 follows, EUR 600.00 stay on the order. {@link
 * Commitments} works that out. Amounts include tax, as the invoice will. Immutable and thread-safe.
 */
@Value.Immutable
public sealed interface Commitment extends WithCommitment permits ImmutableCommitment {

  /** {@return the host's key, unique among orders, deliveries and drafts} */
  DocumentId id();

  /** {@return who will owe} */
  CustomerId customer();

  /** {@return how far it has come} */
  CommitmentKind kind();

  /** {@return the whole amount, tax included, zero or more; what is invoiced of it is not taken off} */
  Money amount();

  /**
   * {@return how much of it was invoiced directly; zero unless said otherwise}
   *
   * <p>Not what was invoiced by way of a commitment that follows this one: that one says so itself. An
   * order of EUR 1,000.00 with a down-payment invoice of EUR 300.00 has EUR 300.00 here.
   */
  @Value.Default
  default Money invoiced() {
    return Money.zero(amount().getCurrencyUnit());
  }

  /** {@return the order or delivery of which this is a part, if there is one} */
  Optional<DocumentId> follows();

  /** {@return the day on which it is expected to be delivered or invoiced, if known} */
  Optional<LocalDate> expectedOn();

  /** {@return a builder; {@code build()} names every rule that is broken} */
  static Builder builder() {
    return new Builder();
  }

  /** Checks the amounts; called by every build. */
  @Value.Check
  default void check() {
    Rules.of("Commitment", id(), customer())
        .require(
            !amount().isNegative(),
            ProblemCodes.NEGATIVE_AMOUNT,
            "amount",
            amount(),
            "must not be negative")
        .require(
            !invoiced().isNegative(),
            ProblemCodes.NEGATIVE_AMOUNT,
            "invoiced",
            invoiced(),
            "must not be negative")
        .require(
            invoiced().getCurrencyUnit().equals(amount().getCurrencyUnit()),
            ProblemCodes.CURRENCY_MISMATCH,
            "invoiced",
            invoiced(),
            "must be in " + amount().getCurrencyUnit())
        .orThrow();
  }

  /** Builds a {@link Commitment}. */
  final class Builder extends ImmutableCommitment.Builder {
    Builder() {}

    /** {@return what stands in the way of {@code build()}, nothing when it will succeed} */
    public List<Problem> validate() {
      return tryBuild().problems();
    }

    /** {@return the value, or what stands in its way} */
    public Validated<Commitment> tryBuild() {
      return Validated.of(this::build);
    }
  }
}
