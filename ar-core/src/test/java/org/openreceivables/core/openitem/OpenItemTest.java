package org.openreceivables.core.openitem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openreceivables.core.Samples.C1;
import static org.openreceivables.core.Samples.JAN_10;
import static org.openreceivables.core.Samples.cents;
import static org.openreceivables.core.Samples.day;
import static org.openreceivables.core.Samples.eur;
import static org.openreceivables.core.Samples.item;
import static org.openreceivables.core.Samples.net;
import static org.openreceivables.core.Samples.tax;

import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.InvalidValueException;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.Problem;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.document.ComponentKind;
import org.openreceivables.core.money.Percentage;
import org.openreceivables.core.terms.DiscountOffer;
import org.openreceivables.core.terms.DiscountRate;
import org.openreceivables.core.time.DateWindow;

class OpenItemTest {
  private static final ComponentKey TAX = new ComponentKey(ComponentKind.TAX, "DE-19");
  private final OpenItem invoice = item("I-1", "1190.00")
      .addComponents(OpenComponent.of(net("1000.00")), OpenComponent.of(tax("190.00")))
      .discountOffers(List.of(DiscountOffer.of(
          day("2026-01-20"), new DiscountRate.Percent(Percentage.of(2)), eur("1190.00"))))
      .build();

  @Nested
  class WhatItRefuses {
    @Test
    void negativeAmountsAllAtOnce() {
      assertThat(item("I-1", "-1.00").charges(eur("-2.00")).installment(0).validate())
          .extracting(Problem::message)
          .containsExactly(
              "The original (EUR -1.00) of OpenItem (I-1) must not be negative.\n" + CREDIT,
              "The charges (EUR -2.00) of OpenItem (I-1) must not be negative.\n" + CREDIT,
              "The open (EUR -1.00) of OpenItem (I-1) must not be negative.\n" + CREDIT,
              "The installment (0) of OpenItem (I-1) must be 1 or more.");
    }

    @Test
    void twoCurrenciesAndWhateverElseIsWrongBesides() {
      List<Problem> problems = item("I-1", "5.00")
          .open(Money.parse("USD 5.00"))
          .accessoryTo(OpenItemId.of("I-1"))
          .validate();

      assertThat(problems)
          .extracting(Problem::message)
          .containsExactly(
              "The amount (USD 5.00) of OpenItem (I-1) must be in the currency of the original amount"
                  + " (EUR 5.00).",
              "The accessoryTo (I-1) of OpenItem (I-1) must be another item.");
      assertThat(problems).allSatisfy(p -> assertThat(p.taints()).containsExactly(C1));
    }

    @Test
    void moreOpenThanThereWas() {
      assertThatThrownBy(() -> item("I-1", "5.00").build().withOpen(eur("5.01")))
          .isInstanceOf(InvalidValueException.class)
          .hasMessage(
              "The open (EUR 5.01) of OpenItem (I-1) must not be more than original and charges"
                  + " (EUR 5.00 and EUR 0.00).");
    }

    @Test
    void moreSettledThanIsGone() {
      assertThatThrownBy(
              () -> item("I-1", "5.00").build().withSettled(Map.of(Effect.PAID, eur("0.01"))))
          .isInstanceOf(InvalidValueException.class)
          .hasMessage("The settled ({PAID=EUR 0.01}) of OpenItem (I-1)"
              + " must not add up to more than original and charges less open.");
    }

    @Test
    void partsThatDoNotAddUp() {
      assertThatThrownBy(() -> invoice.withComponents(OpenComponent.of(net("1190.01"))))
          .hasMessageContaining(
              " must add up to original and charges, and their open parts to open.");
      assertThatThrownBy(() -> invoice.withComponents(
              OpenComponent.of(net("1000.00")), OpenComponent.of(net("190.00"))))
          .hasMessageEndingWith("must not repeat a kind and code.");
    }

    @Test
    void aPartThatIsMoreOpenThanIssued() {
      assertThatThrownBy(() -> new OpenComponent(net("1.00"), eur("1.01")))
          .isInstanceOf(InvalidValueException.class)
          .hasMessage("The open (EUR 1.01) of OpenComponent (NET) must not be more than EUR 1.00.");
      assertThatThrownBy(() -> new OpenComponent(net("1.00"), Money.parse("USD 1.00")))
          .hasMessage(
              "The open (USD 1.00) of OpenComponent (NET) must be in the currency of EUR 1.00.");
    }

