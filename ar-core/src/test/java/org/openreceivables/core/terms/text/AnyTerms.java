package org.openreceivables.core.terms.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.InvalidValueException;
import org.openreceivables.core.money.Percentage;
import org.openreceivables.core.money.Rounding;
import org.openreceivables.core.terms.BaseDate;
import org.openreceivables.core.terms.CalendarPeriod;
import org.openreceivables.core.terms.DayLimits;
import org.openreceivables.core.terms.DiscountBase;
import org.openreceivables.core.terms.DiscountRate;
import org.openreceivables.core.terms.DiscountTax;
import org.openreceivables.core.terms.DiscountTier;
import org.openreceivables.core.terms.DueBeforeIssue;
import org.openreceivables.core.terms.DueDateRule;
import org.openreceivables.core.terms.InstallmentRule;
import org.openreceivables.core.terms.PaymentTerms;
import org.openreceivables.core.time.RollConvention;

/** Any payment terms that can be built, the odd ones too. */
final class AnyTerms {
  private AnyTerms() {}

  static Arbitrary<PaymentTerms> terms() {
    // The edges of the parts are many more than the tries; they are among the random ones.
    return Combinators.combine(plan(), tiers(), options()).as(AnyTerms::terms).withoutEdgeCases();
  }

  private static PaymentTerms terms(
      List<InstallmentRule> plan, List<DiscountTier> tiers, Options options) {
    PaymentTerms.Builder terms = PaymentTerms.builder().addAllInstallments(plan);
    List<DiscountTier> kept = new ArrayList<>();
    for (DiscountTier tier : tiers) {
      if (kept.isEmpty() || inOrder(kept.get(kept.size() - 1), tier)) {
        kept.add(tier);
      }
    }
    terms.addAllDiscountTiers(kept);
    return options.set(terms);
  }

  private static boolean inOrder(DiscountTier first, DiscountTier second) {
    try {
      PaymentTerms.net(0).withDiscountTiers(first, second);
      return true;
    } catch (InvalidValueException e) {
      return false;
    }
  }

  private record Options(
      DiscountBase base,
      DiscountTax tax,
      Rounding rounding,
      DueBeforeIssue early,
      RollConvention due,
      RollConvention discount) {
    PaymentTerms set(PaymentTerms.Builder terms) {
      boolean possible = base == DiscountBase.NET_OF_TAX || tax != DiscountTax.ON_INVOICE;
      return terms
          .discountBase(base)
          .discountTax(possible ? tax : DiscountTax.CORRECTED)
          .rounding(rounding)
          .dueBeforeIssue(early)
          .dueDateRoll(due)
          .discountRoll(discount)
          .build();
    }
  }

  private static Arbitrary<Options> options() {
    Arbitrary<Options> any = Combinators.combine(
            Arbitraries.of(DiscountBase.class),
            Arbitraries.of(DiscountTax.class),
            rounding(),
            Arbitraries.of(DueBeforeIssue.class),
            Arbitraries.of(RollConvention.class),
            Arbitraries.of(RollConvention.class))
        .as(Options::new);
    return Arbitraries.frequencyOf(
        Tuple.of(2, any),
        Tuple.of(
            1,
            Arbitraries.just(new Options(
                DiscountBase.GROSS,
                DiscountTax.CORRECTED,
                Rounding.halfUp(),
                DueBeforeIssue.REFUSED,
                RollConvention.NONE,
                RollConvention.NONE))));
  }

  private static Arbitrary<Rounding> rounding() {
    Arbitrary<BigDecimal> steps = Arbitraries.oneOf(
        Arbitraries.of("0", "0.05", "0.5", "1", "10", "100").map(BigDecimal::new),
        Arbitraries.bigDecimals()
            .between(BigDecimal.ZERO, new BigDecimal("999999"))
            .ofScale(20));
    return Combinators.combine(Arbitraries.of(RoundingMode.class), steps).as(Rounding::new);
  }

