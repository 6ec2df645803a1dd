package org.openreceivables.core.openitem;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.openreceivables.core.InvalidValueException;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.Problem;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.document.Component;
import org.openreceivables.core.internal.Rules;
import org.openreceivables.core.money.Amounts;
import org.openreceivables.core.terms.DiscountOffer;

/** The sums that hold within one item, and how settling moves them. */
final class ItemArithmetic {
  private ItemArithmetic() {}

  static List<OpenComponent> parts(OpenItem item) {
    return item.components().isEmpty()
        ? List.of(new OpenComponent(
            new Component(
                ComponentKey.WHOLE.kind(),
                ComponentKey.WHOLE.code(),
                item.original().plus(item.charges())),
            item.open()))
        : item.components();
  }

  static OpenItem settle(OpenItem item, Effect effect, ComponentKey component, Money amount) {
    requireNotNegative(item, amount);
    OpenItem settled = move(item, effect, component, amount);
    return BookArithmetic.plus(settled, BookArithmetic.partOf(item, amount).negated());
  }

  static OpenItem reopen(
      OpenItem item, Effect effect, ComponentKey component, Money amount, BookShare book) {
    requireNotNegative(item, amount);
    return BookArithmetic.plus(move(item, effect, component, amount.negated()), book);
  }

  private static void requireNotNegative(OpenItem item, Money amount) {
    Rules.of("OpenItem", item.id(), item.customer())
        .require(
            !amount.isNegative(),
            ProblemCodes.NEGATIVE_AMOUNT,
            "amount",
            amount,
            "must not be negative")
        .orThrow();
  }

  /** Settles an amount, or reopens a negative one. */
  private static OpenItem move(OpenItem item, Effect effect, ComponentKey component, Money amount) {
    Map<Effect, Money> settled = new TreeMap<>(item.settled());
    Money sum = item.settledBy(effect).plus(amount);
    if (sum.isZero()) {
      settled.remove(effect);
    } else {
      settled.put(effect, sum);
    }
    Money open = item.open().minus(amount);
    return item.toBuilder()
        .open(open)
        .settled(settled)
        .components(components(item, component, amount))
        .build();
  }

  static OpenItem underOffer(OpenItem item, Effect effect, Money amount, LocalDate lastDay) {
    if (effect != Effect.PAID && effect != Effect.DISCOUNT) {
      throw refused(item.id(), "effect", effect, "must be PAID or DISCOUNT under an offer");
    }
    List<DiscountOffer> offers = new ArrayList<>(item.discountOffers());
    Money zero = Money.zero(item.currency());
    for (int i = 0; i < offers.size(); i++) {
      if (offers.get(i).lastDay().equals(lastDay)) {
        boolean discount = effect == Effect.DISCOUNT;
        offers.set(i, offers.get(i).plusTaken(discount ? amount : zero, discount ? zero : amount));
        return item.withDiscountOffers(offers);
      }
    }
    throw refused(item.id(), "discountOffers", lastDay, "must have an offer until that day");
  }

  private static List<OpenComponent> components(OpenItem item, ComponentKey key, Money amount) {
    if (item.components().isEmpty()) {
      if (!key.equals(ComponentKey.WHOLE)) {
        throw refused(
            item.id(),
            "component",
            key,
            "must be a part of the item, which has only " + ComponentKey.WHOLE);
      }
      return List.of();
    }
    List<OpenComponent> parts = new ArrayList<>(item.components());
    for (int i = 0; i < parts.size(); i++) {
      OpenComponent part = parts.get(i);
      if (part.key().equals(key)) {
        parts.set(i, new OpenComponent(part.component(), part.open().minus(amount)));
        return parts;
      }
    }
    throw refused(item.id(), "component", key, "must be a part of the item");
  }

  private static InvalidValueException refused(
      OpenItemId id, String field, Object value, String rule) {
    return new InvalidValueException(List.of(new Problem(
        ProblemCodes.OUT_OF_RANGE,
        "OpenItem",
        id.value(),
        field,
        value.toString(),
        rule,
        "",
        List.of())));
  }

