package org.openreceivables.core.terms.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.openreceivables.core.terms.DueDateRule.days;
import static org.openreceivables.core.terms.DueDateRule.endOfMonth;
import static org.openreceivables.core.terms.DueDateRule.endOfMonthPlus;
import static org.openreceivables.core.terms.DueDateRule.months;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openreceivables.core.Validated;
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

/** The forms that people write, each with the terms that it means, and what is printed for them. */
class PlainTermsTest {
  private static final LocalDate ISSUED = LocalDate.of(2024, 1, 20);

  /** The first of several forms is the one that is printed. */
  static Stream<Arguments> rules() {
    return Stream.of(
        arguments(
            "2024-02-19",
            days(30),
            "net 30; n/30; N 30; net30; 30 days; net 30 days; 30 days net; "
                + "due in 30 days; payable within 30 days; 30-day net; net 30 from issue; "
                + "30 days after the invoice date"),
        arguments(
            "2024-01-20",
            days(0),
            "net 0; due on receipt; due upon receipt; immediate; Immediately; "
                + "due immediately; cash; at once; on issue; due on issue"),
        arguments("2024-02-10", days(21), "net 21; 3 weeks"),
        arguments(
            "2024-02-29",
            days(21).then(endOfMonth()),
            "net 21, then EOM; 3 weeks EOM; 3 weeks end of month; 21 days EOM"),
        arguments("2024-03-20", months(2), "net 2 months; 2 months; within 2 months"),
        arguments(
            "2024-01-31",
            endOfMonth(),
            "EOM; eom; end of month; end of the month; net EOM; month end"),
        arguments(
            "2024-03-16",
            endOfMonthPlus(45),
            "EOM + 45; eom+45; end of month + 45 days; net 45 EOM; "
                + "45 EOM; net 45, EOM; n/45 EOM; 45 days after end of month; end of month 45 days; "
                + "45 days from the end of the month; EOM, then 45 days; EOM 45 days"),
        arguments(
            "2024-03-31",
            days(45).then(endOfMonth()),
            "net 45, then EOM; 45 days, then EOM; "
                + "45 days end of month; net 45 end of month; 45 days then end of month; 45 days EOM; 45 days month end"),
        arguments("2024-03-31", end(CalendarPeriod.MONTH, 2), "EOM + 2 months"),
        arguments("2024-02-29", end(CalendarPeriod.MONTH, 1), "EOM + 1 month; end of next month"),
        arguments("2024-03-31", endOfMonth().then(months(2)), "EOM, then 2 months"),
        arguments(
            "2024-06-30",
            end(CalendarPeriod.QUARTER, 1),
            "end of quarter + 1 quarter; " + "end of next quarter; end of the following quarter"),
        arguments(
            "2024-04-10",
            DueDateRule.endOf(CalendarPeriod.QUARTER).then(days(10)),
            "end of quarter + 10; 10 days after the end of the quarter"),
        arguments("2024-01-21", DueDateRule.endOf(CalendarPeriod.WEEK), "end of week"),
        arguments(
            "2024-01-20", DueDateRule.endOf(CalendarPeriod.TEN_DAYS), "end of ten-day period"),
        arguments("2024-01-31", DueDateRule.endOf(CalendarPeriod.HALF_MONTH), "end of half-month"),
        arguments("2024-06-30", DueDateRule.endOf(CalendarPeriod.HALF_YEAR), "end of half-year"),
        arguments("2024-12-31", DueDateRule.endOf(CalendarPeriod.YEAR), "end of year"),
        arguments(
            "2024-02-10",
            DueDateRule.proximo(10, 31),
            "10th proximo; 10 prox; 10 prox.; 10th prox; "
                + "10th of next month; 10th of the following month; net 10 prox"),
        arguments(
            "2024-03-10",
            DueDateRule.proximo(10, 15),
            "10th proximo, cut-off 15; 10 prox, cutoff 15th; 10th of next month cut off 15"),
        arguments(
            "2024-03-15",
            new DueDateRule.DayOfMonth(2, 15, 31),
            "15th of the month + 2; 15th of the month after next"),
        arguments("2024-01-25", new DueDateRule.DayOfMonth(0, 25, 25), "25th of the month"),
        arguments(
            "2024-02-25", new DueDateRule.DayOfMonth(0, 25, 19), "25th of the month, cut-off 19"),
        arguments("2024-01-25", DueDateRule.nextDay(25), "next 25th"),
        arguments("2024-01-26", DueDateRule.next(DayOfWeek.FRIDAY), "next Friday; next friday"),
        arguments(
            "2024-03-15",
            new DayLimits(List.of(new DayLimits.Limit(15, 1, 31), new DayLimits.Limit(31, 2, 15))),
            "up to 15th: 31st proximo$ up to 31st: 15th of the month + 2"),
        arguments(
            "2024-12-24",
            DueDateRule.on(LocalDate.of(2024, 12, 24)),
            "on 2024-12-24; due on 2024-12-24; due 2024-12-24; by 2024-12-24; 2024-12-24"),
        arguments("2024-02-20", days(30).then(DueDateRule.nextDay(20)), "net 30, then next 20th"));
  }

