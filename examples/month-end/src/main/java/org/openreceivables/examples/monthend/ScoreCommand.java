package org.openreceivables.examples.monthend;

import java.util.concurrent.Callable;
import org.openreceivables.examples.monthend.job.close.MonthEnd;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code receivables score}: how good customers are. */
@Command(
    name = "score",
    mixinStandardHelpOptions = true,
    description = "Scores customers by how they pay, and recommends limits and terms. Payments are "
        + "matched and allocated first. Without files: the bundled portfolio.")
final class ScoreCommand implements Callable<Integer> {
  private final Console console;

  @Mixin
  MonthEndOptions options = new MonthEndOptions();

  ScoreCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    return options.run(console, MonthEnd::score);
  }
}
