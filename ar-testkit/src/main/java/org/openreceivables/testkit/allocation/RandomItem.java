package org.openreceivables.testkit.allocation;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.document.Component;
import org.openreceivables.core.document.ComponentKind;
import org.openreceivables.core.money.Percentage;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.Hold;
import org.openreceivables.core.openitem.HoldCause;
import org.openreceivables.core.openitem.HoldEffect;
import org.openreceivables.core.openitem.OpenComponent;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.terms.DiscountOffer;
import org.openreceivables.core.terms.DiscountRate;
import org.openreceivables.core.time.DateWindow;

/** One item, drawn from a number. */
final class RandomItem {
  private static final List<OpenItemKind> CREDITS =
      List.of(OpenItemKind.CREDIT_NOTE, OpenItemKind.ON_ACCOUNT, OpenItemKind.PAYABLE);
  private static final List<ComponentKind> PARTS =
      List.of(ComponentKind.TAX, ComponentKind.FREIGHT);

  private final Dice dice;
  private final boolean plain;

  RandomItem(long seed, boolean plain) {
    this.dice = new Dice(seed);
    this.plain = plain;
  }

  OpenItem item(int number) {
    CurrencyUnit currency = dice.currency();
    OpenItemKind kind = dice.one(4) ? dice.of(CREDITS) : OpenItemKind.INVOICE;
    LocalDate issued = RandomBooks.FIRST.plusDays(dice.below(25));
    OpenItem.Builder item = OpenItem.builder();
    item.id(OpenItemId.of("I-" + number))
        .customer(RandomBooks.customer(dice))
        .kind(kind)
        .document(DocumentId.of("D-" + dice.below(12)))
        .issueDate(issued)
        .postingDate(issued.plusDays(dice.one(4) ? dice.below(20) : 0));
    if (dice.one(2)) {
      item.dueDate(issued.plusDays(dice.below(4)));
    }
    if (kind != OpenItemKind.INVOICE && dice.one(2)) {
      item.relatesTo(DocumentId.of("D-" + dice.below(12)));
    }
    amounts(item, currency, kind, issued);
    if (!plain && dice.one(8)) {
      item.addHold(hold());
    }
    if (!plain && dice.one(10) && kind == OpenItemKind.INVOICE) {
      item.reservedFor(PaymentId.of("P-" + dice.below(8)));
    }
    return item.build();
  }

  private Hold hold() {
    return Hold.builder()
        .id("H")
        .cause(HoldCause.DISPUTE)
        .window(DateWindow.from(RandomBooks.FIRST.plusDays(dice.below(40))))
        .addEffect(HoldEffect.ALLOCATE)
        .build();
  }

  private void amounts(
      OpenItem.Builder item, CurrencyUnit currency, OpenItemKind kind, LocalDate issued) {
    boolean invoice = kind == OpenItemKind.INVOICE;
    int original = dice.one(10) ? dice.below(3) : dice.below(dice.one(2) ? 120_000 : 700);
    int charges = invoice && dice.one(6) ? dice.below(1_000) : 0;
    Money whole = Money.ofMinor(currency, original);
    item.original(whole).charges(Money.ofMinor(currency, charges));
    if (dice.one(3)) {
      int second = original * dice.below(20) / 119;
      item.addComponent(part(ComponentKind.NET, currency, original - second));
      item.addComponent(part(invoice ? dice.of(PARTS) : ComponentKind.TAX, currency, second));
      item.addComponent(part(ComponentKind.COST, currency, charges));
      item.open(Money.ofMinor(currency, original + charges));
    } else {
      int settled = dice.one(4) ? dice.below(original + 1) : 0;
      item.open(Money.ofMinor(currency, original + charges - settled));
      if (invoice && dice.one(2) && settled > 0) {
        item.putSettled(Effect.PAID, Money.ofMinor(currency, settled));
      }
    }
    if (invoice && dice.one(2)) {
      offers(item, whole, issued);
    }
  }

  private void offers(OpenItem.Builder item, Money whole, LocalDate issued) {
    LocalDate last = issued.plusDays(dice.below(12));
    int percent = dice.one(15) ? 100 : 2 + dice.below(9);
    Money none = Money.zero(whole.getCurrencyUnit());
    item.addDiscountOffer(new DiscountOffer(
        last,
        dice.below(3),
        new DiscountRate.Percent(Percentage.of(percent)),
        dice.one(4)
            ? Money.ofMinor(whole.getCurrencyUnit(), whole.getAmountMinorLong() / 2)
            : whole,
        none,
        none));
    if (dice.one(3)) {
      item.addDiscountOffer(
          DiscountOffer.of(last.plusDays(5), new DiscountRate.Percent(Percentage.of(1)), whole));
    }
  }

  private static OpenComponent part(ComponentKind kind, CurrencyUnit currency, long minor) {
    return OpenComponent.of(Component.of(kind, Money.ofMinor(currency, minor)));
  }
}