    @Test
    void anEffectOfTheOtherSide() {
      assertThatThrownBy(() -> item("I-1", "5.00")
              .open(eur("4.00"))
              .putSettled(Effect.REFUNDED, eur("1.00"))
              .build())
          .hasMessage("The settled (REFUNDED) of OpenItem (I-1) must be an effect on DEBIT items.");
    }

    @Test
    void sumsThatLeaveSixtyFourBitsAsAProblemAndNotAsAnException() {
      OpenItem.Builder huge = item("I-1", "0.00");
      huge.original(cents(Long.MAX_VALUE)).charges(eur("0.01")).open(cents(Long.MAX_VALUE));

      assertThat(huge.tryBuild().problems())
          .extracting(Problem::message)
          .containsExactly("The charges (EUR 0.01) of OpenItem (I-1)"
              + " must fit 64 bits of minor units together with EUR 92233720368547758.07.");
      OpenItem.Builder settled = item("I-1", "1.00").open(eur("0.00"));
      settled.putSettled(Effect.PAID, cents(Long.MAX_VALUE));
      settled.putSettled(Effect.DISCOUNT, cents(Long.MAX_VALUE));
      assertThat(settled.validate())
          .extracting(Problem::code)
          .containsExactly(ProblemCodes.AMOUNTS_DO_NOT_ADD_UP);
    }

    @Test
    void whatIsNotSaid() {
      assertThat(OpenItem.builder().validate())
          .extracting(Problem::message)
          .contains("The id (nothing) of value (?) must be set.")
          .hasSize(7);
    }

    private static final String CREDIT =
        "Maybe it is a credit, whose kind says so and whose amount is positive.";
  }

  @Nested
  class Settling {
    @Test
    void movesWhatIsOpenOfThePartAndOfTheItem() {
      OpenItem half = invoice.settle(Effect.PAID, TAX, eur("95.00"));

      assertThat(half.open()).isEqualTo(eur("1095.00"));
      assertThat(half.settledBy(Effect.PAID)).isEqualTo(eur("95.00"));
      assertThat(half.parts())
          .containsExactly(
              OpenComponent.of(net("1000.00")), new OpenComponent(tax("190.00"), eur("95.00")));
      assertThat(half.reopen(Effect.PAID, TAX, eur("95.00"), BookShare.none())).isEqualTo(invoice);
    }

    @Test
    void anItemWithoutPartsIsOneWhole() {
      OpenItem plain = item("I-2", "10.00").build();

      assertThat(plain.parts()).containsExactly(OpenComponent.of(net("10.00")));
      assertThat(plain.settle(Effect.PAID, ComponentKey.WHOLE, eur("10.00")).isSettled())
          .isTrue();
      assertThatThrownBy(() -> plain.settle(Effect.PAID, TAX, eur("1.00")))
          .hasMessage("The component (TAX DE-19) of OpenItem (I-2)"
              + " must be a part of the item, which has only NET.");
    }

    @Test
    void underAnOfferRemembersCashAndDiscountTaken() {
      OpenItem after = invoice
          .settleUnderOffer(Effect.PAID, ComponentKey.WHOLE, eur("490.00"), day("2026-01-20"))
          .settleUnderOffer(Effect.DISCOUNT, ComponentKey.WHOLE, eur("10.00"), day("2026-01-20"));

      DiscountOffer offer = after.discountOffers().get(0);
      assertThat(offer.cash()).isEqualTo(eur("490.00"));
      assertThat(offer.taken()).isEqualTo(eur("10.00"));
      assertThat(after.open()).isEqualTo(eur("690.00"));
      assertThat(after
              .reopenUnderOffer(
                  Effect.DISCOUNT,
                  ComponentKey.WHOLE,
                  eur("10.00"),
                  day("2026-01-20"),
                  BookShare.none())
              .reopenUnderOffer(
                  Effect.PAID,
                  ComponentKey.WHOLE,
                  eur("490.00"),
                  day("2026-01-20"),
                  BookShare.none()))
          .isEqualTo(invoice);
    }

