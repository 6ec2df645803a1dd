package org.openreceivables.testkit.portfolio;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.immutables.value.Value;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.PaymentId;

/**
 * What a payment was really for, and what was done to it on its way.
 *
 * <p>The cash of all pairs and what is unapplied add up to the gross amount of the payment: EUR 1,000.00
 * for an invoice over EUR 990.00 has a pair of 990.00 and 10.00 unapplied. Immutable and thread-safe.
 */
@Value.Immutable
public sealed interface PaymentTruth extends WithPaymentTruth permits ImmutablePaymentTruth {

  /** {@return the payment} */
  PaymentId payment();

  /** {@return whose debt it is for, whoever paid; empty for money that is no customer's} */
  Optional<CustomerId> customer();

  /** {@return what it does to each item; empty for payments in advance, made twice, or no customer's} */
  List<TruePair> pairs();

  /** {@return what of it is for no item, zero or more} */
  Money unapplied();

  /** {@return what is irregular about it, at most one of each concern} */
  @Value.NaturalOrder
  SortedSet<Irregularity> irregularities();

  /**
   * {@return what is irregular about one side of it}
   *
   * @param concern the side: amount, reference or payer
   */
  default Optional<Irregularity> irregular(Irregularity.Concern concern) {
    return irregularities().stream().filter(i -> i.concern() == concern).findFirst();
  }

  /** {@return a builder} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link PaymentTruth}. */
  final class Builder extends ImmutablePaymentTruth.Builder {
    Builder() {}
  }
}
