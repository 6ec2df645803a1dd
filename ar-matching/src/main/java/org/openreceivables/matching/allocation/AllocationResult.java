package org.openreceivables.matching.allocation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.Problem;
import org.openreceivables.core.internal.Words;
import org.openreceivables.core.ledger.ReceivablesLedger;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.ledger.event.Recorded;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.payment.Payment;

/**
 * What became of all payments and credits.
 *
 * <p>Nothing has happened yet: it is a proposal until its events are appended to a ledger. What was decided is held in
 * columns; {@link #allocations()} and {@link #items()} are written out when they are first asked for. Immutable and
 * thread-safe.
 */
public final class AllocationResult {
  private final Decided decided;
  private final LocalDate asOf;
  private final Set<CustomerId> incomplete;
  private final List<Payment> unassigned;
  private final List<Payment> later;
  private final List<Problem> problems;
  private final List<NeedsDecision> decisions;
  private final Set<OpenItemId> takenBack;
  private volatile @Nullable List<Allocation> allocations;
  private volatile @Nullable OpenItems items;
  private volatile @Nullable Unrolled unrolled;

  AllocationResult(
      Decided decided,
      Set<CustomerId> incomplete,
      List<Payment> unassigned,
      List<Payment> later,
      List<Problem> problems,
      List<NeedsDecision> decisions) {
    this.decided = decided;
    this.asOf = decided.book.asOf;
    this.incomplete = Set.copyOf(incomplete);
    this.unassigned = List.copyOf(unassigned);
    this.later = List.copyOf(later);
    this.problems = List.copyOf(problems);
    this.decisions = List.copyOf(decisions);
    this.takenBack = Set.of();
  }

  private AllocationResult(
      AllocationResult other,
      List<Allocation> allocations,
      OpenItems items,
      Collection<OpenItemId> takenBack) {
    this.decided = other.decided;
    this.asOf = other.asOf;
    this.incomplete = other.incomplete;
    this.unassigned = other.unassigned;
    this.later = other.later;
    this.problems = other.problems;
    this.decisions = other.decisions;
    Set<OpenItemId> all = new HashSet<>(other.takenBack);
    all.addAll(takenBack);
    this.takenBack = Set.copyOf(all);
    this.allocations = List.copyOf(allocations);
    this.items = items;
  }

  /** {@return the day of the books up to which items and payments counted} */
  public LocalDate asOf() {
    return asOf;
  }

  /** {@return one a payment, and one a credit that was used; by customer, posting date, value date, id} */
  public List<Allocation> allocations() {
    List<Allocation> out = allocations;
    return out == null ? List.copyOf(unrolled().allocations) : out;
  }

  /** {@return every item after, settled ones and money on account too} */
  public OpenItems items() {
    OpenItems out = items;
    if (out == null) {
      out = unrolled().items();
      items = out;
    }
    return out;
  }

  private Unrolled unrolled() {
    Unrolled out = unrolled;
    if (out == null) {
      out = Unrolled.of(decided, incomplete);
      allocations = List.copyOf(out.allocations);
      unrolled = out;
    }
    return out;
  }

  /** {@return the lines as the run decided them, as columns, without what was taken back; nothing is written out for it} */
  public AllocationColumns columns() {
    return new AllocationColumns(decided, takenBack);
  }

  /** {@return payments that could not be allocated because of a problem, by id} */
  public List<Payment> unassigned() {
    return unassigned;
  }

  /** {@return payments posted after the day, left alone, by id} */
  public List<Payment> later() {
    return later;
  }

  /**
   * {@return what was wrong with payments and instructions; then, where the order goes {@linkplain
   * org.openreceivables.matching.allocation.order.AllocationOrder#debtByDebt() debt by debt}, the charges whose item
   * is not there, by customer and id}
   */
  public List<Problem> problems() {
    return problems;
  }

  /** {@return what the policy leaves to a person, by customer, in the order in which payments are applied} */
  public List<NeedsDecision> decisions() {
    return decisions;
  }

  /**
   * {@return a copy with other allocations, for who tests what reads them}
   *
   * @param others the allocations
   */
  public AllocationResult withAllocations(List<Allocation> others) {
    return new AllocationResult(this, others, items(), Set.of());
  }

