package org.openreceivables.examples.monthend;

import java.util.concurrent.Callable;
import org.openreceivables.examples.monthend.job.close.MonthEnd;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code receivables check}: which orders may go out. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Checks open orders against credit limits, and says what would release them. "
        + "Payments are matched and allocated first. Without files: the bundled portfolio.")
final class CheckCommand implements Callable<Integer> {
  private final Console console;

  @Mixin
  MonthEndOptions options = new MonthEndOptions();

  CheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    return options.run(console, MonthEnd::check);
  }
}
