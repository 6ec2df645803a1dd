package org.openreceivables.matching.allocation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.ledger.event.AllocationLine;
import org.openreceivables.core.money.Proration;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.settlement.DiscountPosition;
import org.openreceivables.core.settlement.InstructedAmount;
import org.openreceivables.core.settlement.PartialDiscount;
import org.openreceivables.core.settlement.SettlementPolicy;
import org.openreceivables.core.settlement.SettlementReason;
import org.openreceivables.core.terms.DiscountOffer;

/** Settles single items: money with its discount, and at the end of a posting date the tolerance. */
final class Cashier {
  private final SettlementPolicy policy;
  private final Consumer<OpenItem> changed;
  private final Map<OpenItemId, Touch> touched = new LinkedHashMap<>();
  private final Map<LocalDate, List<SourceWork>> moneyOf = new HashMap<>();

  /** The last that reached an item to which money came on a day of the books that is not closed yet. */
  private record Touch(SourceWork work, DiscountPosition before, OpenItem after) {
    LocalDate day() {
      return work.source().appliedOn(after);
    }
  }

  Cashier(SettlementPolicy policy, Consumer<OpenItem> changed) {
    this.policy = policy;
    this.changed = changed;
  }

  void seen(SourceWork work) {
    if (work.source().isMoney()) {
      moneyOf.computeIfAbsent(work.source().day(), d -> new ArrayList<>()).add(work);
    }
  }

  /** Pays at most the limit on an item, with the discount it earns. */
  void pay(SourceWork work, OpenItem item, Money limit, AllocationReason why) {
    boolean money = work.source().isMoney();
    DiscountPosition position = policy.discount(item, work.source().valueDate());
    Money closing = money ? item.open().minus(position.whole()) : item.open();
    Money cash = least(limit, least(work.left(), closing));
    if (cash.isZero() && closing.isPositive()) {
      return;
    }
    work.because(item, why);
    OpenItem after = item;
    if (money) {
      Money charges = least(cash, position.charges());
      Money discount = position.earnedBy(cash.minus(charges));
      boolean counts =
          discount.isPositive() || policy.partialDiscount() == PartialDiscount.GROSS_UP;
      Optional<LocalDate> offer = position.offer().filter(o -> counts).map(DiscountOffer::lastDay);
      after = use(work, after, cash, charges, offer);
      after = discount(work, after, discount, offer);
      explainDiscount(work, item, position, cash, closing, discount);
    } else {
      after = use(work, after, cash, Money.zero(cash.getCurrencyUnit()), Optional.empty());
    }
    if (money) {
      touched.put(item.id(), new Touch(work, position, after));
    }
    changed(work, after);
  }

  /** Passes an item on, and keeps what is known of it on this day up to date. */
  private void changed(SourceWork work, OpenItem after) {
    touched.computeIfPresent(after.id(), (id, touch) -> new Touch(work, touch.before(), after));
    changed.accept(after);
  }

  /** What closes an item today. */
  Money closing(SourceWork work, OpenItem item) {
    return work.source().isMoney()
        ? item.open().minus(policy.discount(item, work.source().valueDate()).whole())
        : item.open();
  }

  /** Shares what is left among equal items in proportion to what closes them. */
  void share(SourceWork work, List<OpenItem> equal) {
    List<Money> closing = new ArrayList<>();
    Money sum = Money.zero(work.left().getCurrencyUnit());
    for (OpenItem item : equal) {
      closing.add(closing(work, item));
      sum = sum.plus(closing.get(closing.size() - 1));
    }
    Money available = work.left();
    List<Money> shares = available.isLessThan(sum)
        ? Proration.largestRemainder().split(available, closing)
        : closing;
    for (int i = 0; i < shares.size(); i++) {
      pay(
          work,
          equal.get(i),
          shares.get(i),
          new AllocationReason.Shared(available, closing.get(i), sum));
    }
  }

  /** Settles an amount without money, as the instruction says. */
  List<AllocationLine> settle(
      SourceWork work, OpenItem item, InstructedAmount amount, AllocationReason why) {
    Money settled = amount.amount().filter(m -> !m.isGreaterThan(item.open())).orElse(item.open());
    OpenItem after = item;
    int before = work.lines(item).size();
    if (settled.isPositive()) {
      work.because(item, why);
      DiscountPosition position = policy.discount(item, work.source().valueDate());
      // A discount that is granted counts against the one on offer, lest it be given twice.
      Money offered = amount.effect() == Effect.DISCOUNT
          ? least(settled, position.whole())
          : Money.zero(settled.getCurrencyUnit());
      after = discount(work, item, offered, position.offer().map(DiscountOffer::lastDay));
      for (ComponentSplit.Part part :
          ComponentSplit.principalFirst(after.parts(), settled.minus(offered))) {
        after = work.settle(
            item, part.key(), amount.effect(), part.amount(), Optional.empty(), amount.reason());
      }
      changed(work, after);
    }
    Money applied = settled;
    amount
        .amount()
        .filter(m -> m.isGreaterThan(applied))
        .ifPresent(m -> work.because(item, new AllocationReason.InstructedTooMuch(m, applied)));
    List<AllocationLine> lines = work.lines(item);
    return List.copyOf(lines.subList(before, lines.size()));
  }

