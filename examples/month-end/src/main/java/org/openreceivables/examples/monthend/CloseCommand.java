package org.openreceivables.examples.monthend;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code receivables close}: the month end. */
@Command(name = "close", mixinStandardHelpOptions = true, description = "Closes the month.")
final class CloseCommand implements Callable<Integer> {
  private final Console console;

  CloseCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    console.out().print("Nothing to close yet.\n");
    return Console.CLEAN;
  }
}
