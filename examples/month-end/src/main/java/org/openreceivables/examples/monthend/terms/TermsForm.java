package org.openreceivables.examples.monthend.terms;

import java.util.List;
import org.joda.money.CurrencyUnit;
import org.openreceivables.core.Validated;
import org.openreceivables.core.terms.DueDateRule;
import org.openreceivables.core.terms.PaymentTerms;
import org.openreceivables.core.terms.text.PlainTerms;
import org.openreceivables.core.terms.text.SkontoTerms;
import org.openreceivables.core.terms.text.X12Terms;

/** Forms in which terms are written. */
public enum TermsForm {
  /** As people write them: {@code 2/10 net 30}. */
  plain,
  /** Field BT-20 of an XRechnung: {@code #SKONTO#TAGE=10#PROZENT=2.00#}. */
  skonto,
  /** ITD segments of X12: {@code ITD*01*3*2**10**30~}. */
  x12;

  /**
   * What a form leaves to the document.
   *
   * @param currency its currency
   * @param due when all is due where an XRechnung does not say it in the text: its BT-9
   */
  public record Given(CurrencyUnit currency, DueDateRule due) {}

  /**
   * What was read.
   *
   * @param terms the terms
   * @param notes lines that are free text; only an XRechnung has any
   */
  public record Read(PaymentTerms terms, List<String> notes) {
    /**
     * Copies the list.
     *
     * @param terms the terms
     * @param notes lines that are free text
     */
    public Read {
      notes = List.copyOf(notes);
    }
  }

  /**
   * {@return the terms that a text says, or what is wrong with it}
   *
   * @param text the text
   * @param given what the document says
   */
  public Validated<Read> read(String text, Given given) {
    return switch (this) {
      case plain -> read(PlainTerms.parse(text));
      case skonto -> {
        Validated<SkontoTerms> read = SkontoTerms.parse(text, given.currency(), given.due());
        yield read.value().isPresent()
            ? new Validated.Valid<>(
                new Read(read.value().get().terms(), read.value().get().notes()))
            : new Validated.Invalid<>(read.problems());
      }
      case x12 -> read(X12Terms.standard().parse(text, given.currency()));
    };
  }

  private static Validated<Read> read(Validated<PaymentTerms> terms) {
    return terms.value().isPresent()
        ? new Validated.Valid<>(new Read(terms.value().get(), List.of()))
        : new Validated.Invalid<>(terms.problems());
  }

  /**
   * {@return the terms in this form, or what it cannot say}
   *
   * @param terms the terms
   */
  public Validated<String> print(PaymentTerms terms) {
    return switch (this) {
      case plain -> new Validated.Valid<>(PlainTerms.print(terms));
      case skonto -> SkontoTerms.of(terms).print();
      case x12 -> X12Terms.standard().print(terms);
    };
  }
}
