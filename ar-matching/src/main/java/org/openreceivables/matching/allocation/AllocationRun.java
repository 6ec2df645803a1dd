package org.openreceivables.matching.allocation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.Problem;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.settlement.AllocationInstruction;

/** Applies the payments and credits of one customer after the other. */
final class AllocationRun {
  private final AllocationBook book;
  private final AllocationPolicy policy;
  private final AllocationRows rows = new AllocationRows();
  final CustomerRun run;
  private final Cashier cashier;
  private final Turns turns;
  private final UsedUp usedUp;
  private final StillWaiting waiting;
  private final Comparator<Funds> order;
  private final LocalDate openFrom;
  private final PaymentBook paid;
  private final Decided decided;
  private final PlainWalk plain;
  /** Nothing where this run is such a try itself. */
  private final @Nullable TriedAnswers answers;

  private final List<Payment> abandoned = new ArrayList<>();
  /** Used again for the next customer. */
  private final List<Funds> spare = new ArrayList<>();

  AllocationRun(AllocationBook book, PaymentBook paid) {
    this(book, paid, true);
  }

  private AllocationRun(AllocationBook book, PaymentBook paid, boolean tries) {
    this.book = book;
    this.paid = paid;
    this.policy = book.policy;
    this.run = new CustomerRun(book, rows);
    this.cashier = new Cashier(run);
    Spreading spreading = new Spreading(run, cashier);
    this.turns = new Turns(run, cashier, spreading);
    this.usedUp = new UsedUp(run);
    this.waiting = new StillWaiting(run, new NamedMoney(run, cashier), spreading, turns::goOn);
    this.order = Funds.order(policy.credits());
    this.openFrom = policy.booksOpenFrom().orElse(LocalDate.MIN);
    this.decided = new Decided(book, paid, rows);
    this.plain = new PlainWalk(book, paid, decided, spreading);
    this.answers = tries ? new TriedAnswers(run, () -> new AllocationRun(book, paid, false)) : null;
  }

  Decided decided() {
    return decided;
  }

  /** Forgets all, to begin with another try. */
  AllocationRun anew() {
    rows.truncate(0);
    decided.truncate(0);
    decided.customers.clear();
    abandoned.clear();
    run.problems.clear();
    run.decisions.clear();
    return this;
  }

  List<NeedsDecision> decisions() {
    return run.decisions;
  }

  /**
   * Applies what one customer paid; returns what was wrong with it.
   *
   * @param place the customer's place among the items, negative for none
   * @param group its place among the payments, negative for none
   */
  List<Problem> customer(
      CustomerId customer,
      int place,
      int group,
      Map<PaymentId, AllocationInstruction> instructions) {
    List<OpenItem> credits = book.credits(place);
    int from = group < 0 ? 0 : paid.start[group];
    int end = group < 0 ? 0 : paid.start[group + 1];
    if (from == end && (credits.isEmpty() || policy.credits() == CreditUse.NONE)) {
      return List.of();
    }
    if (credits.isEmpty() && instructions.isEmpty() && plain.suits(place, group)) {
      plain.pay(place, group);
      decided.close(customer, null);
      return List.of();
    }
    run.begin(customer, place);
    int problems = run.problems.size();
    int rowsBefore = rows.size();
    int sourcesBefore = decided.sources();
    try {
      apply(from, end, credits, instructions);
      while (run.beginsAgain(place, problems)) {
        rows.truncate(rowsBefore);
        decided.truncate(sourcesBefore);
        apply(from, end, credits, instructions);
      }
    } catch (ArithmeticException e) {
      // Sums beyond 64 bits: this customer is left as it is, and the others go on.
      rows.truncate(rowsBefore);
      decided.truncate(sourcesBefore);
      run.abandon(problems);
      cashier.forget();
      Arrays.stream(paid.payments, from, end)
          .sorted(Comparator.comparing(Payment::id))
          .forEach(this::tooLarge);
      return List.copyOf(run.problems.subList(problems, run.problems.size()));
    }
    if (answers != null) {
      answers.check(
          rowsBefore, sourcesBefore, (again, said) -> again.customer(customer, place, group, said));
    }
    decided.close(customer, run.beside);
    return problems == run.problems.size()
        ? List.of()
        : run.problems.subList(problems, run.problems.size());
  }

  private void apply(
      int from,
      int end,
      List<OpenItem> credits,
      Map<PaymentId, AllocationInstruction> instructions) {
    int first = rows.size();
    waiting.begin();
    List<Funds> funds = run.funds;
    while (spare.size() < end - from + credits.size()) {
      spare.add(new Funds());
    }
    int taken = 0;
    for (int p = from; p < end; p++) {
      funds.add(spare.get(taken++).load(paid.payments[p], p, openFrom));
    }
    for (OpenItem credit : credits) {
      funds.add(spare.get(taken++).load(credit, openFrom));
    }
    if (!credits.isEmpty()) {
      // Payments are in their order already.
      funds.sort(order);
    }
    for (int k = 0; k < funds.size(); k++) {
      Funds f = funds.get(k);
      f.number = decided.add(f);
      f.since = rows.size();
      if (f.payment != null) {
        turns.pay(f, Optional.ofNullable(instructions.get(f.payment.id())));
      } else {
        turns.credit(f);
      }
      waiting.over(f);
      run.dayEnd.seen(f);
      LocalDate next = k + 1 == funds.size() ? LocalDate.MAX : funds.get(k + 1).day;
      do {
        run.dayEnd.closeDaysBefore(next);
      } while (waiting.again(f.day));
    }
    waiting.forget();
    usedUp.note(first, waiting.anew());
    run.late.close();
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
}
