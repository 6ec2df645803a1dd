package org.openreceivables.core.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openreceivables.core.Samples.eur;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openreceivables.core.InvalidValueException;
import org.openreceivables.core.money.Percentage;
import org.openreceivables.core.money.Rounding;

/** Equal and steady parts, shares of the rest, and rounding. */
class InstallmentPlanTest {
  private static final LocalDate ISSUED = LocalDate.of(2024, 1, 31);
  private static final DueDateRule NOW = DueDateRule.days(0);

  @Test
  void equal_parts_are_exact_and_each_month_runs_from_issue() {
    PaymentTerms terms = monthly(3);
    List<Installment> parts = schedule(terms, "1000000.00");
    assertThat(parts)
        .extracting(Installment::amount)
        .containsExactly(eur("333333.33"), eur("333333.33"), eur("333333.34"));
    assertThat(parts)
        .extracting(p -> p.dueDate().toString())
        .containsExactly("2024-02-29", "2024-03-31", "2024-04-30");
    assertThatThrownBy(() -> PaymentTerms.equalParts(List.of()))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageEndingWith("must end with a balance.");
  }

  @ParameterizedTest
  // Half a cent a part is rounded up as long as there is something left.
  @CsvSource({
    "0.30, 12, 0.03 0.03 0.03 0.03 0.03 0.03 0.03 0.03 0.03 0.03 0.00 0.00",
    "0.02, 4, 0.01 0.01 0.00 0.00",
    "0.01, 3, 0.00 0.00 0.01",
    "0.06, 4, 0.02 0.02 0.02 0.00",
  })
  void rounding_up_never_takes_more_than_there_is(String amount, int parts, String expected) {
    assertThat(schedule(monthly(parts), amount))
        .extracting(p -> p.amount().getAmount().toString())
        .containsExactly(expected.split(" ", -1));
  }

  @Test
  void parts_that_are_more_than_the_whole_are_refused_even_by_a_cent() {
    InstallmentRule half = new InstallmentRule.Share(1, 2, NOW);
    InstallmentRule rest = new InstallmentRule.Balance(NOW);
    PaymentTerms terms = PaymentTerms.net(30)
        .withInstallments(half, new InstallmentRule.Fixed(eur("50.01"), NOW), rest);
    assertThatThrownBy(() -> schedule(terms, "100.00"))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("The instalment 3 (EUR -0.01) of PaymentTerms (issued 2024-01-31) must not be"
            + " negative.\nMaybe the parts before are more than the document's EUR 100.00.");
    InstallmentRule more = new InstallmentRule.Percent(Percentage.of("50.00001"), NOW);
    assertThatThrownBy(() -> terms.withInstallments(half, more, rest))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageEndingWith("must not be more than the whole together.");
    assertThat(terms
            .withInstallments(half, new InstallmentRule.Percent(Percentage.of(50), NOW), rest)
            .installments())
        .hasSize(3);
  }

  /** Three thirds are the whole, however they are cut; a thousandth more is not. */
  @Test
  void shares_are_added_up_exactly() {
    InstallmentRule third = new InstallmentRule.Share(1, 3, NOW);
    InstallmentRule twoSixths = new InstallmentRule.Share(2, 6, NOW);
    InstallmentRule rest = new InstallmentRule.Balance(NOW);
    PaymentTerms whole = PaymentTerms.net(30).withInstallments(third, twoSixths, third, rest);
    assertThat(schedule(whole, "100.00"))
        .extracting(Installment::amount)
        .containsExactly(eur("33.33"), eur("33.33"), eur("33.33"), eur("0.01"));
    assertThatThrownBy(() -> whole.withInstallments(
            third, twoSixths, third, new InstallmentRule.Share(1, 1_000, NOW), rest))
        .hasMessageEndingWith("must not be more than the whole together.");
  }

  @Test
  void a_fixed_part_is_never_cut_short() {
    PaymentTerms terms = PaymentTerms.net(30)
        .withInstallments(
            new InstallmentRule.Percent(Percentage.of(50), NOW),
            new InstallmentRule.Fixed(eur("0.75"), NOW),
            new InstallmentRule.Balance(NOW))
        .withRounding(new Rounding(RoundingMode.UP, BigDecimal.ONE));
    assertThatThrownBy(() -> schedule(terms, "1.50"))
        .hasMessageContaining("The instalment 3 (EUR -0.25)");
  }

