package org.openreceivables.matching.allocation;

import java.util.ArrayList;
import java.util.List;
import org.openreceivables.core.document.ComponentKind;
import org.openreceivables.core.money.Proration;

/** Spreads an amount over the parts of an item. */
final class PartSplit {
  private PartSplit() {}

  record Share(int part, long amount) {}

  /** Spreads money step by step, within a step in proportion to what it can take. */
  static List<Share> byRank(Account account, int i, long[] capacity, long amount, Phase phase) {
    if (account.parts[i] == null) {
      return amount == 0 ? List.of() : List.of(new Share(0, amount));
    }
    List<Share> out = new ArrayList<>();
    long left = amount;
    for (int rank = 0; rank < phase.steps() && left > 0; rank++) {
      long[] step = new long[capacity.length];
      long sum = 0;
      for (int p = 0; p < capacity.length; p++) {
        if (phase.rankOf(kind(account, i, p)) == rank) {
          step[p] = capacity[p];
          sum = Math.addExact(sum, capacity[p]);
        }
      }
      long take = Math.min(left, sum);
      out.addAll(inProportion(step, take));
      left -= take;
    }
    return out;
  }

  /** Each part's share of a difference, at most what is open: of what was sold first, then of charges. */
  static long[] principalFirst(Account account, int i, long amount) {
    return inTurns(account, i, amount, false);
  }

  /** The same of a discount, which comes to the tax only where tax is corrected, or nothing else is open. */
  static long[] discount(Account account, int i, long amount) {
    return inTurns(account, i, amount, account.keepsTax(i));
  }

  private static long[] inTurns(Account account, int i, long amount, boolean taxApart) {
    long[] parts = account.parts[i];
    if (parts == null) {
      return new long[] {amount};
    }
    long[] out = new long[parts.length];
    long left = amount;
    for (int turn = 0; turn < 3 && left > 0; turn++) {
      long[] step = new long[parts.length];
      long sum = 0;
      for (int p = 0; p < parts.length; p++) {
        if (turn(kind(account, i, p), taxApart) == turn) {
          step[p] = parts[p];
          sum = Math.addExact(sum, parts[p]);
        }
      }
      long take = Math.min(left, sum);
      for (Share share : inProportion(step, take)) {
        out[share.part()] += share.amount();
      }
      left -= take;
    }
    return out;
  }

  private static int turn(ComponentKind kind, boolean taxApart) {
    return isAccessory(kind) ? 2 : taxApart && kind == ComponentKind.TAX ? 1 : 0;
  }

  /** The shares of an amount by weight, largest remainder; only those above zero. */
  static List<Share> inProportion(long[] weights, long amount) {
    List<Share> out = new ArrayList<>();
    if (amount > 0) {
      long[] shares = Proration.largestRemainder().split(amount, weights);
      for (int p = 0; p < shares.length; p++) {
        if (shares[p] > 0) {
          out.add(new Share(p, shares[p]));
        }
      }
    }
    return out;
  }

  /** What money can take of each part: what is open less its share of the discount; nothing of other phases. */
  static long[] capacity(Account account, int i, long[] discounts, Phase phase) {
    long[] parts = account.parts[i];
    if (parts == null) {
      long discount = discounts.length == 0 ? 0 : discounts[0];
      long open = phase.rankOf(ComponentKind.NET) < 0 ? 0 : account.open[i] - discount;
      return new long[] {open};
    }
    long[] out = new long[parts.length];
    for (int p = 0; p < parts.length; p++) {
      boolean now = phase.rankOf(account.part(i, p).component().kind()) >= 0;
      out[p] = now ? parts[p] - (discounts.length == 0 ? 0 : discounts[p]) : 0;
    }
    return out;
  }

  static long sum(List<Share> shares) {
    long sum = 0;
    for (Share share : shares) {
      sum = Math.addExact(sum, share.amount());
    }
    return sum;
  }

  /** How much of it goes to charges. */
  static long accessory(Account account, int i, List<Share> shares) {
    long sum = 0;
    for (Share share : shares) {
      sum += isAccessory(account, i, share.part()) ? share.amount() : 0;
    }
    return sum;
  }

  static boolean isAccessory(Account account, int i, int part) {
    return isAccessory(kind(account, i, part));
  }

  static boolean isAccessory(ComponentKind kind) {
    return switch (kind) {
      case COST, FEE, PENALTY, INTEREST -> true;
      case NET, TAX, FREIGHT -> false;
    };
  }

  private static ComponentKind kind(Account account, int i, int part) {
    return account.part(i, part).component().kind();
  }
}
