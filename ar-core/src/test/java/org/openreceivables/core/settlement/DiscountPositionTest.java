package org.openreceivables.core.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.openreceivables.core.Samples.JPY;
import static org.openreceivables.core.Samples.day;
import static org.openreceivables.core.Samples.eur;
import static org.openreceivables.core.Samples.item;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openreceivables.core.InvalidValueException;
import org.openreceivables.core.document.Component;
import org.openreceivables.core.document.ComponentKind;
import org.openreceivables.core.money.Percentage;
import org.openreceivables.core.openitem.ComponentKey;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenComponent;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.terms.DiscountOffer;
import org.openreceivables.core.terms.DiscountRate;

class DiscountPositionTest {
  private static final LocalDate LAST = LocalDate.of(2026, 1, 20);
  private static final LocalDate IN_TIME = LAST;
  private static final LocalDate LATE = LAST.plusDays(1);
  private final SettlementPolicy policy = SettlementPolicy.standard();

  @ParameterizedTest
  @CsvSource({
    // D365-PD-98 and D365-PD-49.
    "100.00, 2, 98.00, 2.00",
    "100.00, 2, 49.00, 1.00",
    // D365-PART-500: 500 settles 505.05.
    "1000.00, 1, 500.00, 5.05",
    // disc-partial-payment-grossup.
    "1000.00, 2, 490.00, 10.00",
    // ORA-DISC-990-EARLY: 10 % on 1,100.
    "1100.00, 10, 990.00, 110.00",
    // ERP-DISC-PCT.
    "236.00, 10, 212.40, 23.60",
    // A cent short: not the whole discount lost (as in BC-T-213795-short), but its share.
    "1000.00, 2, 979.99, 20.00",
    "1000.00, 2, 980.00, 20.00",
    "1000.00, 2, 0.01, 0.00",
    "1000.00, 2, 0.25, 0.01",
    "1000.00, 2, 0.00, 0.00",
    "0.01, 100, 0.00, 0.01",
    "1000.00, 100, 0.00, 1000.00",
  })
  void cashEarnsItsShareOfTheDiscount(String amount, String percent, String cash, String earned) {
    OpenItem item = discounted(amount, percent);

    assertThat(policy.discount(item, IN_TIME).earnedBy(eur(cash))).isEqualTo(eur(earned));
  }

  @Test
  void cashBeyondWhatClosesTheItemIsExcessAndKeepsNoMoreDiscountThanIsOpen() {
    // ORA-DISC-1000-EARLY: of 1,000 on 1,100 at 10 %, 990 closes the item and 10 stays unapplied.
    DiscountPosition position = policy.discount(discounted("1100.00", "10"), IN_TIME);

    assertThat(position.whole()).isEqualTo(eur("110.00"));
    assertThat(position.earnedBy(eur("990.00"))).isEqualTo(eur("110.00"));
    assertThat(position.earnedBy(eur("1000.00"))).isEqualTo(eur("100.00"));
    assertThat(position.earnedBy(eur("5000.00"))).isEqualTo(eur("0.00"));
  }

  @Test
  void twoHalvesEarnTheWhole() {
    // D365-PART-495x2.
    OpenItem item = discounted("1000.00", "1");
    OpenItem half = pay(item, "495.00", "5.00");

    assertThat(policy.discount(item, day("2026-01-12")).earnedBy(eur("495.00")))
        .isEqualTo(eur("5.00"));
    assertThat(policy.discount(half, IN_TIME).earnedBy(eur("495.00"))).isEqualTo(eur("5.00"));
    assertThat(policy.discount(half, IN_TIME).whole()).isEqualTo(eur("5.00"));
  }

  @Test
  void aCreditBeforePaymentTakesFromWhatIsDiscounted() {
    // 2 % of what is left of 1,000 after a credit of 200 is 16: 784 settle it.
    OpenItem credited =
        discounted("1000.00", "2").settle(Effect.CREDITED, ComponentKey.WHOLE, eur("200.00"));

    DiscountPosition position = policy.discount(credited, IN_TIME);

    assertThat(position.whole()).isEqualTo(eur("16.00"));
    assertThat(position.earnedBy(eur("784.00"))).isEqualTo(eur("16.00"));
  }

