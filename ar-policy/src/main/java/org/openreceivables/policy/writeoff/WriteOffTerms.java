package org.openreceivables.policy.writeoff;

import org.openreceivables.core.settlement.ReasonCode;

/**
 * How an item is given up. Immutable.
 *
 * @param reason the host's code, which goes with the event into the ledger, and whether the tax in it is
 *     corrected (metasfresh and Dynamics 365 correct it on an ordinary write-off, metasfresh not on a bank
 *     fee; when the law allows it differs: UK six months after the due date, DE once the claim cannot be
 *     enforced)
 * @param finality whether it may still be collected
 * @param treatment what it is charged against
 */
public record WriteOffTerms(ReasonCode reason, Finality finality, Treatment treatment) {

  /** Whether what is given up may still be collected. */
  public enum Finality {
    /** The debt is waived; it is never claimed again (Fineract's write-off). */
    FINAL,
    /** It leaves the books, not the file: what is paid after all reinstates it (Fineract's charge-off). */
    COLLECTABLE
  }

  /** What a write-off is charged against. */
  public enum Treatment {
    /** Against expense, when it happens. */
    DIRECT,
    /** Against the allowance made before; expense changes only with the estimate. */
    ALLOWANCE
  }
}
