package org.openreceivables.examples.quickstart;

import static org.openreceivables.policy.credit.score.AttributeCondition.atLeast;
import static org.openreceivables.policy.credit.score.AttributeCondition.below;
import static org.openreceivables.policy.credit.score.AttributeCondition.between;
import static org.openreceivables.policy.credit.score.AttributeCondition.missing;

import org.openreceivables.core.InvalidValueException;
import org.openreceivables.policy.credit.score.Characteristic;
import org.openreceivables.policy.credit.score.CreditScore;
import org.openreceivables.policy.credit.score.PartialScore;
import org.openreceivables.policy.credit.score.ScoreFacts;
import org.openreceivables.policy.credit.score.Scorecard;

/** Step 8: points for what is known about a customer, the reasons by points lost, and a card with a gap. */
public final class Step8Score {
  private Step8Score() {}

  /**
   * Runs it.
   *
   * @param args none
   */
  public static void main(String[] args) {
    Characteristic late = Characteristic.builder()
        .name("daysBeyondTerms")
        .reasonCode("LATE")
        .add(missing(), 10)
        .add(below("5"), 40)
        .add(between("5", "30"), 15)
        .add(atLeast("30"), 0)
        .build();
    Characteristic.Builder years = Characteristic.builder()
        .name("years")
        .reasonCode("YOUNG")
        .add(missing(), 5)
        .add(below("2"), 0);
    Scorecard card = Scorecard.builder()
        .name("trade-1")
        .addCharacteristics(late, years.add(atLeast("2"), 30).build())
        .build();
    CreditScore score = card.score(ScoreFacts.none().with("daysBeyondTerms", 8));
    System.out.println(score.summarize());
    score.partials().stream().map(PartialScore::summarize).forEach(System.out::println);
    try {
      Characteristic.builder()
          .name("years")
          .add(missing(), 5)
          .add(below("2"), 0)
          .add(atLeast("3"), 30)
          .build();
    } catch (InvalidValueException e) {
      System.out.println(e.getMessage());
    }
  }
}
