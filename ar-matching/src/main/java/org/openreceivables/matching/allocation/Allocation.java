package org.openreceivables.matching.allocation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.payment.Payment;

/**
 * What became of one payment or credit, to the cent: {@code available = used on items + excess taken + rest}.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public sealed interface Allocation extends WithAllocation permits ImmutableAllocation {

  /** {@return the account} */
  CustomerId customer();

  /**
   * {@return the credit item that is used up}
   *
   * <p>For a payment its key is the payment's with {@code /on-account} behind it.
   */
  OpenItemId source();

  /** {@return the payment; empty for a credit} */
  Optional<Payment> payment();

  /** {@return the day that counts for discount} */
  LocalDate valueDate();

  /** {@return what there was to apply} */
  Money available();

  /** {@return what it did, item by item, in the order in which they were paid} */
  List<ItemSettlement> settlements();

  /** {@return what stays on account} */
  Money rest();

  /** {@return a small excess that was kept, as the settlement policy allows; zero for none} */
  @Value.Default
  default Money excessTaken() {
    return Money.zero(available().getCurrencyUnit());
  }

  /** {@return the document for which it waits on account from now on, where part payments are linked} */
  Optional<DocumentId> waitsFor();

  /** {@return whether the rest is proposed to be paid back} */
  @Value.Default
  default boolean refundProposed() {
    return false;
  }

  /**
   * {@return why the rest stays on account, waits or is proposed to be paid back, and why an excess was kept; where
   * there is neither, what was designated and got nothing}
   */
  List<AllocationReason> restReasons();

  /** {@return the credit item after; open with the rest} */
  OpenItem sourceAfter();

  /** {@return what moved to items of its own: what the payer held back or paid short} */
  List<Deduction> deductions();

  /** {@return whether rows of this customer could not be read, so that a person should look at it first} */
  @Value.Default
  default boolean incomplete() {
    return false;
  }

  /** {@return a builder} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds an {@link Allocation}. */
  final class Builder extends ImmutableAllocation.Builder {
    Builder() {}
  }
}
