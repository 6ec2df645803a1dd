package org.openreceivables.matching.allocation;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.settlement.AllocationInstruction;
import org.openreceivables.matching.allocation.order.DueState;

/**
 * Closes an item that is paid whole or not at all with all that is there for it: what waits for its document, the
 * credits that go by the order with a payment, and the payment itself.
 */
final class NamedMoney {
  private final CustomerRun run;
  private final Cashier cashier;

  NamedMoney(CustomerRun run, Cashier cashier) {
    this.run = run;
    this.cashier = cashier;
  }

  /**
   * What closes an item, and what there is for it.
   *
   * @param needed credits and money; what discount settles is not needed
   * @param available both
   */
  record Missing(long needed, long available) {}

  /**
   * The credits that were named with this money, or this credit, and go by the order; and that money. All of one
   * currency, that of the item: what is converted closes it by itself.
   */
  List<Funds> named(Funds f) {
    Funds paying = run.paying;
    if (paying == null || paying.said == null || f.said != paying.said || f.converted != null) {
      return List.of();
    }
    boolean byOrder = paying.said.amounts().isEmpty() && paying.said.groups().isEmpty();
    if (!byOrder || paying.said.credits().isEmpty()) {
      return List.of();
    }
    Set<Funds> out = new LinkedHashSet<>();
    paying
        .said
        .credits()
        .forEach(id -> run.credit(id)
            .filter(c -> c.currency.equals(f.currency) && !c.isTied(run.policy))
            .ifPresent(out::add));
    if (paying.currency.equals(f.currency)
        && paying.said.rest() != AllocationInstruction.Rest.ON_ACCOUNT) {
      out.add(paying);
    }
    return List.copyOf(out);
  }

  /** Closes the item with these, the last of them the one that pays, or leaves all as it is. */
  @Nullable Missing close(List<Funds> all, int i, Phase phase, Why why) {
    return close(all, i, phase, why, all.get(all.size() - 1).day);
  }

  /** The same where what pays may have waited too, and is used on this day. */
  @Nullable Missing close(List<Funds> all, int i, Phase phase, Why why, LocalDate day) {
    long available = available(all);
    Funds last = all.get(all.size() - 1);
    if (!run.account.hasOffers(i)) {
      long closing = cashier.closing(last, i, phase);
      if (available < closing - run.whole.tolerated(last, i)) {
        return new Missing(closing, available);
      }
    }
    Undo undo = new Undo(run, all);
    usesOn(last, i, day);
    long needed = pay(all, i, phase, why);
    if (needed == 0) {
      undo.done();
      return null;
    }
    undo.forget();
    return new Missing(needed, available);
  }

  /** Asks about a late discount with which these would close the item, once it is the turn of the one that pays. */
  void askToClose(List<Funds> all, Funds f, int i, Phase phase) {
    boolean turn = f == all.get(all.size() - 1) && !cashier.isPlanning();
    if (turn && run.late.mayAsk(f, i) && wouldClose(all, i, phase)) {
      run.late.askToClose(f, i);
    }
  }

  /** Whether these would close it if a late discount were granted; leaves all as it is. */
  private boolean wouldClose(List<Funds> all, int i, Phase phase) {
    Undo undo = new Undo(run, all);
    long[] needed = {1};
    run.late.suppose(i, () -> needed[0] = pay(all, i, phase, Why.next(phase)));
    undo.forget();
    return needed[0] == 0;
  }

  /** What does not suffice alone to pay an item whole may do so together with what was named; else it is passed over. */
  void closeWhole(Funds f, int i, Phase phase, long closing) {
    List<Funds> named = named(f);
    List<Funds> all = named.isEmpty() || cashier.isPlanning() ? List.of(f) : named;
    Missing missing =
        all.size() == 1 ? new Missing(closing, f.left) : close(all, i, phase, Why.next(phase));
    if (missing != null) {
      askToClose(all, f, i, phase);
      f.passedOver = true;
      run.restBecause(
          f,
          new RestReason.NotWhole(
              run.account.items[i].id(),
              run.account.money(i, missing.needed()),
              run.account.money(i, missing.available())));
    }
  }

  /** What waited is used on an item with money that came later, on the day of that. */
  void usesWith(Funds waiting, int i, Funds last) {
    usesOn(waiting, i, last.day);
  }

  private void usesOn(Funds waiting, int i, LocalDate day) {
    if (waiting.waitsFor != null) {
      waiting.day = Funds.later(waiting.day, day);
      run.links.usedOn(waiting, i, waiting.day);
    }
  }

  /** What is left of all these. */
  static long available(List<Funds> all) {
    long sum = 0;
    for (Funds each : all) {
      sum = Math.addExact(sum, each.left);
    }
    return sum;
  }

  /** Pays with all of these; returns what would have been needed where it does not suffice, otherwise zero. */
  private long pay(List<Funds> all, int i, Phase phase, Why why) {
    Funds last = all.get(all.size() - 1);
    long paid = 0;
    run.late.join(last.said);
    for (Funds each : all.subList(0, all.size() - 1)) {
      if (each.left > 0 && run.account.open[i] > 0) {
        each.excess = each.isMoney() ? last.excess : 0;
        long before = each.left;
        DocumentId document = run.account.items[i].document();
        Why linked = document.equals(each.waitsFor)
            ? Why.of(new AllocationReason.LinkedCredit(document))
            : turn(each, i, Why.next(phase));
        usesWith(each, i, last);
        cashier.payAll(each, i, phase, linked);
        paid = Math.addExact(paid, before - each.left);
        last.excess = each.isMoney() ? each.excess : last.excess;
      }
    }
    run.late.join(null);
    if (run.account.open[i] == 0) {
      return 0;
    }
    long closing = last.excess > 0
        ? cashier.closingWithExcess(last, i, phase)
        : cashier.closing(last, i, phase);
    long missing = closing - last.left;
    if (missing > run.whole.tolerated(last, i)) {
      return Math.addExact(paid, closing);
    }
    if (missing > 0) {
      run.whole.isPaidWithinTolerance(i);
    }
    cashier.payAll(last, i, phase, turn(last, i, why));
    // What is worth less than a unit of the other currency closes nothing.
    return run.account.open[i] == 0 || missing > 0 ? 0 : Math.addExact(paid, closing);
  }

  /** Each is paid in advance, or not, by a day of its own. */
  private Why turn(Funds f, int i, Why why) {
    boolean backwards = run.policy.inAdvance() == InAdvance.LAST
        && DueState.of(run.account.items[i], f.valueDate) == DueState.IN_ADVANCE;
    boolean known = why.reason() != null || backwards == why.isBackwards();
    return known ? why : backwards ? Why.BACKWARDS : Why.NEXT;
  }
}
