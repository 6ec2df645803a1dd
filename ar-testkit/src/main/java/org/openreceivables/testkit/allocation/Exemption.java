package org.openreceivables.testkit.allocation;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import org.openreceivables.core.settlement.PartialDiscount;
import org.openreceivables.matching.allocation.AllocationPolicy;

/**
 * A rule that is legitimate and yet breaks a law, so that the law is not asked of it.
 *
 * <p>Which rules a policy has is read from the policy, never from the books at hand; {@link
 * AllocationLaw#exemptions()} says which of them a law knows. Everything else holds for such a policy too.
 */
public enum Exemption {
  /**
   * A part payment forfeits the discount: EUR 10.00 the day before, and EUR 980.00 no longer settle EUR
   * 1,000.00 at 2 %, but EUR 980.00.
   */
  FORFEITURE(policy -> policy.settlement().partialDiscount() == PartialDiscount.FORFEIT),
  /**
   * Equal items are paid in proportion, and each payment is rounded by itself: EUR 1.00 over items of EUR
   * 100.00, 200.00 and 300.00 is EUR 0.17, 0.33 and 0.50; twice EUR 0.50 is twice 0.08, 0.17 and 0.25.
   */
  PRO_RATA(policy -> policy.order().isProRata());

  @SuppressWarnings("ImmutableEnumChecker") // lambdas without state
  private final Predicate<AllocationPolicy> has;

  Exemption(Predicate<AllocationPolicy> has) {
    this.has = has;
  }

  /**
   * {@return the exemptions of a policy}
   *
   * @param policy the policy
   */
  public static Set<Exemption> of(AllocationPolicy policy) {
    Set<Exemption> out = EnumSet.noneOf(Exemption.class);
    for (Exemption exemption : values()) {
      if (exemption.has.test(policy)) {
        out.add(exemption);
      }
    }
    return out;
  }
}
