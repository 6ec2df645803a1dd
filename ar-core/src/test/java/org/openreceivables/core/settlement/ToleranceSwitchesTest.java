package org.openreceivables.core.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.openreceivables.core.Samples.eur;
import static org.openreceivables.core.Samples.item;
import static org.openreceivables.core.settlement.Discounted.IN_TIME;

import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openreceivables.core.money.Percentage;
import org.openreceivables.core.openitem.OpenItem;

class ToleranceSwitchesTest {
  private final SettlementPolicy standard = SettlementPolicy.standard();
  private final OpenItem item = Discounted.of("1000.00", "2");

  @Test
  void nothing_is_tolerated_kept_or_adjusted_unless_said_otherwise() {
    assertThat(standard.underpayment().isNone()).isTrue();
    assertThat(standard.overpayment().isNone()).isTrue();
    assertThat(standard.discountAdjustment().isNone()).isTrue();
    assertThat(standard.options(item, IN_TIME).options())
        .extracting(SettlementOption::least)
        .containsExactly(eur("1000.00"), eur("980.00"));
  }

  @Test
  void items_have_their_own_limits_and_no_reason_is_noted_unless_said_otherwise() {
    assertThat(standard.tolerancePool()).isEqualTo(TolerancePool.PER_ITEM);
    assertThat(standard.toleranceReason()).isEmpty();
    assertThat(ToleranceLimit.none().blank()).isEqualTo(BlankLimit.OTHER_ALONE);
  }

  @Test
  void a_shortage_within_the_limit_still_closes() {
    // BC-TOL1-3: EUR 975.00 with EUR 5.00 closes, and a cent less does not.
    assertThat(standard
            .withUnderpayment(ToleranceLimit.upTo(eur("5.00")))
            .options(item, IN_TIME)
            .options())
        .extracting(SettlementOption::cash, SettlementOption::least)
        .containsExactly(tuple(eur("1000.00"), eur("995.00")), tuple(eur("980.00"), eur("975.00")));
  }

  @ParameterizedTest
  // BC-MAXTOL-1, -2 (per cent and cap), -3 (cap alone), -4 (per cent alone).
  @CsvSource({
    "1, 5.00, 1000.00, 5.00",
    "1, 5.00, 200.00, 2.00",
    ", 5.00, 1000.00, 5.00",
    "1, , 1000.00, 10.00",
    ", , 1000.00, 0.00"
  })
  void a_blank_leaves_the_other_alone_unless_said_otherwise(
      String percent, String cap, String amount, String limit) {
    assertThat(limit(percent, cap).of(eur(amount))).isEqualTo(eur(limit));
  }

  @ParameterizedTest
  // SAP-TOL-PCT: EUR 5.00 and 1 % of EUR 200.00; without a percentage, and without an amount,
  // nothing.
  @CsvSource({
    "1, 5.00, 200.00, 2.00",
    ", 5.00, 200.00, 0.00",
    "1, , 200.00, 0.00",
    ", , 200.00, 0.00"
  })
  void a_blank_is_zero(String percent, String cap, String amount, String limit) {
    assertThat(limit(percent, cap).withBlank(BlankLimit.ZERO).of(eur(amount)))
        .isEqualTo(eur(limit));
  }

  @Test
  void a_currency_without_a_cap_is_blank() {
    ToleranceLimit limit = limit("1", "5.00");

    assertThat(limit.of(Money.parse("USD 1000.00"))).isEqualTo(Money.parse("USD 10.00"));
    assertThat(limit.withBlank(BlankLimit.ZERO).of(Money.parse("USD 1000.00")))
        .isEqualTo(Money.parse("USD 0.00"));
  }

  @Test
  void a_shortage_is_added_to_the_discount_up_to_a_limit_of_its_own() {
    // SAP: first the discount is adjusted, EUR 2.00 at most, else it is a difference, EUR 1.00 at
    // most.
    SettlementPolicy sap = standard
        .withDiscountAdjustment(ToleranceLimit.upTo(eur("2.00")))
        .withUnderpayment(ToleranceLimit.upTo(eur("1.00")));

    assertThat(sap.options(item, IN_TIME).options())
        .extracting(SettlementOption::cash, SettlementOption::least)
        .containsExactly(tuple(eur("1000.00"), eur("999.00")), tuple(eur("980.00"), eur("978.00")));
    assertThat(sap.withUnderpayment(ToleranceLimit.upTo(eur("5.00")))
            .options(item, IN_TIME)
            .options())
        .extracting(SettlementOption::least)
        .containsExactly(eur("995.00"), eur("975.00"));
  }

  @Test
  void there_is_no_discount_to_adjust_where_none_is_earned() {
    SettlementPolicy adjusts = standard.withDiscountAdjustment(ToleranceLimit.upTo(eur("2.00")));

    assertThat(adjusts.options(item, IN_TIME.plusDays(1)).options())
        .extracting(SettlementOption::least)
        .containsExactly(eur("1000.00"));
    assertThat(adjusts.options(item("I-2", "1000.00").build(), IN_TIME).options())
        .extracting(SettlementOption::least)
        .containsExactly(eur("1000.00"));
  }

  @Test
  void what_is_kept_of_an_excess_changes_no_amount_that_closes() {
    // BC-TOL1-1: of EUR 985.00 EUR 980.00 close the item; what becomes of EUR 5.00 allocation
    // knows.
    SettlementPolicy both = standard.withOverpayment(ToleranceLimit.upTo(eur("5.00")));

    assertThat(both.overpayment().of(item.original())).isEqualTo(eur("5.00"));
    assertThat(both.options(item, IN_TIME)).isEqualTo(standard.options(item, IN_TIME));
    assertThat(both.discount(item, IN_TIME).appliedMinor(985_00)).isEqualTo(980_00);
  }

  @Test
  void pooled_limits_are_those_of_the_items() {
    // What a payment of several items makes of them is shown where they are matched.
    SettlementPolicy pooled = standard
        .withUnderpayment(ToleranceLimit.upTo(eur("5.00")))
        .withTolerancePool(TolerancePool.POOLED);

    assertThat(pooled.options(item, IN_TIME))
        .isEqualTo(pooled.withTolerancePool(TolerancePool.PER_ITEM).options(item, IN_TIME));
  }

  @Test
  void a_reason_for_tolerance_says_whether_tax_is_corrected() {
    ReasonCode small = new ReasonCode("SMALL", "too small", ReasonCode.TaxTreatment.CORRECTED);

    assertThat(standard.withToleranceReason(small).toleranceReason()).contains(small);
  }

  private static ToleranceLimit limit(String percent, String cap) {
    ToleranceLimit.Builder limit = ToleranceLimit.builder();
    if (percent != null) {
      limit.percent(Percentage.of(percent));
    }
    if (cap != null) {
      limit.addCap(eur(cap));
    }
    return limit.build();
  }
}
