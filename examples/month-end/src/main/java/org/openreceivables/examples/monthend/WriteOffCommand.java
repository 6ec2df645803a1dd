package org.openreceivables.examples.monthend;

import java.util.concurrent.Callable;
import org.openreceivables.examples.monthend.job.close.MonthEnd;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code receivables write-off}: what to give up. */
@Command(
    name = "write-off",
    mixinStandardHelpOptions = true,
    description = "Proposes what to give up, and says why everything else is kept. Payments are "
        + "matched and allocated first; nothing is posted. Without files: the bundled portfolio.")
final class WriteOffCommand implements Callable<Integer> {
  private final Console console;

  @Mixin
  MonthEndOptions options = new MonthEndOptions();

  WriteOffCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    return options.run(console, MonthEnd::writeOff);
  }
}
