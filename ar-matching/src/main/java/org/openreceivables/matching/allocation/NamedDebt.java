package org.openreceivables.matching.allocation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.money.Amounts;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.settlement.AllocationInstruction;
import org.openreceivables.core.settlement.InstructedAmount;

/** Pays an item that an instruction names, and the charges that come before it, as if both were named as one debt. */
final class NamedDebt {
  private final Account account;
  private final Cashier cashier;
  private final Spreading spreading;
  private final DebtCharges charges;
  private final Phase whole;
  private @Nullable AllocationInstruction word;
  /** What charges got of what is said of them, before it was their turn. */
  private final Map<Integer, Long> early = new HashMap<>();
  /** The places in the instruction whose turn has come. */
  private final Set<Integer> carriedOut = new HashSet<>();

  /** Of what there is too much where a discount goes with it. */
  enum Excess {
    OF_ALL_THE_MONEY,
    OF_WHAT_IS_SAID,
    NONE
  }

  NamedDebt(CustomerRun run, Cashier cashier, Spreading spreading, DebtCharges charges) {
    this.account = run.account;
    this.cashier = cashier;
    this.spreading = spreading;
    this.charges = charges;
    this.whole = Phase.whole(run.policy.components());
  }

  /** Begins with another instruction. */
  void begin(AllocationInstruction said) {
    word = said;
    early.clear();
    carriedOut.clear();
  }

  private AllocationInstruction word() {
    return Objects.requireNonNull(word);
  }

  /** What is said at this place has been done. */
  void isCarriedOut(int place) {
    carriedOut.add(place);
  }

  /** What an item already got of so much that is said of it, as a charge on another: it counts once. */
  long takeEarly(int i, long said) {
    long had = Math.min(said, early.getOrDefault(i, 0L));
    early.merge(i, -had, Long::sum);
    return had;
  }

  /** Pays at most so much; returns how much of it was used, without what charges had of their own. */
  long pay(Funds f, int i, long limit, Excess excess, Why why) {
    Set<Integer> first = charges.before(f, word(), new int[] {i}).keySet();
    int[] all = spreading.inOrder(
        f,
        IntStream.concat(IntStream.of(i), first.stream().mapToInt(Integer::intValue))
            .toArray());
    if (spreading.debts.isMixed(all)) {
      return byStep(f, i, all, limit, excess, why);
    }
    long left = limit;
    for (int charge : all) {
      left -= charge == i ? 0 : payCharge(f, charge, i, left, whole);
    }
    return limit - left + payItem(f, i, left, excess, why);
  }

  private long payItem(Funds f, int i, long limit, Excess excess, Why why) {
    long before = f.left;
    if (f.left > 0 && excess == Excess.OF_ALL_THE_MONEY) {
      cashier.payAll(f, i, whole, why);
    } else if (f.left > 0) {
      long own = excess == Excess.NONE ? 0 : Math.max(0, limit - cashier.closing(f, i, whole));
      cashier.pay(f, i, limit, whole, own, why);
    }
    return before - f.left;
  }

  /** Each step over all of them before the next, settled once, so that a discount is judged on all that an item gets. */
  private long byStep(Funds f, int i, int[] all, long limit, Excess excess, Why why) {
    cashier.plan();
    long left = planned(f, i, all, limit, why);
    if (excess == Excess.OF_ALL_THE_MONEY && cashier.plansAnew(f, false)) {
      // Charges then count early twice what they have: of all the money nothing is left for them.
      left = planned(f, i, all, limit, why);
    }
    long other = f.excess;
    if (excess != Excess.OF_ALL_THE_MONEY) {
      f.excess = excess == Excess.NONE ? 0 : left;
    }
    long before = f.left;
    cashier.carryOut(f, false);
    if (excess != Excess.OF_ALL_THE_MONEY) {
      f.excess = other;
    }
    return limit - left + before - f.left;
  }

  /** Returns what is left of the limit. */
  private long planned(Funds f, int i, int[] all, long limit, Why why) {
    long left = limit;
    for (int step = 0; step < whole.steps(); step++) {
      for (int k : all) {
        if (account.parts[k] == null && step != spreading.debts.lastStep(k)) {
          continue;
        }
        Phase phase = account.parts[k] == null ? whole : whole.only(step);
        if (k == i) {
          long before = f.left;
          cashier.pay(f, i, left, phase, 0, why);
          left -= before - f.left;
        } else {
          left -= payCharge(f, k, i, left, phase);
        }
      }
    }
    return left;
  }

  /** Pays a charge with its own money, then within the limit; returns how much of that it took. */
  private long payCharge(Funds f, int charge, int i, long limit, Phase phase) {
    Why why = Why.of(new AllocationReason.ChargeFirst(account.items[i].id()));
    long before = f.left;
    cashier.pay(f, charge, ownOf(f, charge), phase, 0, why);
    early.merge(charge, before - f.left, Long::sum);
    before = f.left;
    cashier.pay(f, charge, limit, phase, 0, why);
    return before - f.left;
  }

  /** What is said of a charge itself, and has not been used yet: it does not come out of what is said of its item. */
  private long ownOf(Funds f, int charge) {
    OpenItemId id = account.items[charge].id();
    if (charges.isInGroup(word(), charge)) {
      return f.left;
    }
    long own = 0;
    int place = 0;
    for (InstructedAmount said : word().amounts()) {
      place++;
      // What is said in another currency is not followed, which is a problem of its own.
      boolean counts =
          said.amount().filter(m -> !m.getCurrencyUnit().equals(f.currency)).isEmpty();
      boolean paid = said.item().equals(id) && said.effect() == Effect.PAID;
      if (paid && counts && !carriedOut.contains(place)) {
        own += atMost(said.amount(), f.currency, Long.MAX_VALUE - own);
      }
    }
    return Math.max(0, own - early.getOrDefault(charge, 0L));
  }

  /** What was said, or as much as there is; what does not fit 64 bits is more than there is. */
  static long atMost(Optional<Money> said, CurrencyUnit currency, long most) {
    return said.filter(m -> m.isLessThan(Money.ofMinor(currency, most)))
        .map(Amounts::minor)
        .orElse(most);
  }
}
