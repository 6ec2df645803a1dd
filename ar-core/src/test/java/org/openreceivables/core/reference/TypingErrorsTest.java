package org.openreceivables.core.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What check digits are for: all bodies of three digits, by each scheme, and the faults that the law finds. */
class TypingErrorsTest {

  @TestFactory
  Stream<DynamicTest> just_the_errors_are_missed_that_the_scheme_names() {
    return SchemePromise.all().stream()
        .map(promise -> DynamicTest.dynamicTest(
            promise.toString(),
            () -> assertThat(bodies().flatMap(b -> promise.faults(b).stream())).isEmpty()));
  }

  @Test
  void every_scheme_with_check_digits_has_its_promise() {
    assertThat(SchemePromise.all().stream().map(p -> p.scheme().name()))
        .containsAll(ReferenceSchemes.all().stream()
            .map(ReferenceScheme::name)
            .filter(name -> !name.matches("HR0[0246]|SI(0[0234-9]|1[01])"))
            .toList());
  }

  /** The examples of the documentation: each pair is valid, and differs as it is said there. */
  @ParameterizedTest(name = "{0}: {1} and {2}")
  @CsvSource({
    "NO KID10, 1099, 1909",
    "SE OCR, 1099, 1909",
    "EE, 1614, 6114",
    "FI, 1614, 6114",
    "NL, 171234503, 176234503",
    "NL, 171234503, 171234053",
    "HR01, HR01 60, HR01 00",
    "HR01, HR01 10340, HR01 10430",
    "CH QRR, 470000000000000000000000009, 740000000000000000000000009",
  })
  void a_gap_that_is_named_is_one(String name, String one, String other) {
    ReferenceScheme scheme = ReferenceSchemes.named(name).orElseThrow();
    assertThat(scheme.parse(one).problems()).isEmpty();
    assertThat(scheme.parse(other).problems()).isEmpty();
  }

  @Test
  void the_place_with_weight_11_is_not_checked() {
    ReferenceScheme si = ReferenceSchemes.slovenian(12);
    ReferenceScheme hr = ReferenceSchemes.croatian(1);
    for (char digit = '0'; digit <= '9'; digit++) {
      assertThat(si.parse("SI1200" + digit + "0202400018").problems()).isEmpty();
      assertThat(hr.parse("HR01" + digit + "000000001-9").problems()).isEmpty();
    }
  }

  @Test
  void a_check_digit_of_a_scheme_that_checks_nothing_is_found_out() {
    assertThat(faults(TypingErrors.ALL_FOUND, text -> true)).isNotEmpty();
  }

  /** A sum of digits finds every wrong digit, and no two that changed places. */
  @Test
  void a_sum_without_weights_is_found_out() {
    Predicate<String> sum = text -> text.chars().map(c -> c - '0').sum() % 10 == 0;
    List<String> found = TypingErrors.ALL_FOUND.faults("12340", sum);
    assertThat(found)
        .containsExactlyInAnyOrder(
            "21340 for 12340 is missed",
            "13240 for 12340 is missed",
            "12430 for 12340 is missed",
            "12304 for 12340 is missed");
  }

  /** A scheme that drops one weight, as does who counts from the left. */
  @Test
  void a_wrong_weight_is_found_out() {
    ReferenceScheme kid = ReferenceSchemes.norwegianKid10();
    Predicate<String> fromTheLeft =
        text -> kid.parse(new StringBuilder(text.substring(0, text.length() - 1)).reverse()
                + text.substring(text.length() - 1))
            .problems()
            .isEmpty();
    assertThat(faults(TypingErrors.ALL_FOUND, fromTheLeft)).isNotEmpty();
  }

  @Test
  void a_gap_that_is_none_is_found_out() {
    TypingErrors modest = new TypingErrors(typed -> false, typed -> typed.pair().equals("12"));
    ReferenceScheme kid = ReferenceSchemes.norwegianKid11();
    assertThat(bodies()
            .map(body -> kid.create(body).value().orElseThrow().value())
            .flatMap(v -> modest.faults(v, text -> kid.parse(text).problems().isEmpty()).stream()))
        .isNotEmpty()
        .allMatch(fault -> fault.endsWith(" is found"));
  }

  private static List<String> faults(TypingErrors errors, Predicate<String> valid) {
    return bodies()
        .map(body -> SchemePromise.all().get(12).created(body))
        .flatMap(value -> errors.faults(value, valid).stream())
        .toList();
  }

  private static Stream<String> bodies() {
    return IntStream.range(1, 1_000)
        .mapToObj(i -> "00".substring(i < 10 ? 0 : i < 100 ? 1 : 2) + i);
  }
}
