package org.openreceivables.core.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.openreceivables.core.Samples;
import org.openreceivables.core.money.Percentage;
import org.openreceivables.core.money.Rounding;
import org.openreceivables.core.time.BusinessCalendar;
import org.openreceivables.core.time.RollConvention;

class PaymentTermsProperties {

  @Property
  void instalmentsAddUpAndAreNeverDueBeforeIssue(
      @ForAll("plans") PaymentTerms terms,
      @ForAll("days") LocalDate issued,
      @ForAll @LongRange(min = 1, max = 1_000_000_000_000L) long gross,
      @ForAll @IntRange(min = 0, max = 100) int taxShare) {
    long tax = gross / 100 * taxShare / 2;

    List<Installment> parts = terms.schedule(issued, Samples.cents(gross), Samples.cents(tax));

    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal base = BigDecimal.ZERO;
    for (Installment part : parts) {
      sum = sum.add(part.amount().getAmount());
      base = part.offers().stream().map(o -> o.base().getAmount()).reduce(base, BigDecimal::add);
      assertThat(part.amount().isNegative()).isFalse();
      assertThat(part.dueDate()).isAfterOrEqualTo(issued);
    }
    assertThat(sum).isEqualByComparingTo(BigDecimal.valueOf(gross, 2));
    boolean net = terms.discountBase() == DiscountBase.NET_OF_TAX;
    // Where the discount comes to nothing there is no offer, and no base.
    BigDecimal whole = BigDecimal.valueOf(net ? gross - tax : gross, 2);
    assertThat(base).isLessThanOrEqualTo(whole);
    assertThat(parts.stream().allMatch(p -> p.offers().size() == 1) ? base.compareTo(whole) : 0)
        .isZero();
    Rounding halfUp = Rounding.halfUp();
    BigDecimal off = parts.stream()
        .flatMap(p -> p.offers().stream())
        .map(o -> o.full().getAmount())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(off)
        .isEqualByComparingTo(Percentage.of(2)
            .of(Samples.cents(net ? gross - tax : gross), halfUp)
            .getAmount());
    assertThat(parts)
        .allMatch(p -> p.offers().stream().noneMatch(o -> o.lastDay().isAfter(p.dueDate())));
    assertThat(parts).extracting(Installment::number).isSorted().startsWith(1);
  }

  /** Down to cents: no tier is refused that is smaller than the one before, and each adds up. */
  @Property
  void everyTierAddsUpAndIsOnNoInstalmentMoreThanTheOneBefore(
      @ForAll("plans") PaymentTerms terms,
      @ForAll("days") LocalDate issued,
      @ForAll @LongRange(min = 1, max = 5_000) long gross,
      @ForAll @IntRange(min = 0, max = 100) int taxPercent) {
    long tax = gross * taxPercent / 100;
    PaymentTerms tiers =
        terms.withDiscountTiers(DiscountTier.percent("3", 0), DiscountTier.percent("2", 1));
    List<Installment> parts = tiers.schedule(issued, Samples.cents(gross), Samples.cents(tax));
    long base = terms.discountBase() == DiscountBase.NET_OF_TAX ? gross - tax : gross;
    long first = 0;
    for (Installment part : parts) {
      List<DiscountOffer> offers = part.offers();
      first += offers.isEmpty() ? 0 : offers.get(0).full().getAmountMinorLong();
      assertThat(offers)
          .isSortedAccordingTo(Comparator.comparing(DiscountOffer::full).reversed());
      assertThat(offers).allMatch(o -> !o.full().isGreaterThan(part.amount()));
    }
    // second tier's.
    assertThat(first).isEqualTo((3 * base + 50) / 100);
  }

  @Property
  void noRuleGoesBackInTimeWhenIssuedLater(
      @ForAll("rules") DueDateRule rule, @ForAll("days") LocalDate issued) {
    assertThat(rule.from(issued)).isAfterOrEqualTo(issued);
    assertThat(rule.from(issued.plusDays(1))).isAfterOrEqualTo(rule.from(issued));
  }

  /** Limits may jump back: up to the 10th the 31st of the next month, behind it the 1st of the one after. */
  @Property
  void noStepsLeadToADayBeforeTheirFirst(
      @ForAll("anyRules") List<DueDateRule> steps, @ForAll("days") LocalDate issued) {
    DueDateRule all = steps.stream().reduce(DueDateRule::then).orElseThrow();
    LocalDate day = issued;
    for (DueDateRule step : steps) {
      LocalDate before = day;
      day = step.from(day);
      assertThat(day).isAfterOrEqualTo(before);
    }
    assertThat(all.from(issued)).isAfterOrEqualTo(issued);
    boolean merged =
        all instanceof DueDateSteps s ? s.steps().size() < steps.size() : steps.size() > 1;
    // Days come to the same however they are counted; months are counted together on purpose.
    if (!merged || steps.stream().noneMatch(DueDateRule.Months.class::isInstance)) {
      assertThat(all.from(issued)).isEqualTo(day);
    }
  }