  /**
   * {@return a copy with other items after, for who tests what reads them}
   *
   * @param others the items
   */
  public AllocationResult withItems(OpenItems others) {
    return new AllocationResult(this, allocations(), others, Set.of());
  }

  /**
   * {@return what it would be without one allocation: its items are open and its money or credit is free again}
   *
   * <p>Of several any one first, in any order: taking all back gives the items before. The discount that a later
   * payment earned together with it, and a tolerance judged with it, stay as they were decided; to decide anew is to
   * allocate again. What it had moved to items of its own comes back. Each call goes through all items: where many
   * are taken back, {@link #unapply(Collection)} does it at once.
   *
   * @param source the payment's or credit's item
   * @throws org.openreceivables.core.InvalidValueException when there is no such allocation
   */
  public AllocationResult unapply(OpenItemId source) {
    return unapply(List.of(source));
  }

  /**
   * {@return what it would be without these allocations, as by taking back one after the other, in one pass}
   *
   * @param sources the payments' or credits' items, in any order
   * @throws org.openreceivables.core.InvalidValueException when there is no such allocation
   */
  public AllocationResult unapply(Collection<OpenItemId> sources) {
    Unapplied undone = Unapplied.of(this, sources, a -> Unrolled.before(decided, a));
    return new AllocationResult(this, undone.allocations(), undone.items(), sources);
  }

  /**
   * {@return what was done otherwise in another run, by source and item; empty where both did the same}
   *
   * <p>Of a credit that one of them left alone, all of it stays there: a credit of EUR 100.00, EUR 30.00 of it used
   * here, is EUR 70.00 here and EUR 100.00 there. Which switch decided is what {@link
   * org.openreceivables.matching.allocation.comparison.PolicyComparison} says.
   *
   * @param other the other run, for example by another policy
   */
  public List<AllocationDifference> diff(AllocationResult other) {
    return Differences.between(this, other);
  }

  /**
   * {@return the events that make it so: each new payment received, then allocated}
   *
   * <p>Ordered by posting date. Event keys follow from the keys of payments and credits, so that the same
   * allocation handed to a ledger twice counts once.
   *
   * @param first when the first of them is recorded; the others follow one by one
   * @throws ArithmeticException if it is the end of a day, behind which no other can follow
   */
  public List<LedgerEvent> toEvents(Recorded first) {
    return AllocationEvents.of(this, first);
  }

  /**
   * {@return the events that make it so in these books, whose open items were allocated}
   *
   * <p>What was charged on an item, or undone on an item or credit, after both documents' dates is settled on
   * the day of that charge or reversal: EUR 100.00 paid on 2026-01-20, undone on 2026-02-03 and applied again
   * is posted on 2026-02-03. Ask before the events are appended, and keep
   * them to append them again.
   *
   * @param first when the first of them is recorded; the others follow one by one
   * @param books the ledger to which they will be appended
   * @throws ArithmeticException if the first is the end of a day, behind which no other can follow
   */
  public List<LedgerEvent> toEvents(Recorded first, ReceivablesLedger books) {
    return AllocationEvents.of(this, first, books);
  }

  /** {@return a few lines for people} */
  public String summarize() {
    return allocations().stream()
        .map(a -> a.source() + ": " + a.available() + ", "
            + Words.count(a.settlements().size(), "item") + ", rest " + a.rest()
            + a.settlements().stream()
                .map(s -> "\n  " + s.after().id() + " "
                    + s.lines().stream()
                        .map(l -> l.effect() + " " + l.amount())
                        .collect(Collectors.joining(", "))
                    + ", open " + s.after().open())
                .collect(Collectors.joining()))
        .collect(Collectors.joining("\n"));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AllocationResult that
        && asOf.equals(that.asOf)
        && unassigned.equals(that.unassigned)
        && later.equals(that.later)
        && problems.equals(that.problems)
        && decisions.equals(that.decisions)
        && allocations().equals(that.allocations())
        && items().equals(that.items());
  }

  @Override
  public int hashCode() {
    return Objects.hash(asOf, unassigned, later, problems, allocations());
  }

  @Override
  public String toString() {
    return "AllocationResult as of " + asOf + ", "
        + Words.count(allocations().size(), "allocation");
  }
}
