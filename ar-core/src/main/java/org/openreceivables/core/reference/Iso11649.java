package org.openreceivables.core.reference;

import java.util.List;
import org.openreceivables.core.Validated;

/** ISO 11649 creditor references. */
final class Iso11649 implements ReferenceScheme {
  static final Iso11649 SCHEME = new Iso11649();

  static final String PREFIX = "RF";
  static final int SHORTEST = 5;
  static final int LONGEST = 25;

  private static final List<ReferenceShape> SHAPES = List.of(
      ReferenceShape.lettersAndDigits(SHORTEST, LONGEST).startingWith("RF##").inGroupsOf(4));

  private Iso11649() {}

  @Override
  public String name() {
    return "ISO 11649";
  }

  @Override
  public Validated<PaymentReference> create(String body) {
    String compact = ReferenceText.compactBody(body);
    if (!compact.chars().allMatch(ReferenceText::isKnown)) {
      return ReferenceProblem.WRONG_CHARACTER.refuse(
          body, "body", body, "must be letters and digits");
    }
    int most = LONGEST - PREFIX.length() - 2;
    if (compact.isEmpty() || compact.length() > most) {
      return ReferenceProblem.WRONG_LENGTH.refuse(
          body, "length of the body", String.valueOf(compact.length()), "must be 1 to " + most);
    }
    return new Validated.Valid<>(reference(PREFIX + checkDigits(compact) + compact));
  }

  @Override
  public Validated<PaymentReference> parse(String text) {
    String compact = ReferenceText.compact(text, "-");
    if (!compact.chars().allMatch(ReferenceText::isKnown)) {
      return ReferenceProblem.WRONG_CHARACTER.refuse(
          text, "text", text, "must be letters and digits");
    }
    if (!compact.startsWith(PREFIX)) {
      String prefix = compact.substring(0, Math.min(PREFIX.length(), compact.length()));
      return ReferenceProblem.WRONG_PREFIX.refuse(text, "prefix", prefix, "must be " + PREFIX);
    }
    if (compact.length() < SHORTEST || compact.length() > LONGEST) {
      return ReferenceProblem.WRONG_LENGTH.refuse(
          text,
          "length",
          String.valueOf(compact.length()),
          "must be " + SHORTEST + " to " + LONGEST);
    }
    String digits = compact.substring(2, 4);
    String fitting = checkDigits(compact.substring(4));
    return digits.equals(fitting)
        ? new Validated.Valid<>(reference(compact))
        : ReferenceProblem.WRONG_CHECK_DIGITS.refuse(
            text, "check digits", digits, "must be " + fitting);
  }

  /** The check digits stay the same when zeros are put in front. */
  @Override
  public String identity(PaymentReference reference) {
    return ReferenceText.withoutZeros(reference.body(), 1);
  }

  @Override
  public List<ReferenceShape> shapes() {
    return SHAPES;
  }

  private static PaymentReference reference(String value) {
    String printed = ReferenceText.groupedFromLeft(value, 4);
    return new PaymentReference(SCHEME.name(), value, value.substring(4), printed);
  }

  private static String checkDigits(String body) {
    int digits = 98 - CheckDigits.rest(body + PREFIX + "00", 97);
    return ReferenceText.padded(String.valueOf(digits), 2);
  }

  @Override
  public String toString() {
    return name();
  }
}
