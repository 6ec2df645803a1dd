package org.openreceivables.examples.monthend;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.joda.money.Money;
import org.openreceivables.core.InvalidValueException;
import org.openreceivables.core.Problem;
import org.openreceivables.core.Validated;
import org.openreceivables.core.terms.PaymentTerms;
import org.openreceivables.core.time.RollConvention;
import org.openreceivables.examples.monthend.calendar.ExplainedCalendar;
import org.openreceivables.examples.monthend.file.csv.FreeText;
import org.openreceivables.examples.monthend.file.csv.RowProblem;
import org.openreceivables.examples.monthend.table.Report;
import org.openreceivables.examples.monthend.terms.Agreed;
import org.openreceivables.examples.monthend.terms.Caret;
import org.openreceivables.examples.monthend.terms.TermsForm;
import org.openreceivables.examples.monthend.terms.TermsTables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code receivables terms}: what payment terms mean for a document. */
@Command(
    name = "terms",
    mixinStandardHelpOptions = true,
    description =
        "Reads payment terms, and says what is due when, what is off for paying early, and what"
            + " it costs a year not to. Without --issued and --amount: the terms in their forms.",
    footer = {
      "",
      "Exit codes: 0 clean, 1 the text is no terms, or they do not fit the document.",
      "",
      "Examples:",
      "  receivables terms \"2/10 net 30\" --issued 2026-01-10 --amount \"EUR 1190.00\"",
      "  receivables terms \"30%% net 0, rest EOM + 10\" --issued 2024-02-20 \\",
      "    --amount \"EUR 1000\" --calendar DE-BY --roll following",
      "  receivables terms \"net 30 from delivery\" --issued 2026-01-31 \\",
      "    --from-delivery 2026-01-20 --amount \"EUR 500\" --format json",
      "  receivables terms \"3/7 2/14 net 30\" --as skonto",
      "  receivables terms --written x12 \"ITD*01*3*2**10**30~\" --currency USD"
    })
final class TermsCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      arity = "1..*",
      paramLabel = "TEXT",
      description = "The terms, their words joined by blanks; - alone for standard input.")
  List<String> words = List.of();

  @Option(
      names = "--written",
      paramLabel = "FORM",
      description = "Form of the text: ${COMPLETION-CANDIDATES}. Default: plain.")
  TermsForm written = TermsForm.plain;

  @Option(
      names = "--as",
      paramLabel = "FORM",
      description = "Print the terms in this form and nothing else: ${COMPLETION-CANDIDATES}.")
  Optional<TermsForm> as = Optional.empty();

  @Option(
      names = "--amount",
      paramLabel = "MONEY",
      description = "Amount of the document with tax, such as \"EUR 1190.00\".")
  Optional<Money> amount = Optional.empty();

  @Option(names = "--tax", paramLabel = "MONEY", description = "Tax in it. Default: none.")
  Optional<Money> tax = Optional.empty();

  @Option(
      names = "--calendar",
      paramLabel = "NAME",
      description =
          "On which days business is done: weekdays, or a country, region or market with its"
              + " holidays, such as DE, DE-BY or TARGET.")
  Optional<ExplainedCalendar> calendar = Optional.empty();

  @Option(
      names = "--roll",
      paramLabel = "HOW",
      description = "Where a due date goes that is no business day: none, following,"
          + " modified-following, preceding, nearest. Default: as the terms say.")
  Optional<RollConvention> roll = Optional.empty();

  @Option(
      names = "--roll-discounts",
      paramLabel = "HOW",
      description = "The same for the last day of a discount.")
  Optional<RollConvention> rollDiscounts = Optional.empty();

  @Option(
      names = "--year",
      paramLabel = "DAYS",
      description =
          "Days of the year by which the cost is reckoned: 360, 365 or 366. Default: 365.")
  int year = 365;

  @Mixin
  TermsDates dates = new TermsDates();

  @Mixin
  TermsDocument document = new TermsDocument();

  @Mixin
  FormatOptions format = new FormatOptions();

  TermsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    check();
    FreeText input = TextInput.of(words, console);
    if (!input.problems().isEmpty()) {
      return refuse(input.problems().stream().map(RowProblem::message).toList());
    }
    String text = input.text();
    Validated<TermsForm.Read> read = written.read(text, document.given(written, amount));
    if (read.value().isEmpty()) {
      return refuse(
          read.problems().stream().flatMap(p -> Caret.lines(p, text).stream()).toList());
    }
    PaymentTerms terms = rolled(document.withDueDate(written, read.value().get().terms()));
    try {
      return as.isPresent() ? print(terms, as.get()) : print(read.value().get(), terms);
    } catch (InvalidValueException e) {
      return refuse(messages(e.problems()));
    }
  }

  private int print(PaymentTerms terms, TermsForm form) {
    Validated<String> text = form.print(terms);
    text.value().ifPresent(t -> console.out().print(t + (t.endsWith("\n") ? "" : "\n")));
    return text.value().isPresent() ? Console.CLEAN : refuse(messages(text.problems()));
  }

  /** The forms are of what was read; what is said by options holds for this document. */
  private int print(TermsForm.Read read, PaymentTerms terms) {
    if (amount.isEmpty()) {
      format.print(Report.undated("terms", "forms", TermsTables.forms(read)), console.out());
      return Console.CLEAN;
    }
    LocalDate issued = dates.issued.orElseThrow();
    Money gross = amount.get();
    Agreed agreed = new Agreed(
        terms,
        dates.of(issued, terms),
        gross,
        tax.orElse(Money.zero(gross.getCurrencyUnit())),
        calendar.orElse(null));
    Report report = new Report(
        "terms",
        issued,
        "instalments",
        List.of(
            TermsTables.forms(read),
            TermsTables.instalments(agreed),
            TermsTables.discounts(agreed, year)));
    format.print(report, console.out());
    return Console.CLEAN;
  }

  private void check() {
    if (dates.issued.isPresent() != amount.isPresent()) {
      throw new UsageException("The options --issued and --amount must be given together");
    }
    if (year != 360 && year != 365 && year != 366) {
      throw new UsageException("The option --year (" + year + ") must be 360, 365 or 366");
    }
  }

  private PaymentTerms rolled(PaymentTerms terms) {
    PaymentTerms due = roll.map(terms::withDueDateRoll).orElse(terms);
    PaymentTerms all = rollDiscounts.map(due::withDiscountRoll).orElse(due);
    if (amount.isPresent() && as.isEmpty() && calendar.isEmpty() && Agreed.isRolled(all)) {
      throw new UsageException("The option --calendar must be given, such as --calendar DE or"
          + " --calendar weekdays, because dates are moved to business days");
    }
    return all;
  }

  private static List<String> messages(List<Problem> problems) {
    return problems.stream().map(p -> p.message().replace("\n", "\n  ")).toList();
  }

  private int refuse(List<String> lines) {
    console.report(lines);
    return Console.PROBLEMS;
  }
}
