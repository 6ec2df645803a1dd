package org.openreceivables.testkit.allocation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.document.Component;
import org.openreceivables.core.document.ComponentKind;
import org.openreceivables.core.money.ExchangeRate;
import org.openreceivables.core.openitem.BookValue;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.Hold;
import org.openreceivables.core.openitem.HoldCause;
import org.openreceivables.core.openitem.HoldEffect;
import org.openreceivables.core.openitem.LegalTraits;
import org.openreceivables.core.openitem.OpenComponent;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.openitem.Side;
import org.openreceivables.core.time.DateWindow;

/** One item, drawn from a number. */
final class RandomItem {
  private static final List<OpenItemKind> CREDITS = List.of(
      OpenItemKind.CREDIT_NOTE,
      OpenItemKind.ON_ACCOUNT,
      OpenItemKind.PREPAYMENT,
      OpenItemKind.PAYABLE);
  private static final List<OpenItemKind> DEBTS = List.of(
      OpenItemKind.CHARGE, OpenItemKind.DEBIT_NOTE, OpenItemKind.REFUND, OpenItemKind.DEDUCTION);
  private static final List<ComponentKind> PARTS = List.of(
      ComponentKind.TAX,
      ComponentKind.FREIGHT,
      ComponentKind.FEE,
      ComponentKind.INTEREST,
      ComponentKind.PENALTY);

  private final Dice dice;
  /** Draws of its own, lest what else an item is depend on it. */
  private final Dice belongs;

  private final boolean plain;

  RandomItem(long seed, boolean plain) {
    this.dice = new Dice(seed);
    this.belongs = new Dice(seed + 1_000_003);
    this.plain = plain;
  }

  OpenItem item(List<OpenItem> before) {
    int number = before.size();
    CurrencyUnit currency = dice.currency();
    OpenItemKind kind = kind();
    LocalDate issued =
        RandomBooks.FIRST.plusDays(dice.one(2) ? dice.below(25) : dice.below(5) * 5L);
    OpenItem.Builder item = OpenItem.builder();
    item.id(OpenItemId.of("I-" + number))
        .customer(RandomBooks.customer(dice))
        .kind(kind)
        .document(DocumentId.of("D-" + dice.below(12)))
        .installment(1 + dice.below(3))
        .issueDate(issued)
        .postingDate(issued.plusDays(dice.one(4) ? dice.below(20) : 0));
    if (dice.one(2)) {
      item.dueDate(issued.plusDays(dice.below(dice.one(3) ? 40 : 4)));
    }
    if (kind != OpenItemKind.INVOICE && dice.one(2)) {
      item.relatesTo(DocumentId.of("D-" + dice.below(12)));
    }
    if (dice.one(5)) {
      item.controlAccount("1201");
    }
    if (kind.side() == Side.DEBIT && dice.one(4)) {
      item.legalTraits(traits());
    }
    amounts(item, currency, kind, issued);
    if (!plain && dice.one(8)) {
      item.addHold(hold());
    }
    if (!plain && dice.one(10) && kind.side() == Side.DEBIT) {
      item.reservedFor(PaymentId.of("P-" + dice.below(8)));
    }
    OpenItem built = belonging(item.build(), before);
    return dice.one(2) ? valued(built) : built;
  }

  /** One debt in three is a charge on another item, and one in four is time-barred soon or already. */
  private OpenItem belonging(OpenItem item, List<OpenItem> before) {
    OpenItem out = item;
    List<OpenItem> own = before.stream()
        .filter(i -> i.side() == Side.DEBIT)
        .filter(i -> i.customer().equals(item.customer()) || belongs.one(10))
        .toList();
    if (item.side() == Side.DEBIT && belongs.one(3) && !own.isEmpty()) {
      out = out.withAccessoryTo(belongs.of(own).id());
    }
    if (item.side() == Side.DEBIT && belongs.one(4)) {
      LocalDate barred = RandomBooks.FIRST.plusDays(belongs.below(40));
      out = out.withLegalTraits(out.legalTraits().withTimeBarredOn(barred));
    }
    return out;
  }

  private OpenItemKind kind() {
    if (dice.one(4)) {
      return dice.of(CREDITS);
    }
    return dice.one(6) ? dice.of(DEBTS) : OpenItemKind.INVOICE;
  }

