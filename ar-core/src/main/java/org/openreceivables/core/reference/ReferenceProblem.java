package org.openreceivables.core.reference;

import java.util.List;
import org.openreceivables.core.Problem;
import org.openreceivables.core.ProblemCode;
import org.openreceivables.core.Validated;
import org.openreceivables.core.internal.text.KeyText;

/** Which check a structured reference failed, in the order in which they are made. */
public enum ReferenceProblem implements ProblemCode {
  /** It has a character that the scheme does not know, or zeros alone where something must stand. */
  WRONG_CHARACTER,
  /** It does not begin as the scheme prescribes. */
  WRONG_PREFIX,
  /** It is too short or too long, or its parts are. */
  WRONG_LENGTH,
  /** Its check digits do not fit the rest: something in it was mistyped. */
  WRONG_CHECK_DIGITS;

  private static final int MOST_SHOWN = 40;

  /**
   * {@return the refusal of a text for this reason}
   *
   * <p>For schemes of hosts: {@code WRONG_LENGTH.refuse("C12", "length", "3", "must be 8")} reads "The length
   * (3) of PaymentReference (C12) must be 8." Texts are cut at 40 characters, control characters shown as
   * {@code ?}.
   *
   * @param text what was to be read
   * @param field which part of it is wrong
   * @param value that part
   * @param rule what must hold, beginning with {@code must}
   */
  public Validated<PaymentReference> refuse(String text, String field, String value, String rule) {
    return new Validated.Invalid<>(List.of(new Problem(
        this, "PaymentReference", shown(text), field, shown(value), rule, "", List.of())));
  }

  /** The same, where it was refused for a part of a text. */
  static Validated<PaymentReference> within(String text, Validated<PaymentReference> read) {
    return read.value().isPresent()
        ? read
        : new Validated.Invalid<>(read.problems().stream()
            .map(p -> new Problem(
                p.code(),
                p.type(),
                shown(text),
                p.field(),
                p.value(),
                p.rule(),
                p.hint(),
                p.taints()))
            .toList());
  }

  private static String shown(String text) {
    String head = text.substring(0, Math.min(text.length(), 4 * MOST_SHOWN));
    String printable = KeyText.printable(head).strip();
    String cut =
        printable.length() > MOST_SHOWN ? printable.substring(0, MOST_SHOWN) + "…" : printable;
    return cut.isEmpty() ? "?" : cut;
  }
}
