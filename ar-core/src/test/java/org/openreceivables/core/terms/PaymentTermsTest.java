package org.openreceivables.core.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openreceivables.core.Samples.day;
import static org.openreceivables.core.Samples.eur;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.InvalidValueException;
import org.openreceivables.core.money.Percentage;

class PaymentTermsTest {
  private static final LocalDate ISSUED = LocalDate.of(2024, 5, 6);
  private static final DueDateRule NOW = DueDateRule.days(0);

  @Nested
  class Instalments {
    @Test
    void theBalanceTakesWhatRoundingLeaves() {
      // Case term-split-003-odoo (ODOO-TERM-CENT).
      assertThat(amounts("0.03", percent("50"), balance()))
          .containsExactly(eur("0.02"), eur("0.01"));
      // Case ODOO-TERM-40-30-30, on 1,000.
      assertThat(amounts("1000.00", percent("40"), percent("30"), balance()))
          .containsExactly(eur("400.00"), eur("300.00"), eur("300.00"));
      // Case term-mixed-fixed-percent-odoo (ODOO-TERM-FIX1).
      assertThat(amounts("1000.00", percent("70"), fixed("200.00"), balance()))
          .containsExactly(eur("700.00"), eur("200.00"), eur("100.00"));
    }

    @Test
    void nothingIsOwedOnADocumentOfZeroWhateverThePlan() {
      // Case TRY-TERM-ZERO.
      PaymentTerms terms = plan(percent("50"), fixed("20.00"), balance());
      assertThat(terms.schedule(ISSUED, eur("0.00"), eur("0.00")))
          .containsExactly(new Installment(1, ISSUED, eur("0.00"), List.of()));
    }

    @Test
    void aPlanThatYieldsANegativePartIsRefused() {
      // Case term-overfixed-negative-odoo: Odoo answers -200.00.
      assertThatThrownBy(() -> amounts("1000.00", percent("70"), fixed("500.00"), balance()))
          .isInstanceOf(InvalidValueException.class)
          .hasMessageContaining("The instalment 3 (EUR -200.00) of PaymentTerms")
          .hasMessageEndingWith(
              "must not be negative.\nMaybe the parts before are more than the document's EUR 1000.00.");
    }

    @Test
    void aFixedPartInAnotherCurrencyIsRefused() {
      PaymentTerms terms = plan(new InstallmentRule.Fixed(Money.parse("USD 5.00"), NOW), balance());

      assertThatThrownBy(() -> terms.schedule(ISSUED, eur("10.00"), eur("0.00")))
          .isInstanceOf(InvalidValueException.class)
          .hasMessageContaining("(USD 5.00)")
          .hasMessageEndingWith("must be in the currency of the document (EUR 10.00).");
    }

    @Test
    void aPartDueBeforeIssueIsRefused() {
      PaymentTerms terms = PaymentTerms.due(DueDateRule.on(ISSUED.minusDays(1)));

      assertThatThrownBy(() -> terms.schedule(ISSUED, eur("10.00"), eur("0.00")))
          .isInstanceOf(InvalidValueException.class)
          .hasMessageContaining("The dueDate (2024-05-05) of PaymentTerms")
          .hasMessageEndingWith("must not be before issue (2024-05-06).");
    }

    @Test
    void aPlanEndsWithItsOnlyBalance() {
      assertThatThrownBy(() -> plan(percent("50"), percent("50")))
          .hasMessageContaining("must end with a balance");
      assertThatThrownBy(() -> plan(balance(), balance()))
          .hasMessageContaining("must not have two balances");
      assertThatThrownBy(() -> plan()).hasMessageContaining("must end with a balance");
      assertThatThrownBy(() -> PaymentTerms.net(30).withInstallments(List.of(percent("100"))))
          .isInstanceOf(InvalidValueException.class)
          .hasMessageContaining("must end with a balance");
    }
  }

  @Nested
  class Discounts {
    @Test
    void eachTierHasItsLastDayAndItsAmount() {
      // Case skonto-multi-tier (XRechnung test suite 01.10a): pay 1166.20 or 1178.10.
      PaymentTerms terms = PaymentTerms.net(30)
          .withDiscountTiers(DiscountTier.percent("2.00", 7), DiscountTier.percent("1.00", 14));

      Installment due = terms.schedule(ISSUED, eur("1190.00"), eur("190.00")).get(0);

      assertThat(due.dueDate()).isEqualTo("2024-06-05");
      assertThat(due.offers())
          .extracting(DiscountOffer::lastDay)
          .containsExactly(day("2024-05-13"), day("2024-05-20"));
      assertThat(due.offers())
          .extracting(o -> due.amount().minus(o.full()))
          .containsExactly(eur("1166.20"), eur("1178.10"));
    }

    @Test
    void theBaseIsGrossOrNetOfTax() {
      // Cases ODOO-EPD-INCL (pay 1035.00) and ODOO-EPD-EXCL (pay 1050.00).
      PaymentTerms gross = PaymentTerms.net(30).withDiscountTiers(DiscountTier.percent("10", 10));
      PaymentTerms net = gross.withDiscountBase(DiscountBase.NET_OF_TAX);

      assertThat(discount(gross, "1150.00", "150.00")).isEqualTo(eur("115.00"));
      assertThat(discount(net, "1150.00", "150.00")).isEqualTo(eur("100.00"));
    }

    @Test
    void theBaseIsSpreadOverTheInstalments() {
      PaymentTerms terms = plan(percent("50"), balance())
          .withDiscountBase(DiscountBase.NET_OF_TAX)
          .withDiscountTiers(DiscountTier.percent("2", 10));

      assertThat(terms.schedule(ISSUED, eur("119.01"), eur("19.00")))
          .extracting(i -> i.offers().get(0).base())
          .containsExactly(eur("50.01"), eur("50.00"));
    }