  @Test
  void parts_outside_the_whole_are_refused_when_they_are_said() {
    assertThatThrownBy(() -> new InstallmentRule.Percent(Percentage.of("100.01"), NOW))
        .hasMessage("The percentage (100.01%) of InstallmentRule (percentage) must be 0 to 100.");
    assertThatThrownBy(() -> new InstallmentRule.PercentOfRest(Percentage.of(-1), NOW))
        .hasMessage("The percentage (-1%) of InstallmentRule (percentage) must be 0 to 100.");
    assertThatThrownBy(() -> new InstallmentRule.Fixed(eur("-0.01"), NOW))
        .hasMessage("The amount (EUR -0.01) of InstallmentRule (fixed) must not be negative.");
  }

  @Test
  void a_share_of_the_rest_is_of_what_the_parts_before_leave() {
    PaymentTerms terms = PaymentTerms.net(30)
        .withInstallments(
            new InstallmentRule.Fixed(eur("20.00"), NOW),
            new InstallmentRule.PercentOfRest(Percentage.of(25), NOW),
            new InstallmentRule.PercentOfRest(Percentage.of(25), NOW),
            new InstallmentRule.Balance(NOW));
    assertThat(schedule(terms, "100.00"))
        .extracting(Installment::amount)
        .containsExactly(eur("20.00"), eur("20.00"), eur("15.00"), eur("45.00"));
  }

  @Test
  void parts_are_rounded_as_agreed_and_the_last_takes_the_rest() {
    Rounding cash = new Rounding(RoundingMode.HALF_UP, new BigDecimal("0.05"));
    assertThat(schedule(monthly(3).withRounding(cash), "100.00"))
        .extracting(Installment::amount)
        .containsExactly(eur("33.35"), eur("33.35"), eur("33.30"));
    // Case FIN-SCHED-01.
    Rounding units = new Rounding(RoundingMode.HALF_UP, BigDecimal.ONE);
    assertThat(schedule(monthly(3).withRounding(units), "100.00"))
        .extracting(Installment::amount)
        .containsExactly(eur("33.00"), eur("33.00"), eur("34.00"));
  }

  @ParameterizedTest
  @CsvSource({
    "100.00, 30.00, 30.00 30.00 30.00 10.00",
    "90.00, 30.00, 30.00 30.00 30.00",
    "30.00, 30.00, 30.00",
    "29.99, 30.00, 29.99",
    "30.01, 30.00, 30.00 0.01",
  })
  void steady_parts_are_as_many_as_fit(String whole, String part, String expected) {
    PaymentTerms terms =
        PaymentTerms.partsOf(eur(whole), eur(part), n -> DueDateRule.months(2 * n));
    List<Installment> parts = schedule(terms, whole);
    assertThat(parts)
        .extracting(p -> p.amount().getAmount().toString())
        .containsExactly(expected.split(" ", -1));
    assertThat(parts.get(0).dueDate()).isEqualTo("2024-03-31");
  }

  @Test
  void steady_parts_that_make_no_plan_are_refused() {
    assertThat(
            PaymentTerms.partsOf(eur("10.00"), eur("0.01"), DueDateRule::days).installments())
        .hasSize(1_000);
    assertThatThrownBy(() -> PaymentTerms.partsOf(eur("10.01"), eur("0.01"), DueDateRule::days))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("The part (EUR 0.01) of PaymentTerms (parts) must not give more than 1000 parts"
            + " of EUR 10.01.");
    assertThatThrownBy(() -> PaymentTerms.partsOf(eur("0.00"), eur("0.00"), DueDateRule::days))
        .hasMessage("""
            The whole (EUR 0.00) of PaymentTerms (parts) must be more than zero.
            The part (EUR 0.00) of PaymentTerms (parts) must be more than zero.""");
    assertThatThrownBy(
            () -> PaymentTerms.partsOf(eur("1.00"), Money.parse("USD 1.00"), DueDateRule::days))
        .hasMessageContaining("must be in the currency of the whole");
  }

  @Test
  void shares_outside_the_whole_are_refused() {
    assertThatThrownBy(() -> new InstallmentRule.Share(4, 3, NOW))
        .hasMessage("The parts (4) of InstallmentRule (share) must be 1 to 3.");
    assertThatThrownBy(() -> new InstallmentRule.Share(1, 1_001, NOW))
        .hasMessage("The of (1001) of InstallmentRule (share) must be 1 to 1000.");
    assertThatThrownBy(() -> new InstallmentRule.Share(0, 3, NOW))
        .isInstanceOf(InvalidValueException.class);
  }

  private static PaymentTerms monthly(int parts) {
    return PaymentTerms.equalParts(
        IntStream.rangeClosed(1, parts).mapToObj(DueDateRule::months).toList());
  }

  private static List<Installment> schedule(PaymentTerms terms, String amount) {
    return terms.schedule(ISSUED, eur(amount), eur("0.00"));
  }
}
