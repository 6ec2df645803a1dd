package org.openreceivables.policy.dunning;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.customer.CustomerStatus;
import org.openreceivables.core.customer.CustomerType;
import org.openreceivables.core.internal.Rules;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.openitem.Side;
import org.openreceivables.policy.dunning.DunningLevel.Anchor;

/** What makes a policy whole: rising levels, each of which can be reached, and no rule without effect. */
final class PolicyCheck {
  static final SortedSet<CustomerType> BUSINESSES =
      sorted(List.of(CustomerType.BUSINESS, CustomerType.PUBLIC_BODY));
  static final SortedSet<OpenItemKind> KINDS = sorted(List.of(
      OpenItemKind.INVOICE, OpenItemKind.DEBIT_NOTE, OpenItemKind.CHARGE, OpenItemKind.DEDUCTION));
  static final SortedSet<CustomerStatus> SILENT = sorted(List.of(CustomerStatus.INSOLVENT));

  /** A century, so that days can be added without a second thought. */
  static final int MOST_DAYS = 36_500;

  private PolicyCheck() {}

  private static <T> SortedSet<T> sorted(List<T> values) {
    return Collections.unmodifiableSortedSet(new TreeSet<>(values));
  }

  static void check(DunningLevel level) {
    Rules.of("DunningLevel", level.name())
        .require(
            Math.abs((long) level.days()) <= MOST_DAYS,
            ProblemCodes.OUT_OF_RANGE,
            "days",
            level.days(),
            "must be within " + MOST_DAYS + " days")
        .require(
            level.interval() >= 0 && level.interval() <= MOST_DAYS,
            ProblemCodes.OUT_OF_RANGE,
            "interval",
            level.interval(),
            "must be from 0 to " + MOST_DAYS)
        .require(
            level.payWithin() >= 0 && level.payWithin() <= MOST_DAYS,
            ProblemCodes.OUT_OF_RANGE,
            "payWithin",
            level.payWithin(),
            "must be from 0 to " + MOST_DAYS)
        .require(
            level.anchor() != Anchor.LAST_NOTICE || level.days() >= 1,
            ProblemCodes.OUT_OF_RANGE,
            "days",
            level.days(),
            "must be 1 or more after the last notice")
        .require(
            !(level.onlyOverdue() && level.anchor() == Anchor.DUE_DATE && level.days() < 0),
            ProblemCodes.OUT_OF_RANGE,
            "onlyOverdue",
            level.onlyOverdue(),
            "must not be set for days before the due date (" + level.days() + ")")
        .require(
            level.onlyOverdue() || level.fee() instanceof DunningFee.None,
            ProblemCodes.OUT_OF_RANGE,
            "fee",
            level.fee(),
            "must be none where the notice may be sent before the item is past due")
        .orThrow();
  }

  static void check(DunningMinimum minimum) {
    Rules rules = Rules.of("DunningMinimum", minimum);
    onePerCurrency(rules, "perItem", minimum.perItem());
    onePerCurrency(rules, "perCustomer", minimum.perCustomer());
    boolean all = minimum.join() == DunningMinimum.Join.ALL;
    for (Money item : minimum.perItem()) {
      minimum.perCustomer().stream()
          .filter(item::isSameCurrency)
          .forEach(customer -> rules.require(
              all ? !item.isGreaterThan(customer) : item.isLessThan(customer),
              ProblemCodes.OUT_OF_RANGE,
              "perItem",
              item,
              all
                  ? "must not be more than perCustomer (" + customer + "), which then says nothing"
                  : "must be less than perCustomer (" + customer + "), else it says nothing"));
    }
    minimum
        .ofOpen()
        .ifPresent(share -> rules.require(
            share.value().signum() > 0 && share.value().compareTo(BigDecimal.valueOf(100)) <= 0,
            ProblemCodes.OUT_OF_RANGE,
            "ofOpen",
            share,
            "must be more than 0 and at most 100"));
    rules.orThrow();
  }

  private static void onePerCurrency(Rules rules, String field, List<Money> amounts) {
    Set<CurrencyUnit> seen = new HashSet<>();
    for (Money amount : amounts) {
      rules
          .require(
              amount.isPositive(),
              ProblemCodes.ZERO_AMOUNT,
              field,
              amount,
              "must be more than zero")
          .require(
              seen.add(amount.getCurrencyUnit()),
              ProblemCodes.DUPLICATE_ID,
              field,
              amount,
              "must be the only one in its currency");
    }
  }

