package org.openreceivables.core.reference;

import org.openreceivables.core.ProblemCode;

/** Which check a structured reference failed, in the order in which they are made. */
public enum ReferenceProblem implements ProblemCode {
  /** It has a character that the scheme does not know. */
  WRONG_CHARACTER,
  /** It does not begin as the scheme prescribes. */
  WRONG_PREFIX,
  /** It is too short or too long. */
  WRONG_LENGTH,
  /** Its check digits do not fit the rest: something in it was mistyped. */
  WRONG_CHECK_DIGITS
}
