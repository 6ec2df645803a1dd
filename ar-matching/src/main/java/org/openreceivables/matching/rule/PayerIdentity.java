package org.openreceivables.matching.rule;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.openreceivables.core.CustomerId;

/** Who a payer is, as far as account and name tell. Immutable. */
public sealed interface PayerIdentity {

  /** {@return the customer, if there is exactly one} */
  default Optional<CustomerId> known() {
    return Optional.empty();
  }

  /**
   * One customer.
   *
   * @param customer the customer
   * @param key by what it is known
   * @param nameSays another customer to whom the name points, if the account decided against it
   */
  record Known(CustomerId customer, PayerKey key, Optional<CustomerId> nameSays)
      implements PayerIdentity {
    @Override
    public Optional<CustomerId> known() {
      return Optional.of(customer);
    }
  }

  /**
   * Several customers; a tie is nobody.
   *
   * @param customers to whom it points, two or more
   * @param key by what
   */
  record Shared(SortedSet<CustomerId> customers, PayerKey key) implements PayerIdentity {
    /**
     * Copies the set.
     *
     * @param customers to whom it points
     * @param key by what
     */
    public Shared {
      customers = Collections.unmodifiableSortedSet(new TreeSet<>(customers));
    }
  }

  /** Nobody that is known. */
  record Unknown() implements PayerIdentity {}
}
