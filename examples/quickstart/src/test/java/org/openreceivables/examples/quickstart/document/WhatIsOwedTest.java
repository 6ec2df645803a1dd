package org.openreceivables.examples.quickstart.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openreceivables.examples.quickstart.document.Refusals.assertCodes;
import static org.openreceivables.examples.quickstart.document.Refusals.assertRefused;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.Problem;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.document.Component;
import org.openreceivables.core.document.ComponentKind;
import org.openreceivables.core.document.Invoice;
import org.openreceivables.core.money.MoneyTotals;
import org.openreceivables.core.money.Percentage;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.settlement.ToleranceLimit;
import org.openreceivables.core.terms.AnnualCost;
import org.openreceivables.core.terms.BaseDate;
import org.openreceivables.core.terms.CalendarPeriod;
import org.openreceivables.core.terms.DayLimits;
import org.openreceivables.core.terms.DiscountTier;
import org.openreceivables.core.terms.DueDateRule;
import org.openreceivables.core.terms.InstallmentRule;
import org.openreceivables.core.terms.PaymentTerms;

/** What the pages of steps 0 to 3 say can go wrong does, and looks as they say. */
class WhatIsOwedTest {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 10);
  private static final Money HUNDRED = Money.parse("EUR 100.00");

  @Test
  void sums_beyond_64_bits_are_refused() {
    Money most = Money.ofMinor(HUNDRED.getCurrencyUnit(), Long.MAX_VALUE);
    assertRefused(ProblemCodes.AMOUNT_OVERFLOW, () -> MoneyTotals.of(List.of(most, HUNDRED)));
  }

  @Test
  void terms_are_checked_as_a_whole() {
    InstallmentRule fixed = new InstallmentRule.Fixed(HUNDRED, DueDateRule.days(0));
    assertRefused(
        ProblemCodes.OUT_OF_RANGE,
        () -> PaymentTerms.builder().addInstallment(fixed).build());
    assertRefused(
        ProblemCodes.DATE_ORDER,
        () -> PaymentTerms.net(30)
            .withDiscountTiers(DiscountTier.percent("3", 20), DiscountTier.percent("2", 10)));
  }

  @Test
  void terms_that_do_not_fit_are_found_when_the_items_are_made() {
    PaymentTerms tooMuch = PaymentTerms.builder()
        .addInstallment(new InstallmentRule.Fixed(Money.parse("EUR 100.01"), DueDateRule.days(0)))
        .addInstallment(new InstallmentRule.Balance(DueDateRule.days(30)))
        .build();
    PaymentTerms beforeIssue = PaymentTerms.due(DueDateRule.on(DAY.minusDays(1)));
    assertRefused(ProblemCodes.NEGATIVE_AMOUNT, () -> OpenItems.of(invoice(tooMuch)));
    assertRefused(ProblemCodes.DATE_ORDER, () -> OpenItems.of(invoice(beforeIssue)));
  }

  @Test
  void forty_five_days_end_of_month_has_two_readings() {
    LocalDate issued = LocalDate.of(2024, 1, 20);
    assertThat(DueDateRule.daysThenEndOfMonth(45).from(issued)).isEqualTo("2024-03-31");
    assertThat(DueDateRule.endOfMonthPlus(45).from(issued)).isEqualTo("2024-03-16");
  }

  @Test
  void due_dates_are_those_of_the_table() {
    assertDue(DueDateRule.days(30), "2026-01-10", "2026-02-09");
    assertDue(DueDateRule.months(1), "2024-01-31", "2024-02-29");
    assertDue(DueDateRule.endOfMonth(), "2026-01-10", "2026-01-31");
    assertDue(DueDateRule.endOf(CalendarPeriod.QUARTER), "2026-01-10", "2026-03-31");
    assertDue(DueDateRule.proximo(10, 25), "2024-01-26", "2024-03-10");
    assertDue(DueDateRule.nextDay(15), "2026-05-16", "2026-06-15");
    assertDue(DueDateRule.next(DayOfWeek.FRIDAY), "2026-05-16", "2026-05-22");
    DueDateRule limits = new DayLimits(List.of(
        new DayLimits.Limit(9, 1, 10),
        new DayLimits.Limit(25, 1, 25),
        new DayLimits.Limit(31, 2, 10)));
    assertDue(limits, "2024-01-26", "2024-03-10");
    assertDue(DueDateRule.on(LocalDate.of(2026, 12, 24)), "2026-01-10", "2026-12-24");
    DueDateRule steps = DueDateRule.days(30).then(DueDateRule.proximo(10, 31));
    assertDue(steps, "2023-12-12", "2024-02-10");
    Invoice delivered = invoice(PaymentTerms.due(DueDateRule.days(30).after(BaseDate.DELIVERY)))
        .withIssueDate(LocalDate.of(2026, 1, 31))
        .withBaseDates(Map.of(BaseDate.DELIVERY, LocalDate.of(2026, 1, 20)));
    assertThat(OpenItems.of(delivered).iterator().next().dueDate())
        .contains(LocalDate.of(2026, 2, 19));
  }

  private static void assertDue(DueDateRule rule, String issued, String due) {
    assertThat(rule.from(LocalDate.parse(issued))).isEqualTo(due);
  }

  @Test
  void a_discount_not_taken_costs_this_much_a_year() {
    AnnualCost year = AnnualCost.of(Percentage.of(2), 20, 365);
    assertThat(List.of(year.simple(), year.compounded()))
        .containsExactly(new BigDecimal("37.24"), new BigDecimal("44.59"));
    AnnualCost shortYear = AnnualCost.of(Percentage.of(2), 20, 360);
    assertThat(List.of(shortYear.simple(), shortYear.compounded()))
        .containsExactly(new BigDecimal("36.73"), new BigDecimal("43.86"));
  }

  @Test
  void a_document_is_made_of_components_of_one_currency_each_once() {
    Component net = Component.of(ComponentKind.NET, HUNDRED);
    Component yen = Component.tax("JP", Money.parse("JPY 10"));
    assertCodes(problems(), ProblemCodes.MISSING_VALUE);
    assertCodes(problems(net, yen), ProblemCodes.CURRENCY_MISMATCH);
    assertCodes(problems(net, net), ProblemCodes.DUPLICATE_ID);
    assertThat(problems(net, net)).allMatch(p -> p.taints().equals(List.of(CustomerId.of("ACME"))));
    assertRefused(
        ProblemCodes.NEGATIVE_AMOUNT, () -> Component.of(ComponentKind.NET, HUNDRED.negated()));
  }

  @Test
  void a_percentage_or_a_cap_that_is_left_out_leaves_the_other_alone() {
    ToleranceLimit percent = ToleranceLimit.builder().percent(Percentage.of(1)).build();
    ToleranceLimit cap = ToleranceLimit.upTo(Money.parse("EUR 0.50"));
    assertThat(percent.of(HUNDRED)).isEqualTo(Money.parse("EUR 1.00"));
    assertThat(cap.of(HUNDRED)).isEqualTo(Money.parse("EUR 0.50"));
    assertThat(cap.withPercent(Percentage.of(1)).of(HUNDRED)).isEqualTo(Money.parse("EUR 0.50"));
    assertThat(ToleranceLimit.none().of(HUNDRED)).isEqualTo(Money.parse("EUR 0.00"));
  }

  @Test
  void charges_are_in_the_currency_of_the_payment_and_not_more_than_it() {
    assertCodes(charges("USD 1.00"), ProblemCodes.CURRENCY_MISMATCH);
    assertCodes(charges("EUR 100.01"), ProblemCodes.OUT_OF_RANGE);
    assertThat(charges("EUR 100.00")).isEmpty();
  }

  private static List<Problem> charges(String amount) {
    return Payment.builder()
        .id(PaymentId.of("P-1"))
        .amount(HUNDRED)
        .chargesWithheld(Money.parse(amount))
        .valueDate(DAY)
        .validate();
  }

  private static List<Problem> problems(Component... components) {
    return Invoice.builder()
        .id(DocumentId.of("INV-1"))
        .customer(CustomerId.of("ACME"))
        .issueDate(DAY)
        .addComponents(components)
        .validate();
  }

  private static Invoice invoice(PaymentTerms terms) {
    return Invoice.builder()
        .id(DocumentId.of("INV-1"))
        .customer(CustomerId.of("ACME"))
        .issueDate(DAY)
        .terms(terms)
        .addComponent(Component.of(ComponentKind.NET, HUNDRED))
        .build();
  }
}
