package org.openreceivables.core.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The models of Croatia and Slovenia, each from its pattern as it is published. */
class ModelNumberTest {
  private static final List<String> PARTS = List.of("2026", "4711", "15");

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "HR00, P1-P2-P3",
    "HR01, (P1-P2-P3)K",
    "HR02, P1-(P2)K-(P3)K",
    "HR03, (P1)K-(P2)K-(P3)K",
    "HR04, (P1)K-P2-(P3)K",
    "HR06, P1-(P2-P3)K",
    "SI00, P1-P2-P3",
    "SI01, (P1-P2-P3)K",
    "SI02, P1-(P2)K-(P3)K",
    "SI03, (P1)K-(P2)K-(P3)K",
    "SI04, (P1)K-P2-(P3)K",
    "SI05, (P1)K-P2-P3",
    "SI06, P1-(P2-P3)K",
    "SI07, P1-(P2)K-P3",
    "SI08, (P1-P2)K-(P3)K",
    "SI09, (P1-P2)K-P3",
    "SI10, (P1)K-(P2-P3)K",
    "SI11, (P1)K-(P2)K-P3",
  })
  void check_digits_stand_where_the_pattern_has_them(String name, String pattern) {
    ReferenceScheme scheme = ReferenceSchemes.named(name).orElseThrow();
    PaymentReference made = scheme.create(String.join("-", PARTS)).value().orElseThrow();
    assertThat(made.value()).isEqualTo(name + filled(pattern));
    assertThat(made.printed()).isEqualTo(name + " " + filled(pattern));
    assertThat(made.body()).isEqualTo("2026-4711-15");
    assertThat(scheme.parse(made.printed()).value()).contains(made);
    for (int at : checks(pattern)) {
      String value = made.value();
      int place = name.length() + at;
      char wrong = value.charAt(place) == '9' ? '0' : '9';
      assertThat(scheme
              .parse(value.substring(0, place) + wrong + value.substring(place + 1))
              .problems())
          .extracting(p -> p.code())
          .containsExactly(ReferenceProblem.WRONG_CHECK_DIGITS);
    }
  }

  /** Three parts are the most, and the last ones may be missing where nothing is checked by them. */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "HR00, HR00 2026, true",
    "HR01, HR01 20265, true",
    "HR02, HR02 2026, false",
    "HR03, HR03 20265, true",
    "HR04, HR04 20265-4711, true",
    "HR04, HR04 20265, false",
    "SI05, SI05 20265, true",
    "SI11, SI11 20265-47112, true",
    "SI00, SI00 1-2-3-4, false",
  })
  void parts_may_be_missing_at_the_end(String name, String text, boolean valid) {
    assertThat(ReferenceSchemes.named(name).orElseThrow().parse(text).value().isPresent())
        .isEqualTo(valid);
  }

  /** Reads a pattern from left to right; a K secures what stands in the brackets before it. */
  private static String filled(String pattern) {
    StringBuilder filled = new StringBuilder();
    StringBuilder secured = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '(') {
        secured.setLength(0);
      } else if (c == 'P') {
        String part = PARTS.get(pattern.charAt(++i) - '1');
        filled.append(part);
        secured.append(part);
      } else if (c == 'K') {
        filled.append(check(secured.toString()));
      } else if (c == '-') {
        filled.append(c);
      }
    }
    return filled.toString();
  }

  private static List<Integer> checks(String pattern) {
    List<Integer> places = new ArrayList<>();
    for (int i = 1; i <= pattern.length(); i++) {
      if (pattern.charAt(i - 1) == 'K') {
        places.add(filled(pattern.substring(0, i)).length() - 1);
      }
    }
    return places;
  }

  private static int check(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      sum += Character.digit(digits.charAt(i), 10) * (digits.length() + 1 - i);
    }
    int rest = sum % 11;
    return rest < 2 ? 0 : 11 - rest;
  }
}
