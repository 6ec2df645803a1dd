package org.openreceivables.core.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openreceivables.core.Samples.eur;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openreceivables.core.InvalidValueException;
import org.openreceivables.core.money.Percentage;

/** Discounts of the parts of a plan, of agreed amounts, and their tax. */
class InstallmentDiscountTest {
  private static final LocalDate ISSUED = LocalDate.of(2024, 1, 31);
  private static final DueDateRule NOW = DueDateRule.days(0);

  /** 2 % of EUR 500.00 of an invoice of EUR 1,000.00 in two parts: 3.00 on 300.00, 7.00 on 700.00. */
  @Test
  void a_percentage_of_an_agreed_amount_is_spread_over_the_parts() {
    PaymentTerms terms = PaymentTerms.net(30)
        .withInstallments(
            new InstallmentRule.Percent(Percentage.of(30), NOW), new InstallmentRule.Balance(NOW))
        .withDiscountTiers(tier(new DiscountRate.PercentOf(Percentage.of(2), eur("500.00"))));
    List<DiscountOffer> offers =
        schedule(terms, "1000.00").stream().flatMap(p -> p.offers().stream()).toList();
    assertThat(offers).extracting(DiscountOffer::full).containsExactly(eur("3.00"), eur("7.00"));
    assertThat(offers.get(1).rate())
        .isEqualTo(new DiscountRate.PercentOf(Percentage.of(2), eur("350.00")))
        .hasToString("2% of EUR 350.00");
  }

  @Test
  void a_discount_is_never_more_than_what_it_is_off() {
    PaymentTerms terms =
        PaymentTerms.net(30).withDiscountTiers(tier(new DiscountRate.Fixed(eur("20.00"))));
    assertThat(schedule(terms, "20.00").get(0).offers().get(0).full()).isEqualTo(eur("20.00"));
    assertThatThrownBy(() -> schedule(terms, "19.99"))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage(
            "The discount (EUR 20.00) of PaymentTerms (issued 2024-01-31) must not be of more"
                + " than the amount of the document (EUR 19.99).");
    PaymentTerms agreed =
        terms.withDiscountTiers(tier(new DiscountRate.PercentOf(Percentage.of(2), eur("5000.00"))));
    assertThatThrownBy(() -> schedule(agreed, "1000.00"))
        .hasMessage(
            "The discount (2% of EUR 5000.00) of PaymentTerms (issued 2024-01-31) must not be"
                + " of more than the amount of the document (EUR 1000.00).");
    PaymentTerms dollars = terms.withDiscountTiers(
        tier(new DiscountRate.PercentOf(Percentage.of(2), Money.parse("USD 5.00"))));
    assertThatThrownBy(() -> schedule(dollars, "10.00"))
        .hasMessageContaining("must be in the currency of the document (EUR 10.00)");
  }

  /** NET 100.00 and TAX 19.00, which stays: what is off can only be off the net amount. */
  @Test
  void where_the_tax_stays_a_discount_is_no_more_than_the_net_amount() {
    PaymentTerms fixed = PaymentTerms.net(30)
        .withDiscountBase(DiscountBase.NET_OF_TAX)
        .withDiscountTax(DiscountTax.UNCHANGED)
        .withDiscountTiers(tier(new DiscountRate.Fixed(eur("100.01"))));
    PaymentTerms percent = PaymentTerms.net(30)
        .withDiscountTax(DiscountTax.UNCHANGED)
        .withDiscountTiers(DiscountTier.percent("90", 10));
    for (PaymentTerms terms : List.of(fixed, percent)) {
      assertThatThrownBy(() -> terms.schedule(ISSUED, eur("119.00"), eur("19.00")))
          .isInstanceOf(InvalidValueException.class)
          .hasMessageEndingWith("must not be more than what it is off (EUR 100.00).");
      assertThat(terms
              .withDiscountTax(DiscountTax.CORRECTED)
              .schedule(ISSUED, eur("119.00"), eur("19.00")))
          .hasSize(1);
    }
  }

  @ParameterizedTest
  // 2 % of the whole, not of each part rounded by itself.
  @CsvSource({
    "2, 3, 100.00, 0.67 0.66 0.67",
    "2, 10, 2.50, 0.01 0.01 0.01 0.01 0.01 0.00 0.00 0.00 0.00 0.00",
    "2, 2, 100.00, 1.00 1.00",
  })
  void discounts_on_instalments_add_up_to_that_of_the_whole(
      String percent, int parts, String amount, String expected) {
    PaymentTerms terms = monthly(parts).withDiscountTiers(DiscountTier.percent(percent, 10));
    assertThat(schedule(terms, amount))
        .extracting(p -> p.offers().stream()
            .map(o -> o.full().getAmount().toString())
            .findFirst()
            .orElse("0.00"))
        .containsExactly(expected.split(" ", -1));
  }

