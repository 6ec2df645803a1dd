package org.openreceivables.testkit.allocation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.ledger.event.AllocationLine;
import org.openreceivables.core.openitem.ComponentKey;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenComponent;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.openitem.Side;
import org.openreceivables.core.terms.DiscountOffer;
import org.openreceivables.matching.allocation.Allocation;
import org.openreceivables.matching.allocation.AllocationResult;
import org.openreceivables.matching.allocation.ItemSettlement;

/** What becomes of an item. */
final class ItemLaws {
  private ItemLaws() {}

  /** One line in terms of the item's own effects: what it gets, or what it gives where it is a credit. */
  private record Change(
      Effect effect, ComponentKey part, BigDecimal amount, Optional<LocalDate> offer) {}

  /** Each item after is the item before less its lines: by effect, part and discount offer. */
  static void changes(Trial trial, Complaints out) {
    OpenItems before = trial.books().items();
    AllocationResult result = trial.result();
    Map<OpenItemId, List<Change>> changes = changes(result);
    for (OpenItem item : before) {
      Optional<OpenItem> after = result.items().find(item.id());
      out.require(after.isPresent(), () -> item.id() + " is lost");
      after.ifPresent(
          a -> requireChanged(item, a, changes.getOrDefault(item.id(), List.of()), out));
    }
    Set<OpenItemId> rests = new HashSet<>();
    Set<OpenItemId> moved = new HashSet<>();
    for (Allocation a : result.allocations()) {
      rests.add(a.source());
      a.deductions().forEach(d -> moved.add(d.item().id()));
      for (ItemSettlement s : a.settlements()) {
        BigDecimal left = s.before().open().getAmount();
        for (AllocationLine line : s.lines()) {
          left = left.subtract(line.amount().getAmount());
        }
        out.requireSame(
            s.after().open().getAmount(), left, () -> "open of " + s.after().id());
      }
    }
    for (OpenItem item : result.items()) {
      out.require(
          before.find(item.id()).isPresent()
              || rests.contains(item.id())
              || moved.contains(item.id()),
          () -> item.id() + " comes from nowhere");
    }
    moved(trial.books(), result, moved, out);
  }

  private static Map<OpenItemId, List<Change>> changes(AllocationResult result) {
    Map<OpenItemId, List<Change>> out = new HashMap<>();
    for (Allocation a : result.allocations()) {
      for (ItemSettlement s : a.settlements()) {
        for (AllocationLine l : s.lines()) {
          out.computeIfAbsent(l.item(), i -> new ArrayList<>())
              .add(new Change(l.effect(), l.component(), l.amount().getAmount(), l.offer()));
          l.source()
              .ifPresent(source -> out.computeIfAbsent(source, i -> new ArrayList<>())
                  .add(new Change(
                      Effect.APPLIED,
                      l.sourceComponent(),
                      l.sourceAmount().getAmount(),
                      Optional.empty())));
        }
      }
    }
    return out;
  }

  private static void requireChanged(
      OpenItem before, OpenItem after, List<Change> lines, Complaints out) {
    for (Effect effect : Effect.values()) {
      out.requireSame(
          minus(after.settledBy(effect), before.settledBy(effect)),
          sum(lines.stream().filter(l -> l.effect() == effect).toList()),
          () -> effect + " of " + before.id());
    }
    out.requireSame(
        minus(before.open(), after.open()), sum(lines), () -> "what was settled of " + before.id());
    out.requireEqual(after.original(), before.original(), () -> "the original of " + before.id());
    out.requireEqual(after.charges(), before.charges(), () -> "the charges of " + before.id());
    out.requireEqual(
        after.components().size(), before.components().size(), () -> "the parts of " + before.id());
    for (int i = 0; i < Math.min(before.components().size(), after.components().size()); i++) {
      OpenComponent part = before.components().get(i);
      out.requireSame(
          minus(part.open(), after.components().get(i).open()),
          sum(lines.stream().filter(l -> l.part().equals(part.key())).toList()),
          () -> part.key() + " of " + before.id());
    }
    requireOffers(before, after, lines, out);
  }

  private static void requireOffers(
      OpenItem before, OpenItem after, List<Change> lines, Complaints out) {
    Set<LocalDate> seen = new HashSet<>();
    for (int i = 0; i < before.discountOffers().size(); i++) {
      DiscountOffer offer = before.discountOffers().get(i);
      boolean first = seen.add(offer.lastDay());
      out.requireSame(
          minus(after.discountOffers().get(i).taken(), offer.taken()),
          sum(lines.stream()
              .filter(l -> first
                  && l.effect() == Effect.DISCOUNT
                  && l.offer().equals(Optional.of(offer.lastDay())))
              .toList()),
          () -> "discount until " + offer.lastDay() + " taken of " + before.id());
    }
  }

  /** What was held back or paid short is followed up, to the minor unit, in each currency. */
  private static void moved(
      AllocationBooks books, AllocationResult result, Set<OpenItemId> arrived, Complaints out) {
    Map<CurrencyUnit, BigDecimal> gone = new HashMap<>();
    for (Allocation a : result.allocations()) {
      for (ItemSettlement s : a.settlements()) {
        for (AllocationLine l : s.lines()) {
          if (l.effect() == Effect.DEDUCTION || l.effect() == Effect.RESIDUAL) {
            gone.merge(l.amount().getCurrencyUnit(), l.amount().getAmount(), BigDecimal::add);
          }
        }
      }
    }
    for (OpenItem item : result.items()) {
      if (arrived.contains(item.id())) {
        out.require(books.items().find(item.id()).isEmpty(), () -> item.id() + " is not new");
        out.require(item.side() == Side.DEBIT, () -> item.id() + " must be a debit");
        gone.merge(item.currency(), item.original().getAmount().negate(), BigDecimal::add);
      }
    }
    gone.forEach((currency, sum) ->
        out.requireSame(sum, BigDecimal.ZERO, () -> currency + " that moved to no item"));
  }

  /** No item turns from debit to credit, below zero, or is more open than before. */
  static void sides(Trial trial, Complaints out) {
    for (OpenItem after : trial.result().items()) {
      out.require(!after.open().isNegative(), () -> after.id() + " is negative");
      trial.books().items().find(after.id()).ifPresent(before -> {
        out.require(
            before.side() == after.side() && before.kind() == after.kind(),
            () -> after.id() + " changed sides");
        out.require(
            before.currency().equals(after.currency())
                && !after.open().isGreaterThan(before.open()),
            () -> after.id() + " is open with more than before");
      });
    }
  }

  static BigDecimal minus(Money a, Money b) {
    return a.getAmount().subtract(b.getAmount());
  }

  private static BigDecimal sum(List<Change> lines) {
    return lines.stream().map(Change::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
