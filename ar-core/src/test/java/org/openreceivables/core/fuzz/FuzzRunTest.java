package org.openreceivables.core.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Parsers with a fault are found out, and one without is not. */
class FuzzRunTest {
  private static final FuzzRun RUN = new FuzzRun(1, 100, 8 * 1024 * 1024);

  @Test
  void a_sound_parser_has_no_fault() {
    FuzzReport report = RUN.over(List.of(target(text -> {})), 2_000);
    assertThat(report.faults()).isEmpty();
    assertThat(report.inputs()).isEqualTo(2_000);
    assertThat(report.early()).isPositive();
    assertThat(report).asString().startsWith("2000 inputs, slowest ");
  }

  @Test
  void a_crash_is_found() {
    FuzzReport report = RUN.over(
        List.of(target(text -> {}), target(text -> Integer.parseInt(text.strip()))), 2_000);
    assertThat(report.faults()).hasSize(10).allMatch(f -> f.contains("NumberFormatException"));
    assertThat(report.inputs()).isLessThan(2_000);
  }

  @Test
  void a_crash_on_what_chance_alone_writes_is_found() {
    FuzzReport report = RUN.over(
        List.of(target(text -> {
          if (text.indexOf('\u0000') > 0) {
            throw new IllegalStateException("null");
          }
        })),
        2_000);
    assertThat(report.faults()).isNotEmpty();
  }

  @Test
  void what_is_not_true_is_found() {
    Consumer<String> law = text -> {
      if (text.length() > 60 && text.chars().allMatch(Character::isDigit)) {
        throw new AssertionError("too long");
      }
    };
    assertThat(RUN.over(List.of(new FuzzTarget("long", law, List.of("1234567890"))), 20_000)
            .faults())
        .isNotEmpty();
  }

  @Test
  void a_hang_is_found_and_given_up() {
    FuzzRun impatient = new FuzzRun(1, 20, 8 * 1024 * 1024);
    FuzzReport report = impatient.over(
        List.of(target(text -> {
          while (text.contains("7") && !Thread.currentThread().isInterrupted()) {
            Thread.onSpinWait();
          }
        })),
        2_000);
    assertThat(report.faults()).hasSize(1).allMatch(f -> f.endsWith("hangs"));
  }

  @Test
  void what_takes_the_square_of_the_length_is_found() {
    FuzzReport report = new FuzzRun(1, 50, 8 * 1024 * 1024)
        .over(
            List.of(target(text -> {
              long steps = LongStream.range(0, (long) text.length() * text.length())
                  .map(i -> i * i ^ text.length())
                  .sum();
              assertThat(steps).isNotEqualTo(Long.MIN_VALUE);
            })),
            6_000);
    assertThat(report.faults())
        .isNotEmpty()
        .allMatch(f -> f.contains(" takes ") || f.endsWith(" hangs"));
  }

  @Test
  void a_leak_is_found() {
    List<byte[]> kept = new ArrayList<>();
    FuzzReport report = RUN.over(List.of(target(text -> kept.add(new byte[20_000]))), 2_000);
    assertThat(report.faults()).hasSize(1).allMatch(f -> f.startsWith("the heap in use has grown"));
    assertThat(kept).hasSize(2_000);
  }

  @Test
  void the_same_seed_writes_the_same_texts() {
    List<String> samples = List.of("RF18 5390 0754 7034");
    assertThat(texts(7, samples)).isEqualTo(texts(7, samples)).isNotEqualTo(texts(8, samples));
    assertThat(texts(7, samples)).contains(samples.get(0), "");
    assertThat(texts(7, samples)).anyMatch(text -> text.length() > 10_000);
  }

  private static List<String> texts(long seed, List<String> samples) {
    FuzzInputs inputs = new FuzzInputs(seed, samples);
    return LongStream.range(0, 10_000).mapToObj(i -> inputs.next()).toList();
  }

  private static FuzzTarget target(Consumer<String> law) {
    return new FuzzTarget("planted", law, List.of("12345674", "+71<022646321691226+12345678<"));
  }
}
