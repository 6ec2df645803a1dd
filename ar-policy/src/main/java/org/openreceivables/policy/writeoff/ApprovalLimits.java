package org.openreceivables.policy.writeoff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.internal.Rules;
import org.openreceivables.policy.writeoff.ApprovalMatrix.Limit;
import org.openreceivables.policy.writeoff.ApprovalMatrix.Required;

/** Checks and reads an approval matrix. */
final class ApprovalLimits {
  private ApprovalLimits() {}

  static Required required(ApprovalMatrix matrix, Money amount) {
    List<Authority> sufficient = new ArrayList<>(matrix.limits().size());
    for (Limit limit : matrix.limits()) {
      if (limit.currency().equals(amount.getCurrencyUnit())
          && !limit.upTo().filter(amount::isGreaterThan).isPresent()) {
        sufficient.add(limit.authority());
      }
    }
    return new Required(amount, sufficient);
  }

  static void check(ApprovalMatrix matrix) {
    Rules rules = Rules.of("ApprovalMatrix", "approvals")
        .require(
            !matrix.limits().isEmpty(),
            ProblemCodes.MISSING_VALUE,
            "limits",
            "none",
            "must name one authority at least");
    Map<CurrencyUnit, List<Limit>> byCurrency = new LinkedHashMap<>();
    for (Limit limit : matrix.limits()) {
      List<Limit> before = byCurrency.computeIfAbsent(limit.currency(), c -> new ArrayList<>());
      checkAmount(rules, limit);
      if (!before.isEmpty()) {
        checkAfter(rules, before, limit);
      }
      before.add(limit);
    }
    checkSameOrder(rules, List.copyOf(byCurrency.values()));
    rules.orThrow();
  }

  private static void checkAmount(Rules rules, Limit limit) {
    rules
        .require(
            limit.upTo().map(Money::isPositive).orElse(true),
            ProblemCodes.ZERO_AMOUNT,
            "limit",
            limit,
            "must be more than zero")
        .require(
            limit.upTo().map(m -> m.getCurrencyUnit().equals(limit.currency())).orElse(true),
            ProblemCodes.CURRENCY_MISMATCH,
            "limit",
            limit,
            "must be in " + limit.currency());
  }

  private static void checkAfter(Rules rules, List<Limit> before, Limit limit) {
    Limit last = before.get(before.size() - 1);
    boolean comparable = last.upTo().isPresent()
        && limit.upTo().map(m -> m.isSameCurrency(last.upTo().get())).orElse(false);
    rules
        .require(
            last.upTo().isPresent(),
            ProblemCodes.OUT_OF_RANGE,
            "limit",
            limit,
            "must come before " + last + ", who leaves nothing to approve")
        .require(
            !comparable || limit.upTo().orElseThrow().isGreaterThan(last.upTo().orElseThrow()),
            ProblemCodes.OUT_OF_RANGE,
            "limit",
            limit,
            "must be more than the one before (" + last + ")")
        .require(
            before.stream().noneMatch(l -> l.authority().equals(limit.authority())),
            ProblemCodes.DUPLICATE_ID,
            "limit",
            limit,
            "must name an authority once in " + limit.currency());
  }

  /** Somebody above another in euros and below in dollars would be neither. */
  private static void checkSameOrder(Rules rules, List<List<Limit>> currencies) {
    for (int i = 0; i < currencies.size(); i++) {
      List<Authority> one = authorities(currencies.get(i));
      for (int j = i + 1; j < currencies.size(); j++) {
        List<Authority> other = authorities(currencies.get(j));
        List<Authority> common = new ArrayList<>(one);
        common.retainAll(other);
        other.retainAll(common);
        rules.require(
            common.equals(other),
            ProblemCodes.OUT_OF_RANGE,
            "limits",
            other + " in " + currencies.get(j).get(0).currency(),
            "must rank authorities as in " + currencies.get(i).get(0).currency() + " " + common);
      }
    }
  }

  private static List<Authority> authorities(List<Limit> limits) {
    return new ArrayList<>(limits.stream().map(Limit::authority).toList());
  }
}
