package org.openreceivables.examples.monthend;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.openreceivables.core.Problem;
import org.openreceivables.core.Validated;
import org.openreceivables.core.reference.PaymentReference;
import org.openreceivables.core.reference.ReferenceScheme;
import org.openreceivables.examples.monthend.reference.ReferenceTables;
import org.openreceivables.examples.monthend.table.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code receivables reference create}: a reference with the check digits that fit. */
@Command(
    name = "create",
    mixinStandardHelpOptions = true,
    description = "Makes a reference of a body, such as a document number: adds what the scheme"
        + " prescribes, and the check digits that fit.",
    footer = {
      "",
      "Exit codes: 0 made, 1 the scheme does not take the body.",
      "",
      "Examples:",
      "  receivables reference create 2024-0017 --scheme iso-11649",
      "  receivables reference create 20240017 --scheme ch-qrr --format json"
    })
final class ReferenceCreateCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "BODY", description = "What the creditor puts in.")
  String body = "";

  @Mixin
  SchemeOptions schemes = new SchemeOptions();

  @Mixin
  FormatOptions format = new FormatOptions();

  ReferenceCreateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    List<ReferenceScheme> named = schemes.named();
    if (named.isEmpty()) {
      throw new UsageException("The option --scheme must be given, such as --scheme iso-11649");
    }
    List<PaymentReference> made = new ArrayList<>();
    List<String> refused = new ArrayList<>();
    for (ReferenceScheme scheme : named) {
      Validated<PaymentReference> each = scheme.create(body);
      each.value().ifPresent(made::add);
      for (Problem p : each.problems()) {
        refused.add(scheme.name() + ": " + p.message().replace('\n', ' '));
      }
    }
    if (!made.isEmpty()) {
      format.print(
          Report.undated("reference create", "references", ReferenceTables.created(made)),
          console.out());
    }
    console.report(refused);
    return refused.isEmpty() ? Console.CLEAN : Console.PROBLEMS;
  }
}
