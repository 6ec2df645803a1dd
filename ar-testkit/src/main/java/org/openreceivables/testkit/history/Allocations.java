package org.openreceivables.testkit.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.joda.money.Money;
import org.openreceivables.core.ledger.event.AllocationId;
import org.openreceivables.core.ledger.event.AllocationLine;
import org.openreceivables.core.ledger.event.EventStamp;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.ledger.event.SettlementEvent;
import org.openreceivables.core.money.ExchangeRate;
import org.openreceivables.core.openitem.ComponentKey;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenItemKind;

/** Allocations and write-offs, and which of them to undo. */
final class Allocations {
  private final Drafts drafts;

  Allocations(Drafts drafts) {
    this.drafts = drafts;
  }

  /** Applies some of a credit to up to three items, now and then with discount or another difference. */
  Optional<LedgerEvent> allocated(EventStamp stamp, int number, Reckoning books, Chance chance) {
    Optional<ItemTally> picked = chance.pick(open(books, false));
    if (picked.isEmpty()) {
      return Optional.empty();
    }
    ItemTally source = picked.get();
    ComponentKey from = openPart(source, chance);
    long rest = source.parts.getOrDefault(from, 0L);
    List<AllocationLine> lines = new ArrayList<>();
    List<ItemTally> targets = targets(source, books, chance);
    for (ItemTally target : targets) {
      ComponentKey part = openPart(target, chance);
      long open = target.parts.getOrDefault(part, 0L);
      Optional<AllocationLine> cash = cash(stamp, source, from, rest, target, part, open, chance);
      if (cash.isPresent()) {
        lines.add(cash.get());
        rest -= ItemTally.minor(cash.get().sourceAmount());
        difference(target, part, open - ItemTally.minor(cash.get().amount()), chance)
            .ifPresent(lines::add);
      }
    }
    if (rest > 0 && rest < 500 && chance.percent(25)) {
      lines.add(line(source, from, Effect.EXCESS_TAKEN, rest).build());
    }
    return lines.isEmpty()
        ? Optional.empty()
        : Optional.of(SettlementEvent.Allocated.of(stamp, key("A-", number, books, chance), lines));
  }

  /** Mostly of the same customer, otherwise of any: one pays for another. Mostly in its currency. */
  private static List<ItemTally> targets(ItemTally source, Reckoning books, Chance chance) {
    boolean forOthers = chance.percent(40);
    boolean across = chance.percent(50);
    List<ItemTally> all = new ArrayList<>(open(books, true).stream()
        .filter(t -> forOthers || t.issued.customer().equals(source.issued.customer()))
        .filter(t -> across || t.currency().equals(source.currency()))
        .toList());
    List<ItemTally> some = new ArrayList<>();
    for (int i = chance.below(3); i >= 0 && !all.isEmpty(); i--) {
      some.add(all.remove(chance.below(all.size())));
    }
    return some;
  }

  private Optional<AllocationLine> cash(
      EventStamp stamp,
      ItemTally source,
      ComponentKey from,
      long rest,
      ItemTally target,
      ComponentKey part,
      long open,
      Chance chance) {
    if (rest <= 0) {
      return Optional.empty();
    }
    AllocationLine.Builder line = line(target, part, effect(source), 1);
    line.source(source.issued.id()).sourceComponent(from);
    if (source.issued.kind() == OpenItemKind.ON_ACCOUNT && chance.percent(70)) {
      line.offer(offer(target));
    }
    if (source.currency().equals(target.currency())) {
      Money amount = chance.some(target.currency(), Math.min(rest, open));
      return Optional.of(line.amount(amount).sourceAmount(amount).build());
    }
    LocalDate day = stamp.valueDate();
    ExchangeRate there = drafts.rate(source.currency(), target.currency(), day);
    ExchangeRate back = drafts.rate(target.currency(), source.currency(), day);
    long most = Math.min(open, Worth.convert(Money.ofMinor(source.currency(), rest), there));
    Money amount = chance.some(target.currency(), Math.max(1, most));
    long used = Worth.convert(amount, back);
    return used <= 0
        ? Optional.empty()
        : Optional.of(line.amount(amount)
            .sourceAmount(Money.ofMinor(source.currency(), used))
            .rate(back)
            .build());
  }

