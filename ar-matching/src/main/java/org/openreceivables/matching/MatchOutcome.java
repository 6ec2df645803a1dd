package org.openreceivables.matching;

import java.util.Optional;
import org.openreceivables.core.payment.Payment;

/**
 * What is known of what one payment is for.
 *
 * <p>The family may grow; keep a default branch where you switch over it. Immutable.
 */
public sealed interface MatchOutcome {

  /** {@return the payment, as it came} */
  Payment payment();

  /** {@return one line for people} */
  String summarize();

  /**
   * {@return the payment with the customer filled in where one was found: matched and proposed}
   */
  default Payment identified() {
    return payment();
  }

  /**
   * It can be applied without a person.
   *
   * @param payment the payment
   * @param pairing the items and the evidence
   * @param rejected what else was found, with less weight
   */
  record Matched(Payment payment, Pairing pairing, Alternatives rejected) implements MatchOutcome {
    @Override
    public Payment identified() {
      return payment.withCustomer(pairing.customer());
    }

    @Override
    public String summarize() {
      return payment.id() + " " + payment.amount() + " matched: " + pairing.summarize();
    }
  }

  /**
   * It is probably for these items, but a person must look; the last reasons of the pairing say why.
   *
   * @param payment the payment
   * @param pairing the items and the evidence
   * @param rejected what else was found, with less weight
   */
  record Proposed(Payment payment, Pairing pairing, Alternatives rejected) implements MatchOutcome {
    @Override
    public Payment identified() {
      return payment.withCustomer(pairing.customer());
    }

    @Override
    public String summarize() {
      return payment.id() + " " + payment.amount() + " proposed: " + pairing.summarize();
    }
  }

  /**
   * Several things are equally likely; none is chosen.
   *
   * @param payment the payment
   * @param candidates what it may be for
   * @param why in which way they clash
   */
  record Ambiguous(Payment payment, Alternatives candidates, MatchReason why)
      implements MatchOutcome {
    @Override
    public String summarize() {
      return payment.id() + " " + payment.amount() + " ambiguous: " + why.summarize() + ": "
          + candidates.summarize();
    }
  }

  /**
   * Nothing speaks for any item.
   *
   * @param payment the payment
   * @param why what is missing
   * @param nearest the item of its customer that was nearly closed, if there is one
   */
  record Unmatched(Payment payment, MatchReason why, Optional<NearestMiss> nearest)
      implements MatchOutcome {
    @Override
    public String summarize() {
      return payment.id() + " " + payment.amount() + " unmatched: " + why.summarize()
          + nearest.map(n -> ", " + n.summarize()).orElse("");
    }
  }
}
