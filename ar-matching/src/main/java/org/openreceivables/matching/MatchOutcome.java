package org.openreceivables.matching;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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
   * @param noticed what else stands out, such as a reference whose check digits do not fit
   * @param nearest the item of its customer that was nearly closed, if the customer is known and owes
   *     something in that currency
   */
  record Unmatched(
      Payment payment, MatchReason why, List<MatchReason> noticed, Optional<NearestMiss> nearest)
      implements MatchOutcome {
    /**
     * Copies the list.
     *
     * @param payment the payment
     * @param why what is missing
     * @param noticed what else stands out
     * @param nearest the item that was nearly closed
     */
    public Unmatched {
      noticed = List.copyOf(noticed);
    }

    @Override
    public String summarize() {
      return payment.id() + " " + payment.amount() + " unmatched: " + why.summarize()
          + noticed.stream().map(r -> "; " + r.summarize()).collect(Collectors.joining())
          + nearest.map(n -> ", " + n.summarize()).orElse("");
    }
  }

  /**
   * It is no payment of a receivable; the policy says so. Never handed to allocation.
   *
   * @param payment the payment
   * @param why what it is instead
   */
  record NotReceivable(Payment payment, MatchReason why) implements MatchOutcome {
    @Override
    public String summarize() {
      return payment.id() + " " + payment.amount() + " is no receivable: " + why.summarize();
    }
  }
}
