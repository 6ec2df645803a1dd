package org.openreceivables.matching.allocation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.openreceivables.core.ledger.ReceivablesLedger;
import org.openreceivables.core.ledger.event.AllocationId;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.settlement.AllocationInstruction;

/**
 * Applies a payment that becomes known late as if it had come in time: events in, reversals and new allocations out.
 *
 * <p>EUR 60.00 of P-1 paid INV-1 on 20 January. On 2 March a payment P-0 of EUR 60.00 is found that the bank valued on
 * 10 January. In time it would have paid INV-1, the oldest, and P-1 the next, INV-2 with 2 % discount until 25 January:
 * the allocation of P-1 is taken back, P-0 pays INV-1, P-1 pays INV-2 with the discount that its own value date earns.
 *
 * <p>For each customer with a late payment:
 *
 * <ol>
 *   <li>What the engine applied of money that counts from the same day or later is taken back. A payment counts from its
 *       value date, or its posting date if that is earlier; a credit from its posting date.
 *   <li>That money and the late payments are applied again, one day after the other, each on the items that were posted
 *       by then, with the instructions that are handed in.
 *   <li>What comes out as it was stays untouched; the rest is reversed and posted anew. A customer of whom nothing
 *       changes has no events but the late payment itself.
 * </ol>
 *
 * <p>What something else rests on, such as a refund or a write-off, is left as it is and {@linkplain
 * Reallocated#kept() listed}. The ledger knows what was posted on a day, so an item that was paid is open for other
 * money from the day of its reversal on, not before: that of the allocation undone, or the first day on which the
 * {@linkplain AllocationPolicy#booksOpenFrom() books are open} if that is later. Discounts go by value dates and do not
 * move. Money that was returned counts as never come. Money that counts from an earlier day keeps what it paid, and the
 * tolerance that it was given, even where it waited on account and was applied later.
 *
 * <p>Asked a second time it finds nothing to do on plain books; where items are on hold or reserved, or instructions
 * were given, it may take back and make again the same. Residuals, deductions, linked part payments, credits by order,
 * pooled tolerance and foreign money have not been shown to come out as in order: look at what it proposes before it
 * is appended.
 *
 * <p>Not to be mixed up with a ledger that replays its events: that decides nothing. Costs the events posted since the
 * earliest of these days. Immutable and thread-safe.
 */
public final class Reallocation {
  final AllocationPolicy policy;
  final Backdated backdated;
  final Set<AllocationId> named;
  final Optional<NavigableSet<LocalDate>> runDays;

  private Reallocation(
      AllocationPolicy policy,
      Backdated backdated,
      Set<AllocationId> named,
      Optional<NavigableSet<LocalDate>> runDays) {
    this.policy = policy;
    this.backdated = backdated;
    this.named = named;
    this.runDays = runDays;
  }

  /**
   * {@return re-allocation by these rules, in value order}
   *
   * @param policy the rules by which all was applied
   */
  public static Reallocation of(AllocationPolicy policy) {
    return new Reallocation(policy, Backdated.IN_VALUE_ORDER, Set.of(), Optional.empty());
  }

  /**
   * {@return the same where late payments do this to money that was applied before}
   *
   * @param how what they do
   */
  public Reallocation withBackdated(Backdated how) {
    return new Reallocation(policy, how, named, runDays);
  }

  /**
   * {@return the same that takes back these allocations too, though the engine did not make them}
   *
   * @param allocations keys of allocations by the host's own hand
   */
  public Reallocation taking(Collection<AllocationId> allocations) {
    return new Reallocation(policy, backdated, Set.copyOf(allocations), runDays);
  }

  /**
   * {@return the same for a host that did not allocate daily}
   *
   * <p>Money is applied on the first of these days from which it counts, with what was posted by then; after the last
   * of them on the day of the books. Without days it is all applied at once. A host that allocates at each month's end
   * names the months' ends.
   *
   * @param days the days of the books as of which the host allocated
   */
  public Reallocation withRunDays(Collection<LocalDate> days) {
    return new Reallocation(policy, backdated, named, Optional.of(new TreeSet<>(days)));
  }

  /**
   * {@return what must be taken back and applied anew for these payments; a second time, nothing}
   *
   * <p>A payment without a customer, with an id that stands twice or in the books with other content is a problem and
   * stays unassigned; the others go on.
   *
   * @param books the ledger in which the money was applied
   * @param late payments that became known late; one that is in the books already is applied anew with the others
   * @param instructions what debtor or creditor said of the late payments and of money that came since, as far as the
   *     host still knows it; those of other payments do nothing
   * @param asOf the day of the books up to which items and money count; best no earlier than what was posted last
   */
  public Reallocated reallocate(
      ReceivablesLedger books,
      Collection<Payment> late,
      Collection<AllocationInstruction> instructions,
      LocalDate asOf) {
    return new ReallocationRun(this, books, asOf).run(late, instructions);
  }
}
