package org.openreceivables.examples.monthend.terms;

import org.openreceivables.core.Validated;
import org.openreceivables.core.terms.PaymentTerms;
import org.openreceivables.core.terms.text.PlainTerms;

/** Forms in which terms are written. */
public enum TermsForm {
  /** As people write them: {@code 2/10 net 30}. */
  plain {
    @Override
    public Validated<PaymentTerms> read(String text) {
      return PlainTerms.parse(text);
    }

    @Override
    public Validated<String> print(PaymentTerms terms) {
      return new Validated.Valid<>(PlainTerms.print(terms));
    }
  };

  /**
   * {@return the terms that a text says, or what is wrong with it}
   *
   * @param text the text
   */
  public abstract Validated<PaymentTerms> read(String text);

  /**
   * {@return the terms in this form, or what it cannot say}
   *
   * @param terms the terms
   */
  public abstract Validated<String> print(PaymentTerms terms);
}
