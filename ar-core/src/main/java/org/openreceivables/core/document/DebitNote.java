package org.openreceivables.core.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.openreceivables.core.Attributes;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.Problem;
import org.openreceivables.core.Validated;
import org.openreceivables.core.terms.BaseDate;
import org.openreceivables.core.terms.PaymentTerms;

/**
 * An amount charged on top of earlier documents: a fee, interest, a correction upward.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public sealed interface DebitNote extends Document, WithDebitNote permits ImmutableDebitNote {

  /** {@return what was agreed about payment; due on issue unless said otherwise} */
  @Value.Default
  default PaymentTerms terms() {
    return PaymentTerms.net(0);
  }

  /** {@return days besides that of issue from which terms run, for example that of delivery; may be empty} */
  Map<BaseDate, LocalDate> baseDates();

  /** {@return the document it is about, if there is one} */
  Optional<DocumentId> relatesTo();

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

  /** Builds a {@link DebitNote}. */
  final class Builder extends ImmutableDebitNote.Builder {
    Builder() {}

    /** {@return what stands in the way of {@code build()}, nothing when it will succeed} */
    public List<Problem> validate() {
      return tryBuild().problems();
    }

    /** {@return the value, or what stands in its way} */
    public Validated<DebitNote> tryBuild() {
      return Validated.of(this::build);
    }
  }
}
