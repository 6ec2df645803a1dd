package org.openreceivables.examples.monthend;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.openreceivables.core.reference.ReferenceScheme;
import org.openreceivables.examples.monthend.reference.ReferenceTables;
import org.openreceivables.examples.monthend.reference.ReferenceTables.Reading;
import org.openreceivables.examples.monthend.table.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code receivables reference check}: which schemes take a reference, and what is wrong with it. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description =
        "Checks references against the schemes that are named, else against all: then every"
            + " scheme that takes one is listed, and where none does, those of which only the check digits"
            + " are wrong. A number may be valid in several schemes by chance.",
    footer = {
      "",
      "Exit codes: 0 each reference is valid in some scheme, 1 one is not.",
      "",
      "Examples:",
      "  receivables reference check \"RF18 5390 0754 7034\"",
      "  receivables reference check 1234567897 --country NO",
      "  receivables reference check --scheme be-ogm -- +++020/3430/57642+++"
    })
final class ReferenceCheckCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      arity = "1..*",
      paramLabel = "REF",
      description =
          "References; quote those that have blanks, and write -- before those that begin with"
              + " a hyphen.")
  List<String> references = List.of();

  @Mixin
  SchemeOptions schemes = new SchemeOptions();

  @Mixin
  FormatOptions format = new FormatOptions();

  ReferenceCheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    List<ReferenceScheme> named = schemes.named();
    List<Reading> all = new ArrayList<>();
    boolean good = true;
    for (String each : references) {
      List<Reading> readings =
          named.isEmpty() ? ReferenceTables.readByAny(each) : ReferenceTables.readBy(named, each);
      good &= readings.stream().anyMatch(Reading::isValid);
      all.addAll(readings);
    }
    format.print(
        Report.undated("reference check", "references", ReferenceTables.checked(all)),
        console.out());
    return good ? Console.CLEAN : Console.PROBLEMS;
  }
}