  static void check(OpenItem item) {
    Rules rules = Rules.of("OpenItem", item.id(), item.customer());
    sameCurrency(item, rules);
    notNegative(rules, "original", item.original());
    notNegative(rules, "charges", item.charges());
    notNegative(rules, "open", item.open());
    item.settled().forEach((effect, amount) -> {
      notNegative(rules, "settled " + effect, amount);
      rules.require(
          effect.side() == item.side(),
          ProblemCodes.WRONG_SIDE,
          "settled",
          effect,
          "must be an effect on " + item.side() + " items");
    });
    rules.require(
        item.installment() >= 1,
        ProblemCodes.OUT_OF_RANGE,
        "installment",
        item.installment(),
        "must be 1 or more");
    rules.require(
        !item.accessoryTo().filter(item.id()::equals).isPresent(),
        ProblemCodes.OUT_OF_RANGE,
        "accessoryTo",
        item.id(),
        "must be another item");
    rules.require(
        item.components().stream().map(c -> c.key()).distinct().count()
            == item.components().size(),
        ProblemCodes.DUPLICATE_ID,
        "components",
        item.components(),
        "must not repeat a kind and code");
    List<DiscountOffer> offers = item.discountOffers();
    rules.require(
        offers.stream().map(DiscountOffer::lastDay).distinct().count() == offers.size(),
        ProblemCodes.DUPLICATE_ID,
        "discountOffers",
        offers.stream().map(DiscountOffer::lastDay).toList(),
        "must not end on the same day");
    rules.require(
        offers.stream().map(DiscountOffer::tax).distinct().count() <= 1,
        ProblemCodes.OUT_OF_RANGE,
        "discountOffers",
        offers.stream().map(DiscountOffer::tax).toList(),
        "must all do the same to the tax");
    BookArithmetic.check(item, rules);
    rules.orThrow();
    sums(item, rules);
    rules.orThrow();
  }

  static Money settledEarlier(OpenItem item) {
    Money rest = item.original().plus(item.charges()).minus(item.open());
    for (Money amount : item.settled().values()) {
      rest = rest.minus(amount);
    }
    return rest;
  }

  private static void sums(OpenItem item, Rules rules) {
    BigInteger whole = minor(item.original()).add(minor(item.charges()));
    BigInteger open = minor(item.open());
    BigInteger settled = sum(item.settled().values().stream());
    if (whole.bitLength() >= Long.SIZE) {
      rules.require(
          false,
          ProblemCodes.AMOUNT_OVERFLOW,
          "charges",
          item.charges(),
          "must fit 64 bits of minor units together with " + item.original());
    }
    if (open.compareTo(whole) > 0) {
      rules.require(
          false,
          ProblemCodes.AMOUNTS_DO_NOT_ADD_UP,
          "open",
          item.open(),
          "must not be more than original and charges (" + item.original() + " and "
              + item.charges() + ")");
    }
    rules.require(
        settled.compareTo(whole.subtract(open).max(BigInteger.ZERO)) <= 0,
        ProblemCodes.AMOUNTS_DO_NOT_ADD_UP,
        "settled",
        item.settled(),
        "must not add up to more than original and charges less open");
    if (!item.components().isEmpty()) {
      BigInteger issued = sum(item.components().stream().map(c -> c.component().amount()));
      BigInteger left = sum(item.components().stream().map(OpenComponent::open));
      rules.require(
          issued.equals(whole) && left.equals(open),
          ProblemCodes.AMOUNTS_DO_NOT_ADD_UP,
          "components",
          item.components(),
          "must add up to original and charges, and their open parts to open");
    }
  }

  private static BigInteger sum(Stream<Money> amounts) {
    return amounts.map(ItemArithmetic::minor).reduce(BigInteger.ZERO, BigInteger::add);
  }

  private static BigInteger minor(Money amount) {
    return BigInteger.valueOf(Amounts.minor(amount));
  }

  private static void sameCurrency(OpenItem item, Rules rules) {
    List<Money> all = new ArrayList<>(List.of(item.open(), item.charges()));
    all.addAll(item.settled().values());
    item.components().forEach(c -> all.add(c.component().amount()));
    item.discountOffers().forEach(o -> all.add(o.base()));
    item.holds().forEach(h -> h.part().ifPresent(all::add));
    for (Money amount : all) {
      // The message is only made where it is needed: this runs for every item that is built.
      if (!amount.isSameCurrency(item.original())) {
        rules.require(
            false,
            ProblemCodes.CURRENCY_MISMATCH,
            "amount",
            amount,
            "must be in the currency of the original amount (" + item.original() + ")");
      }
    }
  }

  private static void notNegative(Rules rules, String field, Money amount) {
    rules.require(
        !amount.isNegative(),
        ProblemCodes.NEGATIVE_AMOUNT,
        field,
        amount,
        "must not be negative",
        "Maybe it is a credit, whose kind says so and whose amount is positive");
  }
}
