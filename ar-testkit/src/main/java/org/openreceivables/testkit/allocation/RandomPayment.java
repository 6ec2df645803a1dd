package org.openreceivables.testkit.allocation;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.settlement.AllocationInstruction;
import org.openreceivables.core.settlement.InstructedAmount;
import org.openreceivables.core.settlement.ItemGroup;
import org.openreceivables.core.terms.DiscountOffer;

/** One payment and what was said of it, drawn from a number. */
final class RandomPayment {
  private static final List<Effect> SAID = List.of(
      Effect.PAID,
      Effect.PAID,
      Effect.PAID,
      Effect.DISCOUNT,
      Effect.FEE,
      Effect.DEDUCTION,
      Effect.WRITTEN_OFF);

  private final Dice dice;
  private final boolean plain;
  private @Nullable Payment drawn;

  RandomPayment(long seed, boolean plain) {
    this.dice = new Dice(seed);
    this.plain = plain;
  }

  /** Often what closes an item, or nearly so. */
  Payment payment(int number, List<OpenItem> items) {
    LocalDate value = RandomBooks.FIRST.plusDays(dice.below(35));
    Payment.Builder payment = Payment.builder();
    payment
        .id(PaymentId.of("P-" + (!plain && dice.one(12) ? dice.below(number + 1) : number)))
        .valueDate(value)
        .postingDate(value.plusDays(dice.one(3) ? dice.below(6) : 0));
    Money amount;
    if (items.isEmpty() || dice.one(4)) {
      payment.customer(
          plain || !dice.one(6) ? Optional.of(RandomBooks.customer(dice)) : Optional.empty());
      amount = dice.below(dice.currency(), 200_000);
    } else {
      OpenItem aim = dice.of(items);
      payment.customer(aim.customer());
      amount = about(aim);
    }
    if (dice.one(6)) {
      payment.chargesWithheld(
          dice.below(amount.getCurrencyUnit(), (int) Math.min(500, minor(amount) + 1)));
    }
    drawn = payment.amount(amount).build();
    return drawn;
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
    if (plain || !dice.one(3)) {
      return Optional.empty();
    }
    Payment payment = Objects.requireNonNull(drawn);
    AllocationInstruction.Builder out = AllocationInstruction.builder();
    out.payment(payment.id());
    if (dice.one(3)) {
      out.rest(AllocationInstruction.Rest.ON_ACCOUNT);
    }
    for (OpenItem item : items) {
      boolean own = payment.customer().equals(Optional.of(item.customer()));
      if (own ? dice.one(2) : dice.one(30)) {
        out.addAmount(said(item, payment));
      } else if (own && dice.one(2)) {
        out.addGroup(new ItemGroup(List.of(item.id(), items.get(0).id())));
      }
    }
    return Optional.of(out.build());
  }

  private InstructedAmount said(OpenItem item, Payment payment) {
    InstructedAmount.Builder amount = InstructedAmount.builder();
    amount.item(item.id()).effect(dice.of(SAID));
    if (!dice.one(4)) {
      amount.amount(dice.below(dice.one(20) ? CurrencyUnit.JPY : payment.currency(), 60_000));
    }
    return amount.build();
  }

  private static long minor(Money amount) {
    return amount.getAmountMinorLong();
  }
}
