package org.openreceivables.matching.allocation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.openreceivables.core.money.Amounts;
import org.openreceivables.core.money.ExchangeRates;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.settlement.DiscountPosition;
import org.openreceivables.core.settlement.ExcessDiscount;
import org.openreceivables.core.settlement.PartialDiscount;
import org.openreceivables.core.settlement.SettlementPolicy;
import org.openreceivables.core.settlement.TolerancePool;
import org.openreceivables.core.terms.DiscountOffer;

/**
 * Judges what is missing on an item: once for every item that money reached, when its day of the books is over.
 * Money that came before an item counts on the item's day.
 */
final class DayEnd {
  private final CustomerRun run;
  private final SettlementPolicy settlement;
  private final boolean judges;
  private final Touched touched = new Touched();
  private final Map<LocalDate, List<Funds>> moneyOf = new HashMap<>();
  /** What stands on account of the money of a day, added up once a judgement. */
  private final Map<LocalDate, Map<CurrencyUnit, Long>> atHand = new HashMap<>();
  /** No day that is to be judged is before this one. */
  private LocalDate earliest = LocalDate.MAX;

  DayEnd(CustomerRun run) {
    this.run = run;
    this.settlement = run.policy.settlement();
    this.judges = judges(run.policy);
  }

  /** Whether there is anything to judge at the end of a day. */
  static boolean judges(AllocationPolicy policy) {
    return !policy.settlement().underpayment().isNone()
        || !policy.settlement().discountAdjustment().isNone()
        || policy.shortPayment() != ShortPayment.STAYS_OPEN;
  }

  void begin() {
    touched.clear();
    moneyOf.clear();
    earliest = LocalDate.MAX;
  }

  /** What can be applied of it is applied; what is left of money stands on account from its day on. */
  void seen(Funds f) {
    if (judges && f.isMoney()) {
      moneyOf.computeIfAbsent(f.day, d -> new ArrayList<>()).add(f);
    }
  }

  void reached(Funds f, int i, @Nullable DiscountPosition before) {
    if (judges && (f.isMoney() || touched.get(i) != null)) {
      Touched.Touch last = touched.get(i);
      LocalDate day = f.appliedOn(run.account.items[i]);
      earliest = day.isBefore(earliest) ? day : earliest;
      touched.put(i, new Touched.Touch(f, last == null || f.isMoney() ? before : last.before()));
    }
  }

  /** An item that money reached changed without money. */
  void changed(Funds f, int i) {
    Touched.Touch touch = touched.get(i);
    if (touch != null) {
      touched.put(i, new Touched.Touch(f, touch.before()));
    }
  }

  /** Pays so much of an item and closes it, discount and tolerance for the rest. */
  void closeNow(
      Cashier cashier, Funds f, int i, long cash, Phase phase, Why why, AllocationReason reason) {
    Optional<DiscountPosition> before =
        run.account.hasOffers(i) ? Optional.of(run.position(f, i)) : Optional.empty();
    cashier.pay(f, i, cash, phase, 0, why);
    Optional<DiscountPosition> now = before.map(b -> standing(i, new Touched.Touch(f, b)));
    close(f, i, now, reason);
    touched.remove(i);
  }

  /** Closes an item whose difference is tolerated: by discount alone where it is within the adjustment. */
  private void close(Funds f, int i, Optional<DiscountPosition> position, AllocationReason reason) {
    long open = run.account.open[i];
    long whole = position.map(p -> Math.min(p.wholeMinor(), open)).orElse(0L);
    Money difference = run.account.money(i, open - whole);
    Money adjustment = settlement.discountAdjustment().of(run.account.items[i].original());
    boolean adjusts = position.flatMap(DiscountPosition::offer).isPresent()
        && adjustment.isPositive()
        && !difference.isGreaterThan(adjustment);
    discount(f, i, adjusts ? open : whole, position);
    tolerate(f, i, run.account.open[i]);
    run.because(f, i, adjusts ? new AllocationReason.Adjusted(difference, adjustment) : reason);
  }

