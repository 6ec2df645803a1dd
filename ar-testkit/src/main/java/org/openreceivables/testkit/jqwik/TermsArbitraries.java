package org.openreceivables.testkit.jqwik;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.joda.money.Money;
import org.openreceivables.core.money.Percentage;
import org.openreceivables.core.terms.CalendarPeriod;
import org.openreceivables.core.terms.DayLimits;
import org.openreceivables.core.terms.DiscountBase;
import org.openreceivables.core.terms.DiscountOffer;
import org.openreceivables.core.terms.DiscountRate;
import org.openreceivables.core.terms.DiscountTier;
import org.openreceivables.core.terms.DueDateRule;
import org.openreceivables.core.terms.PaymentTerms;

/** Random terms of payment and the discounts they offer; they shrink to net 0 without discount. */
public final class TermsArbitraries {
  private TermsArbitraries() {}

  /** {@return rules for due dates of every kind but fixed days and those from other dates than that of issue} */
  public static Arbitrary<DueDateRule> dueDateRules() {
    Arbitrary<Integer> days = Arbitraries.integers().between(0, 90);
    return Arbitraries.oneOf(
        days.map(DueDateRule::days),
        Arbitraries.just(DueDateRule.endOfMonth()),
        days.map(DueDateRule::endOfMonthPlus),
        days.map(DueDateRule::daysThenEndOfMonth),
        Arbitraries.integers().between(0, 14).map(DueDateRule::months),
        Combinators.combine(
                Arbitraries.of(CalendarPeriod.values()), Arbitraries.integers().between(0, 3))
            .as(DueDateRule.EndOf::new),
        Arbitraries.integers().between(1, 31).map(DueDateRule::nextDay),
        Arbitraries.of(DayOfWeek.values()).map(DueDateRule::next),
        Arbitraries.integers()
            .between(1, 30)
            .map(last -> new DayLimits(List.of(
                new DayLimits.Limit(last, 1, 31 - last), new DayLimits.Limit(31, 2, last)))),
        Combinators.combine(days, Arbitraries.integers().between(1, 31))
            .as((n, day) -> DueDateRule.days(n).then(DueDateRule.proximo(day, 31))),
        Combinators.combine(
                Arbitraries.integers().between(1, 31), Arbitraries.integers().between(1, 31))
            .as(DueDateRule::proximo));
  }

  /** {@return terms with one due date and up to three discount tiers, each smaller and later than the one before} */
  public static Arbitrary<PaymentTerms> paymentTerms() {
    return Combinators.combine(dueDateRules(), tiers(), Arbitraries.of(DiscountBase.values()))
        .as((due, tiers, base) ->
            PaymentTerms.due(due).withDiscountTiers(tiers).withDiscountBase(base));
  }

  private static Arbitrary<List<DiscountTier>> tiers() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 3),
            Arbitraries.integers().between(4, 10),
            Arbitraries.integers().between(0, 20),
            Arbitraries.integers().between(0, 3))
        .as((count, percent, days, grace) -> {
          List<DiscountTier> tiers = new ArrayList<>();
          for (int i = 0; i < count; i++) {
            DiscountRate rate = new DiscountRate.Percent(Percentage.of(percent - i));
            tiers.add(new DiscountTier(rate, DueDateRule.days(days + 7 * i), grace));
          }
          return tiers;
        });
  }

  /**
   * {@return up to two offers of a discount on an amount, of which nothing was taken, soonest first}
   *
   * @param base what the rates apply to
   * @param issued the first day on which one may end
   */
  public static Arbitrary<List<DiscountOffer>> discountOffers(Money base, LocalDate issued) {
    Money none = Money.zero(base.getCurrencyUnit());
    return Combinators.combine(
            Arbitraries.integers().between(0, 2),
            Arbitraries.integers().between(2, 100),
            Arbitraries.integers().between(0, 20),
            Arbitraries.integers().between(0, 3))
        .as((count, percent, days, grace) -> {
          List<DiscountOffer> offers = new ArrayList<>();
          for (int i = 0; i < count; i++) {
            offers.add(new DiscountOffer(
                issued.plusDays(days + 7L * i),
                grace,
                new DiscountRate.Percent(Percentage.of(percent - i)),
                base,
                none,
                none));
          }
          return offers;
        });
  }
}
