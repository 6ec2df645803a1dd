package org.openreceivables.matching.allocation;

/**
 * Allocation as other systems do it, so that a host can move from one of them without changing a cent.
 *
 * <p>Each is a set of the switches of {@link AllocationPolicy} and nothing else: it can be printed, compared and changed
 * ({@code businessCentral().withOverpayment(…)}).
 */
public final class AllocationPolicies {
  private AllocationPolicies() {}

  /** {@return allocation as Business Central does it} */
  public static AllocationPolicy businessCentral() {
    return AllocationPolicy.standard();
  }

  /** {@return allocation as metasfresh does it} */
  public static AllocationPolicy metasfresh() {
    return AllocationPolicy.standard();
  }
}
