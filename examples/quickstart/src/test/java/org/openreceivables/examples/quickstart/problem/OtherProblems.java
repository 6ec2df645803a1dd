package org.openreceivables.examples.quickstart.problem;

import static org.openreceivables.policy.credit.score.AttributeCondition.atLeast;
import static org.openreceivables.policy.credit.score.AttributeCondition.below;
import static org.openreceivables.policy.credit.score.AttributeCondition.missing;

import java.util.List;
import org.joda.money.CurrencyUnit;
import org.openreceivables.core.Problem;
import org.openreceivables.core.reference.ReferenceSchemes;
import org.openreceivables.core.terms.PaymentTerms;
import org.openreceivables.core.terms.text.PlainTerms;
import org.openreceivables.core.terms.text.SkontoTerms;
import org.openreceivables.core.terms.text.X12Terms;
import org.openreceivables.policy.credit.score.Characteristic;
import org.openreceivables.policy.credit.score.ScoreFacts;
import org.openreceivables.policy.credit.score.Scorecard;

/** The examples of the pages of problems with references, terms and the facts of a scorecard. */
final class OtherProblems {
  /** What is not known costs 5 points, less than two years 20. */
  private static final Scorecard CARD = Scorecard.builder()
      .name("trade-1")
      .addCharacteristics(Characteristic.builder()
          .name("years")
          .reasonCode("YOUNG")
          .add(missing(), 25)
          .add(below("2"), 10)
          .add(atLeast("2"), 30)
          .build())
      .build();

  private OtherProblems() {}

  static List<Problem> wrongCharacter() {
    List<Problem> problems = ReferenceSchemes.iso11649().parse("RF18 5390_0754").problems();
    return problems;
  }

  static List<Problem> wrongPrefix() {
    List<Problem> problems = ReferenceSchemes.iso11649().parse("RE18 5390 0754").problems();
    return problems;
  }

  static List<Problem> wrongLength() {
    List<Problem> problems = ReferenceSchemes.iso11649().parse("RF18").problems();
    return problems;
  }

  static List<Problem> wrongCheckDigits() {
    List<Problem> problems = ReferenceSchemes.iso11649().parse("RF18 5390 0745").problems();
    return problems;
  }

  static List<Problem> unexpectedText() {
    List<Problem> problems = PlainTerms.parse("2/10 nett 30").problems();
    return problems;
  }

  static List<Problem> impossibleTerms() {
    List<Problem> problems = PlainTerms.parse("120/10 net 30").problems();
    return problems;
  }

  static List<Problem> termsWithoutRule() {
    List<Problem> problems =
        X12Terms.standard().parse("ITD*14*3*2**10**30~", CurrencyUnit.USD).problems();
    return problems;
  }

  static List<Problem> noSuchForm() {
    PaymentTerms terms = PlainTerms.parse("2/10 (3 days grace) net 30").value().orElseThrow();
    List<Problem> problems = SkontoTerms.of(terms).print().problems();
    return problems;
  }

  static List<Problem> unknownFact() {
    ScoreFacts facts = ScoreFacts.none().with("year", 8);
    List<Problem> problems = CARD.score(facts).problems();
    return problems;
  }

  static List<Problem> wrongType() {
    ScoreFacts facts = ScoreFacts.none().with("years", "eight");
    List<Problem> problems = CARD.score(facts).problems();
    return problems;
  }
}
