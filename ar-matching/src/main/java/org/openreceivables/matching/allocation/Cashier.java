package org.openreceivables.matching.allocation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.openreceivables.core.document.ComponentKind;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.settlement.DiscountPosition;
import org.openreceivables.core.settlement.ExcessDiscount;
import org.openreceivables.core.settlement.SettlementPolicy;
import org.openreceivables.core.settlement.SettlementReason;
import org.openreceivables.core.terms.DiscountOffer;

/** Puts money on single items, with the discount that it earns. */
final class Cashier {
  private static final long[] NO_DISCOUNT = {};

  private final CustomerRun run;
  private final Account account;
  private final SettlementPolicy settlement;
  private final DiscountReasons reasons;
  private final ItemLines lines;
  private @Nullable Plan plan;

  Cashier(CustomerRun run) {
    this.run = run;
    this.account = run.account;
    this.settlement = run.policy.settlement();
    this.reasons = new DiscountReasons(run);
    this.lines = new ItemLines(run);
  }

  boolean isPlanning() {
    return plan != null;
  }

  /** From now on only plans what items get. */
  void plan() {
    plan = new Plan();
  }

  /** Plans nothing, whatever was planned. */
  void forget() {
    plan = null;
  }

  /** Forgets what was planned where an excess of other money, too, takes discounts back. */
  boolean plansAnew(Funds f, boolean shares) {
    Plan planned = Objects.requireNonNull(plan);
    if (f.excess <= f.left) {
      return false;
    }
    Plan next = planned.without(run, f, shares);
    if (!next.takesBack()) {
      return false;
    }
    f.left = Math.addExact(f.left, planned.sum());
    plan = next;
    return true;
  }

  /** The discount that a payment closing the item earns. */
  private long whole(Funds f, int i) {
    long taken = plan == null ? 0 : plan.takenBack(i);
    return run.position(f, i).wholeMinor() - taken;
  }

  /**
   * Settles each item as planned; an excess goes with the discount of the first, then the next, if the policy says so.
   *
   * @param shares whether it goes with all their discounts in proportion
   */
  void carryOut(Funds f, boolean shares) {
    Plan planned = Objects.requireNonNull(plan);
    plan = null;
    long[] extra = planned.extras(run, f, shares);
    f.left = Math.addExact(f.left, planned.sum());
    int at = 0;
    for (Plan.Planned item : planned.all()) {
      int i = item.item();
      long more = extra[at++];
      if (f.isMoney() && account.hasOffers(i)) {
        // What closes no item, and takes its discount back, is too much for the next money still.
        long paid = Math.addExact(PartSplit.sum(item.shares()), more);
        long closing = account.open[i] - run.position(f, i).wholeMinor();
        f.excess = Math.max(0, f.excess - Math.max(0, paid - closing));
        settleShares(f, item, more, planned.takenBack(i));
      } else {
        usePlain(f, i, item.shares(), item.why());
      }
    }
  }

  /** Settles an item on which a discount is offered as planned, and with so much of the excess. */
  private void settleShares(Funds f, Plan.Planned item, long extra, long taken) {
    int i = item.item();
    DiscountPosition position = run.position(f, i);
    long whole = position.wholeMinor() - taken;
    long[] weights = PartSplit.discount(account, i, whole);
    List<PartSplit.Share> shares = new ArrayList<>(item.shares());
    for (PartSplit.Share more : PartSplit.inProportion(weights, extra)) {
      shares.add(more);
      weights[more.part()] -= more.amount();
    }
    boolean lost = extra > 0 && settlement.excessDiscount() == ExcessDiscount.FORFEIT;
    settle(f, i, position, lost ? 0 : whole - extra, weights, shares, item.why());
  }

  private void planPay(Funds f, int i, long most, Phase phase, Why why) {
    boolean offers = f.isMoney() && account.hasOffers(i);
    long whole = offers ? whole(f, i) : 0;
    long[] capacity =
        capacity(i, offers ? PartSplit.discount(account, i, whole) : NO_DISCOUNT, phase);
    long cash = Math.min(most, sum(capacity));
    boolean free = offers && whole == account.open[i];
    if (cash > 0 || free) {
      Objects.requireNonNull(plan).add(i, why, PartSplit.byRank(account, i, capacity, cash, phase));
      f.left -= cash;
    }
  }

  /** Whether an item that is planned part by part is closed by its discount alone. */
  boolean closesForNothing(Funds f, int i) {
    return f.isMoney() && account.hasOffers(i) && plan != null && whole(f, i) == account.open[i];
  }

  /** What closes the parts of an item that a phase pays, discount taken off; only what is planned is paid by part. */
  long closing(Funds f, int i, Phase phase) {
    if (!f.isMoney() || !account.hasOffers(i)) {
      return plan == null ? account.open[i] : sum(capacity(i, NO_DISCOUNT, phase));
    }
    long whole = whole(f, i);
    return plan == null
        ? account.open[i] - whole
        : sum(capacity(i, PartSplit.discount(account, i, whole), phase));
  }

  /** What closes them for money of which there is too much: the discount, or a part of it, may be lost to it. */
  long closingWithExcess(Funds f, int i, Phase phase) {
    if (settlement.excessDiscount() == ExcessDiscount.FORFEIT) {
      return sum(capacity(i, NO_DISCOUNT, phase));
    }
    boolean shrinks = settlement.excessDiscount() == ExcessDiscount.SHRINK && plan == null;
    long whole = shrinks && f.isMoney() && account.hasOffers(i) ? whole(f, i) : 0;
    long closing = closing(f, i, phase);
    return closing + Math.min(whole, f.excess);
  }

