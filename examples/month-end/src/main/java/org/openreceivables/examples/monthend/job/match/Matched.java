package org.openreceivables.examples.monthend.job.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.settlement.AllocationInstruction;
import org.openreceivables.core.settlement.AllocationInstruction.Designation;
import org.openreceivables.core.settlement.AllocationInstruction.Rest;
import org.openreceivables.examples.monthend.job.Kinds;
import org.openreceivables.matching.MatchOutcome;
import org.openreceivables.matching.MatchReason;
import org.openreceivables.matching.Pairing;
import org.openreceivables.matching.rule.Evidence;
import org.openreceivables.matching.rule.PayerDirectory;
import org.openreceivables.matching.rule.PayerIdentity;
import org.openreceivables.matching.rule.PayerKey;

/**
 * What one payment is for, and what is done with it before a person has looked.
 *
 * <p>What is matched is applied. Everything else stays on account where the payer is known by its account,
 * and out of the sub-ledger where it is not.
 *
 * @param payment the payment, with its customer where that is certain
 * @param standing how certain it is
 * @param rule the rule that found something; empty for none
 * @param items the items that it is for, or may be for
 * @param credits the credits that it uses
 * @param instruction what allocation is to do; empty for a payment that is posted to nobody
 * @param why the kind of the reason that decided, in few words
 * @param reasons why, for people
 */
record Matched(
    Payment payment,
    Standing standing,
    String rule,
    List<OpenItemId> items,
    List<OpenItemId> credits,
    Optional<AllocationInstruction> instruction,
    String why,
    List<String> reasons) {

  /** How certain it is. */
  enum Standing {
    MATCHED("sure enough to be applied without a person"),
    ACCEPTED("probable, and applied because --proposals accept says so"),
    PROPOSED("probable; a person decides"),
    AMBIGUOUS("several things are equally likely; none is chosen"),
    UNMATCHED("nothing speaks for any document"),
    NOT_RECEIVABLE("no payment of a receivable, by the policy");

    private final String meaning;

    Standing(String meaning) {
      this.meaning = meaning;
    }

    String meaning() {
      return meaning;
    }
  }

  Matched {
    items = List.copyOf(items);
    credits = List.copyOf(credits);
    reasons = List.copyOf(reasons);
  }

  static Matched of(MatchOutcome outcome, Proposals proposals, PayerDirectory payers) {
    if (outcome instanceof MatchOutcome.Matched m) {
      return paired(m.identified(), Standing.MATCHED, m.pairing());
    }
    if (outcome instanceof MatchOutcome.Proposed p) {
      return proposals == Proposals.ACCEPT
          ? paired(p.identified(), Standing.ACCEPTED, p.pairing())
          : paired(onAccountOf(p.payment(), payers), Standing.PROPOSED, p.pairing());
    }
    if (outcome instanceof MatchOutcome.Ambiguous a) {
      return open(
          onAccountOf(a.payment(), payers),
          Standing.AMBIGUOUS,
          a.why(),
          List.of(a.why().summarize(), a.candidates().summarize()));
    }
    if (outcome instanceof MatchOutcome.NotReceivable n) {
      return new Matched(
          n.payment(),
          Standing.NOT_RECEIVABLE,
          "",
          List.of(),
          List.of(),
          Optional.empty(),
          Kinds.words(n.why()),
          List.of(n.why().summarize()));
    }
    MatchOutcome.Unmatched u = (MatchOutcome.Unmatched) outcome;
    List<String> why = new ArrayList<>(List.of(u.why().summarize()));
    u.noticed().forEach(r -> why.add(r.summarize()));
    u.nearest().ifPresent(n -> why.add(n.summarize()));
    return open(onAccountOf(u.payment(), payers), Standing.UNMATCHED, u.why(), why);
  }

  private static Matched paired(Payment payment, Standing standing, Pairing pairing) {
    List<String> reasons = new ArrayList<>();
    pairing.evidence().forEach(e -> reasons.add(e.summarize()));
    pairing.reasons().forEach(r -> reasons.add(r.summarize()));
    List<MatchReason> why = pairing.reasons();
    return new Matched(
        payment,
        standing,
        pairing.evidence().stream().findFirst().map(Evidence::rule).orElse(""),
        pairing.instruction().amounts().stream().map(a -> a.item()).toList(),
        pairing.credits(),
        standing == Standing.PROPOSED ? onAccount(payment) : Optional.of(pairing.instruction()),
        // What stands against it comes last.
        why.isEmpty() ? "" : Kinds.words(why.get(why.size() - 1)),
        reasons);
  }

  private static Matched open(
      Payment payment, Standing standing, MatchReason why, List<String> reasons) {
    return new Matched(
        payment, standing, "", List.of(), List.of(), onAccount(payment), Kinds.words(why), reasons);
  }

  /** The payment with its payer, where the account alone tells and the name does not contradict. */
  private static Payment onAccountOf(Payment payment, PayerDirectory payers) {
    return payers.identify(payment) instanceof PayerIdentity.Known known
            && known.key() != PayerKey.NAME
            && known.nameSays().isEmpty()
        ? payment.withCustomer(known.customer())
        : payment;
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
      case NOT_RECEIVABLE -> "no receivable";
    };
  }

  /** {@return the reason for a person to look, in few words} */
  String manualReason() {
    return standing.name().toLowerCase(Locale.ROOT) + ": " + why;
  }

  /** {@return the rule that decided, or what decided without one} */
  String ruleOrKind() {
    return standing == Standing.NOT_RECEIVABLE ? "no receivable" : rule;
  }

  /** {@return whether a person should look at it} */
  boolean isForReview() {
    return switch (standing) {
      case MATCHED, ACCEPTED, NOT_RECEIVABLE -> false;
      case PROPOSED, AMBIGUOUS, UNMATCHED -> true;
    };
  }

  private String where() {
    return instruction.isPresent() ? ", on account" : ", not posted";
  }
}
