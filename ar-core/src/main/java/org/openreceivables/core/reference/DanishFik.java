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
  private static final int MOST_BLANKS = 20;
  private static final int MOST_PAYEE = 20;

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
            "DK FIK" + card + (creditor.isEmpty() ? "" : " " + creditor),
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
    return refused(text, payee, end >= 0)
        .orElseGet(() -> ReferenceProblem.within(text, digits.parse(number)));
  }

  private Optional<Validated<PaymentReference>> refused(
      String text, String payee, boolean mustBeThere) {
    String account = payee.endsWith("<") ? payee.substring(0, payee.length() - 1) : payee;
    if (mustBeThere && !isCreditor(account)) {
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

  /** What goes on with a number that is not the agreed creditor's, is none of the creditor's. */
  @Override
  public List<ReferenceFound> findIn(String text) {
    List<ReferenceFound> found = ReferenceScheme.super.findIn(text);
    return creditor.isEmpty() || found.isEmpty()
        ? found
        : found.stream().map(f -> withPayee(f, text)).flatMap(Optional::stream).toList();
  }

  /** The same with the creditor's number behind it; nothing where mere digits go on with another's. */
  private Optional<ReferenceFound> withPayee(ReferenceFound found, String text) {
    int end = endOfPayee(found, text);
    if (!found.isValid() || end == found.end()) {
      return Optional.of(found);
    }
    String written = text.substring(found.position(), end);
    return found.recognition() == Recognition.BY_SHAPE
        ? Optional.of(new ReferenceFound(
            name(), written, found.position(), Recognition.BY_SHAPE, parse(written)))
        : Optional.empty();
  }

  private int endOfPayee(ReferenceFound found, String text) {
    int plus = found.end();
    while (plus < text.length()
        && plus < found.end() + MOST_BLANKS
        && ReferenceText.isBlank(text.charAt(plus))) {
      plus++;
    }
    if (plus == text.length()
        || text.charAt(plus) != '+'
        || found.written().indexOf('+', 1) > 0
        || isCard(text, plus)) {
      return found.end();
    }
    int end = plus + 1;
    while (end < text.length()
        && end < plus + MOST_PAYEE
        && ReferenceText.isDigit(text.charAt(end))) {
      end++;
    }
    return end < text.length() && text.charAt(end) == '<' ? end + 1 : end;
  }

  /** Whether another slip begins here. */
  private static boolean isCard(String text, int plus) {
    return plus + 3 < text.length()
        && ReferenceText.isDigit(text.charAt(plus + 1))
        && ReferenceText.isDigit(text.charAt(plus + 2))
        && text.charAt(plus + 3) == '<';
  }

  @Override
  public String toString() {
    return name();
  }
}
