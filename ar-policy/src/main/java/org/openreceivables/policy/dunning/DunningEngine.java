package org.openreceivables.policy.dunning;

import java.time.LocalDate;
import java.util.Collection;
import org.openreceivables.core.customer.Customer;
import org.openreceivables.core.openitem.OpenItems;

/**
 * Proposes who is reminded of what, and says of every other item why not.
 *
 * <p>{@code DunningEngine.standard().run(items, DunningHistory.none(), customers, LocalDate.parse("2026-01-17"))}.
 * A pure function: the same input, in whatever order it came, gives an equal run. Time and memory grow in
 * proportion to the items. Immutable and thread-safe.
 */
public final class DunningEngine {
  private final DunningPolicy policy;

  private DunningEngine(DunningPolicy policy) {
    this.policy = policy;
  }

  /**
   * {@return an engine that follows this policy}
   *
   * @param policy the policy
   */
  public static DunningEngine of(DunningPolicy policy) {
    return new DunningEngine(policy);
  }

  /** {@return an engine with three levels and every switch at its default} */
  public static DunningEngine standard() {
    return of(DunningPolicy.standard());
  }

  /** {@return the policy} */
  public DunningPolicy policy() {
    return policy;
  }

  /**
   * {@return what a run on this day proposes}
   *
   * <p>Items are taken as they are: hand in what was open on that day. Days count by due dates and by the dates
   * of notices; holds as they stand on the day.
   *
   * @param items the items; incomplete customers get no notice
   * @param history the notices confirmed so far
   * @param customers those of whom more is known than items: status, holds, type. One that is missing counts as
   *     active, not held and of unknown type; one that stands here twice with different content is refused and
   *     counts as incomplete
   * @param runDate the day
   */
  public DunningRun run(
      OpenItems items, DunningHistory history, Collection<Customer> customers, LocalDate runDate) {
    return new DunningPass(policy, items, history, customers, runDate).run();
  }

  @Override
  public String toString() {
    return "DunningEngine of " + policy;
  }
}
