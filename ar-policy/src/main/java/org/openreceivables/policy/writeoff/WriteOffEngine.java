package org.openreceivables.policy.writeoff;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.openreceivables.core.customer.Customer;
import org.openreceivables.core.openitem.OpenItems;

/**
 * Proposes which open items to give up, and grants or refuses their approval; never acts by itself.
 *
 * <p>A pure function of its inputs: the same items and customers, in whatever order they came, give an equal
 * run. Time and memory grow in proportion to the items. Immutable, and thread-safe if the host's own rules
 * are.
 */
public final class WriteOffEngine {
  private final WriteOffPolicy policy;

  private WriteOffEngine(WriteOffPolicy policy) {
    this.policy = policy;
  }

  /**
   * {@return an engine that follows this policy}
   *
   * @param policy the policy
   */
  public static WriteOffEngine of(WriteOffPolicy policy) {
    return new WriteOffEngine(policy);
  }

  /** {@return the policy} */
  public WriteOffPolicy policy() {
    return policy;
  }

  /**
   * {@return what may be given up, and for every other open item that a customer owes, why it is kept}
   *
   * @param items the open items of the day, credits too
   * @param customers their customers
   * @param asOf the day of the books; items posted after it are kept
   */
  public WriteOffRun run(OpenItems items, Collection<Customer> customers, LocalDate asOf) {
    return run(WriteOffInput.of(items, customers), asOf);
  }

  /**
   * {@return what may be given up, and for every other open item that a customer owes, why it is kept}
   *
   * @param input items, customers and the dunning levels reached
   * @param asOf the day of the books; items posted after it are kept
   */
  public WriteOffRun run(WriteOffInput input, LocalDate asOf) {
    return new WriteOffPass(policy, input, asOf).run(input.items().customers());
  }

  /**
   * {@return one answer a proposal, by customer, due date and id: granted or refused}
   *
   * <p>Every customer is judged again on the day of approval: what was paid, disputed or put on hold since is
   * refused. The authority must do for what the proposal asked for and for what it would ask for now, so that
   * approving item by item does not lower the bar.
   *
   * @param proposals proposals of a run; of several for one item the first counts
   * @param by who approves
   * @param now items and customers as they are now
   * @param day the day of approval, on which the write-off is posted
   * @throws org.openreceivables.core.InvalidValueException when the day is before that of a proposal's run
   */
  public List<Approval> approve(
      Collection<WriteOffProposal> proposals,
      Approval.Approver by,
      WriteOffInput now,
      LocalDate day) {
    return new ApprovalPass(policy, by, now, day).approve(proposals);
  }

  @Override
  public String toString() {
    return "WriteOffEngine of " + policy;
  }
}
