package org.openreceivables.core.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The same for bodies as long as they may be; what is created is checked by other arithmetic. */
class TypingErrorsProperties {

  @Property
  void just_the_errors_are_missed_that_the_scheme_names(@ForAll("typed") Body body) {
    assertThat(body.promise().faults(body.digits())).isEmpty();
  }

  @Property
  void what_divides_leaves_what_the_standard_says(@ForAll("numbers") String digits) {
    String ten = ("0000000000" + digits).substring(digits.length());
    String belgian = value(ReferenceSchemes.belgian(), ten);
    int rest = new BigInteger(ten).mod(BigInteger.valueOf(97)).intValue();
    assertThat(Integer.parseInt(belgian.substring(10))).isEqualTo(rest == 0 ? 97 : rest);
    String sixteen = "3" + ("000000000000000" + digits).substring(digits.length());
    String notice = value(ReferenceSchemes.pagoPa(), sixteen);
    assertThat(new BigInteger(sixteen).mod(BigInteger.valueOf(93)).intValue())
        .isEqualTo(Integer.parseInt(notice.substring(16)));
  }

  /** From the left, by doubling and by the parity of the length: another way to write Luhn. */
  @Property
  void what_is_summed_fills_up_to_ten(@ForAll("numbers") String digits) {
    String kid = value(ReferenceSchemes.norwegianKid10(), digits);
    int sum = 0;
    for (int i = 0; i < kid.length(); i++) {
      int digit = kid.charAt(i) - '0';
      boolean doubled = (kid.length() - i) % 2 == 0;
      sum += doubled ? List.of(0, 2, 4, 6, 8, 1, 3, 5, 7, 9).get(digit) : digit;
    }
    assertThat(sum % 10).isZero();
  }

  @Property
  void all_weights_together_are_a_multiple_of_eleven(@ForAll("numbers") String digits) {
    String kid = value(ReferenceSchemes.norwegianKid11(), digits);
    int[] weights = {1, 2, 3, 4, 5, 6, 7, 2, 3, 4, 5, 6, 7};
    int sum = 0;
    for (int i = 0; i < kid.length(); i++) {
      char c = kid.charAt(kid.length() - 1 - i);
      sum += (c == '-' ? 10 : c - '0') * weights[i];
    }
    assertThat(sum % 11).isZero();
  }

  @Example
  void a_gap_as_long_as_the_reference_is_found_out() {
    SchemePromise blind =
        new SchemePromise(ReferenceSchemes.croatian(1), "", 11, TypingErrors.ALL_FOUND);
    assertThat(blind.faults("11234567890")).isNotEmpty();
  }

  private static String value(ReferenceScheme scheme, String body) {
    return scheme.create(body).value().orElseThrow().value();
  }

  record Body(SchemePromise promise, String digits) {}

  @Provide
  Arbitrary<Body> typed() {
    return Arbitraries.of(SchemePromise.all())
        .flatMap(promise -> Arbitraries.strings()
            .withCharRange('0', '9')
            .ofMinLength(1)
            .ofMaxLength(promise.digits())
            .filter(digits -> digits.chars().anyMatch(c -> c != '0'))
            .map(digits -> new Body(promise, digits)));
  }

  @Provide
  Arbitrary<String> numbers() {
    return Arbitraries.strings()
        .withCharRange('0', '9')
        .ofMinLength(1)
        .ofMaxLength(10)
        .filter(digits -> digits.chars().anyMatch(c -> c != '0'));
  }
}
