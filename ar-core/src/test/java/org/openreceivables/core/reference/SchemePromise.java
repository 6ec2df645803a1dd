package org.openreceivables.core.reference;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.openreceivables.core.reference.TypingErrors.Typed;

/**
 * What a scheme says that it catches; the arithmetic of those that miss more than a pair is done apart from it.
 *
 * @param scheme the scheme
 * @param before what its bodies begin with
 * @param digits how many digits a body may have behind that
 * @param errors which errors it misses
 */
record SchemePromise(ReferenceScheme scheme, String before, int digits, TypingErrors errors) {
  private static final TypingErrors LUHN = missing(typed -> typed.pair().equals("09"));
  private static final TypingErrors DIFFER_BY_5 =
      missing(typed -> typed.pair().charAt(1) - typed.pair().charAt(0) == 5);

  /** The table of the Swiss procedure as it is published, a row for each carry. */
  private static final String[] ROWS = {
    "0946827135", "9468271350", "4682713509", "6827135094", "8271350946",
    "2713509468", "7135094682", "1350946827", "3509468271", "5094682713"
  };

  static List<SchemePromise> all() {
    TypingErrors none = TypingErrors.ALL_FOUND;
    return Stream.of(
            of(ReferenceSchemes.iso11649(), 21, none),
            of(ReferenceSchemes.belgian(), 10, none),
            of(ReferenceSchemes.swissQr(), 26, missing(t -> isSwiss(t.wrong()))),
            of(ReferenceSchemes.swissEsr(), 26, missing(t -> isSwiss(t.wrong()))),
            of(ReferenceSchemes.danishFik04(), 15, LUHN),
            of(ReferenceSchemes.danishFik15(), 15, LUHN),
            of(ReferenceSchemes.danishFik71(), 14, LUHN),
            of(ReferenceSchemes.danishFik75(), 15, LUHN),
            of(ReferenceSchemes.estonian(), 19, DIFFER_BY_5),
            of(ReferenceSchemes.finnish(), 19, DIFFER_BY_5),
            new SchemePromise(ReferenceSchemes.pagoPa(), "3", 15, none),
            of(ReferenceSchemes.dutch(), 15, any(t -> isDutch(t.wrong()))),
            of(ReferenceSchemes.norwegianKid10(), 24, LUHN),
            of(ReferenceSchemes.norwegianKid11(), 24, none),
            of(ReferenceSchemes.swedishOcr(), 24, LUHN),
            of(ReferenceSchemes.swedishOcrWithLength(), 23, missing(SchemePromise::uncounted09)),
            of(ReferenceSchemes.croatian(1), 11, any(t -> isModel(t, "HR01"))),
            of(ReferenceSchemes.croatian(3), 11, any(t -> isModel(t, "HR03"))),
            new SchemePromise(
                ReferenceSchemes.slovenian(1), "20-15-", 11, any(t -> isModel(t, "SI01"))),
            of(ReferenceSchemes.slovenian(12), 12, any(t -> isModel(t, "SI12"))))
        .toList();
  }

  private static SchemePromise of(ReferenceScheme scheme, int digits, TypingErrors errors) {
    return new SchemePromise(scheme, "", digits, errors);
  }

  private static TypingErrors missing(Predicate<Typed> transpositions) {
    return new TypingErrors(typed -> false, transpositions);
  }

  private static TypingErrors any(Predicate<Typed> missed) {
    return new TypingErrors(missed, missed);
  }

  /** The Italian number is never filled up. */
  String created(String digitsOfBody) {
    String filled = before.equals("3")
        ? ("0".repeat(digits) + digitsOfBody).substring(digitsOfBody.length())
        : digitsOfBody;
    return scheme.create(before + filled).value().orElseThrow().value();
  }

  List<String> faults(String digitsOfBody) {
    return errors.faults(
        created(digitsOfBody), text -> scheme.parse(text).problems().isEmpty());
  }

  /** The length digit, the last but one, may not change its place. */
  private static boolean uncounted09(Typed typed) {
    int length = typed.right().length() - 2;
    return typed.pair().equals("09") && typed.place() != length && typed.place() + 1 != length;
  }

  private static boolean isSwiss(String value) {
    int carry = 0;
    for (char digit : value.substring(0, 26).toCharArray()) {
      carry = ROWS[carry].charAt(digit - '0') - '0';
    }
    return (carry + value.charAt(26) - '0') % 10 == 0;
  }

  /** Of 9 to 14 digits the second must count those behind it; what is left by 11 is 11 less 10 or 1. */
  private static boolean isDutch(String value) {
    int behind = value.length() - 2;
    boolean counted = value.length() == 16 || value.charAt(1) - '0' == behind % 10;
    int check = value.charAt(0) - '0';
    int rest = weighted(value.substring(1), 2, 4, 8, 5, 10, 9, 7, 3, 6, 1) % 11;
    return counted
        && switch (rest) {
          case 0 -> check == 0;
          case 1 -> check == 1;
          default -> check == 11 - rest;
        };
  }

  private static boolean isModel(Typed typed, String prefix) {
    if (!typed.wrong().startsWith(prefix)) {
      return false;
    }
    String digits = typed.wrong().substring(prefix.length()).replace("-", "");
    int[] weights = new int[30];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = i + 1;
    }
    int check = digits.charAt(digits.length() - 1) - '0';
    int rest = weighted(digits.substring(0, digits.length() - 1) + "0", weights) % 11;
    return rest < 2 ? check == 0 : check == 11 - rest;
  }

  /** From the right; the first weight stands for the place behind the last digit that counts. */
  private static int weighted(String digits, int... weights) {
    int sum = 0;
    int place = 0;
    for (int i = digits.length() - 1; i >= 0; i--) {
      sum += (digits.charAt(i) - '0') * weights[place++ % weights.length];
    }
    return sum;
  }

  @Override
  public String toString() {
    return scheme.name();
  }
}
