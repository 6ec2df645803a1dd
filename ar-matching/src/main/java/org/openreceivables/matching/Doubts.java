package org.openreceivables.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.matching.rule.Evidence;
import org.openreceivables.matching.rule.MatchProposal;
import org.openreceivables.matching.rule.PayerDirectory;
import org.openreceivables.matching.rule.PayerIdentity;
import org.openreceivables.matching.rule.PayerKey;

/**
 * What stands against a proposal whatever its amount, and what is only to be said.
 *
 * @param notes to be said
 * @param against what stands against accepting it
 */
record Doubts(List<MatchReason> notes, List<MatchReason> against) {

  static Doubts of(
      MatchPolicy policy,
      PayerDirectory payers,
      PaymentView view,
      Payment payment,
      MatchProposal proposal,
      SortedSet<CustomerId> incomplete) {
    Doubts doubts = new Doubts(new ArrayList<>(), new ArrayList<>(view.foreign()));
    boolean named = proposal.evidence().stream().anyMatch(e -> e.kind().isNamed());
    doubts.aboutPayer(policy, payers, view.identity(), proposal.customer(), named);
    for (NamingReason reason : view.unclear()) {
      boolean weighs = !named
          || reason instanceof NamingReason.LineUnknown
          || reason instanceof NamingReason.MayBeChance;
      (weighs ? doubts.against : doubts.notes).add(reason);
    }
    if (incomplete.contains(proposal.customer())) {
      doubts.against.add(new PayerReason.CustomerIncomplete(proposal.customer()));
    }
    if (!named && policy.amountWithinTolerance() == Certainty.PROPOSED) {
      proposal.evidence().forEach(e -> doubts.aboutTolerance(e, payment));
    }
    if (payment.amount().isZero()) {
      doubts.against.add(new AmountReason.NothingPaid());
    }
    return doubts;
  }

  /**
   * Why less than closes the item that is named is not clearly a part of it: what else is named may be what the
   * rest is for, and of a stranger the number may stand there by chance.
   */
  static Optional<AmountReason.Doubt> aboutPart(
      PaymentView view, MatchProposal proposal, List<MatchProposal> others) {
    boolean known = view.identity() instanceof PayerIdentity.Known k
        && k.customer().equals(proposal.customer());
    boolean unreadable = !view.unclear().isEmpty()
        || view.references().stream().anyMatch(r -> r.items().isEmpty());
    boolean more = others.stream()
        .flatMap(o -> o.claims().stream())
        .anyMatch(c -> c.evidence().kind().isNamed()
            && c.items().stream().noneMatch(proposal.items()::contains));
    if (unreadable) {
      return Optional.of(AmountReason.Doubt.OTHER_UNREADABLE);
    } else if (more) {
      return Optional.of(AmountReason.Doubt.NAMES_MORE);
    }
    return known ? Optional.empty() : Optional.of(AmountReason.Doubt.PAYER_NOT_SURE);
  }

  private void aboutTolerance(Evidence evidence, Payment payment) {
    if (evidence instanceof Evidence.ExactAmount e
        && payment.amount().isLessThan(e.option().cash())) {
      against.add(new AmountReason.OnlyTolerated(e.item(), e.option().cash(), payment.amount()));
    }
  }

  private void aboutPayer(
      MatchPolicy policy,
      PayerDirectory payers,
      PayerIdentity identity,
      CustomerId customer,
      boolean named) {
    if (identity instanceof PayerIdentity.Shared shared) {
      MatchReason reason = new PayerReason.PayerShared(shared.customers(), shared.key());
      boolean fits =
          shared.customers().stream().anyMatch(c -> related(policy, payers, c, customer));
      (fits ? notes : against).add(reason);
    } else if (identity instanceof PayerIdentity.Known known && known.key() != PayerKey.HOST) {
      if (!known.customer().equals(customer)) {
        boolean fits = related(policy, payers, known.customer(), customer);
        (fits ? notes : against)
            .add(new PayerReason.PaysForOther(known.customer(), known.key(), customer));
        return;
      }
      notes.add(new PayerReason.PayerKnown(customer, known.key()));
      known
          .nameSays()
          .ifPresent(name ->
              (named ? notes : against).add(new PayerReason.NameContradicts(customer, name)));
      boolean sure = named || policy.amountOfPayerByName() == Certainty.MATCHED;
      if (known.key() == PayerKey.NAME && !sure) {
        against.add(new PayerReason.KnownByNameOnly(customer));
      }
    }
  }

  private static boolean related(
      MatchPolicy policy, PayerDirectory payers, CustomerId payer, CustomerId customer) {
    return payer.equals(customer)
        || (policy.namedByRelative() == Certainty.MATCHED && payers.areRelated(payer, customer));
  }
}
