package org.openreceivables.core.reference;

import java.util.List;
import org.openreceivables.core.Validated;

/** The payment reference of the Netherlands (betalingskenmerk). */
final class Dutch implements ReferenceScheme {
  static final ReferenceScheme SCHEME = new Dutch();

  private static final int UNCHECKED = 7;
  private static final int SHORTEST_CHECKED = 9;
  private static final int LONGEST_WITH_LENGTH = 14;
  private static final int LONGEST = 16;
  private static final int[] WEIGHTS = {2, 4, 8, 5, 10, 9, 7, 3, 6, 1};

  private Dutch() {}

  @Override
  public String name() {
    return "NL";
  }

  @Override
  public Validated<PaymentReference> create(String body) {
    String digits = ReferenceText.compactBody(body);
    if (!ReferenceText.isDigits(digits)) {
      return ReferenceProblem.WRONG_CHARACTER.refuse(body, "body", body, "must be digits");
    }
    if (digits.isEmpty() || digits.length() >= LONGEST) {
      return ReferenceProblem.WRONG_LENGTH.refuse(
          body,
          "length of the body",
          String.valueOf(digits.length()),
          "must be 1 to " + (LONGEST - 1));
    }
    String secured = digits.length() > LONGEST_WITH_LENGTH - 2
        ? ReferenceText.padded(digits, LONGEST - 1)
        : withLength(ReferenceText.padded(digits, UNCHECKED));
    return new Validated.Valid<>(reference(check(secured) + secured));
  }

  @Override
  public Validated<PaymentReference> parse(String text) {
    String compact = ReferenceText.compact(text, "");
    if (!ReferenceText.isDigits(compact)) {
      return ReferenceProblem.WRONG_CHARACTER.refuse(text, "text", text, "must be digits");
    }
    int length = compact.length();
    boolean hasLength = length >= SHORTEST_CHECKED && length <= LONGEST_WITH_LENGTH;
    if (length != UNCHECKED && length != LONGEST && !hasLength) {
      return ReferenceProblem.WRONG_LENGTH.refuse(
          text, "length", String.valueOf(length), "must be 7, 9 to 14 or 16");
    }
    if (length == UNCHECKED) {
      return new Validated.Valid<>(reference(compact));
    }
    String secured = compact.substring(1);
    if (hasLength && !secured.equals(withLength(compact.substring(2)))) {
      return ReferenceProblem.WRONG_LENGTH.refuse(
          text, "length digit", secured.substring(0, 1), "must be " + (length - 2) % 10);
    }
    String fitting = check(secured);
    return compact.startsWith(fitting)
        ? new Validated.Valid<>(reference(compact))
        : ReferenceProblem.WRONG_CHECK_DIGITS.refuse(
            text, "check digits", compact.substring(0, 1), "must be " + fitting);
  }

  /** Numbers of seven digits have no check, so that any would do: they are not looked for. */
  @Override
  public List<ReferenceShape> shapes() {
    return List.of(
        ReferenceShape.digits(SHORTEST_CHECKED, LONGEST).inGroupsOf(4),
        ReferenceShape.digits(LONGEST, LONGEST).inGroupsOf(1, 3, 4, 4, 4));
  }

  private static String withLength(String digits) {
    return digits.length() % 10 + digits;
  }

  /** 10 is written as 1, 11 as 0. */
  private static String check(String secured) {
    int check = CheckDigits.weightedMod11(secured, WEIGHTS);
    return String.valueOf(check == 10 ? 1 : check % 11);
  }

  private PaymentReference reference(String value) {
    int before = value.length() == UNCHECKED ? 0 : value.length() == LONGEST ? 1 : 2;
    return new PaymentReference(
        name(), value, value.substring(before), ReferenceText.groupedFromRight(value, 4));
  }

  @Override
  public String toString() {
    return name();
  }
}
