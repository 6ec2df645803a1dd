package org.openreceivables.matching.allocation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.Problem;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.internal.Rules;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.settlement.AllocationInstruction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Applies payments and credits to open items.
 *
 * <p>Per customer and currency, in the order of posting date, credits that are linked to a document before others, credit
 * notes before money on account before payments, value date and id:
 *
 * <ol>
 *   <li>what the instruction says, as far as it {@linkplain AllocationPolicy#designations() counts}: credits, then amounts,
 *       then groups. Where it designates items, what exceeds them
 *       goes no further unless {@code rest()} or {@link AllocationPolicy#overpayment()} says so;
 *   <li>the items that are reserved for this payment;
 *   <li>the other items by the {@linkplain AllocationPolicy#order() order}, each closed with its discount
 *       where the payment's value date earns one, until nothing is left;
 *   <li>after everything that is applied on a posting date: a difference within tolerance closes the item; where
 *       limits are pooled, all items that money of the day reached together;
 *   <li>the rest stays on account.
 * </ol>
 *
 * <p>Items on hold for allocation on the day of the books or reserved for another payment are passed over
 * unless named. A payment in a currency without items stays on account, unless the policy has rates for it. A
 * customer for whom a sum that is needed does not fit 64 bits is left as it is, with a problem for each payment. The
 * same items and payments in any order give the same result.
 *
 * <p>What is shared in proportion, among items, parts of an item or items whose limits are pooled, is rounded down, and
 * the cents left over go one each to the shares that lost most by that, the first of equals first ({@link
 * org.openreceivables.core.money.Proration#largestRemainder()}); of even parts in advance the last has them. Discounts
 * and amounts in other currencies are rounded half up, on the running sum where several payments or lines add up.
 *
 * <p>A payment looks at items as far as its money reaches. It looks at all open items of its customer where they are
 * paid in proportion, debt by debt, components before items ({@link Processing#VERTICAL}), whole or not at all, linked
 * ({@link PartialPayment#LINKED}), by due state, or where limits are pooled: 20,000 payments on 20,000 items of one
 * customer cost 400 million looks then. An order that goes by the value date is sorted once for each
 * value date, one in proportion or debt by debt for each payment.
 * Immutable and thread-safe.
 */
public final class AllocationEngine {
  private static final Logger LOG = LoggerFactory.getLogger(AllocationEngine.class);

  private final AllocationPolicy policy;

  private AllocationEngine(AllocationPolicy policy) {
    this.policy = policy;
  }

  /**
   * {@return an engine with these rules}
   *
   * @param policy the rules
   */
  public static AllocationEngine of(AllocationPolicy policy) {
    return new AllocationEngine(policy);
  }

  /** {@return an engine with everything at its default} */
  public static AllocationEngine standard() {
    return of(AllocationPolicy.standard());
  }

  /**
   * {@return the items read once and put in order, for several runs over them}
   *
   * <p>For this engine, or one with an equal policy. Two policies with an order of one's own, or with conditions of one's
   * own for {@link FullSettlement}, are equal only where the comparators and conditions are: one and the same object, or
   * values such as records. Of a lambda that is written in a method each call may make another.
   *
   * @param items the open items
   * @param asOf the day of the books up to which items and payments count
   */
  public AllocationBook prepare(OpenItems items, LocalDate asOf) {
    return new AllocationBook(policy, items, asOf);
  }

  /**
   * {@return what becomes of every payment, and every credit that the policy uses}
   *
   * <p>A payment without a customer, or whose id stands on two payments, is a problem and stays unassigned;
   * so is an instruction for no payment, or for an item that is not open on the payer's account. The
   * others go on. Where the order goes debt by debt, an open charge whose item is not there is a problem too,
   * paid or not; it goes on as a debt of its own.
   *
   * @param items the open items
   * @param payments new payments, not yet among the items
   * @param instructions what debtor or creditor said, at most one a payment
   * @param asOf the day of the books up to which items and payments count
   */
  public AllocationResult allocate(
      OpenItems items,
      Collection<Payment> payments,
      Collection<AllocationInstruction> instructions,
      LocalDate asOf) {
    return allocate(prepare(items, asOf), payments, instructions);
  }

  /**
   * {@return what becomes of every payment, as by {@link #allocate(OpenItems, Collection, Collection, LocalDate)}}
   *
   * @param book what {@link #prepare} of an engine with the same policy gave; it does not change
   * @param payments new payments, not yet among the items
   * @param instructions what debtor or creditor said, at most one a payment
   * @throws org.openreceivables.core.InvalidValueException when the items were put in order for a policy that is not
   *     equal to that of this engine
   */
  public AllocationResult allocate(
      AllocationBook book,
      Collection<Payment> payments,
      Collection<AllocationInstruction> instructions) {
    return allocate(book, PaymentBook.of(payments), instructions);
  }

  /**
   * {@return what becomes of every payment, as by {@link #allocate(OpenItems, Collection, Collection, LocalDate)}}
   *
   * @param book what {@link #prepare} of an engine with the same policy gave; it does not change
   * @param payments new payments, not yet among the items, read before; they suit any policy and day
   * @param instructions what debtor or creditor said, at most one a payment
   * @throws org.openreceivables.core.InvalidValueException when the items were put in order for a policy that is not
   *     equal to that of this engine
   */
  public AllocationResult allocate(
      AllocationBook book, PaymentBook payments, Collection<AllocationInstruction> instructions) {
    Rules.of("AllocationBook", "book")
        .require(
            book.policy.equals(policy),
            ProblemCodes.OUT_OF_RANGE,
            "policy",
            book.policy.order(),
            "must be the policy of the engine that uses it",
            book.policy.toString().equals(policy.toString())
                ? "Maybe a comparator was made twice: keep one, or make it a value such as a record"
                : "Maybe the book was prepared by another engine")
        .orThrow();
    Intake intake = new Intake(book, payments, instructions);
    SortedSet<CustomerId> incomplete = new TreeSet<>(book.items.incomplete());
    intake.problems.forEach(p -> incomplete.addAll(p.taints()));
    AllocationRun run = new AllocationRun(book, intake.payments);
    intake.forEachCustomer((customer, place, group) -> {
      for (Problem problem : run.customer(customer, place, group, intake.instructions)) {
        incomplete.addAll(problem.taints());
        intake.problems.add(problem);
      }
    });
    intake.leave(run.abandoned());
    book.problems.forEach(p -> incomplete.addAll(p.taints()));
    intake.problems.addAll(book.problems);
    LOG.debug("{} payments, {} problems", payments.size(), intake.problems.size());
    return new AllocationResult(
        run.decided(),
        incomplete,
        intake.unassigned,
        intake.later,
        intake.problems,
        run.decisions());
  }
}
