package org.openreceivables.matching.allocation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.openreceivables.core.money.Amounts;
import org.openreceivables.core.money.ExchangeRates;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.settlement.DiscountPosition;
import org.openreceivables.core.settlement.SettlementPolicy;
import org.openreceivables.core.settlement.TolerancePool;
import org.openreceivables.core.terms.DiscountOffer;

/**
 * Judges what is missing on an item: once for every item that money reached, when its day of the books is over; where
 * limits are pooled, with the items that were reached together.
 * Money that came before an item counts on the item's day.
 */
final class DayEnd {
  private final CustomerRun run;
  private final SettlementPolicy settlement;
  private final DiscountReasons reasons;
  private final boolean judges;
  private final boolean pooled;
  private final Touched touched = new Touched();
  private final Together together;
  private final Map<LocalDate, List<Funds>> moneyOf = new HashMap<>();
  /** What stands on account of the money of a day, added up once a judgement. */
  private final Map<LocalDate, Map<CurrencyUnit, Long>> atHand = new HashMap<>();
  /** No day that is to be judged is before this one. */
  private LocalDate earliest = LocalDate.MAX;

  DayEnd(CustomerRun run) {
    this.run = run;
    this.settlement = run.policy.settlement();
    this.reasons = new DiscountReasons(run);
    this.judges = judges(run.policy);
    this.pooled = settlement.tolerancePool() == TolerancePool.POOLED;
    this.together = new Together(run.account);
  }

  /** Whether there is anything to judge at the end of a day. */
  static boolean judges(AllocationPolicy policy) {
    return !policy.settlement().underpayment().isNone()
        || !policy.settlement().discountAdjustment().isNone()
        || policy.shortPayment() != ShortPayment.STAYS_OPEN;
  }

