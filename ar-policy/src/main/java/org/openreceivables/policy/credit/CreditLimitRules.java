package org.openreceivables.policy.credit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.joda.money.Money;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.internal.Rules;
import org.openreceivables.core.internal.Words;
import org.openreceivables.core.money.Amounts;
import org.openreceivables.core.money.Percentage;
import org.openreceivables.core.money.Rounding;

/**
 * The library's limit rules.
 *
 * <p>Rules of thumb of the trade: a share of net worth, working capital or monthly sales; the need from
 * forecast and terms; the least or the average of several. Amounts are rounded once, halves away from zero;
 * {@link CreditAssessmentPolicy#limitRounding()} then rounds to a step.
 */
public final class CreditLimitRules {
  private CreditLimitRules() {}

  /**
   * {@return always this amount}
   *
   * @param amount the limit
   */
  public static CreditLimitRule fixed(Money amount) {
    LimitProposal proposal = new LimitProposal.Amount(amount, "fixed");
    return (application, score) -> proposal;
  }

  /**
   * {@return a share of a figure of the customer: 10 % of a net worth of EUR 200,000.00 is EUR 20,000.00}
   *
   * <p>A figure below zero, such as a negative net worth, gives no credit.
   *
   * @param share the share, not negative
   * @param figure the name of the figure, for example {@code netWorth}
   */
  public static CreditLimitRule percentOf(Percentage share, String figure) {
    Rules.of("CreditLimitRule", figure)
        .require(
            !share.isNegative(), ProblemCodes.OUT_OF_RANGE, "share", share, "must not be negative")
        .orThrow();
    return (application, score) -> withFigure(
        application,
        figure,
        amount -> new LimitProposal.Amount(
            share.of(amount, Rounding.halfUp()), share + " of " + figure + " " + amount));
  }

  /**
   * {@return what is open at most when sales come as forecast: forecast ÷ months × terms ÷ 30 × (1 + tax)}
   *
   * <p>EUR 120,000.00 in 12 months at 60 days and 20 % tax is EUR 24,000.00.
   *
   * @param figure the name of the forecast, without tax
   * @param months over how many months it goes, 1 or more
   * @param termsDays the payment terms in days, 0 or more
   * @param tax the tax on it
   */
  public static CreditLimitRule need(String figure, int months, int termsDays, Percentage tax) {
    Rules.of("CreditLimitRule", figure)
        .require(months >= 1, ProblemCodes.OUT_OF_RANGE, "months", months, "must be 1 or more")
        .require(
            termsDays >= 0,
            ProblemCodes.OUT_OF_RANGE,
            "termsDays",
            termsDays,
            "must not be negative")
        .require(!tax.isNegative(), ProblemCodes.OUT_OF_RANGE, "tax", tax, "must not be negative")
        .orThrow();
    BigDecimal hundred = BigDecimal.valueOf(100);
    BigDecimal numerator = BigDecimal.valueOf(termsDays).multiply(hundred.add(tax.value()));
    BigDecimal denominator = BigDecimal.valueOf(30L * months).multiply(hundred);
    return (application, score) -> withFigure(
        application,
        figure,
        amount -> new LimitProposal.Amount(
            Rounding.halfUp().ratio(amount, numerator, denominator),
            "need of " + figure + " " + amount + " in " + Words.count(months, "month")
                + " at " + Words.count(termsDays, "day")
                + " and " + tax + " tax"));
  }

  /**
   * {@return the limit of the highest step that a fact reaches}
   *
   * <p>{@code years}: from 5 EUR 100,000.00, from 10 EUR 200,000.00 (Dynamics 365, automatic limit). Below the
   * first step there is no credit: EUR 0.00.
   *
   * @param fact the name of a number among the facts
   * @param steps the limit from each number on, at least one
   */
  public static CreditLimitRule byNumber(String fact, SortedMap<BigDecimal, Money> steps) {
    NavigableMap<BigDecimal, Money> table = new TreeMap<>(steps);
    Rules.of("CreditLimitRule", fact)
        .require(
            !table.isEmpty(), ProblemCodes.MISSING_VALUE, "steps", "none", "must be one at least")
        .orThrow();
    return (application, score) -> {
      Optional<BigDecimal> number = application.facts().number(fact);
      if (number.isEmpty()) {
        return new LimitProposal.Lacking(fact);
      }
      var step = table.floorEntry(number.get());
      return step == null
          ? new LimitProposal.Amount(
              Money.zero(application.currency()),
              fact + " " + number.get().toPlainString() + " below " + table.firstKey())
          : new LimitProposal.Amount(
              step.getValue(),
              fact + " " + number.get().toPlainString() + " from " + step.getKey());
    };
  }

  /**
   * {@return the least of what several rules propose; lacking when one of them is}
   *
   * @param rules the rules, at least one
   */
  public static CreditLimitRule leastOf(CreditLimitRule... rules) {
    return combined(List.of(rules), amounts -> {
      LimitProposal.Amount least = amounts.stream()
          .min(Comparator.comparing(LimitProposal.Amount::amount))
          .orElseThrow();
      return new LimitProposal.Amount(
          least.amount(), "least of " + amounts.size() + ": " + least.basis());
    });
  }

  /**
   * {@return the average of what several rules propose; lacking when one of them is}
   *
   * @param rules the rules, at least one
   */
  public static CreditLimitRule averageOf(CreditLimitRule... rules) {
    return combined(List.of(rules), amounts -> {
      Money sum = Money.total(amounts.stream().map(LimitProposal.Amount::amount).toList());
      Money average = Money.ofMinor(
          sum.getCurrencyUnit(),
          BigDecimal.valueOf(Amounts.minor(sum))
              .divide(BigDecimal.valueOf(amounts.size()), 0, RoundingMode.HALF_UP)
              .longValueExact());
      return new LimitProposal.Amount(average, "average of " + amounts.size());
    });
  }

  private static LimitProposal withFigure(
      CreditApplication application, String figure, Function<Money, LimitProposal> rule) {
    return Optional.ofNullable(application.figures().get(figure))
        .map(a -> a.isNegative() ? Money.zero(a.getCurrencyUnit()) : a)
        .map(rule)
        .orElse(new LimitProposal.Lacking(figure));
  }

  private static CreditLimitRule combined(
      List<CreditLimitRule> rules,
      Function<List<LimitProposal.Amount>, LimitProposal> combination) {
    Rules.of("CreditLimitRule", "combination")
        .require(
            !rules.isEmpty(), ProblemCodes.MISSING_VALUE, "rules", "none", "must be one at least")
        .orThrow();
    return (application, score) -> {
      List<LimitProposal.Amount> amounts = new ArrayList<>();
      for (CreditLimitRule rule : rules) {
        LimitProposal proposal = rule.propose(application, score);
        if (!(proposal instanceof LimitProposal.Amount amount)) {
          return proposal;
        }
        amounts.add(amount);
      }
      return combination.apply(amounts);
    };
  }
}
