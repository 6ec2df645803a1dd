package org.openreceivables.core.terms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.immutables.value.Value;
import org.joda.money.Money;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.internal.Rules;
import org.openreceivables.core.money.Proration;
import org.openreceivables.core.money.Rounding;
import org.openreceivables.core.time.RollConvention;

/**
 * What seller and buyer agreed about payment: instalments and discounts for paying early.
 *
 * <p>{@code PaymentTerms.net(30).withDiscountTiers(DiscountTier.percent("2", 10))} is "2/10 net 30". A
 * plan is checked as a whole when it is built: only its last part is a balance, and each discount is
 * smaller and lasts longer than the one before it. Texts such as "2/10 net 30" are read by {@code
 * org.openreceivables.core.terms.text}. Immutable and thread-safe.
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
   * {@return what a discount does to the tax; {@link DiscountTax#CORRECTED} where discounts are taken of the
   * whole, {@link DiscountTax#UNCHANGED} where they are taken of the amount without tax, unless said otherwise}
   */
  @Value.Default
  default DiscountTax discountTax() {
    return discountBase() == DiscountBase.GROSS ? DiscountTax.CORRECTED : DiscountTax.UNCHANGED;
  }

  /**
   * {@return how instalments are rounded; {@link Rounding#halfUp()} unless said otherwise}
   *
   * <p>The balance takes what rounding loses or gains: CHF 100.00 in three parts rounded to 0.05 is 33.35, 33.35
   * and 33.30. Fixed amounts are never rounded.
   */
  @Value.Default
  default Rounding rounding() {
    return Rounding.halfUp();
  }

  /**
   * {@return where a due date goes that is no business day; {@link RollConvention#NONE} unless said otherwise}
   *
   * <p>Never to before the day of issue: where that is no business day itself, it is the next one.
   */
  @Value.Default
  default RollConvention dueDateRoll() {
    return RollConvention.NONE;
  }

  /** {@return what becomes of a due date before issue; {@link DueBeforeIssue#REFUSED} unless said otherwise} */
  @Value.Default
  default DueBeforeIssue dueBeforeIssue() {
    return DueBeforeIssue.REFUSED;
  }

  /** {@return the same for the last day of a discount; {@link RollConvention#NONE} unless said otherwise} */
  @Value.Default
  default RollConvention discountRoll() {
    return RollConvention.NONE;
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
   * {@return equal parts, one for each rule; the last takes the rest}
   *
   * <p>EUR 100.00 after one, two and three months: 33.33, 33.33 and 33.34, each month reckoned from the day of
   * issue (31 January gives 28 February, 31 March and 30 April).
   *
   * @param due when the parts are due, at least one
   */
  static PaymentTerms equalParts(List<DueDateRule> due) {
    Builder plan = builder();
    for (DueDateRule rule : due.subList(0, Math.max(0, due.size() - 1))) {
      plan.addInstallment(new InstallmentRule.Share(1, due.size(), rule));
    }
    if (!due.isEmpty()) {
      plan.addInstallment(new InstallmentRule.Balance(due.get(due.size() - 1)));
    }
    return plan.build();
  }

  /**
   * {@return as many parts of a fixed amount as an amount has; the last takes what is left}
   *
   * <p>EUR 100.00 in parts of EUR 30.00: 30.00, 30.00, 30.00 and 10.00. For a debt that is paid off, not for terms
   * of every invoice: the parts are those of this amount.
   *
   * @param whole the amount, more than zero
   * @param part the fixed amount, more than zero and at least a thousandth of the whole
   * @param due when a part is due, by its number from 1
   */
  static PaymentTerms partsOf(Money whole, Money part, IntFunction<DueDateRule> due) {
    return SteadyParts.of(whole, part, due);
  }

  /**
   * {@return the dates and amounts for a document, from its date of issue}
   *
   * @param issued the date of issue
   * @param gross the amount of the document with tax
   * @param tax the tax in it, zero for none
   * @throws org.openreceivables.core.InvalidValueException as {@link #schedule(ScheduleDates, Money, Money)}
   */
  default List<Installment> schedule(LocalDate issued, Money gross, Money tax) {
    return schedule(ScheduleDates.issued(issued), gross, tax);
  }

  /**
   * {@return the dates and amounts for a document}
   *
   * <p>The instalments add up to the gross amount: all but the balance are rounded by {@link #rounding()}, and
   * the balance takes the rest. Discounts add up as well: 2 % of EUR 100.00 in three instalments are EUR 0.67, 0.66
   * and 0.67, the discount of the whole spread by the amounts, largest remainder first; where that is not the
   * percentage of the instalment to the unit, the offer is a fixed amount. An offer never lasts longer than its
   * instalment is due. Nothing is owed on a document of zero, which has one instalment of zero due on issue.
   *
   * @param dates the date of issue, other dates from which terms run, and the calendar
   * @param gross the amount of the document with tax
   * @param tax the tax in it, zero for none
   * @throws org.openreceivables.core.InvalidValueException when a part would be negative or due before
   *     issue, a discount more than its part (where tax stays: than its part without tax), more than the
   *     discount before it or of more than the document, or when a date or calendar is missing
   */
  default List<Installment> schedule(ScheduleDates dates, Money gross, Money tax) {
    return new Scheduling(this, dates, gross, tax).installments();
  }

  /**
   * {@return the amounts on which the tax of an invoice is reckoned, one for each rate of tax}
   *
   * <p>The net amounts themselves, unless {@link #discountTax()} is {@link DiscountTax#ON_INVOICE}: then less the
   * largest discount, which is the first, spread by the amounts. EUR 10.00 off NET 500.00 and 500.00 leave 495.00
   * and 495.00.
   *
   * @param nets the amounts without tax, by rate, in one currency, at least one
   * @throws org.openreceivables.core.InvalidValueException when the discount is more than they are together
   */
  default List<Money> taxableAmounts(List<Money> nets) {
    Money all = Money.total(nets);
    Money off = all.minus(taxableAmount(all));
    List<Money> shares = all.isZero() ? nets : Proration.largestRemainder().split(off, nets);
    List<Money> out = new ArrayList<>();
    for (int i = 0; i < nets.size(); i++) {
      out.add(nets.get(i).minus(shares.get(i)));
    }
    return List.copyOf(out);
  }

  /**
   * {@return the amount on which the tax of an invoice with one rate is reckoned}
   *
   * <p>As {@link #taxableAmounts}: 10 % on NET 1,000.00 leave 900.00, so that tax of 15 % is 135.00 and the invoice
   * EUR 1,135.00.
   *
   * @param net the amount without tax
   * @throws org.openreceivables.core.InvalidValueException when the discount is more than that
   */
  default Money taxableAmount(Money net) {
    if (discountTax() != DiscountTax.ON_INVOICE || discountTiers().isEmpty()) {
      return net;
    }
    Money off = discountTiers().get(0).rate().of(net);
    Rules.of("PaymentTerms", "tax")
        .require(
            !off.isGreaterThan(net),
            ProblemCodes.OUT_OF_RANGE,
            "discount",
            off,
            "must not be more than the net amount (" + net + ")")
        .orThrow();
    return net.minus(off);
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
            "must not have two balances")
        .require(
            PlanChecks.isWithinTheWhole(parts),
            ProblemCodes.OUT_OF_RANGE,
            "installments",
            parts,
            "must not be more than the whole together")
        .require(
            discountBase() == DiscountBase.NET_OF_TAX || discountTax() != DiscountTax.ON_INVOICE,
            ProblemCodes.OUT_OF_RANGE,
            "discountTax",
            discountTax(),
            "must not be so where discounts are taken of the amount with tax");
    for (int i = 1; i < discountTiers().size(); i++) {
      DiscountTier tier = discountTiers().get(i);
      DiscountTier before = discountTiers().get(i - 1);
      rules
          .require(
              DiscountOrder.isSmaller(tier.rate(), before.rate()),
              ProblemCodes.OUT_OF_RANGE,
              "discountTiers",
              tier,
              "must be smaller than the tier before it")
          .require(
              DiscountOrder.isLater(tier.until(), before.until()),
              ProblemCodes.DATE_ORDER,
              "discountTiers",
              tier,
              "must last longer than the tier before it (" + before + ")");
    }
    rules.orThrow();
  }

  /** Builds {@link PaymentTerms}. */
  final class Builder extends ImmutablePaymentTerms.Builder {
    Builder() {}
  }
}