  /**
   * Where limits are pooled, judges what is missing on all items that a payment reached, together, once it is used
   * up.
   */
  void closeTogether(Funds f, int[] reached) {
    if (settlement.tolerancePool() != TolerancePool.POOLED || !f.isMoney() || f.left > 0) {
      return;
    }
    long missing = 0;
    long limit = 0;
    // What is only said of an item, a deduction say, makes nothing of it tolerable.
    int[] places = Arrays.stream(reached)
        .filter(i -> run.account.isOf(i, f.currency))
        .filter(i -> run.account.open[i] == 0 || touched.get(i) != null)
        .toArray();
    for (int i : places) {
      limit = Math.addExact(
          limit, Amounts.minor(settlement.underpayment().of(run.account.items[i].original())));
      missing = Math.addExact(missing, run.account.open[i] - whole(f, i));
    }
    if (places.length == 0 || missing > limit) {
      return;
    }
    for (int i : places) {
      if (run.account.open[i] > 0) {
        long share = run.account.open[i] - whole(f, i);
        var reason = new AllocationReason.ToleratedTogether(
            run.account.money(i, missing),
            run.account.money(i, limit),
            run.account.money(i, share));
        close(f, i, position(f, i), reason);
        touched.remove(i);
      }
    }
  }

  private long whole(Funds f, int i) {
    long open = run.account.open[i];
    return open == 0
        ? 0
        : position(f, i).map(p -> Math.min(p.wholeMinor(), open)).orElse(0L);
  }

  private Optional<DiscountPosition> position(Funds f, int i) {
    if (!run.account.hasOffers(i)) {
      return Optional.empty();
    }
    Touched.Touch touch = touched.get(i);
    return Optional.of(touch == null ? run.position(f, i) : standing(i, touch));
  }

  /** From now on notes how to come back; notes nothing without a journal. */
  void note(@Nullable Journal steps) {
    touched.note(steps, settlement.tolerancePool() == TolerancePool.POOLED);
  }

  void closeDaysBefore(LocalDate next) {
    if (touched.isEmpty() || !earliest.isBefore(next)) {
      return;
    }
    atHand.clear();
    earliest = LocalDate.MAX;
    for (Map.Entry<Integer, Touched.Touch> each : touched.all()) {
      int i = each.getKey();
      Touched.Touch touch = each.getValue();
      if (day(i, touch).isBefore(next)) {
        touched.remove(i);
        if (run.account.open[i] > 0) {
          judge(i, touch);
          run.whole.judged(i, run.account.open[i]);
        }
      } else {
        earliest = day(i, touch).isBefore(earliest) ? day(i, touch) : earliest;
      }
    }
  }

  private LocalDate day(int i, Touched.Touch touch) {
    return touch.funds().appliedOn(run.account.items[i]);
  }

  private void judge(int i, Touched.Touch touch) {
    Account account = run.account;
    OpenItem item = account.items[i];
    Funds f = touch.funds();
    Money limit = settlement.underpayment().of(item.original());
    Money adjustment = settlement.discountAdjustment().of(item.original());
    long onAccount = onAccount(i, touch);
    Optional<DiscountPosition> position =
        f.isMoney() && account.hasOffers(i) ? Optional.of(standing(i, touch)) : Optional.empty();
    long discount = position.map(p -> Math.min(p.wholeMinor(), account.open[i])).orElse(0L);
    Money difference = account.money(i, account.open[i] - discount);
    boolean offered = position.flatMap(DiscountPosition::offer).isPresent();
    boolean adjusts = offered && adjustment.isPositive() && !difference.isGreaterThan(adjustment);
    boolean tolerates = limit.isPositive() && !difference.isGreaterThan(limit);
    if ((adjusts || tolerates) && onAccount > 0) {
      run.because(f, i, new AllocationReason.MoneyAtHand(difference, account.money(i, onAccount)));
    } else if (adjusts) {
      discount(f, i, account.open[i], position);
      run.because(f, i, new AllocationReason.Adjusted(difference, adjustment));
    } else if (tolerates) {
      discount(f, i, discount, position);
      tolerate(f, i, account.open[i]);
      run.because(f, i, new AllocationReason.Tolerated(difference, limit));
    } else {
      if (limit.isPositive() && difference.isGreaterThan(limit)) {
        run.because(f, i, new AllocationReason.NotTolerated(difference, limit));
      }
      if (onAccount == 0) {
        Rests.move(run, f, i, difference);
      }
    }
  }

