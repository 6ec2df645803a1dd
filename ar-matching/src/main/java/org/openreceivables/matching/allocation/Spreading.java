package org.openreceivables.matching.allocation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.openreceivables.core.money.Proration;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.settlement.ExcessDiscount;
import org.openreceivables.core.settlement.TolerancePool;
import org.openreceivables.matching.allocation.order.AllocationOrder;
import org.openreceivables.matching.allocation.order.DueState;

/** Walks over what is owed, in the order of the policy. */
final class Spreading {
  private final CustomerRun run;
  private final Account account;
  private final AllocationPolicy policy;
  private final AllocationOrder order;
  private final Cashier cashier;
  private final PaidWhole whole;
  final WholeDebts debts;
  private final List<Phase> phases;
  /** Whether items are paid one after the other in one walk. */
  final boolean plain;
  /** Whether they are so in an order that changes. */
  private final boolean sorted;

  Spreading(CustomerRun run, Cashier cashier) {
    this.run = run;
    this.account = run.account;
    this.policy = run.policy;
    this.order = run.book.order;
    this.cashier = cashier;
    this.whole = new PaidWhole(run, cashier);
    this.debts = new WholeDebts(run, cashier, whole);
    this.phases = Phase.of(policy);
    boolean single = !order.isProRata()
        && !order.isDebtByDebt()
        && !order.leavesOut()
        && phases.size() == 1
        && !whole.mayBind()
        && policy.settlement().excessDiscount() == ExcessDiscount.KEEP
        && policy.settlement().tolerancePool() == TolerancePool.PER_ITEM;
    this.plain = single && order.isFixed();
    this.sorted = single
        && !order.isFixed()
        && policy.processing() == Processing.HORIZONTAL
        && phases.get(0).isAnyState();
  }

  /** Pays all that any money may settle, as far as it reaches. */
  void byOrder(Funds f) {
    if (!order.paysUndesignated()) {
      run.restBecause(f, new RestReason.NotDesignated());
      return;
    }
    all(f);
    if (f.left > 0) {
      policy.foreignMoney().rates().ifPresent(rates -> new Exchange(run, this, rates).spread(f));
    }
    if (f.left > 0 && !f.passedOver) {
      NothingOpen.note(run, f);
    }
  }

  /** The usual case: one item after the other, read only as far as the money reaches. */
  private void walk(Funds f) {
    Phase phase = phases.get(0);
    Why why = Why.FIRST;
    int i = account.free(account.from(f.currency));
    while (f.left > 0 && account.isOf(i, f.currency)) {
      cashier.pay(f, i, f.left, phase, 0, why);
      why = Why.NEXT;
      i = account.free(i + 1);
    }
  }

  /** Pays what is owed in the currency of a view on the money. */
  void converted(Funds view) {
    all(view);
  }

  private void all(Funds f) {
    if (plain) {
      walk(f);
    } else if (sorted) {
      account.sorted.walk(f, cashier, phases.get(0));
    } else if (order.isDebtByDebt()) {
      these(f, account.debts.free(f.currency, f.valueDate));
    } else {
      these(f, inOrder(f, free(f)));
    }
  }

  private int[] free(Funds f) {
    int[] out = new int[16];
    int n = 0;
    int i = account.free(account.from(f.currency));
    while (account.isOf(i, f.currency)) {
      if (n == out.length) {
        out = Arrays.copyOf(out, n * 2);
      }
      if (order.leftOut(account.items[i], f.valueDate).isEmpty()) {
        out[n++] = i;
      }
      i = account.free(i + 1);
    }
    return Arrays.copyOf(out, n);
  }

