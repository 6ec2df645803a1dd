package org.openreceivables.examples.monthend.job.match;

/** What is done with payments that are probably, but not surely, for the items that were found. */
public enum Proposals {
  /** A person is asked; until then the money stays on account. */
  ASK,
  /** They are applied as they are. */
  ACCEPT
}
