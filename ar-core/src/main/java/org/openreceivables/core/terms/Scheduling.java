package org.openreceivables.core.terms;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.internal.Rules;
import org.openreceivables.core.money.Rounding;

/**
 * Works out the instalments of one document.
 *
 * @param terms what was agreed
 * @param dates the days from which terms run, and the calendar
 * @param gross the amount with tax
 * @param tax the tax in it
 */
record Scheduling(PaymentTerms terms, ScheduleDates dates, Money gross, Money tax) {

  List<Installment> installments() {
    checkAmounts();
    if (gross.isZero()) {
      return List.of(new Installment(1, dates.issued(), gross, List.of()));
    }
    List<Money> amounts = amounts();
    List<LocalDate> due = due();
    List<List<DiscountOffer>> offers =
        new Discounting(terms, dates, gross, tax).offers(amounts, due);
    List<Installment> out = new ArrayList<>();
    for (int i = 0; i < amounts.size(); i++) {
      out.add(new Installment(i + 1, due.get(i), amounts.get(i), offers.get(i)));
    }
    return List.copyOf(out);
  }

  private List<LocalDate> due() {
    Rules rules = rules();
    List<LocalDate> out = new ArrayList<>();
    for (InstallmentRule part : terms.installments()) {
      LocalDate due = dates.day(part.due(), terms.dueDateRoll(), terms.dueBeforeIssue());
      rules.require(
          !due.isBefore(dates.issued()),
          ProblemCodes.DATE_ORDER,
          "dueDate",
          due,
          "must not be before issue (" + dates.issued() + ")");
      out.add(due);
    }
    rules.orThrow();
    return out;
  }

  private Rules rules() {
    return Rules.of("PaymentTerms", "issued " + dates.issued());
  }

  private void checkAmounts() {
    rules()
        .require(
            gross.isSameCurrency(tax),
            ProblemCodes.CURRENCY_MISMATCH,
            "tax",
            tax,
            "must be in the currency of the document (" + gross + ")")
        .orThrow();
    rules()
        .require(
            !gross.isNegative(),
            ProblemCodes.NEGATIVE_AMOUNT,
            "amount",
            gross,
            "must not be negative",
            "Maybe it is a credit note")
        .require(
            !tax.isNegative() && (gross.isNegative() || !tax.isGreaterThan(gross)),
            ProblemCodes.OUT_OF_RANGE,
            "tax",
            tax,
            "must be zero to the amount of the document (" + gross + ")")
        .orThrow();
  }

  private List<Money> amounts() {
    Rules rules = rules();
    Rounding down = new Rounding(RoundingMode.DOWN, terms.rounding().step());
    List<Money> out = new ArrayList<>();
    Money left = gross;
    Money leftByDown = gross;
    for (InstallmentRule rule : terms.installments()) {
      Money part = part(rule, left, terms.rounding());
      rules
          .require(
              part.isSameCurrency(gross),
              ProblemCodes.CURRENCY_MISMATCH,
              "instalment",
              part,
              "must be in the currency of the document (" + gross + ")")
          .orThrow();
      leftByDown = leftByDown.minus(part(rule, leftByDown, down));
      if (part.isGreaterThan(left)
          && !leftByDown.isNegative()
          && !(rule instanceof InstallmentRule.Fixed)) {
        // Only rounding up made it more: EUR 0.30 in twelve parts of 0.03.
        part = left;
      }
      rules.require(
          !part.isNegative(),
          ProblemCodes.NEGATIVE_AMOUNT,
          "instalment " + (out.size() + 1),
          part,
          "must not be negative",
          "Maybe the parts before are more than the document's " + gross);
      out.add(part);
      left = left.minus(part);
    }
    rules.orThrow();
    return out;
  }

  private Money part(InstallmentRule rule, Money left, Rounding rounding) {
    if (rule instanceof InstallmentRule.Percent p) {
      return p.percentage().of(gross, rounding);
    }
    if (rule instanceof InstallmentRule.PercentOfRest p) {
      return p.percentage().of(left, rounding);
    }
    if (rule instanceof InstallmentRule.Share s) {
      return rounding.ratio(gross, BigDecimal.valueOf(s.parts()), BigDecimal.valueOf(s.of()));
    }
    return rule instanceof InstallmentRule.Fixed f ? f.amount() : left;
  }
}
