package org.openreceivables.core.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;
import org.openreceivables.core.Attributes;
import org.openreceivables.core.Problem;
import org.openreceivables.core.Validated;
import org.openreceivables.core.terms.BaseDate;
import org.openreceivables.core.terms.PaymentTerms;

/**
 * Goods or services charged to a customer.
 *
 * <p>EUR 1,000.00 and 19 % tax at net 30: a total of EUR 1,190.00, and one open item due 30 days after
 * issue. A total of zero is allowed and owes nothing. Immutable and thread-safe.
 */
@Value.Immutable
public sealed interface Invoice extends Document, WithInvoice permits ImmutableInvoice {

  /** {@return what was agreed about payment; due on issue unless said otherwise} */
  @Value.Default
  default PaymentTerms terms() {
    return PaymentTerms.net(0);
  }

  /** {@return days besides that of issue from which terms run, for example that of delivery; may be empty} */
  Map<BaseDate, LocalDate> baseDates();

  @Override
  @Value.Default
  default LocalDate postingDate() {
    return issueDate();
  }

  @Override
  @Value.Default
  default Attributes attributes() {
    return Attributes.none();
  }

  /** Checks the parts; called by every build. */
  @Override
  @Value.Check
  default void check() {
    Document.super.check();
  }

  /** {@return a builder; {@code build()} names every rule that is broken} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds an {@link Invoice}. */
  final class Builder extends ImmutableInvoice.Builder {
    Builder() {}

    /** {@return what stands in the way of {@code build()}, nothing when it will succeed} */
    public List<Problem> validate() {
      return tryBuild().problems();
    }

    /** {@return the value, or what stands in its way} */
    public Validated<Invoice> tryBuild() {
      return Validated.of(this::build);
    }
  }
}
