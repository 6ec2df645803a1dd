package org.openreceivables.testkit.portfolio;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.openreceivables.core.money.Percentage;
import org.openreceivables.core.terms.DiscountTier;
import org.openreceivables.core.terms.DueDateRule;
import org.openreceivables.core.terms.InstallmentRule;
import org.openreceivables.core.terms.PaymentTerms;

/**
 * The terms in use, with dates and discounts reckoned here: the truth about a payment must not come from
 * the code that is measured by it. Immutable.
 *
 * @param terms as they stand on the invoice
 * @param days after issue, or after the end of its month, on which all or the last part is due
 * @param fromEndOfMonth whether the days count from the end of the month of issue
 * @param inParts whether the first half is due ten days after issue
 * @param tiers the discounts, the largest first
 */
record AgreedTerms(
    PaymentTerms terms, int days, boolean fromEndOfMonth, boolean inParts, List<Tier> tiers) {

  static final AgreedTerms NET_30 = net(30);
  private static final AgreedTerms NET_14 = net(14);
  private static final AgreedTerms TWO_IN_TEN =
      NET_30.with(List.of(new Tier(2, 10)), DiscountTier.percent("2", 10));

  /** One of ten customers each. */
  private static final List<AgreedTerms> USUAL = List.of(
      NET_30,
      NET_30,
      NET_30,
      NET_14,
      NET_14,
      TWO_IN_TEN,
      TWO_IN_TEN,
      new AgreedTerms(PaymentTerms.endOfMonth(), 0, true, false, List.of()),
      new AgreedTerms(
          PaymentTerms.due(DueDateRule.endOfMonthPlus(10)), 10, true, false, List.of()));

  /** One of thirty customers each. */
  private static final List<AgreedTerms> RARE = List.of(
      net(60),
      NET_30.with(
          List.of(new Tier(3, 7), new Tier(2, 14)),
          DiscountTier.percent("3", 7),
          DiscountTier.percent("2", 14)),
      new AgreedTerms(
          PaymentTerms.builder()
              .addInstallment(new InstallmentRule.Percent(Percentage.of(50), DueDateRule.days(10)))
              .addInstallment(new InstallmentRule.Balance(DueDateRule.days(40)))
              .build(),
          40,
          false,
          true,
          List.of()));

  /** So many percent off up to so many days after issue. */
  record Tier(int percent, int days) {}

  static AgreedTerms pick(Dice dice) {
    int at = dice.below(USUAL.size() + 1);
    return at < USUAL.size() ? USUAL.get(at) : dice.pick(RARE);
  }

  private static AgreedTerms net(int days) {
    return new AgreedTerms(PaymentTerms.net(days), days, false, false, List.of());
  }

  private AgreedTerms with(List<Tier> discounts, DiscountTier... onInvoice) {
    return new AgreedTerms(
        terms.withDiscountTiers(onInvoice), days, fromEndOfMonth, inParts, discounts);
  }

  LocalDate due(LocalDate issued, int part) {
    if (inParts && part == 1) {
      return issued.plusDays(10);
    }
    LocalDate from = fromEndOfMonth ? issued.with(TemporalAdjusters.lastDayOfMonth()) : issued;
    return from.plusDays(days);
  }

  /** What may be taken off in percent on a day, zero for nothing. */
  int percentOff(LocalDate issued, LocalDate paid) {
    for (Tier tier : tiers) {
      if (!paid.isAfter(issued.plusDays(tier.days()))) {
        return tier.percent();
      }
    }
    return 0;
  }

  /** How long the largest discount can be taken, in days after issue; zero for none. */
  int firstDiscountDay() {
    return tiers.isEmpty() ? 0 : tiers.get(0).days();
  }

  /** How long any discount can be taken, in days after issue; zero for none. */
  int lastDiscountDay() {
    return tiers.isEmpty() ? 0 : tiers.get(tiers.size() - 1).days();
  }

  /** A discount taken where none is due: the smallest there is, else two percent. */
  int percentTakenLate() {
    return tiers.isEmpty() ? 2 : tiers.get(tiers.size() - 1).percent();
  }
}
