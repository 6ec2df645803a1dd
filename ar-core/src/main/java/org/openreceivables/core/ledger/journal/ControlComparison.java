package org.openreceivables.core.ledger.journal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.ledger.LedgerMovement;
import org.openreceivables.core.ledger.journal.ItemDifference.Cause;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.openitem.Side;

/** Adds up the three roads, by account and by item; {@link EventComparison} does it by event. */
final class ControlComparison {
  private final JournalPolicy policy;
  private final OpenItems items;
  private final ControlFigures control;
  private final Map<ControlKey, Money> byItems = new HashMap<>();
  private final Map<ControlKey, Money> byLedger = new HashMap<>();
  private final Map<ControlKey, Money> byControl = new HashMap<>();
  private final Map<OpenItemId, Money> open = new TreeMap<>();
  private final Map<OpenItemId, Money> moved = new TreeMap<>();
  private final List<ItemDifference> itemDifferences = new ArrayList<>();
  private final EventComparison events = new EventComparison();

  ControlComparison(
      JournalPolicy policy,
      OpenItems items,
      Iterable<LedgerMovement> movements,
      ControlFigures control) {
    this.policy = policy;
    this.items = items;
    this.control = control;
    items.forEach(this::add);
    movements.forEach(this::add);
    control.balances().stream()
        .filter(b -> ControlKey.isControl(b.role()))
        .forEach(b -> sum(byControl, key(b.role(), b.account(), b.amount()), b.amount()));
  }

  /** Compares by event with the help of somebody who knows which events there are. */
  ControlReconciliation compare(KnownEvents known) {
    compare(open, moved, (id, here, there) -> Cause.OTHER_MOVEMENTS);
    control.openItems().ifPresent(list -> compare(open, list, ControlComparison::inList));
    itemDifferences.sort(
        Comparator.comparing(ItemDifference::item).thenComparing(ItemDifference::cause));
    return new ControlReconciliation(
        lines(),
        itemDifferences,
        control.postings().map(p -> events.differences(p, known)).orElse(List.of()),
        List.copyOf(items.incomplete()));
  }

  private void add(OpenItem item) {
    Optional<CurrencyUnit> books = policy.booksCurrency();
    Optional<Money> carrying = books.isPresent()
        ? books.flatMap(item::carrying).map(c -> item.side() == Side.DEBIT ? c : c.negated())
        : Optional.of(item.balance());
    if (carrying.isPresent()) {
      Money amount = carrying.get();
      sum(byItems, key(policy.control(item.kind()), item.controlAccount(), amount), amount);
      open.put(item.id(), amount);
    } else if (!item.isSettled()) {
      itemDifferences.add(new ItemDifference(
          item.id(), Cause.NOT_VALUED, item.balance(), Money.zero(books.orElseThrow())));
    }
  }

  private void add(LedgerMovement m) {
    Optional<CurrencyUnit> books = policy.booksCurrency();
    Optional<Money> value = books.isPresent() ? books.flatMap(m::in) : Optional.of(m.amount());
    value.ifPresent(amount -> {
      ControlKey key = key(policy.control(m.kind()), m.controlAccount(), amount);
      sum(byLedger, key, amount);
      moved.merge(m.item(), amount, Money::plus);
      events.add(m, key, amount);
    });
  }

  private static void sum(Map<ControlKey, Money> sums, ControlKey key, Money amount) {
    sums.merge(key, amount, Money::plus);
  }

  private static ControlKey key(AccountRole role, String account, Money amount) {
    return new ControlKey(role, account, amount.getCurrencyUnit());
  }

  private List<ControlReconciliation.Line> lines() {
    TreeSet<ControlKey> keys = new TreeSet<>(byItems.keySet());
    keys.addAll(byLedger.keySet());
    keys.addAll(byControl.keySet());
    return keys.stream()
        .map(k -> new ControlReconciliation.Line(
            k.role(), k.account(), in(byItems, k), in(byLedger, k), in(byControl, k)))
        .toList();
  }

  private static Money in(Map<ControlKey, Money> sums, ControlKey key) {
    return sums.getOrDefault(key, Money.zero(key.currency()));
  }

  private interface Naming {
    Cause of(OpenItemId id, Money here, Money there);
  }

  private static Cause inList(OpenItemId id, Money here, Money there) {
    if (there.isZero()) {
      return Cause.NOT_IN_LIST;
    }
    return here.isZero() ? Cause.ONLY_IN_LIST : Cause.OTHER_AMOUNT;
  }

  private void compare(Map<OpenItemId, Money> here, Map<OpenItemId, Money> there, Naming naming) {
    TreeSet<OpenItemId> ids = new TreeSet<>(here.keySet());
    ids.addAll(there.keySet());
    for (OpenItemId id : ids) {
      Optional<Money> a = Optional.ofNullable(here.get(id));
      Optional<Money> b = Optional.ofNullable(there.get(id));
      CurrencyUnit currency = a.or(() -> b).orElseThrow().getCurrencyUnit();
      Money ours = a.orElse(Money.zero(currency));
      Money theirs = b.orElse(Money.zero(currency));
      if (!Objects.equals(ours, theirs)) {
        itemDifferences.add(new ItemDifference(id, naming.of(id, ours, theirs), ours, theirs));
      }
    }
  }
}
