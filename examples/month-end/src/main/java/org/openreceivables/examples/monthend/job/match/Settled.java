package org.openreceivables.examples.monthend.job.match;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.examples.monthend.job.Books;
import org.openreceivables.matching.allocation.Allocation;
import org.openreceivables.matching.allocation.AllocationResult;

/**
 * The payments of a month end: what they are for, and what was applied.
 *
 * @param before the books before the payments
 * @param matches what each payment is for, by value date, then id
 * @param later payments posted after the day, left alone
 * @param allocation what was applied
 * @param after the books after
 */
public record Settled(
    Books before,
    List<Matched> matches,
    List<Payment> later,
    AllocationResult allocation,
    Books after) {

  /**
   * Copies the lists.
   *
   * @param before the books before
   * @param matches what each payment is for
   * @param later payments left alone
   * @param allocation what was applied
   * @param after the books after
   */
  public Settled {
    matches = List.copyOf(matches);
    later = List.copyOf(later);
  }

  /**
   * {@return why something of a payment or credit stays on account, in words}
   *
   * @param allocations allocations of these payments
   */
  public Map<OpenItemId, List<String>> whyOnAccount(List<Allocation> allocations) {
    Map<PaymentId, Matched> byPayment = new HashMap<>();
    matches.forEach(m -> byPayment.put(m.payment().id(), m));
    Map<OpenItemId, List<String>> why = new HashMap<>();
    for (Allocation a : allocations) {
      Optional<Matched> match = a.payment().map(p -> byPayment.get(p.id()));
      why.put(a.source(), OnAccount.why(a, match));
    }
    return why;
  }

  /** {@return the payments that a person has to look at} */
  public Set<PaymentId> underReview() {
    return matches.stream()
        .filter(Matched::isForReview)
        .map(m -> m.payment().id())
        .collect(Collectors.toSet());
  }
}
