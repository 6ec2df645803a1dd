package org.openreceivables.policy.writeoff;

import java.util.List;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.internal.Rules;

/** What one rule says about one item. Immutable. */
public sealed interface Judgement {

  /** {@return the name of the rule} */
  String rule();

  /**
   * The item may be given up.
   *
   * @param rule the name of the rule
   * @param terms how it is given up
   * @param reasons why, at least one
   */
  record Propose(String rule, WriteOffTerms terms, List<WriteOffReason> reasons)
      implements Judgement {
    /**
     * Copies the list.
     *
     * @param rule the name of the rule
     * @param terms how it is given up
     * @param reasons why
     */
    public Propose {
      reasons = List.copyOf(reasons);
      requireReasons(rule, reasons);
    }
  }

  /**
   * The item does not meet the rule.
   *
   * @param rule the name of the rule
   * @param reasons what is not met, at least one
   */
  record Keep(String rule, List<KeepReason> reasons) implements Judgement {
    /**
     * Copies the list.
     *
     * @param rule the name of the rule
     * @param reasons what is not met
     */
    public Keep {
      reasons = List.copyOf(reasons);
      requireReasons(rule, reasons);
    }
  }

  private static void requireReasons(String rule, List<?> reasons) {
    if (reasons.isEmpty()) {
      Rules.of("Judgement", rule)
          .require(false, ProblemCodes.MISSING_VALUE, "reasons", "none", "must be one at least")
          .orThrow();
    }
  }
}
