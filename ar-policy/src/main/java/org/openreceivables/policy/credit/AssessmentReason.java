package org.openreceivables.policy.credit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.openreceivables.core.Problem;
import org.openreceivables.policy.credit.score.ScoreReason;

/** Why an assessment is as it is; made while it is decided. Immutable. */
public sealed interface AssessmentReason {

  /**
   * The score fell into a band.
   *
   * @param band its name
   * @param score the score
   * @param aboveLower by how much it is above the lowest score of the band, if that has one
   * @param toNext how much is missing to the next higher band, if there is one
   */
  record InBand(
      String band, BigDecimal score, Optional<BigDecimal> aboveLower, Optional<BigDecimal> toNext)
      implements AssessmentReason {}

  /**
   * Points were lost, most first.
   *
   * @param reasons why
   */
  record PointsLost(List<ScoreReason> reasons) implements AssessmentReason {
    /**
     * Copies the list.
     *
     * @param reasons why
     */
    public PointsLost {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * Facts were missing; their attributes counted.
   *
   * @param characteristics which
   */
  record FactsMissing(List<String> characteristics) implements AssessmentReason {
    /**
     * Copies the list.
     *
     * @param characteristics which
     */
    public FactsMissing {
      characteristics = List.copyOf(characteristics);
    }
  }

  /**
   * Facts could not be used; a person has to look.
   *
   * @param problems why
   */
  record ScoreIncomplete(List<Problem> problems) implements AssessmentReason {
    /**
     * Copies the list.
     *
     * @param problems why
     */
    public ScoreIncomplete {
      problems = List.copyOf(problems);
    }
  }

  /** Some of the customer's rows could not be read; a person has to look. */
  record CustomerIncomplete() implements AssessmentReason {}

  /**
   * The limit was worked out.
   *
   * @param proposed by the rule
   * @param rounded as the policy rounds
   * @param basis how
   */
  record LimitProposed(Money proposed, Money rounded, String basis) implements AssessmentReason {}

  /**
   * The limit could not be worked out; a person has to look.
   *
   * @param figure what is lacking
   */
  record FigureLacking(String figure) implements AssessmentReason {}

  /**
   * The limit is not the one proposed.
   *
   * @param from what was proposed
   * @param to what is recommended
   * @param cap why: {@code requested} or {@code highestLimit}
   */
  record Capped(Money from, Money to, String cap) implements AssessmentReason {}

  /**
   * Less is recommended than was asked for.
   *
   * @param requested what was asked for
   * @param recommended what is recommended
   */
  record LessThanRequested(Money requested, Money recommended) implements AssessmentReason {}

  /**
   * Who has to approve.
   *
   * @param authority who
   * @param upTo up to which limit, included; empty for any amount
   */
  record Authority(String authority, Optional<Money> upTo) implements AssessmentReason {}
}
