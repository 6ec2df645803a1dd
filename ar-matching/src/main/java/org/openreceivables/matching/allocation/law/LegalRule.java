package org.openreceivables.matching.allocation.law;

import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.internal.Rules;

/**
 * One sentence of a law, in our words: {@code BGB 367 (1): costs before interest before principal}.
 *
 * @param article where it stands, such as {@code BGB 367 (1)}
 * @param rule what it says
 * @param source where we read it, one address or several with spaces between; empty for a rule known from memory alone
 * @param confirmed whether that source says so; where it does not, the rule is our reading
 */
public record LegalRule(String article, String rule, String source, boolean confirmed) {

  /**
   * Refuses a rule without words, and one that is confirmed by nothing.
   *
   * @param article where it stands
   * @param rule what it says
   * @param source where we read it
   * @param confirmed whether that source says so
   */
  public LegalRule {
    Rules.of("LegalRule", article)
        .require(
            !article.isBlank(),
            ProblemCodes.MISSING_VALUE,
            "article",
            article,
            "must say where the rule stands")
        .require(!rule.isBlank(), ProblemCodes.MISSING_VALUE, "rule", rule, "must have words")
        .require(
            !confirmed || !source.isBlank(),
            ProblemCodes.MISSING_VALUE,
            "source",
            source,
            "must say where a confirmed rule was read")
        .orThrow();
  }

  static LegalRule confirmed(String article, String rule, String source) {
    return new LegalRule(article, rule, source, true);
  }

  static LegalRule notConfirmed(String article, String rule) {
    return new LegalRule(article, rule, "", false);
  }

  /** What is sure in some laws, and our reading of the others. */
  static LegalRule debtByDebt(String article) {
    return notConfirmed(
        article,
        "The debt is found first, then the money is spread over its own costs and interest.");
  }
}
