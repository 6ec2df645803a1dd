package org.openreceivables.matching.allocation;

import java.util.ArrayList;
import java.util.List;
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
    if (waiting.isEmpty() && f.left >= closing) {
      cashier.payAll(f, i, phase, why);
      return;
    }
    List<Funds> named = joint.named(f);
    List<Funds> all = new ArrayList<>(waiting);
    all.removeAll(named);
    all.addAll(named.isEmpty() ? List.of(f) : named);
    if (named.size() > 1) {
      NamedMoney.Missing missing = joint.close(all, i, phase, false);
      if (missing != null) {
        wait(f, i, phase, all, missing);
      }
      return;
    }
    long available = NamedMoney.available(all);
    if (available < closing || f.left == 0) {
      wait(f, i, phase, all, new NamedMoney.Missing(closing, available));
      return;
    }
    Undo undo = new Undo(run, all);
    payTogether(f, i, phase, waiting, f.left >= closing ? why : Why.next(phase));
    if (run.account.open[i] == 0) {
      undo.done();
      return;
    }
    // What waited earns no discount by itself, as where a part forfeits it.
    long missing = cashier.closing(f, i, phase) - f.left;
    undo.forget();
    if (f.left >= closing) {
      cashier.payAll(f, i, phase, why);
    } else {
      wait(f, i, phase, all, new NamedMoney.Missing(Math.addExact(available, missing), available));
    }
  }

  private void payTogether(Funds f, int i, Phase phase, List<Funds> waiting, Why why) {
    // Where this money has begun by a stated amount, no other comes in between.
    boolean begun = run.hasSettled(f, i, f.since);
    if (begun) {
      cashier.payAll(f, i, phase, why);
    }
    run.late.join(f.said);
    DocumentId document = run.account.items[i].document();
    for (Funds other : waiting) {
      Why linked = Why.of(new AllocationReason.LinkedCredit(document));
      joint.usesWith(other, i, f);
      cashier.pay(other, i, other.left, phase, f.excess, linked);
    }
    run.late.join(null);
    if (!begun) {
      cashier.payAll(f, i, phase, why);
    }
  }

  private List<Funds> waitingFor(DocumentId document, Funds f) {
    return run.waitingFor(document).stream()
        .filter(o -> o.left > 0 && o.currency.equals(f.currency) && o != f)
        .toList();
  }

  private void wait(Funds f, int i, Phase phase, List<Funds> all, NamedMoney.Missing missing) {
    joint.askToClose(all, f, i, phase, false);
    DocumentId document = run.account.items[i].document();
    if (f.waitsFor == null && f.isMoney()) {
      f.waitsFor = document;
      run.beside().linked.put(f.number, document);
      if (f.payment == null) {
        // Named with a payment, it had its turn before: what comes later finds it all the same.
        run.over(f);
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
