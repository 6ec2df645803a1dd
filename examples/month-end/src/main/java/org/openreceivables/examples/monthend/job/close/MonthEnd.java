package org.openreceivables.examples.monthend.job.close;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.openreceivables.aging.AgingEngine;
import org.openreceivables.aging.AgingPolicy;
import org.openreceivables.aging.AgingReport;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.Problem;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.customer.Customer;
import org.openreceivables.core.ledger.ControlReconciliation;
import org.openreceivables.core.ledger.JournalEntry;
import org.openreceivables.core.ledger.JournalMapping;
import org.openreceivables.core.ledger.ReceivablesLedger;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.ledger.event.Recorded;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.settlement.SettlementPolicy;
import org.openreceivables.examples.monthend.file.FileRead;
import org.openreceivables.examples.monthend.file.record.ReceivableRow;
import org.openreceivables.matching.MatchEngine;
import org.openreceivables.matching.MatchPolicy;
import org.openreceivables.matching.MatchResult;
import org.openreceivables.matching.allocation.AllocationEngine;
import org.openreceivables.matching.allocation.AllocationPolicy;
import org.openreceivables.matching.allocation.AllocationResult;

/** The month end: match, allocate, post, age, reconcile. */
public final class MonthEnd {

  /**
   * What came of it, step by step.
   *
   * @param asOf the day
   * @param before what was open before the payments
   * @param matches what each payment is for, by value date, then id
   * @param later payments posted after the day, left alone
   * @param allocation what was applied
   * @param open what is open after
   * @param aging the same by how late it is
   * @param reconciliation open items, ledger and control account side by side
   * @param journal the entries of all events up to the day
   * @param refused what the ledger did not take
   */
  public record Closed(
      LocalDate asOf,
      OpenItems before,
      List<Matched> matches,
      List<Payment> later,
      AllocationResult allocation,
      OpenItems open,
      AgingReport aging,
      ControlReconciliation reconciliation,
      List<JournalEntry> journal,
      List<Problem> refused) {}

  private final LocalDate asOf;
  private final SettlementPolicy settlement;
  private final Proposals proposals;
  private final AgingPolicy aging;

  /**
   * Makes the job.
   *
   * @param asOf the day
   * @param settlement which amounts close an item
   * @param proposals what is done with payments that are probably for what was found
   * @param aging the switches of the report
   */
  public MonthEnd(
      LocalDate asOf, SettlementPolicy settlement, Proposals proposals, AgingPolicy aging) {
    this.asOf = asOf;
    this.settlement = settlement;
    this.proposals = proposals;
    this.aging = aging;
  }

  /**
   * {@return what came of it}
   *
   * @param receivables items or invoices as read
   * @param payments payments as read; empty for none
   * @param customers customers as read, by whose accounts payers are known; empty for none
   */
  public Closed close(
      FileRead<ReceivableRow> receivables,
      Optional<FileRead<Payment>> payments,
      List<Customer> customers) {
    List<LedgerEvent> history = History.of(receivables.values());
    ReceivablesLedger.Appended issued = ReceivablesLedger.empty().append(history);
    List<Problem> problems = new ArrayList<>(receivables.problems());
    payments.ifPresent(p -> problems.addAll(p.problems()));
    problems.addAll(issued.refused());
    OpenItems before = complete(issued.ledger().openItems(asOf), problems);

    Payers payers = new Payers(customers);
    MatchResult matching = MatchEngine.of(
            MatchPolicy.builder().settlement(settlement).build())
        .match(
            before,
            payments.map(FileRead::values).orElse(List.of()).stream()
                .map(payers::identify)
                .toList(),
            asOf);
    List<Matched> matches =
        matching.outcomes().stream().map(o -> Matched.of(o, proposals)).toList();
    AllocationResult allocation = AllocationEngine.of(
            AllocationPolicy.builder().settlement(settlement).build())
        .allocate(
            before,
            matches.stream()
                .filter(m -> m.instruction().isPresent())
                .map(Matched::payment)
                .toList(),
            matches.stream().flatMap(m -> m.instruction().stream()).toList(),
            asOf);

    ReceivablesLedger.Appended books =
        issued.ledger().append(allocation.toEvents(next(history), issued.ledger()));
    problems.addAll(matching.problems());
    problems.addAll(allocation.problems());
    problems.addAll(books.refused());
    ReceivablesLedger ledger = books.ledger();
    OpenItems open = complete(ledger.openItems(asOf), problems);
    List<JournalEntry> journal = ledger.journal(JournalMapping.direct(), asOf);
    List<Problem> refused = new ArrayList<>(issued.refused());
    refused.addAll(matching.problems());
    refused.addAll(allocation.problems());
    refused.addAll(books.refused());
    ControlReconciliation reconciliation = ControlReconciliation.of(
        open, ledger.movements(asOf, Recorded.endOf(LocalDate.MAX)), journal);
    reconciliation.lines().stream()
        .filter(line -> !line.agrees())
        .forEach(line -> refused.add(disagreement(line)));
    return new Closed(
        asOf,
        before,
        matches,
        matching.later(),
        allocation,
        open,
        AgingEngine.of(aging).age(open, asOf),
        reconciliation,
        journal,
        List.copyOf(refused));
  }

  private static Problem disagreement(ControlReconciliation.Line line) {
    return new Problem(
        ProblemCodes.AMOUNTS_DO_NOT_ADD_UP,
        "control account",
        line.account(),
        "sum of the open items",
        line.items().toString(),
        "must be that of the ledger (" + line.ledger() + ") and of the control account ("
            + line.control() + ")",
        "",
        List.of());
  }

  /** The items, with the customers of problems marked as incomplete. */
  private static OpenItems complete(OpenItems items, List<Problem> problems) {
    SortedSet<CustomerId> incomplete = new TreeSet<>(items.incomplete());
    problems.forEach(p -> incomplete.addAll(p.taints()));
    return items.withIncomplete(incomplete);
  }

  private Recorded next(List<LedgerEvent> events) {
    return events.isEmpty()
        ? new Recorded(asOf, 0)
        : events.get(events.size() - 1).recorded().next();
  }
}
