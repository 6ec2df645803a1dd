package org.openreceivables.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.openreceivables.core.document.ComponentKind;
import org.openreceivables.core.money.Amounts;
import org.openreceivables.core.openitem.ComponentKey;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenComponent;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.settlement.DiscountPosition;
import org.openreceivables.core.settlement.SettlementPolicy;

/** What is left of an item behind a promise; only the sums matter, allocation decides the parts. */
final class Settling {
  private Settling() {}

  /** An item and a credit, each less what the one takes off the other. */
  record Reduced(OpenItem item, OpenItem credit, Money amount) {}

  /** What allocation makes of a credit: a credit note takes off the item, money earns discount besides. */
  static Reduced reduce(OpenItem item, OpenItem credit, SettlementPolicy policy) {
    Money amount = least(credit.open(), item.open());
    OpenItem after;
    if (isMoney(credit)) {
      Share share = taken(item, credit.open(), false, policy, credit.issueDate());
      amount = share.cash();
      after = paid(item, share, policy, credit.issueDate());
    } else {
      after = take(item, Effect.CREDITED, amount, false, Optional.empty());
    }
    OpenItem rest = take(credit, Effect.APPLIED, amount, false, Optional.empty());
    return new Reduced(after, rest, amount);
  }

  static boolean isMoney(OpenItem credit) {
    return credit.kind() != OpenItemKind.CREDIT_NOTE && credit.kind() != OpenItemKind.PAYABLE;
  }

  /** The item with nothing open. */
  static OpenItem closed(OpenItem item) {
    return take(item, Effect.PAID, item.open(), false, Optional.empty());
  }

  /** The item less cash and the discount that it earns. */
  static OpenItem paid(OpenItem item, Share share, SettlementPolicy policy, LocalDate valueDate) {
    DiscountPosition position = policy.discount(item, valueDate);
    Money charges = least(share.cash(), position.charges());
    Money rest = share.cash().minus(charges);
    Optional<LocalDate> offer = position.notedUnder(Amounts.minor(rest));
    OpenItem after = take(item, Effect.PAID, charges, true, Optional.empty());
    after = take(after, Effect.PAID, rest, true, offer);
    return take(after, Effect.DISCOUNT, share.discount(), false, offer);
  }

  /**
   * What allocation takes of the money for an item: no more than closes it with the discount that is earned,
   * unless an excess costs the discount.
   *
   * @param closes whether what is missing is tolerated
   */
  static Share taken(
      OpenItem item, Money money, boolean closes, SettlementPolicy policy, LocalDate valueDate) {
    DiscountPosition position = policy.discount(item, valueDate);
    Money missing = item.open().minus(position.whole()).minus(money);
    if (closes && missing.isPositive()) {
      return new Share(item.id(), money, whenShort(item, position.whole(), missing, policy), true);
    }
    Money charges = least(money, position.charges());
    Money rest =
        Money.ofMinor(item.currency(), position.appliedMinor(Amounts.minor(money.minus(charges))));
    Money cash = charges.plus(rest);
    Money discount = position.earnedBy(rest);
    boolean whole = cash.plus(discount).equals(item.open());
    return new Share(item.id(), cash, discount, closes || whole);
  }

  /** A small shortage is discount where the policy says so. */
  private static Money whenShort(
      OpenItem item, Money discount, Money missing, SettlementPolicy policy) {
    return discount.isZero()
            || missing.isGreaterThan(policy.discountAdjustment().of(item.original()))
        ? discount
        : discount.plus(missing);
  }

  private static OpenItem take(
      OpenItem item, Effect effect, Money amount, boolean chargesFirst, Optional<LocalDate> offer) {
    Comparator<OpenComponent> charges =
        Comparator.comparing(p -> isCharge(p.component().kind()) ? 1 : 0);
    List<OpenComponent> parts = new ArrayList<>(item.parts());
    parts.sort(chargesFirst ? charges.reversed() : charges);
    OpenItem after = item;
    Money left = amount;
    for (OpenComponent part : parts) {
      Money take = least(left, part.open());
      if (take.isPositive()) {
        ComponentKey key = part.key();
        after = offer.isPresent()
            ? after.settleUnderOffer(effect, key, take, offer.get())
            : after.settle(effect, key, take);
        left = left.minus(take);
      }
    }
    return after;
  }

  private static boolean isCharge(ComponentKind kind) {
    return switch (kind) {
      case FEE, INTEREST, PENALTY, COST -> true;
      case NET, TAX, FREIGHT -> false;
    };
  }

  static Money least(Money a, Money b) {
    return a.isLessThan(b) ? a : b;
  }
}
