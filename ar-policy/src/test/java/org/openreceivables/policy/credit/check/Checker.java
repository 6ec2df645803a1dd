package org.openreceivables.policy.credit.check;

import java.time.LocalDate;

/** A credit check as the laws see it, so that faults can be planted. */
@FunctionalInterface
interface Checker {
  CreditCheck check(CreditCheckPolicy policy, CreditCheckRequest request, LocalDate asOf);

  /** The real one. */
  static Checker real() {
    return (policy, request, asOf) -> CreditCheckEngine.of(policy).check(request, asOf);
  }
}
