package org.openreceivables.matching;

import java.time.LocalDate;
import java.util.Collection;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.matching.rule.PayerDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds what payments are for.
 *
 * <p>Payments are taken by value date, then id; each is shown to the rules in their order:
 *
 * <ol>
 *   <li>the first rule that finds something decides; what later rules find is kept as alternatives;
 *   <li>several proposals, or names of two customers' documents: {@link MatchOutcome.Ambiguous}, none is
 *       applied;
 *   <li>the amount closes all that is named, credits named taken away, or is clearly a part payment:
 *       {@link MatchOutcome.Matched}, and promised, so that no later payment gets the same items;
 *   <li>otherwise, and wherever the customer's picture is incomplete: {@link MatchOutcome.Proposed}.
 * </ol>
 *
 * <p>A part payment is clear where the payer says what goes to each item, or a remittance line names one item
 * only, or a reference does and no credit that the payer does not name fits into what is missing: it may
 * have been deducted. A number in free text is not enough. A payment is not accepted either while an earlier one
 * over the same amount, probably for the same item, waits for a person. Nothing is ever converted. The same items
 * and payments in any order give the same result. Immutable, and thread-safe if the host's own rules are.
 */
public final class MatchEngine {
  private static final Logger LOG = LoggerFactory.getLogger(MatchEngine.class);

  private final MatchPolicy policy;
  private final PayerDirectory payers;

  private MatchEngine(MatchPolicy policy, PayerDirectory payers) {
    this.policy = policy;
    this.payers = payers;
  }

  /**
   * {@return an engine with these rules}
   *
   * @param policy the rules
   */
  public static MatchEngine of(MatchPolicy policy) {
    return of(policy, PayerDirectory.none());
  }

  /**
   * {@return an engine with these rules that knows payers by account and name}
   *
   * <p>Apart from the policy, because customers are data that change by the day and carry names, and a policy
   * is compared and printed.
   *
   * @param policy the rules
   * @param payers who pays from which account and under which name
   */
  public static MatchEngine of(MatchPolicy policy, PayerDirectory payers) {
    return new MatchEngine(policy, payers);
  }

  /** {@return an engine with everything at its default} */
  public static MatchEngine standard() {
    return of(MatchPolicy.standard());
  }

  /**
   * {@return what each payment is for, with the reasons}
   *
   * <p>Payments whose id stands on several, or which are among the items already, are refused, all of
   * them, with a problem each that taints their customer. Payments posted after the day are left alone;
   * items posted after it are no candidates.
   *
   * @param items the open items
   * @param payments new payments, not yet among the items
   * @param asOf the day of the books
   * @throws IllegalArgumentException when a host's rule proposes an item that is not there or not of the
   *     customer it names
   */
  public MatchResult match(OpenItems items, Collection<Payment> payments, LocalDate asOf) {
    MatchResult result = new MatchRun(policy, payers, items, asOf).run(payments);
    LOG.debug(
        "{} payments, {} matched, {} problems",
        payments.size(),
        result.accepted().size(),
        result.problems().size());
    return result;
  }
}