  static void check(Compensation compensation) {
    Rules.of("Compensation", compensation.amount())
        .require(
            compensation.fromLevel() >= 1,
            ProblemCodes.OUT_OF_RANGE,
            "fromLevel",
            compensation.fromLevel(),
            "must be 1 or more")
        .require(
            !compensation.types().isEmpty(),
            ProblemCodes.MISSING_VALUE,
            "types",
            "none",
            "must name somebody who owes it")
        .require(
            !(compensation.amount() instanceof DunningFee.None),
            ProblemCodes.MISSING_VALUE,
            "amount",
            "none",
            "must be an amount")
        .require(
            compensation.unit() != ChargeUnit.NOTICE,
            ProblemCodes.OUT_OF_RANGE,
            "unit",
            compensation.unit(),
            "must be ITEM or DOCUMENT")
        .orThrow();
  }

  static void check(DunningPolicy policy) {
    int count = policy.levels().size();
    Rules rules = Rules.of("DunningPolicy", count + " levels")
        .require(count > 0, ProblemCodes.MISSING_VALUE, "levels", "none", "must have a level")
        .require(
            policy.graceDays() >= 0 && policy.graceDays() <= MOST_DAYS,
            ProblemCodes.OUT_OF_RANGE,
            "graceDays",
            policy.graceDays(),
            "must be from 0 to " + MOST_DAYS)
        .require(
            policy.rise() != LevelRise.JUMP
                || policy.clock() == DunningClock.ARREARS
                || policy.clock() == DunningClock.ARREARS_AND_INTERVAL,
            ProblemCodes.OUT_OF_RANGE,
            "clock",
            policy.clock(),
            "must ask the days of the levels where a level is reached by a jump (" + policy.rise()
                + ")")
        .require(
            policy.feeUnit() != ChargeUnit.DOCUMENT,
            ProblemCodes.OUT_OF_RANGE,
            "feeUnit",
            policy.feeUnit(),
            "must be ITEM or NOTICE")
        .require(
            isDebit(policy.kinds()),
            ProblemCodes.WRONG_SIDE,
            "kinds",
            policy.kinds(),
            "must be some, all of what customers owe");
    for (int i = 0; i < count; i++) {
      checkPlace(rules, policy, i);
    }
    checkRising(rules, policy);
    policy
        .compensation()
        .ifPresent(c -> rules.require(
            c.fromLevel() <= count,
            ProblemCodes.OUT_OF_RANGE,
            "compensation.fromLevel",
            c.fromLevel(),
            "must be one of the " + count + " levels"));
    rules.orThrow();
  }

  private static boolean isDebit(Collection<OpenItemKind> kinds) {
    return !kinds.isEmpty() && kinds.stream().allMatch(k -> k.side() == Side.DEBIT);
  }

  private static void checkPlace(Rules rules, DunningPolicy policy, int place) {
    DunningLevel level = policy.levels().get(place);
    String number = "levels[" + (place + 1) + "]";
    if (place == 0) {
      rules
          .require(
              level.anchor() != Anchor.LAST_NOTICE,
              ProblemCodes.OUT_OF_RANGE,
              number + ".anchor",
              level.anchor(),
              "must not be LAST_NOTICE, since there is none before the first level")
          .require(
              level.interval() == 0,
              ProblemCodes.OUT_OF_RANGE,
              number + ".interval",
              level.interval(),
              "must be 0, since there is no notice before the first level",
              "Maybe it is meant for the level after it");
    } else if (policy.clock() == DunningClock.LAST_NOTICE) {
      rules.require(
          level.interval() >= 1 || level.anchor() == Anchor.LAST_NOTICE,
          ProblemCodes.OUT_OF_RANGE,
          number + ".interval",
          level.interval(),
          "must be 1 or more where the last notice alone decides, else levels rise day by day");
    }
  }

  /** Levels of one anchor rise; under a jump, none is overtaken on the first day past the grace period. */
  private static void checkRising(Rules rules, DunningPolicy policy) {
    Map<Anchor, DunningLevel> before = new EnumMap<>(Anchor.class);
    long graceOver = policy.graceBoundary().firstDay(policy.graceDays());
    for (DunningLevel level : policy.levels()) {
      DunningLevel lower = before.put(level.anchor(), level);
      if (lower == null || level.anchor() == Anchor.LAST_NOTICE) {
        continue;
      }
      rules
          .require(
              level.days() > lower.days(),
              ProblemCodes.OUT_OF_RANGE,
              "levels.days",
              level.days() + " of " + level.name(),
              "must be more than the days of " + lower.name() + " (" + lower.days() + ")")
          .require(
              policy.rise() != LevelRise.JUMP
                  || level.anchor() != Anchor.DUE_DATE
                  || !lower.onlyOverdue()
                  || policy.thresholdBoundary().firstDay(level.days()) > graceOver,
              ProblemCodes.OUT_OF_RANGE,
              "levels.days",
              level.days() + " of " + level.name(),
              "must lie behind the grace period (" + policy.graceDays() + " days), else "
                  + lower.name() + " is never reached");
    }
  }
}
