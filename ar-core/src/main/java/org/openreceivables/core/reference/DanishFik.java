package org.openreceivables.core.reference;

import java.util.List;
import java.util.Optional;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.Validated;
import org.openreceivables.core.internal.Rules;

/**
 * The payment identification on the code line of a Danish payment slip.
 *
 * @param card the type of the slip, two digits
 * @param digits the payment identification itself
 * @param creditor whom it pays; empty where anybody
 */
record DanishFik(String card, TrailingCheck digits, String creditor) implements ReferenceScheme {

  static ReferenceScheme of(String card, int length, String creditor) {
    Rules.of("ReferenceScheme", "DK FIK" + card)
        .require(
            creditor.isEmpty() || isCreditor(creditor),
            ProblemCodes.OUT_OF_RANGE,
            "creditor",
            creditor,
            "must be 7 or 8 digits")
        .orThrow();
    ReferenceShape number = ReferenceShape.digits(length, length);
    ReferenceShape line = ReferenceShape.digits(length + 2, length + 10)
        .withSeparators("+<")
        .startingWith("+" + card + "<");
    return new DanishFik(
        card,
        new TrailingCheck(
            "DK FIK" + card,
            Lengths.between(length, length),
            Check.LUHN,
            TrailingCheck::nothing,
            value -> value,
            value -> "+" + card + "<" + value + (creditor.isEmpty() ? "" : "+" + creditor + "<"),
            List.of(line, number)),
        creditor);
  }

  @Override
  public String name() {
    return digits.name();
  }

  @Override
  public Validated<PaymentReference> create(String body) {
    return digits.create(body);
  }

  @Override
  public Validated<PaymentReference> parse(String text) {
    String compact = ReferenceText.compact(text, "");
    if (!compact.startsWith("+")) {
      return digits.parse(text);
    }
    if (!compact.chars().allMatch(c -> ReferenceText.isDigit(c) || c == '+' || c == '<')) {
      return ReferenceProblem.WRONG_CHARACTER.refuse(text, "text", text, "must be digits, + and <");
    }
    String prefix = "+" + card + "<";
    if (!compact.startsWith(prefix)) {
      return ReferenceProblem.WRONG_PREFIX.refuse(
          text,
          "prefix",
          compact.substring(0, Math.min(prefix.length(), compact.length())),
          "must be " + prefix);
    }
    int end = compact.indexOf('+', prefix.length());
    String number = compact.substring(prefix.length(), end < 0 ? compact.length() : end);
    String payee = end < 0 ? "" : compact.substring(end + 1);
    return refused(text, payee)
        .orElseGet(() -> ReferenceProblem.within(text, digits.parse(number)));
  }

  private Optional<Validated<PaymentReference>> refused(String text, String payee) {
    String account = payee.endsWith("<") ? payee.substring(0, payee.length() - 1) : payee;
    if (!payee.isEmpty() && !isCreditor(account)) {
      return Optional.of(
          ReferenceProblem.WRONG_LENGTH.refuse(text, "creditor", account, "must be 7 or 8 digits"));
    }
    return payee.isEmpty() || creditor.isEmpty() || creditor.equals(account)
        ? Optional.empty()
        : Optional.of(
            ReferenceProblem.WRONG_PREFIX.refuse(text, "creditor", account, "must be " + creditor));
  }

  private static boolean isCreditor(String digits) {
    return ReferenceText.isDigits(digits) && (digits.length() == 7 || digits.length() == 8);
  }

  @Override
  public List<ReferenceShape> shapes() {
    return digits.shapes();
  }

  @Override
  public String toString() {
    return name();
  }
}
