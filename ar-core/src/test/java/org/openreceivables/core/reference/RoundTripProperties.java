package org.openreceivables.core.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assertions;
import org.openreceivables.core.Validated;

/** What is created is read again, however it is written, and found where it stands. */
class RoundTripProperties {
  private static final String[] HOSTILE = {
    "1",
    "12345",
    "1 ",
    "12345 ",
    "1234\n",
    "0",
    "00000 ",
    "RF18 5390 ",
    "RF18",
    "RF",
    "+++",
    "+ ",
    "+++020/",
    "/",
    "***0",
    "+71<",
    "+71<1+",
    "SI01-",
    "SI01 1-",
    "HR01",
    "-",
    "1-",
    "3012 ",
    " ",
    "\n",
    "A",
    "5390 0754 7034 ",
    "1.",
    "1,1 ",
    "ß1 "
  };

  @Property
  void created_printed_and_travelling_are_one(@ForAll("made") Made made) {
    check(made.scheme(), made.body());
  }

  /** Loses a zero in print, as does who prints numbers. */
  @Example
  void a_print_that_loses_something_is_caught() {
    ReferenceScheme kid = ReferenceSchemes.norwegianKid10();
    ReferenceScheme planted = planted(
        kid,
        r -> new PaymentReference(
            r.scheme(), r.value(), r.body(), ReferenceText.withoutZeros(r.printed(), 2)));
    check(planted, "4711");
    assertThatThrownBy(() -> check(planted, "04711")).isInstanceOf(AssertionError.class);
  }

  @Example
  void a_reading_that_forgets_case_is_caught() {
    assertThatThrownBy(() -> check(
            new Planted(
                ReferenceSchemes.iso11649(),
                text -> text.equals(text.toUpperCase(Locale.ROOT)),
                r -> r),
            "INV1"))
        .isInstanceOf(AssertionError.class);
  }

  private static void check(ReferenceScheme scheme, String body) {
    PaymentReference made = scheme.create(body).value().orElseThrow();
    Optional<PaymentReference> same = Optional.of(made);
    assertThat(scheme.parse(made.value()).value()).isEqualTo(same);
    assertThat(scheme.parse(made.printed()).value()).isEqualTo(same);
    assertThat(scheme
            .parse(" " + made.printed().toLowerCase(Locale.ROOT) + "\u00a0")
            .value())
        .isEqualTo(same);
    assertThat(scheme.create(made.body()).value()).isEqualTo(same);
    // Shorter numbers are found everywhere, and not looked for.
    if (made.value().chars().filter(Character::isDigit).count() >= 5) {
      for (String written : List.of(made.value(), made.printed())) {
        assertThat(scheme.findIn("bill " + written + "; thanks"))
            .anyMatch(f -> f.reference().value().equals(same)
                && f.position() == 5
                && f.written().equals(written));
      }
    }
  }

  @Property
  void any_text_is_read_without_harm(@ForAll("texts") String text) {
    for (ReferenceScheme scheme : ReferenceSchemes.all()) {
      scheme.create(text);
      Validated<PaymentReference> read = scheme.parse(text);
      read.value().ifPresent(r -> assertThat(scheme.parse(r.printed()).value()).contains(r));
      assertThat(scheme.findIn(text)).allSatisfy(f -> {
        assertThat(text.substring(f.position(), f.end())).isEqualTo(f.written());
        assertThat(scheme.parse(f.written())).isEqualTo(f.reference());
      });
    }
  }

  /** How much of a text is read how often does not depend on its length; nor does the time. */
  @Example
  void two_megabytes_take_linear_time_in_every_scheme() {
    for (ReferenceScheme scheme : ReferenceSchemes.all()) {
      for (String unit : HOSTILE) {
        assertThat(charactersRead(scheme, unit, 100_000))
            .as("%s in %s", scheme, unit)
            .isLessThan(40L * 100_000);
      }
      Assertions.assertTimeoutPreemptively(
          Duration.ofSeconds(20), () -> scheme.findIn(HOSTILE[3].repeat(2_000_000 / 6)));
    }
  }

  /** Reads all that follows a digit, at each. */
  @Example
  void a_finder_that_reads_on_is_caught() {
    Counting reads = new Counting(ReferenceSchemes.norwegianKid10());
    String text = "1 ".repeat(1_000);
    for (int i = 0; i < text.length(); i++) {
      reads.parse(text.substring(i));
    }
    assertThat(reads.characters).isGreaterThan(40L * text.length());
  }

  private static long charactersRead(ReferenceScheme scheme, String unit, int length) {
    Counting counting = new Counting(scheme);
    counting.findIn(unit.repeat(length / unit.length()));
    return counting.characters;
  }

  private record Made(ReferenceScheme scheme, String body) {}

  private static ReferenceScheme planted(
      ReferenceScheme scheme, java.util.function.UnaryOperator<PaymentReference> fault) {
    return new Planted(scheme, text -> true, fault);
  }

  /** A scheme with a fault. */
  private record Planted(
      ReferenceScheme right,
      java.util.function.Predicate<String> reads,
      java.util.function.UnaryOperator<PaymentReference> fault)
      implements ReferenceScheme {
    @Override
    public String name() {
      return right.name();
    }

    @Override
    public Validated<PaymentReference> create(String body) {
      return faulty(right.create(body));
    }

    @Override
    public Validated<PaymentReference> parse(String text) {
      return reads.test(text)
          ? faulty(right.parse(text))
          : ReferenceProblem.WRONG_CHARACTER.refuse(text, "text", text, "must be capitals");
    }

    private Validated<PaymentReference> faulty(Validated<PaymentReference> read) {
      return read.value()
          .<Validated<PaymentReference>>map(r -> new Validated.Valid<>(fault.apply(r)))
          .orElse(read);
    }

    @Override
    public List<ReferenceShape> shapes() {
      return right.shapes();
    }
  }

  /** Counts what is read. */
  private static final class Counting implements ReferenceScheme {
    private final ReferenceScheme counted;
    private long characters;

    Counting(ReferenceScheme counted) {
      this.counted = counted;
    }

    @Override
    public String name() {
      return counted.name();
    }

    @Override
    public Validated<PaymentReference> create(String body) {
      return counted.create(body);
    }

    @Override
    public Validated<PaymentReference> parse(String text) {
      characters += text.length();
      return counted.parse(text);
    }

    @Override
    public List<ReferenceShape> shapes() {
      return counted.shapes();
    }
  }

  @Provide
  Arbitrary<Made> made() {
    return Arbitraries.of(SchemePromise.all())
        .flatMap(promise -> Arbitraries.strings()
            .withCharRange('0', '9')
            .ofMinLength(promise.before().equals("3") ? promise.digits() : 1)
            .ofMaxLength(promise.digits())
            .filter(digits -> digits.chars().anyMatch(c -> c != '0'))
            .map(digits -> new Made(promise.scheme(), promise.before() + digits)));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.strings().withChars("RFrf018SIHR+*/<-. \n\u00a0ß５").ofMaxLength(60),
        Arbitraries.strings().withChars("0123456789 ").ofMaxLength(40),
        Arbitraries.strings().ofMaxLength(40));
  }
}
