package org.openreceivables.core.reference;

import java.util.List;
import org.openreceivables.core.Validated;

/** The structured communication of Belgium (OGM, VCS). */
final class Belgian implements ReferenceScheme {
  static final ReferenceScheme SCHEME = new Belgian();

  private static final int LENGTH = 12;
  private static final int BODY = 10;
  private static final String DELIMITERS = "+*";

  private Belgian() {}

  @Override
  public String name() {
    return "BE OGM";
  }

  @Override
  public Validated<PaymentReference> create(String body) {
    String digits = ReferenceText.compactBody(body);
    if (!ReferenceText.isDigits(digits)) {
      return ReferenceProblem.WRONG_CHARACTER.refuse(body, "body", body, "must be digits");
    }
    if (digits.isEmpty() || digits.length() > BODY) {
      return ReferenceProblem.WRONG_LENGTH.refuse(
          body, "length of the body", String.valueOf(digits.length()), "must be 1 to " + BODY);
    }
    String padded = ReferenceText.padded(digits, BODY);
    return new Validated.Valid<>(reference(padded + check(padded)));
  }

  @Override
  public Validated<PaymentReference> parse(String text) {
    String compact = ReferenceText.compact(text, "");
    if (!compact.chars().allMatch(c -> ReferenceText.isDigit(c) || "/+*".indexOf(c) >= 0)) {
      return ReferenceProblem.WRONG_CHARACTER.refuse(
          text, "text", text, "must be digits, slashes, and +++ or *** around them");
    }
    String delimiter = delimiter(compact);
    int length = delimiter.length();
    if (compact.length() < 2 * length || !compact.endsWith(delimiter)) {
      return ReferenceProblem.WRONG_PREFIX.refuse(
          text, "delimiters", text, "must be +++ or *** on both sides");
    }
    String inner = compact.substring(length, compact.length() - length);
    String digits = ReferenceText.compact(inner, "/");
    if (!ReferenceText.isDigits(digits)) {
      return ReferenceProblem.WRONG_PREFIX.refuse(
          text, "delimiters", text, "must be +++ or *** on both sides");
    }
    if (digits.length() != LENGTH) {
      return ReferenceProblem.WRONG_LENGTH.refuse(
          text, "length", String.valueOf(digits.length()), "must be " + LENGTH);
    }
    if (!inner.equals(digits) && !inner.equals(slashed(digits))) {
      return ReferenceProblem.WRONG_LENGTH.refuse(
          text, "groups", inner, "must be of 3, 4 and 5 digits");
    }
    String fitting = check(digits.substring(0, BODY));
    return digits.endsWith(fitting)
        ? new Validated.Valid<>(reference(digits))
        : ReferenceProblem.WRONG_CHECK_DIGITS.refuse(
            text, "check digits", digits.substring(BODY), "must be " + fitting);
  }

  @Override
  public List<ReferenceShape> shapes() {
    ReferenceShape twelve = ReferenceShape.digits(LENGTH, LENGTH);
    return List.of(
        twelve.withSeparators("/+*").startingWith("+++", "***").inGroupsOf(3, 4, 5),
        twelve.withSeparators("/").startingWith("###/####/"),
        twelve.withSeparators("/").inGroupsOf(3, 4, 5));
  }

  private static String delimiter(String compact) {
    boolean delimited = !compact.isEmpty() && DELIMITERS.indexOf(compact.charAt(0)) >= 0;
    return delimited ? compact.substring(0, 1).repeat(3) : "";
  }

  /** What is left by 97, and 97 where nothing is. */
  private static String check(String body) {
    int rest = CheckDigits.rest(body, 97);
    return ReferenceText.padded(String.valueOf(rest == 0 ? 97 : rest), 2);
  }

  private PaymentReference reference(String value) {
    return new PaymentReference(
        name(), value, value.substring(0, BODY), "+++" + slashed(value) + "+++");
  }

  private static String slashed(String digits) {
    return digits.substring(0, 3) + "/" + digits.substring(3, 7) + "/" + digits.substring(7);
  }

  @Override
  public String toString() {
    return name();
  }
}
