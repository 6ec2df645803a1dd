package org.openreceivables.policy.writeoff;

import org.openreceivables.core.settlement.ReasonCode;

/**
 * How an item is given up. Immutable.
 *
 * <p>What it is charged against, expense or allowance, is not said here but by the {@linkplain
 * org.openreceivables.core.ledger.journal.JournalPolicy#writeOffs() journal}, for all write-offs of the books alike:
 * EUR 1,190.00 of which EUR 190.00 is tax that is corrected uses EUR 1,000.00 of the allowance in a journal by the
 * allowance method, and is EUR 1,000.00 of bad debt in a direct one.
 *
 * @param reason the host's code, which goes with the event into the ledger, and whether the law lets the tax in it be
 *     corrected; the journal corrects it by that unless its {@linkplain
 *     org.openreceivables.core.ledger.journal.JournalPolicy#writeOffTax() policy} never does (metasfresh and Dynamics
 *     365 correct it on an ordinary write-off, metasfresh not on a bank fee; when the law allows it differs: UK six
 *     months after the due date, DE once the claim cannot be enforced)
 * @param finality whether it may still be collected
 */
public record WriteOffTerms(ReasonCode reason, Finality finality) {

  /** Whether what is given up may still be collected. */
  public enum Finality {
    /** The debt is waived; it is never claimed again (Fineract's write-off). */
    FINAL,
    /** It leaves the books, not the file: what is paid after all reinstates it (Fineract's charge-off). */
    COLLECTABLE
  }
}
