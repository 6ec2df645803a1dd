package org.openreceivables.core.terms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.immutables.value.Value;
import org.joda.money.Money;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.internal.Rules;
import org.openreceivables.core.money.Proration;
import org.openreceivables.core.money.Rounding;

/**
 * What seller and buyer agreed about payment: instalments and discounts for paying early.
 *
 * <p>{@code PaymentTerms.net(30).withDiscountTiers(DiscountTier.percent("2", 10))} is "2/10 net 30". A
 * plan is checked as a whole when it is built: only its last part is a balance, and each discount is
 * smaller and lasts longer than the one before it. Immutable and thread-safe.
 */
@Value.Immutable
public sealed interface PaymentTerms extends WithPaymentTerms permits ImmutablePaymentTerms {

  /** {@return the parts, the balance last; one balance for terms without instalments} */
  List<InstallmentRule> installments();

  /** {@return the early-payment discounts, largest and soonest first; empty for none} */
  List<DiscountTier> discountTiers();

  /** {@return what percentages are taken of; {@link DiscountBase#GROSS} unless said otherwise} */
  @Value.Default
  default DiscountBase discountBase() {
    return DiscountBase.GROSS;
  }

  /**
   * {@return everything due so many days after issue}
   *
   * @param days how many, zero for at once
   */
  static PaymentTerms net(int days) {
    return due(DueDateRule.days(days));
  }

  /** {@return everything due at the end of the month of issue} */
  static PaymentTerms endOfMonth() {
    return due(DueDateRule.endOfMonth());
  }

  /**
   * {@return everything due by one rule}
   *
   * @param rule the rule
   */
  static PaymentTerms due(DueDateRule rule) {
    return builder().addInstallment(new InstallmentRule.Balance(rule)).build();
  }

  /**
   * {@return the dates and amounts for a document}
   *
   * <p>The instalments add up to the gross amount. A percentage is rounded to the minor unit, halves up;
   * the balance takes the rest. The discount base, and a discount that is a fixed amount, are spread over
   * the instalments in proportion to their amounts, largest remainder first.
   *
   * @param issued the date of issue
   * @param gross the amount of the document with tax
   * @param tax the tax in it, zero for none
   * @throws org.openreceivables.core.InvalidValueException when a part would be negative or due before
   *     issue
   */
  default List<Installment> schedule(LocalDate issued, Money gross, Money tax) {
    List<Money> amounts = amounts(gross);
    Money base = discountBase() == DiscountBase.GROSS ? gross : gross.minus(tax);
    List<Money> bases = Proration.largestRemainder().split(base, amounts);
    List<List<DiscountTier>> tiers = tiers(amounts);
    List<Installment> out = new ArrayList<>();
    Rules rules = Rules.of("PaymentTerms", this);
    for (int i = 0; i < amounts.size(); i++) {
      LocalDate due = installments().get(i).due().from(issued);
      rules.require(
          !due.isBefore(issued),
          ProblemCodes.DATE_ORDER,
          "dueDate",
          due,
          "must not be before issue (" + issued + ")");
      out.add(
          new Installment(i + 1, due, amounts.get(i), offers(issued, bases.get(i), tiers.get(i))));
    }
    rules.orThrow();
    return List.copyOf(out);
  }

  private List<Money> amounts(Money gross) {
    Rules rules = Rules.of("PaymentTerms", this);
    List<Money> out = new ArrayList<>();
    Money left = gross;
    for (InstallmentRule rule : installments()) {
      Money part = left;
      if (rule instanceof InstallmentRule.Percent p) {
        part = p.percentage().of(gross, Rounding.halfUp());
      } else if (rule instanceof InstallmentRule.Fixed f) {
        part = f.amount();
      }
      rules
          .require(
              part.isSameCurrency(gross),
              ProblemCodes.CURRENCY_MISMATCH,
              "instalment",
              part,
              "must be in the currency of the document (" + gross + ")")
          .orThrow();
      rules.require(
          !part.isNegative(),
          ProblemCodes.NEGATIVE_AMOUNT,
          "instalment " + (out.size() + 1),
          part,
          "must not be negative",
          "Maybe the fixed parts are more than the document's " + gross);
      out.add(part);
      left = left.minus(part);
    }
    rules.orThrow();
    return out;
  }

