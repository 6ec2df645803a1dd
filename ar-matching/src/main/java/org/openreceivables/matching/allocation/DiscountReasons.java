package org.openreceivables.matching.allocation;

import java.util.Optional;
import java.util.OptionalLong;
import org.openreceivables.core.settlement.DiscountPosition;
import org.openreceivables.core.settlement.SettlementReason;

/** Says why money earned a discount or missed it. */
final class DiscountReasons {
  private final CustomerRun run;

  DiscountReasons(CustomerRun run) {
    this.run = run;
  }

  void explain(Funds f, int i, DiscountPosition position, long cash, boolean granted) {
    if (granted) {
      position.reason().ifPresent(r -> run.because(f, i, new AllocationReason.Discount(r)));
      return;
    }
    position.refused().stream()
        .filter(r -> !(r instanceof SettlementReason.DiscountPending))
        .forEach(r -> run.because(f, i, new AllocationReason.Discount(r)));
    // What a part earned, and an excess took again, is not earned.
    position
        .reasonFor(cash)
        .filter(r -> !(r instanceof SettlementReason.DiscountEarned))
        .ifPresent(r -> run.because(f, i, new AllocationReason.Discount(r)));
  }

  /** Where an excess took a part of the discount that closes the item, how much; all of it is lost, and said so. */
  void reduced(Funds f, int i, DiscountPosition position, long cash, long discount) {
    long excess = position.wholeMinor() - discount;
    if (discount > 0 && excess > 0) {
      position
          .offer()
          .map(o -> new SettlementReason.DiscountReduced(
              o.rate(), run.account.money(i, cash - excess), run.account.money(i, cash)))
          .ifPresent(r -> because(f, i, r));
    }
  }

  /** Why a discount waits, with what this money would get; where nothing is asked, why it would get nothing. */
  void pending(
      Funds f,
      int i,
      DiscountPosition position,
      OptionalLong stake,
      Optional<SettlementReason> nothing) {
    for (SettlementReason reason : position.refused()) {
      if (reason instanceof SettlementReason.DiscountPending p && stake.isPresent()) {
        because(
            f,
            i,
            new SettlementReason.DiscountPending(
                p.rate(),
                p.lastDay(),
                p.valueDate(),
                p.daysLate(),
                run.account.money(i, stake.getAsLong())));
      }
    }
    nothing.ifPresent(r -> because(f, i, r));
  }

  /** What is missing is tolerated: a part that forfeited the discount, or completed nothing, turned out to be the whole. */
  void stands(Funds f, int i, Optional<DiscountPosition> position) {
    int item = run.account.offset + i;
    run.beside()
        .notes
        .removeIf(n -> n.source() == f.number && n.item() == item && isPart(n.reason()));
    position
        .flatMap(DiscountPosition::reason)
        .ifPresent(r -> run.because(f, i, new AllocationReason.Discount(r)));
  }

  private static boolean isPart(AllocationReason reason) {
    return reason instanceof AllocationReason.Discount d
        && (d.settlement() instanceof SettlementReason.DiscountForfeited
            || d.settlement() instanceof SettlementReason.DiscountIncomplete);
  }

  private void because(Funds f, int i, SettlementReason reason) {
    run.because(f, i, new AllocationReason.Discount(reason));
  }
}
