package org.openreceivables.testkit.allocation;

import java.math.BigDecimal;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.settlement.SettlementPolicy;
import org.openreceivables.core.settlement.TolerancePool;
import org.openreceivables.matching.allocation.Allocation;
import org.openreceivables.matching.allocation.AllocationPolicy;
import org.openreceivables.matching.allocation.ItemSettlement;

/** How much of an excess may be kept over the items that a payment settled, reckoned anew. */
record ExcessLimits(SettlementPolicy rules, Allocation a) {

  static ExcessLimits of(AllocationPolicy policy, Allocation a) {
    return new ExcessLimits(policy.settlement(), a);
  }

  /** Whether it is that over one of them that is closed; where limits are pooled, over all of its currency. */
  boolean contains(Money limit) {
    return a.settlements().stream()
        .filter(s -> s.after().open().isZero())
        .anyMatch(s -> limit.isSameCurrency(s.after().open()) ? isLimit(limit, s) : isConverted(s));
  }

  private boolean isLimit(Money limit, ItemSettlement last) {
    CurrencyUnit owed = last.after().currency();
    List<ItemSettlement> judged = rules.tolerancePool() == TolerancePool.POOLED
        ? a.settlements().stream()
            .filter(s -> s.after().currency().equals(owed))
            .toList()
        : List.of(last);
    BigDecimal sum = judged.stream()
        .map(s -> DifferenceLaws.limit(rules.overpayment(), s.before().original()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
    return limit.getAmount().compareTo(sum) == 0;
  }

  /** What is converted is judged at the rate of the money; so is what a discount alone has closed. */
  private static boolean isConverted(ItemSettlement s) {
    return s.lines().stream().anyMatch(l -> l.rate().isPresent())
        || s.lines().stream().noneMatch(l -> l.source().isPresent());
  }
}
