package org.openreceivables.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.settlement.SettlementOption;
import org.openreceivables.core.settlement.SettlementPolicy;
import org.openreceivables.core.terms.DiscountOffer;

/**
 * The items of one customer in one currency by every amount that closes them on some day.
 *
 * <p>Whether an amount closes an item on the day in question is asked again of what is found.
 */
final class AmountIndex {
  private final SettlementPolicy policy;
  private final NavigableMap<Money, Set<OpenItemId>> byAmount = new TreeMap<>();
  private Money widest;

  AmountIndex(SettlementPolicy policy, CurrencyUnit currency) {
    this.policy = policy;
    this.widest = Money.zero(currency);
  }

  void add(OpenItem item) {
    for (SettlementOption option : everyOption(item)) {
      byAmount.computeIfAbsent(option.cash(), c -> new LinkedHashSet<>()).add(item.id());
      Money width = option.cash().minus(option.least());
      widest = width.isGreaterThan(widest) ? width : widest;
    }
  }

  void remove(OpenItem item) {
    for (SettlementOption option : everyOption(item)) {
      Set<OpenItemId> ids = byAmount.get(option.cash());
      if (ids != null && ids.remove(item.id()) && ids.isEmpty()) {
        byAmount.remove(option.cash());
      }
    }
  }

  /** Items that this amount may close. */
  Collection<Set<OpenItemId>> around(Money amount) {
    return byAmount.subMap(amount, true, amount.plus(widest), true).values();
  }

  /** Items that need less, the nearest first. */
  Collection<Set<OpenItemId>> below(Money amount) {
    return byAmount.headMap(amount, true).descendingMap().values();
  }

  /** Items that need more, the nearest first. */
  Collection<Set<OpenItemId>> above(Money amount) {
    return byAmount.tailMap(amount, false).values();
  }

  /** The offers that count change only behind their last days. */
  private List<SettlementOption> everyOption(OpenItem item) {
    Set<LocalDate> days = new TreeSet<>(Set.of(LocalDate.MAX));
    for (DiscountOffer offer : item.discountOffers()) {
      days.add(offer.lastDay());
      days.add(offer.lastDayWithGrace());
    }
    List<SettlementOption> all = new ArrayList<>();
    days.forEach(day -> all.addAll(policy.options(item, day).options()));
    return all;
  }
}
