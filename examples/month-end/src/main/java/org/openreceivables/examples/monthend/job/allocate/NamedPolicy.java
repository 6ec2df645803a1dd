package org.openreceivables.examples.monthend.job.allocate;

import org.openreceivables.matching.allocation.AllocationPolicy;

/**
 * A policy by its name.
 *
 * @param name how people call it, for example {@code smallest-first}
 * @param policy the rules
 */
public record NamedPolicy(String name, AllocationPolicy policy) {
  static final String LAW = "law-";
  static final String BUSINESS_CENTRAL = "business-central";

  /** {@return whether one limit is for too little and too much: in Business Central} */
  public boolean toleratesBothWays() {
    return name.equals(BUSINESS_CENTRAL);
  }

  /** {@return whether it is the order of a law, which goes by facts that dates do not tell} */
  public boolean isByLaw() {
    return name.startsWith(LAW);
  }
}