  /** The tiers of each instalment: of a fixed amount its share, and none where that is zero. */
  private List<List<DiscountTier>> tiers(List<Money> amounts) {
    List<List<DiscountTier>> out = new ArrayList<>();
    amounts.forEach(a -> out.add(new ArrayList<>()));
    for (DiscountTier tier : discountTiers()) {
      if (!(tier.rate() instanceof DiscountRate.Fixed fixed)) {
        out.forEach(tiers -> tiers.add(tier));
        continue;
      }
      boolean nothing = amounts.stream().allMatch(Money::isZero);
      List<Money> shares =
          nothing ? List.of() : Proration.largestRemainder().split(fixed.amount(), amounts);
      for (int i = 0; i < shares.size(); i++) {
        if (shares.get(i).isPositive()) {
          DiscountRate share = new DiscountRate.Fixed(shares.get(i));
          out.get(i).add(new DiscountTier(share, tier.until(), tier.graceDays()));
        }
      }
    }
    return out;
  }

  private static List<DiscountOffer> offers(
      LocalDate issued, Money base, List<DiscountTier> tiers) {
    Money zero = Money.zero(base.getCurrencyUnit());
    List<DiscountOffer> offers = new ArrayList<>();
    LocalDate latest = LocalDate.MIN;
    for (DiscountTier t : tiers) {
      LocalDate until = t.until().from(issued);
      // A smaller discount that ends no later than a larger one is never taken.
      if (until.isAfter(latest)) {
        offers.add(new DiscountOffer(until, t.graceDays(), t.rate(), base, zero, zero));
        latest = until;
      }
    }
    return offers;
  }

  /** {@return a builder; {@code build()} names every rule that is broken} */
  static Builder builder() {
    return new Builder();
  }

  /** Checks the plan as a whole; called by every build. */
  @Value.Check
  default void check() {
    List<InstallmentRule> parts = installments();
    Rules rules = Rules.of("PaymentTerms", "plan")
        .require(
            !parts.isEmpty() && parts.get(parts.size() - 1) instanceof InstallmentRule.Balance,
            ProblemCodes.OUT_OF_RANGE,
            "installments",
            parts,
            "must end with a balance")
        .require(
            parts.stream().filter(InstallmentRule.Balance.class::isInstance).count() <= 1,
            ProblemCodes.OUT_OF_RANGE,
            "installments",
            parts,
            "must not have two balances");
    for (int i = 1; i < discountTiers().size(); i++) {
      DiscountTier tier = discountTiers().get(i);
      DiscountTier before = discountTiers().get(i - 1);
      rules
          .require(
              smaller(tier.rate(), before.rate()),
              ProblemCodes.OUT_OF_RANGE,
              "discountTiers",
              tier,
              "must be smaller than the tier before it")
          .require(
              later(tier.until(), before.until()),
              ProblemCodes.DATE_ORDER,
              "discountTiers",
              tier,
              "must last longer than the tier before it (" + before + ")");
    }
    rules.orThrow();
  }

  /** Whether one discount is smaller than another; true where that depends on the document. */
  private static boolean smaller(DiscountRate rate, DiscountRate than) {
    if (rate instanceof DiscountRate.Percent p && than instanceof DiscountRate.Percent q) {
      return p.percentage().compareTo(q.percentage()) < 0;
    }
    return !(rate instanceof DiscountRate.Fixed f
        && than instanceof DiscountRate.Fixed g
        && f.amount().isSameCurrency(g.amount())
        && !f.amount().isLessThan(g.amount()));
  }

  /** Whether one day is later than another; true where that depends on the date of issue. */
  private static boolean later(DueDateRule rule, DueDateRule than) {
    return !(rule instanceof DueDateRule.Days d
        && than instanceof DueDateRule.Days e
        && d.days() <= e.days());
  }

  /** Builds {@link PaymentTerms}. */
  final class Builder extends ImmutablePaymentTerms.Builder {
    Builder() {}
  }
}
