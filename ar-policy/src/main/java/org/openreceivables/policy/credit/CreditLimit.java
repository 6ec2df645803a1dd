package org.openreceivables.policy.credit;

import java.time.LocalDate;
import org.joda.money.Money;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.internal.Rules;
import org.openreceivables.core.time.DateWindow;

/**
 * How much may be owed: not said, without end, or an amount.
 *
 * <p>Zero is an amount: no credit. Systems that read zero as "no limit" (Business Central) map it to {@link
 * #unlimited()} where it is read, where someone can see it. Immutable.
 */
public sealed interface CreditLimit {

  /** {@return not said here: inherited from the group or the default} */
  static CreditLimit unset() {
    return new Unset();
  }

  /** {@return without end} */
  static CreditLimit unlimited() {
    return new Unlimited();
  }

  /**
   * {@return this much, on every day}
   *
   * @param amount zero or more
   */
  static CreditLimit of(Money amount) {
    return new Of(amount, DateWindow.always());
  }

  /**
   * {@return this much, from a day on}
   *
   * @param amount zero or more
   * @param validFrom the first day
   */
  static CreditLimit of(Money amount, LocalDate validFrom) {
    return new Of(amount, DateWindow.from(validFrom));
  }

  /** Not said here. */
  record Unset() implements CreditLimit {
    @Override
    public String toString() {
      return "unset";
    }
  }

  /** Without end. */
  record Unlimited() implements CreditLimit {
    @Override
    public String toString() {
      return "unlimited";
    }
  }

  /**
   * An amount.
   *
   * @param amount zero or more; zero is no credit
   * @param valid the days on which it holds, both included; on others it counts as unset
   */
  record Of(Money amount, DateWindow valid) implements CreditLimit {
    /**
     * Checks the amount.
     *
     * @param amount the amount
     * @param valid the days on which it holds
     */
    public Of {
      Rules.of("CreditLimit", amount)
          .require(
              !amount.isNegative(),
              ProblemCodes.NEGATIVE_AMOUNT,
              "amount",
              amount,
              "must not be negative")
          .orThrow();
    }

    @Override
    public String toString() {
      return valid.equals(DateWindow.always()) ? amount.toString() : amount + " " + valid;
    }
  }
}