  private static DueDateRule end(CalendarPeriod period, int later) {
    return new DueDateRule.EndOf(period, later);
  }

  @ParameterizedTest(name = "{2}")
  @MethodSource("rules")
  void due_dates_are_read_and_printed(LocalDate date, DueDateRule rule, String forms) {
    assertThat(rule.from(ISSUED)).isEqualTo(date);
    List<String> all =
        List.of(forms.split("; ", -1)).stream().map(f -> f.replace('$', ';')).toList();
    assertThat(PlainTerms.print(PaymentTerms.due(rule))).isEqualTo(all.get(0));
    for (String form : all) {
      assertThat(PlainTerms.parse(form))
          .as(form)
          .isEqualTo(new Validated.Valid<>(PaymentTerms.due(rule)));
    }
  }

  static Stream<Arguments> bases() {
    return Stream.of(
        arguments(
            "net 30 from delivery; 30 days after delivery; net 30 from the delivery date",
            days(30).after(BaseDate.DELIVERY)),
        arguments(
            "on delivery; net 0 from delivery; COD; C.O.D.; cash on delivery",
            days(0).after(BaseDate.DELIVERY)),
        arguments("on order", days(0).after(BaseDate.ORDER)),
        arguments(
            "net 10 from receipt of goods; 10 days ROG", days(10).after(BaseDate.RECEIPT_OF_GOODS)),
        arguments(
            "net 30 from receipt of invoice; within 30 days of receipt of the invoice",
            days(30).after(BaseDate.RECEIPT_OF_INVOICE)),
        arguments(
            "EOM + 10 from shipment; EOM from shipment, then 10 days",
            endOfMonthPlus(10).after(BaseDate.SHIPMENT)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bases")
  void terms_run_from_another_date(String forms, DueDateRule rule) {
    for (String form : forms.split("; ", -1)) {
      assertThat(PlainTerms.parse(form)).isEqualTo(new Validated.Valid<>(PaymentTerms.due(rule)));
    }
    assertThat(PlainTerms.print(PaymentTerms.due(rule))).isEqualTo(forms.split("; ", -1)[0]);
  }

  static Stream<Arguments> discounts() {
    PaymentTerms usual = PaymentTerms.net(30).withDiscountTiers(DiscountTier.percent("2", 10));
    return Stream.of(
        arguments(
            "2/10 net 30; 2/10, net 30; 2/10, n/30; 2%/10 net 30; 2% 10 net 30; 2% 10, Net 30; "
                + "2% 10 days, net 30 days; 2% within 10 days, net 30; 2% discount within 10 days, net 30; "
                + "2% discount if paid within 10 days, net 30; 2.00/10 net 30",
            usual),
        arguments(
            "3/10 2/20 net 30; 3/10, 2/20, net 30",
            PaymentTerms.net(30)
                .withDiscountTiers(DiscountTier.percent("3", 10), DiscountTier.percent("2", 20))),
        arguments(
            "2/EOM + 10 net 30; 2/10 EOM net 30; 2/10 EOM, net 30",
            with(PaymentTerms.net(30), endOfMonthPlus(10))),
        arguments("2/EOM net 60; 2/EOM, n/60", with(PaymentTerms.net(60), endOfMonth())),
        arguments(
            "2/10th proximo, 31st proximo; 2/10 prox, 31 prox",
            with(PaymentTerms.due(DueDateRule.proximo(31, 31)), DueDateRule.proximo(10, 31))),
        arguments("2/10, EOM", with(PaymentTerms.endOfMonth(), days(10))),
        arguments(
            "2/EOM + 10, EOM + 30; 2/10 net 30 EOM; 2/10, net 30, EOM; 2/10, n/30 EOM; 2% 10 days, net 30 EOM; "
                + "2/10 EOM net 30 EOM",
            with(PaymentTerms.due(endOfMonthPlus(30)), endOfMonthPlus(10))),
        arguments(
            "2/10, EOM + 30; 2/10 from issue, net 30 EOM; 2/10, 30 days after end of month",
            with(PaymentTerms.due(endOfMonthPlus(30)), days(10))),
        arguments(
            "2/10 from receipt of goods net 30 from receipt of goods; 2/10 n/30 ROG; 2/10, net 30 ROG",
            with(
                PaymentTerms.due(days(30).after(BaseDate.RECEIPT_OF_GOODS)),
                days(10).after(BaseDate.RECEIPT_OF_GOODS))),
        arguments(
            "2/10 net 30 from receipt of goods; 2/10 from issue n/30 ROG",
            with(PaymentTerms.due(days(30).after(BaseDate.RECEIPT_OF_GOODS)), days(10))),
        arguments(
            "2/EOM + 10 from receipt of goods, EOM + 30 from receipt of goods; 2/10 net 30 EOM ROG",
            with(
                PaymentTerms.due(endOfMonthPlus(30).after(BaseDate.RECEIPT_OF_GOODS)),
                endOfMonthPlus(10).after(BaseDate.RECEIPT_OF_GOODS))),
        arguments(
            "2/10 from receipt of goods net 30; 2/10 ROG, net 30",
            with(PaymentTerms.net(30), days(10).after(BaseDate.RECEIPT_OF_GOODS))),
        arguments(
            "2/on 2024-02-01 net 30",
            with(PaymentTerms.net(30), DueDateRule.on(LocalDate.of(2024, 2, 1)))),
        arguments("2/1 month net 2 months", with(PaymentTerms.due(months(2)), months(1))),
        arguments(
            "EUR 20.00/10 net 30; eur 20/10 net 30; EUR 20 discount within 10 days, net 30",
            PaymentTerms.net(30)
                .withDiscountTiers(new DiscountTier(
                    new DiscountRate.Fixed(Money.parse("EUR 20.00")), days(10), 0))),
        arguments(
            "JPY 500/10 net 30",
            PaymentTerms.net(30)
                .withDiscountTiers(
                    new DiscountTier(new DiscountRate.Fixed(Money.parse("JPY 500")), days(10), 0))),
        arguments(
            "2% of EUR 500.00/10 net 30; 2% of EUR 500 within 10 days, net 30",
            PaymentTerms.net(30)
                .withDiscountTiers(new DiscountTier(
                    new DiscountRate.PercentOf(Percentage.of("2"), Money.parse("EUR 500.00")),
                    days(10),
                    0))),
        arguments(
            "2/10 (3 days grace) net 30; 2/10 (3 days of grace), net 30",
            PaymentTerms.net(30)
                .withDiscountTiers(
                    new DiscountTier(new DiscountRate.Percent(Percentage.of("2")), days(10), 3))));
  }

  private static PaymentTerms with(PaymentTerms terms, DueDateRule until) {
    return terms.withDiscountTiers(
        new DiscountTier(new DiscountRate.Percent(Percentage.of("2")), until, 0));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"discounts", "plans", "options"})
  void whole_terms_are_read_and_printed(String forms, PaymentTerms terms) {
    for (String form : forms.split("; ", -1)) {
      assertThat(PlainTerms.parse(form)).as(form).isEqualTo(new Validated.Valid<>(terms));
    }
    assertThat(PlainTerms.print(terms)).isEqualTo(forms.split("; ", -1)[0]);
  }

  static Stream<Arguments> plans() {
    InstallmentRule third = new InstallmentRule.Share(1, 3, endOfMonth());
    return Stream.of(
        arguments(
            "30% net 0, 30% net 30, rest net 60; 30% at once, 30% 30 days after issue, 40% net 60; "
                + "30 % net 0, 30 % net 30, the balance net 60",
            plan(percent("30", 0), percent("30", 30), balance(60))),
        arguments(
            "30% on order, 60% on delivery, rest net 30",
            PaymentTerms.builder()
                .addInstallment(
                    new InstallmentRule.Percent(Percentage.of(30), days(0).after(BaseDate.ORDER)))
                .addInstallment(new InstallmentRule.Percent(
                    Percentage.of(60), days(0).after(BaseDate.DELIVERY)))
                .addInstallment(balance(30))
                .build()),
        arguments(
            "EUR 200.00 net 10, rest net 30",
            plan(new InstallmentRule.Fixed(Money.parse("EUR 200.00"), days(10)), balance(30))),
        arguments(
            "50% net 0, 25% of rest net 30, rest net 60; 50% net 0, 25% of the rest net 30, remainder net 60",
            plan(
                percent("50", 0),
                new InstallmentRule.PercentOfRest(Percentage.of(25), days(30)),
                balance(60))),
        arguments("1 of 3 EOM, rest net 60", plan(third, balance(60))),
        arguments(
            "1 of 3 EOM, 1 of 3 EOM, rest net 60; 1 of 3 EOM, 1 of 3 EOM, 1 of 3 net 60",
            plan(third, third, balance(60))),
        arguments(
            "3 monthly instalments; 3 equal monthly installments; 3 Monthly Payments",
            PaymentTerms.equalParts(List.of(months(1), months(2), months(3)))),
        arguments(
            "3 instalments net 30/60/90; 30/60/90; net 30/60/90; 30/60/90 days; 3 installments 30/60/90; "
                + "1 of 3 net 30, 1 of 3 net 60, rest net 90",
            PaymentTerms.equalParts(List.of(days(30), days(60), days(90)))),
        arguments(
            "2 instalments net 45/90; 45/90; net 45/90",
            PaymentTerms.equalParts(List.of(days(45), days(90)))),
        arguments(
            "3 instalments net 10/20/30; 10/20/30",
            PaymentTerms.equalParts(List.of(days(10), days(20), days(30)))),
        arguments(
            "3 instalments net 10/15/30; net 10/15/30",
            PaymentTerms.equalParts(List.of(days(10), days(15), days(30)))),
        arguments(
            "2 instalments net 7/14; 2 weekly instalments",
            PaymentTerms.equalParts(List.of(days(7), days(14)))),
        arguments(
            "1 of 2 net 3 months, rest net 6 months; 2 quarterly instalments",
            PaymentTerms.equalParts(List.of(months(3), months(6)))),
        arguments(
            "2/10, 50% net 10, rest net 30; 2/10 50% net 10, 50% net 30",
            plan(percent("50", 10), balance(30)).withDiscountTiers(DiscountTier.percent("2", 10))));
  }

  private static PaymentTerms plan(InstallmentRule... parts) {
    return PaymentTerms.builder().addInstallments(parts).build();
  }

  private static InstallmentRule percent(String percent, int days) {
    return new InstallmentRule.Percent(Percentage.of(percent), days(days));
  }

  private static InstallmentRule balance(int days) {
    return new InstallmentRule.Balance(days(days));
  }

  static Stream<Arguments> options() {
    PaymentTerms net = PaymentTerms.net(30);
    return Stream.of(
        arguments("net 30; net 30, discount on gross amount; net 30, tax corrected", net),
        arguments(
            "net 30, discount on net amount; net 30, discount on net, tax unchanged",
            net.withDiscountBase(DiscountBase.NET_OF_TAX).withDiscountTax(DiscountTax.UNCHANGED)),
        arguments(
            "net 30, discount on net amount, tax on invoice",
            net.withDiscountBase(DiscountBase.NET_OF_TAX).withDiscountTax(DiscountTax.ON_INVOICE)),
        arguments(
            "net 30 from delivery, no earlier than issue; net 30 from delivery, due on issue at the earliest",
            PaymentTerms.due(days(30).after(BaseDate.DELIVERY))
                .withDueBeforeIssue(DueBeforeIssue.ON_ISSUE)),
        arguments("net 30, tax unchanged", net.withDiscountTax(DiscountTax.UNCHANGED)),
        arguments(
            "net 30, rounded half-even; net 30, rounding half even",
            net.withRounding(Rounding.of(RoundingMode.HALF_EVEN))),
        arguments(
            "net 30, rounded to 0.05; net 30, rounded to 0.05 half-up",
            net.withRounding(new Rounding(RoundingMode.HALF_UP, new BigDecimal("0.05")))),
        arguments(
            "net 30, rounded to 100 up",
            net.withRounding(new Rounding(RoundingMode.UP, new BigDecimal("100")))),
        arguments(
            "net 30, no earlier than issue; net 30, not before issue",
            net.withDueBeforeIssue(DueBeforeIssue.ON_ISSUE)),
        arguments(
            "net 30, due dates rolled following", net.withDueDateRoll(RollConvention.FOLLOWING)),
        arguments(
            "net 30, discount dates rolled modified following",
            net.withDiscountRoll(RollConvention.MODIFIED_FOLLOWING)),
        arguments(
            "net 30, dates rolled nearest; net 30, discount dates rolled nearest, due dates rolled nearest",
            net.withDueDateRoll(RollConvention.NEAREST).withDiscountRoll(RollConvention.NEAREST)));
  }

  /** The dates of American month-end terms: AMA dictionary, "2/10, net 20, EOM", invoice of 16 June. */
  @Test
  void discount_and_due_date_both_count_from_the_end_of_the_month() {
    LocalDate june = LocalDate.of(2026, 6, 16);
    assertThat(dates("2/10 net 30 EOM", june)).containsExactly("2026-07-10", "2026-07-30");
    assertThat(dates("2/10, net 20, EOM", june)).containsExactly("2026-07-10", "2026-07-20");
    assertThat(dates("2/10, EOM + 30", june)).containsExactly("2026-06-26", "2026-07-30");
  }

  private static List<String> dates(String text, LocalDate issued) {
    Money amount = Money.parse("EUR 1000.00");
    return PlainTerms.parse(text)
        .value()
        .orElseThrow()
        .schedule(issued, amount, Money.zero(amount.getCurrencyUnit()))
        .stream()
        .flatMap(part -> Stream.concat(
            part.offers().stream().map(offer -> offer.lastDay().toString()),
            Stream.of(part.dueDate().toString())))
        .toList();
  }

  @Test
  void blanks_of_all_kinds_and_capitals_do_not_count() {
    PaymentTerms terms = PaymentTerms.net(30).withDiscountTiers(DiscountTier.percent("2", 10));
    assertThat(PlainTerms.parse("\t2 /10\u00a0NET\u200930\r\n").value()).contains(terms);
    assertThat(PlainTerms.parse("2/10NET30").value()).contains(terms);
  }
}
