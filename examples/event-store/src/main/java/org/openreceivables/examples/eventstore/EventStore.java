package org.openreceivables.examples.eventstore;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.openreceivables.core.ledger.ReceivablesLedger;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.ledger.event.Recorded;
import org.openreceivables.core.ledger.journal.ControlReconciliation;
import org.openreceivables.core.ledger.journal.JournalPolicy;
import org.openreceivables.core.openitem.OpenItems;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line over a file of events. */
@Command(
    name = "event-store",
    mixinStandardHelpOptions = true,
    version = "event-store 0.1.0-SNAPSHOT",
    description = "Keeps ledger events in a file, one a line, and asks the books of any day.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Exit codes: 0 clean, 1 problems in the data, 2 wrong usage or a file that cannot be read,",
      "74 events or output could not be written."
    })
public final class EventStore {
  private static final int CLEAN = 0;
  private static final int PROBLEMS = 1;
  private static final int USAGE = 2;
  private static final int OUTPUT = 74;

  private final PrintWriter out;
  private final PrintWriter err;

  private EventStore(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  /**
   * Runs one command and ends the process with its exit code.
   *
   * @param args the command and its options
   */
  public static void main(String[] args) {
    System.exit(run(
        args,
        new PrintWriter(System.out, false, StandardCharsets.UTF_8),
        new PrintWriter(System.err, false, StandardCharsets.UTF_8)));
  }

  static int run(String[] args, PrintWriter out, PrintWriter err) {
    CommandLine command = new CommandLine(new EventStore(out, err))
        .setOut(out)
        .setErr(err)
        .registerConverter(LocalDate.class, EventStore::date)
        .setParameterExceptionHandler((e, a) -> refuse(err, misused(e)))
        .setExecutionExceptionHandler((e, c, r) -> unreadable(err, e));
    int exit = args.length == 0 ? command.execute("--help") : command.execute(args);
    // A writer keeps its errors to itself until it is asked.
    if (out.checkError()) {
      refuse(err, "The output could not be written, or only in part");
      exit = OUTPUT;
    }
    return err.checkError() ? OUTPUT : exit;
  }

  @Command(
      description = "The balance of each customer at the end of a day.",
      mixinStandardHelpOptions = true)
  int balance(
      @Parameters(paramLabel = "<events.jsonl>", description = "the store") Path store,
      @Option(
              names = "--as-of",
              paramLabel = "<day>",
              required = true,
              description = "the day of the books")
          LocalDate asOf,
      @Option(
              names = "--known-on",
              paramLabel = "<day>",
              description = "as it was known at the end of this day")
          Optional<LocalDate> knownOn)
      throws IOException {
    StoredBooks books = StoredBooks.read(new EventFile(store));
    return report(
        Printout.balance(items(books, asOf, knownOn), books.ledger().balance(asOf, known(knownOn)))
            .lines(),
        books);
  }

  @Command(
      description = "The items open at the end of a day, credits negative.",
      mixinStandardHelpOptions = true)
  int items(
      @Parameters(paramLabel = "<events.jsonl>", description = "the store") Path store,
      @Option(
              names = "--as-of",
              paramLabel = "<day>",
              required = true,
              description = "the day of the books")
          LocalDate asOf,
      @Option(
              names = "--known-on",
              paramLabel = "<day>",
              description = "as it was known at the end of this day")
          Optional<LocalDate> knownOn)
      throws IOException {
    StoredBooks books = StoredBooks.read(new EventFile(store));
    return report(Printout.items(items(books, asOf, knownOn)).lines(), books);
  }

  @Command(
      description =
          "Appends the events of another file that the books can take, and says why not the others.",
      mixinStandardHelpOptions = true)
  int append(
      @Parameters(
              paramLabel = "<events.jsonl>",
              description = "the store; made where there is none")
          Path store,
      @Parameters(paramLabel = "<more.jsonl>", description = "the events to append") Path more)
      throws IOException {
    EventFile file = new EventFile(store);
    StoredBooks before = Files.exists(store) ? StoredBooks.read(file) : StoredBooks.none();
    if (!before.problems().isEmpty()) {
      refuse(err, "The store (" + store + ") must be clean before anything is appended");
      return report(List.of(), before);
    }
    StoredBooks after = before.plus(new EventFile(more));
    List<LedgerEvent> fresh = after.since(before);
    try {
      file.append(fresh);
    } catch (IOException e) {
      refuse(err, "The events could not be written to the store (" + store + "), or only in part");
      return OUTPUT;
    }
    return report(
        List.of("appended " + fresh.size() + ", already there " + after.repeated() + ", refused "
            + after.problems().size()),
        after);
  }

  @Command(
      description =
          "Builds the books anew, and sets open items, movements and control account side by side.",
      mixinStandardHelpOptions = true)
  int verify(@Parameters(paramLabel = "<events.jsonl>", description = "the store") Path store)
      throws IOException {
    StoredBooks books = StoredBooks.read(new EventFile(store));
    ReceivablesLedger ledger = books.ledger();
    ControlReconciliation reconciliation =
        ControlReconciliation.of(JournalPolicy.standard(), ledger, LocalDate.MAX);
    out.print(count(ledger.events().size(), "event") + " in the books, "
        + count(books.repeated(), "line") + " repeated, "
        + count(books.problems().size(), "problem") + "\n");
    int exit = report(Printout.reconciliation(reconciliation).lines(), books);
    return reconciliation.agrees() ? exit : PROBLEMS;
  }

  private static OpenItems items(StoredBooks books, LocalDate asOf, Optional<LocalDate> knownOn) {
    return books.ledger().openItems(asOf, known(knownOn)).withIncomplete(books.incomplete());
  }

  private static Recorded known(Optional<LocalDate> day) {
    return Recorded.endOf(day.orElse(LocalDate.MAX));
  }

  private int report(List<String> lines, StoredBooks books) {
    lines.forEach(line -> out.print(line + "\n"));
    books.problems().forEach(problem -> err.print(problem + "\n"));
    return books.problems().isEmpty() ? CLEAN : PROBLEMS;
  }

  private static String count(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  private static String misused(ParameterException e) {
    CommandLine command = e.getCommandLine();
    if (e instanceof UnmatchedArgumentException unmatched
        && !unmatched.isUnknownOption()
        && !command.getSubcommands().isEmpty()) {
      return "The command (" + unmatched.getUnmatched().get(0) + ") must be one of "
          + new TreeSet<>(command.getSubcommands().keySet());
    }
    return String.valueOf(e.getMessage());
  }

  private static int unreadable(PrintWriter err, Exception e) throws Exception {
    if (e instanceof FileSystemException f) {
      String reason = f.getReason() == null ? "" : ": " + f.getReason();
      return refuse(err, "The file (" + f.getFile() + ") must exist and be readable" + reason);
    }
    throw e;
  }

  private static int refuse(PrintWriter err, String message) {
    err.print("event-store: " + message + "\n");
    return USAGE;
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new TypeConversionException(
          "The date (" + text + ") must be a day that exists, such as 2026-03-31");
    }
  }
}
