package org.openreceivables.core.fuzz;

import java.util.List;
import java.util.function.Consumer;

/**
 * A parser to be fuzzed.
 *
 * @param name of the parser
 * @param law reads a text; throws where the parser does, or where what it says is not true
 * @param samples texts that it takes, of which others are made
 */
public record FuzzTarget(String name, Consumer<String> law, List<String> samples) {
  public FuzzTarget {
    samples = List.copyOf(samples);
  }
}
