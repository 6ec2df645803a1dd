package org.openreceivables.testkit.allocation;

import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.Side;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.settlement.AllocationInstruction;
import org.openreceivables.core.settlement.InstructedAmount;
import org.openreceivables.core.settlement.ItemGroup;
import org.openreceivables.core.settlement.ReasonCode;

/** What was said of a payment: credits, amounts and groups, answers, good and bad. */
final class RandomInstruction {
  private static final List<Effect> SAID = List.of(
      Effect.PAID,
      Effect.PAID,
      Effect.PAID,
      Effect.PAID,
      Effect.DISCOUNT,
      Effect.FEE,
      Effect.DEDUCTION,
      Effect.WRITTEN_OFF);
  private static final ReasonCode WHY =
      new ReasonCode("SAID", "as agreed", ReasonCode.TaxTreatment.UNCHANGED);

  private RandomInstruction() {}

  static AllocationInstruction of(Payment payment, List<OpenItem> items, Dice dice) {
    AllocationInstruction.Builder out = AllocationInstruction.builder();
    out.payment(dice.one(40) ? PaymentId.of("P-99") : payment.id());
    if (dice.one(3)) {
      out.rest(dice.of(List.of(AllocationInstruction.Rest.values())));
    }
    if (dice.one(4)) {
      out.designatedBy(AllocationInstruction.Designation.CREDITOR);
    }
    if (Math.floorMod(payment.valueDate().toEpochDay(), 3) == 0) {
      principal(payment, items).ifPresent(i -> out.addAmount(whole(i)));
    }
    boolean alone = Math.floorMod(payment.valueDate().toEpochDay(), 6) == 0;
    boolean names = !dice.one(8) && !alone;
    for (OpenItem item : items) {
      boolean own = payment.customer().equals(Optional.of(item.customer()));
      if (own && item.side() == Side.CREDIT && dice.one(2)) {
        out.addCredit(item.id());
      } else if (names && (own ? dice.one(3) : dice.one(30))) {
        out.addAmount(said(item, payment, dice));
        if (dice.one(12)) {
          out.addAmount(said(item, payment, dice));
        }
      } else if (names && own && dice.one(3)) {
        out.addGroup(group(item.id(), items, dice));
      }
      if (own && dice.one(3) && item.discountOffers().stream().anyMatch(o -> o.graceDays() > 0)) {
        answer(out, item.id(), dice);
      }
    }
    return out.assent(assent(payment)).build();
  }

  /** What a charge of the payer belongs to: of one payment in three it is named first, of one in six alone. */
  private static Optional<OpenItemId> principal(Payment payment, List<OpenItem> items) {
    return items.stream()
        .filter(i -> payment.customer().equals(Optional.of(i.customer())))
        .filter(i -> !i.issueDate().isAfter(payment.valueDate()) && i.open().isPositive())
        .flatMap(i -> i.accessoryTo().stream())
        .findFirst();
  }

  private static InstructedAmount whole(OpenItemId item) {
    InstructedAmount.Builder amount = InstructedAmount.builder();
    return amount.item(item).effect(Effect.PAID).build();
  }

  /** Of one payment in three the other side says something. */
  private static AllocationInstruction.Assent assent(Payment payment) {
    return switch (Math.floorMod(payment.amount().hashCode(), 6)) {
      case 0 -> AllocationInstruction.Assent.AGREED;
      case 1 -> AllocationInstruction.Assent.OBJECTED;
      default -> AllocationInstruction.Assent.SILENT;
    };
  }

  private static ItemGroup group(OpenItemId first, List<OpenItem> items, Dice dice) {
    return new ItemGroup(List.of(first, items.get(0).id(), dice.of(items).id()));
  }

  private static void answer(AllocationInstruction.Builder out, OpenItemId item, Dice dice) {
    if (dice.one(2)) {
      out.addLateDiscountsGranted(item);
    } else {
      out.addLateDiscountsRefused(item);
    }
  }

  private static InstructedAmount said(OpenItem item, Payment payment, Dice dice) {
    InstructedAmount.Builder amount = InstructedAmount.builder();
    amount.item(item.id()).effect(dice.of(SAID));
    if (dice.one(3)) {
      amount.reason(WHY);
    }
    if (dice.one(2) && item.currency().equals(payment.currency())) {
      amount.amount(about(item.open(), dice));
    } else if (!dice.one(4)) {
      amount.amount(dice.below(dice.one(20) ? CurrencyUnit.JPY : payment.currency(), 60_000));
    }
    return amount.build();
  }

  /** What is open, or nearly so, or so little that a limit on write-offs allows it. */
  private static Money about(Money open, Dice dice) {
    long minor = dice.one(3) ? dice.below(900) : open.getAmountMinorLong() - dice.below(4);
    return Money.ofMinor(open.getCurrencyUnit(), Math.max(0, minor));
  }
}
