package org.openreceivables.matching.allocation;

import java.util.List;
import org.openreceivables.core.DocumentId;

/** Where part payments do not reduce an item: money waits on account until all that waits closes the item. */
final class Linking {
  private Linking() {}

  /** Closes the item with this money and what waits for it, or lets this money wait too. */
  static void close(CustomerRun run, Cashier cashier, Funds f, int i, Phase phase, long closing) {
    DocumentId document = run.account.items[i].document();
    List<Funds> waiting = run.waitingFor(document).stream()
        .filter(o -> o.left > 0 && o.currency.equals(f.currency))
        .toList();
    long available = f.left;
    for (Funds other : waiting) {
      available = Math.addExact(available, other.left);
    }
    if (available < closing || f.left == 0) {
      wait(run, f, i, document, closing, available);
      return;
    }
    for (Funds other : waiting) {
      Why why = Why.of(new AllocationReason.LinkedCredit(document));
      cashier.pay(other, i, other.left, phase, f.excess, why);
    }
    cashier.payAll(f, i, phase, Why.NEXT);
  }

  private static void wait(
      CustomerRun run, Funds f, int i, DocumentId document, long closing, long available) {
    if (f.waitsFor == null && f.isMoney()) {
      f.waitsFor = document;
      run.beside().linked.put(f.number, document);
    }
    f.passedOver = true;
    run.restBecause(
        f,
        new RestReason.WaitsFor(
            document, run.account.money(i, closing), run.account.money(i, available)));
  }
}
