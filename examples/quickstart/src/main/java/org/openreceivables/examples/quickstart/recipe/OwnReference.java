package org.openreceivables.examples.quickstart.recipe;

import java.util.List;
import org.openreceivables.core.Validated;
import org.openreceivables.core.reference.CheckDigits;
import org.openreceivables.core.reference.PaymentReference;
import org.openreceivables.core.reference.ReferenceProblem;
import org.openreceivables.core.reference.ReferenceScheme;
import org.openreceivables.core.reference.ReferenceShape;

/** A scheme of one's own: contract numbers such as C-123456-6, the last digit by Luhn. */
public final class OwnReference {
  private static final ReferenceScheme CONTRACTS = new Contracts();

  private OwnReference() {}

  private static final class Contracts implements ReferenceScheme {
    @Override
    public String name() {
      return "CONTRACT";
    }

    @Override
    public Validated<PaymentReference> create(String body) {
      if (!body.matches("[0-9]{6}")) {
        return ReferenceProblem.WRONG_LENGTH.refuse(body, "body", body, "must be 6 digits");
      }
      String value = "C-" + body + "-" + CheckDigits.luhn(body);
      return new Validated.Valid<>(new PaymentReference(name(), value, body, value));
    }

    @Override
    public Validated<PaymentReference> parse(String text) {
      String digits = text.replaceAll("[^0-9]", "");
      if (digits.length() != 7) {
        return ReferenceProblem.WRONG_LENGTH.refuse(text, "text", text, "must have 7 digits");
      }
      int check = CheckDigits.luhn(digits.substring(0, 6));
      String last = digits.substring(6);
      return last.equals(String.valueOf(check))
          ? create(digits.substring(0, 6))
          : ReferenceProblem.WRONG_CHECK_DIGITS.refuse(text, "digit", last, "must be " + check);
    }

    @Override
    public List<ReferenceShape> shapes() {
      return List.of(ReferenceShape.digits(8, 8).startingWith("C-").withSeparators("-"));
    }
  }

  /** Runs it; the arguments are not read. */
  public static void main(String[] args) {
    System.out.println(CONTRACTS.create("123456").value().orElseThrow());
    CONTRACTS
        .findIn("rent for c-123456-6, not C-123465-6")
        .forEach(found -> System.out.println(found.position() + " " + found.reference()));
  }
}