  private static Arbitrary<List<InstallmentRule>> plan() {
    Arbitrary<List<InstallmentRule>> alone =
        rule().map(r -> List.of(new InstallmentRule.Balance(r)));
    Arbitrary<List<InstallmentRule>> equal = Arbitraries.oneOf(
            Arbitraries.integers().between(1, 40).map(AnyTerms::monthly),
            Arbitraries.integers()
                .between(0, DueDateRule.MOST_DAYS)
                .map(DueDateRule::days)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6),
            rule().list().ofMinSize(1).ofMaxSize(4))
        .map(due -> PaymentTerms.equalParts(due).installments());
    Arbitrary<List<InstallmentRule>> mixed = Combinators.combine(part().list().ofMaxSize(5), rule())
        .as((parts, last) -> {
          List<InstallmentRule> all = new ArrayList<>(List.of(new InstallmentRule.Balance(last)));
          for (InstallmentRule part : parts) {
            all.add(0, part);
            if (!isPlan(all)) {
              all.remove(0);
            }
          }
          return all;
        });
    return Arbitraries.oneOf(alone, equal, mixed);
  }

  /** Shares of more than the whole are none. */
  private static boolean isPlan(List<InstallmentRule> parts) {
    try {
      return !PaymentTerms.builder()
          .addAllInstallments(parts)
          .build()
          .installments()
          .isEmpty();
    } catch (InvalidValueException e) {
      return false;
    }
  }

  private static List<DueDateRule> monthly(int count) {
    List<DueDateRule> due = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      due.add(DueDateRule.months(i));
    }
    return due;
  }

  private static Arbitrary<InstallmentRule> part() {
    Arbitrary<Percentage> percent = Arbitraries.oneOf(
        Arbitraries.of("30", "50", "100", "0", "33.333").map(Percentage::of),
        Arbitraries.bigDecimals()
            .between(BigDecimal.ZERO, BigDecimal.valueOf(100))
            .ofScale(100)
            .map(Percentage::new));
    Arbitrary<int[]> share = Arbitraries.integers()
        .between(1, 1_000)
        .flatMap(of -> Arbitraries.integers().between(1, of).map(n -> new int[] {n, of}));
    return Arbitraries.oneOf(
        Combinators.combine(percent, rule()).as(InstallmentRule.Percent::new),
        Combinators.combine(percent, rule()).as(InstallmentRule.PercentOfRest::new),
        Combinators.combine(share, rule()).as((s, r) -> new InstallmentRule.Share(s[0], s[1], r)),
        Combinators.combine(money(0), rule()).as(InstallmentRule.Fixed::new));
  }

  static Arbitrary<Money> money(long least) {
    return Combinators.combine(
            Arbitraries.of(CurrencyUnit.registeredCurrencies()),
            Arbitraries.longs().between(least, Long.MAX_VALUE))
        .as(Money::ofMinor);
  }

  private static Arbitrary<List<DiscountTier>> tiers() {
    return Combinators.combine(
            rate(),
            rule(),
            Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(0)),
                Tuple.of(1, Arbitraries.integers().greaterOrEqual(0))))
        .as(DiscountTier::new)
        .list()
        .ofMaxSize(4);
  }

  private static Arbitrary<DiscountRate> rate() {
    Arbitrary<Percentage> percent = Arbitraries.oneOf(
        Arbitraries.of("0.5", "1", "2", "3", "5", "10", "100").map(Percentage::of),
        Arbitraries.bigDecimals()
            .between(new BigDecimal("0.000001"), new BigDecimal("100"))
            .ofScale(6)
            .map(Percentage::new));
    return Arbitraries.oneOf(
        percent.map(DiscountRate.Percent::new),
        Combinators.combine(percent, money(1)).as(DiscountRate.PercentOf::new),
        money(1).map(DiscountRate.Fixed::new));
  }

  /** Any rule, with steps and base dates. */
  static Arbitrary<DueDateRule> rule() {
    Arbitrary<DueDateRule> steps = step().list().ofMinSize(1).ofMaxSize(4).map(list -> {
      DueDateRule rule = list.get(0);
      for (DueDateRule next : list.subList(1, list.size())) {
        rule = together(rule, next);
      }
      return rule;
    });
    return Arbitraries.oneOf(
        step(),
        steps,
        Combinators.combine(steps, Arbitraries.of(BaseDate.class)).as(DueDateRule::after),
        Arbitraries.of(BaseDate.class).map(base -> DueDateRule.days(0).after(base)),
        Arbitraries.integers()
            .between(0, 3_652_000)
            .map(day -> DueDateRule.on(LocalDate.of(1, 1, 1).plusDays(day))));
  }

  /** Too many days are not added up. */
  private static DueDateRule together(DueDateRule first, DueDateRule next) {
    try {
      return first.then(next);
    } catch (InvalidValueException e) {
      return first;
    }
  }

  private static Arbitrary<DueDateRule> step() {
    Arbitrary<Integer> day = Arbitraries.integers().between(1, 31);
    Arbitrary<Integer> periods = Arbitraries.frequencyOf(
        Tuple.of(3, Arbitraries.integers().between(0, 3)),
        Tuple.of(1, Arbitraries.integers().between(0, DueDateRule.MOST_PERIODS)));
    return Arbitraries.oneOf(
        Arbitraries.oneOf(
                Arbitraries.of(0, 1, 7, 10, 30, 60),
                Arbitraries.integers().between(0, DueDateRule.MOST_DAYS))
            .map(DueDateRule::days),
        periods.map(DueDateRule::months),
        Arbitraries.just(DueDateRule.endOfMonth()),
        Combinators.combine(Arbitraries.of(CalendarPeriod.class), periods)
            .as(DueDateRule.EndOf::new),
        Combinators.combine(periods, day, day)
            .as((months, a, b) -> new DueDateRule.DayOfMonth(
                months, months == 0 ? Math.max(a, b) : a, months == 0 ? Math.min(a, b) : b)),
        day.map(DueDateRule::nextDay),
        Arbitraries.of(DayOfWeek.class).map(DueDateRule::next),
        limits());
  }

  private static Arbitrary<DueDateRule> limits() {
    return Arbitraries.integers().between(1, 30).set().ofMaxSize(5).flatMap(days -> {
      List<Integer> ends = new ArrayList<>(days.stream().sorted().toList());
      ends.add(31);
      return Combinators.combine(
              Arbitraries.integers().between(0, 12).list().ofSize(ends.size()),
              Arbitraries.integers().between(1, 31).list().ofSize(ends.size()))
          .as((months, targets) -> {
            List<DayLimits.Limit> limits = new ArrayList<>();
            for (int i = 0; i < ends.size(); i++) {
              int target =
                  months.get(i) == 0 ? Math.max(targets.get(i), ends.get(i)) : targets.get(i);
              limits.add(new DayLimits.Limit(ends.get(i), months.get(i), target));
            }
            return new DayLimits(limits);
          });
    });
  }
}
