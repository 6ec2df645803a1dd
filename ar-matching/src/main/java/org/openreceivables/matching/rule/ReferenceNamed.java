package org.openreceivables.matching.rule;

import java.util.List;
import java.util.Optional;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.reference.PaymentReference;

/**
 * A reference of a payment, and what it names. Immutable.
 *
 * @param written as it came, in its field or in the free text
 * @param structured the structured reference that it is; empty for a reference of the host's own making
 * @param items what it names; empty for nothing that is known
 */
public record ReferenceNamed(
    String written, Optional<PaymentReference> structured, List<OpenItem> items) {

  /**
   * Copies the list.
   *
   * @param written as it came
   * @param structured the structured reference that it is
   * @param items what it names
   */
  public ReferenceNamed {
    items = List.copyOf(items);
  }
}
