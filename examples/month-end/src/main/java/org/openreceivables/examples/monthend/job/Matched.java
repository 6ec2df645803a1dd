package org.openreceivables.examples.monthend.job;

import java.util.List;
import java.util.Optional;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.settlement.AllocationInstruction;

/**
 * What one payment is for.
 *
 * @param payment the payment, with its customer where one was found
 * @param outcome how it was found
 * @param items the items that it is for
 * @param instruction what follows for allocation; empty where nobody knows whose payment it is
 * @param reasons why, for people
 */
record Matched(
    Payment payment,
    Outcome outcome,
    List<OpenItemId> items,
    Optional<AllocationInstruction> instruction,
    List<String> reasons) {

  /** How certain it is. */
  enum Outcome {
    /** The payment names documents. */
    BY_DOCUMENT("by document number"),
    /** One item of the payer alone is closed by this amount. */
    BY_AMOUNT("by exact amount"),
    /** The payer is known, what it is for is not: on account. */
    ON_ACCOUNT("payer known, on account"),
    /** It names documents of several customers: for a person to decide. */
    AMBIGUOUS("several customers named"),
    /** Nobody knows whose it is. */
    UNIDENTIFIED("payer unknown");

    private final String words;

    Outcome(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  Matched {
    items = List.copyOf(items);
    reasons = List.copyOf(reasons);
  }
}
