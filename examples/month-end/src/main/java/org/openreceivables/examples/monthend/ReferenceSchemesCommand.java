package org.openreceivables.examples.monthend;

import java.util.concurrent.Callable;
import org.openreceivables.examples.monthend.reference.ReferenceTables;
import org.openreceivables.examples.monthend.table.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code receivables reference schemes}: the schemes by name, each with an example. */
@Command(
    name = "schemes",
    mixinStandardHelpOptions = true,
    description = "Lists the schemes by name, with their country and an example.")
final class ReferenceSchemesCommand implements Callable<Integer> {
  private final Console console;

  @Mixin
  FormatOptions format = new FormatOptions();

  ReferenceSchemesCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    format.print(
        Report.undated("reference schemes", "schemes", ReferenceTables.schemes()), console.out());
    return Console.CLEAN;
  }
}
