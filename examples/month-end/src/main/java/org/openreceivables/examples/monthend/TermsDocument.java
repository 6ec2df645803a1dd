package org.openreceivables.examples.monthend;

import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.InvalidValueException;
import org.openreceivables.core.money.Amounts;
import org.openreceivables.core.terms.DueDateRule;
import org.openreceivables.core.terms.PaymentTerms;
import org.openreceivables.examples.monthend.terms.TermsForm;
import picocli.CommandLine.Option;

/** What electronic forms of terms leave to the document that they stand in. */
final class TermsDocument {
  /** Stands for a due date that nobody has named yet; no document is due then. */
  private static final DueDateRule UNKNOWN = DueDateRule.on(LocalDate.of(1, 1, 1));

  @Option(
      names = "--currency",
      paramLabel = "CODE",
      description = "Currency of the document, for skonto and x12 without --amount.")
  Optional<String> currency = Optional.empty();

  @Option(
      names = "--due",
      paramLabel = "DATE",
      description = "Due date of the document (BT-9), for skonto without a line of 0.00 %%.")
  Optional<LocalDate> due = Optional.empty();

  /** What the document says to a text of this form. */
  TermsForm.Given given(TermsForm form, Optional<Money> amount) {
    if (form != TermsForm.skonto && due.isPresent()) {
      throw new UsageException("The option --due must be left out unless the form is skonto");
    }
    CurrencyUnit unit = amount
        .map(Money::getCurrencyUnit)
        .or(() -> currency.map(TermsDocument::unit))
        .orElse(CurrencyUnit.EUR);
    if (form != TermsForm.plain && amount.isEmpty() && currency.isEmpty()) {
      throw new UsageException(
          "The option --currency must be given, such as --currency EUR, because"
              + " texts of the form " + form + " name none");
    }
    return new TermsForm.Given(unit, due.map(DueDateRule::on).orElse(UNKNOWN));
  }

  /** {@return the terms, if they say when all is due} */
  PaymentTerms withDueDate(TermsForm form, PaymentTerms terms) {
    if (form == TermsForm.skonto
        && due.isEmpty()
        && terms.installments().get(0).due().equals(UNKNOWN)) {
      throw new UsageException(
          "The option --due must be given, such as --due 2026-03-31, because the"
              + " text does not say when all is due");
    }
    return terms;
  }

  private static CurrencyUnit unit(String code) {
    try {
      return Amounts.currency(code);
    } catch (InvalidValueException e) {
      throw new UsageException(
          "The currency of --currency (" + code + ") must be a known ISO 4217 code such as EUR");
    }
  }
}
