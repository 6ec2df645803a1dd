package org.openreceivables.matching;

/** Whether something is sure enough to be applied without a person. */
public enum Certainty {
  /** Sure enough: it is matched. */
  MATCHED,
  /** Probable: it is proposed and a person decides. */
  PROPOSED
}
