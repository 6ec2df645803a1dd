package org.openreceivables.matching.allocation.comparison;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.settlement.AllocationInstruction;
import org.openreceivables.matching.allocation.AllocationEngine;
import org.openreceivables.matching.allocation.AllocationPolicy;
import org.openreceivables.matching.allocation.AllocationResult;

/**
 * Two policies, compared by what they do with the same payments.
 *
 * <p>Both are run over the same books. For each customer for whom they do not do the same, the first place at which they
 * differ is found, in the order in which money is applied, and the switch that decided it. That is found by trying: the
 * switches in which the policies differ are taken one by one from there, the rest stays as it is here, and the customer
 * is run alone. The first switch that by itself makes all that becomes of this payment or credit as it is there, and
 * everything before it too, decided. Where none does, it is the first that makes this place so, and leaves the money as it
 * is wherever both policies do the same with it: money that goes where neither puts any explains nothing. The switches are
 * tried in the order in which {@link AllocationPolicy} has them, those of its settlement and designations in their place.
 * Where no switch makes the place alone, as many are named together as are needed for it: with any of them left out the
 * place would not be as it is there, or the policy would contradict itself. What is there only because of such a
 * contradiction, and changes nothing beside the others, is {@linkplain FirstDifference#takenAlong() taken along}.
 *
 * <p>A credit of EUR 20.00 pays INV-2, the smallest, here, and is not used there, where the oldest, INV-1, goes first. With
 * the order alone it would pay INV-1, where neither policy puts it; decided by {@code credits()}. The other way round INV-2
 * gets it by {@code order()} and {@code credits()} together.
 *
 * <p>EUR 98.00 in time on EUR 100.00 at 2 % close the item by {@code PartialDiscount.GROSS_UP} and by {@code COMPLETING}: no
 * difference, although the policies differ. EUR 49.00 settle EUR 50.00 here and EUR 49.00 there: decided by {@code
 * settlement().partialDiscount()}.
 *
 * <p>Amounts come first. Only of a customer for whom all of them are the same it counts what else was done otherwise: the
 * day of posting, reason codes, whether a rest waits or is proposed to be paid back, and what a person is asked.
 *
 * <p>It costs both runs, and for each customer that differs one run of that customer alone for each switch in which the
 * policies differ, a few times as many where several decide together. Two policies with n different switches over books in
 * which k customers differ cost at most about k × n² runs of one customer, mostly k × n. The same policies over the same
 * books, in any order of rows, give the same answer. Immutable and thread-safe.
 */
public final class PolicyComparison {
  private final AllocationPolicy here;
  private final AllocationPolicy there;

  private PolicyComparison(AllocationPolicy here, AllocationPolicy there) {
    this.here = here;
    this.there = there;
  }

  /**
   * {@return a comparison of two policies}
   *
   * @param here the policy from which is told
   * @param there the policy to which it is compared
   */
  public static PolicyComparison of(AllocationPolicy here, AllocationPolicy there) {
    return new PolicyComparison(here, there);
  }

  /** {@return the switches in which the policies differ, whatever they do with them, in the order of the policy} */
  public List<SwitchDifference> switches() {
    return PolicySwitches.differing(here, there).stream()
        .map(s -> s.between(here, there))
        .toList();
  }

  /**
   * {@return what each of the policies does with these payments, and which switches decided where they differ}
   *
   * @param items the open items
   * @param payments new payments, not yet among the items
   * @param instructions what debtor or creditor said, at most one a payment
   * @param asOf the day of the books up to which items and payments count
   */
  public ComparisonResult over(
      OpenItems items,
      Collection<Payment> payments,
      Collection<AllocationInstruction> instructions,
      LocalDate asOf) {
    return over(policy -> items, payments, instructions, asOf);
  }

  /**
   * {@return the same, where what stands in the items depends on the policy: which of them are reserved}
   *
   * <p>The creditor says that EUR 800.00 are for B. Here that counts, and B is reserved for them; there it does not, and
   * money that came before may go to B: {@code OpenItem.reservedFor()} only where {@code policy.designations().count(said)}.
   * The items must be the same for equal policies, and in all but what they are reserved for.
   *
   * @param items the open items of a policy: of one of both, or of one with switches of both that is tried. It is asked
   *     for each try, so whoever works them out should keep them
   * @param payments new payments, not yet among the items
   * @param instructions what debtor or creditor said, at most one a payment
   * @param asOf the day of the books up to which items and payments count
   */
  public ComparisonResult over(
      Function<AllocationPolicy, OpenItems> items,
      Collection<Payment> payments,
      Collection<AllocationInstruction> instructions,
      LocalDate asOf) {
    AllocationResult mine =
        AllocationEngine.of(here).allocate(items.apply(here), payments, instructions, asOf);
    AllocationResult theirs =
        AllocationEngine.of(there).allocate(items.apply(there), payments, instructions, asOf);
    return new Deciding(here, there, items, instructions, mine, theirs).result();
  }

  @Override
  public String toString() {
    return "PolicyComparison of " + switches();
  }
}