  @Test
  void aCreditAfterAPartPaymentLeavesTheTotalAsIfItHadComeBefore() {
    OpenItem item = pay(discounted("1000.00", "2"), "490.00", "10.00")
        .settle(Effect.CREDITED, ComponentKey.WHOLE, eur("200.00"));

    // 784 in sum: 490 before, 294 now.
    assertThat(policy.discount(item, IN_TIME).earnedBy(eur("294.00"))).isEqualTo(eur("6.00"));
  }

  @Test
  void theBaseMayLeaveOutTax() {
    // ODOO-EPD-EXCL: 1,150 with tax, 10 % on 1,000: pay 1,050.
    OpenItem item = withOffers("1150.00", offer("10", "1000.00"));

    assertThat(policy.discount(item, IN_TIME).whole()).isEqualTo(eur("100.00"));
    assertThat(policy.discount(item, IN_TIME).earnedBy(eur("525.00"))).isEqualTo(eur("50.00"));
  }

  @Test
  void yenHaveNoDecimals() {
    Money amount = Money.of(JPY, new BigDecimal("1050"));
    OpenItem item = item("I-1", "0.00")
        .original(amount)
        .open(amount)
        .discountOffers(List.of(DiscountOffer.of(LAST, percent("2.5"), amount)))
        .build();

    DiscountPosition position = policy.discount(item, IN_TIME);

    assertThat(position.whole()).isEqualTo(Money.parse("JPY 26"));
    assertThat(position.earnedBy(Money.parse("JPY 512"))).isEqualTo(Money.parse("JPY 13"));
  }

  @Test
  void noDiscountIsGivenOnChargesAddedLater() {
    OpenItem plain = discounted("1000.00", "2").toBuilder()
        .charges(eur("10.00"))
        .open(eur("1010.00"))
        .build();
    OpenItem inParts = plain.toBuilder()
        .addComponents(
            OpenComponent.of(Component.of(ComponentKind.NET, eur("1000.00"))),
            OpenComponent.of(Component.of(ComponentKind.FEE, eur("10.00"))))
        .build();

    for (OpenItem item : List.of(plain, inParts)) {
      DiscountPosition position = policy.discount(item, IN_TIME);
      assertThat(position.whole()).isEqualTo(eur("20.00"));
      assertThat(position.earnedBy(eur("980.00"))).isEqualTo(eur("20.00"));
      assertThat(policy.options(item, IN_TIME).options())
          .extracting(SettlementOption::cash)
          .containsExactly(eur("1010.00"), eur("990.00"));
    }
  }

  @Test
  void theFixedDiscountIsNeverMoreThanTheItem() {
    OpenItem small = withOffers(
        "5.00", DiscountOffer.of(LAST, new DiscountRate.Fixed(eur("20.00")), eur("5.00")));

    assertThat(policy.discount(small, IN_TIME).whole()).isEqualTo(eur("5.00"));
    OpenItem half = withOffers(
            "100.00", DiscountOffer.of(LAST, new DiscountRate.Fixed(eur("20.00")), eur("100.00")))
        .settle(Effect.CREDITED, ComponentKey.WHOLE, eur("50.00"));
    assertThat(policy.discount(half, IN_TIME).whole()).isEqualTo(eur("10.00"));
  }

  @Nested
  class Days {
    private final OpenItem twoTiers = withOffers(
        "1100.00",
        DiscountOffer.of(day("2026-01-20"), percent("10"), eur("1100.00")),
        DiscountOffer.of(day("2026-01-25"), percent("5"), eur("1100.00")));

    @ParameterizedTest
    // "10/10, 5/15, net 30" of the ORA-DISC cases.
    @CsvSource({
      "2026-01-20, 110.00, 0",
      "2026-01-21, 55.00, 1",
      "2026-01-25, 55.00, 1",
      "2026-01-26, 0.00, 2"
    })
    void theBestTierThatIsStillOpenCounts(LocalDate valued, String discount, int refused) {
      DiscountPosition position = policy.discount(twoTiers, valued);

      assertThat(position.whole()).isEqualTo(eur(discount));
      assertThat(position.refused()).hasSize(refused);
    }