  /** From the 31st, each month by itself: the day is that of issue, or the month's last. */
  @Property
  void monthEndsAreCutShortFromTheDayOfIssue(
      @ForAll("days") LocalDate issued, @ForAll @IntRange(max = 120) int months) {
    LocalDate due = DueDateRule.months(months / 2)
        .then(DueDateRule.months(months - months / 2))
        .from(issued);
    assertThat(ChronoUnit.MONTHS.between(YearMonth.from(issued), YearMonth.from(due)))
        .isEqualTo(months);
    assertThat(due.getDayOfMonth())
        .isEqualTo(Math.min(issued.getDayOfMonth(), due.lengthOfMonth()));
  }

  /** Whatever is closed, rolled dates are open, and never before issue. */
  @Property
  void rolledDatesAreBusinessDaysAndNeverBeforeIssue(
      @ForAll("plans") PaymentTerms terms,
      @ForAll("days") LocalDate issued,
      @ForAll RollConvention roll,
      @ForAll @Size(max = 40) Set<@IntRange(max = 400) Integer> closed) {
    BusinessCalendar calendar = BusinessCalendar.weekdays()
        .except(closed.stream().map(issued::plusDays).collect(Collectors.toSet()));
    List<Installment> parts = terms
        .withDueDateRoll(roll)
        .withDiscountRoll(roll)
        .schedule(
            ScheduleDates.issued(issued).with(calendar), Samples.cents(5_000), Samples.cents(0));
    for (Installment part : parts) {
      assertThat(part.dueDate()).isAfterOrEqualTo(issued);
      for (DiscountOffer offer : part.offers()) {
        assertThat(offer.lastDay()).isBetween(issued, part.dueDate());
        assertThat(roll == RollConvention.NONE || calendar.isBusinessDay(offer.lastDay()))
            .isTrue();
      }
      assertThat(roll == RollConvention.NONE || calendar.isBusinessDay(part.dueDate()))
          .isTrue();
    }
  }

  /** Any number of parts, down to less than a cent each. */
  @Property
  void equalPartsAddUpAndAreWithinAUnitOfEachOther(
      @ForAll @IntRange(min = 1, max = 60) int parts,
      @ForAll @LongRange(min = 1, max = 1_000_000) long gross) {
    List<DueDateRule> due =
        IntStream.rangeClosed(1, parts).mapToObj(DueDateRule::months).toList();
    List<Installment> plan = PaymentTerms.equalParts(due)
        .schedule(LocalDate.of(2026, 1, 31), Samples.cents(gross), Samples.cents(0));
    long sum = 0;
    for (Installment part : plan) {
      assertThat(part.amount().isNegative()).isFalse();
      sum += part.amount().getAmountMinorLong();
    }
    assertThat(sum).isEqualTo(gross);
    // Each but the last is its share, rounded, while there is something left.
    assertThat(plan.get(0).amount().getAmountMinorLong())
        .isEqualTo(parts == 1 ? gross : (2 * gross + parts) / (2L * parts));
    assertThat(plan).hasSize(parts);
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.integers()
        .between(0, 12_000)
        .map(n -> LocalDate.of(2000, 1, 1).plusDays(n));
  }

  @Provide
  Arbitrary<DueDateRule> rules() {
    Arbitrary<Integer> days = Arbitraries.integers().between(0, 120);
    Arbitrary<Integer> dayOfMonth = Arbitraries.integers().between(1, 31);
    return Arbitraries.oneOf(
        days.map(DueDateRule::days),
        Combinators.combine(Arbitraries.integers().between(0, 3), days)
            .as((later, n) ->
                new DueDateRule.EndOf(CalendarPeriod.MONTH, later).then(DueDateRule.days(n))),
        days.map(DueDateRule::daysThenEndOfMonth),
        Combinators.combine(dayOfMonth, dayOfMonth).as(DueDateRule::proximo),
        Arbitraries.integers().between(0, 14).map(DueDateRule::months),
        Arbitraries.of(CalendarPeriod.values()).map(DueDateRule::endOf),
        dayOfMonth.map(DueDateRule::nextDay),
        Arbitraries.of(DayOfWeek.values()).map(DueDateRule::next));
  }

  @Provide
  Arbitrary<List<DueDateRule>> anyRules() {
    Arbitrary<Integer> dayOfMonth = Arbitraries.integers().between(1, 30);
    Arbitrary<DueDateRule> limits = Combinators.combine(dayOfMonth, dayOfMonth)
        .as((last, day) -> new DayLimits(
            List.of(new DayLimits.Limit(last, 1, day), new DayLimits.Limit(31, 1, 1))));
    return Arbitraries.oneOf(rules().filter(r -> !(r instanceof DueDateSteps)), limits)
        .list()
        .ofMinSize(1)
        .ofMaxSize(5);
  }

  @Provide
  Arbitrary<PaymentTerms> plans() {
    Arbitrary<InstallmentRule> part = Combinators.combine(
            Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.valueOf(24))
                .ofScale(3),
            rules())
        .as((percent, rule) -> new InstallmentRule.Percent(new Percentage(percent), rule));
    return Combinators.combine(
            part.list().ofMaxSize(4), rules(), Arbitraries.of(DiscountBase.values()))
        .as((parts, last, base) -> PaymentTerms.builder()
            .addAllInstallments(parts)
            .addInstallment(new InstallmentRule.Balance(last))
            .addDiscountTier(DiscountTier.percent("2", 10))
            .discountBase(base)
            .build());
  }
}
