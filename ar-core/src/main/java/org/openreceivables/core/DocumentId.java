package org.openreceivables.core;

/**
 * The host's key of a document: an invoice, a credit note or a debit note.
 *
 * <p>Compared as text, never as a number. Immutable.
 *
 * @param value the key, without blanks at either end, for example {@code INV-2026-0001}
 */
public record DocumentId(String value) implements Comparable<DocumentId> {

  /**
   * Checks the key.
   *
   * @param value the key
   * @throws InvalidValueException when it is empty, has a blank at either end or a control character
   */
  public DocumentId {
    Keys.require("DocumentId", value);
  }

  /**
   * {@return the key}
   *
   * @param value the key, for example {@code INV-2026-0001}
   */
  public static DocumentId of(String value) {
    return new DocumentId(value);
  }

  @Override
  public int compareTo(DocumentId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
