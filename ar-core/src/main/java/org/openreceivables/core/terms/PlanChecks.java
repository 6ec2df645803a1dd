package org.openreceivables.core.terms;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.internal.Rules;
import org.openreceivables.core.money.Percentage;

/** What a plan must be, whatever the document. */
final class PlanChecks {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private PlanChecks() {}

  static void share(Percentage percentage) {
    Rules.of("InstallmentRule", "percentage")
        .require(
            !percentage.isNegative() && percentage.value().compareTo(HUNDRED) <= 0,
            ProblemCodes.OUT_OF_RANGE,
            "percentage",
            percentage,
            "must be 0 to 100")
        .orThrow();
  }

  /** Whether shares and percentages of the whole are no more than that together. */
  static boolean isWithinTheWhole(List<InstallmentRule> parts) {
    BigDecimal percent = BigDecimal.ZERO;
    BigInteger over = BigInteger.ZERO;
    BigInteger under = BigInteger.ONE;
    for (InstallmentRule part : parts) {
      if (part instanceof InstallmentRule.Percent p) {
        percent = percent.add(p.percentage().value());
      } else if (part instanceof InstallmentRule.Share s) {
        BigInteger of = BigInteger.valueOf(s.of());
        over = over.multiply(of).add(under.multiply(BigInteger.valueOf(s.parts())));
        under = under.multiply(of);
        BigInteger common = over.gcd(under);
        over = over.divide(common);
        under = under.divide(common);
      }
    }
    BigDecimal shares = new BigDecimal(over).multiply(HUNDRED);
    return percent
            .multiply(new BigDecimal(under))
            .add(shares)
            .compareTo(HUNDRED.multiply(new BigDecimal(under)))
        <= 0;
  }
}
