package org.openreceivables.matching;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.matching.rule.Claim;
import org.openreceivables.matching.rule.Evidence;
import org.openreceivables.matching.rule.MatchProposal;

/** What the payer says goes to each item, where it says so of every one of them. */
final class StatedAmounts {
  private final Map<OpenItemId, Money> paid = new HashMap<>();
  private final boolean each;
  private final Optional<MatchReason> against;

  private StatedAmounts(MatchProposal proposal, NamedItems named, Payment payment) {
    Money sum = Money.zero(payment.currency());
    boolean all = true;
    boolean oneItemEach = true;
    for (Claim claim : proposal.claims()) {
      Optional<Money> amount = stated(claim).filter(m -> m.isSameCurrency(payment.amount()));
      boolean credit = named.credits().stream().anyMatch(c -> claim.items().contains(c.id()));
      all &= amount.isPresent();
      oneItemEach &= claim.items().size() == 1;
      if (amount.isPresent()) {
        // A credit reduces the payment, with whichever sign it was written.
        sum = credit ? sum.minus(amount.get().abs()) : sum.plus(amount.get());
        claim.items().forEach(id -> paid.merge(id, amount.get(), Money::plus));
      }
    }
    this.each = all && oneItemEach && named.credits().isEmpty();
    this.against = all && !sum.isEqual(payment.amount())
        ? Optional.of(new AmountReason.LinesDiffer(sum, payment.amount()))
        : Optional.empty();
  }

  static StatedAmounts of(MatchProposal proposal, NamedItems named, Payment payment) {
    return new StatedAmounts(proposal, named, payment);
  }

  private static Optional<Money> stated(Claim claim) {
    return claim.evidence() instanceof Evidence.RemittanceLineEvidence e
        ? e.line().paid()
        : Optional.empty();
  }

  /** Whether every item has an amount of its own. */
  boolean each() {
    return each;
  }

  Money paid(OpenItem item) {
    return paid.getOrDefault(item.id(), Money.zero(item.currency()));
  }

  Optional<MatchReason> against() {
    return against;
  }
}
