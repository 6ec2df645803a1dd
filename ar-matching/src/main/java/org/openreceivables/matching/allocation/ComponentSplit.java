package org.openreceivables.matching.allocation;

import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.document.ComponentKind;
import org.openreceivables.core.money.Amounts;
import org.openreceivables.core.money.Proration;
import org.openreceivables.core.openitem.ComponentKey;
import org.openreceivables.core.openitem.OpenComponent;

/**
 * Spreads an amount over the parts of an item: costs, fees and penalties first, then interest, then the
 * rest; within each step in proportion to what is open.
 */
final class ComponentSplit {
  private ComponentSplit() {}

  record Part(ComponentKey key, Money amount) {}

  /** Spreads money, step by step. */
  static List<Part> byRank(List<OpenComponent> parts, Money amount) {
    List<Part> out = new ArrayList<>();
    long left = Amounts.minor(amount);
    for (int rank = 0; rank <= 2 && left > 0; rank++) {
      List<OpenComponent> step = new ArrayList<>();
      for (OpenComponent part : parts) {
        if (rank(part) == rank && part.open().isPositive()) {
          step.add(part);
        }
      }
      left -= spread(step, left, amount.getCurrencyUnit(), out);
    }
    return out;
  }

  /** Spreads a discount or a difference over what is not accessory first, all at once. */
  static List<Part> principalFirst(List<OpenComponent> parts, Money amount) {
    List<Part> out = new ArrayList<>();
    long left = Amounts.minor(amount);
    CurrencyUnit currency = amount.getCurrencyUnit();
    left -= spread(parts.stream().filter(p -> rank(p) == 2).toList(), left, currency, out);
    spread(parts.stream().filter(p -> rank(p) < 2).toList(), left, currency, out);
    return out;
  }

  private static long spread(
      List<OpenComponent> step, long left, CurrencyUnit currency, List<Part> out) {
    long[] open = step.stream().mapToLong(p -> Amounts.minor(p.open())).toArray();
    long sum = 0;
    for (long o : open) {
      sum = Math.addExact(sum, o);
    }
    long take = Math.min(left, sum);
    if (take == 0) {
      return 0;
    }
    long[] shares = Proration.largestRemainder().split(take, open);
    for (int i = 0; i < shares.length; i++) {
      if (shares[i] > 0) {
        OpenComponent part = step.get(i);
        out.add(new Part(part.key(), Money.ofMinor(currency, shares[i])));
      }
    }
    return take;
  }

  private static int rank(OpenComponent part) {
    ComponentKind kind = part.component().kind();
    return switch (kind) {
      case COST, FEE, PENALTY -> 0;
      case INTEREST -> 1;
      case NET, TAX, FREIGHT -> 2;
    };
  }
}
