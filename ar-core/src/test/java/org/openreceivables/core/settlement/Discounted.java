package org.openreceivables.core.settlement;

import static org.openreceivables.core.Samples.eur;
import static org.openreceivables.core.Samples.item;

import java.time.LocalDate;
import org.joda.money.Money;
import org.openreceivables.core.money.Percentage;
import org.openreceivables.core.openitem.ComponentKey;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.terms.DiscountOffer;
import org.openreceivables.core.terms.DiscountRate;

/** Items with discount until 20 January 2026, and what a host does with the money that comes for them. */
final class Discounted {
  static final LocalDate LAST = LocalDate.of(2026, 1, 20);
  static final LocalDate IN_TIME = LAST;

  private Discounted() {}

  static OpenItem of(String amount, String percent) {
    return with(amount, offer(LAST, 0, percent, amount));
  }

  static OpenItem with(String amount, DiscountOffer... offers) {
    return item("I-1", amount).addDiscountOffers(offers).build();
  }

  static DiscountOffer offer(LocalDate last, int grace, String percent, String base) {
    Money zero = eur("0.00");
    return new DiscountOffer(
        last, grace, new DiscountRate.Percent(Percentage.of(percent)), eur(base), zero, zero);
  }

  /** The item after so much money, charges not counted, as an engine settles it. */
  static OpenItem pay(SettlementPolicy policy, OpenItem item, LocalDate valueDate, String money) {
    DiscountPosition position = policy.discount(item, valueDate);
    long cash = position.appliedMinor(eur(money).getAmountMinorLong());
    Money paid = Money.ofMinor(item.currency(), cash);
    Money discount = position.earnedBy(paid);
    return position
        .notedUnder(cash)
        .map(day -> item.settleUnderOffer(Effect.PAID, ComponentKey.WHOLE, paid, day)
            .settleUnderOffer(Effect.DISCOUNT, ComponentKey.WHOLE, discount, day))
        .orElseGet(() -> item.settle(Effect.PAID, ComponentKey.WHOLE, paid)
            .settle(Effect.DISCOUNT, ComponentKey.WHOLE, discount));
  }

  static OpenItem credit(OpenItem item, Effect effect, String amount) {
    return item.settle(effect, ComponentKey.WHOLE, eur(amount));
  }
}