    @Test
    void allDiscountsTogetherAreNeverMoreThanTheBest() {
      // 110.00 of 10 % was taken, a half earned and a half granted: what is paid later earns none
      // of the 5 %.
      LocalDate first = day("2026-01-20");
      OpenItem item = twoTiers
          .settleUnderOffer(Effect.PAID, ComponentKey.WHOLE, eur("495.00"), first)
          .settleUnderOffer(Effect.DISCOUNT, ComponentKey.WHOLE, eur("110.00"), first);

      DiscountPosition position = policy.discount(item, day("2026-01-25"));

      assertThat(position.whole()).isEqualTo(eur("0.00"));
      assertThat(position.earnedBy(eur("100.00"))).isEqualTo(eur("0.00"));
    }

    @Test
    void aLateDiscountSaysByHowMuchItWasMissed() {
      assertThat(policy.discount(discounted("100.00", "2"), LAST.plusDays(3)).refused())
          .extracting(SettlementReason::summarize)
          .containsExactly("2% discount until 2026-01-20 missed by 3 days on 2026-01-23");
      assertThat(policy.discount(discounted("100.00", "2"), LATE).earnedBy(eur("98.00")))
          .isEqualTo(eur("0.00"));
      assertThat(policy.discount(discounted("100.00", "2"), LATE).reason()).isEmpty();
    }

    @Test
    void graceDaysCountUnlessThePolicyRefusesThem() {
      OpenItem item = withOffers(
          "100.00",
          new DiscountOffer(LAST, 3, percent("2"), eur("100.00"), eur("0.00"), eur("0.00")));
      SettlementPolicy strict = policy.withLateDiscount(LateDiscount.REFUSE);

      assertThat(policy.discount(item, LAST.plusDays(3)).whole()).isEqualTo(eur("2.00"));
      assertThat(policy.discount(item, LAST.plusDays(3)).reason().map(SettlementReason::summarize))
          .contains("2% discount until 2026-01-20 earned on 2026-01-23,"
              + " 3 days late, within 3 days of grace");
      assertThat(policy.discount(item, LAST.plusDays(4)).whole()).isEqualTo(eur("0.00"));
      // 24 January is four days after the last day: three of grace, and one.
      assertThat(policy.discount(item, LAST.plusDays(4)).refused())
          .extracting(SettlementReason::summarize)
          .containsExactly("2% discount until 2026-01-20 missed by 1 day on 2026-01-24,"
              + " after 3 days of grace");
      assertThat(strict.discount(item, LAST.plusDays(4)).refused())
          .extracting(SettlementReason::summarize)
          .containsExactly("2% discount until 2026-01-20 missed by 4 days on 2026-01-24");
      assertThat(strict.discount(item, LAST).whole()).isEqualTo(eur("2.00"));
      assertThat(strict.discount(item, LATE).whole()).isEqualTo(eur("0.00"));
    }
  }

  @Nested
  class WherePartPaymentsForfeit {
    private final SettlementPolicy forfeit = policy.withPartialDiscount(PartialDiscount.FORFEIT);

    @Test
    void onlyTheWholeEarnsTheDiscount() {
      DiscountPosition position = forfeit.discount(discounted("1000.00", "2"), IN_TIME);

      assertThat(position.earnedBy(eur("980.00"))).isEqualTo(eur("20.00"));
      assertThat(position.earnedBy(eur("979.99"))).isEqualTo(eur("0.00"));
    }

    @Test
    void afterAPartPaymentNothingIsEarnedAndTheReasonSaysSo() {
      OpenItem item =
          discounted("1000.00", "2").settle(Effect.PAID, ComponentKey.WHOLE, eur("490.00"));

      DiscountPosition position = forfeit.discount(item, IN_TIME);

      assertThat(position.whole()).isEqualTo(eur("0.00"));
      assertThat(position.offer()).isEmpty();
      assertThat(position.reason()).isEmpty();
      assertThat(position.refused())
          .extracting(SettlementReason::summarize)
          .containsExactly(
              "2% discount forfeited: EUR 490.00 paid, EUR 490.00 short of EUR 980.00");
    }
  }

  @Nested
  class Options {
    @Test
    void theWholeAmountComesFirstThenTheDiscount() {
      SettlementPolicy tolerant = policy.withUnderpayment(ToleranceLimit.upTo(eur("1.00")));

      SettlementQuote quote = tolerant.options(discounted("1000.00", "2"), IN_TIME);

      assertThat(quote.options())
          .extracting(SettlementOption::cash, SettlementOption::least, SettlementOption::discount)
          .containsExactly(
              tuple(eur("1000.00"), eur("999.00"), eur("0.00")),
              tuple(eur("980.00"), eur("979.00"), eur("20.00")));
      assertThat(quote.options())
          .extracting(o -> o.reason().summarize())
          .containsExactly(
              "EUR 1000.00 is open",
              "2% discount until 2026-01-20 earned on 2026-01-20, 0 days to spare");
    }