  /** By 6 : 6 : 2, EUR 0.11 is 0.05, 0.05 and 0.01; EUR 0.10 by itself would be 0.04, 0.04 and 0.02. */
  @Test
  void a_smaller_discount_is_on_no_instalment_more_than_the_larger_one() {
    PaymentTerms terms = PaymentTerms.net(30)
        .withInstallments(
            new InstallmentRule.Fixed(eur("6.00"), DueDateRule.days(30)),
            new InstallmentRule.Fixed(eur("6.00"), DueDateRule.days(30)),
            new InstallmentRule.Balance(DueDateRule.days(30)))
        .withDiscountTiers(
            tier(new DiscountRate.Fixed(eur("0.11"))),
            new DiscountTier(new DiscountRate.Fixed(eur("0.10")), DueDateRule.days(20), 0));
    List<Installment> parts = schedule(terms, "14.00");
    assertThat(parts)
        .extracting(p -> p.offers().get(0).full().getAmount().toString())
        .containsExactly("0.05", "0.05", "0.01");
    assertThat(parts)
        .extracting(p -> p.offers().get(1).full().getAmount().toString())
        .containsExactly("0.05", "0.04", "0.01");
  }

  /** NET 1.99 of EUR 2.00 in three parts, and EUR 1.98 off: no part of the net amount is exceeded. */
  @Test
  void almost_all_of_the_net_amount_may_be_off() {
    PaymentTerms terms = monthly(3)
        .withDiscountBase(DiscountBase.NET_OF_TAX)
        .withDiscountTax(DiscountTax.UNCHANGED)
        .withDiscountTiers(tier(new DiscountRate.Fixed(eur("1.98"))));
    assertThat(terms.schedule(ISSUED, eur("2.00"), eur("0.01")))
        .extracting(p -> p.offers().get(0).full().getAmount().toString())
        .containsExactly("0.66", "0.66", "0.66");
  }

  @Test
  void what_adds_up_stays_a_percentage() {
    PaymentTerms thirds = monthly(3).withDiscountTiers(DiscountTier.percent("2", 10));
    assertThat(schedule(thirds, "100.00"))
        .extracting(p -> p.offers().get(0).rate().toString())
        .containsExactly("2%", "EUR 0.66", "2%");
  }

  /** Due at once and after 60 days: nothing is early once it is due. */
  @Test
  void no_offer_lasts_longer_than_its_instalment_is_due() {
    PaymentTerms terms = PaymentTerms.equalParts(List.of(NOW, DueDateRule.days(60)))
        .withDiscountTiers(DiscountTier.percent("3", 10), DiscountTier.percent("2", 20));
    List<Installment> parts = schedule(terms, "100.00");
    assertThat(parts.get(0).offers()).hasSize(1);
    assertThat(parts.get(0).offers().get(0).lastDay()).isEqualTo("2024-01-31");
    assertThat(parts.get(1).offers())
        .extracting(o -> o.lastDay().toString())
        .containsExactly("2024-02-10", "2024-02-20");
  }

  /** Two per cent, and then EUR 50.00: on EUR 1,000.00 the later one is more. */
  @Test
  void a_later_discount_that_is_more_on_this_document_is_refused() {
    PaymentTerms terms = PaymentTerms.net(30)
        .withDiscountTiers(
            DiscountTier.percent("2", 10),
            new DiscountTier(new DiscountRate.Fixed(eur("50.00")), DueDateRule.days(20), 0));
    assertThat(schedule(terms, "2500.00").get(0).offers()).hasSize(2);
    assertThatThrownBy(() -> schedule(terms, "1000.00"))
        .hasMessage("The discount (EUR 50.00) of PaymentTerms (issued 2024-01-31) must not be more"
            + " than the discount before it (EUR 20.00).");
  }

