package org.openreceivables.core.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every parser of texts that others write, fuzzed: no crash, no hang, no memory kept, and what it says is true.
 *
 * <p>Every build reads {@value #INPUTS} texts; more by {@code -Dfuzz.inputs=10000000}, others by {@code
 * -Dfuzz.seed=2}. The long run prints its figures.
 */
class ParserFuzzTest {
  private static final long INPUTS = 100_000;

  /** A parser more is a line more: {@code Stream.of(new FuzzTarget("name", Parser::parse, samples))}. */
  private static final List<FuzzTarget> TARGETS =
      Stream.of(ReferenceTargets.all().stream()).flatMap(targets -> targets).toList();

  @Test
  void no_text_does_harm() {
    long inputs = Long.getLong("fuzz.inputs", INPUTS);
    FuzzRun run = new FuzzRun(Long.getLong("fuzz.seed", 1), 1_000, 32 * 1024 * 1024);
    long start = System.nanoTime();
    FuzzReport report = run.over(TARGETS, inputs);
    if (inputs > INPUTS) {
      System.out.println(TARGETS.size() + " parsers, " + (System.nanoTime() - start) / 1_000_000
          + " ms: " + report);
    }
    assertThat(report.faults()).isEmpty();
    assertThat(report.inputs()).isEqualTo(inputs);
  }
}