  /** Pays as far as the money reaches; an excess goes with the discount, where the policy says so. */
  void payAll(Funds f, int i, Phase phase, Why why) {
    long closing = f.excess > 0 ? closing(f, i, phase) : 0;
    long before = f.left;
    pay(f, i, f.left, phase, f.excess, why);
    if (f.excess > 0) {
      f.excess = Math.max(0, f.excess - Math.max(0, before - f.left - closing));
    }
  }

  /**
   * Pays at most the limit on the parts of an item that the phase pays.
   *
   * @param excess money beyond the limit that would be too much; counts where the discount goes with it
   */
  void pay(Funds f, int i, long limit, Phase phase, long excess, Why why) {
    long most = Math.min(limit, f.left);
    if (plan != null) {
      planPay(f, i, most, phase, why);
    } else if (!f.isMoney() || !account.hasOffers(i)) {
      payPlain(f, i, most, phase, why);
    } else {
      payWithOffer(f, i, most, phase, excess, why);
    }
  }

  private void payPlain(Funds f, int i, long most, Phase phase, Why why) {
    long[] parts = account.parts[i];
    if (parts == null && phase.rankOf(ComponentKind.NET) >= 0) {
      long cash = Math.min(most, account.open[i]);
      if (cash > 0) {
        run.because(f, i, why);
        long before = f.left;
        run.use(f, i, 0, cash, AllocationRows.Detail.NONE);
        run.explained();
        reachedWith(f, i, before);
      }
      return;
    }
    long[] capacity = capacity(i, NO_DISCOUNT, phase);
    long cash = Math.min(most, sum(capacity));
    if (cash > 0) {
      usePlain(f, i, PartSplit.byRank(account, i, capacity, cash, phase), why);
    }
  }

  private void usePlain(Funds f, int i, List<PartSplit.Share> shares, Why why) {
    List<ItemLines.Line> planned = ItemLines.plain(shares);
    if (lines.mayUse(f, i, planned)) {
      run.because(f, i, why);
      long before = f.left;
      lines.use(f, i, planned);
      reachedWith(f, i, before);
    }
  }

  private void payWithOffer(Funds f, int i, long most, Phase phase, long excess, Why why) {
    DiscountPosition position = run.position(f, i);
    long whole = position.wholeMinor();
    if (excess > 0 && settlement.excessDiscount() == ExcessDiscount.SHRINK) {
      whole -= Math.min(whole, excess);
    } else if (excess > 0 && settlement.excessDiscount() == ExcessDiscount.FORFEIT) {
      whole = 0;
    }
    long[] discounts = PartSplit.discount(account, i, whole);
    long[] capacity = capacity(i, discounts, phase);
    long closing = sum(capacity);
    long cash = Math.min(most, closing);
    // Closed by discount alone, an item needs no money.
    if (cash > 0 || (closing == 0 && phase.whole())) {
      List<PartSplit.Share> shares = PartSplit.byRank(account, i, capacity, cash, phase);
      settle(f, i, position, whole, discounts, shares, why);
    }
  }

  /** Settles the parts with their money, and the discount that all of it earns, in proportion to the weights. */
  private void settle(
      Funds f,
      int i,
      DiscountPosition position,
      long whole,
      long[] weights,
      List<PartSplit.Share> shares,
      Why why) {
    long cash = PartSplit.sum(shares);
    long plain = Math.min(
        position.chargesMinor(),
        account.parts[i] == null ? cash : PartSplit.accessory(account, i, shares));
    boolean closes = cash == account.open[i] - whole;
    long discount =
        whole == 0 ? 0 : closes ? whole : Math.min(whole, position.earnedMinor(cash - plain));
    Optional<LocalDate> offer = discount > 0
        ? position.offer().map(DiscountOffer::lastDay)
        : position.notedUnder(cash - plain);
    List<ItemLines.Line> planned = lines.plainFirst(i, shares, plain, offer);
    if (!lines.mayUse(f, i, planned)) {
      return;
    }
    run.because(f, i, why);
    OptionalLong stake = run.late.ask(f, i, position, cash, plain, discount);
    Optional<SettlementReason> nothing =
        stake.isPresent() ? Optional.empty() : run.late.nothing(f, i, position, cash - plain);
    long before = f.left;
    if (cash > 0) {
      lines.use(f, i, planned);
    }
    long used = before - f.left;
    if (used < cash) {
      // Worth less than a unit of its own currency, some of the money could not be used: it earns
      // nothing.
      discount = used <= plain ? 0 : Math.min(discount, position.earnedMinor(used - plain));
    }
    AllocationRows.Detail under = AllocationRows.Detail.of(offer);
    for (PartSplit.Share share : PartSplit.inProportion(weights, discount)) {
      run.settle(f, i, share.part(), Effect.DISCOUNT, share.amount(), under);
    }
    reasons.explain(f, i, position, cash - plain, discount > 0);
    if (closes && used == cash) {
      reasons.reduced(f, i, position, cash - plain, discount);
    }
    reasons.pending(f, i, position, stake, nothing);
    if (used > 0) {
      run.reached(f, i, position);
    } else if (cash == 0) {
      f.lastItem = i;
    }
  }

  /** Money that is worth less than a unit of its own currency has not come. */
  private void reachedWith(Funds f, int i, long before) {
    if (f.left < before) {
      run.reached(f, i);
    }
  }

  /** What money can take of each part, less what is planned for it. */
  private long[] capacity(int i, long[] discounts, Phase phase) {
    return lessPlanned(i, PartSplit.capacity(account, i, discounts, phase));
  }

  private long[] lessPlanned(int i, long[] capacity) {
    if (plan != null) {
      plan.reduce(i, capacity);
    }
    return capacity;
  }

  private static long sum(long[] amounts) {
    return Arrays.stream(amounts).reduce(0, Math::addExact);
  }
}