    @Test
    void refusesWhatCannotBeSettled() {
      assertThatThrownBy(() -> invoice.settle(Effect.PAID, TAX, eur("190.01")))
          .isInstanceOf(InvalidValueException.class);
      assertThatThrownBy(() -> invoice.reopen(Effect.PAID, TAX, eur("0.01"), BookShare.none()))
          .isInstanceOf(InvalidValueException.class);
      assertThatThrownBy(() -> invoice.settle(Effect.PAID, TAX, eur("-0.01")))
          .hasMessage("The amount (EUR -0.01) of OpenItem (I-1) must not be negative.");
      assertThatThrownBy(() -> invoice.reopen(Effect.PAID, TAX, eur("-0.01"), BookShare.none()))
          .hasMessage("The amount (EUR -0.01) of OpenItem (I-1) must not be negative.");
      assertThatThrownBy(() ->
              invoice.settle(Effect.PAID, new ComponentKey(ComponentKind.FEE, ""), eur("1.00")))
          .hasMessage("The component (FEE) of OpenItem (I-1) must be a part of the item.");
      assertThatThrownBy(
              () -> invoice.settleUnderOffer(Effect.PAID, TAX, eur("1.00"), day("2026-01-21")))
          .hasMessage(
              "The discountOffers (2026-01-21) of OpenItem (I-1) must have an offer until that day.");
      assertThatThrownBy(
              () -> invoice.settleUnderOffer(Effect.CREDITED, TAX, eur("1.00"), day("2026-01-20")))
          .hasMessage(
              "The effect (CREDITED) of OpenItem (I-1) must be PAID or DISCOUNT under an offer.");
    }
  }

  @Test
  void whatTheHostDoesNotSayHowWasSettledEarlier() {
    OpenItem known = item("I-1", "100.00").open(eur("60.00")).build();

    assertThat(known.settledEarlier()).isEqualTo(eur("40.00"));
    assertThat(known.settle(Effect.PAID, ComponentKey.WHOLE, eur("60.00")).settledEarlier())
        .isEqualTo(eur("40.00"));
  }

  @Test
  void aCreditTakesFromTheBalanceAndAnItemWithoutDueDateIsDueOnIssue() {
    OpenItem credit = item("CN-1", OpenItemKind.CREDIT_NOTE, "10.00").build();

    assertThat(credit.balance()).isEqualTo(eur("-10.00"));
    assertThat(invoice.balance()).isEqualTo(eur("1190.00"));
    assertThat(credit.effectiveDueDate()).isEqualTo(JAN_10);
  }

  @Test
  void aHoldStopsItsEffectsWithinItsWindow() {
    Hold hold = Hold.builder()
        .id("H-1")
        .cause(HoldCause.DISPUTE)
        .window(new DateWindow(day("2026-02-03"), day("2026-02-05")))
        .addEffects(HoldEffect.DUN)
        .build();
    OpenItem held = item("I-1", "10.00").addHold(hold).build();

    assertThat(held.isHeld(HoldEffect.DUN, day("2026-02-02"))).isFalse();
    assertThat(held.isHeld(HoldEffect.DUN, day("2026-02-03"))).isTrue();
    assertThat(held.isHeld(HoldEffect.DUN, day("2026-02-05"))).isTrue();
    assertThat(held.isHeld(HoldEffect.DUN, day("2026-02-06"))).isFalse();
    assertThat(held.isHeld(HoldEffect.INTEREST, day("2026-02-04"))).isFalse();
    assertThatThrownBy(() -> hold.withEffects(List.of()).withPart(eur("0.00")))
        .hasMessage("The effects (none) of Hold (H-1) must stop something.");
    assertThatThrownBy(() -> hold.withPart(eur("0.00")))
        .hasMessage("The part (EUR 0.00) of Hold (H-1) must be more than zero.");
    assertThatThrownBy(() -> new DateWindow(day("2026-02-03"), day("2026-02-02")))
        .hasMessage("The last (2026-02-02) of DateWindow (2026-02-03)"
            + " must not be before the first day.");
  }
}
