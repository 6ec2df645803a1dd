package org.openreceivables.core.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.openreceivables.core.Attributes;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.Problem;
import org.openreceivables.core.Validated;

/**
 * An amount given back to a customer: a return, a correction downward, a bonus.
 *
 * <p>Its amounts are positive; the side comes from the kind of document. Immutable and thread-safe.
 */
@Value.Immutable
public sealed interface CreditNote extends Document, WithCreditNote permits ImmutableCreditNote {

  /** {@return the invoice it credits, if it is linked to one; a linked credit reduces that invoice first} */
  Optional<DocumentId> credits();

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

  /** Builds a {@link CreditNote}. */
  final class Builder extends ImmutableCreditNote.Builder {
    Builder() {}

    /** {@return what stands in the way of {@code build()}, nothing when it will succeed} */
    public List<Problem> validate() {
      return tryBuild().problems();
    }

    /** {@return the value, or what stands in its way} */
    public Validated<CreditNote> tryBuild() {
      return Validated.of(this::build);
    }
  }
}
