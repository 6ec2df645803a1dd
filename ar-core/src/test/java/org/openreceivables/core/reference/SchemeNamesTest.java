package org.openreceivables.core.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openreceivables.core.InvalidValueException;
import org.openreceivables.core.Problem;

/** Names with what was agreed, and what cannot be agreed. */
class SchemeNamesTest {

  @Test
  void a_name_carries_what_was_agreed_and_is_read_back() {
    List<ReferenceScheme> agreed = List.of(
        ReferenceSchemes.norwegianKid10(10, 7),
        ReferenceSchemes.norwegianKid11(3),
        ReferenceSchemes.swedishOcr(7),
        ReferenceSchemes.swedishOcrWithLength(10, 12),
        ReferenceSchemes.danishFik71("12345678"),
        ReferenceSchemes.danishFik75("1234567"));
    assertThat(agreed)
        .extracting(ReferenceScheme::name)
        .containsExactly(
            "NO KID10 7,10",
            "NO KID11 3",
            "SE OCR 7",
            "SE OCR-L 10,12",
            "DK FIK71 12345678",
            "DK FIK75 1234567");
    for (ReferenceScheme scheme : agreed) {
      assertThat(ReferenceSchemes.named(scheme.name())).contains(scheme);
    }
    assertThat(agreed.get(4).create("1").value().orElseThrow().scheme())
        .isEqualTo("DK FIK71 12345678");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NO KID10 ",
        "NO KID10 10,7",
        "NO KID10 07",
        "NO KID10 7,7",
        "NO KID10 26",
        "NO KID10 7,8,9,10",
        "NO KID10 99999999999",
        "NO KID10 7,",
        "DK FIK71 123",
        "DK FIK71 12345678,7",
        "DK FIK04 12345678",
        "FI 7",
        "7",
        ""
      })
  void no_name(String name) {
    assertThat(ReferenceSchemes.named(name)).isEmpty();
  }

  @Test
  void norway_agrees_on_three_lengths_at_most() {
    assertThat(ReferenceSchemes.norwegianKid10(7, 8, 9, 7).name()).isEqualTo("NO KID10 7,8,9");
    assertThatThrownBy(() -> ReferenceSchemes.norwegianKid11(7, 8, 9, 10))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("must be 3 at most");
  }

  @Test
  void zeros_alone_are_never_made() {
    for (ReferenceScheme scheme : List.of(
        ReferenceSchemes.norwegianKid10(),
        ReferenceSchemes.norwegianKid11(),
        ReferenceSchemes.swedishOcr(),
        ReferenceSchemes.swedishOcrWithLength(),
        ReferenceSchemes.finnish(),
        ReferenceSchemes.estonian())) {
      assertThat(scheme.create("0000").problems())
          .as(scheme.name())
          .extracting(Problem::rule)
          .containsExactly("must not be zeros alone");
    }
    assertThat(ReferenceSchemes.finnish().parse("00000").problems()).isNotEmpty();
    assertThat(ReferenceSchemes.estonian().parse("00").problems()).isNotEmpty();
    assertThat(ReferenceSchemes.swedishOcr().parse("000").problems()).isNotEmpty();
    // Published checks take it.
    assertThat(ReferenceSchemes.norwegianKid10().parse("00").problems()).isEmpty();
  }

  @Test
  void divisors_and_weights_that_secure_nothing_are_mistakes_of_the_program() {
    assertThat(CheckDigits.rest("10", 1_000_000)).isEqualTo(10);
    for (int divisor : new int[] {-97, 0, 1, 1_000_001, Integer.MAX_VALUE}) {
      assertThatThrownBy(() -> CheckDigits.rest("1", divisor))
          .isInstanceOf(InvalidValueException.class)
          .hasMessageContaining("must be 2 to 1000000");
    }
    for (int[] weights : new int[][] {{}, {-3}, {0}, {2, 101}}) {
      assertThatThrownBy(() -> CheckDigits.weightedMod11("99", weights))
          .isInstanceOf(InvalidValueException.class)
          .hasMessageContaining("must be one or more of 1 to 100");
    }
  }
}
