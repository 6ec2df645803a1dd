package org.openreceivables.matching.allocation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.Problem;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.money.Amounts;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.settlement.AllocationInstruction;
import org.openreceivables.core.settlement.ExcessDiscount;
import org.openreceivables.core.settlement.ToleranceLimit;
import org.openreceivables.core.settlement.TolerancePool;

/** Applies the payments and credits of one customer after the other. */
final class AllocationRun {
  private final AllocationBook book;
  private final AllocationPolicy policy;
  private final AllocationRows rows = new AllocationRows();
  private final CustomerRun run;
  private final Cashier cashier;
  private final Spreading spreading;
  private final Following following;
  private final Comparator<Funds> order;
  private final LocalDate openFrom;
  private final Decided decided;
  private final List<Payment> abandoned = new ArrayList<>();
  /** Used again for the next customer. */
  private final List<Funds> spare = new ArrayList<>();

  AllocationRun(AllocationBook book, int payments) {
    this.book = book;
    this.policy = book.policy;
    this.run = new CustomerRun(book, rows);
    this.cashier = new Cashier(run);
    this.spreading = new Spreading(run, cashier);
    this.following = new Following(run, cashier, spreading);
    this.order = Funds.order(policy.credits());
    this.openFrom = policy.booksOpenFrom().orElse(LocalDate.MIN);
    this.decided = new Decided(book, rows, payments);
  }

  Decided decided() {
    return decided;
  }

  List<NeedsDecision> decisions() {
    return run.decisions;
  }

  /** Applies what one customer paid; returns what was wrong with it. */
  List<Problem> customer(
      CustomerId customer,
      int place,
      List<Payment> payments,
      Map<PaymentId, AllocationInstruction> instructions) {
    List<OpenItem> credits = place < 0 ? List.of() : book.credits.getOrDefault(place, List.of());
    if (payments.isEmpty() && (credits.isEmpty() || policy.credits() == CreditUse.NONE)) {
      return List.of();
    }
    run.begin(customer, place);
    int problems = run.problems.size();
    int rowsBefore = rows.size();
    int sourcesBefore = decided.sources();
    try {
      apply(payments, credits, instructions);
      while (run.beginsAgain(place, problems)) {
        rows.truncate(rowsBefore);
        decided.truncate(sourcesBefore);
        apply(payments, credits, instructions);
      }
    } catch (ArithmeticException e) {
      // Sums beyond 64 bits: this customer is left as it is, and the others go on.
      rows.truncate(rowsBefore);
      decided.truncate(sourcesBefore);
      run.abandon(problems);
      cashier.forget();
      payments.stream().sorted(Comparator.comparing(Payment::id)).forEach(this::tooLarge);
      return List.copyOf(run.problems.subList(problems, run.problems.size()));
    }
    decided.close(customer, run.beside);
    return problems == run.problems.size()
        ? List.of()
        : run.problems.subList(problems, run.problems.size());
  }

  private void apply(
      List<Payment> payments,
      List<OpenItem> credits,
      Map<PaymentId, AllocationInstruction> instructions) {
    List<Funds> funds = run.funds;
    while (spare.size() < payments.size() + credits.size()) {
      spare.add(new Funds());
    }
    int taken = 0;
    for (Payment payment : payments) {
      funds.add(spare.get(taken++).load(payment, openFrom));
    }
    for (OpenItem credit : credits) {
      funds.add(spare.get(taken++).load(credit, openFrom));
    }
    if (funds.size() > 1) {
      funds.sort(order);
    }
    for (int k = 0; k < funds.size(); k++) {
      Funds f = funds.get(k);
      f.number = decided.add(f);
      if (f.payment != null) {
        pay(f, Optional.ofNullable(instructions.get(f.payment.id())));
      } else {
        credit(f);
      }
      run.dayEnd.seen(f);
      run.dayEnd.closeDaysBefore(k + 1 == funds.size() ? LocalDate.MAX : funds.get(k + 1).day);
    }
  }

  private void tooLarge(Payment payment) {
    abandoned.add(payment);
    run.problems.add(new Problem(
        ProblemCodes.AMOUNT_OVERFLOW,
        "Payment",
        payment.id().value(),
        "amount",
        payment.amount().toString(),
        "must fit 64 bits of minor units together with what the customer owes",
        "",
        List.of(run.account.customer)));
  }

  /** Payments of customers whose amounts could not be added up. */
  List<Payment> abandoned() {
    return abandoned;
  }

  private void pay(Funds f, Optional<AllocationInstruction> said) {
    f.said = said.orElse(null);
    boolean mayRefuse = policy.overpayment() == Overpayment.REFUSE;
    Undo undo = mayRefuse ? new Undo(run) : Undo.NONE;
    tryOut(f, () -> spend(f, said));
    spend(f, said);
    if (policy.settlement().tolerancePool() == TolerancePool.POOLED) {
      run.dayEnd.closeTogether(f, run.reachedSince(f, decided.begun()));
    }
    if (f.left > 0 && !f.notFollowed) {
      tooMuch(f, undo);
    }
  }

