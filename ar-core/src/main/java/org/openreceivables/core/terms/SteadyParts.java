package org.openreceivables.core.terms;

import java.util.function.IntFunction;
import org.joda.money.Money;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.internal.Rules;
import org.openreceivables.core.money.Amounts;

/** A debt in parts of a fixed amount. */
final class SteadyParts {
  private static final int MOST = 1_000;

  private SteadyParts() {}

  static PaymentTerms of(Money whole, Money part, IntFunction<DueDateRule> due) {
    Rules.of("PaymentTerms", "parts")
        .require(
            whole.isSameCurrency(part),
            ProblemCodes.CURRENCY_MISMATCH,
            "part",
            part,
            "must be in the currency of the whole (" + whole + ")")
        .require(
            whole.isPositive(), ProblemCodes.OUT_OF_RANGE, "whole", whole, "must be more than zero")
        .require(
            part.isPositive(), ProblemCodes.OUT_OF_RANGE, "part", part, "must be more than zero")
        .orThrow();
    long fixed = (Amounts.minor(whole) - 1) / Amounts.minor(part);
    Rules.of("PaymentTerms", "parts")
        .require(
            fixed < MOST,
            ProblemCodes.OUT_OF_RANGE,
            "part",
            part,
            "must not give more than " + MOST + " parts of " + whole)
        .orThrow();
    PaymentTerms.Builder plan = PaymentTerms.builder();
    for (int i = 1; i <= fixed; i++) {
      plan.addInstallment(new InstallmentRule.Fixed(part, due.apply(i)));
    }
    return plan.addInstallment(new InstallmentRule.Balance(due.apply(Math.toIntExact(fixed) + 1)))
        .build();
  }
}