  private void tolerate(Funds f, int i, long amount) {
    AllocationRows.Detail why = AllocationRows.Detail.because(settlement.toleranceReason());
    run.settleParts(f, i, Effect.TOLERANCE, amount, why);
  }

  private void discount(Funds f, int i, long amount, Optional<DiscountPosition> position) {
    AllocationRows.Detail under = AllocationRows.Detail.of(
        position.flatMap(DiscountPosition::offer).map(DiscountOffer::lastDay));
    run.settleParts(f, i, Effect.DISCOUNT, amount, under);
  }

  /**
   * The discount that stands at the end of the day. Where a part forfeits it or leaves only its proportion, it still
   * stands for the money that is within tolerance of the whole, reckoned as if that money had been paid under the
   * offer.
   */
  private DiscountPosition standing(int i, Touched.Touch touch) {
    OpenItem item = run.account.now(i);
    Funds f = touch.funds();
    PartialDiscount partial = settlement.partialDiscount();
    boolean counted = partial != PartialDiscount.FORFEIT && partial != PartialDiscount.PROPORTIONAL;
    DiscountPosition before = touch.before();
    Optional<DiscountOffer> offer =
        before == null ? Optional.empty() : before.offer().filter(item.discountOffers()::contains);
    if (counted || before == null || offer.isEmpty()) {
      return run.position(f, i);
    }
    if (partial == PartialDiscount.PROPORTIONAL) {
      // What stood before the money came, in proportion to what was open then; nothing where that
      // was too much.
      boolean lost = settlement.excessDiscount() == ExcessDiscount.FORFEIT
          && run.account.open[i] < before.wholeMinor();
      return lost ? settlement.discount(item.withDiscountOffers(List.of()), f.valueDate) : before;
    }
    Money paid = item.settledBy(Effect.PAID);
    Money charges = before.charges();
    Money cash = paid.minus(paid.isLessThan(charges) ? paid : charges);
    DiscountOffer noted = offer.get().plusTaken(Money.zero(item.currency()), cash);
    List<DiscountOffer> offers = new ArrayList<>(List.of(noted));
    return run.answered(f, i)
        .withPartialDiscount(PartialDiscount.GROSS_UP)
        .discount(item.withDiscountOffers(offers), f.valueDate);
  }

  /** What stands on account of the money of that day, and of the money that came last. */
  private long onAccount(int i, Touched.Touch touch) {
    LocalDate day = day(i, touch);
    long sum =
        atHand.computeIfAbsent(day, this::atHand).getOrDefault(run.account.items[i].currency(), 0L);
    Funds last = touch.funds();
    boolean counted = !last.isMoney() || last.day.equals(day);
    return counted || !run.account.isOf(i, last.currency) ? sum : Math.addExact(sum, last.left);
  }

  private Map<CurrencyUnit, Long> atHand(LocalDate day) {
    Map<CurrencyUnit, Long> out = new HashMap<>();
    for (Funds f : moneyOf.getOrDefault(day, List.of())) {
      out.merge(f.currency, f.left, Math::addExact);
    }
    run.policy.foreignMoney().rates().ifPresent(rates -> foreign(rates, day, out));
    return out;
  }

  /** Where money may pay what is owed in other currencies, what is left of it is at hand there too. */
  private void foreign(ExchangeRates rates, LocalDate day, Map<CurrencyUnit, Long> atHand) {
    for (Funds f : moneyOf.getOrDefault(day, List.of())) {
      if (f.left > 0) {
        for (CurrencyUnit other : run.account.currencies()) {
          if (!other.equals(f.currency)) {
            rates
                .find(f.currency, other, f.valueDate)
                .rate()
                .map(rate -> new Converted(f, rate).worth())
                .ifPresent(worth -> atHand.merge(other, worth, Math::addExact));
          }
        }
      }
    }
  }
}
