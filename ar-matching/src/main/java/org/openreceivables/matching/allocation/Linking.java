package org.openreceivables.matching.allocation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openreceivables.core.DocumentId;

/** Where part payments do not reduce an item: money waits on account until all that waits closes the item. */
final class Linking {
  private final CustomerRun run;
  private final Cashier cashier;
  private final NamedMoney joint;

  Linking(CustomerRun run, Cashier cashier, NamedMoney joint) {
    this.run = run;
    this.cashier = cashier;
    this.joint = joint;
  }

  /** Closes the item with this money, what was named with it and what waits for it, or lets this money wait too. */
  void close(Funds f, int i, Phase phase, long closing, Why why) {
    DocumentId document = run.account.items[i].document();
    List<Funds> waiting = waitingFor(document, f);
    if (waiting.isEmpty() && suffices(f, i, closing)) {
      payAlone(f, i, phase, closing, why);
      return;
    }
    List<Funds> named = joint.named(f);
    List<Funds> all = new ArrayList<>(waiting);
    all.removeAll(named);
    all.addAll(named.isEmpty() ? List.of(f) : named);
    NamedMoney.Missing missing = together(f, i, phase, closing, all, named.size() > 1, why);
    if (missing == null) {
      return;
    }
    if (named.size() <= 1 && suffices(f, i, closing)) {
      // What waited earns no discount by itself, as where a part forfeits it.
      payAlone(f, i, phase, closing, why);
    } else {
      wait(f, i, phase, all, missing);
    }
  }

  private boolean suffices(Funds f, int i, long closing) {
    return f.left >= closing - run.whole.tolerated(f, i);
  }

  private void payAlone(Funds f, int i, Phase phase, long closing, Why why) {
    long before = f.left;
    cashier.payAll(f, i, phase, why);
    if (before < closing && f.left < before) {
      run.whole.isPaidWithinTolerance(i);
    }
  }

  private NamedMoney.@Nullable Missing together(
      Funds f, int i, Phase phase, long closing, List<Funds> all, boolean named, Why why) {
    if (all.size() == 1 || f.left == 0) {
      return new NamedMoney.Missing(closing, NamedMoney.available(all));
    }
    if (!named && run.hasSettled(f, i, f.since)) {
      return afterBegun(f, i, phase, all, why);
    }
    return joint.close(all, i, phase, why);
  }

  /** Where this money has begun by a stated amount, no other comes in between. */
  private NamedMoney.@Nullable Missing afterBegun(
      Funds f, int i, Phase phase, List<Funds> all, Why why) {
    long available = NamedMoney.available(all);
    Undo undo = new Undo(run, all);
    cashier.payAll(f, i, phase, why);
    DocumentId document = run.account.items[i].document();
    run.late.join(f.said);
    for (Funds other : all.subList(0, all.size() - 1)) {
      if (run.account.open[i] > 0) {
        joint.usesWith(other, i, f);
        Why linked = Why.of(new AllocationReason.LinkedCredit(document));
        cashier.pay(other, i, other.left, phase, f.excess, linked);
      }
    }
    run.late.join(null);
    long missing = run.account.open[i] == 0 ? 0 : cashier.closing(f, i, phase);
    if (missing > run.whole.tolerated(f, i)) {
      undo.forget();
      return new NamedMoney.Missing(Math.addExact(available, missing), available);
    }
    undo.done();
    if (missing > 0) {
      run.whole.isPaidWithinTolerance(i);
    }
    return null;
  }

  private List<Funds> waitingFor(DocumentId document, Funds f) {
    return run.links.waitingFor(document).stream()
        .filter(o -> o.left > 0 && o.currency.equals(f.currency) && o != f && isUsed(o))
        .toList();
  }

  /** A credit stays as it is where the policy uses none, unless it was named. */
  private boolean isUsed(Funds f) {
    return f.credit == null || f.said != null || run.policy.credits() != CreditUse.NONE;
  }

  private void wait(Funds f, int i, Phase phase, List<Funds> all, NamedMoney.Missing missing) {
    joint.askToClose(all, f, i, phase);
    DocumentId document = run.account.items[i].document();
    if (f.waitsFor == null && f.isMoney()) {
      f.waitsFor = document;
      f.waitsAt = i;
      run.links.link(f, document);
      if (f.payment == null) {
        // Named with a payment, it had its turn before: what comes later finds it all the same.
        run.links.over(f);
      }
    }
    f.passedOver = true;
    run.restBecause(
        f,
        new RestReason.WaitsFor(
            document,
            run.account.money(i, missing.needed()),
            run.account.money(i, missing.available())));
  }
}
