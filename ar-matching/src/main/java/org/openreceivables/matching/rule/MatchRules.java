package org.openreceivables.matching.rule;

import java.util.List;

/**
 * The rules of the house.
 *
 * <p>They are tried in the order of the policy and the first that finds something decides; what later
 * rules find is kept as alternatives.
 */
public final class MatchRules {
  private MatchRules() {}

  /** {@return references, remittance lines, numbers in text, exact amount: the surest first} */
  public static List<MatchRule> standard() {
    return List.of(references(), remittanceLines(), numbersInText(), exactAmount());
  }

  /** {@return a structured reference of the payment that stands on an item, or is its document number} */
  public static MatchRule references() {
    return StandardRule.REFERENCES;
  }

  /** {@return the document numbers of the lines of the remittance advice} */
  public static MatchRule remittanceLines() {
    return StandardRule.REMITTANCE_LINES;
  }

  /** {@return document numbers in the free text, as whole tokens, the longest first} */
  public static MatchRule numbersInText() {
    return StandardRule.NUMBERS_IN_TEXT;
  }

  /**
   * {@return the one item of a known payer that the amount closes, in full or with discount}
   *
   * <p>Unique among the payer's items only, so that a payment without a customer is never matched by its
   * amount (Business Central looks at all customers).
   */
  public static MatchRule exactAmount() {
    return StandardRule.EXACT_AMOUNT;
  }
}
