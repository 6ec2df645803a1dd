package org.openreceivables.examples.monthend;

import java.util.List;
import org.openreceivables.examples.monthend.progress.StepTimes;
import org.openreceivables.examples.monthend.progress.Ticker;
import picocli.CommandLine.Option;

/** What is shown of long work. */
final class ProgressOptions {
  @Option(
      names = "--stats",
      description = "Print the time of each step and the peak memory to standard error.")
  boolean stats;

  StepTimes begin(Console console) {
    return new StepTimes(console.terminal() ? Ticker.onTerminal(console.err()) : Ticker.silent());
  }

  /** What is printed at the end; nothing unless it was asked for. */
  List<String> lines(StepTimes times) {
    return stats ? times.lines() : List.of();
  }
}