  @Test
  void tax_of_several_rates_is_reckoned_on_shares_of_one_discount() {
    PaymentTerms fixed = PaymentTerms.net(30)
        .withDiscountBase(DiscountBase.NET_OF_TAX)
        .withDiscountTax(DiscountTax.ON_INVOICE)
        .withDiscountTiers(tier(new DiscountRate.Fixed(eur("10.00"))));
    assertThat(fixed.taxableAmounts(List.of(eur("500.00"), eur("500.00"))))
        .containsExactly(eur("495.00"), eur("495.00"));
    PaymentTerms tenth = fixed.withDiscountTiers(DiscountTier.percent("10", 10));
    assertThat(tenth.taxableAmounts(List.of(eur("0.05"), eur("0.05"))))
        .containsExactly(eur("0.04"), eur("0.05"));
    List<Money> nothing = List.of(eur("0.00"), eur("0.00"));
    assertThat(tenth.taxableAmounts(nothing)).isEqualTo(nothing);
  }

  @Test
  void tax_that_cannot_be_is_refused() {
    PaymentTerms terms = PaymentTerms.net(30);
    assertThatThrownBy(() -> terms.schedule(ISSUED, eur("10.00"), eur("10.01")))
        .hasMessage("The tax (EUR 10.01) of PaymentTerms (issued 2024-01-31) must be zero to the"
            + " amount of the document (EUR 10.00).");
    assertThatThrownBy(() -> terms.schedule(ISSUED, eur("10.00"), eur("-0.01")))
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> terms.schedule(ISSUED, eur("10.00"), Money.parse("USD 1.00")))
        .hasMessageContaining("must be in the currency of the document");
    assertThatThrownBy(() -> terms.schedule(ISSUED, eur("-10.00"), eur("0.00")))
        .hasMessageEndingWith("must not be negative.\nMaybe it is a credit note.");
  }

  @Test
  void tax_modes_fit_their_base() {
    PaymentTerms gross = PaymentTerms.net(30).withDiscountTiers(DiscountTier.percent("10", 10));
    PaymentTerms net = gross.withDiscountBase(DiscountBase.NET_OF_TAX);
    assertThat(gross.discountTax()).isEqualTo(DiscountTax.CORRECTED);
    assertThat(PaymentTerms.builder()
            .addInstallment(new InstallmentRule.Balance(NOW))
            .discountBase(DiscountBase.NET_OF_TAX)
            .build()
            .discountTax())
        .isEqualTo(DiscountTax.UNCHANGED);
    assertThatThrownBy(() -> gross.withDiscountTax(DiscountTax.ON_INVOICE))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("The discountTax (ON_INVOICE) of PaymentTerms (plan) must not be so where"
            + " discounts are taken of the amount with tax.");
    PaymentTerms mixed = net.withDiscountTax(DiscountTax.ON_INVOICE);
    assertThat(mixed.taxableAmount(eur("1000.00"))).isEqualTo(eur("900.00"));
    assertThat(mixed.withDiscountTiers().taxableAmount(eur("1000.00"))).isEqualTo(eur("1000.00"));
    PaymentTerms fixed = mixed.withDiscountTiers(tier(new DiscountRate.Fixed(eur("20.00"))));
    assertThatThrownBy(() -> fixed.taxableAmount(eur("19.99")))
        .hasMessage("The discount (EUR 20.00) of PaymentTerms (tax) must not be more than the net"
            + " amount (EUR 19.99).");
  }

  @Test
  void tiers_by_amounts_are_compared_where_they_can_be() {
    DiscountTier sooner = tier(new DiscountRate.PercentOf(Percentage.of(2), eur("500.00")));
    DiscountTier later =
        new DiscountTier(new DiscountRate.Fixed(eur("10.00")), DueDateRule.days(20), 0);
    assertThatThrownBy(() -> PaymentTerms.net(30).withDiscountTiers(sooner, later))
        .hasMessage("The discountTiers (EUR 10.00 within 20 days) of PaymentTerms (plan) must be"
            + " smaller than the tier before it.");
    assertThat(PaymentTerms.net(30)
            .withDiscountTiers(DiscountTier.percent("1", 10), later)
            .discountTiers())
        .hasSize(2);
  }

  private static DiscountTier tier(DiscountRate rate) {
    return new DiscountTier(rate, DueDateRule.days(10), 0);
  }

  private static PaymentTerms monthly(int parts) {
    return PaymentTerms.equalParts(
        IntStream.rangeClosed(1, parts).mapToObj(DueDateRule::months).toList());
  }

  private static List<Installment> schedule(PaymentTerms terms, String amount) {
    return terms.schedule(ISSUED, eur(amount), eur("0.00"));
  }
}
