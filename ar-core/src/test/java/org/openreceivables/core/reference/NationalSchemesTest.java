package org.openreceivables.core.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openreceivables.core.InvalidValueException;
import org.openreceivables.core.Problem;

/** Worked examples of standards and of other systems' tests, and what each scheme refuses. */
class NationalSchemesTest {

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(delimiter = '|', textBlock = """
      BE OGM    | 0203430576                | 020343057642                | +++020/3430/57642+++
      BE OGM    | 97                        | 000000009797                | +++000/0000/09797+++
      CH QRR    | 21000000000313947143000901 | 210000000003139471430009017 | 21 00000 00003 13947 14300 09017
      CH QRR    | 123456                    | 000000000000000000001234565 | 00 00000 00000 00000 00012 34565
      CH ESR    | 187858                    | 000000000000000000001878583 | 00 00000 00000 00000 00018 78583
      DK FIK71  | 1                         | 000000000000018             | +71<000000000000018
      DK FIK71  | 00404040000066            | 004040400000669             | +71<004040400000669
      DK FIK75  | 2                         | 0000000000000026            | +75<0000000000000026
      DK FIK04  | 2                         | 0000000000000026            | +04<0000000000000026
      EE        | 12131295                  | 121312952                   | 1213 1295 2
      EE        | 1                         | 13                          | 13
      FI        | 123456                    | 1234561                     | 12 34561
      FI        | 202300009                 | 2023000098                  | 20230 00098
      FI        | 1                         | 0013                        | 0013
      HR00      | 2020-789                  | HR002020-789                | HR00 2020-789
      HR01      | 2020-789-                 | HR012020-789-1              | HR01 2020-789-1
      HR01      | 2020-789                  | HR012020-7891               | HR01 2020-7891
      HR04      | 12-34-56                  | HR04124-34-566              | HR04 124-34-566
      IT pagoPA | 3012024000000001          | 301202400000000164          | 3012 0240 0000 0001 64
      NL        | 1234567                   | 271234567                   | 2 7123 4567
      NL        | 234534622567              | 12234534622567              | 12 2345 3462 2567
      NL        | 000056789012345           | 5000056789012345            | 5000 0567 8901 2345
      NO KID10  | 123456789                 | 1234567897                  | 1234567897
      NO KID11  | 4                         | 43                          | 43
      NO KID11  | 40                        | 40-                         | 40-
      SE OCR    | 123                       | 1230                        | 1230
      SE OCR-L  | 12345                     | 1234574                     | 1234574
      SE OCR-L  | 1234567890                | 123456789023                | 123456789023
      SI01      | 25-20-8                   | SI0125-20-85                | SI01 25-20-85
      SI12      | 20240001                  | SI120000202400018           | SI12 0000202400018
      """)
  void created(String name, String body, String value, String printed) {
    PaymentReference made = scheme(name).create(body).value().orElseThrow();
    assertThat(made.value()).isEqualTo(value);
    assertThat(made.printed()).isEqualTo(printed);
    assertThat(made.scheme()).isEqualTo(name);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(delimiter = '|', textBlock = """
      BE OGM    | '*** 000 / 0000 / 00101 ***'       | 000000000101
      BE OGM    | 010/8068/17183                     | 010806817183
      CH ESR    | 18 78583                           | 000000000000000000001878583
      CH ESR    | 1001007711461312058                | 000000001001007711461312058
      DK FIK71  | '+71<022646321691226 +12345678<'   | 022646321691226
      DK FIK71  | 022646321691226                    | 022646321691226
      DK FIK75  | +75<0226463216912202+1234567       | 0226463216912202
      FI        | RF34 1234 561                      | 1234561
      FI        | 00000000002023000098               | 2023000098
      HR01      | hr01 1234567-890123456789-0        | HR011234567-890123456789-0
      NL        | 5 000 0567 8901 2345               | 5000056789012345
      NL        | 1234567                            | 1234567
      NO KID11  | 12345678903                        | 12345678903
      IT pagoPA | 3012 0240 0000 0001 64             | 301202400000000164
      SE OCR    | 3201 675000                        | 3201675000
      SI01      | '  SI01 25  - 2 0-85  '            | SI0125-20-85
      """)
  void read(String name, String text, String value) {
    assertThat(scheme(name).parse(text).value().orElseThrow().value()).isEqualTo(value);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(delimiter = '|', textBlock = """
      BE OGM    | '*** 000 / 0000 / 00101 +++' | WRONG_PREFIX       | The delimiters (*** 000 / 0000 / 00101 +++) of PaymentReference (*** 000 / 0000 / 00101 +++) must be +++ or *** on both sides.
      BE OGM    | ***02/03430/57642***       | WRONG_LENGTH       | The groups (02/03430/57642) of PaymentReference (***02/03430/57642***) must be of 3, 4 and 5 digits.
      BE OGM    | 020343053400               | WRONG_CHECK_DIGITS | The check digits (00) of PaymentReference (020343053400) must be 97.
      BE OGM    | 020343053497-OTHER         | WRONG_CHARACTER    | The text (020343053497-OTHER) of PaymentReference (020343053497-OTHER) must be digits, slashes, and +++ or *** around them.
      BE OGM    | 02034305764                | WRONG_LENGTH       | The length (11) of PaymentReference (02034305764) must be 12.
      BE OGM    | +++                        | WRONG_PREFIX       | The delimiters (+++) of PaymentReference (+++) must be +++ or *** on both sides.
      BE OGM    | 020+343057642              | WRONG_PREFIX       | The delimiters (020+343057642) of PaymentReference (020+343057642) must be +++ or *** on both sides.
      CH QRR    | 000000000000000000000000000 | WRONG_CHARACTER   | The text (000000000000000000000000000) of PaymentReference (000000000000000000000000000) must not be zeros alone.
      CH QRR    | 1234567890                 | WRONG_LENGTH       | The length (10) of PaymentReference (1234567890) must be 27.
      CH ESR    | 2100000000031394714300090168 | WRONG_LENGTH     | The length (28) of PaymentReference (2100000000031394714300090168) must be 2 to 27.
      DK FIK71  | +75<022646321691226+12345678< | WRONG_PREFIX    | The prefix (+75<) of PaymentReference (+75<022646321691226+12345678<) must be +71<.
      DK FIK71  | +71<022646321691227+12345678< | WRONG_CHECK_DIGITS | The check digits (7) of PaymentReference (+71<022646321691227+12345678<) must be 6.
      DK FIK71  | +71<022646321691226+123<   | WRONG_LENGTH       | The creditor (123) of PaymentReference (+71<022646321691226+123<) must be 7 or 8 digits.
      FI        | 2023/0000/98               | WRONG_CHARACTER    | The text (2023/0000/98) of PaymentReference (2023/0000/98) must be digits.
      FI        | 000000000002023000098      | WRONG_LENGTH       | The length (21) of PaymentReference (000000000002023000098) must be 4 to 20.
      FI        | RF97C2H5OH                 | WRONG_CHARACTER    | The text (C2H5OH) of PaymentReference (RF97C2H5OH) must be digits.
      FI        | RF35 1234 561              | WRONG_CHECK_DIGITS | The check digits (35) of PaymentReference (RF35 1234 561) must be 34.
      HR01      | 2020-789-1                 | WRONG_PREFIX       | The prefix (2020) of PaymentReference (2020-789-1) must be HR01.
      HR01      | HR01 2020-789-2            | WRONG_CHECK_DIGITS | The check digits (2) of PaymentReference (HR01 2020-789-2) must be 1.
      HR01      | HR01 1-2-3-4               | WRONG_LENGTH       | The number of parts (4) of PaymentReference (HR01 1-2-3-4) must be 1 to 3.
      HR01      | HR01 1--1                  | WRONG_LENGTH       | The length of part 2 (0) of PaymentReference (HR01 1--1) must be 1 to 12.
      HR01      | HR01 1                     | WRONG_LENGTH       | The length of part 1 (1) of PaymentReference (HR01 1) must be 2 or more, the check digit among them.
      HR03      | HR03 12345678901234        | WRONG_LENGTH       | The length of part 1 (14) of PaymentReference (HR03 12345678901234) must be 1 to 12.
      IT pagoPA | 101202400000000164         | WRONG_PREFIX       | The first digit (1) of PaymentReference (101202400000000164) must be 0, 2 or 3.
      IT pagoPA | 301202400000000165         | WRONG_CHECK_DIGITS | The check digits (65) of PaymentReference (301202400000000165) must be 64.
      NL        | 0123456788                 | WRONG_LENGTH       | The length digit (1) of PaymentReference (0123456788) must be 8.
      NL        | 4000056789012345           | WRONG_CHECK_DIGITS | The check digits (4) of PaymentReference (4000056789012345) must be 5.
      NL        | 12345678                   | WRONG_LENGTH       | The length (8) of PaymentReference (12345678) must be 7, 9 to 14 or 16.
      NO KID10  | 40-                        | WRONG_CHARACTER    | The text (40-) of PaymentReference (40-) must be digits.
      NO KID11  | 4-0                        | WRONG_CHARACTER    | The text (4-0) of PaymentReference (4-0) must be digits.
      NO KID10  | ''                         | WRONG_LENGTH       | The length (0) of PaymentReference (?) must be 2 to 25.
      SE OCR-L  | 1234566                    | WRONG_CHECK_DIGITS | The check digits (66) of PaymentReference (1234566) must be 74.
      SI01      | SI01 252085                | WRONG_LENGTH       | The number of parts (1) of PaymentReference (SI01 252085) must be 3.
      SI01      | SI02 25-20-85              | WRONG_PREFIX       | The prefix (SI02) of PaymentReference (SI02 25-20-85) must be SI01.
      SI01      | SI01 25/20/85              | WRONG_CHARACTER    | The text (SI01 25/20/85) of PaymentReference (SI01 25/20/85) must be SI01, digits and hyphens.
      SI12      | SI12 20240001              | WRONG_LENGTH       | The length of part 1 (8) of PaymentReference (SI12 20240001) must be 13.
      """)
  void refused(String name, String text, ReferenceProblem code, String message) {
    List<Problem> problems = scheme(name).parse(text).problems();
    assertThat(problems).extracting(Problem::message).containsExactly(message);
    assertThat(problems).extracting(Problem::code).containsExactly(code);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(delimiter = '|', textBlock = """
      BE OGM    | 12345678901      | The length of the body (11) of PaymentReference (12345678901) must be 1 to 10.
      CH QRR    | A1               | The body (A1) of PaymentReference (A1) must be digits.
      CH QRR    | 0                | The text (0) of PaymentReference (0) must not be zeros alone.
      HR01      | 1-2-3-4          | The number of parts (4) of PaymentReference (1-2-3-4) must be 1 to 3.
      HR01      | 12/3             | The body (12/3) of PaymentReference (12/3) must be digits and hyphens.
      HR01      | 123456789012-1234567890 | The length (24) of PaymentReference (123456789012-1234567890) must be 1 to 22.
      IT pagoPA | 301              | The length of the body (3) of PaymentReference (301) must be 16.
      IT pagoPA | 1012024000000001 | The first digit (1) of PaymentReference (1012024000000001) must be 0, 2 or 3.
      NL        | 1234567890123456 | The length of the body (16) of PaymentReference (1234567890123456) must be 1 to 15.
      NO KID10  | -                | The length of the body (0) of PaymentReference (-) must be 1 to 24.
      SI01      | 20240001         | The number of parts (1) of PaymentReference (20240001) must be 3.
      """)
  void not_created(String name, String body, String message) {
    assertThat(scheme(name).create(body).problems())
        .extracting(Problem::message)
        .containsExactly(message);
  }

  @Test
  void agreed_lengths_are_filled_up_and_no_other_is_read() {
    ReferenceScheme kid = ReferenceSchemes.norwegianKid10(12, 7);
    assertThat(kid.create("4711").value().orElseThrow().value()).isEqualTo("0047118");
    assertThat(kid.create("1234567").value().orElseThrow().value()).isEqualTo("000012345674");
    assertThat(kid.create("123456789012").problems().get(0).message())
        .isEqualTo(
            "The length of the body (12) of PaymentReference (123456789012) must be 1 to 11.");
    assertThat(kid.parse("47118").problems().get(0).message())
        .isEqualTo("The length (5) of PaymentReference (47118) must be 7 or 12.");
    assertThat(ReferenceSchemes.swedishOcrWithLength(10)
            .create("123")
            .value()
            .orElseThrow()
            .value())
        .isEqualTo("0000012302");
    assertThatThrownBy(() -> ReferenceSchemes.norwegianKid11(1))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("must be 2 to 25");
  }

  @Test
  void the_creditor_of_a_danish_slip_may_be_fixed() {
    ReferenceScheme ours = ReferenceSchemes.danishFik71("12345678");
    assertThat(ours.create("1").value().orElseThrow().printed())
        .isEqualTo("+71<000000000000018+12345678<");
    assertThat(ours.parse("+71<000000000000018+87654321<").problems())
        .extracting(Problem::message)
        .containsExactly("The creditor (87654321) of PaymentReference"
            + " (+71<000000000000018+87654321<) must be 12345678.");
    assertThatThrownBy(() -> ReferenceSchemes.danishFik75("123"))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("must be 7 or 8 digits");
  }

  @Test
  void a_model_that_is_not_known_is_a_mistake_of_the_program() {
    assertThatThrownBy(() -> ReferenceSchemes.croatian(99))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("The model (99)");
    assertThat(ReferenceSchemes.slovenian(12).name()).isEqualTo("SI12");
  }

  @Test
  void schemes_with_the_same_agreement_are_equal() {
    assertThat(ReferenceSchemes.norwegianKid10(12, 7))
        .isEqualTo(ReferenceSchemes.norwegianKid10(7, 12))
        .hasSameHashCodeAs(ReferenceSchemes.norwegianKid10(7, 12))
        .isNotEqualTo(ReferenceSchemes.norwegianKid10(7))
        .isNotEqualTo(ReferenceSchemes.norwegianKid11(7, 12));
    assertThat(ReferenceSchemes.danishFik71("12345678"))
        .isEqualTo(ReferenceSchemes.danishFik71("12345678"))
        .isNotEqualTo(ReferenceSchemes.danishFik71());
    assertThat(ReferenceSchemes.all()).isEqualTo(ReferenceSchemes.all());
  }

  @Test
  void schemes_are_found_by_name_and_by_country() {
    assertThat(ReferenceSchemes.all())
        .extracting(ReferenceScheme::name)
        .doesNotHaveDuplicates()
        .startsWith("ISO 11649")
        .hasSize(35);
    assertThat(ReferenceSchemes.inCountry("ch"))
        .extracting(ReferenceScheme::name)
        .containsExactly("CH ESR", "CH QRR");
    assertThat(ReferenceSchemes.inCountry("NO")).hasSize(2);
    assertThat(ReferenceSchemes.inCountry("IS")).isEmpty();
    assertThat(ReferenceSchemes.named("NO KID 10")).isEmpty();
    assertThat(ReferenceSchemes.named("FI")).contains(ReferenceSchemes.finnish());
  }

  private static ReferenceScheme scheme(String name) {
    return ReferenceSchemes.named(name).orElseThrow();
  }
}
