package org.openreceivables.core.payment;

import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * One document that a payer says a payment is for.
 *
 * <p>{@code INV-7, paid EUR 970.00, discount EUR 20.00, deducted EUR 10.00}. Immutable and thread-safe.
 */
@Value.Immutable
public sealed interface RemittanceLine extends WithRemittanceLine permits ImmutableRemittanceLine {

  /** {@return the document number as the payer wrote it} */
  String documentNumber();

  /** {@return what is paid on it, if the payer says} */
  Optional<Money> paid();

  /** {@return the early-payment discount the payer takes, if it says} */
  Optional<Money> discount();

  /** {@return what the payer holds back, if it says} */
  Optional<Money> deduction();

  /** {@return the payer's reason for holding back; empty for none} */
  @Value.Default
  default String deductionReason() {
    return "";
  }

  /** {@return a builder} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link RemittanceLine}. */
  final class Builder extends ImmutableRemittanceLine.Builder {
    Builder() {}
  }
}
