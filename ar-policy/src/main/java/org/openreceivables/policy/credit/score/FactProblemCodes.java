package org.openreceivables.policy.credit.score;

import org.openreceivables.core.ProblemCode;

/** What may be wrong with a fact handed to a scorecard. */
public enum FactProblemCodes implements ProblemCode {
  /** The scorecard has no characteristic of this name; maybe it is misspelt. */
  UNKNOWN_FACT,
  /** A text stands where the scorecard wants a number, or the other way round; it counts as missing. */
  WRONG_TYPE
}
