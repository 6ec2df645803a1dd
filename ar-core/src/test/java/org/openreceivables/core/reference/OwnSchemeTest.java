package org.openreceivables.core.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.InvalidValueException;
import org.openreceivables.core.Validated;

/** What a host writes for references of its own, and what comes of itself. */
class OwnSchemeTest {

  /** Customer numbers: 7 digits and one by Luhn. */
  private static class CustomerNumbers implements ReferenceScheme {
    @Override
    public String name() {
      return "CUSTOMER";
    }

    @Override
    public Validated<PaymentReference> create(String body) {
      return parse(
          body.chars().allMatch(c -> c >= '0' && c <= '9') ? body + CheckDigits.luhn(body) : body);
    }

    @Override
    public Validated<PaymentReference> parse(String text) {
      if (!text.matches("[0-9]{8}")) {
        return ReferenceProblem.WRONG_LENGTH.refuse(text, "text", text, "must be 8 digits");
      }
      String body = text.substring(0, 7);
      int check = CheckDigits.luhn(body);
      return text.endsWith(String.valueOf(check))
          ? new Validated.Valid<>(new PaymentReference(name(), text, body, text))
          : ReferenceProblem.WRONG_CHECK_DIGITS.refuse(
              text, "check digits", text.substring(7), "must be " + check);
    }
  }

  /** The same, printed C-1234567-4. */
  private static final class PrintedNumbers extends CustomerNumbers {
    @Override
    public List<ReferenceShape> shapes() {
      return List.of(ReferenceShape.digits(9, 9).startingWith("C-").withSeparators("-"));
    }

    @Override
    public Validated<PaymentReference> parse(String text) {
      return super.parse(text.startsWith("C-") ? text.substring(2).replace("-", "") : text);
    }
  }

  private static final ReferenceScheme PLAIN = new CustomerNumbers();

  @Test
  void name_create_and_parse_are_enough_to_be_found() {
    assertThat(PLAIN.create("1234567").value()).map(PaymentReference::value).contains("12345674");
    List<ReferenceFound> found = PLAIN.findIn("cust. 12345674, order 12345678; 1234567 4");
    assertThat(found).hasSize(1);
    assertThat(found.get(0).position()).isEqualTo(6);
    assertThat(found.get(0).scheme()).isEqualTo("CUSTOMER");
    assertThat(found.get(0).recognition()).isEqualTo(Recognition.BY_CHECK_ALONE);
    assertThat(PLAIN.findIn("12345674.")).hasSize(1);
    assertThat(PLAIN.findIn("A-12345674")).isEmpty();
    assertThat(PLAIN.findIn("123456740")).isEmpty();
  }

  @Test
  void a_shape_says_how_it_is_printed_and_that_a_wrong_one_is_meant() {
    ReferenceScheme printed = new PrintedNumbers();
    assertThat(printed.findIn("for C-1234567-4 and c-1234567-5, not 12345674"))
        .extracting(ReferenceFound::written)
        .containsExactly("C-1234567-4");
    assertThat(printed.findIn("C-1234567-5"))
        .singleElement()
        .satisfies(wrong -> assertThat(wrong.reference().problems().get(0).message())
            .isEqualTo("The check digits (5) of PaymentReference (12345675) must be 4."));
  }

  @Test
  void it_stands_beside_those_of_the_library() {
    ReferenceFinder finder = ReferenceFinder.of(List.of(ReferenceSchemes.norwegianKid10(), PLAIN));
    assertThat(finder.findIn("12345674"))
        .extracting(ReferenceFound::scheme)
        .containsExactly("NO KID10", "CUSTOMER");
  }

  @Test
  void what_it_means_may_be_less_than_what_is_written() {
    PaymentReference one = PLAIN.create("1234567").value().orElseThrow();
    assertThat(PLAIN.identity(one)).isEqualTo("12345674");
    assertThat(ReferenceSchemes.iso11649()
            .identity(ReferenceSchemes.iso11649().create("000123").value().orElseThrow()))
        .isEqualTo("123");
  }

  @Test
  void a_shape_that_no_reference_has_is_refused() {
    assertThatThrownBy(() -> ReferenceShape.digits(5, 4)).isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> ReferenceShape.digits(1, 101))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("must be 1 to 100");
    assertThatThrownBy(() -> ReferenceShape.digits(1, 5).startingWith(""))
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> CheckDigits.luhn("12a"))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("must be digits");
    assertThatThrownBy(() -> CheckDigits.rest("1-2", 97)).isInstanceOf(InvalidValueException.class);
  }
}
