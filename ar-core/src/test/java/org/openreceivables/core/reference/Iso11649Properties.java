package org.openreceivables.core.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.time.Duration;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Assertions;

/** What check digits are for, each with a planted fault that the property catches. */
class Iso11649Properties {
  private static final ReferenceScheme RF = ReferenceSchemes.iso11649();

  private static boolean valid(String text) {
    return RF.parse(text).problems().isEmpty();
  }

  /** Forgets the check digits. */
  private static boolean plantedNoCheck(String text) {
    return text.matches("RF.{3,23}");
  }

  /** Adds digits up besides dividing by 97: places that change are not always seen. */
  private static boolean plantedSum(String text) {
    return text.chars().map(c -> Character.digit(c, 36)).sum() % 97 == 1 || valid(text);
  }

  @Property
  void what_is_created_is_valid_and_leaves_one(@ForAll("bodies") String body) {
    String value = RF.create(body).value().orElseThrow().value();
    assertThat(valid(value)).isTrue();
    StringBuilder digits = new StringBuilder();
    (value.substring(4) + value.substring(0, 4))
        .chars()
        .forEach(c -> digits.append(Character.digit(c, 36)));
    assertThat(new BigInteger(digits.toString()).mod(BigInteger.valueOf(97)))
        .isEqualTo(BigInteger.ONE);
  }

  @Property
  void printed_and_lower_case_forms_are_the_same_reference(@ForAll("bodies") String body) {
    PaymentReference made = RF.create(body).value().orElseThrow();
    assertThat(RF.parse(made.printed()).value()).contains(made);
    assertThat(RF.parse(made.value().toLowerCase(java.util.Locale.ROOT)).value())
        .contains(made);
    assertThat(RF.findIn("your bill: " + made.printed() + "; thanks"))
        .anyMatch(f -> f.reference().value().equals(java.util.Optional.of(made)));
  }

  @Property
  void a_wrong_digit_is_found(
      @ForAll("numbers") String body,
      @ForAll @IntRange(max = 22) int at,
      @ForAll @IntRange(min = 1, max = 9) int more) {
    checkWrongDigit(Iso11649Properties::valid, body, at, more);
  }

  @Example
  void a_check_that_is_forgotten_is_caught() {
    assertThatThrownBy(
            () -> checkWrongDigit(Iso11649Properties::plantedNoCheck, "539007547034", 5, 1))
        .isInstanceOf(AssertionError.class);
  }

  private static void checkWrongDigit(Predicate<String> valid, String body, int at, int more) {
    String value = RF.create(body).value().orElseThrow().value();
    int place = 2 + at % (value.length() - 2);
    char wrong = (char) ('0' + (value.charAt(place) - '0' + more) % 10);
    assertThat(valid.test(value)).isTrue();
    assertThat(valid.test(value.substring(0, place) + wrong + value.substring(place + 1)))
        .isFalse();
  }

  @Property
  void two_digits_that_changed_places_are_found(
      @ForAll("numbers") String body, @ForAll @IntRange(max = 22) int at) {
    checkTransposition(Iso11649Properties::valid, body, at);
  }

  @Example
  void a_sum_of_digits_is_caught() {
    // 70 digits' worth in this body: the sum stays the same whatever changes places.
    assertThatThrownBy(() -> {
          for (int i = 1; i < 400; i++) {
            checkTransposition(
                Iso11649Properties::plantedSum, String.valueOf(1234567 + i * 7919L), 4);
          }
        })
        .isInstanceOf(AssertionError.class);
  }

  private static void checkTransposition(Predicate<String> valid, String body, int at) {
    String value = RF.create(body).value().orElseThrow().value();
    int place = 2 + at % (value.length() - 3);
    char a = value.charAt(place);
    char b = value.charAt(place + 1);
    if (a != b) {
      assertThat(valid.test(value.substring(0, place) + b + a + value.substring(place + 2)))
          .isFalse();
    }
  }

  /** The one gap, of all pairs of a letter and a digit: B is 11, so B1 and 1B are both 111. */
  @Example
  void of_letter_and_digit_only_three_pairs_are_not_told_apart() {
    StringBuilder gaps = new StringBuilder();
    for (char letter = 'A'; letter <= 'Z'; letter++) {
      for (char digit = '0'; digit <= '9'; digit++) {
        String value =
            RF.create("77" + letter + digit + "5").value().orElseThrow().value();
        if (valid(value.substring(0, 6) + digit + letter + "5")) {
          gaps.append(letter).append(digit).append(' ');
        }
      }
    }
    assertThat(gaps).hasToString("B1 M2 X3 ");
  }

  @Property
  void any_text_is_read_without_harm(@ForAll("texts") String text) {
    RF.parse(text);
    RF.create(text);
    assertThat(RF.findIn(text))
        .allMatch(f -> text.startsWith(f.written(), f.position()) && f.end() <= text.length());
  }

  @Example
  void long_texts_take_linear_time() {
    for (String unit : new String[] {"RF18 5390 ", "RF18", "RF18 ", "A", "RF 1", " "}) {
      String text = unit.repeat(2_000_000 / unit.length());
      Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> RF.findIn(text));
    }
  }

  @Provide
  Arbitrary<String> bodies() {
    return Arbitraries.strings()
        .withCharRange('0', '9')
        .withCharRange('A', 'Z')
        .ofMinLength(1)
        .ofMaxLength(21);
  }

  @Provide
  Arbitrary<String> numbers() {
    return Arbitraries.strings().withCharRange('0', '9').ofMinLength(1).ofMaxLength(21);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.strings().withChars("RFrf01829 ABz-.\n\u00a0ß５").ofMaxLength(60),
        Arbitraries.strings().ofMaxLength(40));
  }
}
