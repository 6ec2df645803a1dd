package org.openreceivables.matching.allocation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.Problem;
import org.openreceivables.core.ledger.ReceivablesLedger;
import org.openreceivables.core.ledger.event.Recorded;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.settlement.AllocationInstruction;
import org.openreceivables.matching.allocation.PastEvents.Past;

/** One re-allocation: customer by customer, each on its own. */
final class ReallocationRun {
  private final Reallocation how;
  private final ReceivablesLedger books;
  private final LocalDate asOf;
  private final List<Problem> problems = new ArrayList<>();
  private final List<AllocationResult> runs = new ArrayList<>();

  ReallocationRun(Reallocation how, ReceivablesLedger books, LocalDate asOf) {
    this.how = how;
    this.books = books;
    this.asOf = asOf;
  }

  Reallocated run(Collection<Payment> late, Collection<AllocationInstruction> instructions) {
    AllocationResult screened =
        AllocationEngine.of(how.policy).allocate(OpenItems.none(), late, List.of(), asOf);
    problems.addAll(screened.problems());
    List<Payment> unassigned = new ArrayList<>(screened.unassigned());
    Map<CustomerId, List<Payment>> byCustomer = new TreeMap<>();
    screened
        .allocations()
        .forEach(a -> byCustomer
            .computeIfAbsent(a.customer(), c -> new ArrayList<>())
            .add(a.payment().orElseThrow()));
    Map<CustomerId, LocalDate> from = new TreeMap<>();
    byCustomer.forEach((customer, payments) -> from.put(
        customer,
        payments.stream().map(PastEvents::countsFrom).min(LocalDate::compareTo).orElseThrow()));
    PastEvents past = new PastEvents(books, from);
    TakeBack back = new TakeBack(past, how.named, asOf);
    if (how.backdated == Backdated.AS_IT_COMES) {
      back.taken.clear();
      back.kept.clear();
    }
    Proposal proposal = new Proposal(how, books, asOf);
    ReceivablesLedger free = proposal.without(back.taken.values());
    // A settled item still says when the charges on it are paid.
    OpenItems open = how.policy.order().isDebtByDebt()
        ? free.allItems(asOf, Recorded.endOf(LocalDate.MAX))
        : free.openItems(asOf);
    Rerun rerun = new Rerun(how, instructions, asOf);
    List<Reallocated.Kept> kept = new ArrayList<>(back.kept.values());
    byCustomer.forEach((customer, payments) -> {
      LocalDate since = from.get(customer);
      CustomerMoney money = new CustomerMoney(customer, payments, past, back, how.backdated);
      problems.addAll(money.problems);
      List<OpenItem> items = new ArrayList<>(open.ofCustomer(customer));
      List<Payment> again = money.applicable(items, asOf);
      OpenItems theirs = OpenItems.of(items)
          .withIncomplete(open.incomplete().contains(customer) ? List.of(customer) : List.of());
      List<AllocationResult> results = rerun.of(theirs, again, since == null ? asOf : since);
      problems.addAll(LooseCharges.once(results));
      List<Past> taken = back.taken.values().stream()
          .filter(p -> p.customers().contains(customer))
          .toList();
      Optional<Problem> refusal = money.refused(results);
      if (refusal.isEmpty()) {
        refusal = proposal.add(money.fresh, taken, results);
      } else {
        problems.remove(refusal.get());
        proposal.add(money.fresh, List.of(), List.of());
      }
      runs.addAll(results);
      unassigned.addAll(money.unassigned);
      refusal.ifPresent(problem -> {
        problems.add(problem);
        taken.forEach(p ->
            kept.add(new Reallocated.Kept(customer, p.id(), new Reallocated.NotPossible(problem))));
      });
    });
    kept.sort(Comparator.comparing(Reallocated.Kept::customer));
    unassigned.sort(Comparator.comparing(Payment::id));
    return new Reallocated(
        proposal.reversed, kept, runs, unassigned, screened.later(), problems, proposal.events());
  }
}
