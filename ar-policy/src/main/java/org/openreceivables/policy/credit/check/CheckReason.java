package org.openreceivables.policy.credit.check;

import java.util.Optional;
import org.joda.money.Money;
import org.openreceivables.core.OpenItemId;

/** One check with the figures that decided it, whether it failed or passed. Immutable. */
public sealed interface CheckReason {

  /** {@return the check} */
  CreditRule rule();

  /** {@return one sentence for people, about a check that failed} */
  String summarize();

  /** {@return the same about a check that passed} */
  String summarizePassed();

  /**
   * An amount against the most that is allowed.
   *
   * @param rule the check
   * @param actual the amount
   * @param limit the most that is allowed
   * @param margin limit less actual: what is still free, negative for what is too much
   */
  record OfAmount(CreditRule rule, Money actual, Money limit, Money margin) implements CheckReason {
    @Override
    public String summarize() {
      return rule + ": " + actual + " of " + limit + ", "
          + (margin.isNegative() ? margin.negated() + " over" : margin + " free");
    }

    @Override
    public String summarizePassed() {
      String what = switch (rule) {
        case OVERDUE_AMOUNT -> "overdue ";
        case DOCUMENT -> "document ";
        default -> "";
      };
      return what + actual + " of " + limit + ", " + margin + " left";
    }
  }

  /**
   * A number against the most that is allowed.
   *
   * @param rule the check
   * @param actual the number
   * @param limit the most that is allowed
   * @param margin limit less actual
   * @param item the item that has it, if it is one item's
   */
  record OfNumber(CreditRule rule, long actual, long limit, long margin, Optional<OpenItemId> item)
      implements CheckReason {
    @Override
    public String summarize() {
      return rule + ": " + actual + item.map(i -> " (" + i + ")").orElse("") + ", at most " + limit
          + " allowed";
    }

    @Override
    public String summarizePassed() {
      String what = switch (rule) {
        case OVERDUE_DAYS -> "days overdue";
        case DUNNING_LEVEL -> "reminder level";
        case BROKEN_PROMISES -> "broken promises";
        default -> rule.name();
      };
      return what + " " + actual + item.map(i -> " (" + i + ")").orElse("")
          + (margin < 0
              ? ", over " + limit + ", but too little is overdue to count"
              : " of at most " + limit);
    }
  }

  /**
   * A fact against a rule.
   *
   * @param rule the check
   * @param actual the fact
   * @param required the rule, beginning with {@code must}
   */
  record OfFact(CreditRule rule, String actual, String required) implements CheckReason {
    @Override
    public String summarize() {
      return rule == CreditRule.NO_LIMIT
          ? rule + ": no limit is set for the customer, its group or by default"
          : rule + ": " + actual + " " + required;
    }

    @Override
    public String summarizePassed() {
      return switch (rule) {
        case STATUS -> "status " + actual;
        case NO_LIMIT -> "limit " + actual;
        case RISK_CLASS -> "risk class " + actual;
        default -> actual;
      };
    }
  }
}
