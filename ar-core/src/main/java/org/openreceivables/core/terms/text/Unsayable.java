package org.openreceivables.core.terms.text;

import org.openreceivables.core.internal.Rules;
import org.openreceivables.core.terms.PaymentTerms;

/** What terms say and a format cannot; all of it is named. */
final class Unsayable {
  private static final int MOST_SHOWN = 60;

  private final String format;
  private final Rules rules;

  /** Begins with what few formats know of: bases, tax, rounding and moves. */
  Unsayable(PaymentTerms terms, String format) {
    String text = PlainTerms.print(terms);
    this.format = format;
    this.rules = Rules.of(
        "PaymentTerms", text.length() > MOST_SHOWN ? text.substring(0, MOST_SHOWN) + "…" : text);
    PaymentTerms plain = PaymentTerms.net(0);
    requireUsual("discountBase", terms.discountBase(), plain.discountBase());
    requireUsual("discountTax", terms.discountTax(), plain.discountTax());
    requireUsual("rounding", terms.rounding(), plain.rounding());
    requireUsual("dueBeforeIssue", terms.dueBeforeIssue(), plain.dueBeforeIssue());
    requireUsual("dueDateRoll", terms.dueDateRoll(), plain.dueDateRoll());
    requireUsual("discountRoll", terms.discountRoll(), plain.discountRoll());
    terms
        .discountTiers()
        .forEach(tier -> require(tier.graceDays() == 0, "graceDays", tier.graceDays(), "0"));
  }

  private void requireUsual(String field, Object value, Object usual) {
    require(value.equals(usual), field, value, usual.toString());
  }

  /** Notes what cannot be said, and what could. */
  Unsayable require(boolean sayable, String field, Object value, String instead) {
    rules.require(
        sayable,
        TermsProblem.NO_SUCH_FORM,
        field,
        value,
        "must be " + instead + ": " + format + " can say nothing else");
    return this;
  }

  /** Throws when anything cannot be said. */
  void orThrow() {
    rules.orThrow();
  }
}
