package org.openreceivables.core.reference;

/** The schemes of the library. */
public final class ReferenceSchemes {
  private ReferenceSchemes() {}

  /**
   * {@return the creditor reference of ISO 11649: {@code RF}, two check digits, 1 to 21 letters and digits}
   *
   * <p>Letters count as 10 to 35 and the whole, its first four characters moved to the end, must leave 1 when
   * divided by 97 (ISO 7064). Check digits are 02 to 98: 00, 01 and 99 would leave 1 in some cases, but are
   * never issued and therefore refused. A wrong digit and two adjacent digits that changed places are always
   * found; of two adjacent characters {@code B1}, {@code M2} and {@code X3} cannot be told from {@code 1B},
   * {@code 2M} and {@code 3X}.
   */
  public static ReferenceScheme iso11649() {
    return Iso11649.SCHEME;
  }
}
