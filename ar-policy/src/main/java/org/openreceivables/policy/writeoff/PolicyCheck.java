package org.openreceivables.policy.writeoff;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.internal.Rules;
import org.openreceivables.core.money.Percentage;
import org.openreceivables.policy.writeoff.WriteOffCriteria.Bound;

/** What must hold between the parts of a policy. */
final class PolicyCheck {
  private PolicyCheck() {}

  static void check(WriteOffPolicy policy) {
    Rules rules = Rules.of("WriteOffPolicy", "policy")
        .require(
            !policy.rules().isEmpty(),
            ProblemCodes.MISSING_VALUE,
            "rules",
            "none",
            "must be one at least")
        .require(
            policy.rules().stream().distinct().count() == policy.rules().size(),
            ProblemCodes.DUPLICATE_ID,
            "rules",
            policy.rules(),
            "must name each rule once")
        .require(
            !policy.statuses().isEmpty(),
            ProblemCodes.MISSING_VALUE,
            "statuses",
            "none",
            "must be one at least, or nothing is ever proposed");
    List<WriteOffCriteria> criteria = policy.rules().stream()
        .filter(WriteOffCriteria.class::isInstance)
        .map(WriteOffCriteria.class::cast)
        .toList();
    for (int i = 0; i < criteria.size(); i++) {
      WriteOffCriteria rule = criteria.get(i);
      checkApprovals(rules, policy, rule);
      for (WriteOffCriteria earlier : criteria.subList(0, i)) {
        rules.require(
            !earlier.name().equals(rule.name()),
            ProblemCodes.DUPLICATE_ID,
            "rules",
            rule.name(),
            "must have a name of its own");
        rules.require(
            !covers(earlier, rule),
            ProblemCodes.OUT_OF_RANGE,
            "rules",
            rule.name(),
            "must propose something that the earlier rule " + earlier.name() + " does not");
      }
    }
    rules.orThrow();
  }

  private static void checkApprovals(Rules rules, WriteOffPolicy policy, WriteOffCriteria rule) {
    for (Money amount : rule.limit().map(SmallBalanceLimit::amounts).orElse(List.of())) {
      CurrencyUnit currency = amount.getCurrencyUnit();
      rules.require(
          policy.approvals().limits().stream().anyMatch(l -> l.currency().equals(currency)),
          ProblemCodes.OUT_OF_RANGE,
          "approvals",
          policy.approvals().limits(),
          "must name somebody in " + currency + ", in which the rule " + rule.name()
              + " has a limit");
    }
  }

  /** Whether whatever meets the later rule meets the earlier one. */
  private static boolean covers(WriteOffCriteria earlier, WriteOffCriteria later) {
    return earlier.limit().map(l -> coversLimit(l, earlier, later)).orElse(true)
        && coversMinimum(least(earlier), least(later))
        && coversMinimum(earlier.minimumDunningLevel(), later.minimumDunningLevel())
        && (earlier.customerStatuses().isEmpty()
            || (!later.customerStatuses().isEmpty()
                && earlier.customerStatuses().containsAll(later.customerStatuses())))
        && (!earlier.timeBarred() || later.timeBarred())
        && (earlier.kinds().equals(later.kinds())
            || (!later.kinds().isEmpty() && earlier.kinds().containsAll(later.kinds())));
  }

  private static boolean coversLimit(
      SmallBalanceLimit limit, WriteOffCriteria earlier, WriteOffCriteria later) {
    Optional<SmallBalanceLimit> other = later.limit();
    if (other.isEmpty()
        || (earlier.limitBound() == Bound.STRICT && later.limitBound() == Bound.INCLUSIVE)) {
      return false;
    }
    boolean amounts = other.get().amounts().stream()
        .allMatch(a ->
            limit.amount(a.getCurrencyUnit()).filter(m -> !a.isGreaterThan(m)).isPresent());
    Optional<Percentage> percent = other.get().percent();
    return amounts
        && limit
            .percent()
            .map(p -> percent.filter(q -> q.compareTo(p) <= 0).isPresent())
            .orElse(true);
  }

  private static boolean coversMinimum(OptionalInt earlier, OptionalInt later) {
    return earlier.isEmpty() || (later.isPresent() && later.getAsInt() >= earlier.getAsInt());
  }

  /** The least number of days that is enough. */
  private static OptionalInt least(WriteOffCriteria rule) {
    OptionalInt days = rule.minimumDaysPastDue();
    boolean next =
        days.isPresent() && rule.daysBound() == Bound.STRICT && days.getAsInt() < Integer.MAX_VALUE;
    return next ? OptionalInt.of(days.getAsInt() + 1) : days;
  }
}
