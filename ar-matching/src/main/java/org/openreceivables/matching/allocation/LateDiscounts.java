package org.openreceivables.matching.allocation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.money.Amounts;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.settlement.AllocationInstruction;
import org.openreceivables.core.settlement.DiscountPosition;
import org.openreceivables.core.settlement.ExcessDiscount;
import org.openreceivables.core.settlement.LateDiscount;
import org.openreceivables.core.settlement.SettlementPolicy;
import org.openreceivables.core.settlement.SettlementReason;
import org.openreceivables.core.settlement.TolerancePool;

/** What is asked about late discounts, where the policy asks, and what was answered. */
final class LateDiscounts {
  private final CustomerRun run;
  private final SettlementPolicy settlement;
  private final boolean asks;
  /** The item of which a late discount is taken as granted while that is tried; none while negative. */
  private int supposed = -1;
  /** Whether what a question gives depends on nothing but the item and its money. */
  private final boolean exact;
  /** The questions of which only a try tells what a Yes changes. */
  private final Set<Asked> unsure = new HashSet<>();
  /** What was said of the money that closes an item, while what waited for it is used: a Yes counts for that too. */
  private @Nullable AllocationInstruction joined;

  /** A payment is asked once about an item. */
  private record Asked(OpenItemId source, OpenItemId item) {
    static Asked by(NeedsDecision.LateDiscountWaits question) {
      return new Asked(question.source(), question.item());
    }
  }

  LateDiscounts(CustomerRun run) {
    this.run = run;
    this.settlement = run.policy.settlement();
    this.asks = settlement.lateDiscount() == LateDiscount.ASK;
    this.exact = settlement.excessDiscount() == ExcessDiscount.KEEP
        && settlement.tolerancePool() == TolerancePool.PER_ITEM
        && run.policy.processing() == Processing.HORIZONTAL
        && !run.policy.order().isProRata()
        && run.policy.partial() == PartialPayment.REDUCES
        && run.policy.overpayment() != Overpayment.REFUSE;
  }

  /** Tries something as if the late discount on an item were granted to all money that may still have it. */
  void suppose(int item, Runnable tried) {
    supposed = item;
    tried.run();
    supposed = -1;
  }

  /** What is used from now on is used together with money of which this was said. */
  void join(@Nullable AllocationInstruction said) {
    joined = said;
  }

  /**
   * The settlement rules for an item and this money, as the answer says where one was asked for. An answer names a
   * payment, and counts for money on account that is named with it: of other money on account nobody is asked, and a late
   * discount is refused.
   */
  SettlementPolicy answered(Funds f, int i) {
    if (!asks) {
      return settlement;
    }
    OpenItemId id = run.account.items[i].id();
    AllocationInstruction said = f.said;
    boolean refused = said != null && said.lateDiscountsRefused().contains(id);
    if (grants(said, id) || (!refused && (supposed == i || grants(joined, id)))) {
      return granted();
    }
    return refused || asked(f) == null
        ? settlement.withLateDiscount(LateDiscount.REFUSE)
        : settlement;
  }

  /** Who is asked about this money: the payment that it is, or with which it is named. */
  private @Nullable Funds asked(Funds f) {
    Funds paying = run.paying;
    boolean named = paying != null && f.said != null && f.said == paying.said;
    return f.payment != null ? f : named ? paying : null;
  }

  private static boolean grants(@Nullable AllocationInstruction said, OpenItemId item) {
    return said != null && said.lateDiscountsGranted().contains(item);
  }

  private SettlementPolicy granted() {
    return settlement.withLateDiscount(LateDiscount.WITHIN_GRACE);
  }

  /** Asks about the discount on an item that could be closed with it, and is not paid without. */
  void askToClose(Funds f, int i) {
    boolean strict =
        settlement.underpayment().isNone() && settlement.discountAdjustment().isNone();
    ask(f, i, run.position(f, i), f.left, exact && strict);
  }

  boolean mayAsk(Funds f, int i) {
    return asks
        && asked(f) != null
        && run.account.hasOffers(i)
        && run.position(f, i).pending().isPresent();
  }

  /**
   * Asks.
   *
   * @param sure whether it is known what a Yes changes
   */
  private void ask(Funds f, int i, DiscountPosition position, long cash, boolean sure) {
    Funds asked = asked(f);
    if (asked == null) {
      return;
    }
    OpenItemId source = asked.id();
    position.pending().ifPresent(offer -> {
      var question = new NeedsDecision.LateDiscountWaits(
          run.account.customer,
          source,
          run.account.items[i].id(),
          offer,
          f.valueDate,
          run.account.money(i, cash));
      run.decisions.add(question);
      if (!sure || (f.said != null && !f.said.credits().isEmpty())) {
        unsure.add(Asked.by(question));
      }
    });
  }

