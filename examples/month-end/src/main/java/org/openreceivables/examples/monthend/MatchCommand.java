package org.openreceivables.examples.monthend;

import java.util.concurrent.Callable;
import org.openreceivables.examples.monthend.job.close.MonthEnd;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code receivables match}: what payments are for. */
@Command(
    name = "match",
    mixinStandardHelpOptions = true,
    description = "Says what each payment is for, and why; beside the truth where it is known. "
        + "Without files: the bundled portfolio.")
final class MatchCommand implements Callable<Integer> {
  private final Console console;

  @Mixin
  MonthEndOptions options = new MonthEndOptions();

  MatchCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    return options.run(console, MonthEnd::match);
  }
}
