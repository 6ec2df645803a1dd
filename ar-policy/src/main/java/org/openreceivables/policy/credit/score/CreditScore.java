package org.openreceivables.policy.credit.score;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.openreceivables.core.Problem;
import org.openreceivables.core.internal.Words;

/**
 * A score and how it came about.
 *
 * <p>The total is the initial score plus the points of all characteristics, rounded only if the scorecard says
 * so. A characteristic that did as well as its baseline, or better, gives no reason. Immutable.
 *
 * @param scorecard the name of the scorecard
 * @param total the score
 * @param partials the points of each characteristic, in the order of the scorecard
 * @param reasons why it is not better, most points lost first; equal ones in the order of the scorecard
 * @param problems facts that could not be used; a score with problems is not complete
 */
public record CreditScore(
    String scorecard,
    BigDecimal total,
    List<PartialScore> partials,
    List<ScoreReason> reasons,
    List<Problem> problems) {

  /**
   * Copies the lists.
   *
   * @param scorecard the name of the scorecard
   * @param total the score
   * @param partials the points of each characteristic
   * @param reasons why it is not better
   * @param problems facts that could not be used
   */
  public CreditScore {
    partials = List.copyOf(partials);
    reasons = List.copyOf(reasons);
    problems = List.copyOf(problems);
  }

  /** {@return whether every fact could be used; missing facts are allowed, their attributes count} */
  public boolean isComplete() {
    return problems.isEmpty();
  }

  /** {@return the characteristics whose fact was missing, in the order of the scorecard} */
  public List<String> missing() {
    return partials.stream()
        .filter(p -> p.value().isEmpty())
        .map(PartialScore::characteristic)
        .toList();
  }

  /** {@return one sentence for people} */
  public String summarize() {
    String lost = reasons.isEmpty()
        ? "nothing lost"
        : "lost by "
            + reasons.stream().map(ScoreReason::toString).collect(Collectors.joining(", "));
    return "Score " + total.toPlainString() + " (" + scorecard + "), " + lost
        + (missing().isEmpty() ? "" : ", missing " + String.join(", ", missing()))
        + (problems.isEmpty() ? "" : ", " + Words.count(problems.size(), "fact") + " not usable");
  }
}
