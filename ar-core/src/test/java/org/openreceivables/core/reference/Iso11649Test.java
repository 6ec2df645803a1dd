package org.openreceivables.core.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openreceivables.core.Problem;

class Iso11649Test {
  private static final ReferenceScheme RF = ReferenceSchemes.iso11649();

  /** Vectors published by Odoo (structured_reference.py) and python-stdnum (iso11649.py). */
  @Nested
  class WorkedCases {
    @ParameterizedTest(name = "ref-rf-create: {0}")
    @CsvSource({
      "123456789, RF18123456789, RF18 1234 5678 9",
      "539007547034, RF18539007547034, RF18 5390 0754 7034",
      "INV20240001, RF17INV20240001, RF17 INV2 0240 001",
      "inv-2024/0001, RF17INV20240001, RF17 INV2 0240 001",
    })
    void created(String body, String value, String printed) {
      PaymentReference made = RF.create(body).value().orElseThrow();
      assertThat(made.value()).isEqualTo(value);
      assertThat(made.printed()).isEqualTo(printed);
      assertThat(made.body()).isEqualTo(value.substring(4));
      assertThat(made.scheme()).isEqualTo("ISO 11649");
    }

    @ParameterizedTest(name = "REF-ISO-1, REF-ISO-2, ref-rf-letter-collision: {0}")
    @CsvSource({
      "RF18539007547034",
      "RF18000000000539007547034",
      "RF185390075470Y",
      "RF72813",
      "RF18123456789",
      "rf18 5390 0754 7034",
      " RF18\u00a05390\u00a00754\u00a07034 ",
    })
    void valid(String text) {
      assertThat(RF.parse(text).problems()).isEmpty();
    }

    @Test
    void ref_rf_letter_collision_two_references_with_one_check_sum_stay_two() {
      assertThat(RF.parse("RF185390075470Y").value())
          .isNotEqualTo(RF.parse("RF18539007547034").value());
    }

    @ParameterizedTest(name = "REF-ISO-3 and others refused: {0}")
    @CsvSource({
      "18539007547034RF, WRONG_PREFIX, The prefix (18) of PaymentReference (18539007547034RF) must be RF.",
      "RF17539007547034, WRONG_CHECK_DIGITS, The check digits (17) of PaymentReference (RF17539007547034) must be 18.",
      "RF18539007547035, WRONG_CHECK_DIGITS, The check digits (18) of PaymentReference (RF18539007547035) must be 88.",
      "RF18, WRONG_LENGTH, The length (4) of PaymentReference (RF18) must be 5 to 25.",
      "RF180000000000539007547034, WRONG_LENGTH, The length (26) of PaymentReference (RF180000000000539007547034) must be 5 to 25.",
      "RF18/5390, WRONG_CHARACTER, The text (RF18/5390) of PaymentReference (RF18/5390) must be letters and digits.",
      "RF18５390, WRONG_CHARACTER, The text (RF18５390) of PaymentReference (RF18５390) must be letters and digits.",
      "RFA8123, WRONG_CHECK_DIGITS, The check digits (A8) of PaymentReference (RFA8123) must be 78.",
    })
    void refused(String text, ReferenceProblem code, String message) {
      List<Problem> problems = RF.parse(text).problems();
      assertThat(problems).extracting(Problem::code).containsExactly(code);
      assertThat(problems.get(0).message()).isEqualTo(message);
    }

    @Test
    void ref_doli_long_a_body_of_22_characters_is_refused_one_of_21_is_not() {
      assertThat(RF.create("1".repeat(21)).problems()).isEmpty();
      assertThat(RF.create("1".repeat(22)).problems())
          .extracting(Problem::message)
          .containsExactly("The length of the body (22) of PaymentReference"
              + " (1111111111111111111111) must be 1 to 21.");
    }
  }

  @Test
  void a_body_of_nothing_or_of_other_letters_is_refused() {
    assertThat(RF.create(" - ").problems())
        .extracting(Problem::code)
        .containsExactly(ReferenceProblem.WRONG_LENGTH);
    assertThat(RF.create("Ä1").problems())
        .extracting(Problem::code)
        .containsExactly(ReferenceProblem.WRONG_CHARACTER);
  }

  /** 99 leaves 1 like 02, 00 like 97, 01 like 98; nobody issues them. */
  @ParameterizedTest
  @CsvSource({"RF02, RF99", "RF97, RF00", "RF98, RF01"})
  void check_digits_that_are_never_issued_are_refused(String issued, String never) {
    String body = bodyWith(issued.substring(2));
    assertThat(RF.parse(issued + body).problems()).isEmpty();
    assertThat(RF.parse(never + body).problems())
        .extracting(Problem::code)
        .containsExactly(ReferenceProblem.WRONG_CHECK_DIGITS);
  }

  /** By hand: the first number whose rest makes these digits. */
  private static String bodyWith(String digits) {
    for (int i = 1; ; i++) {
      long rest = new java.math.BigInteger(i + "271500")
          .mod(java.math.BigInteger.valueOf(97))
          .longValue();
      if (98 - rest == Long.parseLong(digits)) {
        return String.valueOf(i);
      }
    }
  }

  @Nested
  class InFreeText {
    @ParameterizedTest(name = "{0}")
    @CsvSource({
      "'pay RF18 5390 0754 7034.', 'RF18 5390 0754 7034', 4",
      "'RF18539007547034', RF18539007547034, 0",
      "'/RFB/rf18539007547034/', rf18539007547034, 5",
      "'ref RF18 539007547034 thanks', 'RF18 539007547034', 4",
      "'RF18 5390 0754 7034 thanks a lot', 'RF18 5390 0754 7034', 0",
      "'x(RF72 813)', 'RF72 813', 2",
      "'RF17 INV2 0240 001, bye', 'RF17 INV2 0240 001', 0",
    })
    void found(String text, String written, int position) {
      List<ReferenceFound> found = RF.findIn(text);
      assertThat(found).filteredOn(ReferenceFound::isValid).hasSize(1);
      ReferenceFound first = found.get(0);
      assertThat(first.written()).isEqualTo(written);
      assertThat(first.position()).isEqualTo(position);
      assertThat(text.substring(first.position(), first.end())).isEqualTo(written);
    }

    @Test
    void a_wrapped_line_is_one_reference() {
      assertThat(RF.findIn("RF18 5390\n0754 7034"))
          .extracting(f -> f.reference().value().orElseThrow().value())
          .containsExactly("RF18539007547034");
    }

    @Test
    void one_that_fails_is_said_once_at_its_full_length() {
      List<ReferenceFound> found = RF.findIn("bill RF19 5390 0754 7034, sorry");
      assertThat(found).extracting(ReferenceFound::written).containsExactly("RF19 5390 0754 7034");
      assertThat(found.get(0).reference().problems())
          .extracting(Problem::code)
          .containsExactly(ReferenceProblem.WRONG_CHECK_DIGITS);
    }

    @ParameterizedTest
    @CsvSource({
      "xRF18539007547034",
      "RF18539007547034x1234567890123456",
      "RF1A 5390",
      "RF18",
      "RFP 2026",
      "'RF'",
      "'R F18 5390 0754 7034'",
    })
    void no_reference(String text) {
      assertThat(RF.findIn(text)).noneMatch(ReferenceFound::isValid);
    }

    @Test
    void two_references_are_both_found() {
      assertThat(RF.findIn("RF18539007547034 RF72813"))
          .extracting(f -> f.reference().value().orElseThrow().value())
          .containsExactly("RF18539007547034", "RF72813");
    }
  }
}
