package org.openreceivables.policy.dunning;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.internal.Rules;
import org.openreceivables.core.internal.Words;
import org.openreceivables.core.money.Percentage;
import org.openreceivables.core.money.Rounding;

/** The checks and the arithmetic of fees. */
final class FeeTable {
  private FeeTable() {}

  static Optional<Money> tierReached(List<DunningFee.Tier> tiers, Money base, Rounding rounding) {
    DunningFee.Tier reached = null;
    for (DunningFee.Tier tier : tiers) {
      if (tier.from().isSameCurrency(base) && !tier.from().isGreaterThan(base)) {
        reached = tier;
      }
    }
    return Optional.ofNullable(reached)
        .map(tier -> rounding.round(
            base.getCurrencyUnit(),
            share(base.getAmount(), tier.percent()).add(tier.fixed().getAmount())));
  }

  static Optional<Money> slices(List<DunningFee.Tier> tiers, Money base, Rounding rounding) {
    List<DunningFee.Tier> reached = tiers.stream()
        .filter(t -> t.from().isSameCurrency(base) && !t.from().isGreaterThan(base))
        .toList();
    if (reached.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = 0; i < reached.size(); i++) {
      DunningFee.Tier tier = reached.get(i);
      Money to = i + 1 < reached.size() ? reached.get(i + 1).from() : base;
      sum = sum.add(tier.fixed().getAmount())
          .add(share(to.minus(tier.from()).getAmount(), tier.percent()));
    }
    return Optional.of(rounding.round(base.getCurrencyUnit(), sum));
  }

  private static BigDecimal share(BigDecimal amount, Percentage percent) {
    return amount.multiply(percent.value()).movePointLeft(2);
  }

  static void requireOnePerCurrency(String type, List<Money> amounts) {
    Rules rules = Rules.of(type, amounts)
        .require(
            !amounts.isEmpty(),
            ProblemCodes.MISSING_VALUE,
            "amounts",
            "none",
            "must have an amount of at least one currency");
    Set<CurrencyUnit> seen = new HashSet<>();
    for (Money amount : amounts) {
      rules
          .require(
              amount.isPositive(),
              ProblemCodes.ZERO_AMOUNT,
              "amounts",
              amount,
              "must be more than zero")
          .require(
              seen.add(amount.getCurrencyUnit()),
              ProblemCodes.DUPLICATE_ID,
              "amounts",
              amount,
              "must be the only one in its currency");
    }
    rules.orThrow();
  }

  static void requireTier(Money from, Percentage percent, Money fixed) {
    Rules.of("DunningFee.Tier", from)
        .require(
            !from.isNegative(), ProblemCodes.NEGATIVE_AMOUNT, "from", from, "must not be negative")
        .require(
            !percent.isNegative(),
            ProblemCodes.OUT_OF_RANGE,
            "percent",
            percent,
            "must not be negative")
        .require(
            !fixed.isNegative(),
            ProblemCodes.NEGATIVE_AMOUNT,
            "fixed",
            fixed,
            "must not be negative")
        .require(
            fixed.isSameCurrency(from),
            ProblemCodes.CURRENCY_MISMATCH,
            "fixed",
            fixed,
            "must be in the currency of the amount from which it holds")
        .orThrow();
  }

  /** Each currency begins at zero and rises: no gap, no row that is never reached. */
  static void requireTable(String type, List<DunningFee.Tier> tiers) {
    Rules rules = Rules.of(type, Words.count(tiers.size(), "tier"))
        .require(!tiers.isEmpty(), ProblemCodes.MISSING_VALUE, "tiers", "none", "must have a tier");
    Set<CurrencyUnit> seen = new HashSet<>();
    for (int i = 0; i < tiers.size(); i++) {
      DunningFee.Tier tier = tiers.get(i);
      Money before = i == 0 ? tier.from() : tiers.get(i - 1).from();
      if (i > 0 && before.isSameCurrency(tier.from())) {
        rules.require(
            tier.from().isGreaterThan(before),
            ProblemCodes.OUT_OF_RANGE,
            "tiers",
            tier.from(),
            "must be more than the tier before (" + before + ")");
        continue;
      }
      rules
          .require(
              seen.add(tier.currency()),
              ProblemCodes.DUPLICATE_ID,
              "tiers",
              tier.from(),
              "must stand beside the other tiers of its currency")
          .require(
              tier.from().isZero(),
              ProblemCodes.OUT_OF_RANGE,
              "tiers",
              tier.from(),
              "must be zero for the first tier of a currency, else smaller debts have none");
    }
    rules.orThrow();
  }
}
