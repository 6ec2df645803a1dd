package org.openreceivables.matching.allocation;

import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.terms.DiscountOffer;

/** What was paid short moves to an item of its own, where the policy says so. */
final class Rests {
  private Rests() {}

  static void move(CustomerRun run, Funds f, int i, Money difference) {
    switch (run.policy.shortPayment()) {
      case STAYS_OPEN -> {}
      case RESIDUAL -> move(run, f, i, Effect.RESIDUAL, difference);
      case DEDUCTION -> move(run, f, i, Effect.DEDUCTION, difference);
    }
  }

  private static void move(CustomerRun run, Funds f, int i, Effect effect, Money difference) {
    List<DiscountOffer> offers =
        effect == Effect.RESIDUAL ? Deductions.offersLeft(run, f, i) : List.of();
    int from = run.rows.size();
    AllocationRows.Detail why =
        AllocationRows.Detail.because(Optional.of(run.policy.shortPaymentReason()));
    Money moved = run.account.money(i, run.account.open[i]);
    run.settleParts(f, i, effect, run.account.open[i], why);
    run.because(f, i, new AllocationReason.PaidShort(difference, moved, run.policy.shortPayment()));
    List<Integer> rows = Deductions.rowsSince(run, f, i, from);
    Deductions.move(run, f, i, rows, effect, run.policy.shortPaymentReason(), offers);
  }
}