  private LegalTraits traits() {
    LegalTraits.Builder traits = LegalTraits.builder();
    traits.securityRank(dice.below(3)).burdenRank(dice.below(3));
    if (dice.one(3)) {
      traits.enforcedSince(RandomBooks.FIRST.minusDays(dice.below(30)));
    }
    if (dice.one(3)) {
      traits.timeBarredOn(RandomBooks.FIRST.plusDays(dice.below(60)));
    }
    return traits.build();
  }

  /** Most stop the allocation from some day on; some are over, and some stop something else. */
  private Hold hold() {
    LocalDate from = RandomBooks.FIRST.plusDays(dice.below(40));
    Hold.Builder hold = Hold.builder();
    return hold.id("H")
        .cause(HoldCause.DISPUTE)
        .window(dice.one(5) ? new DateWindow(from, from.plusDays(5)) : DateWindow.from(from))
        .addEffect(dice.one(6) ? HoldEffect.DUN : HoldEffect.ALLOCATE)
        .build();
  }

  private void amounts(
      OpenItem.Builder item, CurrencyUnit currency, OpenItemKind kind, LocalDate issued) {
    boolean debt = kind.side() == Side.DEBIT;
    int original = dice.one(10) ? dice.below(3) : dice.below(dice.one(2) ? 120_000 : 700);
    int charges = debt && dice.one(6) ? dice.below(1_000) : 0;
    Money whole = Money.ofMinor(currency, original);
    item.original(whole).charges(Money.ofMinor(currency, charges));
    if (dice.one(3)) {
      parts(item, currency, debt, original, charges);
    } else {
      int settled = dice.one(4) ? dice.below(original + 1) : 0;
      item.open(Money.ofMinor(currency, original + charges - settled));
      if (dice.one(2) && settled > 0) {
        item.putSettled(debt ? Effect.PAID : Effect.APPLIED, Money.ofMinor(currency, settled));
      }
    }
    if (debt && dice.one(2)) {
      RandomOffers.add(item, whole, issued, dice, plain);
    }
  }

  /** Net and up to three other parts, charges as costs; some of them partly settled. */
  private void parts(
      OpenItem.Builder item, CurrencyUnit currency, boolean debt, int original, int charges) {
    List<OpenComponent> parts = new ArrayList<>();
    int left = original;
    boolean settled = dice.one(4);
    for (ComponentKind kind : debt ? PARTS : List.of(ComponentKind.TAX)) {
      if (dice.one(3) || kind == ComponentKind.TAX) {
        int amount = (int) (left * (long) dice.below(20) / 119);
        left -= amount;
        parts.add(part(kind, kind == ComponentKind.TAX ? "19" : "", currency, amount, settled));
      }
    }
    parts.add(part(ComponentKind.NET, "", currency, left, settled));
    parts.add(part(ComponentKind.COST, "", currency, charges, settled));
    Money open = Money.zero(currency);
    for (OpenComponent part : parts) {
      open = open.plus(part.open());
    }
    item.addAllComponents(parts).open(open);
  }

  private OpenComponent part(
      ComponentKind kind, String code, CurrencyUnit currency, int minor, boolean settled) {
    Component part = new Component(kind, code, Money.ofMinor(currency, minor));
    return settled
        ? new OpenComponent(part, Money.ofMinor(currency, dice.below(minor + 1)))
        : OpenComponent.of(part);
  }

  /** As the books in euro value it. */
  private static OpenItem valued(OpenItem item) {
    return rate(item.currency())
        .map(rate -> item.valued(BookValue.of(item.open(), rate)))
        .orElse(item);
  }

  static Optional<ExchangeRate> rate(CurrencyUnit currency) {
    String rate = switch (currency.getCode()) {
      case "USD" -> "0.9137";
      case "JPY" -> "0.006207";
      case "KWD" -> "2.9871";
      default -> "";
    };
    return rate.isEmpty()
        ? Optional.empty()
        : Optional.of(new ExchangeRate(
            currency, CurrencyUnit.EUR, new BigDecimal(rate), RandomBooks.FIRST, "made up"));
  }
}
