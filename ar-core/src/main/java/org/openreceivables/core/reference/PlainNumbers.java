package org.openreceivables.core.reference;

import java.util.List;
import java.util.Optional;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.Validated;
import org.openreceivables.core.internal.Rules;

/** References that are digits and nothing else. */
final class PlainNumbers {
  /** In free text shorter numbers are found everywhere. */
  static final int SHORTEST_IN_TEXT = 5;

  static final ReferenceScheme ESTONIAN = new TrailingCheck(
      "EE",
      Lengths.between(2, 20),
      Check.WEIGHTS_731,
      PlainNumbers::zerosAlone,
      value -> value,
      value -> ReferenceText.groupedFromLeft(value, 4),
      List.of(ReferenceShape.digits(SHORTEST_IN_TEXT, 20).inGroupsOf(4)));

  private static final int SWISS_LENGTH = 27;
  private static final ReferenceShape SWISS_SHAPE =
      ReferenceShape.digits(SWISS_LENGTH, SWISS_LENGTH).inGroupsOf(5).unmistakable();

  static final ReferenceScheme SWISS_QR =
      swiss("CH QRR", Lengths.between(SWISS_LENGTH, SWISS_LENGTH), List.of(SWISS_SHAPE));

  static final ReferenceScheme SWISS_ESR = swiss(
      "CH ESR",
      Lengths.between(2, SWISS_LENGTH),
      List.of(
          SWISS_SHAPE, ReferenceShape.digits(SHORTEST_IN_TEXT, SWISS_LENGTH - 1).inGroupsOf(5)));

  private static final int PAGO_PA_LENGTH = 18;
  private static final int MOST_LENGTHS_OF_KID = 3;

  static final ReferenceScheme PAGO_PA = new TrailingCheck(
      "IT pagoPA",
      Lengths.exactly(PAGO_PA_LENGTH),
      Check.MOD93,
      PlainNumbers::withoutCheck,
      value -> value,
      value -> ReferenceText.groupedFromLeft(value, 4),
      List.of(ReferenceShape.digits(PAGO_PA_LENGTH, PAGO_PA_LENGTH).inGroupsOf(4)));

  private PlainNumbers() {}

  static ReferenceScheme norwegian(String name, Check check, int... lengths) {
    Lengths agreed = Lengths.agreed(name, 2, 25, lengths);
    Rules.of("ReferenceScheme", name)
        .require(
            agreed.agreed().size() <= MOST_LENGTHS_OF_KID,
            ProblemCodes.OUT_OF_RANGE,
            "number of lengths",
            agreed.agreed().size(),
            "must be " + MOST_LENGTHS_OF_KID + " at most")
        .orThrow();
    // Published checks take 00; it is never made, nor found in a text.
    return agreed(name, agreed, check, TrailingCheck::nothing);
  }

  static ReferenceScheme swedish(int... lengths) {
    Lengths agreed = Lengths.agreed("SE OCR", 2, 25, lengths);
    return agreed("SE OCR", agreed, Check.LUHN, PlainNumbers::zerosAlone);
  }

  static ReferenceScheme swedishWithLength(int... lengths) {
    String name = "SE OCR-L";
    Lengths agreed = Lengths.agreed(name, 3, 25, lengths);
    return agreed(name, agreed, Check.LENGTH_AND_LUHN, PlainNumbers::zerosAlone);
  }

  private static ReferenceScheme agreed(
      String plain, Lengths lengths, Check check, TrailingCheck.Also also) {
    String name = lengths.isAgreed() ? plain + " " + lengths.listed() : plain;
    boolean hyphen = check.mayBe("-");
    // A check of ten is no digit, so that there is one less.
    int shortest = lengths.isAgreed() ? lengths.shortest() - (hyphen ? 1 : 0) : SHORTEST_IN_TEXT;
    ReferenceShape shape =
        ReferenceShape.digits(shortest, lengths.longest()).withSeparators(hyphen ? "-" : "");
    return new TrailingCheck(
        name, lengths, check, also, value -> value, value -> value, List.of(shape));
  }

  private static ReferenceScheme swiss(String name, Lengths lengths, List<ReferenceShape> shapes) {
    return new TrailingCheck(
        name,
        lengths,
        Check.RECURSIVE_MOD10,
        PlainNumbers::zerosAlone,
        written -> ReferenceText.padded(written, SWISS_LENGTH),
        value -> ReferenceText.groupedFromRight(value, 5),
        shapes);
  }

  /** What zeros alone name, nobody knows. */
  static Optional<Validated<PaymentReference>> zerosAlone(String text, String digits) {
    return isZeros(digits)
        ? Optional.of(
            ReferenceProblem.WRONG_CHARACTER.refuse(text, "text", text, "must not be zeros alone"))
        : Optional.empty();
  }

  static boolean isZeros(String digits) {
    return !digits.isEmpty() && digits.chars().allMatch(c -> c == '0');
  }

  /** Of auxiliary digits 0 to 3 the 1 stands before 17 digits without any check. */
  private static Optional<Validated<PaymentReference>> withoutCheck(String text, String digits) {
    return !digits.isEmpty() && "023".indexOf(digits.charAt(0)) < 0
        ? Optional.of(ReferenceProblem.WRONG_PREFIX.refuse(
            text, "first digit", digits.substring(0, 1), "must be 0, 2 or 3"))
        : Optional.empty();
  }
}