  /** Where discount depends on what is too much, pays once with every discount kept to see how much that is. */
  private void tryOut(Funds f, Runnable pays) {
    boolean depends =
        policy.settlement().excessDiscount() != ExcessDiscount.KEEP && run.account.hasOffers();
    if (depends && f.isMoney() && f.left > 0) {
      Undo before = new Undo(run);
      pays.run();
      long left = f.passedOver || f.notFollowed ? 0 : f.left;
      before.forget();
      f.excess = left;
    }
  }

  private void spend(Funds f, Optional<AllocationInstruction> said) {
    said.ifPresent(i -> following.follow(f, i));
    if (said.isPresent() && !following.restGoesOn(said.get())) {
      run.restBecause(f, new RestReason.RestOnAccount());
    } else if (!f.notFollowed) {
      reserved(f);
      spreading.byOrder(f);
    }
  }

  /** What is reserved for this payment comes before all else. */
  private void reserved(Funds f) {
    Payment payment = Objects.requireNonNull(f.payment);
    int[] waiting = run.account.reservedFor(payment.id(), f.currency);
    if (waiting.length > 0) {
      spreading.these(f, spreading.inOrder(f, waiting));
    }
  }

  private void tooMuch(Funds f, Undo undo) {
    if (f.isTied(policy)) {
      return;
    }
    Money excess = Money.ofMinor(f.currency, f.left);
    if (keeps(f, excess)) {
      return;
    }
    switch (policy.overpayment()) {
      case ON_ACCOUNT, NEXT_ITEMS_DUE -> {}
      case REFUND_PROPOSAL -> run.restBecause(f, new RestReason.RefundProposed(excess));
      case REFUSE -> {
        undo.restore();
        run.notFollowed(f, new RestReason.OverpaymentRefused(excess));
        run.problems.add(new Problem(
            ProblemCodes.OUT_OF_RANGE,
            "Payment",
            Objects.requireNonNull(f.payment).id().value(),
            "amount",
            Money.ofMinor(f.currency, f.left).toString(),
            "must not be more than what is owed, by " + excess,
            "",
            List.of(run.account.customer)));
      }
    }
  }

  /** A small excess over the item paid last is kept, where the policy says so. */
  private boolean keeps(Funds f, Money excess) {
    ToleranceLimit tolerance = policy.settlement().overpayment();
    boolean said = f.said != null && f.said.rest() == AllocationInstruction.Rest.ON_ACCOUNT;
    if (tolerance.isNone()
        || said
        || f.passedOver
        || f.lastItem < 0
        || run.account.open[f.lastItem] > 0
        || somethingOpen(f)) {
      return false;
    }
    Account account = run.account;
    Money limit = tolerance.of(account.items[f.lastItem].original());
    if (f.lastRate != null) {
      limit = Money.ofMinor(f.currency, f.lastRate.costOf(Amounts.minor(limit)));
    } else if (policy.settlement().tolerancePool() == TolerancePool.POOLED) {
      limit = Money.zero(f.currency);
      for (int i : run.reachedSince(f, decided.begun())) {
        limit = account.isOf(i, f.currency)
            ? limit.plus(tolerance.of(account.items[i].original()))
            : limit;
      }
    }
    if (!limit.isSameCurrency(excess) || excess.isGreaterThan(limit)) {
      return false;
    }
    rows.add(
        f.number,
        AllocationRows.SOURCE_ITSELF,
        0,
        Effect.EXCESS_TAKEN,
        0,
        Amounts.minor(excess),
        AllocationRows.Detail.NONE);
    f.left = 0;
    run.restBecause(f, new RestReason.ExcessKept(excess, limit));
    return true;
  }

  private boolean somethingOpen(Funds f) {
    Account account = run.account;
    return policy.foreignMoney().rates().isPresent()
        ? account.free(0) < account.size
        : account.isOf(account.free(account.from(f.currency)), f.currency);
  }

  private void credit(Funds f) {
    if (policy.credits() == CreditUse.NONE) {
      return;
    }
    OpenItem credit = Objects.requireNonNull(f.credit);
    tryOut(f, () -> use(f, credit));
    use(f, credit);
  }

  private void use(Funds f, OpenItem credit) {
    credit.relatesTo().ifPresent(document -> linked(f, document));
    boolean byOrder = policy.credits() != CreditUse.LINKED_ONLY
        && credit.kind() != OpenItemKind.PAYABLE
        && !f.isTied(policy);
    if (byOrder) {
      spreading.byOrder(f);
    } else if (f.left > 0) {
      run.restBecause(f, new RestReason.CreditKept());
    }
  }

  private void linked(Funds f, DocumentId document) {
    int[] inOrder = spreading.inOrder(f, run.account.ofDocument(document, f.currency));
    Phase whole = following.phase(f);
    Why why = Why.of(new AllocationReason.LinkedCredit(document));
    for (int i : inOrder) {
      boolean closes = !f.isTied(policy) || f.left >= cashier.closing(f, i, whole);
      if (f.left > 0 && closes) {
        cashier.payAll(f, i, whole, why);
      }
    }
  }
}
