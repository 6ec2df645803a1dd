package org.openreceivables.core.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.openreceivables.core.Samples;
import org.openreceivables.core.money.Percentage;

class PaymentTermsProperties {

  @Property
  void instalmentsAddUpAndAreNeverDueBeforeIssue(
      @ForAll("plans") PaymentTerms terms,
      @ForAll("days") LocalDate issued,
      @ForAll @LongRange(min = 100, max = 1_000_000_000_000L) long gross,
      @ForAll @IntRange(min = 0, max = 100) int taxShare) {
    long tax = gross / 100 * taxShare / 2;

    List<Installment> parts = terms.schedule(issued, Samples.cents(gross), Samples.cents(tax));

    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal base = BigDecimal.ZERO;
    for (Installment part : parts) {
      sum = sum.add(part.amount().getAmount());
      base = base.add(part.offers().get(0).base().getAmount());
      assertThat(part.amount().isNegative()).isFalse();
      assertThat(part.dueDate()).isAfterOrEqualTo(issued);
    }
    assertThat(sum).isEqualByComparingTo(BigDecimal.valueOf(gross, 2));
    boolean net = terms.discountBase() == DiscountBase.NET_OF_TAX;
    assertThat(base).isEqualByComparingTo(BigDecimal.valueOf(net ? gross - tax : gross, 2));
    assertThat(parts).extracting(Installment::number).isSorted().startsWith(1);
  }

  @Property
  void noRuleGoesBackInTimeWhenIssuedLater(
      @ForAll("rules") DueDateRule rule, @ForAll("days") LocalDate issued) {
    assertThat(rule.from(issued)).isAfterOrEqualTo(issued);
    assertThat(rule.from(issued.plusDays(1))).isAfterOrEqualTo(rule.from(issued));
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
        Combinators.combine(dayOfMonth, dayOfMonth).as(DueDateRule::proximo));
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