  /**
   * Asks about the discount on an item that is about to be paid, where a Yes would give more, or would count the money
   * for a discount that later money earns; returns what a Yes would give besides.
   *
   * @param plain what of the money pays charges
   * @param given the discount that is given without an answer
   */
  OptionalLong ask(Funds f, int i, DiscountPosition position, long cash, long plain, long given) {
    if (position.pending().isEmpty()) {
      return OptionalLong.empty();
    }
    long paid = cash - plain;
    DiscountPosition yes = yes(f, i);
    long closing = run.account.open[i] - yes.chargesMinor() - yes.wholeMinor();
    OpenItem item = run.account.items[i];
    // What is missing then may be tolerated at the end of the day.
    long tolerated = Math.max(
        Amounts.minor(settlement.underpayment().of(item.original())),
        Amounts.minor(settlement.discountAdjustment().of(item.original())));
    long more = (closing - paid <= tolerated ? yes.wholeMinor() : yes.earnedMinor(paid)) - given;
    boolean counts = !yes.notedUnder(paid).equals(position.notedUnder(paid));
    if (more <= 0 && !counts) {
      return OptionalLong.empty();
    }
    boolean hopes = closing > paid && closing - paid <= tolerated;
    ask(f, i, position, cash, exact && !hopes && more > 0);
    return OptionalLong.of(Math.max(0, more));
  }

  private DiscountPosition yes(Funds f, int i) {
    return granted().discount(run.account.now(i), f.valueDate);
  }

  /** Why the money, of which nothing is asked, earns nothing even if the late discount is granted. */
  Optional<SettlementReason> nothing(Funds f, int i, DiscountPosition position, long paid) {
    return position.pending().isEmpty() ? Optional.empty() : yes(f, i).reasonFor(paid);
  }

  /** The customer is done: nothing is asked where a tolerance has closed the item, nor anything twice. */
  void close() {
    List<NeedsDecision> all = run.decisions;
    int from = all.size();
    while (from > 0 && all.get(from - 1).customer().equals(run.account.customer)) {
      from--;
    }
    List<NeedsDecision> own = all.subList(from, all.size());
    if (own.isEmpty()) {
      return;
    }
    Set<Integer> tolerated = new HashSet<>();
    for (AllocationRows.Note note : run.beside().notes) {
      if (isTolerated(note.reason())) {
        tolerated.add(note.item());
      }
    }
    Set<OpenItemId> closed = new HashSet<>();
    tolerated.forEach(i -> closed.add(run.account.items[i - run.account.offset].id()));
    Set<Asked> once = new HashSet<>();
    own.removeIf(d -> d instanceof NeedsDecision.LateDiscountWaits w
        && (closed.contains(w.item()) || isAskedAgain(w, once)));
    if (!tolerated.isEmpty()) {
      run.beside()
          .notes
          .removeIf(n -> tolerated.contains(n.item())
              && n.reason() instanceof AllocationReason.Discount d
              && d.settlement() instanceof SettlementReason.DiscountPending);
    }
  }

  /** What was paid in several goes, or asked while it waited, is asked as one. */
  private boolean isAskedAgain(NeedsDecision.LateDiscountWaits question, Set<Asked> once) {
    boolean again = !once.add(Asked.by(question));
    if (again) {
      unsure.add(Asked.by(question));
    }
    return again;
  }

  /** What is asked of this customer, and only a try tells what a Yes changes. */
  List<NeedsDecision.LateDiscountWaits> unsure() {
    List<NeedsDecision.LateDiscountWaits> out = new ArrayList<>();
    for (int k = run.decisions.size() - 1; k >= 0 && !unsure.isEmpty(); k--) {
      NeedsDecision decision = run.decisions.get(k);
      if (!decision.customer().equals(run.account.customer)) {
        break;
      }
      if (decision instanceof NeedsDecision.LateDiscountWaits w && unsure.contains(Asked.by(w))) {
        out.add(w);
      }
    }
    unsure.clear();
    return out;
  }

  private static boolean isTolerated(AllocationReason reason) {
    return reason instanceof AllocationReason.Tolerated
        || reason instanceof AllocationReason.Adjusted
        || reason instanceof AllocationReason.ToleratedTogether;
  }
}