    @Test
    void aToleranceAboveTheAmountClosesForNothing() {
      SettlementPolicy tolerant = policy.withUnderpayment(ToleranceLimit.upTo(eur("5.00")));

      assertThat(tolerant.options(item("I-1", "3.00").build(), IN_TIME).options())
          .extracting(SettlementOption::least)
          .containsExactly(eur("0.00"));
    }

    @Test
    void aSettledItemAndACreditHaveNone() {
      OpenItem paid = item("I-1", "3.00").open(eur("0.00")).build();
      OpenItem credit = item("CN-1", OpenItemKind.CREDIT_NOTE, "3.00").build();

      assertThat(policy.options(paid, IN_TIME).options()).isEmpty();
      assertThat(policy.options(credit, IN_TIME).options()).isEmpty();
    }
  }

  @Nested
  class Tolerance {
    @ParameterizedTest
    @CsvSource({"100.00, 1.00", "1000.00, 5.00", "500.00, 5.00", "499.49, 4.99"})
    void isTheSmallerOfPercentAndCap(String original, String limit) {
      ToleranceLimit both = ToleranceLimit.upTo(eur("5.00")).withPercent(Percentage.of(1));

      assertThat(both.of(eur(original))).isEqualTo(eur(limit));
    }

    @Test
    void oneOfThemAloneDecidesAndNeitherIsNothing() {
      ToleranceLimit percent = ToleranceLimit.none().withPercent(Percentage.of(1));

      assertThat(percent.of(eur("10000.00"))).isEqualTo(eur("100.00"));
      assertThat(ToleranceLimit.upTo(eur("5.00")).of(eur("1.00"))).isEqualTo(eur("5.00"));
      assertThat(ToleranceLimit.upTo(eur("5.00")).of(Money.parse("USD 1.00")))
          .isEqualTo(Money.parse("USD 0.00"));
      assertThat(ToleranceLimit.none().of(eur("1.00"))).isEqualTo(eur("0.00"));
    }

    @Test
    void contradictionsAreRefused() {
      assertThatThrownBy(() -> ToleranceLimit.upTo(eur("1.00"), eur("2.00")))
          .isInstanceOf(InvalidValueException.class)
          .hasMessageEndingWith("must name each currency once.");
      assertThatThrownBy(() -> ToleranceLimit.upTo(eur("-1.00")).withPercent(Percentage.of(101)))
          .hasMessageEndingWith("must not be negative.");
      assertThatThrownBy(() -> ToleranceLimit.none().withPercent(Percentage.of("100.1")))
          .hasMessage("The percent (100.1%) of ToleranceLimit (limit) must be 0 to 100 percent.");
    }
  }

  @Test
  void anInstructionSettlesDebitsWithAmountsThatAreNotNegative() {
    InstructedAmount paid = InstructedAmount.paid(discounted("1.00", "2").id(), eur("1.00"));

    assertThatThrownBy(() -> paid.withEffect(Effect.REFUNDED))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage(
            "The effect (REFUNDED) of InstructedAmount (I-1) must settle what the customer owes.");
    assertThatThrownBy(() -> paid.withAmount(eur("-0.01")))
        .hasMessage("The amount (EUR -0.01) of InstructedAmount (I-1) must not be negative.");
  }

  private static OpenItem pay(OpenItem item, String cash, String discount) {
    return item.settleUnderOffer(Effect.PAID, ComponentKey.WHOLE, eur(cash), LAST)
        .settleUnderOffer(Effect.DISCOUNT, ComponentKey.WHOLE, eur(discount), LAST);
  }

  private static OpenItem discounted(String amount, String percent) {
    return withOffers(amount, offer(percent, amount));
  }

  private static DiscountOffer offer(String percent, String base) {
    return DiscountOffer.of(LAST, percent(percent), eur(base));
  }

  private static OpenItem withOffers(String amount, DiscountOffer... offers) {
    return item("I-1", amount).addDiscountOffers(offers).build();
  }

  private static DiscountRate percent(String percent) {
    return new DiscountRate.Percent(Percentage.of(percent));
  }
}
