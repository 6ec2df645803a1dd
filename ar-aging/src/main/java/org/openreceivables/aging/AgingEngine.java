package org.openreceivables.aging;

import java.time.LocalDate;
import org.openreceivables.core.openitem.OpenItems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sorts what is open by how late it is.
 *
 * <p>{@code AgingEngine.standard().age(items, LocalDate.parse("2026-01-31"))}. A pure function: the same
 * items, in whatever order they came, and the same day give an equal report. Time and memory grow in
 * proportion to the items. Immutable and thread-safe.
 */
public final class AgingEngine {
  private static final Logger LOG = LoggerFactory.getLogger(AgingEngine.class);

  private final AgingPolicy policy;

  private AgingEngine(AgingPolicy policy) {
    this.policy = policy;
  }

  /**
   * {@return an engine that follows this policy}
   *
   * @param policy the policy
   */
  public static AgingEngine of(AgingPolicy policy) {
    return new AgingEngine(policy);
  }

  /** {@return an engine with every switch at its default} */
  public static AgingEngine standard() {
    return of(AgingPolicy.standard());
  }

  /** {@return the policy} */
  public AgingPolicy policy() {
    return policy;
  }

  /**
   * {@return the report as of a day}
   *
   * <p>Items are taken as they are: hand in what was open on that day. Items posted after it are left out
   * and listed in {@link AgingReport#postedLater()}; items of which nothing is open are only counted.
   *
   * @param items the items
   * @param asOf the posting date as of which to report
   * @throws org.openreceivables.core.InvalidValueException when a sum leaves 64 bits of minor units; the
   *     message names customer and currency
   */
  public AgingReport age(OpenItems items, LocalDate asOf) {
    AgingReport report = new AgingPass(policy, items, asOf).run();
    LOG.debug(
        "Aged {} items into {} rows; {} settled, {} posted later",
        items.size(),
        report.rows().size(),
        report.settledCount(),
        report.postedLater().count());
    return report;
  }

  @Override
  public String toString() {
    return "AgingEngine of " + policy;
  }
}
