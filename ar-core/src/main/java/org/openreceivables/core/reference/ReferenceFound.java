package org.openreceivables.core.reference;

import org.openreceivables.core.Validated;

/**
 * What looks like a structured reference in a free text. Immutable.
 *
 * @param scheme the name of the scheme that it looks like
 * @param written as it is written there
 * @param position of its first character, from 0
 * @param recognition by what it is taken for a reference
 * @param reference the reference, or which check it failed
 */
public record ReferenceFound(
    String scheme,
    String written,
    int position,
    Recognition recognition,
    Validated<PaymentReference> reference) {

  /** {@return the position behind its last character} */
  public int end() {
    return position + written.length();
  }

  /** {@return whether every check is passed} */
  public boolean isValid() {
    return reference.value().isPresent();
  }

  /** Whether it lies within another, which is longer. */
  boolean isPartOf(ReferenceFound other) {
    return other.position <= position
        && end() <= other.end()
        && written.length() < other.written.length();
  }
}
