package org.openreceivables.core.openitem;

import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Facts by which the law orders debts when the debtor does not say which one is paid.
 *
 * <p>Used by the legal allocation orders: "least secured for the creditor", "most burdensome for the
 * debtor", "first enforced" (BGB 366, c.c. 1193, CC 1342-10, OR 87). Immutable and thread-safe.
 */
@Value.Immutable
public sealed interface LegalTraits extends WithLegalTraits permits ImmutableLegalTraits {

  /** {@return how well the claim is secured: 0 not at all, higher is better secured} */
  @Value.Default
  default int securityRank() {
    return 0;
  }

  /** {@return how burdensome the debt is to the debtor: 0 least, for example a higher rate ranks higher} */
  @Value.Default
  default int burdenRank() {
    return 0;
  }

  /** {@return the day on which enforcement began, if it did} */
  Optional<LocalDate> enforcedSince();

  /** {@return the first day on which the claim is time-barred, if known} */
  Optional<LocalDate> timeBarredOn();

  /** {@return nothing known} */
  static LegalTraits none() {
    return builder().build();
  }

  /** {@return a builder} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link LegalTraits}. */
  final class Builder extends ImmutableLegalTraits.Builder {
    Builder() {}
  }
}
