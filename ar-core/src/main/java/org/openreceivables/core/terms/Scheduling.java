package org.openreceivables.core.terms;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.internal.Rules;
import org.openreceivables.core.money.Proration;
import org.openreceivables.core.money.Rounding;
import org.openreceivables.core.time.RollConvention;

/**
 * Works out the instalments of one document.
 *
 * @param terms what was agreed
 * @param dates the days from which terms run, and the calendar
 * @param gross the amount with tax
 * @param tax the tax in it
 */
record Scheduling(PaymentTerms terms, ScheduleDates dates, Money gross, Money tax) {

  List<Installment> installments() {
    checkAmounts();
    if (gross.isZero()) {
      return List.of(new Installment(1, dates.issued(), gross, List.of()));
    }
    List<Money> amounts = amounts();
    Money base = terms.discountBase() == DiscountBase.GROSS ? gross : gross.minus(tax);
    List<Money> bases = Proration.largestRemainder().split(base, amounts);
    List<List<DiscountTier>> tiers = tiers(amounts);
    List<Installment> out = new ArrayList<>();
    Rules rules = rules();
    for (int i = 0; i < amounts.size(); i++) {
      LocalDate due = day(terms.installments().get(i).due(), terms.dueDateRoll());
      rules.require(
          !due.isBefore(dates.issued()),
          ProblemCodes.DATE_ORDER,
          "dueDate",
          due,
          "must not be before issue (" + dates.issued() + ")");
      List<DiscountOffer> offers = offers(bases.get(i), tiers.get(i));
      for (DiscountOffer offer : offers) {
        rules.require(
            !offer.full().isGreaterThan(amounts.get(i)),
            ProblemCodes.OUT_OF_RANGE,
            "discount",
            offer.full(),
            "must not be more than its instalment (" + amounts.get(i) + ")");
      }
      out.add(new Installment(i + 1, due, amounts.get(i), offers));
    }
    rules.orThrow();
    return List.copyOf(out);
  }

  private Rules rules() {
    return Rules.of("PaymentTerms", "issued " + dates.issued());
  }

  private void checkAmounts() {
    rules()
        .require(
            gross.isSameCurrency(tax),
            ProblemCodes.CURRENCY_MISMATCH,
            "tax",
            tax,
            "must be in the currency of the document (" + gross + ")")
        .orThrow();
    rules()
        .require(
            !gross.isNegative(),
            ProblemCodes.NEGATIVE_AMOUNT,
            "amount",
            gross,
            "must not be negative",
            "Maybe it is a credit note")
        .require(
            !tax.isNegative() && (gross.isNegative() || !tax.isGreaterThan(gross)),
            ProblemCodes.OUT_OF_RANGE,
            "tax",
            tax,
            "must be zero to the amount of the document (" + gross + ")")
        .orThrow();
  }

  /** A day, moved to a business day, but not to before issue. */
  private LocalDate day(DueDateRule rule, RollConvention roll) {
    LocalDate day = rule.from(dates);
    LocalDate rolled = roll.roll(day, dates.calendar());
    return rolled.isBefore(dates.issued()) && !day.isBefore(dates.issued())
        ? RollConvention.FOLLOWING.roll(day, dates.calendar())
        : rolled;
  }

  private List<Money> amounts() {
    Rules rules = rules();
    Rounding down = new Rounding(RoundingMode.DOWN, terms.rounding().step());
    List<Money> out = new ArrayList<>();
    Money left = gross;
    Money leftByDown = gross;
    for (InstallmentRule rule : terms.installments()) {
      Money part = part(rule, left, terms.rounding());
      rules
          .require(
              part.isSameCurrency(gross),
              ProblemCodes.CURRENCY_MISMATCH,
              "instalment",
              part,
              "must be in the currency of the document (" + gross + ")")
          .orThrow();
      leftByDown = leftByDown.minus(part(rule, leftByDown, down));
      if (part.isGreaterThan(left) && !leftByDown.isNegative()) {
        // Only rounding up made it more: EUR 0.30 in twelve parts of 0.03.
        part = left;
      }
      rules.require(
          !part.isNegative(),
          ProblemCodes.NEGATIVE_AMOUNT,
          "instalment " + (out.size() + 1),
          part,
          "must not be negative",
          "Maybe the parts before are more than the document's " + gross);
      out.add(part);
      left = left.minus(part);
    }
    rules.orThrow();
    return out;
  }

  private Money part(InstallmentRule rule, Money left, Rounding rounding) {
    if (rule instanceof InstallmentRule.Percent p) {
      return p.percentage().of(gross, rounding);
    }
    if (rule instanceof InstallmentRule.PercentOfRest p) {
      return p.percentage().of(left, rounding);
    }
    if (rule instanceof InstallmentRule.Share s) {
      return rounding.ratio(gross, BigDecimal.valueOf(s.parts()), BigDecimal.valueOf(s.of()));
    }
    return rule instanceof InstallmentRule.Fixed f ? f.amount() : left;
  }

  /** The tiers of each instalment: of an amount its share, and none where that is zero. */
  private List<List<DiscountTier>> tiers(List<Money> amounts) {
    List<List<DiscountTier>> out = new ArrayList<>();
    amounts.forEach(a -> out.add(new ArrayList<>()));
    for (DiscountTier tier : terms.discountTiers()) {
      if (tier.rate() instanceof DiscountRate.Percent) {
        out.forEach(tiers -> tiers.add(tier));
        continue;
      }
      Money whole = tier.rate() instanceof DiscountRate.PercentOf p
          ? p.agreed()
          : tier.rate().of(gross);
      List<Money> shares = Proration.largestRemainder().split(whole, amounts);
      for (int i = 0; i < shares.size(); i++) {
        if (shares.get(i).isPositive()) {
          DiscountRate share = tier.rate() instanceof DiscountRate.PercentOf p
              ? new DiscountRate.PercentOf(p.percentage(), shares.get(i))
              : new DiscountRate.Fixed(shares.get(i));
          out.get(i).add(new DiscountTier(share, tier.until(), tier.graceDays()));
        }
      }
    }
    return out;
  }

  private List<DiscountOffer> offers(Money base, List<DiscountTier> tiers) {
    Money zero = Money.zero(base.getCurrencyUnit());
    List<DiscountOffer> offers = new ArrayList<>();
    LocalDate latest = LocalDate.MIN;
    for (DiscountTier t : tiers) {
      LocalDate until = day(t.until(), terms.discountRoll());
      // A smaller discount that ends no later than a larger one is never taken.
      if (until.isAfter(latest)) {
        offers.add(new DiscountOffer(
            until, t.graceDays(), t.rate(), base, zero, zero, terms.discountTax()));
        latest = until;
      }
    }
    return offers;
  }
}
