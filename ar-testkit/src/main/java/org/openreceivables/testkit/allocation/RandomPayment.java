package org.openreceivables.testkit.allocation;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.settlement.AllocationInstruction;
import org.openreceivables.core.terms.DiscountOffer;

/** One payment and what was said of it, drawn from a number. */
final class RandomPayment {
  private final Dice dice;
  private final boolean plain;
  private @Nullable Payment drawn;

  RandomPayment(long seed, boolean plain) {
    this.dice = new Dice(seed);
    this.plain = plain;
  }

  /** Often what closes an item, or nearly so, about the day to which its discount counts. */
  Payment payment(int number, List<OpenItem> items) {
    LocalDate value = RandomBooks.FIRST.plusDays(dice.below(35));
    Payment.Builder payment = Payment.builder();
    payment.id(PaymentId.of("P-" + (!plain && dice.one(12) ? dice.below(number + 1) : number)));
    Money amount;
    if (items.isEmpty() || dice.one(4)) {
      payment.customer(
          plain || !dice.one(6) ? Optional.of(RandomBooks.customer(dice)) : Optional.empty());
      amount = scant(dice.below(dice.currency(), 200_000));
    } else {
      OpenItem aim = dice.of(items);
      payment.customer(aim.customer());
      amount = about(aim);
      if (!aim.discountOffers().isEmpty() && dice.one(2)) {
        value = aim.discountOffers().get(0).lastDay().plusDays(dice.below(7) - 2L);
      }
    }
    payment
        .valueDate(value)
        .postingDate(value.plusDays(dice.one(3) ? dice.below(dice.one(4) ? 12 : 6) : 0));
    if (dice.one(6)) {
      payment.chargesWithheld(
          dice.below(amount.getCurrencyUnit(), (int) Math.min(500, minor(amount) + 1)));
    }
    if (dice.one(6)) {
      payment.controlAccount("1201");
    }
    drawn = payment.amount(amount).build();
    return drawn;
  }

  /** A currency of three decimals has units that are worth nothing in others. */
  private Money scant(Money amount) {
    return amount.getCurrencyUnit().getDecimalPlaces() == 3 && !dice.one(3)
        ? Money.ofMinor(amount.getCurrencyUnit(), 1)
        : amount;
  }

  private Money about(OpenItem aim) {
    long minor = minor(aim.open());
    for (DiscountOffer offer : aim.discountOffers()) {
      minor -= dice.one(2) ? minor(offer.full()) : 0;
    }
    minor = dice.one(3) ? minor / 2 : minor + dice.below(7) - 3;
    return Money.ofMinor(aim.currency(), Math.max(0, minor));
  }

  /** What was said of the payment drawn before. */
  Optional<AllocationInstruction> instruction(List<OpenItem> items) {
    return plain || !dice.one(3)
        ? Optional.empty()
        : Optional.of(RandomInstruction.of(Objects.requireNonNull(drawn), items, dice));
  }

  private static long minor(Money amount) {
    return amount.getAmountMinorLong();
  }
}
