package org.openreceivables.core.reference;

/** What stands behind the digits of a reference and secures them. */
enum Check {
  LUHN {
    @Override
    String of(String digits) {
      return String.valueOf(CheckDigits.luhn(digits));
    }
  },

  /** The length of the whole reference, its tens dropped, and then {@link #LUHN} of all before. */
  LENGTH_AND_LUHN {
    @Override
    String of(String digits) {
      int length = (digits.length() + 2) % 10;
      return length + LUHN.of(digits + length);
    }

    @Override
    int length() {
      return 2;
    }
  },

  /** Modulus 11 of Norway, whose eleventh check digit is written as a hyphen. */
  MOD11_OR_HYPHEN {
    @Override
    String of(String digits) {
      int check = CheckDigits.weightedMod11(digits, 2, 3, 4, 5, 6, 7);
      return check == 10 ? "-" : String.valueOf(check % 11);
    }

    @Override
    boolean mayBe(String last) {
      return last.equals("-") || super.mayBe(last);
    }
  },

  WEIGHTS_731 {
    @Override
    String of(String digits) {
      return String.valueOf(CheckDigits.weights731(digits));
    }
  },

  RECURSIVE_MOD10 {
    @Override
    String of(String digits) {
      return String.valueOf(CheckDigits.recursiveMod10(digits));
    }
  },

  /** Two digits, the rest of a division by 93. */
  MOD93 {
    @Override
    String of(String digits) {
      return ReferenceText.padded(String.valueOf(CheckDigits.rest(digits, 93)), 2);
    }

    @Override
    int length() {
      return 2;
    }
  };

  /** What fits some digits. */
  abstract String of(String digits);

  int length() {
    return 1;
  }

  boolean mayBe(String last) {
    return ReferenceText.isDigits(last);
  }
}
