package org.openreceivables.testkit.allocation;

import java.math.BigDecimal;
import org.joda.money.Money;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.settlement.SettlementPolicy;
import org.openreceivables.core.settlement.TolerancePool;
import org.openreceivables.matching.allocation.Allocation;
import org.openreceivables.matching.allocation.AllocationReason;
import org.openreceivables.matching.allocation.ItemSettlement;
import org.openreceivables.matching.allocation.ShortPayment;

/** Whether what is said of a difference is true: that it is tolerated, stays open or moves. */
record DifferenceReasonLaws(Trial trial, Allocation a, ItemSettlement s) {

  boolean isTrue(AllocationReason reason) {
    SettlementPolicy rules = trial.policy().settlement();
    BigDecimal limit = DifferenceLaws.limit(rules.underpayment(), s.before().original());
    BigDecimal adjustment =
        DifferenceLaws.limit(rules.discountAdjustment(), s.before().original());
    if (reason instanceof AllocationReason.Tolerated t) {
      return same(t.difference(), DifferenceLaws.by(s, Effect.TOLERANCE))
          && same(t.limit(), limit)
          && !t.difference().isGreaterThan(t.limit());
    } else if (reason instanceof AllocationReason.ToleratedTogether t) {
      return same(t.share(), DifferenceLaws.by(s, Effect.TOLERANCE))
          && !t.difference().isGreaterThan(t.limit())
          && !t.share().isGreaterThan(t.difference());
    } else if (reason instanceof AllocationReason.NotTolerated t) {
      return t.difference().isGreaterThan(t.limit())
          && t.difference().getAmount().compareTo(missing()) <= 0
          && same(t.limit(), limit);
    } else if (reason instanceof AllocationReason.NotToleratedTogether t) {
      return isPooled()
          && t.limit().isPositive()
          && t.difference().isGreaterThan(t.limit())
          && s.after().open().isPositive();
    } else if (reason instanceof AllocationReason.Adjusted d) {
      return same(d.limit(), adjustment)
          && !d.difference().isGreaterThan(d.limit())
          && d.difference().getAmount().compareTo(DifferenceLaws.by(s, Effect.DISCOUNT)) <= 0
          && s.after().open().isZero();
    } else if (reason instanceof AllocationReason.PaidShort p) {
      return p.as() == trial.policy().shortPayment()
          && p.as() != ShortPayment.STAYS_OPEN
          && !p.difference().isGreaterThan(p.moved())
          && p.moved()
                  .getAmount()
                  .compareTo(DifferenceLaws.by(
                      s, p.as() == ShortPayment.RESIDUAL ? Effect.RESIDUAL : Effect.DEDUCTION))
              <= 0
          && s.after().open().isZero();
    } else if (reason instanceof AllocationReason.MoneyAtHand m) {
      return m.onAccount().isPositive()
          && (isPooled() || m.difference().getAmount().compareTo(limit.max(adjustment)) <= 0)
          && m.difference().getAmount().compareTo(s.after().open().getAmount()) <= 0;
    } else if (reason instanceof AllocationReason.Exhausted e) {
      return e.open().equals(s.after().open()) && a.rest().isZero();
    }
    return false;
  }

  /** The limit of what is judged together is not that of one item. */
  private boolean isPooled() {
    return trial.policy().settlement().tolerancePool() == TolerancePool.POOLED;
  }

  /** What stays open, or was followed up by itself because it was paid short. */
  private BigDecimal missing() {
    return s.after()
        .open()
        .getAmount()
        .add(DifferenceLaws.by(s, Effect.RESIDUAL))
        .add(DifferenceLaws.by(s, Effect.DEDUCTION));
  }

  private static boolean same(Money amount, BigDecimal expected) {
    return amount.getAmount().compareTo(expected) == 0;
  }
}