  /**
   * Judges whether the difference is tolerated: once for every item that money reached, when its day of the
   * books is over. Money that came before an item counts on the item's day.
   */
  void closeDaysBefore(LocalDate next) {
    for (Touch touch : List.copyOf(touched.values())) {
      if (touch.day().isBefore(next)) {
        touched.remove(touch.after().id());
        if (!touch.after().isSettled()) {
          judge(touch);
        }
      }
    }
  }

  private void judge(Touch touch) {
    OpenItem item = touch.after();
    SourceWork work = touch.work();
    Money limit = policy.underpayment().of(item.original());
    if (limit.isZero()) {
      return;
    }
    DiscountPosition position = standing(touch);
    Money discount = work.source().isMoney()
        ? least(position.whole(), item.open())
        : Money.zero(item.currency());
    Money difference = item.open().minus(discount);
    if (difference.isGreaterThan(limit)) {
      work.because(item, new AllocationReason.NotTolerated(difference, limit));
      return;
    }
    Money onAccount = onAccount(touch);
    if (onAccount.isPositive()) {
      work.because(item, new AllocationReason.MoneyAtHand(difference, onAccount));
    } else {
      OpenItem after = discount(work, item, discount, position.offer().map(DiscountOffer::lastDay));
      for (ComponentSplit.Part part : ComponentSplit.principalFirst(after.parts(), difference)) {
        after = work.settle(
            after, part.key(), Effect.TOLERANCE, part.amount(), Optional.empty(), Optional.empty());
      }
      work.because(item, new AllocationReason.Tolerated(difference, limit));
      changed.accept(after);
    }
  }

  /**
   * The discount that stands at the end of the day. Where a part forfeits it, it still stands for the money
   * that is within tolerance of the whole, reckoned as if that money had been paid under the offer.
   */
  private DiscountPosition standing(Touch touch) {
    OpenItem item = touch.after();
    LocalDate day = touch.work().source().valueDate();
    Optional<DiscountOffer> offer = touch.before().offer().filter(item.discountOffers()::contains);
    if (policy.partialDiscount() != PartialDiscount.FORFEIT || offer.isEmpty()) {
      return policy.discount(item, day);
    }
    Money paid = item.settledBy(Effect.PAID);
    Money cash = paid.minus(least(paid, touch.before().charges()));
    DiscountOffer noted = offer.get().plusTaken(Money.zero(item.currency()), cash);
    return policy
        .withPartialDiscount(PartialDiscount.GROSS_UP)
        .discount(item.withDiscountOffers(noted), day);
  }

  /** What stands on account of the money of that day, and of the money that came last. */
  private Money onAccount(Touch touch) {
    CurrencyUnit currency = touch.after().currency();
    List<SourceWork> money = new ArrayList<>(moneyOf.getOrDefault(touch.day(), List.of()));
    if (touch.work().source().isMoney() && !money.contains(touch.work())) {
      money.add(touch.work());
    }
    Money sum = Money.zero(currency);
    for (SourceWork work : money) {
      sum = work.left().getCurrencyUnit().equals(currency) ? sum.plus(work.left()) : sum;
    }
    return sum;
  }

  /** Uses up money: what pays charges first, then the rest under the offer that it earns. */
  private static OpenItem use(
      SourceWork work, OpenItem item, Money cash, Money charges, Optional<LocalDate> offer) {
    OpenItem after = item;
    Money chargesLeft = charges;
    for (ComponentSplit.Part part : ComponentSplit.byRank(item.parts(), cash)) {
      Money plain = least(chargesLeft, part.amount());
      if (plain.isPositive()) {
        after = work.use(item, part.key(), plain, Optional.empty());
        chargesLeft = chargesLeft.minus(plain);
      }
      Money rest = part.amount().minus(plain);
      if (rest.isPositive()) {
        after = work.use(item, part.key(), rest, offer);
      }
    }
    return after;
  }

  private static OpenItem discount(
      SourceWork work, OpenItem item, Money discount, Optional<LocalDate> offer) {
    OpenItem after = item;
    for (ComponentSplit.Part part : ComponentSplit.principalFirst(item.parts(), discount)) {
      after =
          work.settle(item, part.key(), Effect.DISCOUNT, part.amount(), offer, Optional.empty());
    }
    return after;
  }

  private void explainDiscount(
      SourceWork work,
      OpenItem item,
      DiscountPosition position,
      Money cash,
      Money closing,
      Money discount) {
    if (discount.isPositive()) {
      position.reason().ifPresent(r -> work.because(item, new AllocationReason.Discount(r)));
      return;
    }
    position.refused().forEach(r -> work.because(item, new AllocationReason.Discount(r)));
    if (policy.partialDiscount() == PartialDiscount.FORFEIT && cash.isLessThan(closing)) {
      position
          .offer()
          .ifPresent(o -> work.because(
              item,
              new AllocationReason.Discount(
                  new SettlementReason.DiscountForfeited(o.rate(), closing, cash))));
    }
  }

  private static Money least(Money a, Money b) {
    return a.isLessThan(b) ? a : b;
  }
}
