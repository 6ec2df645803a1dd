package org.openreceivables.matching.allocation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.settlement.DiscountPosition;
import org.openreceivables.core.settlement.ExcessDiscount;
import org.openreceivables.core.settlement.PartialDiscount;
import org.openreceivables.core.settlement.SettlementPolicy;
import org.openreceivables.core.terms.DiscountOffer;

/** The discount that stands on an item when its day is over. */
final class StandingDiscount {
  private StandingDiscount() {}

  /**
   * The discount that stands at the end of the day. Where a part forfeits it or leaves only its proportion, it still
   * stands for the money that is within tolerance of the whole, reckoned as if that money had been paid under the
   * offer.
   */
  static DiscountPosition of(CustomerRun run, int i, Touched.Touch touch) {
    SettlementPolicy settlement = run.policy.settlement();
    OpenItem item = run.account.now(i);
    Funds f = touch.funds();
    PartialDiscount partial = settlement.partialDiscount();
    boolean counted = partial != PartialDiscount.FORFEIT && partial != PartialDiscount.PROPORTIONAL;
    DiscountPosition before = touch.before();
    Optional<DiscountOffer> offer =
        before == null ? Optional.empty() : before.offer().filter(item.discountOffers()::contains);
    if (partial == PartialDiscount.FORFEIT && before != null && isTaken(before, item)) {
      return run.answered(f, i)
          .withPartialDiscount(PartialDiscount.GROSS_UP)
          .discount(item, f.valueDate);
    }
    if (counted || before == null || offer.isEmpty()) {
      return run.position(f, i);
    }
    if (partial == PartialDiscount.PROPORTIONAL) {
      // What stood before the money came, in proportion to what was open then; nothing where that
      // was too much.
      boolean lost = settlement.excessDiscount() == ExcessDiscount.FORFEIT
          && run.account.open[i] < before.wholeMinor();
      return lost ? settlement.discount(item.withDiscountOffers(List.of()), f.valueDate) : before;
    }
    Money paid = item.settledBy(Effect.PAID);
    Money charges = before.charges().minus(run.position(f, i).charges());
    Money cash = paid.minus(paid.isLessThan(charges) ? paid : charges);
    DiscountOffer noted = offer.get().plusTaken(Money.zero(item.currency()), cash);
    List<DiscountOffer> offers = new ArrayList<>(List.of(noted));
    return run.answered(f, i)
        .withPartialDiscount(PartialDiscount.GROSS_UP)
        .discount(item.withDiscountOffers(offers), f.valueDate);
  }

  /** Whether the money that came last earned the discount; what is missing is charges, then. */
  private static boolean isTaken(DiscountPosition before, OpenItem item) {
    return before.offer().stream()
        .anyMatch(o -> item.discountOffers().stream()
            .anyMatch(now -> now.lastDay().equals(o.lastDay())
                && now.rate().equals(o.rate())
                && now.taken().isGreaterThan(o.taken())));
  }
}
