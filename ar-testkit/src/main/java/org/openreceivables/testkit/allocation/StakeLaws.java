package org.openreceivables.testkit.allocation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.settlement.ExcessDiscount;
import org.openreceivables.core.settlement.LateDiscount;
import org.openreceivables.core.settlement.SettlementReason;
import org.openreceivables.core.terms.DiscountOffer;
import org.openreceivables.matching.allocation.Allocation;
import org.openreceivables.matching.allocation.AllocationReason;
import org.openreceivables.matching.allocation.AllocationResult;
import org.openreceivables.matching.allocation.ItemSettlement;
import org.openreceivables.matching.allocation.NeedsDecision.LateDiscountWaits;

/** What is said to wait for an answer, what a Yes gives, and what is not asked. */
final class StakeLaws {
  private StakeLaws() {}

  /** What is said to be at stake is what a Yes gives: to that money, what is named with it and what came before. */
  static void stake(
      AllocationResult result, AllocationResult granted, LateDiscountWaits first, Complaints out) {
    Optional<SettlementReason.DiscountPending> said =
        QuestionLaws.settlement(result, first).stream()
            .flatMap(s -> s.reasons().stream())
            .flatMap(r -> QuestionLaws.pending(r).stream())
            .findFirst();
    if (said.isPresent()) {
      BigDecimal more = given(granted, first).subtract(given(result, first));
      BigDecimal sum = BigDecimal.ZERO;
      for (Allocation a : until(result, first)) {
        for (ItemSettlement s : a.settlements()) {
          boolean counts = s.before().id().equals(first.item())
              && (a.source().equals(first.source()) || a.payment().isEmpty());
          for (AllocationReason reason : counts ? s.reasons() : List.<AllocationReason>of()) {
            sum = sum.add(QuestionLaws.pending(reason)
                .map(p -> p.atStake().getAmount())
                .orElse(BigDecimal.ZERO));
          }
        }
      }
      out.requireSame(sum, more.max(BigDecimal.ZERO), () -> first.summarize() + " At stake");
    }
  }

  /** The discount on the item that is asked about, up to the money that is asked. */
  static BigDecimal given(AllocationResult result, LateDiscountWaits question) {
    return until(result, question).stream()
        .flatMap(a -> a.settlements().stream())
        .filter(s -> s.before().id().equals(question.item()))
        .map(s -> DifferenceLaws.by(s, Effect.DISCOUNT))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Up to the money that is asked about. */
  private static List<Allocation> until(AllocationResult result, LateDiscountWaits question) {
    List<Allocation> out = new ArrayList<>();
    for (Allocation a : result.allocations()) {
      if (a.customer().equals(question.customer())) {
        out.add(a);
        if (a.source().equals(question.source())) {
          return out;
        }
      }
    }
    return out;
  }

  /** What stays open is not closed by a Yes to a question that is not asked. */
  static void unasked(
      Trial trial, AllocationResult result, Set<List<Object>> asked, Complaints out) {
    if (trial.policy().settlement().lateDiscount() != LateDiscount.ASK
        || !QuestionLaws.isExact(trial)) {
      return;
    }
    List<LateDiscountWaits> open = new ArrayList<>();
    for (Allocation a : result.allocations()) {
      for (OpenItem item : result.items().ofCustomer(a.customer())) {
        boolean mayWait = a.payment().isPresent()
            && item.open().isPositive()
            && item.currency().equals(a.available().getCurrencyUnit())
            && !asked.contains(List.of(a.source(), item.id()))
            && !QuestionLaws.isAnswered(trial.books(), a, item.id());
        for (DiscountOffer offer : mayWait ? item.discountOffers() : List.<DiscountOffer>of()) {
          LateDiscountWaits question = new LateDiscountWaits(
              a.customer(), a.source(), item.id(), offer, a.valueDate(), a.available());
          if (QuestionLaws.isLate(offer, question)) {
            open.add(question);
          }
        }
      }
    }
    if (!open.isEmpty()) {
      LateDiscountWaits question = open.get(trial.random().nextInt(open.size()));
      out.require(
          QuestionLaws.yes(trial, result, question)
              .items()
              .find(question.item())
              .filter(i -> i.open().isZero())
              .isEmpty(),
          () -> question.summarize() + " Nobody asks, and a Yes closes it");
    }
  }

  /** Where an excess goes with the discount, a Yes is tried: what changes nothing need not be asked. */
  static boolean isMoot(Trial trial, Allocation a, ItemSettlement s) {
    if (trial.policy().settlement().excessDiscount() == ExcessDiscount.KEEP) {
      return false;
    }
    LateDiscountWaits question = new LateDiscountWaits(
        a.customer(),
        a.source(),
        s.before().id(),
        s.before().discountOffers().get(0),
        a.valueDate(),
        a.available());
    AllocationResult granted = QuestionLaws.yes(trial, trial.result(), question);
    return trial.result().diff(granted).isEmpty();
  }
}
