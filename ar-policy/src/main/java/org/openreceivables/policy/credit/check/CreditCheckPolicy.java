package org.openreceivables.policy.credit.check;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.immutables.value.Value;
import org.joda.money.Money;
import org.openreceivables.core.document.CommitmentKind;
import org.openreceivables.policy.credit.CreditLimit;

/**
 * What a credit check looks at, each with its default.
 *
 * <p>The standard looks at limit, status and completeness. The other checks are off until they have a figure;
 * each figure is the most that is allowed. Checked as a whole when built. Immutable and thread-safe.
 */
@Value.Immutable
public sealed interface CreditCheckPolicy extends WithCreditCheckPolicy
    permits ImmutableCreditCheckPolicy {

  /** {@return which of several limits counts; the nearest unless said otherwise} */
  @Value.Default
  default LimitInheritance limitInheritance() {
    return LimitInheritance.NEAREST;
  }

  /**
   * {@return the limit where none is set; unset unless said otherwise, which holds every document}
   *
   * <p>Business Central, Tryton and Odoo let customers without a limit buy without end: {@code unlimited()}.
   */
  @Value.Default
  default CreditLimit defaultLimit() {
    return CreditLimit.unset();
  }

  /** {@return what an exposure of exactly the limit is; allowed unless said otherwise} */
  @Value.Default
  default LimitBoundary limitBoundary() {
    return LimitBoundary.LIMIT_IS_ALLOWED;
  }

  /** {@return whether what is disputed counts; it does unless said otherwise} */
  @Value.Default
  default DisputedPart disputedPart() {
    return DisputedPart.COUNTED;
  }

  /** {@return whether unapplied credits reduce the exposure; they do unless said otherwise} */
  @Value.Default
  default UnappliedCredits unappliedCredits() {
    return UnappliedCredits.REDUCE;
  }

  /** {@return which commitments count; all unless said otherwise} */
  @Value.Default
  default Set<CommitmentKind> commitments() {
    return Set.of(CommitmentKind.values());
  }

  /**
   * {@return for how many days ahead orders count, the last day included; all orders unless set}
   *
   * <p>SAP's dynamic check with horizon. Orders without an expected day always count, deliveries and drafts
   * too.
   */
  OptionalInt orderHorizonDays();

  /** {@return the most that one document may amount to} */
  Optional<Money> maxDocument();

  /** {@return the most that may be overdue; due on the day is not overdue} */
  Optional<Money> maxOverdue();

  /** {@return the most days that may have passed since the oldest overdue item was due} */
  OptionalInt maxOverdueDays();

  /**
   * {@return below which sum of overdue items their age does not matter}
   *
   * <p>Dynamics 365: exclude customers below an amount from the rule on days.
   */
  Optional<Money> overdueDaysFrom();

  /** {@return the highest reminder level that is allowed} */
  OptionalInt maxDunningLevel();

  /** {@return the most broken promises that are allowed} */
  OptionalInt maxBrokenPromises();

  /** {@return risk classes that are not supplied on credit} */
  Set<String> blockedRisks();

  /**
   * {@return what each failed check does, where that differs}
   *
   * <p>Unless said otherwise {@code STATUS} stops and all others hold. Checks of what is not known ({@code
   * INCOMPLETE}, {@code NO_LIMIT}, {@code CURRENCY}) cannot be turned into warnings.
   */
  Map<CreditRule, Severity> severities();

  /**
   * {@return what a failed check does}
   *
   * @param rule the check
   */
  default Severity severityOf(CreditRule rule) {
    return severities()
        .getOrDefault(rule, rule == CreditRule.STATUS ? Severity.STOP : Severity.HOLD);
  }

  /** {@return limit, status and completeness} */
  static CreditCheckPolicy standard() {
    return builder().build();
  }

  /** {@return a builder; {@code build()} names every rule that is broken} */
  static Builder builder() {
    return new Builder();
  }

  /** Checks the policy as a whole; called by every build. */
  @Value.Check
  default void check() {
    CheckPolicyRules.check(this);
  }

  /** Builds a {@link CreditCheckPolicy}. */
  final class Builder extends ImmutableCreditCheckPolicy.Builder {
    Builder() {}
  }
}
