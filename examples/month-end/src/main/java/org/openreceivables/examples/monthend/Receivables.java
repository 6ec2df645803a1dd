package org.openreceivables.examples.monthend;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line. */
@Command(
    name = "receivables",
    mixinStandardHelpOptions = true,
    version = "receivables 0.1.0-SNAPSHOT",
    description = "Closes a month of receivables.")
public final class Receivables {

  @Command(name = "close", mixinStandardHelpOptions = true, description = "Closes the month.")
  int close() {
    System.out.println("Nothing to close yet.");
    return 0;
  }

  /**
   * Runs one command and ends the process with its exit code.
   *
   * @param args the command and its options
   */
  public static void main(String[] args) {
    System.exit(new CommandLine(new Receivables()).execute(args));
  }
}
