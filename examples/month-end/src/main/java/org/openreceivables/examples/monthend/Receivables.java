package org.openreceivables.examples.monthend;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.joda.money.Money;
import org.openreceivables.core.InvalidValueException;
import org.openreceivables.core.money.Amounts;
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
    footer = {"", "Exit codes: 0 clean, 1 problems in the data, 2 wrong usage."})
public final class Receivables {
  private static final int USAGE = 2;
  private static final int BUG = 70;

  private Receivables() {}

  /**
   * Runs one command and ends the process with its exit code.
   *
   * @param args the command and its options
   */
  public static void main(String[] args) {
    System.exit(run(args, writer(FileDescriptor.out), writer(FileDescriptor.err)));
  }

  /**
   * {@return the exit code of one command}
   *
   * @param args the command and its options
   * @param out takes results
   * @param err takes problems
   */
  static int run(String[] args, PrintWriter out, PrintWriter err) {
    CommandLine commands = new CommandLine(new Receivables())
        .addSubcommand(new CloseCommand(new Console(out, err)))
        .addSubcommand(new AgeCommand(new Console(out, err)))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setOut(out)
        .setErr(err)
        .registerConverter(LocalDate.class, Receivables::date)
        .registerConverter(Money.class, Receivables::money)
        .setParameterExceptionHandler((e, a) -> refuse(e.getCommandLine(), oneLine(e)))
        .setExecutionExceptionHandler(
            (e, command, result) -> refuse(command, e, result.originalArgs().size()));
    String[] given = args.length == 0 ? new String[] {"close"} : args;
    int exit = commands.execute(given);
    out.flush();
    err.flush();
    return exit;
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
      if (money.isNegative()) {
        throw new NumberFormatException();
      }
      return money;
    } catch (InvalidValueException | NumberFormatException e) {
      throw new TypeConversionException(
          "The amount (" + text + ") must be a currency and an amount, such as EUR 0.50");
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
