package org.openreceivables.matching.allocation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.openreceivables.core.settlement.AllocationInstruction;

/**
 * What is said of each item of one debt, while it is planned what it pays: the item itself, and what comes before it in
 * the debt. What is left over of one is lent first, then what its owner would need later.
 */
final class Purses {
  private final Account account;
  private final Cashier cashier;
  private final DebtCharges charges;
  private final WholeDebts debts;
  private final Phase whole;
  private final Funds f;
  private final AllocationInstruction word;
  private final Map<Integer, Why> reasons;
  private final Map<Integer, Long> left;
  /** What is named by itself, and not in a group. */
  private final IntPredicate isNamed;

  private final Map<Integer, Long> got = new HashMap<>();

  Purses(
      CustomerRun run,
      Cashier cashier,
      DebtCharges charges,
      WholeDebts debts,
      Funds f,
      AllocationInstruction word,
      Map<Integer, Long> purses,
      Map<Integer, Why> reasons) {
    this.account = run.account;
    this.cashier = cashier;
    this.charges = charges;
    this.debts = debts;
    this.whole = Phase.whole(run.policy.components());
    this.f = f;
    this.word = word;
    this.left = new LinkedHashMap<>(purses);
    this.isNamed = i -> left.containsKey(i) && !charges.isInGroup(word, i);
    this.reasons = reasons;
  }

  /** Plans what is paid of all, which are in their order: what is one debt by it, and in it each step before the next. */
  Map<Integer, Long> spend(int[] all) {
    for (int from = 0; from < all.length; ) {
      int end = from + 1;
      while (end < all.length && debts.areOne(f, all[from], all[end])) {
        end++;
      }
      int[] block = Arrays.copyOfRange(all, from, end);
      for (int step = 0; step < whole.steps(); step++) {
        spend(all, block, step);
      }
      from = end;
    }
    return left;
  }

  private void spend(int[] all, int[] block, int step) {
    int[] here = Arrays.stream(block)
        .filter(i -> account.parts[i] != null || step == debts.lastStep(i))
        .toArray();
    // Beside charges before it that nobody named, the order decides, as if it were not named
    // either.
    IntPredicate waits = i -> isNamed.test(i)
        && Arrays.stream(here).anyMatch(c -> !isNamed.test(c) && charges.isBefore(c, i));
    int[] named = Arrays.stream(here).filter(isNamed.and(waits.negate())).toArray();
    for (int i : named) {
      pay(i, i, step, Long.MAX_VALUE);
    }
    for (int i : named) {
      lend(all, i, step, k -> step < debts.lastStep(k));
    }
    for (int i : here) {
      if (waits.test(i)) {
        pay(i, i, step, Long.MAX_VALUE);
        lend(all, i, step, k -> step < debts.lastStep(k));
      } else if (!isNamed.test(i)) {
        pay(i, i, step, Long.MAX_VALUE);
        lend(all, i, step, k -> step <= debts.lastStep(k) && charges.isBefore(i, k));
      }
    }
  }

  /** Pays an item with the money of others: first what they have too much, of those first that may lend to fewer. */
  private void lend(int[] all, int i, int step, IntPredicate lends) {
    int[] lenders = Arrays.stream(all)
        .filter(k -> k != i && left.containsKey(k) && lends.test(k))
        .toArray();
    if (lenders.length > 1) {
      Arrays.stream(lenders)
          .boxed()
          .sorted((a, b) -> Integer.compare(debts.lastStep(a), debts.lastStep(b)))
          .forEach(k -> pay(i, k, step, left.getOrDefault(k, 0L) - needs(k)));
    }
    IntStream.range(0, lenders.length)
        .map(n -> lenders[lenders.length - 1 - n])
        .forEach(k -> pay(i, k, step, Long.MAX_VALUE));
  }

  /** What an item may still take itself. */
  private long needs(int i) {
    return account.open[i] - got.getOrDefault(i, 0L);
  }

  /** Pays an item with the money that is said of an item; others give nothing for what is given up of it later. */
  private void pay(int i, int of, int step, long most) {
    long limit = Math.min(most, left.getOrDefault(of, 0L));
    if (i != of) {
      limit = Math.min(limit, needs(i) - charges.givenUp(word, i));
    }
    if (limit > 0 || (i == of && cashier.closesForNothing(f, i))) {
      Phase phase = account.parts[i] == null ? whole : whole.only(step);
      long before = f.left;
      cashier.pay(f, i, limit, phase, 0, reasons.getOrDefault(i, Why.NEXT));
      long paid = before - f.left;
      left.computeIfPresent(of, (k, money) -> money - paid);
      got.merge(i, paid, Long::sum);
    }
  }
}
