package org.openreceivables.core.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openreceivables.core.InvalidValueException;
import org.openreceivables.core.money.Percentage;

class AnnualCostTest {

  @ParameterizedTest
  // Case disc-effective-rates.
  @CsvSource({
    "2, 20, 365, 37.24, 44.59",
    "2, 20, 360, 36.73, 43.86",
    "1, 20, 365, 18.43, 20.13",
    "1, 20, 360, 18.18, 19.83",
    "3, 20, 365, 56.44, 74.35",
    "2, 50, 360, 14.69, 15.66",
    "2, 30, 365, 24.83, 27.86",
    "2, 35, 365, 21.28, 23.45",
    "2, 16, 360, 45.92, 57.55",
    "3, 22, 365, 51.31, 65.76",
    // By hand: 100 days of 50 % double the money 3.65 times, 2^3.65 = 12.5533.
    "50, 100, 365, 365.00, 1155.33",
    // A whole year: both are 10 / 90.
    "10, 365, 365, 11.11, 11.11",
    // Two years: 5 / 95 / 2, and the square root of 100 / 95.
    "5, 730, 365, 2.63, 2.60",
  })
  void costs_by_year(
      String percent, int daysSooner, int daysInYear, BigDecimal simple, BigDecimal compounded) {
    AnnualCost cost = AnnualCost.of(Percentage.of(percent), daysSooner, daysInYear);
    assertThat(cost.simple()).isEqualTo(simple);
    assertThat(cost.compounded()).isEqualTo(compounded);
  }

  @Test
  void a_discount_on_the_net_amount_costs_less_of_what_is_paid() {
    Money zero = Money.parse("EUR 0.00");
    DiscountOffer offer = new DiscountOffer(
        LocalDate.of(2026, 1, 20),
        0,
        new DiscountRate.Percent(Percentage.of(2)),
        Money.parse("EUR 1000.00"),
        zero,
        zero);
    Installment whole =
        new Installment(1, LocalDate.of(2026, 2, 9), Money.parse("EUR 1190.00"), List.of(offer));

    // 20 / 1,170 x 365 / 20.
    assertThat(AnnualCost.of(whole, offer, 365).simple()).isEqualTo("31.20");
  }

  @Test
  void the_dearest_day_is_a_number_of_112_digits() {
    // 2^365 is 7.515...e109, times 100; 75153362648762 are its first digits.
    assertThat(AnnualCost.of(Percentage.of(50), 1, 365).compounded().toPlainString())
        .startsWith("75153362648762")
        .hasSize(112 + 3);
  }

  @Test
  void the_longest_time_and_the_smallest_discount_take_no_time() {
    Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
      // A tenth root: of 100 / 99.99, and of 10^100.
      assertThat(AnnualCost.of(Percentage.of("0.01"), 3_650, 365).compounded()).isEqualTo("0.00");
      String almostAll = "99." + "9".repeat(98);
      assertThat(AnnualCost.of(Percentage.of(almostAll), 3_650, 365).compounded())
          .isEqualTo("999999999900.00");
    });
  }

  @Test
  void what_has_no_cost_by_year_is_refused() {
    assertThatThrownBy(() -> AnnualCost.of(Percentage.of(100), 20, 365))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("The paid (0) of AnnualCost (discount) must be more than zero.");
    assertThatThrownBy(() -> AnnualCost.of(Percentage.of(2), 0, 364)).hasMessage("""
        The daysSooner (0) of AnnualCost (discount) must be 1 to 3650.
        The daysInYear (364) of AnnualCost (discount) must be 360, 365 or 366.""");
    assertThatThrownBy(() -> AnnualCost.of(Percentage.of(0), 20, 365))
        .hasMessage("The discount (0) of AnnualCost (discount) must be more than zero.");
  }
}
