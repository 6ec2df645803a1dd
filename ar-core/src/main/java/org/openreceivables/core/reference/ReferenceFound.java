package org.openreceivables.core.reference;

import org.openreceivables.core.Validated;

/**
 * What looks like a structured reference in a free text. Immutable.
 *
 * @param written as it is written there
 * @param position of its first character, from 0
 * @param reference the reference, or which check it failed
 */
public record ReferenceFound(String written, int position, Validated<PaymentReference> reference) {

  /** {@return the position behind its last character} */
  public int end() {
    return position + written.length();
  }

  /** {@return whether every check is passed} */
  public boolean isValid() {
    return reference.value().isPresent();
  }
}
