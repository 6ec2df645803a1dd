package org.openreceivables.matching.rule;

import java.util.List;
import org.openreceivables.core.payment.Payment;

/**
 * Finds evidence of what a payment is for.
 *
 * <p>Must be a pure function: the same payment and the same candidates give the same proposals, whatever
 * the thread. A rule that finds nothing says nothing: missing evidence never speaks for a match. Must not
 * keep the candidates, which are good for this one call.
 *
 * <pre>{@code
 * MatchRule byOrderNumber = (payment, candidates) -> candidates.items().stream()
 *     .filter(i -> i.attributes().get(ORDER).filter(payment.remittance().text()::contains).isPresent())
 *     .map(i -> MatchProposal.of(i, new Evidence.Custom("order number", Map.of())))
 *     .toList();
 * }</pre>
 */
@FunctionalInterface
public interface MatchRule {

  /**
   * {@return what it found: nothing, one proposal, or several that are equally good}
   *
   * <p>Several proposals make the payment ambiguous; they are shown and none is applied.
   *
   * @param payment the payment
   * @param candidates the items that it may be for
   */
  List<MatchProposal> propose(Payment payment, MatchCandidates candidates);
}
