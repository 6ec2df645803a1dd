package org.openreceivables.examples.monthend;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code receivables reference}: structured payment references. */
@Command(
    name = "reference",
    mixinStandardHelpOptions = true,
    description =
        "Checks, creates and finds structured payment references: ISO 11649 and the national"
            + " ones of eleven countries.",
    synopsisSubcommandLabel = "(check | create | find | schemes)",
    footer = {
      "",
      "Examples:",
      "  receivables reference check \"RF18 5390 0754 7034\"",
      "  receivables reference create 2024-0017 --scheme iso-11649",
      "  receivables reference find --country NO --file bank.txt"
    })
final class ReferenceCommand implements Runnable {
  @Spec
  private @org.jspecify.annotations.Nullable CommandSpec spec;

  @Override
  public void run() {
    if (spec != null) {
      throw new ParameterException(
          spec.commandLine(), "One of check, create, find and schemes must be named");
    }
  }
}
