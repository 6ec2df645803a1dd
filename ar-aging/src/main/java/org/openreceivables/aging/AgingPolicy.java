package org.openreceivables.aging;

import org.immutables.value.Value;

/**
 * The switches of an aging report.
 *
 * <p>No switch takes anything out of the sum. Disputed amounts (a hold of cause {@code DISPUTE}, or one
 * that stops {@code AGE}, on the as-of date) always stay in their bucket and are shown apart in {@link
 * AgingRow#disputed()}: a report must equal the ledger. Immutable and thread-safe.
 */
@Value.Immutable
public sealed interface AgingPolicy extends WithAgingPolicy permits ImmutableAgingPolicy {

  /** {@return the buckets; 30, 60 and 90 days unless said otherwise, as most reports have them} */
  @Value.Default
  default AgingScheme scheme() {
    return AgingScheme.standard();
  }

  /** {@return the date from which days are counted; the due date unless said otherwise} */
  @Value.Default
  default AgeFrom ageFrom() {
    return AgeFrom.DUE_DATE;
  }

  /** {@return where day 0 stands; current unless said otherwise: paying then is on time} */
  @Value.Default
  default DueDay dueDay() {
    return DueDay.CURRENT;
  }

  /** {@return what becomes of credits; a column of their own unless said otherwise} */
  @Value.Default
  default CreditTreatment creditTreatment() {
    return CreditTreatment.OWN_COLUMN;
  }

  /** {@return everything at its default} */
  static AgingPolicy standard() {
    return builder().build();
  }

  /** {@return a builder} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds an {@link AgingPolicy}. */
  final class Builder extends ImmutableAgingPolicy.Builder {
    Builder() {}
  }
}
