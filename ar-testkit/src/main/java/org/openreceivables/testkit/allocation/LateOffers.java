package org.openreceivables.testkit.allocation;

import java.time.LocalDate;
import java.util.List;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.settlement.AllocationInstruction;
import org.openreceivables.core.settlement.DiscountPosition;
import org.openreceivables.core.settlement.ExcessDiscount;
import org.openreceivables.core.settlement.LateDiscount;
import org.openreceivables.core.settlement.SettlementReason;
import org.openreceivables.core.terms.DiscountOffer;
import org.openreceivables.matching.allocation.Allocation;
import org.openreceivables.matching.allocation.AllocationPolicy;
import org.openreceivables.matching.allocation.ItemSettlement;
import org.openreceivables.matching.allocation.PartialPayment;

/** What a Yes to a late discount gives, reckoned by ar-core's rules alone. */
final class LateOffers {
  private LateOffers() {}

  /** By ar-core's own rules a Yes gives this money more on the item as it found it. */
  static boolean mustWait(Trial trial, Allocation a, ItemSettlement s) {
    if (a.payment().isEmpty()
        || DifferenceLaws.by(s, Effect.PAID).signum() == 0
        || QuestionLaws.isAnswered(trial.books(), a, s.before().id())
        || s.lines().get(0).effect() != Effect.PAID
        || timesNamed(trial.counted(), a, s.before().id()) > 1
        || isLent(trial, s)) {
      return false;
    }
    DiscountPosition position = trial.policy().settlement().discount(s.before(), a.valueDate());
    DiscountPosition yes = granted(trial.policy(), s.before(), a.valueDate());
    long paid = paid(s, yes);
    return position.pending().isPresent()
        && (paid >= closing(s.before(), yes)
            || yes.earnedMinor(paid) > s.by(Effect.DISCOUNT).getAmountMinorLong());
  }

  /** What waited is used with money of which a Yes was said, and that counts for both. */
  private static boolean isLent(Trial trial, ItemSettlement s) {
    return trial.policy().partial() == PartialPayment.LINKED
        && trial.books().instructions().stream()
            .anyMatch(i -> i.lateDiscountsGranted().contains(s.before().id()));
  }

  static DiscountPosition granted(AllocationPolicy policy, OpenItem item, LocalDate valueDate) {
    return policy
        .settlement()
        .withLateDiscount(LateDiscount.WITHIN_GRACE)
        .discount(item, valueDate);
  }

  /** By what was paid beyond what ar-core's rules say closes the item with the discount, where it came at once. */
  static boolean isReduced(
      Trial trial, Allocation a, ItemSettlement s, SettlementReason.DiscountReduced reduced) {
    boolean once = timesNamed(trial.counted(), a, s.before().id()) <= 1
        && s.lines().get(0).effect() == Effect.PAID;
    return trial.policy().settlement().excessDiscount() == ExcessDiscount.SHRINK
        && reduced.paid().isGreaterThan(reduced.needed())
        && s.by(Effect.DISCOUNT).isPositive()
        && s.before().discountOffers().stream().anyMatch(o -> o.rate().equals(reduced.rate()))
        && (!once
            || positions(trial.policy(), s.before(), a.valueDate()).stream()
                .anyMatch(p -> reduced.paid().getAmountMinorLong() == paid(s, p)
                    && reduced.needed().getAmountMinorLong() == closing(s.before(), p)));
  }

  /** With late discounts as the policy has them; where it asks, as granted and as refused. */
  private static List<DiscountPosition> positions(
      AllocationPolicy policy, OpenItem item, LocalDate valueDate) {
    DiscountPosition yes = granted(policy, item, valueDate);
    DiscountPosition no =
        policy.settlement().withLateDiscount(LateDiscount.REFUSE).discount(item, valueDate);
    return switch (policy.settlement().lateDiscount()) {
      case WITHIN_GRACE -> List.of(yes);
      case REFUSE -> List.of(no);
      case ASK -> List.of(yes, no);
    };
  }

  /** What was paid of an item, charges not counted. */
  static long paid(ItemSettlement s, DiscountPosition position) {
    return Math.max(0, s.by(Effect.PAID).getAmountMinorLong() - position.chargesMinor());
  }

  static long closing(OpenItem item, DiscountPosition position) {
    return item.open().getAmountMinorLong() - position.chargesMinor() - position.wholeMinor();
  }

  /** How often an instruction names an item, so that it may be paid in several goes. */
  static long timesNamed(AllocationBooks books, Allocation a, OpenItemId item) {
    return DifferenceLaws.instruction(books, a).stream()
        .mapToLong(i -> i.amounts().stream().filter(x -> x.item().equals(item)).count()
            + i.groups().stream().filter(g -> g.items().contains(item)).count()
            + (i.rest() == AllocationInstruction.Rest.BY_ORDER ? 1 : 0))
        .sum();
  }

  static boolean offers(OpenItem item, DiscountOffer offer) {
    return item.discountOffers().stream()
        .anyMatch(o -> o.lastDay().equals(offer.lastDay()) && o.rate().equals(offer.rate()));
  }
}
