package org.openreceivables.examples.monthend;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.openreceivables.core.reference.ReferenceFinder;
import org.openreceivables.core.reference.ReferenceFound;
import org.openreceivables.core.reference.ReferenceScheme;
import org.openreceivables.core.reference.ReferenceSchemes;
import org.openreceivables.examples.monthend.file.csv.FreeText;
import org.openreceivables.examples.monthend.file.csv.RowProblem;
import org.openreceivables.examples.monthend.reference.FoundTable;
import org.openreceivables.examples.monthend.table.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code receivables reference find}: references in a text, and where they stand. */
@Command(
    name = "find",
    mixinStandardHelpOptions = true,
    description = "Finds references in a text, a file or standard input, and says of each where it"
        + " stands, and whether it is valid. Without schemes it looks for all, and finds many numbers"
        + " that fit one by chance: name those that your invoices use.",
    footer = {
      "",
      "Exit codes: 0 a valid reference was found, 1 none was, or a part of the file is no text.",
      "",
      "Examples:",
      "  receivables reference find \"Invoice 4711 RF18 5390 0754 7034, thanks\"",
      "  receivables reference find --scheme ch-qrr --file camt054.txt --format csv",
      "  grep Ustrd camt.xml | receivables reference find --country BE -"
    })
final class ReferenceFindCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      arity = "0..*",
      paramLabel = "TEXT",
      description = "The text, its words joined by blanks; - alone for standard input.")
  List<String> words = List.of();

  @Option(names = "--file", paramLabel = "FILE", description = "A file with the text.")
  Optional<Path> file = Optional.empty();

  @Option(names = "--charset", description = "Charset of the file. Default: UTF-8.")
  Optional<String> charset = Optional.empty();

  @Mixin
  SchemeOptions schemes = new SchemeOptions();

  @Mixin
  FormatOptions format = new FormatOptions();

  ReferenceFindCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    List<ReferenceScheme> named = schemes.named();
    FreeText text = text();
    List<ReferenceFound> found =
        ReferenceFinder.of(named.isEmpty() ? ReferenceSchemes.all() : named).findIn(text.text());
    format.print(
        Report.undated("reference find", "found", FoundTable.of(text.text(), found)),
        console.out());
    console.report(text.problems().stream().map(RowProblem::message).toList());
    return text.problems().isEmpty() && found.stream().anyMatch(ReferenceFound::isValid)
        ? Console.CLEAN
        : Console.PROBLEMS;
  }

  private FreeText text() {
    if (words.isEmpty() == file.isEmpty()) {
      throw new UsageException("Either a text, - for standard input, or --file must be given");
    }
    if (file.isPresent()) {
      return FreeText.read(
          file.get().toString(), Inputs.read("file of --file", file.get()), charset());
    }
    return TextInput.isPiped(words)
        ? FreeText.read("standard input", TextInput.piped(console), charset())
        : new FreeText(String.join(" ", words), List.of());
  }

  private Charset charset() {
    try {
      return charset.map(Charset::forName).orElse(StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new UsageException("The charset of --charset (" + charset.orElse("")
          + ") must be known, such as UTF-8 or windows-1252");
    }
  }
}
