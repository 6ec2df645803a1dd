package org.openreceivables.policy.credit.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import org.joda.money.Money;
import org.openreceivables.policy.credit.CreditLimit;

/** The checks that money can mend, on a position before and after payments. */
final class AmountChecks {
  private final CreditCheckPolicy policy;
  private final Conversion conversion;
  private final OptionalLong limit;
  private final OptionalLong maxOverdue;
  private final OptionalLong overdueDaysFrom;

  AmountChecks(CreditCheckPolicy policy, Conversion conversion, EffectiveLimit limit) {
    this.policy = policy;
    this.conversion = conversion;
    this.limit = limit.limit() instanceof CreditLimit.Of of
        ? conversion.minor(of.amount())
        : OptionalLong.empty();
    this.maxOverdue = minor(policy.maxOverdue());
    this.overdueDaysFrom = minor(policy.overdueDaysFrom());
  }

  private OptionalLong minor(Optional<Money> amount) {
    return amount.map(conversion::minor).orElse(OptionalLong.empty());
  }

  /** All of them, with their figures, in the order of the rules. */
  List<Checked> checkAll(Position position) {
    List<Checked> all = new ArrayList<>();
    if (limit.isPresent()) {
      all.add(amount(CreditRule.LIMIT, position.total(), limit.getAsLong(), withinLimit(position)));
    }
    if (policy.maxOverdueDays().isPresent()) {
      Optional<CountedItem> oldest = position.oldestOverdue();
      long days = oldest.map(CountedItem::daysLate).orElse(0L);
      long max = policy.maxOverdueDays().getAsInt();
      all.add(new Checked(
          new CheckReason.OfNumber(
              CreditRule.OVERDUE_DAYS,
              days,
              max,
              max - days,
              oldest.map(o -> o.item().id())),
          withinDays(position)));
    }
    if (maxOverdue.isPresent()) {
      all.add(amount(
          CreditRule.OVERDUE_AMOUNT,
          position.overdue(),
          maxOverdue.getAsLong(),
          withinOverdue(position)));
    }
    return all;
  }

  /** Whether those that hold a document all pass. */
  boolean release(Position position) {
    return holds(CreditRule.LIMIT, position, this::withinLimit)
        && holds(CreditRule.OVERDUE_DAYS, position, this::withinDays)
        && holds(CreditRule.OVERDUE_AMOUNT, position, this::withinOverdue);
  }

  private boolean holds(CreditRule rule, Position position, Predicate<Position> check) {
    return policy.severityOf(rule) == Severity.WARNING || check.test(position);
  }

  private boolean withinLimit(Position position) {
    if (limit.isEmpty()) {
      return true;
    }
    long most = limit.getAsLong();
    return policy.limitBoundary() == LimitBoundary.LIMIT_IS_ALLOWED
        ? position.total() <= most
        : position.total() < most;
  }

  private boolean withinDays(Position position) {
    return policy.maxOverdueDays().isEmpty()
        || position.oldestOverdue().map(CountedItem::daysLate).orElse(0L)
            <= policy.maxOverdueDays().getAsInt()
        || (overdueDaysFrom.isPresent() && position.overdue() < overdueDaysFrom.getAsLong());
  }

  private boolean withinOverdue(Position position) {
    return maxOverdue.isEmpty() || position.overdue() <= maxOverdue.getAsLong();
  }

  private Checked amount(CreditRule rule, long actual, long most, boolean passed) {
    return new Checked(
        new CheckReason.OfAmount(
            rule,
            conversion.money(actual),
            conversion.money(most),
            conversion.money(Math.subtractExact(most, actual))),
        passed);
  }
}
