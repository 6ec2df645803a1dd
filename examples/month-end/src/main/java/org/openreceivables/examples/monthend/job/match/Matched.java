package org.openreceivables.examples.monthend.job.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.settlement.AllocationInstruction;
import org.openreceivables.core.settlement.AllocationInstruction.Designation;
import org.openreceivables.core.settlement.AllocationInstruction.Rest;
import org.openreceivables.matching.MatchOutcome;
import org.openreceivables.matching.Pairing;
import org.openreceivables.matching.rule.Evidence;

/**
 * What one payment is for, and what is done with it before a person has looked.
 *
 * <p>What is matched is applied. Everything else stays on account where the payer is known, and out of
 * the sub-ledger where it is not.
 *
 * @param payment the payment, with its customer where that is certain
 * @param standing how certain it is
 * @param rule the rule that found something; empty for none
 * @param items the items that it is for, or may be for
 * @param instruction what allocation is to do; empty for a payment that is posted to nobody
 * @param reasons why, for people
 */
record Matched(
    Payment payment,
    Standing standing,
    String rule,
    List<OpenItemId> items,
    Optional<AllocationInstruction> instruction,
    List<String> reasons) {

  /** How certain it is. */
  enum Standing {
    MATCHED,
    ACCEPTED,
    PROPOSED,
    AMBIGUOUS,
    UNMATCHED
  }

  Matched {
    items = List.copyOf(items);
    reasons = List.copyOf(reasons);
  }

  static Matched of(MatchOutcome outcome, Proposals proposals) {
    if (outcome instanceof MatchOutcome.Matched m) {
      return paired(m.identified(), Standing.MATCHED, m.pairing());
    }
    if (outcome instanceof MatchOutcome.Proposed p) {
      return proposals == Proposals.ACCEPT
          ? paired(p.identified(), Standing.ACCEPTED, p.pairing())
          : paired(p.payment(), Standing.PROPOSED, p.pairing());
    }
    if (outcome instanceof MatchOutcome.Ambiguous a) {
      return open(
          a.payment(),
          Standing.AMBIGUOUS,
          List.of(a.why().summarize(), a.candidates().summarize()));
    }
    if (outcome instanceof MatchOutcome.NotReceivable n) {
      return open(n.payment(), Standing.UNMATCHED, List.of(n.why().summarize()));
    }
    MatchOutcome.Unmatched u = (MatchOutcome.Unmatched) outcome;
    List<String> why = new ArrayList<>(List.of(u.why().summarize()));
    u.noticed().forEach(r -> why.add(r.summarize()));
    u.nearest().ifPresent(n -> why.add(n.summarize()));
    return open(u.payment(), Standing.UNMATCHED, why);
  }

  private static Matched paired(Payment payment, Standing standing, Pairing pairing) {
    List<String> reasons = new ArrayList<>();
    pairing.evidence().forEach(e -> reasons.add(e.summarize()));
    pairing.reasons().forEach(r -> reasons.add(r.summarize()));
    return new Matched(
        payment,
        standing,
        pairing.evidence().stream().findFirst().map(Evidence::rule).orElse(""),
        pairing.instruction().amounts().stream().map(a -> a.item()).toList(),
        standing == Standing.PROPOSED ? onAccount(payment) : Optional.of(pairing.instruction()),
        reasons);
  }

  private static Matched open(Payment payment, Standing standing, List<String> reasons) {
    return new Matched(payment, standing, "", List.of(), onAccount(payment), reasons);
  }

  /** Nothing is applied until a person says so; money of a known payer is still the payer's. */
  private static Optional<AllocationInstruction> onAccount(Payment payment) {
    if (payment.customer().isEmpty()) {
      return Optional.empty();
    }
    AllocationInstruction.Builder instruction = AllocationInstruction.builder();
    return Optional.of(instruction
        .payment(payment.id())
        .designatedBy(Designation.CREDITOR)
        .rest(Rest.ON_ACCOUNT)
        .build());
  }

  /** {@return the outcome in words} */
  String outcome() {
    return switch (standing) {
      case MATCHED -> "matched by " + rule;
      case ACCEPTED -> "accepted by " + rule;
      case PROPOSED -> "proposed by " + rule + where();
      case AMBIGUOUS -> "ambiguous" + where();
      case UNMATCHED -> instruction.isPresent() ? "payer known, on account" : "payer unknown";
    };
  }

  /** {@return whether a person should look at it} */
  boolean isForReview() {
    return standing != Standing.MATCHED && standing != Standing.ACCEPTED;
  }

  private String where() {
    return instruction.isPresent() ? ", on account" : ", not posted";
  }
}