    @Test
    void aFixedDiscountIsGivenOnceOverAllInstalments() {
      PaymentTerms terms = plan(percent("50"), balance()).withDiscountTiers(fixedTier("20.01", 10));

      assertThat(terms.schedule(ISSUED, eur("1000.00"), eur("0.00")))
          .extracting(i -> i.offers().get(0).full())
          .containsExactly(eur("10.01"), eur("10.00"));
      PaymentTerms cent = terms.withDiscountTiers(fixedTier("0.01", 10));
      assertThat(cent.schedule(ISSUED, eur("1000.00"), eur("0.00")))
          .extracting(i -> i.offers().size())
          .containsExactly(1, 0);
      assertThat(cent.schedule(ISSUED, eur("0.00"), eur("0.00")).get(0).offers())
          .isEmpty();
    }

    @Test
    void graceDaysFollowTheLastDay() {
      DiscountTier tier =
          new DiscountTier(new DiscountRate.Percent(Percentage.of(2)), DueDateRule.days(10), 3);

      DiscountOffer offer = PaymentTerms.net(30)
          .withDiscountTiers(tier)
          .schedule(ISSUED, eur("100.00"), eur("0.00"))
          .get(0)
          .offers()
          .get(0);

      assertThat(offer.lastDay()).isEqualTo("2024-05-16");
      assertThat(offer.lastDayWithGrace()).isEqualTo("2024-05-19");
      assertThat(tier).hasToString("2% within 10 days + 3 days of grace");
    }

    @Test
    void aTierThatCouldNeverBeTakenIsRefused() {
      PaymentTerms net = PaymentTerms.net(30);

      assertThatThrownBy(() ->
              net.withDiscountTiers(DiscountTier.percent("2", 10), DiscountTier.percent("2", 14)))
          .isInstanceOf(InvalidValueException.class)
          .hasMessage("The discountTiers (2% within 14 days) of PaymentTerms (plan)"
              + " must be smaller than the tier before it.");
      assertThatThrownBy(() -> net.withDiscountTiers(fixedTier("5.00", 10), fixedTier("6.00", 14)))
          .hasMessageEndingWith("must be smaller than the tier before it.");
      assertThatThrownBy(() ->
              net.withDiscountTiers(DiscountTier.percent("3", 10), DiscountTier.percent("2", 10)))
          .hasMessage("The discountTiers (2% within 10 days) of PaymentTerms (plan)"
              + " must last longer than the tier before it (3% within 10 days).");
    }

    @Test
    void ratesAndGraceOutsideTheirRangeAreRefused() {
      for (String percent : List.of("0", "-1", "100.01")) {
        assertThatThrownBy(() -> DiscountTier.percent(percent, 10))
            .isInstanceOf(InvalidValueException.class)
            .hasMessage("The rate (" + percent
                + "%) of DiscountTier (10 days) must be above 0 and at most 100 percent.");
      }
      assertThatThrownBy(() -> fixedTier("0.00", 10)).isInstanceOf(InvalidValueException.class);
      assertThatThrownBy(() -> new DiscountTier(
              new DiscountRate.Percent(Percentage.of(2)), DueDateRule.days(10), -1))
          .hasMessage("The graceDays (-1) of DiscountTier (10 days) must not be negative.");
      assertThat(DiscountTier.percent("100", 10)).hasToString("100% within 10 days");
    }

    @Test
    void anOfferRefusesWhatItCannotMean() {
      DiscountRate dollars = new DiscountRate.Fixed(Money.parse("USD 5.00"));

      assertThatThrownBy(() -> DiscountOffer.of(ISSUED, dollars, eur("100.00")))
          .isInstanceOf(InvalidValueException.class)
          .hasMessageContaining("must be in the currency of the base, as the rate and the cash");
      DiscountRate two = new DiscountRate.Percent(Percentage.of(2));
      assertThatThrownBy(
              () -> new DiscountOffer(ISSUED, -1, two, eur("-1.00"), eur("-2.00"), eur("-3.00")))
          .hasMessage("""
              The base (EUR -1.00) of DiscountOffer (2024-05-06) must not be negative.
              The taken (EUR -2.00) of DiscountOffer (2024-05-06) must not be negative.
              The cash (EUR -3.00) of DiscountOffer (2024-05-06) must not be negative.
              The graceDays (-1) of DiscountOffer (2024-05-06) must not be negative.""");
    }
  }

  private static Money discount(PaymentTerms terms, String gross, String tax) {
    return terms.schedule(ISSUED, eur(gross), eur(tax)).get(0).offers().get(0).full();
  }

  private static List<Money> amounts(String gross, InstallmentRule... rules) {
    return plan(rules).schedule(ISSUED, eur(gross), eur("0.00")).stream()
        .map(Installment::amount)
        .toList();
  }

  private static PaymentTerms plan(InstallmentRule... rules) {
    return PaymentTerms.builder().addInstallments(rules).build();
  }

  private static InstallmentRule percent(String percent) {
    return new InstallmentRule.Percent(Percentage.of(percent), NOW);
  }

  private static InstallmentRule fixed(String amount) {
    return new InstallmentRule.Fixed(eur(amount), NOW);
  }

  private static InstallmentRule balance() {
    return new InstallmentRule.Balance(DueDateRule.days(30));
  }

  private static DiscountTier fixedTier(String amount, int days) {
    return new DiscountTier(new DiscountRate.Fixed(eur(amount)), DueDateRule.days(days), 0);
  }
}