  void begin() {
    touched.clear();
    together.clear();
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
      if (pooled && f.isMoney()) {
        together.reached(f, i, day);
      }
    }
  }

  /** An item that money reached changed without money. */
  void changed(Funds f, int i) {
    Touched.Touch touch = touched.get(i);
    if (touch != null) {
      touched.put(i, new Touched.Touch(f, touch.before()));
    }
  }

  /** Closes an item whose difference is tolerated: by discount alone where it is within the adjustment. */
  private void close(Funds f, int i, Optional<DiscountPosition> position, AllocationReason reason) {
    long open = run.account.open[i];
    long missing = missing(i, position);
    Money difference = run.account.money(i, missing);
    Money adjustment = settlement.discountAdjustment().of(run.account.items[i].original());
    boolean adjusts = position.flatMap(DiscountPosition::offer).isPresent()
        && adjustment.isPositive()
        && !difference.isGreaterThan(adjustment);
    discount(f, i, adjusts ? open : open - missing, position);
    tolerate(f, i, run.account.open[i]);
    run.because(f, i, adjusts ? new AllocationReason.Adjusted(difference, adjustment) : reason);
  }

  /** The discount that stands on an item for the money that came last. */
  private Optional<DiscountPosition> position(int i, Touched.Touch touch) {
    return touch.funds().isMoney() && run.account.hasOffers(i)
        ? Optional.of(StandingDiscount.of(run, i, touch))
        : Optional.empty();
  }

  /** From now on notes how to come back; notes nothing without a journal. */
  void note(@Nullable Journal steps) {
    touched.note(steps);
    together.note(steps);
  }

  void closeDaysBefore(LocalDate next) {
    if (!earliest.isBefore(next)) {
      return;
    }
    atHand.clear();
    earliest = LocalDate.MAX;
    Function<Integer, Together.Group> groups = pooled ? groups(next) : i -> Together.ALONE;
    for (Map.Entry<Integer, Touched.Touch> each : touched.all()) {
      int i = each.getKey();
      Touched.Touch touch = each.getValue();
      if (day(i, touch).isBefore(next)) {
        touched.remove(i);
        if (run.account.open[i] > 0) {
          judge(i, touch, groups.apply(i));
          run.whole.judged(i, run.account.open[i]);
          run.shared.judged(i, run.account.open[i]);
        }
      } else {
        earliest = day(i, touch).isBefore(earliest) ? day(i, touch) : earliest;
      }
    }
  }

  /** What is missing, and may be, on the items that are judged together now. */
  private Function<Integer, Together.Group> groups(LocalDate next) {
    List<Map.Entry<Integer, Touched.Touch>> over = touched.all().stream()
        .filter(each -> day(each.getKey(), each.getValue()).isBefore(next))
        .toList();
    Function<Integer, Together.Group> groups = together.groups(next);
    for (Map.Entry<Integer, Touched.Touch> each : over) {
      int i = each.getKey();
      Together.Group group = groups.apply(i);
      long limit = Amounts.minor(settlement.underpayment().of(run.account.items[i].original()));
      group.add(limit);
      if (run.account.open[i] > 0) {
        Touched.Touch touch = each.getValue();
        group.missing = Math.addExact(group.missing, missing(i, position(i, touch)));
        group.onAccount = Math.max(group.onAccount, onAccount(i, touch));
      }
    }
    return groups;
  }

  /** What is open beyond the discount that stands. */
  private long missing(int i, Optional<DiscountPosition> position) {
    long open = run.account.open[i];
    return open - position.map(p -> Math.min(p.wholeMinor(), open)).orElse(0L);
  }

  private void judge(int i, Touched.Touch touch, Together.Group group) {
    if (!group.isWithinLimit()) {
      judge(i, touch);
      group.explain(run, touch.funds(), i);
      return;
    }
    Optional<DiscountPosition> position = position(i, touch);
    Money share = run.account.money(i, missing(i, position));
    if (group.onAccount > 0) {
      Money onAccount = run.account.money(i, group.onAccount);
      run.because(touch.funds(), i, new AllocationReason.MoneyAtHand(share, onAccount));
      return;
    }
    Money missing = run.account.money(i, group.missing);
    Money limit = run.account.money(i, group.limit);
    var reason = new AllocationReason.ToleratedTogether(missing, limit, share);
    close(touch.funds(), i, position, reason);
  }

  private LocalDate day(int i, Touched.Touch touch) {
    return touch.funds().appliedOn(run.account.items[i]);
  }

  private void judge(int i, Touched.Touch touch) {
    Account account = run.account;
    Funds f = touch.funds();
    Money limit = settlement.underpayment().of(account.items[i].original());
    Money adjustment = settlement.discountAdjustment().of(account.items[i].original());
    long onAccount = onAccount(i, touch);
    Optional<DiscountPosition> position = position(i, touch);
    long missing = missing(i, position);
    Money difference = account.money(i, missing);
    boolean offered = position.flatMap(DiscountPosition::offer).isPresent();
    boolean adjusts = offered && adjustment.isPositive() && !difference.isGreaterThan(adjustment);
    boolean tolerates = limit.isPositive() && !difference.isGreaterThan(limit);
    if ((adjusts || tolerates) && onAccount > 0) {
      run.because(f, i, new AllocationReason.MoneyAtHand(difference, account.money(i, onAccount)));
    } else if (adjusts || tolerates) {
      close(f, i, position, new AllocationReason.Tolerated(difference, limit));
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
    if (amount > 0) {
      reasons.stands(f, i, position);
    }
  }

  /** What stands on account of the money of that day, and of the money that came last. */
  private long onAccount(int i, Touched.Touch touch) {
    LocalDate day = day(i, touch);
    long sum =
        atHand.computeIfAbsent(day, this::atHand).getOrDefault(run.account.items[i].currency(), 0L);
    Funds last = touch.funds();
    LocalDate own = Funds.later(last.postingDate, run.policy.booksOpenFrom().orElse(LocalDate.MIN));
    boolean counted = !last.isMoney() || own.equals(day);
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