  /** These places in the order of the policy on the value date of the money. */
  int[] inOrder(Funds f, int[] places) {
    if (order.isFixed()) {
      int[] sorted = places.clone();
      Arrays.sort(sorted);
      return sorted;
    }
    Comparator<OpenItem> byOrder = order.on(f.valueDate);
    return Arrays.stream(places)
        .boxed()
        .sorted((a, b) -> byOrder.compare(account.now(a), account.now(b)))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** The same for a credit: a credit note lowers what was sold before the charges on it. */
  int[] inOrderOfCredit(Funds f, int[] places) {
    int[] inOrder = inOrder(f, places);
    if (f.effect != Effect.CREDITED || !order.isDebtByDebt()) {
      return inOrder;
    }
    return IntStream.of(0, 1)
        .flatMap(charges -> Arrays.stream(inOrder)
            .filter(i -> account.items[i].accessoryTo().isPresent() == (charges == 1)))
        .toArray();
  }

  /** Pays these, which are in order. What is shared is planned where an excess has to be shared too. */
  void these(Funds f, int[] places) {
    if (policy.settlement().tolerancePool() == TolerancePool.POOLED && poolShares(f, places)) {
      return;
    }
    // What is linked closes items as a whole, with money that came before: there is nothing to
    // share.
    boolean evenly = policy.inAdvance() == InAdvance.EVENLY;
    boolean shares = (order.isProRata() || evenly) && policy.partial() != PartialPayment.LINKED;
    // Nor where credits that are named with money close whole items with it.
    boolean joins = whole.joins(f);
    if (policy.processing() == Processing.VERTICAL || (shares && f.excess > 0 && !joins)) {
      cashier.plan();
      spread(f, places);
      if (cashier.plansAnew(f, shares)) {
        spread(f, places);
      }
      cashier.carryOut(f, shares);
    } else {
      spread(f, places);
    }
  }

  /** Debts whose parts are mixed are paid by step, and not item by item: they share no shortage. */
  private boolean poolShares(Funds f, int[] places) {
    int[] walked = asWalked(f, places);
    return new Pool(run, cashier)
        .shares(
            f,
            walked,
            k -> goesOn(f, walked, k),
            n -> !debts.anyMixed(f, walked, n),
            k -> turn(f, walked, k));
  }

  /** These in the order in which they are closed, where due states are told apart. */
  private int[] asWalked(Funds f, int[] places) {
    LinkedHashSet<Integer> out = new LinkedHashSet<>();
    for (Phase phase : phases) {
      for (int i : chosen(f, places, phase)) {
        out.remove(i);
        out.add(i);
      }
    }
    return out.stream().mapToInt(Integer::intValue).toArray();
  }

  private Why turn(Funds f, int[] walked, int k) {
    boolean backwards = policy.inAdvance() == InAdvance.LAST
        && DueState.of(account.items[walked[k]], f.valueDate) == DueState.IN_ADVANCE;
    if (backwards) {
      return k == 0 ? Why.LAST : Why.BACKWARDS;
    }
    return k == 0 ? Why.FIRST : Why.NEXT;
  }

  /** Whether money that reaches the place before reaches this one too. */
  private boolean goesOn(Funds f, int[] walked, int k) {
    DueState before = DueState.of(account.items[walked[k - 1]], f.valueDate);
    DueState state = DueState.of(account.items[walked[k]], f.valueDate);
    boolean together =
        phases.stream().anyMatch(p -> p.states().contains(before) && p.states().contains(state));
    boolean evenly = policy.inAdvance() == InAdvance.EVENLY && state == DueState.IN_ADVANCE;
    return together && (evenly || sharesWithTheOneBefore(f, walked, k));
  }

  private void spread(Funds f, int[] places) {
    Why why = Why.FIRST;
    for (Phase phase : phases) {
      int[] chosen = chosen(f, places, phase);
      why = Why.first(phase, why);
      if (phase.inAdvance() == InAdvance.EVENLY) {
        evenly(f, chosen, phase);
        continue;
      }
      for (int k = 0; k < chosen.length && f.left > 0 && !f.isTied(policy); ) {
        int end = equalUntil(f, chosen, k);
        if (debts.areOne(f, chosen[k], chosen[end - 1])) {
          debts.pay(f, Arrays.copyOfRange(chosen, k, end), phase, why);
          why = Why.next(phase);
        } else {
          share(f, Arrays.copyOfRange(chosen, k, end), phase);
        }
        k = end;
      }
      why = phase.isBackwards() ? Why.NEXT : why;
    }
  }

  private int[] chosen(Funds f, int[] places, Phase phase) {
    int[] out = Arrays.stream(places)
        .filter(i -> account.open[i] > 0)
        .filter(i -> phase.isAnyState()
            || phase.states().contains(DueState.of(account.items[i], f.valueDate)))
        .toArray();
    if (phase.isBackwards()) {
      for (int a = 0, b = out.length - 1; a < b; a++, b--) {
        int swap = out[a];
        out[a] = out[b];
        out[b] = swap;
      }
    }
    return out;
  }

  /** The end of those that share, or of the parts of one debt. */
  private int equalUntil(Funds f, int[] places, int from) {
    int end = from + 1;
    while (end < places.length
        && (isEqualToTheOneBefore(f, places, end)
            || debts.areOne(f, places[end - 1], places[end]))) {
      end++;
    }
    return end;
  }

  private boolean isEqualToTheOneBefore(Funds f, int[] places, int k) {
    return order.isProRata()
        && order.areEqual(account.now(places[k - 1]), account.now(places[k]), f.valueDate);
  }

  /** The parts of one debt do not share with each other, but do with those of an equal one. */
  private boolean sharesWithTheOneBefore(Funds f, int[] places, int k) {
    if (!isEqualToTheOneBefore(f, places, k)) {
      return false;
    }
    int from = k;
    while (from > 0 && isEqualToTheOneBefore(f, places, from)) {
      from--;
    }
    return !debts.areOne(f, places[from], places[equalUntil(f, places, k) - 1]);
  }

  /** Shares what is left among equal debts in proportion to what closes them, each with its charges. */
  private void share(Funds f, int[] equal, Phase phase) {
    int[] debt = new int[equal.length];
    long[] closing = new long[equal.length];
    long sum = 0;
    int last = 0;
    for (int k = 0; k < equal.length; k++) {
      last += k == 0 || debts.areOne(f, equal[k - 1], equal[k]) ? 0 : 1;
      debt[k] = last;
      long closes = cashier.closing(f, equal[k], phase);
      closing[last] = Math.addExact(closing[last], closes);
      sum = Math.addExact(sum, closes);
    }
    if (f.left < sum && Arrays.stream(equal).anyMatch(whole::isOnly)) {
      wholeOnes(f, equal, phase);
      return;
    }
    closing = Arrays.copyOf(closing, last + 1);
    long shared = Math.min(f.left, sum);
    long[] shares =
        shared < sum ? Proration.largestRemainder().split(shared, closing) : closing.clone();
    for (int k = 0; k < equal.length; ) {
      int end = k + 1;
      while (end < equal.length && debt[end] == debt[k]) {
        end++;
      }
      Money all = account.money(equal[k], sum);
      Why why = Why.of(new AllocationReason.Shared(
          account.money(equal[k], shared), account.money(equal[k], closing[debt[k]]), all));
      debts.pay(f, Arrays.copyOfRange(equal, k, end), shares[debt[k]], phase, why);
      k = end;
    }
  }

  /** Not all can be closed: debts that are paid whole or not at all one by one, the others share what is left. */
  private void wholeOnes(Funds f, int[] equal, Phase phase) {
    List<Integer> others = new ArrayList<>();
    for (int k = 0; k < equal.length; ) {
      int end = k + 1;
      while (end < equal.length && debts.areOne(f, equal[k], equal[end])) {
        end++;
      }
      int[] debt = Arrays.copyOfRange(equal, k, end);
      boolean only = Arrays.stream(debt).anyMatch(whole::isOnly);
      if (only && f.left > 0 && !f.isTied(policy)) {
        debts.pay(f, debt, phase, Why.next(phase));
      } else if (!only) {
        Arrays.stream(debt).forEach(others::add);
      }
      k = end;
    }
    if (!others.isEmpty() && f.left > 0) {
      share(f, others.stream().mapToInt(Integer::intValue).toArray(), phase);
    }
  }

  /** Pays all a like part, what is left over to the last, until nothing is left or nothing can be paid. */
  private void evenly(Funds f, int[] places, Phase phase) {
    int[] open = Arrays.stream(places)
        .filter(i ->
            phase.whole() || cashier.closing(f, i, phase) > 0 || cashier.closesForNothing(f, i))
        .toArray();
    while (f.left > 0 && open.length > 0) {
      long available = f.left;
      long each = available / open.length;
      for (int k = 0; k < open.length; k++) {
        int i = open[k];
        long share = k == open.length - 1 ? available - each * (open.length - 1) : each;
        cashier.pay(
            f,
            i,
            share,
            phase,
            0,
            Why.of(new AllocationReason.EvenPart(account.money(i, available), open.length)));
      }
      int[] still = Arrays.stream(open)
          .filter(i -> account.open[i] > 0 && cashier.closing(f, i, phase) > 0)
          .toArray();
      if (f.left == available && still.length == open.length) {
        break;
      }
      open = still;
    }
  }
}
