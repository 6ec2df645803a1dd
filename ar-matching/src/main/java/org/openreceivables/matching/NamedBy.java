package org.openreceivables.matching;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.matching.rule.MatchProposal;

/**
 * Which payments of a run name which items, known before the first is matched, whatever their order; less those
 * that were matched, of which the items know.
 */
final class NamedBy {
  private final Map<OpenItemId, Set<PaymentId>> byItem = new HashMap<>();

  void add(Payment payment, MatchProposal proposal) {
    proposal.claims().stream()
        .filter(c -> c.evidence().kind().isNamed())
        .flatMap(c -> c.items().stream())
        .forEach(i -> byItem.computeIfAbsent(i, none -> new LinkedHashSet<>()).add(payment.id()));
  }

  void matched(Payment payment, MatchProposal proposal) {
    proposal
        .items()
        .forEach(i -> byItem.computeIfPresent(i, (item, ids) -> without(ids, payment.id())));
  }

  private static Set<PaymentId> without(Set<PaymentId> ids, PaymentId payment) {
    ids.remove(payment);
    return ids;
  }

  /** Another payment that names an item of a proposal for which only an amount speaks. */
  Optional<AmountReason.NamedByOther> other(Payment payment, MatchProposal proposal) {
    if (proposal.evidence().stream().anyMatch(e -> e.kind().isNamed())) {
      return Optional.empty();
    }
    return proposal.items().stream()
        .flatMap(i -> byItem.getOrDefault(i, Set.of()).stream()
            .filter(other -> !other.equals(payment.id()))
            .map(other -> new AmountReason.NamedByOther(i, other)))
        .findFirst();
  }
}
