package org.openreceivables.examples.monthend;

import java.util.concurrent.Callable;
import org.openreceivables.examples.monthend.job.close.MonthEnd;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code receivables dun}: who is to be reminded. */
@Command(
    name = "dun",
    mixinStandardHelpOptions = true,
    description =
        "Says who is to be reminded at what level, and who is not and why. Payments are "
            + "matched and allocated first; nothing is sent or posted. Without files: the bundled portfolio.")
final class DunCommand implements Callable<Integer> {
  private final Console console;

  @Mixin
  MonthEndOptions options = new MonthEndOptions();

  DunCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    return options.run(console, MonthEnd::dun);
  }
}
