package org.openreceivables.testkit.portfolio;

/** Creditor references by ISO 11649: RF, two check digits, and digits of the creditor's choice. */
final class CreditorReference {
  private CreditorReference() {}

  /** The reference of a number: {@code RF18539007547034} of {@code 539007547034}. */
  static String of(String digits) {
    return with(check(digits), digits);
  }

  /** A reference whose check digits are off by one to ninety-five. */
  static String wrong(String digits, int off) {
    // Valid check digits are 02 to 98; stay among them, so that only the sum shows the mistake.
    return with(2 + (check(digits) - 2 + off) % 97, digits);
  }

  private static String with(int check, String digits) {
    return "RF" + check / 10 + check % 10 + digits;
  }

  private static int check(String digits) {
    int remainder = 0;
    // R is 27 and F is 15, followed by 00 in place of the check digits.
    String all = digits + "271500";
    for (int i = 0; i < all.length(); i++) {
      remainder = (remainder * 10 + (all.charAt(i) - '0')) % 97;
    }
    return 98 - remainder;
  }
}
