package org.openreceivables.policy.writeoff;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import org.immutables.value.Value;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.customer.CustomerStatus;
import org.openreceivables.core.internal.Rules;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.openitem.Side;

/**
 * A rule of the house: conditions that must all be met.
 *
 * <p>{@link WriteOffRules} has the usual ones: {@code WriteOffRules.smallBalance(limit).withMinimumDaysPastDue(60)}
 * is a small balance that is 60 days late. Where several are not met, all are reported. Immutable and
 * thread-safe.
 */
@Value.Immutable
public sealed interface WriteOffCriteria extends WriteOffRule, WithWriteOffCriteria
    permits ImmutableWriteOffCriteria {

  /** Whether a value that is exactly at a bound is within it. */
  enum Bound {
    /** It is: EUR 5.00 is within a limit of EUR 5.00 (ERPNext's write-off journal). */
    INCLUSIVE,
    /** It is not: EUR 4.99 is, EUR 5.00 is not (iDempiere's {@code InvoiceWriteOff}). */
    STRICT
  }

  /** {@return the name, as it stands in reasons and results} */
  String name();

  /** {@return how items are given up by this rule} */
  WriteOffTerms terms();

  /** {@return the most that may be open, if that is a condition} */
  Optional<SmallBalanceLimit> limit();

  /** {@return whether exactly the limit is within it; it is unless said otherwise} */
  @Value.Default
  default Bound limitBound() {
    return Bound.INCLUSIVE;
  }

  /**
   * {@return the days since the due date (the date of issue where there is none), if that is a condition: 1
   * for everything that is late, 0 from the due date on}
   */
  OptionalInt minimumDaysPastDue();

  /** {@return whether exactly so many days are enough; they are unless said otherwise} */
  @Value.Default
  default Bound daysBound() {
    return Bound.INCLUSIVE;
  }

  /** {@return the dunning level that must have been reached, 1 or more, if that is a condition} */
  OptionalInt minimumDunningLevel();

  /** {@return the statuses of customers of which one must be theirs; empty for any} */
  @Value.NaturalOrder
  SortedSet<CustomerStatus> customerStatuses();

  /**
   * {@return the kinds of items, on the debit side; empty for all but {@code REFUND}, which is no claim but
   * waits for the credit that was paid back}
   */
  @Value.NaturalOrder
  SortedSet<OpenItemKind> kinds();

  /**
   * {@return whether the claim must be time-barred, by the day that its legal traits name; not unless said
   * otherwise}
   */
  @Value.Default
  default boolean timeBarred() {
    return false;
  }

  @Override
  default Judgement judge(WriteOffCase c) {
    return CriteriaCheck.judge(this, c);
  }

  /** {@return a builder; {@code build()} names every rule that is broken} */
  static Builder builder() {
    return new Builder();
  }

  /** Checks name and conditions; called by every build. */
  @Value.Check
  default void check() {
    Rules.requireKey("WriteOffCriteria", name());
    Rules.of("WriteOffCriteria", name())
        .require(
            limit().isPresent()
                || minimumDaysPastDue().isPresent()
                || minimumDunningLevel().isPresent()
                || !customerStatuses().isEmpty()
                || timeBarred(),
            ProblemCodes.MISSING_VALUE,
            "conditions",
            "none",
            "must be one at least, lest everything is given up")
        .require(
            minimumDunningLevel().orElse(1) >= 1,
            ProblemCodes.OUT_OF_RANGE,
            "minimumDunningLevel",
            minimumDunningLevel().orElse(1),
            "must be 1 or more")
        .require(
            kinds().stream().allMatch(k -> k.side() == Side.DEBIT),
            ProblemCodes.WRONG_SIDE,
            "kinds",
            kinds(),
            "must be what customers owe")
        .require(
            limitBound() == Bound.INCLUSIVE || limit().isPresent(),
            ProblemCodes.OUT_OF_RANGE,
            "limitBound",
            limitBound(),
            "must be left alone without a limit")
        .require(
            daysBound() == Bound.INCLUSIVE || minimumDaysPastDue().isPresent(),
            ProblemCodes.OUT_OF_RANGE,
            "daysBound",
            daysBound(),
            "must be left alone without days past due")
        .orThrow();
  }

  /** Builds {@link WriteOffCriteria}. */
  final class Builder extends ImmutableWriteOffCriteria.Builder {
    Builder() {}
  }
}
