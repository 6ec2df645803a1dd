package org.openreceivables.core.reference;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.openreceivables.core.Validated;

/**
 * References of digits that end with what was computed from the digits before.
 *
 * @param name of the scheme
 * @param lengths how many characters there may be
 * @param check what the digits are secured by
 * @param also what else must hold of the digits
 * @param canonical one form for those that differ in leading zeros alone
 * @param printed the form on paper
 * @param shapes what they look like in a text
 */
record TrailingCheck(
    String name,
    Lengths lengths,
    Check check,
    Also also,
    UnaryOperator<String> canonical,
    UnaryOperator<String> printed,
    List<ReferenceShape> shapes)
    implements ReferenceScheme {

  /** A rule of one scheme, asked before length and check digits. */
  @FunctionalInterface
  interface Also {
    /** Why digits are refused, if they are. */
    Optional<Validated<PaymentReference>> refuses(String text, String digits);
  }

  /** No such rule. */
  static Optional<Validated<PaymentReference>> nothing(String text, String digits) {
    return Optional.empty();
  }

  TrailingCheck {
    shapes = List.copyOf(shapes);
  }

  @Override
  public Validated<PaymentReference> create(String body) {
    String digits = ReferenceText.compactBody(body);
    if (!ReferenceText.isDigits(digits)) {
      return ReferenceProblem.WRONG_CHARACTER.refuse(body, "body", body, "must be digits");
    }
    int length = lengths.fitting(digits.length() + check.length());
    if (digits.isEmpty() || !lengths.allow(length)) {
      return ReferenceProblem.WRONG_LENGTH.refuse(
          body,
          "length of the body",
          String.valueOf(digits.length()),
          lengths.ruleOfBody(check.length()));
    }
    String padded = ReferenceText.padded(digits, length - check.length());
    return also.refuses(body, padded)
        .or(() -> PlainNumbers.zerosAlone(body, padded))
        .orElseGet(() -> new Validated.Valid<>(reference(padded + check.of(padded))));
  }

  @Override
  public Validated<PaymentReference> parse(String text) {
    String compact = ReferenceText.compact(text, "");
    int split = Math.max(0, compact.length() - check.length());
    String digits = compact.substring(0, split);
    String last = compact.substring(split);
    if (!ReferenceText.isDigits(digits) || !check.mayBe(last)) {
      return ReferenceProblem.WRONG_CHARACTER.refuse(text, "text", text, "must be digits");
    }
    Optional<Validated<PaymentReference>> refused = also.refuses(text, digits);
    if (refused.isPresent()) {
      return refused.get();
    }
    if (!lengths.allow(compact.length())) {
      return ReferenceProblem.WRONG_LENGTH.refuse(
          text, "length", String.valueOf(compact.length()), lengths.rule());
    }
    String fitting = check.of(digits);
    return last.equals(fitting)
        ? new Validated.Valid<>(reference(compact))
        : ReferenceProblem.WRONG_CHECK_DIGITS.refuse(
            text, "check digits", last, "must be " + fitting);
  }

  /** Zeros alone fit every check, and name nothing. */
  @Override
  public List<ReferenceFound> findIn(String text) {
    List<ReferenceFound> found = ReferenceScheme.super.findIn(text);
    return found.isEmpty()
        ? found
        : found.stream()
            .filter(f -> f.reference()
                .value()
                .filter(r -> PlainNumbers.isZeros(r.body()))
                .isEmpty())
            .toList();
  }

  private PaymentReference reference(String written) {
    String value = canonical.apply(written);
    String body = value.substring(0, value.length() - check.length());
    return new PaymentReference(name, value, body, printed.apply(value));
  }

  /** The same scheme with the same agreement, so that equal policies of matching are equal. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TrailingCheck t && name.equals(t.name) && lengths.equals(t.lengths);
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, lengths);
  }

  @Override
  public String toString() {
    return name;
  }
}
