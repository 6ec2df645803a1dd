package org.openreceivables.testkit.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.document.Component;
import org.openreceivables.core.openitem.BookValue;
import org.openreceivables.core.openitem.ComponentKey;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenComponent;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.Side;
import org.openreceivables.core.terms.DiscountOffer;

/** One item by plain adding and taking away, in minor units of its currency. Mutable. */
final class ItemTally {
  final OpenItem issued;
  final Map<ComponentKey, Long> parts = new LinkedHashMap<>();
  private final Map<Effect, Long> settled = new EnumMap<>(Effect.class);
  final Map<CurrencyUnit, Worth> worths = new LinkedHashMap<>();
  final Set<String> holds = new HashSet<>();

  /** What was paid, and what was taken as discount, under the offer that ends on a day. */
  final Map<LocalDate, long[]> offers = new HashMap<>();

  LocalDate due;
  long charges;
  long open;

  ItemTally(OpenItem issued) {
    this.issued = issued;
    this.due = issued.effectiveDueDate();
    this.open = minor(issued.open());
    this.charges = minor(issued.charges());
    for (OpenComponent part : issued.components()) {
      parts.put(ComponentKey.of(part.component()), minor(part.open()));
    }
    if (parts.isEmpty()) {
      parts.put(ComponentKey.WHOLE, open);
    }
    issued.settled().forEach((effect, amount) -> settled.put(effect, minor(amount)));
    for (BookValue value : issued.bookValues()) {
      worths.put(value.rate().to(), new Worth(minor(value.amount()), value.rate()));
    }
    issued.holds().forEach(h -> holds.add(h.id()));
    for (DiscountOffer offer : issued.discountOffers()) {
      offers.put(offer.lastDay(), new long[] {minor(offer.cash()), minor(offer.taken())});
    }
  }

  boolean isDebit() {
    return issued.side() == Side.DEBIT;
  }

  CurrencyUnit currency() {
    return issued.currency();
  }

  /** What it adds to the customer's balance. */
  long balance() {
    return isDebit() ? open : -open;
  }

  long settled(Effect effect) {
    return settled.getOrDefault(effect, 0L);
  }

  List<Worth.Part> settle(
      Effect effect, ComponentKey key, Money amount, Optional<LocalDate> offer) {
    Impossible.unless(effect.side() == issued.side(), "side");
    Impossible.unless(amount.getCurrencyUnit().equals(currency()), "currency");
    long minor = minor(amount);
    Impossible.unless(parts.containsKey(key) && minor <= parts.getOrDefault(key, 0L), "too much");
    List<Worth.Part> left = new ArrayList<>();
    for (Worth worth : worths.values()) {
      left.add(worth.take(minor, open));
    }
    move(effect, key, minor, offer);
    return left;
  }

  void reopen(
      Effect effect,
      ComponentKey key,
      Money amount,
      Optional<LocalDate> offer,
      List<Worth.Part> left) {
    move(effect, key, -minor(amount), offer);
    left.forEach(part -> {
      Worth worth = worths.get(part.books());
      if (worth != null) {
        worth.giveBack(part);
      }
    });
  }

  private void move(Effect effect, ComponentKey key, long amount, Optional<LocalDate> offer) {
    offer.ifPresent(day -> {
      long[] under = offers.get(day);
      if (under == null) {
        throw new Impossible("offer");
      }
      under[effect == Effect.PAID ? 0 : 1] += amount;
    });
    parts.merge(key, -amount, Long::sum);
    open -= amount;
    settled.merge(effect, amount, Long::sum);
  }

  void charge(Component charge, List<BookValue> said) {
    Impossible.unless(isDebit(), "side");
    Impossible.unless(charge.amount().getCurrencyUnit().equals(currency()), "currency");
    requireValuedAlike(said);
    long amount = minor(charge.amount());
    ComponentKey key = issued.components().isEmpty() ? ComponentKey.WHOLE : ComponentKey.of(charge);
    parts.merge(key, amount, Long::sum);
    open += amount;
    charges += amount;
    worths.forEach((books, worth) -> worth.add(said.stream()
        .filter(v -> v.rate().to().equals(books))
        .findFirst()
        .map(v -> minor(v.amount()))
        .orElseGet(() -> Worth.convert(charge.amount(), worth.rate))));
  }

  /** Whether what is said of the books is said in currencies in which it is valued. */
  void requireValuedAlike(List<BookValue> said) {
    Impossible.unless(
        said.stream()
            .allMatch(v -> v.rate().from().equals(currency())
                && worths.containsKey(v.rate().to())),
        "books currency");
  }

  /**
   * Where more or less is open than was valued, the value is in proportion; where nothing is, or back at the
   * rate of the document, the last revaluation only ends.
   */
  void revalue(Money wasOpen, BookValue value) {
    Worth worth = worths.get(value.rate().to());
    if (worth == null || !value.rate().from().equals(currency())) {
      throw new Impossible("books currency");
    }
    Impossible.unless(
        wasOpen.isPositive() && wasOpen.getCurrencyUnit().equals(currency()), "valued open");
    long then = minor(wasOpen);
    if (open == then) {
      worth.revalue(minor(value.amount()), value.rate());
    } else if (open == 0 || value.rate().equals(worth.rate)) {
      worth.forgetRevaluation();
    } else {
      worth.revalue(Worth.share(minor(value.amount()), open, then), value.rate());
    }
  }

  static long minor(Money amount) {
    return amount.getAmountMinorLong();
  }
}
