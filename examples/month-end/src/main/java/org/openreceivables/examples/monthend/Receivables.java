package org.openreceivables.examples.monthend;

import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import org.joda.money.Money;
import org.openreceivables.core.InvalidValueException;
import org.openreceivables.core.Validated;
import org.openreceivables.core.money.Amounts;
import org.openreceivables.core.time.RollConvention;
import org.openreceivables.examples.monthend.calendar.Calendars;
import org.openreceivables.examples.monthend.calendar.ExplainedCalendar;
import org.openreceivables.examples.monthend.file.MappingException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/** The command line. */
@Command(
    name = "receivables",
    mixinStandardHelpOptions = true,
    version = "receivables 0.1.0-SNAPSHOT",
    description = "Closes a month of receivables.",
    footer = {
      "",
      "Exit codes: 0 clean, 1 problems in the data, 2 wrong usage, 70 an error of the program,",
      "74 results could not be written."
    })
public final class Receivables {
  private static final int USAGE = 2;
  private static final int BUG = 70;
  private static final int OUTPUT = 74;

  private Receivables() {}

  /**
   * Runs one command and ends the process with its exit code.
   *
   * @param args the command and its options
   */
  public static void main(String[] args) {
    System.exit(run(
        args,
        new Console(
            new BufferedInputStream(new FileInputStream(FileDescriptor.in)),
            writer(FileDescriptor.out),
            writer(FileDescriptor.err),
            true)));
  }

  /**
   * {@return the exit code of one command}
   *
   * @param args the command and its options
   * @param console takes results and problems
   */
  static int run(String[] args, Console console) {
    CommandLine commands = new CommandLine(new Receivables())
        .addSubcommand(new CloseCommand(console))
        .addSubcommand(new MatchCommand(console))
        .addSubcommand(new AllocateCommand(console))
        .addSubcommand(new DunCommand(console))
        .addSubcommand(new WriteOffCommand(console))
        .addSubcommand(new ScoreCommand(console))
        .addSubcommand(new CheckCommand(console))
        .addSubcommand(new AgeCommand(console))
        .addSubcommand(new GenerateCommand(console))
        .addSubcommand(new TermsCommand(console))
        .addSubcommand(references(console))
        // A text may begin with the sign: it is no file of arguments.
        .setExpandAtFiles(false)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setOut(console.out())
        .setErr(console.err())
        .registerConverter(LocalDate.class, Receivables::date)
        .registerConverter(Money.class, Receivables::money)
        .registerConverter(ExplainedCalendar.class, Receivables::calendar)
        .registerConverter(RollConvention.class, Receivables::roll)
        .setParameterExceptionHandler((e, a) -> refuse(e.getCommandLine(), oneLine(e)))
        .setExecutionExceptionHandler(
            (e, command, result) -> refuse(command, e, result.originalArgs().size()));
    String[] given = args.length == 0 ? new String[] {"close"} : args;
    int exit = execute(commands, given, console.err());
    console.out().flush();
    // A print writer keeps quiet about a full disk: a result that is cut off must not look whole.
    if (console.out().checkError()) {
      console.err().print("receivables: The results could not be written to standard output.\n");
      exit = exit == USAGE || exit == BUG ? exit : OUTPUT;
    }
    console.err().flush();
    return exit;
  }

  private static CommandLine references(Console console) {
    return new CommandLine(new ReferenceCommand())
        .addSubcommand(new ReferenceCheckCommand(console))
        .addSubcommand(new ReferenceCreateCommand(console))
        .addSubcommand(new ReferenceFindCommand(console))
        .addSubcommand(new ReferenceSchemesCommand(console));
  }

  private static int execute(CommandLine commands, String[] args, PrintWriter err) {
    try {
      return commands.execute(args);
    } catch (OutOfMemoryError e) {
      err.print("receivables: The memory (" + (Runtime.getRuntime().maxMemory() >> 20)
          + " MiB) must be enough for all rows. Maybe more helps: java -Xmx4g -jar …\n");
      return BUG;
    }
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new TypeConversionException(
          "The date (" + text + ") must be a day that exists, such as 2026-03-31");
    }
  }

  private static Money money(String text) {
    try {
      String[] parts = text.strip().split("\\s+", 2);
      Money money = Amounts.of(Amounts.currency(parts[0]), new BigDecimal(parts[parts.length - 1]));
      if (money.isNegative() || money.getCurrencyUnit().isPseudoCurrency()) {
        throw new NumberFormatException();
      }
      return money;
    } catch (InvalidValueException | NumberFormatException e) {
      throw new TypeConversionException(
          "The amount (" + text + ") must be a currency and an amount, such as EUR 0.50");
    }
  }

  private static ExplainedCalendar calendar(String text) {
    Validated<? extends ExplainedCalendar> found = Calendars.named(text);
    if (found.value().isEmpty()) {
      throw new TypeConversionException(found.problems().get(0).message());
    }
    return found.value().get();
  }

  private static RollConvention roll(String text) {
    try {
      return RollConvention.valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException("The convention (" + text
          + ") must be none, following, modified-following, preceding or nearest");
    }
  }

  private static int refuse(CommandLine command, Exception e, int args) {
    if (e instanceof UsageException || e instanceof MappingException) {
      return refuse(command, String.valueOf(e.getMessage()));
    }
    String what = e instanceof InvalidValueException
        ? String.valueOf(e.getMessage()).replace('\n', ' ')
        : e.getClass().getSimpleName();
    command
        .getErr()
        .print("receivables: this should not have happened (" + what + ", " + args
            + " arguments). Please report it.\n");
    return BUG;
  }

  private static int refuse(CommandLine command, String message) {
    command.getErr().print(command.getCommandSpec().qualifiedName() + ": " + message + ".\n");
    return USAGE;
  }

  private static String oneLine(ParameterException e) {
    return String.valueOf(e.getMessage()).replace('\n', ' ').replaceAll("\\.$", "");
  }

  private static PrintWriter writer(FileDescriptor to) {
    return new PrintWriter(
        new OutputStreamWriter(new FileOutputStream(to), StandardCharsets.UTF_8), false);
  }
}
