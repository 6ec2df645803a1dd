package org.openreceivables.policy.credit.check;

import java.util.List;
import java.util.SortedSet;
import org.immutables.value.Value;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.customer.CustomerStatus;
import org.openreceivables.core.internal.Rules;
import org.openreceivables.policy.credit.CreditLimit;

/**
 * Who shares a limit, and how the customer stands.
 *
 * <p>{@code CreditAccount.builder().customer(C1).limit(CreditLimit.of(EUR 10000.00)).build()}. What the host
 * does not know it leaves at its default. Immutable and thread-safe.
 */
@Value.Immutable
public sealed interface CreditAccount extends WithCreditAccount permits ImmutableCreditAccount {

  /** {@return the customer} */
  CustomerId customer();

  /** {@return other customers whose items and orders count against the same limit: the group} */
  @Value.NaturalOrder
  SortedSet<CustomerId> members();

  /** {@return the customer's own limit; unset unless said otherwise} */
  @Value.Default
  default CreditLimit limit() {
    return CreditLimit.unset();
  }

  /** {@return limits of group or parent, nearest first} */
  List<LimitSource> inherited();

  /** {@return whether business goes on; active unless said otherwise} */
  @Value.Default
  default CustomerStatus status() {
    return CustomerStatus.ACTIVE;
  }

  /** {@return the risk class, for example the band of the last assessment; empty for none} */
  @Value.Default
  default String riskClass() {
    return "";
  }

  /** {@return the highest reminder level of the customer; 0 for none} */
  @Value.Default
  default int dunningLevel() {
    return 0;
  }

  /** {@return how many promises to pay were broken, over the time that the host looks at} */
  @Value.Default
  default int brokenPromises() {
    return 0;
  }

  /** {@return what covers claims on the customer} */
  List<Security> securities();

  /** {@return a builder; {@code build()} names every rule that is broken} */
  static Builder builder() {
    return new Builder();
  }

  /** Checks figures and keys; called by every build. */
  @Value.Check
  default void check() {
    Rules.of("CreditAccount", customer(), customer())
        .require(
            dunningLevel() >= 0,
            ProblemCodes.OUT_OF_RANGE,
            "dunningLevel",
            dunningLevel(),
            "must not be negative")
        .require(
            brokenPromises() >= 0,
            ProblemCodes.OUT_OF_RANGE,
            "brokenPromises",
            brokenPromises(),
            "must not be negative")
        .require(
            securities().stream().map(Security::id).distinct().count()
                == securities().size(),
            ProblemCodes.DUPLICATE_ID,
            "securities",
            securities().stream().map(Security::id).toList(),
            "must each stand there once")
        .orThrow();
  }

  /** Builds a {@link CreditAccount}. */
  final class Builder extends ImmutableCreditAccount.Builder {
    Builder() {}
  }
}