  static Effect effect(ItemTally source) {
    return switch (source.issued.kind()) {
      case CREDIT_NOTE -> Effect.CREDITED;
      case PAYABLE -> Effect.SET_OFF;
      default -> Effect.PAID;
    };
  }

  private static Optional<LocalDate> offer(ItemTally target) {
    return target.offers.keySet().stream().findFirst();
  }

  private static Optional<AllocationLine> difference(
      ItemTally target, ComponentKey part, long left, Chance chance) {
    if (left <= 0 || !chance.percent(30)) {
      return Optional.empty();
    }
    Effect effect = chance
        .pick(List.of(Effect.DISCOUNT, Effect.DISCOUNT, Effect.TOLERANCE, Effect.FEE))
        .orElseThrow();
    Money amount = chance.some(target.currency(), left);
    AllocationLine.Builder line = line(target, part, effect, ItemTally.minor(amount));
    return Optional.of(
        effect == Effect.DISCOUNT ? line.offer(offer(target)).build() : line.build());
  }

  Optional<LedgerEvent> writtenOff(EventStamp stamp, int number, Reckoning books, Chance chance) {
    return chance.pick(open(books, true)).map(item -> {
      List<AllocationLine> lines = new ArrayList<>();
      item.parts.forEach((part, open) -> {
        if (open > 0 && (lines.isEmpty() || chance.percent(70))) {
          long amount = ItemTally.minor(chance.some(item.currency(), open));
          lines.add(line(item, part, Effect.WRITTEN_OFF, amount).build());
        }
      });
      return SettlementEvent.WrittenOff.of(
          stamp, key("W-", number, books, chance), lines, Replacements.REASON);
    });
  }

  /** A key that was undone may be posted again, on whatever items. */
  private static AllocationId key(String prefix, int number, Reckoning books, Chance chance) {
    List<AllocationId> undone = keys(books, p -> !p.stands());
    return undone.isEmpty() || !chance.percent(30)
        ? AllocationId.of(prefix + number)
        : undone.get(chance.below(undone.size()));
  }

  /** Mostly one that stands; sometimes any, undone already or no write-off. */
  static Optional<AllocationId> standing(Reckoning books, boolean writeOff, Chance chance) {
    boolean any = chance.percent(10);
    return chance.pick(keys(
        books,
        p -> any
            || (p.stands()
                && p.lines().stream().allMatch(l -> l.effect() == Effect.WRITTEN_OFF)
                    == writeOff)));
  }

  static List<AllocationId> keys(Reckoning books, Predicate<Reckoning.Posting> wanted) {
    return books.postings.entrySet().stream()
        .filter(e -> wanted.test(e.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  static List<ItemTally> open(Reckoning books, boolean debit) {
    return books.items.values().stream()
        .filter(i -> i.open > 0 && i.isDebit() == debit)
        .toList();
  }

  static ComponentKey openPart(ItemTally item, Chance chance) {
    List<ComponentKey> parts = new ArrayList<>(item.parts.keySet());
    parts.removeIf(p -> item.parts.getOrDefault(p, 0L) <= 0);
    Collections.sort(parts);
    return chance.pick(parts).orElse(ComponentKey.WHOLE);
  }

  static AllocationLine.Builder line(
      ItemTally item, ComponentKey part, Effect effect, long amount) {
    AllocationLine.Builder line = AllocationLine.builder();
    line.item(item.issued.id())
        .component(part)
        .effect(effect)
        .amount(Money.ofMinor(item.currency(), amount));
    return line;
  }
}
