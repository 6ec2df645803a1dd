package org.openreceivables.matching.allocation;

/** Pays one item after the other, as far as the money reaches; what may only be paid whole, whole or not at all. */
final class PaidWhole {
  private final CustomerRun run;
  private final Account account;
  private final AllocationPolicy policy;
  private final Cashier cashier;
  private final NamedMoney joint;

  PaidWhole(CustomerRun run, Cashier cashier) {
    this.run = run;
    this.account = run.account;
    this.policy = run.policy;
    this.cashier = cashier;
    this.joint = new NamedMoney(run, cashier);
  }

  /** Whether any item may be one that is paid whole or not at all. */
  boolean mayBind() {
    return !policy.fullSettlement().isNever() || policy.partial() == PartialPayment.LINKED;
  }

  /** Whether this item is. */
  boolean isOnly(int i) {
    return policy.partial() == PartialPayment.LINKED || isBound(i);
  }

  /** Whether credits that are named with this money close whole items with it. */
  boolean joins(Funds f) {
    return mayBind() && joint.named(f).size() > 1;
  }

  void pay(Funds f, int i, Phase phase, Why why) {
    long needed =
        f.excess > 0 ? cashier.closingWithExcess(f, i, phase) : cashier.closing(f, i, phase);
    if (policy.partial() == PartialPayment.LINKED) {
      new Linking(run, cashier, joint).close(f, i, phase, needed, why);
      return;
    }
    if (isBound(i)) {
      if (f.left < needed - run.whole.tolerated(f, i)) {
        joint.closeWhole(f, i, phase, needed);
        return;
      }
    }
    long before = f.left;
    cashier.payAll(f, i, phase, why);
    if (before < needed && f.left < before && isBound(i)) {
      run.whole.isPaidWithinTolerance(i);
    }
  }

  private boolean isBound(int i) {
    return policy.fullSettlement().binds(account.items[i]);
  }
}
